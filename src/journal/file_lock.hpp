// Who writes a file: a lock that other programs see and that goes with the process, however it ends.
#pragma once

#include <filesystem>
#include <string>

namespace flipchart::journal {

class FileLock {
  // Invariant: fd_ is open for as long as anybody may use the file: closing another descriptor of it would
  // take away the locks that the database holds.
 public:
  // Locks it for writing where that is wanted; why_not() says what stands against it.
  FileLock(const std::filesystem::path& path, bool for_writing);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

  bool writes() const { return why_not_.empty(); }
  const std::string& why_not() const { return why_not_; }
  // The first bytes of the file, as many as there are of so many; none where it could not be opened.
  std::string first(std::size_t bytes) const;

 private:
  int fd_ = -1;
  std::string why_not_;
};

}  // namespace flipchart::journal
