// See the header. Numbers only; who stood where is told by whoever asks.
#include "writers/what_if.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "writers/figures.hpp"
#include "writers/text_table.hpp"

namespace flipchart::writers {

namespace {

std::string whole(double value) {
  return base::counted(static_cast<std::uint64_t>(std::llround(value)));
}

double count(std::uint64_t value) {
  return static_cast<double>(value);
}

// As it is shown: differences below that are none.
double rounded(Compared::Kind kind, double value) {
  return kind == Compared::Kind::count ? value : std::round(value * 100) / 100;
}

void append(std::string& out, std::string_view key, std::uint64_t value) {
  out += fmt::format(",\"{}\":{}", key, value);
}

void append(std::string& out, std::string_view key, const std::optional<double>& value) {
  out += fmt::format(",\"{}\":", key);
  if (value)
    base::append_number(out, *value, kDecimals);
  else
    out += "null";
}

std::string side_json(const flow::Outcome& side) {
  const flow::Measures& m = side.measures;
  std::string out = fmt::format("{{\"issues\":{},\"handovers\":{}", m.issues, m.handovers);
  out += fmt::format(",\"path\":{{\"lines\":{},\"handovers\":{}", side.paths.lines, side.paths.handovers);
  append(out, "without_way", side.paths.without_way);
  append(out, "mean", side.paths.per_handover);
  append(out, "issue_mean", side.paths.issue_mean);
  append(out, "issue_median", side.paths.issue_median);
  out += '}';
  append(out, "climbs", m.climbs);
  append(out, "levels_climbed", side.paths.levels_climbed);
  append(out, "returns", m.returns);
  append(out, "sideways", m.sideways);
  append(out, "silo_crossings", m.silo_crossings);
  append(out, "issues_crossing_silos", m.issues_crossing_silos);
  out += fmt::format(",\"contained_at_front\":{{\"issues\":{}", m.contained_at_front);
  append(out, "share", m.contained_at_front_share);
  out += fmt::format("}},\"first_touch\":{{\"issues\":{}", m.first_touch);
  append(out, "share", m.first_touch_share);
  return out + "}}";
}

}  // namespace

int Compared::verdict() const {
  if (!before || !after) return 0;
  const double was = rounded(kind, *before);
  const double is = rounded(kind, *after);
  if (was == is) return 0;
  return (is > was) == more_is_better ? 1 : -1;
}

std::string Compared::words(const std::optional<double>& value) const {
  if (!value) return "none";
  switch (kind) {
    case Kind::count:
      return whole(*value);
    case Kind::mean:
      return fmt::format("{:.2f}", *value);
    case Kind::share:
      return fmt::format("{}%", std::lround(*value * 100));
  }
  return {};
}

std::string Compared::difference() const {
  if (verdict() == 0) return "the same";
  const double by = std::abs(rounded(kind, *after) - rounded(kind, *before));
  const bool more = *after > *before;
  if (kind == Kind::mean) return fmt::format("{:.2f} {}", by, more ? "longer" : "shorter");
  if (kind == Kind::count) return whole(by) + (more ? " more" : " fewer");
  const auto points = std::lround(by * 100);
  return fmt::format("{} {} {}", points, points == 1 ? "point" : "points", more ? "more" : "less");
}

std::vector<Compared> figures_of(const flow::WhatIf& w) {
  using Kind = Compared::Kind;
  const flow::Measures& was = w.before.measures;
  const flow::Measures& is = w.after.measures;
  return {
      {"Lines per handover", Kind::mean, false, w.before.paths.per_handover, w.after.paths.per_handover},
      {"Lines per issue", Kind::mean, false, w.before.paths.issue_mean, w.after.paths.issue_mean},
      {"Climbs", Kind::count, false, count(was.climbs), count(is.climbs)},
      {"Levels climbed", Kind::count, false, count(w.before.paths.levels_climbed),
       count(w.after.paths.levels_climbed)},
      {"Returns", Kind::count, false, count(was.returns), count(is.returns)},
      {"Silo crossings", Kind::count, false, count(was.silo_crossings), count(is.silo_crossings)},
      {"Never left the front", Kind::share, true, was.contained_at_front_share, is.contained_at_front_share},
      {"Closed at first touch", Kind::share, true, was.first_touch_share, is.first_touch_share},
  };
}

std::string what_if_text(const flow::WhatIf& w, const std::vector<std::string>& changes) {
  std::string out = "What if\n";
  for (const std::string& change : changes) out += "  " + change + '\n';
  const flow::Measures& m = w.before.measures;
  out += fmt::format("\n{} with {}. {}\n\n", base::counted(m.issues, "issue", "issues"),
                     base::counted(m.handovers, "handover", "handovers"), kSameHolders);
  using enum Align;
  TextTable table({"", "before", "after", "difference"}, {left, right, right, left});
  for (const Compared& figure : figures_of(w))
    table.row({std::string(figure.label), figure.words(figure.before), figure.words(figure.after),
               figure.difference()});
  out += table.text();
  if (w.before.paths.without_way + w.after.paths.without_way > 0) {
    out += fmt::format("\nHandovers between trees that nothing joins have no length: {} before, {} after.\n",
                       base::counted(w.before.paths.without_way), base::counted(w.after.paths.without_way));
  }
  if (m.hidden_issues > 0)
    out += fmt::format("\nFilters hide {} more.\n", base::counted(m.hidden_issues, "issue", "issues"));
  return out;
}

std::string what_if_json(const flow::WhatIf& w, const std::vector<std::string>& edits) {
  std::string out = "{\"what_if\":[";
  for (std::size_t i = 0; i < edits.size(); ++i) out += (i == 0 ? "" : ",") + edits[i];
  return out + "],\"assumption\":\"same holders\",\"before\":" + side_json(w.before) +
         ",\"after\":" + side_json(w.after) + "}\n";
}

}  // namespace flipchart::writers
