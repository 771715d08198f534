#include "backends/svg/element_id.hpp"

#include <string_view>

namespace flipchart::backends {
namespace {

// In the order of base::ItemKind; a position is its card.
constexpr std::string_view kElements[] = {"", "card", "customer", "segment", "issue", "fix", "silo", "unit"};
constexpr std::string_view kDigits = "0123456789abcdef";

bool is_digit(char c) {
  return kDigits.find(c) != std::string_view::npos;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

std::string element_id(const base::ItemId& item) {
  std::string id(kElements[static_cast<std::size_t>(item.kind)]);
  if (id.empty()) return id;
  id.reserve(id.size() + 1 + item.id.size());
  id += '-';
  for (std::size_t i = 0; i < item.id.size(); ++i) {
    const char c = item.id[i];
    // One that would read as the start of two digits is written in digits itself.
    const bool underscore =
        c == '_' && !(i + 2 < item.id.size() && is_digit(item.id[i + 1]) && is_digit(item.id[i + 2]));
    if (is_plain(c) || underscore) {
      id += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    ((id += '_') += kDigits[byte >> 4U]) += kDigits[byte & 15U];
  }
  return id;
}

}  // namespace flipchart::backends
