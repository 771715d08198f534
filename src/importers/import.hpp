// From files to an Organization and a History, with everything that was wrong or worth knowing on the way.
// One bad source never stops the others, and nothing refuses to draw.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
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

struct Source {
  std::string path;
  std::optional<Kind> kind;  // given with --people F and so on; decided from the header otherwise
};

struct Options {
  std::vector<std::pair<std::string, std::string>> map;  // --map FIELD=HEADER, in the order given
};

// True for the FIELD of --map FIELD=HEADER: a name of the plain CSV, `first_name` or `last_name`.
bool is_field(std::string_view name);

// What became of one source; the fields are those of `check --json`.
struct SourceReport {
  std::string file;
  Kind kind = Kind::people;
  std::string format;     // "csv"
  std::string encoding;   // "UTF-8"
  std::string delimiter;  // ",", ";", "\t"
  std::uint64_t rows = 0;
  std::vector<std::pair<std::string, std::string>> mapping;  // field, header
  std::vector<std::string> ignored;
  std::vector<std::string> sensitive;
};

struct Imported {
  model::Organization organization;
  model::History history;
  std::vector<SourceReport> sources;
  model::Problems
      problems;  // in the order of sources, then rows; at most 1,000 of one code, then one with `count`
  std::vector<base::Error> failed;  // sources that could not be read at all
};

// Reads all sources as one workshop: people first, then customers, links, issues, events, whatever the order
// given. Stage names added to `timings`: "read", "parse".
Imported imported(const std::vector<Source>& sources, const Options& options, base::Timings& timings);

}  // namespace flipchart::importers
