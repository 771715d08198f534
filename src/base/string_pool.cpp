// The pool keeps bytes in large blocks that never move.
#include "base/string_pool.hpp"

#include <algorithm>
#include <cstring>

namespace flipchart::base {

namespace {
constexpr std::size_t kBlockSize = 64 * 1024;
}

StringPool::StringPool() {
  views_.emplace_back();
  ids_.emplace(std::string_view{}, kNoText);
}

TextId StringPool::intern(std::string_view text) {
  const auto found = ids_.find(text);
  if (found != ids_.end()) return found->second;
  const auto id = static_cast<TextId>(views_.size());
  views_.push_back(stored(text));
  ids_.emplace(views_.back(), id);
  return id;
}

TextId StringPool::find(std::string_view text) const {
  const auto found = ids_.find(text);
  return found == ids_.end() ? kNoText : found->second;
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
