// The map is made from the report's counts whenever it is asked for; who draws it keeps it.
#include "commands/silo_map.hpp"

#include <algorithm>
#include <numeric>

#include "base/language.hpp"
#include "commands/branches.hpp"
#include "compose/role_words.hpp"

namespace flipchart::commands {

namespace {

using base::kNoSlot;
using base::Slot;

// By silo of HolderSilos: people in it. Off the chart a holder is a name, and counts as one.
std::vector<std::uint64_t> people_of(const model::Organization& organization,
                                     const compose::Insights& insights) {
  const flow::HolderSilos numbers(insights.silos);
  std::vector<std::uint64_t> people(numbers.count(), 0);
  for (Slot s = 0; s < organization.size(); ++s) {
    people[numbers.of(s)] += insights.heads.people[s];
    const Slot parent = organization.parent(s);
    if (parent != kNoSlot) people[numbers.of(parent)] -= insights.heads.people[s];
  }
  people[numbers.off_chart()] = insights.routes.off_chart.size();
  return people;
}

const flow::Silos& silos_of(const Session& session) {
  return session.workshop.last_picture().insights->silos;
}

flow::SiloMap map_in_chart_order(const model::Organization& organization, const compose::Insights& insights,
                                 const std::vector<flow::SiloPair>& counts, const model::View& view) {
  const flow::HolderSilos numbers(insights.silos);
  flow::SiloMapWish wish;
  wish.people = people_of(organization, insights);
  wish.only_if_counted.assign(numbers.count(), 1);
  for (std::uint32_t silo = 0; silo < insights.silos.names.size(); ++silo)
    wish.only_if_counted[silo] = insights.leaders_only[silo];
  if (view.room_safe) wish.least_people = view.k;
  for (const std::string& silo : insights.silos.names)
    wish.called.push_back(compose::silo_words(organization, view, silo));
  return flow::SiloMap(counts, insights.silos, wish);
}

}  // namespace

flow::SiloMap silo_map_of(const Session& session) {
  const workshop::Picture& picture = session.workshop.last_picture();
  if (picture.insights == nullptr) return {};
  const flow::SiloMap map = map_in_chart_order(session.workshop.organization(), *picture.insights,
                                               session.workshop.measures().silos, picture.view);
  if (session.silo_map.order == SiloOrder::chart) return map;
  std::vector<std::uint32_t> order(map.size());
  std::iota(order.begin(), order.end(), 0);
  const auto most =
      session.silo_map.order == SiloOrder::handed_on ? &flow::SiloLine::handed_on : &flow::SiloLine::received;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return map.lines()[a].*most > map.lines()[b].*most;
  });
  return map.in_order(order);
}

std::optional<scene::Grid> silo_grid(const model::Organization& chart, const model::History& history,
                                     const model::View& view, const compose::Insights& insights) {
  const flow::Kept kept = flow::kept_by(view.filter, chart, history, insights.routes, insights.silos);
  const flow::Measures measures =
      flow::measured(chart, history, insights.routes, insights.silos, kept, view.filter, 1);
  const flow::SiloMap map = map_in_chart_order(chart, insights, measures.silos, view);
  if (map.size() < 2 || map.largest() == 0) return std::nullopt;
  scene::Grid grid;
  grid.words = view.room_safe
                   ? base::tr("Handovers: rows hand over to columns; silos under {} people are one line",
                              std::to_string(view.k))
                   : base::tr("Handovers: rows hand over to columns");
  for (std::size_t from = 0; from < map.size(); ++from) {
    grid.names.push_back(map.lines()[from].name);
    for (std::size_t to = 0; to < map.size(); ++to) grid.counts.push_back(map.count(from, to));
  }
  return grid;
}

SiloCell selected_cell(const Session& session, const flow::SiloMap& map) {
  if (!cell_selected(session) || session.workshop.last_picture().insights == nullptr)
    return {map.size(), map.size()};
  const flow::HolderSilos numbers(silos_of(session));
  const SiloCell cell{map.line_of(numbers.find(session.highlight.silos_from.front())),
                      map.line_of(numbers.find(session.highlight.silos_to.front()))};
  if (cell.from == map.size() || cell.to == map.size()) return {map.size(), map.size()};
  return cell;
}

std::vector<std::string> silo_names(const flow::SiloLine& line, const flow::Silos& silos) {
  const flow::HolderSilos numbers(silos);
  std::vector<std::string> names;
  for (const std::uint32_t silo : line.silos) names.emplace_back(numbers.name(silo));
  return names;
}

std::vector<model::HandedOver> pairs_of(const flow::SiloLine& from, const flow::SiloLine& to,
                                        const flow::Silos& silos) {
  std::vector<model::HandedOver> pairs;
  for (const std::string& giver : silo_names(from, silos)) {
    for (const std::string& receiver : silo_names(to, silos)) pairs.push_back({giver, receiver});
  }
  return pairs;
}

void show_silo_map(Session& session, bool shown) {
  session.silo_map.shown = shown;
  if (shown) session.panels_hidden = false;
  if (!shown && cell_selected(session)) clear_selection(session);
}

bool map_takes_keys(const Session& session) {
  return session.silo_map.shown && !session.panels_hidden && !card_selected(session);
}

bool cell_selected(const Session& session) {
  return !session.highlight.silos_from.empty() && !session.highlight.silos_to.empty();
}

void select_cell(Session& session, const flow::SiloMap& map, const SiloCell& cell) {
  clear_selection(session);
  if (cell.from >= map.size() || cell.to >= map.size()) return;
  if (session.workshop.last_picture().insights == nullptr) return;  // the map is of data that is gone
  session.highlight.silos_from = silo_names(map.lines()[cell.from], silos_of(session));
  session.highlight.silos_to = silo_names(map.lines()[cell.to], silos_of(session));
}

void step_cell(Session& session, int down, int right) {
  const flow::SiloMap map = silo_map_of(session);
  if (map.size() == 0) return;
  SiloCell cell = selected_cell(session, map);
  if (cell.from == map.size()) {
    const auto [from, to] = map.largest_cell();
    cell = {from, to};
  } else {
    const auto moved = [&](std::size_t at, int by) {
      const auto last = static_cast<std::ptrdiff_t>(map.size()) - 1;
      return static_cast<std::size_t>(
          std::clamp(static_cast<std::ptrdiff_t>(at) + by, std::ptrdiff_t{0}, last));
    };
    cell = {moved(cell.from, down), moved(cell.to, right)};
  }
  select_cell(session, map, cell);
}

void keep_cell(Session& session) {
  const flow::SiloMap map = silo_map_of(session);
  const SiloCell cell = selected_cell(session, map);
  if (cell.from == map.size()) return;
  model::Filter& filter = session.view.filter;
  filter.handed = pairs_of(map.lines()[cell.from], map.lines()[cell.to], silos_of(session));
  if (std::find(filter.order.begin(), filter.order.end(), model::FilterField::handed) == filter.order.end())
    filter.order.push_back(model::FilterField::handed);
}

bool cell_kept(const Session& session) {
  return !session.view.filter.handed.empty();
}

void leave_cell(Session& session) {
  session.view.filter.handed.clear();
  std::erase(session.view.filter.order, model::FilterField::handed);
}

void next_figures(Session& session) {
  session.silo_map.figures = static_cast<SiloFigures>((static_cast<int>(session.silo_map.figures) + 1) % 3);
}

void next_order(Session& session) {
  session.silo_map.order = static_cast<SiloOrder>((static_cast<int>(session.silo_map.order) + 1) % 3);
}

}  // namespace flipchart::commands
