// See file_names.hpp.
#include "commands/file_names.hpp"

#include "base/utf8.hpp"

namespace flipchart::commands {

namespace {

// Bytes. Encrypted folders take 143; what tells copies apart and the extension come behind.
constexpr std::size_t kLongestFileName = 100;

// Cut where a character begins.
std::string_view cut_name(std::string_view name) {
  if (name.size() <= kLongestFileName) return name;
  std::size_t end = kLongestFileName;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return name.substr(0, end);
}

}  // namespace

std::string file_name_of(std::string_view title) {
  std::string name;
  for (const char c : title) {
    const bool parts = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    name += parts || static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  const std::string_view kept = base::trimmed(cut_name(base::trimmed(name)));
  return kept.empty() ? "Flipchart" : std::string(kept);
}

}  // namespace flipchart::commands
