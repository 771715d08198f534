// How often serving lines cross in the order that is chosen, beside the order of the source, the barycentres
// and a bound that no order can beat (for each pair the better way round), and how long choosing takes. The
// counters are crossings: of segments' lines, and of customers' lines within their segments. Real sources
// come from the demo, from FLIPCHART_DATA (Chinook) and from the people and customers files that
// FLIPCHART_BENCH_PEOPLE and FLIPCHART_BENCH_CUSTOMERS name.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string>
#include <vector>

#include "compose/arrangement.hpp"
#include "importers/import.hpp"
#include "layout/customer_links.hpp"
#include "layout/forests.hpp"

namespace flipchart::layout::testing {
namespace {

std::uint64_t crossings_as_given(const Neighbours& n) {
  std::vector<Slot> order(n.size());
  std::iota(order.begin(), order.end(), 0U);
  return crossings_of(n, order);
}

std::uint64_t bound(const Neighbours& n) {
  std::uint64_t sum = 0;
  for (Slot u = 0; u < n.size(); ++u) {
    for (Slot v = u + 1; v < n.size(); ++v) {
      std::uint64_t u_first = 0;
      std::uint64_t v_first = 0;
      for (std::uint32_t a = n.first[u]; a < n.first[u + 1]; ++a) {
        for (std::uint32_t b = n.first[v]; b < n.first[v + 1]; ++b) {
          u_first += n.place[a] > n.place[b] ? 1 : 0;
          v_first += n.place[a] < n.place[b] ? 1 : 0;
        }
      }
      sum += std::min(u_first, v_first);
    }
  }
  return sum;
}

void ordering(benchmark::State& state, const std::vector<Neighbours>& rows) {
  std::vector<std::vector<Slot>> orders(rows.size());
  for (auto _ : state) {
    for (std::size_t i = 0; i < rows.size(); ++i) orders[i] = order_of_few_crossings(rows[i]);
    benchmark::DoNotOptimize(orders.data());
  }
  double given = 0;
  double baseline = 0;
  double found = 0;
  double least = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    given += static_cast<double>(crossings_as_given(rows[i]));
    baseline += static_cast<double>(crossings_of(rows[i], barycentre_order(rows[i])));
    found += static_cast<double>(crossings_of(rows[i], orders[i]));
    least += static_cast<double>(bound(rows[i]));
  }
  state.counters["given"] = given;
  state.counters["barycentre"] = baseline;
  state.counters["found"] = found;
  state.counters["bound"] = least;
}

// Customers that each have up to `most` servers near one another, and one in twenty anywhere.
std::vector<Neighbours> made_up(std::uint32_t customers, std::uint32_t most) {
  Dice dice(17);
  Neighbours n;
  const std::uint32_t places = customers / 4 + 1;
  for (std::uint32_t i = 0; i < customers; ++i) {
    const std::uint32_t home = dice.below(places);
    for (std::uint32_t lines = dice.between(1, most); lines > 0; --lines)
      n.place.push_back(dice.chance(0.05) ? dice.below(places)
                                          : std::min(places - 1, home + dice.below(places / 10 + 1)));
    std::sort(n.place.begin() + n.first.back(), n.place.end());
    n.first.push_back(static_cast<std::uint32_t>(n.place.size()));
  }
  return {n};
}

void add_source(const std::string& name, const std::vector<std::string>& paths) {
  std::vector<importers::Source> sources;
  for (const std::string& path : paths) {
    if (!std::filesystem::exists(path)) return;
    sources.push_back({path, {}});
  }
  base::Timings timings;
  const importers::Imported import = importers::imported(sources, {}, timings);
  const model::View view;
  const compose::Insights insights = compose::insights_of(import.organization, {}, view, {0});
  const compose::Arrangement a = compose::arranged(import.organization, insights, view);
  const Neighbours servers = servers_of(a.shape, a.placement.card);
  const Members members = members_of(a.shape);
  std::vector<Neighbours> customers;
  for (std::uint32_t s = 0; s < a.shape.segment_count; ++s)
    customers.push_back(servers_within(servers, members, s));
  const std::vector<Neighbours> segments{servers_of_segments(servers, members)};
  benchmark::RegisterBenchmark((name + "/segments").c_str(),
                               [segments](benchmark::State& state) { ordering(state, segments); });
  benchmark::RegisterBenchmark((name + "/customers").c_str(),
                               [customers](benchmark::State& state) { ordering(state, customers); });
}

std::string setting(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string{} : value;
}

}  // namespace
}  // namespace flipchart::layout::testing

int main(int argc, char** argv) {
  using namespace flipchart::layout::testing;
  const std::string demo = FLIPCHART_DEMO;
  add_source("demo", {demo + "/people.csv", demo + "/customers.csv"});
  const std::string chinook = setting("FLIPCHART_DATA") + "/chinook";
  add_source("chinook", {chinook + "/Employee.csv", chinook + "/Customer.csv"});
  add_source("given", {setting("FLIPCHART_BENCH_PEOPLE"), setting("FLIPCHART_BENCH_CUSTOMERS")});
  for (const std::uint32_t customers : {100U, 1000U, 10000U}) {
    const auto rows = made_up(customers, 4);
    benchmark::RegisterBenchmark(("made up/" + std::to_string(customers)).c_str(),
                                 [rows](benchmark::State& state) { ordering(state, rows); });
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
