// How long a log of events takes to be understood and measured, beside counting the newlines of the same
// bytes. All run in one process on the same made-up company.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "flow/measures.hpp"
#include "formats/byte_scan.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {
namespace {

constexpr std::uint32_t kPeople = 10'000;

std::string people() {
  std::string text = "id,name,manager_id,department\n";
  for (std::uint32_t p = 0; p < kPeople; ++p) {
    text += "P" + std::to_string(p) + ",Person " + std::to_string(p) + ",";
    text += p == 0 ? "," : "P" + std::to_string((p - 1) / 9) + ",";
    text += "Section " + std::to_string(p % 16) + "\n";
  }
  return text;
}

// Four events an issue, in the order of their times.
std::string events(std::size_t count) {
  std::mt19937 random(5);
  constexpr std::string_view kActivities[] = {"open", "consult", "hand over", "close"};
  std::string text = "issue_id,timestamp,actor,activity\n";
  for (std::size_t e = 0; e < count; ++e) {
    text += "I" + std::to_string(1'000'000 + e / 4) + "," + std::to_string(1'735'689'600 + e) + ",P";
    text += std::to_string(random() % kPeople) + ",";
    text.append(kActivities[e % 4]).append("\n");
  }
  return text;
}

class Files {  // the company and its log, on disk while it lives
 public:
  explicit Files(std::size_t count) : events_text_(events(count)) {
    std::ofstream(people_, std::ios::binary) << people();
    std::ofstream(events_, std::ios::binary) << events_text_;
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  ~Files() {
    std::filesystem::remove(people_);
    std::filesystem::remove(events_);
  }
  std::string_view text() const { return events_text_; }
  Imported read() const {
    base::Timings timings;
    return imported({{people_.string(), Kind::people}, {events_.string(), Kind::events}}, {}, timings);
  }

 private:
  std::filesystem::path people_ = std::filesystem::temp_directory_path() / "flipchart_bench_company.csv";
  std::filesystem::path events_ = std::filesystem::temp_directory_path() / "flipchart_bench_events.csv";
  std::string events_text_;
};

void report(benchmark::State& state, std::size_t bytes) {
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void newlines_counted(benchmark::State& state) {
  const std::string text = events(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(formats::count_of('\n', text));
  report(state, text.size());
}

void events_imported(benchmark::State& state) {
  const Files files(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(files.read().history.event_count());
  report(state, files.text().size());
}

void routes_found(benchmark::State& state) {
  const Files files(static_cast<std::size_t>(state.range(0)));
  const Imported read = files.read();
  for (auto _ : state) {
    const flow::Routes routes = flow::routes_of(read.organization, read.history,
                                                model::HolderColumn::actor_else_group, base::Date{20'779});
    benchmark::DoNotOptimize(routes.stops.size());
  }
  report(state, files.text().size());
}

void measures_taken(benchmark::State& state) {
  const Files files(static_cast<std::size_t>(state.range(0)));
  const Imported read = files.read();
  const flow::Silos silos = flow::silos_of(read.organization, model::SiloRule::department);
  const flow::Routes routes = flow::routes_of(read.organization, read.history,
                                              model::HolderColumn::actor_else_group, base::Date{20'779});
  const flow::Kept kept = flow::kept_by({}, read.organization, read.history, routes, silos);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        flow::measured(read.organization, read.history, routes, silos, kept, {}).handovers);
  report(state, files.text().size());
}

const auto kSizes = [](benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
};

BENCHMARK(newlines_counted)->Apply(kSizes);
BENCHMARK(events_imported)->Apply(kSizes);
BENCHMARK(routes_found)->Apply(kSizes);
BENCHMARK(measures_taken)->Apply(kSizes);

}  // namespace
}  // namespace flipchart::importers
