// The pool keeps bytes in large blocks that never move.
#include "base/string_pool.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace flipchart::base {

namespace {
constexpr std::size_t kBlockSize = 64 * 1024;
constexpr std::size_t kFirstTable = 64;

std::uint32_t hash_of(std::string_view text) {
  const std::size_t wide = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32U));
}
}  // namespace

StringPool::StringPool() : views_(1), table_(kFirstTable) {}

std::size_t StringPool::place_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  while (table_[at].id != kNoText && (table_[at].hash != hash || views_[table_[at].id] != text))
    at = (at + 1) & mask;
  return at;
}

void StringPool::grow() {
  std::vector<Entry> larger(table_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Entry& entry : table_) {
    if (entry.id == kNoText) continue;
    std::size_t at = entry.hash & mask;
    while (larger[at].id != kNoText) at = (at + 1) & mask;
    larger[at] = entry;
  }
  table_ = std::move(larger);
}

TextId StringPool::intern(std::string_view text) {
  if (text.empty()) return kNoText;
  if (views_.size() * 2 > table_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  Entry& entry = table_[place_of(text, hash)];
  if (entry.id == kNoText) {
    entry = {hash, static_cast<TextId>(views_.size())};
    views_.push_back(stored(text));
  }
  return entry.id;
}

TextId StringPool::find(std::string_view text) const {
  return text.empty() ? kNoText : table_[place_of(text, hash_of(text))].id;
}

std::string_view StringPool::stored(std::string_view text) {
  if (blocks_.empty() || blocks_.back().size() - block_used_ < text.size()) {
    blocks_.emplace_back(std::max(kBlockSize, text.size()));
    block_used_ = 0;
  }
  char* const at = blocks_.back().data() + block_used_;
  std::memcpy(at, text.data(), text.size());
  block_used_ += text.size();
  return {at, text.size()};
}

}  // namespace flipchart::base
