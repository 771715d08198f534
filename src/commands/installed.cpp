// See installed.hpp.
#include "commands/installed.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/utf8.hpp"

namespace flipchart::commands {

bool installed(std::string_view program) {
  const char* const path = std::getenv("PATH");
  if (path == nullptr) return false;
  for (const std::string_view folder : base::split(path, ':')) {
    if (!folder.empty() && ::access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0)
      return true;
  }
  return false;
}

}  // namespace flipchart::commands
