// From files to an Organization and a History, with everything that was wrong or worth knowing on the way.
// One bad source never stops the others, and nothing refuses to draw. An import is a pure function of bytes
// and options: a sheet that asks questions runs it again with the answers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/stopwatch.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/problem.hpp"

namespace flipchart::importers {

enum class Kind : std::uint8_t { people, customers, links, issues, events, workshop };
std::string_view to_string(Kind kind);
std::optional<Kind> kind_named(std::string_view name);

struct Source {
  std::string path;          // "-" is standard input
  std::optional<Kind> kind;  // given with --people F and so on; decided from the header otherwise
};

using Map = std::vector<std::pair<std::string, std::string>>;  // FIELD, HEADER

enum class DateOrder : std::uint8_t { day_first, month_first };

// What a person said about files with certain headers; remembered under their signature.
struct Choice {
  std::optional<Kind> kind;
  Map map;
  std::optional<DateOrder> dates;
  bool left_out = false;  // the file is not wanted (never remembered)
  friend bool operator==(const Choice&, const Choice&) = default;
};

// A holder of events whom the chart knows under another name.
struct Alias {
  std::string holder;    // as in the log
  std::string position;  // id
  friend bool operator==(const Alias&, const Alias&) = default;
};

// A mend of the data, applied while reading. Positions are named by their ids, rows by file and line.
struct Repair {
  enum class What : std::uint8_t {
    attach,          // `position` reports to `to`
    make_root,       // `position` has no manager
    vacant_manager,  // an empty position with id `to` is added, for all who name it as manager
    merge,           // the row repeats `position`: its holder joins it
    skip             // the row is left out
  };
  What what = What::attach;
  std::string position;
  std::string to;
  std::string file;       // merge and skip
  std::uint64_t row = 0;  // merge and skip
  friend bool operator==(const Repair&, const Repair&) = default;
};
std::string_view to_string(Repair::What what);

struct Options {
  Map map;                          // --map FIELD=HEADER, in the order given; wins over every choice
  std::vector<std::string> levels;  // --levels "A,B,C": the organisation from columns of an event log
  std::string silo_column;          // --silo COLUMN where it is no rule of its own: kept for each position
  std::string zone;                 // --zone: of times that have none; empty: UTC, with a note
  std::optional<DateOrder> dates;   // for every file; decided column by column otherwise
  std::map<std::string, Choice> chosen;      // by the name of the table ("x.xlsx#Staff"): what the sheet says
  std::map<std::string, Choice> remembered;  // by header signature
  std::vector<Alias> aliases;
  std::vector<Repair> repairs;
  // The chart that is there already: where the sources bring no people, links and holders are positions of
  // it, and the organization that comes out repeats them.
  std::shared_ptr<const model::Organization> standing;
  bool ask = false;  // somebody can be asked: a table that nothing can be made of is left out and reported
  std::stop_token stop = {};                  // asked between blocks of rows
  std::function<void(double)> progress = {};  // of the bytes read, 0..1; may be called from any thread
};

// True for the FIELD of --map FIELD=HEADER: a name of the plain CSV, `first_name` or `last_name`.
bool is_field(std::string_view name);

// One column the reader uses, and how sure it is: 1 for an exact name or a person's word, less where values
// or a looser name decided.
struct MappedColumn {
  std::string field;
  std::string header;
  double confidence = 1;
  std::string why;  // "name", "values: 149 of 149 managers found", "you said so", ...
};

// What became of one table of a source; the first eight fields are those of `check --json`.
struct SourceReport {
  std::string file;  // "x.xlsx#Staff", "a.zip!b.csv"
  Kind kind = Kind::people;
  std::string format;     // "csv", "xlsx", ...
  std::string encoding;   // "UTF-8"
  std::string delimiter;  // ",", ";", "\t"; empty where the format has none
  std::uint64_t rows = 0;
  std::vector<std::pair<std::string, std::string>> mapping;  // field, header
  std::vector<std::string> ignored;
  std::vector<std::string> sensitive;

  std::string signature;  // of the headers: the key of what is remembered
  double kind_confidence = 1;
  std::vector<MappedColumn> columns;
  std::vector<std::string> headers;               // all of them, as in the file
  std::vector<std::vector<std::string>> samples;  // up to five rows, sensitive cells empty
  bool left_out = false;
  std::string asks;  // why nothing can be made of it until somebody says what it is; only where Options::ask
};

// Where the events stand.
struct Unplaced {
  std::string holder;
  std::uint64_t events = 0;
  std::string likely;  // id of a position that may be meant; empty: none comes near
};
struct Placement {
  std::uint64_t events = 0;  // with a holder
  std::uint64_t placed = 0;
  std::vector<Unplaced> shelf;  // most events first, at most 1,000
};

struct Imported {
  model::Organization organization;
  model::History history;
  std::vector<SourceReport> sources;
  model::Problems
      problems;  // in the order of sources, then rows; at most 1,000 of one code, then one with `count`
  std::vector<base::Error> failed;  // sources that could not be read at all
  Placement placement;
  bool stopped = false;  // options.stop was asked to; the rest is empty
};

// Reads all sources as one workshop: people first, then customers, links, issues, events, whatever the order
// given. Stage names added to `timings`: "read", "parse".
Imported imported(const std::vector<Source>& sources, const Options& options, base::Timings& timings);

// One-click mends for a problem, the likeliest first; empty where there is nothing to choose.
std::vector<Repair> repairs_for(const model::Problem& problem, const model::Organization& organization);
// The same for each of the first problems, `most` of them; the rest is missing where `stop` was asked to.
// O(positions * log positions) for all together.
std::vector<std::vector<Repair>> repairs_for_first(const model::Problems& problems, std::size_t most,
                                                   const model::Organization& organization,
                                                   const std::stop_token& stop);

}  // namespace flipchart::importers
