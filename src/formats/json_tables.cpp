// Where the records of a JSON file are, and what becomes of them. A list of plain objects is taken record by
// record while it is parsed; as soon as something needs to be seen whole (a chart of nested objects, issues
// with their history), the file is parsed again onto a tape.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "formats/encoding.hpp"
#include "formats/json_collections.hpp"
#include "formats/json_flatten.hpp"
#include "formats/json_groups.hpp"
#include "formats/json_issues.hpp"
#include "formats/json_nested.hpp"
#include "formats/json_parse.hpp"
#include "formats/json_shapes.hpp"
#include "formats/json_stream.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

using json::At;
using json::Collection;
using json::Offer;
using json::Rowed;
using json::Tape;

constexpr std::size_t kMostTables = 100;

// Groups of users are no people, and no rows; where there is nothing else, their keys are the columns.
void leave_groups_out(const Tape& tape, const Document& document, std::vector<At>& records, json::Rows& rows,
                      ProblemLog& log) {
  const auto groups = std::stable_partition(records.begin(), records.end(),
                                            [&](At at) { return !json::is_group_of_users(tape, at); });
  if (groups == records.end()) return;
  log.note(document.at(tape.line(*groups)), "passed-over", "schemas", "",
           "groups of users are no people; they were passed over",
           static_cast<std::uint64_t>(records.end() - groups));
  if (groups == records.begin()) {
    for (const At at : tape.inside(*groups)) rows.name(tape.key(at));
  }
  records.erase(groups, records.end());
}

void flatten_all(const Tape& tape, const Collection& collection, Rowed& table) {
  for (const At record : collection.records) {
    json::flatten(tape, record, {}, table.rows);
    if (collection.keyed)
      table.rows.set(tape.member(record, "id") == json::kNowhere ? "id" : "key", tape.key(record));
  }
}

std::vector<Rowed> rowed(const Tape& tape, const Document& document, ProblemLog& log) {
  std::vector<Rowed> tables;
  if (std::optional<Rowed> groups = json::groups_of(tape, document, log)) {
    tables.push_back(std::move(*groups));
    return tables;
  }
  std::vector<Collection> found = json::collections_of(tape);
  for (Collection& each : found) {
    if (tables.size() >= kMostTables) {
      log.warning(document.at(0), "passed-over", "", each.name,
                  fmt::format("lists of records after the first {} were passed over", kMostTables),
                  found.size() - kMostTables);
      break;
    }
    Rowed table{each.name, Hint::none, {}};
    leave_groups_out(tape, document, each.records, table.rows, log);
    if (json::are_issues(tape, each.records)) {
      json::add_issues(tape, each, tables);
    } else if (json::are_nested(tape, each.records)) {
      tables.push_back(json::nested(tape, each));
    } else {
      const bool people = !each.records.empty() && json::is_person_of_directory(tape, each.records[0]);
      if (people) table.hint = Hint::people;
      flatten_all(tape, each, table);
      tables.push_back(std::move(table));
    }
  }
  return tables;
}

base::Result<std::vector<Rowed>> rows_of(std::string_view text, const Document& document, ProblemLog& log) {
  for (const Offer offer : {Offer::elements, Offer::roots}) {
    json::Stream stream;
    auto parsed = json::parsed(
        document.name, text, offer,
        [&](const Tape& tape, At record, std::uint32_t key) { return stream.take(tape, record, key); });
    if (!parsed) return tl::unexpected(parsed.error());
    if (!parsed->stopped && !stream.empty() && !stream.misread(parsed->tape))
      return std::move(stream).tables();
    if (!parsed->stopped && stream.empty()) return rowed(parsed->tape, document, log);
  }
  const auto parsed = json::parsed(document.name, text, Offer::nothing, {});
  if (!parsed) return tl::unexpected(parsed.error());
  return rowed(parsed->tape, document, log);
}

}  // namespace

base::Result<std::vector<FoundTable>> json_tables(const Document& document, ProblemLog& log) {
  DecodedText decoded_text;
  std::string_view text;
  std::string encoding = "UTF-8";
  if (const auto plain = plain_text(document.text())) {
    text = *plain;
  } else {
    decoded_text = decoded(document.text());
    text = decoded_text.text;
    encoding = decoded_text.encoding;
    if (decoded_text.bad_bytes > 0) {
      log.warning(
          document.at(decoded_text.first_bad_line), "bad-encoding", "", "",
          "bytes that are not UTF-8 were read as Windows-1252; save the file as UTF-8 if letters look "
          "wrong",
          decoded_text.bad_bytes);
    }
  }
  auto tables = rows_of(text, document, log);
  if (!tables) return tl::unexpected(tables.error());
  if (tables->empty()) {
    return base::failed(
        fmt::format("{}: holds no records; a list of objects, one for each person, issue or event, is needed",
                    document.name));
  }
  std::vector<FoundTable> found;
  for (Rowed& each : *tables) {
    auto cells = std::move(each.rows).finished(document, log);
    if (!cells) return tl::unexpected(cells.error());
    const bool named = tables->size() > 1 && !each.name.empty();
    found.push_back({named ? document.name + "#" + each.name : document.name, Format::json, each.hint,
                     encoding, std::move(*cells)});
  }
  return found;
}

}  // namespace flipchart::formats
