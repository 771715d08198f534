// Opening, reading and appending; its rows are in sqlite_rows.cpp, a new file is written in
// sqlite_writing.cpp. SQLite's exceptions end here.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "journal/file_lock.hpp"
#include "journal/flip_file.hpp"
#include "journal/sqlite_header.hpp"
#include "journal/sqlite_rows.hpp"

namespace flipchart::journal {

namespace fs = std::filesystem;

namespace {

using base::Result;

}  // namespace

class FlipFile::Database {
 public:
  Database(const fs::path& path, Access access, std::string who)
      : path_(path),
        lock_(path, access == Access::write),
        who_(std::move(who)),
        read_only_(lock_.why_not()) {}

  // Why it is none that this program knows; empty: it is, and it is open. What is not ours is not changed: so
  // its first bytes are asked before the database is opened for writing, which may already bring it up to
  // date with what lies beside it.
  std::string stranger() {
    if (lock_.writes()) {
      if (std::string why_not = why_stranger(lock_.first(kHeaderBytes)); !why_not.empty()) return why_not;
    }
    db_ = std::make_unique<SQLite::Database>(opened(path_, lock_.writes()));
    const int application = db_->execAndGet("PRAGMA application_id").getInt();
    std::string why_not = why_stranger(application, db_->execAndGet("PRAGMA user_version").getInt());
    if (!why_not.empty() || !lock_.writes()) return why_not;
    db_->exec("PRAGMA journal_mode=WAL");
    db_->exec("PRAGMA synchronous=FULL");
    db_->exec("PRAGMA secure_delete=ON");
    return {};
  }

  Contents contents() {
    Contents all;
    const auto part = [&](const char* what, const auto& read) {
      try {
        read();
      } catch (const SQLite::Exception& error) {
        all.lost.push_back(base::tr(what, why(error)));
      }
    };
    part(base::english("the title: {}"), [&] { read_facts(all); });
    const std::size_t lost = all.lost.size();
    part(base::english("the people and the history: {}"), [&] { all.began = brought(*db_, 0, all.lost); });
    if (!all.began.organization) {
      if (all.lost.size() == lost) all.lost.emplace_back(base::tr("the people and the history are missing"));
      all.began = {std::make_shared<const model::Organization>(), std::make_shared<const model::History>()};
    }
    part(base::english("edits: {}"), [&] { read_entries(all); });
    next_ = all.entries.size() + 1;
    if (!all.lost.empty() && read_only_.empty()) read_only_ = base::tr("it is damaged");
    return all;
  }

  Result<void> append(const Line& line) {
    return changed([&] { insert_entry(*db_, {next_, base::now(), who_, line.json, line.brought}); });
  }

  Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) {
    const std::string who = forgotten.text(who_);
    auto done = changed([&] {
      keep_what_stays(*db_, forgotten);
      leave_traces(*db_);
      insert_entry(*db_, {next_, base::now(), who, line.json, line.brought});
    });
    if (!done) return done;
    who_ = who;
    wipe_traces();
    return done;
  }

  // What is gone may stand in corners of pages and in the log, until the file is written anew. Where that
  // cannot be done now (the disk is full, somebody reads it), whoever opens it next does it.
  void wipe_traces() {
    if (!read_only_.empty()) return;
    try {
      if (!has_traces(*db_)) return;
      db_->exec("VACUUM");
      SQLite::Statement emptied(*db_, "PRAGMA wal_checkpoint(TRUNCATE)");
      const bool is_busy = !emptied.executeStep() || emptied.getColumn(0).getInt() != 0;
      emptied.reset();
      if (!is_busy) remove_traces(*db_);
    } catch (const SQLite::Exception&) {
      // The edit itself is on the disk.
    }
  }

  const std::string& read_only() const { return read_only_; }

 private:
  // One more line, by one transaction.
  template <class Change>
  Result<void> changed(Change change) {
    if (!read_only_.empty())
      return base::failed(
          base::tr("{}: {}; nothing was changed. Save a copy to go on", path_.string(), read_only_));
    try {
      SQLite::Transaction transaction(*db_, SQLite::TransactionBehavior::IMMEDIATE);
      change();
      transaction.commit();
    } catch (const SQLite::Exception& error) {
      return base::failed(base::tr("{}: the edit could not be kept: {}", path_.string(), why(error)));
    }
    ++next_;
    return {};
  }

