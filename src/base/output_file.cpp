// Atomic replacement by rename(2); reading straight into one string.
#include "base/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/descriptor.hpp"

namespace flipchart::base {

namespace {

std::string reason(int error) {
  if (error == ENOSPC || error == EDQUOT) return "the disk is full; free some space and try again";
  if (error == EACCES || error == EPERM || error == EROFS)
    return "no permission; ask its owner or choose another place";
  if (error == ENOENT) return "no such file or folder; check the path";
  if (error == EISDIR) return "it is a directory; name a file";
  if (error == ENOTDIR) return "a part of the path is not a folder; check the path";
  return std::string(std::strerror(error)) + "; check the path";
}

Result<void> write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return failed(reason(errno));
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(fd) != 0 && errno != EINVAL && errno != EROFS) return failed(reason(errno));
  return {};
}

}  // namespace

Result<void> write_file_whole(const std::filesystem::path& path, std::string_view bytes) {
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) return failed(path.string() + ": cannot write: " + reason(EISDIR));
  // A pipe or a device (/dev/stdout, /dev/full) has no name to replace: write into it.
  const bool direct = exists && !S_ISREG(existing.st_mode);
  if (direct) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0) return failed(path.string() + ": cannot write: " + reason(errno));
    const Result<void> written = write_all(file.get(), bytes);
    return written ? written : failed(path.string() + ": cannot write: " + written.error().message);
  }
  // While it is written the file has no name where the file system allows that, so that not even a killed
  // process leaves a part of one behind.
  const std::filesystem::path folder =
      path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const std::string part = path.string() + ".part-" + std::to_string(::getpid());
  bool named = false;
  int fd = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    named = true;
  }
  Descriptor file(fd);
  if (file.get() < 0) return failed(path.string() + ": cannot write: " + reason(errno));
  Result<void> written = write_all(file.get(), bytes);
  if (written && !named) {
    const std::string self = "/proc/self/fd/" + std::to_string(file.get());
    named = ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, part.c_str(), AT_SYMLINK_FOLLOW) == 0;
    if (!named) written = failed(reason(errno));
  }
  if (written && file.close() != 0) written = failed(reason(errno));
  if (written && ::rename(part.c_str(), path.c_str()) != 0) written = failed(reason(errno));
  if (!written) {
    if (named) ::unlink(part.c_str());
    return failed(path.string() + ": cannot write: " + written.error().message);
  }
  return {};
}

Result<std::string> read_file_whole(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return failed(path.string() + ": cannot read: " + reason(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed(path.string() + ": cannot read: " + reason(errno));
  if (S_ISDIR(status.st_mode)) return failed(path.string() + ": cannot read: " + reason(EISDIR));
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 64 * 1024);
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0) {
      if (errno == EINTR) continue;
      return failed(path.string() + ": cannot read: " + reason(errno));
    }
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace flipchart::base
