// What somebody waits for who drags a brush or ticks boxes over ten million events: the report and the most
// frequent lines, counted anew at every step. Beside it, in the same process, a plain sum of as many numbers
// says what the machine gives just now.
//
// FLIPCHART_BENCH_EVENTS says how many events; FLIPCHART_BENCH_PEOPLE_FILE and FLIPCHART_BENCH_EVENTS_FILE
// have real files read instead.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <random>

#include "flow/large_history.hpp"
#include "flow/measuring.hpp"
#include "importers/import.hpp"

namespace flipchart::flow {
namespace {

constexpr std::size_t kLines = 20;
constexpr base::Date kToday{20'779};

struct Data {
  model::Organization organization;
  model::History history;
};

Data data() {
  const char* const people = std::getenv("FLIPCHART_BENCH_PEOPLE_FILE");
  const char* const events = std::getenv("FLIPCHART_BENCH_EVENTS_FILE");
  if (people != nullptr && events != nullptr) {
    base::Timings timings;
    importers::Imported read = importers::imported(
        {{people, importers::Kind::people}, {events, importers::Kind::events}}, {}, timings);
    return {std::move(read.organization), std::move(read.history)};
  }
  const char* const count = std::getenv("FLIPCHART_BENCH_EVENTS");
  const auto wanted = static_cast<std::uint32_t>(count == nullptr ? 10'000'000 : std::atoi(count));
  return {large::organization(), large::history(wanted)};
}

struct Indexed : Data {
  Indexed()
      : Data(data()),
        silos(silos_of(organization, model::SiloRule::department)),
        routes(routes_of(organization, history, model::HolderColumn::actor_else_group, kToday)),
        index(organization, history, routes, silos) {}
  Silos silos;
  Routes routes;
  FlowIndex index;
};

const Indexed& indexed() {
  static const Indexed indexed;
  return indexed;
}

double millis_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void tell(benchmark::State& state, std::vector<double> millis) {
  std::sort(millis.begin(), millis.end());
  state.counters["p50"] = millis[millis.size() / 2];
  state.counters["p95"] = millis[millis.size() * 95 / 100];
  state.counters["max"] = millis.back();
}

// next(step) is the filter of a step.
template <class Next>
void steps(benchmark::State& state, Next next) {
  const Indexed& about = indexed();
  Measuring measuring(about.organization, about.history, about.routes, about.silos, about.index);
  const auto ask = [&](const model::Filter& filter) {
    benchmark::DoNotOptimize(measuring.measured(measuring.kept(filter), filter, kLines).handovers);
  };
  ask({});  // as the window does first
  std::vector<double> millis;
  int step = 0;
  for (auto _ : state) {
    const model::Filter filter = next(step++);
    const auto start = std::chrono::steady_clock::now();
    ask(filter);
    millis.push_back(millis_since(start));
  }
  tell(state, std::move(millis));
}

base::Date first_day() {
  const Indexed& about = indexed();
  std::optional<base::Date> first;
  for (std::uint32_t i = 0; i < about.history.issue_count(); ++i)
    if (about.routes.begun[i] != base::kNoTime && (!first || about.routes.begun_on(i) < *first))
      first = about.routes.begun_on(i);
  return *first;
}

base::Date last_day() {
  const Indexed& about = indexed();
  base::Date last{-1'000'000};
  for (std::uint32_t i = 0; i < about.history.issue_count(); ++i)
    if (about.routes.begun[i] != base::kNoTime) last = std::max(last, about.routes.begun_on(i));
  return last;
}

// Texts that issues have, the first few of them.
template <class Of>
std::vector<std::string> values(Of of, std::size_t most) {
  std::vector<std::string> values;
  const model::History& history = indexed().history;
  for (std::uint32_t i = 0; i < history.issue_count() && values.size() < most; ++i) {
    std::string text(history.text(of(history, i)));
    if (std::find(values.begin(), values.end(), text) == values.end()) values.push_back(std::move(text));
  }
  return values;
}

void numbers_summed(benchmark::State& state) {
  const std::vector<std::uint32_t> numbers(10'000'000, 1);
  for (auto _ : state)
    benchmark::DoNotOptimize(std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0}));
}

void first_report(benchmark::State& state) {
  const Indexed& about = indexed();
  for (auto _ : state) {
    const Silos silos = silos_of(about.organization, model::SiloRule::department);
    const Routes routes =
        routes_of(about.organization, about.history, model::HolderColumn::actor_else_group, kToday);
    const FlowIndex index(about.organization, about.history, routes, silos);
    Measuring measuring(about.organization, about.history, routes, silos, index);
    benchmark::DoNotOptimize(measuring.measured(measuring.kept({}), {}, kLines).handovers);
  }
  const auto events = static_cast<double>(about.history.event_count());
  state.counters["events"] = events;
  state.counters["bytes_an_event"] =
      static_cast<double>(about.history.bytes() + about.routes.bytes() + about.index.bytes()) / events;
  state.counters["of_history"] = static_cast<double>(about.history.bytes()) / events;
  state.counters["of_routes"] = static_cast<double>(about.routes.bytes()) / events;
}

void edge_dragged(benchmark::State& state) {
  const base::Date first = first_day();
  const int days = last_day().days - first.days;
  steps(state, [&](int step) {
    model::Filter filter;
    filter.from = base::Date{first.days + step % days};
    return filter;
  });
}

void brush_moved(benchmark::State& state) {
  const base::Date first = first_day();
  const int days = last_day().days - first.days;
  steps(state, [&](int step) {
    model::Filter filter;
    filter.from = base::Date{first.days + 3 * step % days};
    filter.to = base::Date{filter.from->days + days / 5};
    return filter;
  });
}

void brush_set_anywhere(benchmark::State& state) {
  const base::Date first = first_day();
  const int days = last_day().days - first.days;
  std::mt19937 random(1);
  steps(state, [&](int) {
    model::Filter filter;
    filter.from = base::Date{first.days + static_cast<int>(random() % static_cast<unsigned>(days))};
    filter.to = base::Date{filter.from->days + static_cast<int>(random() % static_cast<unsigned>(days))};
    return filter;
  });
}

// Ticks boxes of one list on and off.
void ticked(benchmark::State& state, std::vector<std::string> model::Filter::*const list,
            const std::vector<std::string>& boxes) {
  std::mt19937 random(2);
  model::Filter filter;
  steps(state, [&](int) {
    std::vector<std::string>& on = filter.*list;
    const std::string& box = boxes[random() % boxes.size()];
    const auto there = std::find(on.begin(), on.end(), box);
    if (there == on.end())
      on.push_back(box);
    else
      on.erase(there);
    return filter;
  });
}

void severities_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::severities,
         values([](const auto& h, std::uint32_t i) { return h.severity(i); }, 6));
}
void customers_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::customers,
         values([](const auto& h, std::uint32_t i) { return h.customer(i); }, 40));
}
void segments_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::segments, {"Segment 0", "Segment 1", "Segment 2", "Segment 3"});
}
void silos_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::silos, indexed().silos.names);
}
void statuses_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::statuses, {"open", "closed"});
}
void causes_ticked(benchmark::State& state) {
  ticked(state, &model::Filter::causes, {"", "return"});
}
void first_holders_ticked(benchmark::State& state) {
  std::vector<std::string> holders;
  for (Slot s = 0; s < 200 && s < indexed().organization.size(); ++s)
    holders.emplace_back(indexed().organization.id(s));
  ticked(state, &model::Filter::first_holders, holders);
}

const auto kSteps = [](benchmark::internal::Benchmark* b) {
  b->Iterations(200)->Unit(benchmark::kMillisecond)->UseRealTime();
};

BENCHMARK(numbers_summed)->Unit(benchmark::kMillisecond);
BENCHMARK(first_report)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(edge_dragged)->Apply(kSteps);
BENCHMARK(brush_moved)->Apply(kSteps);
BENCHMARK(brush_set_anywhere)->Apply(kSteps);
BENCHMARK(severities_ticked)->Apply(kSteps);
BENCHMARK(customers_ticked)->Apply(kSteps);
BENCHMARK(segments_ticked)->Apply(kSteps);
BENCHMARK(silos_ticked)->Apply(kSteps);
BENCHMARK(statuses_ticked)->Apply(kSteps);
BENCHMARK(causes_ticked)->Apply(kSteps);
BENCHMARK(first_holders_ticked)->Apply(kSteps);

}  // namespace
}  // namespace flipchart::flow
