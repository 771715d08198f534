// The ids of issues, numbered in the order they first came. Logs that were sorted by id, as ticket systems
// number them, need no hash table at all; the first id that breaks the order makes one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/item_id.hpp"

namespace flipchart::model {

class IssueIds {  // invariant: ascending_ while every id comes after the one before it; else all are in
                  // table_
 public:
  // Shorter ids first, then by bytes: 9 before 10, PAY-9 before PAY-10.
  static bool comes_before(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  }
  static std::uint32_t hash_of(std::string_view id);

  std::size_t size() const { return begins_.size() - 1; }
  std::string_view operator[](std::uint32_t issue) const {
    const std::uint64_t begin = begin_of(issue);
    return {bytes_.data() + begin, begin_of(issue + std::size_t{1}) - begin};
  }
  // The issue with this id, added when it is new.
  std::uint32_t add(std::string_view id) {
    return ascending_ ? add_ascending(id) : add_hashed(id, hash_of(id));
  }
  // The same, for who has made its hash_of on another thread.
  std::uint32_t add(std::string_view id, std::uint32_t hash) {
    return ascending_ ? add_ascending(id) : add_hashed(id, hash);
  }
  // The place where an id of this hash would be looked for, fetched ahead of time.
  void expect(std::uint32_t hash) const {
    if (!ascending_) __builtin_prefetch(&table_[hash & (table_.size() - 1)]);
  }
  // kNoSlot when there is none.
  std::uint32_t find(std::string_view id) const;
  void reserve(std::size_t issues, std::size_t bytes);
  // Of what stands in it.
  std::size_t bytes() const {
    return bytes_.size() + begins_.size() * sizeof(begins_[0]) + bases_.size() * sizeof(bases_[0]) +
           table_.size() * sizeof(Entry);
  }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t issue = base::kNoSlot;
  };
  std::uint32_t add_ascending(std::string_view id);
  std::uint32_t add_hashed(std::string_view id, std::uint32_t hash);
  std::uint32_t appended(std::string_view id);
  std::size_t place_of(std::string_view id, std::uint32_t hash) const;
  void make_table(std::size_t entries);

  std::uint64_t begin_of(std::size_t issue) const { return bases_[issue / kBlock] + begins_[issue]; }

  static constexpr std::size_t kBlock = 1U << 16U;  // ids whose bytes are counted from one base
  bool ascending_ = true;
  std::string bytes_;
  std::vector<std::uint32_t> begins_{0};  // from the base of the block
  std::vector<std::uint64_t> bases_{0};
  std::vector<Entry> table_;  // open addressing, a power of two, at most half full
};

}  // namespace flipchart::model
