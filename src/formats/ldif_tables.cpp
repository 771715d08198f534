// An LDIF file as one table of people. The text is read twice: references may point forward, so who is a
// person and what they are called is known before the first cell is written.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "formats/ldif_people.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kMostLdifColumns = 1024;

// Attributes whose values never leave the reader: secrets, and what is no text.
bool is_hidden(std::string_view lower) {
  for (const std::string_view part : {"password", "passwd", "pwd", "photo", "thumbnail", "certificate",
                                      "pkcs12", "krbprincipalkey", "audio"}) {
    if (lower.find(part) != std::string_view::npos) return true;
  }
  return false;
}

bool is_reference(std::string_view name) {
  for (const std::string_view each : {"manager", "secretary", "assistant", "directReports"}) {
    if (is_attribute(name, each)) return true;
  }
  return false;
}

class LdifReading {
 public:
  LdifReading(const Document& document, std::string_view text, ProblemLog& log)
      : document_(document), text_(text), log_(log) {}

  base::Result<CellTable> read();

 private:
  // One note for all that is alike, at the first of them.
  struct Alike {
    std::uint64_t line = 0;
    std::uint64_t count = 0;
    std::string value;
  };
  using Notes = std::map<std::string, Alike, std::less<>>;

  void count(Notes& notes, std::string_view what, std::uint64_t line, std::string_view value = {}) {
    auto found = notes.find(what);
    if (found == notes.end()) found = notes.emplace(what, Alike{line, 0, std::string(value)}).first;
    ++found->second.count;
  }
  struct Column {
    std::string header;  // the first spelling
    bool left_out = false;
    bool hidden = false;
    bool reference = false;
    bool unit = false;
  };
  const Column& column_of(std::string_view name);
  void learn_people();
  void pass_over(const LdifRecord& record);
  void write(const LdifRecord& record, const DistinguishedName& name);
  void write(const LdifValue& value, const DistinguishedName& name, std::string_view unit);
  void choose_variants(const LdifRecord& record);
  void warn_of_line(const LdifValue& value);
  void report();

  const Document& document_;
  std::string_view text_;
  ProblemLog& log_;
  LdifPeople people_;
  RecordTable table_;
  std::map<std::string, Column, std::less<>> columns_;  // by name in lower case
  // Of the record being written, where it has options: attribute -> the name whose values are taken.
  std::map<std::string, std::string, std::less<>> taken_;
  Alike no_people_;
  Notes changes_, variants_, binary_, urls_;
  std::size_t entries_ = 0;
};

const LdifReading::Column& LdifReading::column_of(std::string_view name) {
  std::string lower = base::lower_ascii(name);
  const auto found = columns_.find(lower);
  if (found != columns_.end()) return found->second;
  Column column;
  column.header = name;
  column.left_out = lower == "changetype" || lower == "control" || lower == "version" || lower == "dn";
  column.hidden = is_hidden(lower);
  column.reference = is_reference(name);
  column.unit = lower == "ou";
  return columns_.emplace(std::move(lower), std::move(column)).first->second;
}

void LdifReading::learn_people() {
  LdifCursor cursor(text_);
  for (LdifRecord record; cursor.next(record);) {
    if (!change_of(record).empty() || !is_person(record)) continue;
    if (const auto name = distinguished_name(record.dn.text)) people_.add(record, *name);
  }
  people_.decide();
}

void LdifReading::warn_of_line(const LdifValue& value) {
  const Place at = document_.at(value.line);
  if (value.kind == LdifValue::Kind::no_value) {
    if (value.text == "-" || log_.only_counted("bad-line")) return;
    // The line may hold a piece of a secret: it is not quoted.
    log_.warning(at, "bad-line", "", "", "the line is no \"attribute: value\"; it was left out");
  } else if (!log_.only_counted("bad-base64")) {
    log_.warning(at, "bad-base64", value.name, "", "the value after \"::\" is no base64; it was left out");
  }
}

// What is no entry of a person, and why.
void LdifReading::pass_over(const LdifRecord& record) {
  const std::string_view change = change_of(record);
  if (!change.empty()) {
    count(changes_, change, record.line);
    return;
  }
  if (no_people_.count++ > 0) return;
  no_people_.line = record.line;
  for (const LdifValue& value : record.values) {
    if (is_attribute(value.name, "objectClass") && value.text != "top") no_people_.value = value.text;
  }
}

// "cn;lang-en" beside a plain "cn", or after another "cn;lang-ja": the plain one counts, else the first.
void LdifReading::choose_variants(const LdifRecord& record) {
  taken_.clear();
  const auto has_options = [](const LdifValue& value) { return value.name.find(';') != std::string::npos; };
  if (std::none_of(record.values.begin(), record.values.end(), has_options)) return;
  for (const LdifValue& value : record.values) {
    const std::string name = base::lower_ascii(value.name);
    const std::string plain(without_options(name));
    const auto [taken, first] = taken_.try_emplace(plain, name);
    if (!first && name == plain) taken->second = name;
  }
}

