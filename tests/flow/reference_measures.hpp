// The whole report by the slow reference, and the flows between units.
#pragma once

#include "flow/measures.hpp"
#include "flow/reference.hpp"

namespace flipchart::flow::reference {

template <class Key>
std::vector<std::pair<Key, std::uint64_t>> largest_first(const std::map<Key, std::uint64_t>& counts) {
  std::vector<std::pair<Key, std::uint64_t>> list(counts.begin(), counts.end());  // by bytes already
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return list;
}

inline std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

inline std::optional<double> nearest_rank(std::vector<std::uint64_t> values, std::uint64_t percent) {
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  std::size_t rank = 1;
  while (rank * 100 < percent * values.size()) ++rank;
  return static_cast<double>(values[rank - 1]);
}

inline Measures measured(const Reference& r, const model::Filter& filter) {
  using Pair = std::pair<std::string, std::string>;
  Measures m;
  std::map<Pair, std::uint64_t> silos, lines;
  std::map<std::string, std::uint64_t> seams;
  std::uint64_t rootless = 0, measurable_closed = 0;
  std::vector<std::uint64_t> hops;
  std::map<std::string, std::optional<base::Millis>> held;
  std::map<int, HiddenBy> hidden;
  for (int i = 0; i < r.issues(); ++i) {
    const std::vector<plain::Event> events = r.events(i);
    const int hider = r.hidden_by(i, filter);
    if (hider >= 0) {
      ++m.hidden_issues;
      m.hidden_events += events.size();
      ++hidden[hider].issues;
      hidden[hider].events += events.size();
      continue;
    }
    const std::vector<Run> h = r.route(i);
    const std::size_t n = h.size();
    ++m.issues;
    m.events += events.size();
    for (const plain::Event& e : events)
      m.placed_events += r.holder(e) && r.holder(e)->position >= 0 ? 1U : 0U;
    if (r.closed(i)) ++m.closed;
    if (n == 0) continue;
    hops.push_back(n - 1);
    m.handovers += n - 1;
    if (n > 1) ++m.issues_handed_over;
    if (r.closed(i)) {
      ++measurable_closed;
      if (n == 1) ++m.first_touch;
      if (std::all_of(h.begin(), h.end(), [&r](const Run& run) {
            return run.holder.position >= 0 && r.front_line(run.holder.position);
          })) {
        ++m.contained_at_front;
      }
    }
    std::uint64_t crossings = 0, came_back = 0;
    for (std::size_t s = 0; s < n; ++s) {
      const Holder& a = h[s].holder;
      if (s + 2 < n && h[s + 2].holder == a) ++came_back;
      const std::optional<base::Millis> until = s + 1 < n     ? h[s + 1].first.at
                                                : r.closed(i) ? r.closed_at(i)
                                                              : r.latest();
      std::optional<base::Millis>& total = held[r.silo(a)];
      if (h[s].first.at && until)
        total = total.value_or(0) + std::max<base::Millis>(0, *until - *h[s].first.at);
      if (s + 1 == n) continue;
      const Holder& b = h[s + 1].holder;
      ++silos[{r.silo(a), r.silo(b)}];
      ++lines[{r.label(a), r.label(b)}];
      if (r.crosses(a, b)) ++crossings;
      if (a.position < 0 || b.position < 0) continue;
      if (r.above(b.position, a.position))
        ++m.climbs;
      else if (r.above(a.position, b.position))
        ++m.returns;
      else
        ++m.sideways;
      if (!r.crosses(a, b)) continue;
      const int leader = r.nearest_shared_leader(a.position, b.position);
      if (leader < 0)
        ++rootless;
      else
        ++seams[r.row(leader).id];
    }
    m.silo_crossings += crossings;
    if (crossings > 0) ++m.issues_crossing_silos;
    m.ping_pong_returns += came_back;
    if (came_back > 0) ++m.ping_pong_issues;
  }
  m.first_touch_share = share(m.first_touch, measurable_closed);
  m.contained_at_front_share = share(m.contained_at_front, measurable_closed);
  m.hops_mean = share(m.handovers, hops.size());
  m.hops_median = nearest_rank(hops, 50);
  m.hops_p90 = nearest_rank(hops, 90);
  if (!hops.empty()) m.hops_max = *std::max_element(hops.begin(), hops.end());
  for (const auto& [pair, count] : largest_first(silos)) m.silos.push_back({pair.first, pair.second, count});
  for (const auto& [pair, count] : largest_first(lines)) m.lines.push_back({pair.first, pair.second, count});
  for (const auto& [leader, count] : largest_first(seams)) m.seams.push_back({leader, count});
  if (rootless > 0) m.seams.push_back({std::nullopt, rootless});
  std::vector<std::pair<std::string, std::optional<base::Millis>>> longest(held.begin(), held.end());
  std::stable_sort(longest.begin(), longest.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [silo, millis] : longest) {
    std::optional<double> hours;
    if (millis) hours = static_cast<double>(*millis) / 3'600'000.0;
    m.held.push_back({silo, hours});
  }
  for (std::size_t at = 0; at < filter.order.size(); ++at) m.hidden.push_back(hidden[static_cast<int>(at)]);
  return m;
}

// Units are named by the row of their leader.
struct Flows {
  std::map<std::pair<int, int>, std::uint64_t> across, pairs, came_back, arrivals;
  std::map<int, std::uint64_t> inside, climbs, returns;
  std::uint64_t off_chart = 0;
};

inline Flows unit_flows(const Reference& r, const model::Filter& filter) {
  Flows f;
  for (int i = 0; i < r.issues(); ++i) {
    if (r.hidden_by(i, filter) >= 0) continue;
    const std::vector<Run> h = r.route(i);
    std::vector<std::vector<int>> sequences(1);
    for (std::size_t s = 0; s < h.size(); ++s) {
      const int a = h[s].holder.position;
      if (a < 0)
        sequences.emplace_back();
      else if (sequences.back().empty() || sequences.back().back() != r.unit(a))
        sequences.back().push_back(r.unit(a));
      if (s + 1 == h.size()) continue;
      const int b = h[s + 1].holder.position;
      if (a < 0 || b < 0) {
        ++f.off_chart;
        continue;
      }
      const int from = r.unit(a);
      const int to = r.unit(b);
      if (from == to) {
        ++f.inside[from];
        continue;
      }
      ++f.pairs[std::minmax(from, to)];
      if (r.above(b, a)) {
        for (int at = from; at != to; at = r.row(at).manager) ++f.climbs[at];
      } else if (r.above(a, b)) {
        for (int at = to; at != from; at = r.row(at).manager) ++f.returns[at];
      } else {
        ++f.across[{from, to}];
      }
    }
    std::set<std::pair<int, int>> back;
    for (const std::vector<int>& units : sequences) {
      for (std::size_t u = 0; u + 2 < units.size(); ++u) {
        if (units[u] == units[u + 2]) back.insert(std::minmax(units[u], units[u + 1]));
      }
    }
    for (const auto& pair : back) ++f.came_back[pair];
    const auto customer = std::find(r.w.customers.begin(), r.w.customers.end(),
                                    r.own_or_first(i, r.issue(i).customer, &plain::Event::customer));
    if (customer != r.w.customers.end() && !h.empty() && h.front().holder.position >= 0) {
      ++f.arrivals[{static_cast<int>(customer - r.w.customers.begin()), r.unit(h.front().holder.position)}];
    }
  }
  return f;
}

}  // namespace flipchart::flow::reference
