// Keeping values and finding members.
#include "formats/json_tape.hpp"

namespace flipchart::formats::json {

At Tape::add(Kind kind, std::uint32_t key, std::string_view text, std::uint32_t line) {
  const At at = size();
  nodes_.push_back({text_.size(), static_cast<std::uint32_t>(text.size()), key, at + 1, line, kind});
  text_.append(text);
  return at;
}

void Tape::cut(At at) {
  if (at >= size()) return;
  text_.resize(nodes_[at].begin);
  nodes_.resize(at);
}

std::uint32_t Tape::key_number(std::string_view key) {
  const auto [found, added] =
      number_of_.try_emplace(std::string(key), static_cast<std::uint32_t>(keys_.size()));
  if (added) keys_.push_back(&found->first);
  return found->second;
}

At Tape::member(At object, std::string_view key) const {
  At found = kNowhere;
  if (!is_object(object)) return found;
  for (const At at : inside(object)) {
    if (this->key(at) == key) found = at;
  }
  return found;
}

std::string_view Tape::text_of(At object, std::string_view key) const {
  const At at = member(object, key);
  return at == kNowhere ? std::string_view{} : text(at);
}

}  // namespace flipchart::formats::json