void LdifReading::write(const LdifValue& value, const DistinguishedName& name, std::string_view unit) {
  using Kind = LdifValue::Kind;
  if (value.kind == Kind::no_value || value.kind == Kind::bad_base64) {
    warn_of_line(value);
    return;
  }
  const std::string_view plain = without_options(value.name);
  const Column& column = column_of(plain);
  const auto taken = taken_.empty() ? taken_.end() : taken_.find(base::lower_ascii(plain));
  if (column.left_out) return;
  if (column.hidden) {
    table_.add_column(column.header);
  } else if (value.kind == Kind::url) {
    count(urls_, column.header, value.line, value.text);
  } else if (value.kind == Kind::binary) {
    count(binary_, column.header, value.line);
  } else if (taken != taken_.end() && !base::equal_ignoring_ascii_case(taken->second, value.name)) {
    count(variants_, value.name, value.line);
  } else if (column.reference) {
    const auto other = distinguished_name(value.text);
    table_.set(column.header, other ? people_.reference(*other) : value.text);
  } else if (column.unit) {
    // The branch of the directory that the entry hangs in says nothing about the person, unless it is all
    // there is.
    const std::string folded = folded_value(value.text);
    const bool branch = std::find(name.values.begin(), name.values.end(), folded) != name.values.end();
    if (!branch || unit == folded) table_.set(column.header, value.text);
  } else {
    table_.set(column.header, value.text);
  }
}

// The unit to keep when every `ou` names a branch of the directory: the nearest one.
std::string unit_of(const LdifRecord& record, const DistinguishedName& name) {
  std::vector<std::string> units;
  for (const LdifValue& value : record.values) {
    if (is_attribute(value.name, "ou")) units.push_back(folded_value(value.text));
  }
  const auto in_name = [&](const std::string& unit) {
    return std::find(name.values.begin(), name.values.end(), unit);
  };
  const auto nearest = std::min_element(
      units.begin(), units.end(), [&](const auto& a, const auto& b) { return in_name(a) < in_name(b); });
  if (nearest == units.end()) return {};
  const bool all = std::all_of(units.begin(), units.end(),
                               [&](const std::string& unit) { return in_name(unit) != name.values.end(); });
  return all ? *nearest : std::string(1, '\n');  // no value is a line end: every branch goes
}

void LdifReading::write(const LdifRecord& record, const DistinguishedName& name) {
  table_.begin_record(record.line);
  table_.set("dn", people_.spelled(name));
  const std::string unit = unit_of(record, name);
  choose_variants(record);
  for (const LdifValue& value : record.values) write(value, name, unit);
}

void LdifReading::report() {
  if (no_people_.count > 0) {
    log_.note(document_.at(no_people_.line), "passed-over", "objectClass", no_people_.value,
              "groups, units and other entries that are no people were passed over", no_people_.count);
  }
  for (const auto& [change, alike] : changes_) {
    log_.note(document_.at(alike.line), "passed-over", "changetype", change,
              "changes to a directory were passed over; export its entries instead", alike.count);
  }
  for (const auto& [name, alike] : variants_) {
    log_.note(document_.at(alike.line), "passed-over", name, "",
              "values in other languages or forms were passed over for the plain ones", alike.count);
  }
  for (const auto& [name, alike] : binary_) {
    log_.note(document_.at(alike.line), "binary-value", name, "", "values that are no text were left out",
              alike.count);
  }
  for (const auto& [name, alike] : urls_) {
    log_.note(document_.at(alike.line), "url-value", name, alike.value,
              "values that stand elsewhere were not fetched", alike.count);
  }
}

base::Result<CellTable> LdifReading::read() {
  learn_people();
  table_.add_column("dn");
  LdifCursor cursor(text_);
  for (LdifRecord record; cursor.next(record);) {
    if (record.dn.name.empty()) {
      const bool version = record.values.size() == 1 && is_attribute(record.values.front().name, "version");
      if (!version && !log_.only_counted("no-dn"))
        log_.warning(document_.at(record.line), "no-dn", "", "",
                     "the lines up to the next empty one have no dn; they were left out");
      continue;
    }
    ++entries_;
    const auto name = distinguished_name(record.dn.text);
    const bool meant = change_of(record).empty() && is_person(record);
    if (meant && name) {
      write(record, *name);
    } else if (meant || record.dn.kind == LdifValue::Kind::bad_base64) {
      if (!log_.only_counted("bad-dn"))
        log_.warning(document_.at(record.line), "bad-dn", "dn", record.dn.text,
                     "the dn is no distinguished name; the entry was left out");
    } else {
      pass_over(record);
    }
    if (table_.columns() > kMostLdifColumns)
      return base::failed(document_.name + ":" + std::to_string(record.line) + ": more than " +
                          std::to_string(kMostLdifColumns) +
                          " different attributes; export only those that are needed");
  }
  if (entries_ == 0)
    return base::failed(document_.name +
                        ":1: no entry begins with \"dn:\"; export the directory as LDIF again");
  report();
  return std::move(table_).finished();
}

}  // namespace

base::Result<std::vector<FoundTable>> ldif_tables(const Document& document, ProblemLog& log) {
  FoundTable found{document.name, Format::ldif, Hint::people, "UTF-8", {}};
  std::optional<std::string_view> text = plain_text(document.text());
  // A letter of several bytes may be cut in two by a fold: then only the joined lines are text.
  if (!text && plain_text(unfolded(document.text()))) text = document.text();
  DecodedText read;
  if (!text) {
    read = decoded(document.text());
    text = read.text;
    found.encoding = read.encoding;
    if (read.bad_bytes > 0)
      log.warning(document.at(read.first_bad_line), "bad-encoding", "", "",
                  "bytes that are not UTF-8 were read as Windows-1252; export the file again as UTF-8 if "
                  "letters look "
                  "wrong",
                  read.bad_bytes);
  }
  auto cells = LdifReading(document, *text, log).read();
  if (!cells) return tl::unexpected(cells.error());
  found.cells = std::move(*cells);
  std::vector<FoundTable> tables;
  tables.push_back(std::move(found));
  return tables;
}

}  // namespace flipchart::formats
