// Words about a cell: see silo_map_state.hpp.
#include "gui/silo_map_state.hpp"

#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/role_words.hpp"
#include "flow/handed_over.hpp"
#include "gui/inspected_parts.hpp"

namespace flipchart::gui {

namespace {

using base::kNoSlot;
using commands::SiloCell;

// How much of a cell its widest pair of units carries; with room-safety teams of few people are not named.
std::string mostly_words(const Frame& frame, const flow::SiloTraffic& traffic, std::uint64_t count) {
  if (traffic.from_unit == kNoSlot || count == 0) return {};
  const flow::Units& units = frame.picture.insights->units;
  const model::View& view = frame.picture.view;
  const auto name = [&](std::uint32_t unit) {
    return compose::unit_words(frame.session.workshop.organization(), units, view, unit);
  };
  for (const std::uint32_t unit : {traffic.from_unit, traffic.to_unit}) {
    if (view.room_safe && units.people[unit] < view.k) return {};
  }
  const double share = static_cast<double>(traffic.between_units) / static_cast<double>(count);
  const std::string from = name(traffic.from_unit);
  const std::string to = name(traffic.to_unit);
  if (traffic.between_units >= count) return base::tr("All of it runs between {} and {}", from, to);
  if (share >= 0.9) return base::tr("Nearly all of it runs between {} and {}", from, to);
  if (share > 0.5) return base::tr("Most of it runs between {} and {}", from, to);
  return base::tr("The most, {}, goes from {} to {}", base::counted(traffic.between_units), from, to);
}

}  // namespace

std::string shown_name(const flow::SiloLine& line) {
  if (line.name == flow::kWithoutSilo) return base::tr("No silo");
  if (line.name == flow::kSmallerSilos) return base::tr("Smaller silos");
  return line.name == flow::kNotOnChart ? base::tr("(not on the chart)") : line.name;
}

std::string percent_words(std::uint64_t part, std::uint64_t of) {
  const auto percent = std::lround(100.0 * static_cast<double>(part) / static_cast<double>(of));
  if (percent == 0 && part > 0) return base::tr("<1%");
  if (percent == 100 && part < of) return base::tr(">99%");
  return base::tr("{}%", std::to_string(percent));
}

SiloCell cell_between(const flow::SiloMap& map, std::uint32_t from, std::uint32_t to) {
  const SiloCell cell{map.line_of(from), map.line_of(to)};
  if (cell.from == map.size() || cell.to == map.size()) return {map.size(), map.size()};
  return cell;
}

void SiloMapPanel::keep_up(const Frame& frame) {
  const model::View& view = frame.picture.view;
  const commands::SiloOrder order = frame.session.silo_map.order;
  if (of_ == frame.picture.kept && with_ == frame.picture.insights && safe_ == view.room_safe &&
      k_ == view.k && order_ == order)
    return;
  of_ = frame.picture.kept;
  with_ = frame.picture.insights;
  safe_ = view.room_safe;
  k_ = view.k;
  order_ = order;
  map = commands::silo_map_of(frame.session);
  ramp = flow::ramp_starts(map.largest());
  pointed = shown = brought = issues_cell_ = {map.size(), map.size()};
  words = {};
  first_row = first_column = 0;
}

void SiloMapPanel::show(const Frame& frame, const SiloCell& cell) {
  if (shown == cell) return;
  shown = cell;
  words = {};
  if (cell.from >= map.size() || cell.to >= map.size()) return;
  const compose::Insights& insights = *frame.picture.insights;
  const model::Organization& organization = frame.session.workshop.organization();
  const flow::SiloLine& from = map.lines()[cell.from];
  const flow::SiloLine& to = map.lines()[cell.to];
  words.count = map.count(cell.from, cell.to);
  const bool one = words.count == 1;
  if (cell.from == cell.to) {
    words.title = base::tr("Within {}", shown_name(from));
    words.handovers =
        one ? base::tr("handover that stayed inside") : base::tr("handovers that stayed inside");
    return;
  }
  words.title = base::tr("{} to {}", shown_name(from), shown_name(to));
  const std::uint64_t back = map.count(cell.to, cell.from);
  const std::string others = back == 0 ? base::tr("none") : base::counted(back);
  words.handovers = one ? base::tr("handover, {} came the other way", others)
                        : base::tr("handovers, {} came the other way", others);
  const flow::SiloTraffic traffic =
      flow::silo_traffic(frame.session.workshop.seams(), insights.units.leader, insights.silos, from, to);
  words.mostly = mostly_words(frame, traffic, words.count);
  if (traffic.leader == kNoSlot) return;
  words.leader = {base::ItemKind::position, std::string(organization.id(traffic.leader))};
  PersonWords leader = person_beside_count(organization, frame.picture, traffic.leader);
  words.leader_name = std::move(leader.name);
  words.leader_title = std::move(leader.title);
  words.leader_initials = std::move(leader.initials);
}

std::uint64_t SiloMapPanel::issues_of(const Frame& frame, const SiloCell& cell) {
  if (issues_cell_ == cell) return issues_;
  issues_cell_ = cell;
  const compose::Insights& insights = *frame.picture.insights;
  return issues_ = flow::issues_handed(
             insights.routes, insights.silos, *frame.picture.kept,
             commands::pairs_of(map.lines()[cell.from], map.lines()[cell.to], insights.silos));
}

compose::Highlight SiloMapPanel::lit(const Frame& frame) const {
  compose::Highlight lit;
  if (shown.from >= map.size() || shown.to >= map.size()) return lit;
  lit.silos_from = commands::silo_names(map.lines()[shown.from], frame.picture.insights->silos);
  lit.silos_to = commands::silo_names(map.lines()[shown.to], frame.picture.insights->silos);
  lit.silos_leader = words.leader.id;
  return lit;
}

}  // namespace flipchart::gui