  // Where not even the files beside it can be made, the file is taken as it lies there.
  static SQLite::Database opened(const fs::path& path, bool writes) {
    constexpr int kPatience = 2000;  // ms
    if (writes) return {path.string(), SQLite::OPEN_READWRITE, kPatience};
    // Who may write, though he only reads, leaves no files of the database's beside it.
    for (const int flags : {SQLite::OPEN_READWRITE, SQLite::OPEN_READONLY}) {
      try {
        SQLite::Database db(path.string(), flags, kPatience);
        db.exec("PRAGMA query_only=ON");
        db.execAndGet("SELECT count(*) FROM sqlite_master");
        return db;
      } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_CANTOPEN && error.getErrorCode() != SQLITE_READONLY) throw;
      }
    }
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      if (c == '%' || c == '?' || c == '#')
        (uri += '%') += {kHex[byte / 16], kHex[byte % 16]};
      else
        uri += c;
    }
    return {uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, kPatience};
  }

  void read_facts(Contents& all) {
    const auto title = fact(*db_, "title");
    const auto today = fact(*db_, "today");
    if (!title || !today) all.lost.emplace_back(base::tr("the title, or the day it counts from"));
    all.title = title.value_or("");
    all.today = base::parse_date(today.value_or(""));
  }

  void read_entries(Contents& all) {
    SQLite::Statement newest(*db_, "SELECT seq FROM sqlite_sequence WHERE name = 'entry'");
    const auto last = newest.executeStep() ? static_cast<std::uint64_t>(newest.getColumn(0).getInt64()) : 0;
    SQLite::Statement select(*db_, "SELECT seq, at, who, line, checksum FROM entry ORDER BY seq");
    const auto gone = [&] {
      all.lost.push_back(base::tr("edits from number {} on, of {}", std::to_string(all.entries.size() + 1),
                                  std::to_string(last)));
    };
    try {
      while (select.executeStep()) {
        Entry entry;
        entry.seq = static_cast<std::uint64_t>(select.getColumn(0).getInt64());
        entry.at = select.getColumn(1).getInt64();
        entry.who = select.getColumn(2).getString();
        entry.json = select.getColumn(3).getString();
        if (entry.seq != all.entries.size() + 1 || select.getColumn(4).getUInt() != checksum_of(entry)) {
          gone();
          return;
        }
        if (entry.json.starts_with(R"({"edit":"import")")) {
          entry.brought = brought(*db_, static_cast<std::int64_t>(entry.seq), all.lost);
          if (!entry.brought.organization) {
            gone();
            return;
          }
        }
        all.entries.push_back(std::move(entry));
      }
    } catch (const SQLite::Exception&) {
      gone();
      return;
    }
    if (all.entries.size() != last) gone();
  }

  fs::path path_;
  FileLock lock_;  // outlives the database: see there
  std::unique_ptr<SQLite::Database> db_;
  std::string who_;
  std::string read_only_;
  std::uint64_t next_ = 1;
};

bool looks_like_flip(const fs::path& path) {
  std::array<char, kDatabaseMagic.size()> first{};
  std::ifstream file(path, std::ios::binary);
  return file.read(first.data(), first.size()) &&
         std::string_view(first.data(), first.size()) == kDatabaseMagic;
}

FlipFile::FlipFile(std::unique_ptr<Database> database) : database_(std::move(database)) {}
FlipFile::~FlipFile() = default;

Result<std::unique_ptr<FlipFile>> FlipFile::open(const fs::path& path, Access access, std::string who) {
  std::error_code ignored;
  if (!fs::exists(path, ignored))
    return base::failed(base::tr("{}: no such file; flipchart save makes one from sources", path.string()));
  if (fs::is_directory(path, ignored))
    return base::failed(base::tr("{}: it is a directory; name a file", path.string()));
  try {
    auto database = std::make_unique<Database>(path, access, std::move(who));
    if (const std::string stranger = database->stranger(); !stranger.empty())
      return base::failed(base::tr("{}: {}", path.string(), stranger));
    database->wipe_traces();
    return std::unique_ptr<FlipFile>(new FlipFile(std::move(database)));
  } catch (const SQLite::Exception& error) {
    return base::failed(base::tr("{}: {}", path.string(), why(error)));
  }
}

Contents FlipFile::contents() {
  return database_->contents();
}
Result<void> FlipFile::append(const Line& line) {
  return database_->append(line);
}
Result<void> FlipFile::reach_back(const model::Forgotten& forgotten, const Line& line) {
  return database_->reach_back(forgotten, line);
}
const std::string& FlipFile::read_only() const {
  return database_->read_only();
}

}  // namespace flipchart::journal
