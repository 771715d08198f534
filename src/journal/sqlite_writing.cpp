// Writing a whole workshop file: beside its final name first, so that it is there whole or not at all.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>

#include "base/descriptor.hpp"
#include "base/language.hpp"
#include "base/replaced_file.hpp"
#include "journal/file_lock.hpp"
#include "journal/flip_file.hpp"
#include "journal/sqlite_header.hpp"
#include "journal/sqlite_rows.hpp"

namespace flipchart::journal {

namespace fs = std::filesystem;

namespace {

// Bytes: the database puts "-journal" behind it, and with that it is still no more than 255.
constexpr std::size_t kLongestFlipName = 247;

// An empty file beside the final one, gone again whatever happens before it takes that one's place. Nobody
// but its owner may read it, because workshops hold private notes; one that it replaces hands its rights on.
class Part {
 public:
  explicit Part(const fs::path& path) {
    const auto make = [](const std::string& name) {
      constexpr int kHow = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
      const base::Descriptor made(::open(name.c_str(), kHow, S_IRUSR | S_IWUSR));
      return made.get() < 0 ? errno : 0;
    };
    path_ = base::made_beside(path, make, error_);
    replaces_ = ::stat(path.c_str(), &replaced_) == 0;
  }
  ~Part() {
    if (error_ == 0) remove();
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  const std::string& path() const { return path_; }
  int error() const { return error_; }  // an errno; 0 where the file is there
  // When all of it is written.
  void take_over_rights() const {
    const base::Descriptor file(replaces_ ? ::open(path_.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    if (file.get() >= 0) base::take_over_rights(file.get(), replaced_);
  }

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* const end : {"", "-journal", "-wal", "-shm"}) fs::remove(path_ + end, ignored);
  }
  int error_ = 0;
  std::string path_;
  bool replaces_ = false;
  struct stat replaced_ {};
};

// So that a power cut does not bring the old name back.
void sync_folder_of(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

base::Result<void> cannot_write(const fs::path& path, int error) {
  const bool nowhere = error == ENOENT || error == ENOTDIR || error == EACCES || error == EPERM;
  std::string reason = std::generic_category().message(error);
  if (nowhere || error == EROFS) reason = base::tr("no such folder, or no permission; choose another place");
  if (error == ENAMETOOLONG) reason = base::tr("the name is too long; choose a shorter one");
  return base::failed(base::tr("{}: cannot write: {}", path.string(), reason));
}

// The last edits of a workshop that a crash left may stand beside it alone: they go into the file, so that it
// is whole by itself. Of a database that is not ours nothing is touched, and what is damaged gives nothing.
void make_whole(const fs::path& path, const FileLock& held) {
  std::error_code unknown;
  if (fs::file_size(path.string() + "-wal", unknown) == 0 || unknown) return;
  if (!why_stranger(held.first(kHeaderBytes)).empty()) return;
  try {
    SQLite::Database old(path.string(), SQLite::OPEN_READWRITE);
    old.exec("PRAGMA synchronous=FULL");
    SQLite::Statement emptied(old, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!emptied.executeStep() || emptied.getColumn(0).getInt() != 0)
      throw SQLite::Exception("somebody reads it", SQLITE_BUSY);
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_CORRUPT && error.getErrorCode() != SQLITE_NOTADB) throw;
  }
}

}  // namespace

base::Result<void> write_flip(const fs::path& named, const Contents& contents) {
  const fs::path path = base::followed(named);
  std::error_code failed;
  if (fs::is_directory(path, failed))
    return base::failed(base::tr("{}: cannot write: it is a directory; name a file", path.string()));
  std::optional<FileLock> held;
  if (fs::exists(path, failed)) {
    held.emplace(path, true);
    if (!held->writes())
      return base::failed(base::tr("{}: cannot write: {}", path.string(), held->why_not()));
  }
  if (path.filename().native().size() > kLongestFlipName) return cannot_write(path, ENAMETOOLONG);
  const Part part(path);
  if (part.error() != 0) return cannot_write(path, part.error());
  try {
    SQLite::Database to(part.path(), SQLite::OPEN_READWRITE);
    to.exec("PRAGMA journal_mode=DELETE");
    to.exec("PRAGMA synchronous=FULL");
    SQLite::Transaction transaction(to);
    to.exec(kSchema);
    to.exec("PRAGMA application_id=" + std::to_string(kApplication));
    to.exec("PRAGMA user_version=" + std::to_string(kVersion));
    insert_facts(to, contents);
    insert_brought(to, 0, contents.began);
    for (const Entry& entry : contents.entries) insert_entry(to, entry);
    transaction.commit();
    if (held) make_whole(path, *held);
  } catch (const SQLite::Exception& error) {
    return base::failed(base::tr("{}: cannot write: {}", path.string(), why(error)));
  }
  part.take_over_rights();
  // What the old file had beside it is not of the new one; it is in the old one by now, which stays if the
  // new one cannot take its name.
  for (const char* const end : {"-wal", "-shm"}) fs::remove(path.string() + end, failed);
  fs::rename(part.path(), path, failed);
  if (failed) return cannot_write(path, failed.value());
  sync_folder_of(path);
  return {};
}

}  // namespace flipchart::journal
