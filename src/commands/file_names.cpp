// See file_names.hpp.
#include "commands/file_names.hpp"

#include "base/utf8.hpp"

namespace flipchart::commands {

std::string file_name_of(std::string_view title) {
  std::string name;
  for (const char c : title) {
    const bool parts = std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
    name += parts || static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  const std::string_view kept = base::trimmed(name);
  return kept.empty() ? "Flipchart" : std::string(kept);
}

}  // namespace flipchart::commands
