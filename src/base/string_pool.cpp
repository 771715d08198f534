// The pool keeps bytes in large blocks that never move.
#include "base/string_pool.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>

namespace flipchart::base {

namespace {
constexpr std::size_t kBlockSize = 64 * 1024;
constexpr std::size_t kFirstTable = 64;
}  // namespace

std::uint32_t StringPool::hash_of(std::string_view text) {
  const std::size_t wide = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32U));
}

StringPool::StringPool() : table_(kFirstTable) {
  starts_.push_back(stored({}));
}

std::size_t StringPool::place_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  while (table_[at].id != kNoText && (table_[at].hash != hash || view(table_[at].id) != text))
    at = (at + 1) & mask;
  return at;
}

void StringPool::grow_to(std::size_t places) {
  std::vector<Entry> larger(places);
  const std::size_t mask = larger.size() - 1;
  for (const Entry& entry : table_) {
    if (entry.id == kNoText) continue;
    std::size_t at = entry.hash & mask;
    while (larger[at].id != kNoText) at = (at + 1) & mask;
    larger[at] = entry;
  }
  table_ = std::move(larger);
}

void StringPool::reserve(std::size_t texts) {
  starts_.reserve(starts_.size() + texts);
  const std::size_t places = std::bit_ceil((found_by_table_ + texts + 1) * 2);
  if (places > table_.size()) grow_to(places);
}

TextId StringPool::intern(std::string_view text, std::uint32_t hash) {
  if (text.empty()) return kNoText;
  if ((found_by_table_ + 1) * 2 > table_.size()) grow_to(table_.size() * 2);
  Entry& entry = table_[place_of(text, hash)];
  if (entry.id == kNoText) {
    entry = {hash, append(text)};
    ++found_by_table_;
  }
  return entry.id;
}

TextId StringPool::append(std::string_view text) {
  if (text.empty()) return kNoText;
  starts_.push_back(stored(text));
  return static_cast<TextId>(starts_.size() - 1);
}

TextId StringPool::find(std::string_view text, std::uint32_t hash) const {
  return text.empty() ? kNoText : table_[place_of(text, hash)].id;
}

std::size_t StringPool::long_length(const unsigned char*& at) {
  std::uint64_t length = 0;
  std::memcpy(&length, at, sizeof length);
  at += sizeof length;
  return static_cast<std::size_t>(length);
}

const char* StringPool::stored(std::string_view text) {
  const std::uint64_t length = text.size();
  const std::size_t head = length < kLong ? 1 : 1 + sizeof length;
  const std::size_t needed = head + text.size();
  if (block_left_ < needed) {
    block_left_ = std::max(kBlockSize, needed);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_left_));
    block_at_ = blocks_.back().get();
  }
  char* const start = block_at_;
  *start = static_cast<char>(std::min<std::uint64_t>(length, kLong));
  if (head > 1) std::memcpy(start + 1, &length, sizeof length);
  if (!text.empty()) std::memcpy(start + head, text.data(), text.size());
  block_at_ += needed;
  block_left_ -= needed;
  return start;
}

}  // namespace flipchart::base
