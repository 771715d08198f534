// See replaced_file.hpp.
#include "base/replaced_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace flipchart::base {

namespace {

constexpr int kMostLinks = 40;         // as many as Linux follows
constexpr int kMostPartNames = 1'000;  // what killed programs may have left in one folder

}  // namespace

std::filesystem::path followed(std::filesystem::path path) {
  std::error_code failed;
  for (int step = 0; step < kMostLinks && std::filesystem::is_symlink(path, failed); ++step) {
    const std::filesystem::path to = std::filesystem::read_symlink(path, failed);
    if (failed) break;
    path = to.is_absolute() ? to : path.parent_path() / to;
  }
  return path;
}

std::string made_beside(const std::filesystem::path& path,
                        const std::function<int(const std::string& name)>& make, int& error) {
  const std::string own = ".flipchart-" + std::to_string(::getpid()) + '-';
  std::string name;
  error = EEXIST;
  for (int number = 1; error == EEXIST && number <= kMostPartNames; ++number) {
    name = (path.parent_path() / (own + std::to_string(number))).string();
    error = make(name);
  }
  return name;
}

void take_over_rights(int fd, const struct stat& replaced) {
  constexpr mode_t kGroup = S_IRWXG;
  mode_t mode = replaced.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
  // Rights of a group that the file cannot have are nobody's: another group would get them.
  const bool same_group = ::fchown(fd, replaced.st_uid, replaced.st_gid) == 0 ||
                          ::fchown(fd, static_cast<uid_t>(-1), replaced.st_gid) == 0;
  if (!same_group) mode &= ~kGroup;
  [[maybe_unused]] const int ignored = ::fchmod(fd, mode);
}

}  // namespace flipchart::base
