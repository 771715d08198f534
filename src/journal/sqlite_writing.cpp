// Writing a whole workshop file: beside its final name first, so that it is there whole or not at all.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <optional>

#include "base/language.hpp"
#include "journal/file_lock.hpp"
#include "journal/flip_file.hpp"
#include "journal/sqlite_header.hpp"
#include "journal/sqlite_rows.hpp"

namespace flipchart::journal {

namespace fs = std::filesystem;

namespace {

// A name beside the final one, gone again whatever happens before it is taken over.
class Part {
 public:
  explicit Part(const fs::path& path) : path_(path.string() + ".part-" + std::to_string(::getpid())) {
    remove();
  }
  ~Part() { remove(); }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  const std::string& path() const { return path_; }

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* const end : {"", "-journal", "-wal", "-shm"}) fs::remove(path_ + end, ignored);
  }
  std::string path_;
};

// So that a power cut does not bring the old name back.
void sync_folder_of(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
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

base::Result<void> write_flip(const fs::path& path, const Contents& contents) {
  std::error_code failed;
  if (fs::is_directory(path, failed))
    return base::failed(base::tr("{}: cannot write: it is a directory; name a file", path.string()));
  std::optional<FileLock> held;
  if (fs::exists(path, failed)) {
    held.emplace(path, true);
    if (!held->writes())
      return base::failed(base::tr("{}: cannot write: {}", path.string(), held->why_not()));
  }
  const Part part(path);
  try {
    SQLite::Database to(part.path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
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
    const bool nowhere = error.getErrorCode() == SQLITE_CANTOPEN;
    return base::failed(
        base::tr("{}: cannot write: {}", path.string(),
                 nowhere ? base::tr("no such folder, or no permission; choose another place") : why(error)));
  }
  // What the old file had beside it is not of the new one; it is in the old one by now, which stays if the
  // new one cannot take its name.
  for (const char* const end : {"-wal", "-shm"}) fs::remove(path.string() + end, failed);
  fs::rename(part.path(), path, failed);
  if (failed) return base::failed(base::tr("{}: cannot write: {}", path.string(), failed.message()));
  sync_folder_of(path);
  return {};
}

}  // namespace flipchart::journal
