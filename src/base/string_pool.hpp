// Interned strings: each distinct text is stored once and named by a small number.
// Views stay valid for the life of the pool, also while it grows and when it is moved.
#pragma once

#include <cstdint>
#include <memory>
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

  // What intern() needs to know of a text; any thread can work it out beforehand.
  static std::uint32_t hash_of(std::string_view text);

  TextId intern(std::string_view text) { return intern(text, hash_of(text)); }
  TextId intern(std::string_view text, std::uint32_t hash);
  // Three steps that have the place of a text fetched which intern() or find() will be asked for soon: each
  // looks at what the one before has fetched, so some other work should lie between them.
  void expect(std::uint32_t hash) const { __builtin_prefetch(&entry_of(hash)); }
  void expect_start(std::uint32_t hash) const {
    if (const Entry& entry = entry_of(hash); entry.hash == hash) __builtin_prefetch(&starts_[entry.id]);
  }
  void expect_text(std::uint32_t hash) const {
    if (const Entry& entry = entry_of(hash); entry.hash == hash) __builtin_prefetch(starts_[entry.id]);
  }
  // A text that is stored but never found: cheaper than intern(), for texts that hardly ever repeat and that
  // nobody compares by their ids.
  TextId append(std::string_view text);
  // The id of a text that was interned, else kNoText (also for the empty text).
  TextId find(std::string_view text) const { return find(text, hash_of(text)); }
  TextId find(std::string_view text, std::uint32_t hash) const;
  std::string_view view(TextId id) const {
    const auto* at = reinterpret_cast<const unsigned char*>(starts_[id]);
    std::size_t length = *at++;
    if (length >= kLong) length = long_length(at);
    return {reinterpret_cast<const char*>(at), length};
  }
  std::size_t size() const { return starts_.size(); }
  // Room for so many texts to come, so that nothing has to be moved on the way.
  void reserve(std::size_t texts);

 private:
  // A text is stored behind its length: one byte, or kLong and then eight.
  static constexpr std::size_t kLong = 0xFF;
  static std::size_t long_length(const unsigned char*& at);
  const char* stored(std::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t block_left_ = 0;  // of the last block, from block_at_
  char* block_at_ = nullptr;
  std::vector<const char*> starts_;
  // Open addressing with linear probing, at most half full: the text's hash beside its id, so that growing
  // and most misses never touch the texts.
  struct Entry {
    std::uint32_t hash = 0;
    TextId id = kNoText;  // kNoText: free
  };
  const Entry& entry_of(std::uint32_t hash) const { return table_[hash & (table_.size() - 1)]; }
  // Where `text` stands in the table, else the free place for it.
  std::size_t place_of(std::string_view text, std::uint32_t hash) const;
  void grow_to(std::size_t places);
  std::vector<Entry> table_;
  std::size_t found_by_table_ = 0;
};

}  // namespace flipchart::base
