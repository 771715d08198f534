// See broken_files.hpp.
#include "commands/broken_files.hpp"

#include <string>
#include <system_error>

namespace flipchart::commands {

namespace fs = std::filesystem;

fs::path keep_aside(const fs::path& file) {
  constexpr int kMostBroken = 1'000;
  const std::string name = file.string() + ".broken";
  fs::path aside = name;
  std::error_code error;
  for (int number = 2; fs::exists(fs::symlink_status(aside, error)); ++number) {
    if (number > kMostBroken) return {};
    aside = name + '-' + std::to_string(number);
  }
  fs::rename(file, aside, error);
  return error ? fs::path() : aside;
}

}  // namespace flipchart::commands
