// A company small enough to draw on a napkin, for examples worked out by hand.
//
//   boss                      (no department)
//   ├─ returns   "Returns"    leads ann, bob (front line)
//   ├─ parts     "Parts"      leads cat; stock, who leads dan
//   └─ legal     "Legal"      leads nobody
//   solo         "Works"      a second root
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "flow/measures.hpp"
#include "flow/plain.hpp"
#include "flow/unit_flows.hpp"

namespace flipchart::flow::plain {

inline constexpr base::Millis kHour = 3'600'000;

inline Workshop nordwind() {
  Workshop w;
  w.positions = {{"boss"},
                 {"returns", 0, "Returns"},
                 {"parts", 0, "Parts"},
                 {"legal", 0, "Legal"},
                 {"ann", 1, "", "Front A"},
                 {"bob", 1, "", "Front A"},
                 {"cat", 2},
                 {"stock", 2},
                 {"dan", 7},
                 {"solo", -1, "Works"}};
  w.customers = {"K1"};
  w.links = {{0, 4}, {0, 5}};
  w.today = {30};
  return w;
}

// One issue that these had, an hour each, from the start of day 10 on; an empty name is an event without a
// holder.
inline void add_issue(Workshop& w, std::initializer_list<std::string> holders,
                      const std::string& last_status = {}) {
  const int issue = static_cast<int>(w.issues.size());
  w.issues.push_back({"I" + std::to_string(issue)});
  base::Millis at = 10 * base::kDayMillis;
  for (const std::string& who : holders) {
    w.events.push_back({issue, at, who});
    at += kHour;
  }
  if (!w.events.empty()) w.events.back().status = last_status;
}

// A 1 or 0 for each row of a column or bit of a set, as tests write them down.
template <class Column>
std::vector<std::uint8_t> marks(const Column& column) {
  std::vector<std::uint8_t> marks;
  for (std::size_t row = 0; row < column.size(); ++row) marks.push_back(column[row] ? 1 : 0);
  return marks;
}

struct Answers {
  explicit Answers(const Workshop& w, const model::Filter& filter = {},
                   model::SiloRule rule = model::SiloRule::department,
                   model::HolderColumn column = model::HolderColumn::actor_else_group)
      : organization(organization_of(w)),
        history(history_of(w)),
        silos(silos_of(organization, rule)),
        units(units_of(organization)),
        routes(routes_of(organization, history, column, w.today)),
        kept(kept_by(filter, organization, history, routes, silos)),
        measures(measured(organization, history, routes, silos, kept, filter)),
        flows(unit_flows(organization, history, routes, units, silos, kept)) {}

  std::uint32_t unit(const std::string& member) const { return units.of[organization.find(member)]; }
  std::string silo(const std::string& position) const {
    const std::uint32_t silo = silos.of[organization.find(position)];
    return silo == kNoSlot ? "" : silos.names[silo];
  }
  std::optional<double> hours(const std::string& silo) const {
    for (const Held& held : measures.held) {
      if (held.silo == silo) return held.hours;
    }
    return std::nullopt;
  }

  model::Organization organization;
  model::History history;
  Silos silos;
  Units units;
  Routes routes;
  Kept kept;
  Measures measures;
  UnitFlows flows;
};

}  // namespace flipchart::flow::plain
