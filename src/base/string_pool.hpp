// Interned strings: each distinct text is stored once and named by a small number.
// Views stay valid for the life of the pool, also while it grows and when it is moved.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::base {

using TextId = std::uint32_t;
inline constexpr TextId kNoText = 0;  // the empty text, in every pool

class StringPool {
 public:
  StringPool();
  StringPool(const StringPool&) = delete;
  StringPool& operator=(const StringPool&) = delete;
  StringPool(StringPool&&) noexcept = default;
  StringPool& operator=(StringPool&&) noexcept = default;
  ~StringPool() = default;

  TextId intern(std::string_view text);
  // The id of a text that is already there, else kNoText (also for the empty text).
  TextId find(std::string_view text) const;
  std::string_view view(TextId id) const { return views_[id]; }
  std::size_t size() const { return views_.size(); }

 private:
  std::string_view stored(std::string_view text);

  std::deque<std::vector<char>> blocks_;
  std::size_t block_used_ = 0;
  std::vector<std::string_view> views_;
  // Open addressing with linear probing, at most half full: the text's hash beside its id, so that growing
  // and most misses never touch the texts.
  struct Entry {
    std::uint32_t hash = 0;
    TextId id = kNoText;  // kNoText: free
  };
  // Where `text` stands in the table, else the free place for it.
  std::size_t place_of(std::string_view text, std::uint32_t hash) const;
  void grow();
  std::vector<Entry> table_;
};

}  // namespace flipchart::base
