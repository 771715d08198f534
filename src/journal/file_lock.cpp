// flock(2): apart from the locks of fcntl(2) that the database uses.
#include "journal/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/language.hpp"

namespace flipchart::journal {

FileLock::FileLock(const std::filesystem::path& path, bool for_writing) {
  if (!for_writing) {
    why_not_ = base::tr("it was opened for reading");
    return;
  }
  fd_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (fd_ < 0 || ::access(path.has_parent_path() ? path.parent_path().c_str() : ".", W_OK) != 0)
    why_not_ = base::tr("there is no permission to write it or beside it");
  else if (::flock(fd_, LOCK_EX | LOCK_NB) != 0)
    why_not_ = base::tr("another program has it open");
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

std::string FileLock::first(std::size_t bytes) const {
  std::string read(bytes, '\0');
  const ssize_t got = fd_ < 0 ? 0 : ::pread(fd_, read.data(), bytes, 0);
  read.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return read;
}

}  // namespace flipchart::journal
