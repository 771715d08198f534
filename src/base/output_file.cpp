// Atomic replacement by rename(2); reading straight into one string.
#include "base/output_file.hpp"
#include "base/language.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/descriptor.hpp"
#include "base/replaced_file.hpp"

namespace flipchart::base {

namespace fs = std::filesystem;

namespace {

std::string reason(int error) {
  if (error == ENOSPC || error == EDQUOT) return tr("the disk is full; free some space and try again");
  if (error == EACCES || error == EPERM || error == EROFS)
    return tr("no permission; ask its owner or choose another place");
  if (error == ENOENT) return tr("no such file or folder; check the path");
  if (error == EISDIR) return tr("it is a directory; name a file");
  if (error == ENOTDIR) return tr("a part of the path is not a folder; check the path");
  if (error == ENAMETOOLONG) return tr("the name is too long; choose a shorter one");
  return tr("{}; check the path", std::string_view(std::strerror(error)));
}

tl::unexpected<Error> cannot_be_written(const fs::path& path, const std::string& why) {
  return failed(tr("{}: cannot write: {}", path.string(), why));
}
tl::unexpected<Error> cannot_be_read(const fs::path& path, int error) {
  return failed(tr("{}: cannot read: {}", path.string(), reason(error)));
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

// While it is written the file has no name where the file system allows that, so that not even a killed
// process leaves a part of one behind. `existing` is the file that it replaces, or null.
Result<void> replaced_by(std::string_view bytes, const fs::path& path, const struct stat* existing) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const mode_t mode = existing == nullptr ? 0666 : 0600;  // till it has the rights of the one before
  std::string part;
  int error = 0;
  int fd = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
  if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    const auto make = [&](const std::string& name) {
      fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      return fd < 0 ? errno : 0;
    };
    part = made_beside(path, make, error);
    if (fd < 0) return failed(reason(error));
  }
  Descriptor file(fd);
  if (file.get() < 0) return failed(reason(errno));
  Result<void> written = write_all(file.get(), bytes);
  if (existing != nullptr) take_over_rights(file.get(), *existing);
  if (written && part.empty()) {
    const std::string self = "/proc/self/fd/" + std::to_string(file.get());
    const auto link = [&](const std::string& name) {
      const int result = ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW);
      return result == 0 ? 0 : errno;
    };
    part = made_beside(path, link, error);
    if (error != 0) return failed(reason(error));
  }
  if (written && file.close() != 0) written = failed(reason(errno));
  if (written && ::rename(part.c_str(), path.c_str()) != 0) written = failed(reason(errno));
  if (!written && !part.empty()) ::unlink(part.c_str());
  return written;
}

}  // namespace

Result<void> write_file_whole(const fs::path& path, std::string_view bytes) {
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) return cannot_be_written(path, reason(EISDIR));
  // A pipe or a device (/dev/stdout, /dev/full) has no name to replace: write into it.
  const bool direct = exists && !S_ISREG(existing.st_mode);
  if (direct) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0) return cannot_be_written(path, reason(errno));
    const Result<void> written = write_all(file.get(), bytes);
    return written ? written : cannot_be_written(path, written.error().message);
  }
  const fs::path to = followed(path);
  const Result<void> written = replaced_by(bytes, to, exists ? &existing : nullptr);
  return written ? written : cannot_be_written(path, written.error().message);
}

Result<std::string> read_file_whole(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return cannot_be_read(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return cannot_be_read(path, errno);
  if (S_ISDIR(status.st_mode)) return cannot_be_read(path, EISDIR);
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 64 * 1024);
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0) {
      if (errno == EINTR) continue;
      return cannot_be_read(path, errno);
    }
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace flipchart::base
