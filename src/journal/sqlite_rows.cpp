// The schema and the statements on it; what is imported is put together from its chunks.
#include "journal/sqlite_rows.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>

#include "base/language.hpp"
#include "journal/chunks.hpp"

namespace flipchart::journal {

// `data` 0 is what the workshop began with; an import brings that of its own number.
const char* const kSchema = R"(
CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE TABLE chunk (id INTEGER PRIMARY KEY, data INTEGER NOT NULL, column TEXT NOT NULL, part INTEGER NOT NULL,
                    size INTEGER NOT NULL, bytes BLOB NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE INDEX chunk_of ON chunk (data);
CREATE TABLE entry (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL,
                    line TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
)";

namespace {

constexpr const char* kPeople = "people/";
constexpr const char* kHistory = "history/";
constexpr const char* kTitle = "title";
constexpr const char* kTraces = "traces";

void insert_fact(SQLite::Database& to, const std::string& key, const std::string& value) {
  SQLite::Statement insert(to, "INSERT INTO fact (key, value, checksum) VALUES (?, ?, ?)");
  insert.bind(1, key);
  insert.bind(2, value);
  insert.bind(3, journal::checksum_of({key, "=", value}));
  insert.exec();
}

void delete_fact(SQLite::Database& in, const std::string& key) {
  SQLite::Statement gone(in, "DELETE FROM fact WHERE key = ?");
  gone.bind(1, key);
  gone.exec();
}

// How many chunks there are and what they are, so that none of them can be missed in silence.
std::string inventory(const std::vector<Chunk>& chunks) {
  std::string sums;
  for (const Chunk& chunk : chunks) sums += std::to_string(chunk.checksum) + ' ';
  return std::to_string(chunks.size()) + " of " + std::to_string(journal::checksum_of({sums}));
}
std::string inventory_key(std::int64_t data) {
  return "chunks of " + std::to_string(data);
}

void insert_chunks(SQLite::Database& to, std::int64_t data, const std::vector<Chunk>& chunks) {
  SQLite::Statement insert(
      to, "INSERT INTO chunk (data, column, part, size, bytes, checksum) VALUES (?, ?, ?, ?, ?, ?)");
  for (const Chunk& chunk : chunks) {
    insert.bind(1, data);
    insert.bind(2, chunk.column);
    insert.bind(3, chunk.part);
    insert.bind(4, static_cast<std::int64_t>(chunk.size));
    insert.bindNoCopy(5, chunk.bytes.data(), static_cast<int>(chunk.bytes.size()));
    insert.bind(6, chunk.checksum);
    insert.exec();
    insert.reset();
  }
}

}  // namespace

std::string why(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
      return base::tr("the disk is full; free some space and try again");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return base::tr("it cannot be written; ask its owner or save a copy");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return base::tr("another program has it open; close it there");
    case SQLITE_NOTADB:
      return base::tr("it is no workshop file; open it as a source if it is a table");
    case SQLITE_CORRUPT:
      return base::tr("it is damaged; go on from a copy");
    case SQLITE_IOERR:
      return base::tr("the disk cannot be read or written");
    default:
      return error.what();
  }
}

std::uint32_t checksum_of(const Entry& entry) {
  return journal::checksum_of(
      {std::to_string(entry.seq), " ", std::to_string(entry.at), " ", entry.who, "\n", entry.json});
}

void insert_brought(SQLite::Database& to, std::int64_t data, const Brought& brought) {
  std::vector<Chunk> chunks = chunks_of(model::packed(*brought.organization), kPeople);
  std::vector<Chunk> events = chunks_of(model::packed(*brought.history), kHistory);
  std::move(events.begin(), events.end(), std::back_inserter(chunks));
  insert_chunks(to, data, chunks);
  insert_fact(to, inventory_key(data), inventory(chunks));
}

void insert_entry(SQLite::Database& to, const Entry& entry) {
  SQLite::Statement insert(to, "INSERT INTO entry (seq, at, who, line, checksum) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, static_cast<std::int64_t>(entry.seq));
  insert.bind(2, static_cast<std::int64_t>(entry.at));
  insert.bind(3, entry.who);
  insert.bind(4, entry.json);
  insert.bind(5, checksum_of(entry));
  insert.exec();
  if (entry.brought.organization) insert_brought(to, static_cast<std::int64_t>(entry.seq), entry.brought);
}

namespace {

void keep_lines(SQLite::Database& in, const model::Forgotten& forgotten) {
  std::vector<Entry> changed;
  SQLite::Statement select(in, "SELECT seq, at, who, line FROM entry ORDER BY seq");
  while (select.executeStep()) {
    Entry entry{static_cast<std::uint64_t>(select.getColumn(0).getInt64()),
                select.getColumn(1).getInt64(),
                select.getColumn(2).getString(),
                select.getColumn(3).getString(),
                {}};
    std::string stays = forgotten.line(entry.json);
    std::string who = forgotten.text(entry.who);
    if (stays == entry.json && who == entry.who) continue;
    entry.json = std::move(stays);
    entry.who = std::move(who);
    changed.push_back(std::move(entry));
  }
  SQLite::Statement update(in, "UPDATE entry SET line = ?, who = ?, checksum = ? WHERE seq = ?");
  for (const Entry& entry : changed) {
    update.bind(1, entry.json);
    update.bind(2, entry.who);
    update.bind(3, checksum_of(entry));
    update.bind(4, static_cast<std::int64_t>(entry.seq));
    update.exec();
    update.reset();
  }
}

void keep_brought(SQLite::Database& in, const model::Forgotten& forgotten) {
  std::vector<std::int64_t> all;
  SQLite::Statement select(in, "SELECT DISTINCT data FROM chunk ORDER BY data");
  while (select.executeStep()) all.push_back(select.getColumn(0).getInt64());
  for (const std::int64_t data : all) {
    std::vector<std::string> lost;
    const Brought before = brought(in, data, lost);
    // Half of it must not stay with the name, and nothing may be thrown away unseen.
    if (!before.organization) throw SQLite::Exception("what was imported cannot be read", SQLITE_CORRUPT);
    const Brought stays = what_stays(forgotten, before);
    SQLite::Statement chunks(in, "DELETE FROM chunk WHERE data = ?");
    chunks.bind(1, data);
    chunks.exec();
    delete_fact(in, inventory_key(data));
    insert_brought(in, data, stays);
  }
}

void keep_title(SQLite::Database& in, const model::Forgotten& forgotten) {
  const auto title = fact(in, kTitle);
  if (!title || forgotten.text(*title) == *title) return;
  delete_fact(in, kTitle);
  insert_fact(in, kTitle, forgotten.text(*title));
}

}  // namespace

void keep_what_stays(SQLite::Database& in, const model::Forgotten& forgotten) {
  keep_lines(in, forgotten);
  if (!forgotten.changes_data()) return;
  keep_brought(in, forgotten);
  keep_title(in, forgotten);
}

void leave_traces(SQLite::Database& in) {
  if (!has_traces(in)) insert_fact(in, kTraces, "1");
}
bool has_traces(SQLite::Database& in) {
  return fact(in, kTraces).has_value();
}
void remove_traces(SQLite::Database& in) {
  delete_fact(in, kTraces);
}

void insert_facts(SQLite::Database& to, const Contents& contents) {
  insert_fact(to, kTitle, contents.title);
  insert_fact(to, "today", contents.today ? base::to_string(*contents.today) : std::string());
}

std::optional<std::string> fact(SQLite::Database& from, const std::string& key) {
  SQLite::Statement select(from, "SELECT value, checksum FROM fact WHERE key = ?");
  select.bind(1, key);
  if (!select.executeStep()) return std::nullopt;
  std::string value = select.getColumn(0).getString();
  if (select.getColumn(1).getUInt() != journal::checksum_of({key, "=", value})) return std::nullopt;
  return value;
}

Brought brought(SQLite::Database& from, std::int64_t data, std::vector<std::string>& lost) {
  SQLite::Statement select(
      from, "SELECT column, part, size, bytes, checksum FROM chunk WHERE data = ? ORDER BY id");
  select.bind(1, data);
  std::vector<Chunk> chunks;
  while (select.executeStep()) {
    Chunk& chunk = chunks.emplace_back();
    chunk.column = select.getColumn(0).getString();
    chunk.part = select.getColumn(1).getUInt();
    chunk.size = static_cast<std::uint64_t>(select.getColumn(2).getInt64());
    const SQLite::Column bytes = select.getColumn(3);
    if (bytes.getBytes() > 0)
      chunk.bytes.assign(static_cast<const char*>(bytes.getBlob()),
                         static_cast<std::size_t>(bytes.getBytes()));
    chunk.checksum = select.getColumn(4).getUInt();
  }
  if (fact(from, inventory_key(data)) != inventory(chunks)) {
    lost.emplace_back(base::tr("the people and the history: not everything is there"));
    return {};
  }
  const auto people = columns_of(chunks, kPeople);
  const auto events = columns_of(chunks, kHistory);
  if (!people || !events) {
    lost.emplace_back(base::tr("the people and the history: their checksums do not hold"));
    return {};
  }
  auto organization = model::unpacked_organization(*people);
  auto history = model::unpacked_history(*events);
  if (!organization || !history) {
    lost.push_back(base::tr("the people and the history: {}",
                            organization ? history.error().message : organization.error().message));
    return {};
  }
  return {std::make_shared<const model::Organization>(std::move(*organization)),
          std::make_shared<const model::History>(std::move(*history))};
}

}  // namespace flipchart::journal
