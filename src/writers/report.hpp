// The flow measures as people and programs read them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "flow/envelope_use.hpp"
#include "flow/impact.hpp"
#include "flow/measures.hpp"
#include "writers/tables.hpp"

namespace flipchart::writers {

// How a report speaks of people.
struct ReportStyle {
  std::string title = "How issues travel";
  // What the leader with this id is called; none: by the id.
  std::function<std::string(const std::string& id)> leader = {};
  bool holders = true;  // with the table of single holders
};
// A pair of units in different silos.
struct ReportedSeam {
  std::string from;
  std::string to;
  std::uint64_t forth = 0;  // handovers, and from `to` to `from`
  std::uint64_t back = 0;
  std::uint64_t came_back = 0;  // issues
  std::optional<double> hours;  // waited after these handovers; none where nobody may say
};
// A discretion envelope; figures are missing where too few people have the role for the room.
struct ReportedEnvelope {
  std::string who;
  std::string limits;  // "up to 200 EUR"
  std::optional<flow::EnvelopeUse> use;
};
// Before and after a fix, of issues like its own.
struct ReportedImpact {
  std::string fix, title, of;
  base::Date day;
  flow::ImpactAround around;
};
struct Reported {
  flow::Measures measures;
  std::vector<ReportedSeam> seams;  // busiest first
  std::vector<ReportedEnvelope> envelopes = {};
  std::vector<flow::ImpactMonth> months = {};  // where there are fixes with a day
  std::vector<ReportedImpact> impacts = {};
};
// `report --json`: one line, keys and lists exactly as in docs/formats.md. `top` cuts the lists, 0 = all;
// `hidden.why` is never cut; keys "envelopes", "months" and "impact" follow where there are
// any. Of seams only those of
// the measures are written. The line ends with a line break.
std::string report_json(const Reported& reported, std::uint32_t top);

// A short plain-language summary and the tables behind it, as data; `top` as above, for each table.
Document report_document(const Reported& reported, const ReportStyle& style, std::uint32_t top);
// The same for a terminal: ids and silos, never names.
std::string report_text(const Reported& reported, std::uint32_t top);

}  // namespace flipchart::writers
