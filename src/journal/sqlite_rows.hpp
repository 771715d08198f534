// The rows of a workshop file, written and read: docs/formats.md, "A workshop file". Only for sqlite_*.cpp;
// SQLite's exceptions go through.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/flip_file.hpp"

namespace flipchart::journal {

constexpr int kApplication = 0x466C6970;  // "Flip"
constexpr int kVersion = 1;
extern const char* const kSchema;

// What happened and what to do, for a person.
std::string why(const SQLite::Exception& error);

std::uint32_t checksum_of(const Entry& entry);

void insert_facts(SQLite::Database& to, const Contents& contents);
void insert_brought(SQLite::Database& to, std::int64_t data, const Brought& brought);
void insert_entry(SQLite::Database& to, const Entry& entry);
// Every line, and everything that was brought, as `forgotten` leaves it.
void keep_what_stays(SQLite::Database& in, const model::Forgotten& forgotten);

// Whether words may be left in the file that no row has any more: said, asked and done with.
void leave_traces(SQLite::Database& in);
bool has_traces(SQLite::Database& in);
void remove_traces(SQLite::Database& in);

// Nothing where it is missing or damaged.
std::optional<std::string> fact(SQLite::Database& from, const std::string& key);
// Nothing where there is none, or it is damaged, which is told then.
Brought brought(SQLite::Database& from, std::int64_t data, std::vector<std::string>& lost);

}  // namespace flipchart::journal
