// How long it takes to understand people, beside what no reader can beat: counting the newlines of the same
// bytes, and adding them up on all cores. All run in one process on the same made-up organisation.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <random>
#include <string>

#include "base/parallel.hpp"
#include "formats/byte_scan.hpp"
#include "formats/plain_text.hpp"
#include "formats/rows.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {
namespace {

// Rows in no order, about nine reports for each manager, titles in quotes.
std::string people_of(std::size_t count) {
  constexpr std::string_view kFirst[] = {"Ana", "Bo", "Zoë", "Yuki", "Omar", "王小明"};
  constexpr std::string_view kLast[] = {"Lopes", "Mori", "Dvořák", "Larsen", "Haddad"};
  constexpr std::string_view kPlaces[] = {"Oslo", "São Paulo", "Lagos", "Osaka"};
  std::mt19937 random(3);
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::shuffle(order.begin(), order.end(), random);
  std::string text = "id,name,title,department,manager_id,email,location\n";
  for (const std::uint32_t at : order) {
    const std::string id = "P" + std::to_string(1'000'000 + at);
    text += id;
    text.append(",").append(kFirst[random() % 6]).append(" ").append(kLast[random() % 5]);
    text +=
        ",\"Clerk, Section " + std::to_string(random() % 40) + "\",Section " + std::to_string(random() % 40);
    text += at == 0 ? "," : ",P" + std::to_string(1'000'000 + (at - 1) / 9);
    text += ",p" + std::to_string(at) + "@example.org,";
    text.append(kPlaces[random() % 4]).append("\n");
  }
  return text;
}

void report(benchmark::State& state, std::size_t bytes) {
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void newlines_counted(benchmark::State& state) {
  const std::string text = people_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(formats::count_of('\n', text));
  report(state, text.size());
}

void bytes_added_up(benchmark::State& state) {
  const std::string text = people_of(static_cast<std::size_t>(state.range(0)));
  const base::EvenParts parts(text.size(), 64 * 1024);
  for (auto _ : state) {
    std::atomic<std::uint64_t> sum = 0;
    base::parallel_for(parts.parts, [&](std::size_t part) {
      std::uint64_t here = 0;
      for (std::size_t i = parts.begin(part); i < parts.end(part); ++i)
        here += static_cast<unsigned char>(text[i]);
      sum += here;
    });
    benchmark::DoNotOptimize(sum.load());
  }
  report(state, text.size());
}

void plain_text_checked(benchmark::State& state) {
  const std::string text = people_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(formats::is_plain_text(text));
  report(state, text.size());
}

void rows_cut(benchmark::State& state) {
  const std::string text = people_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const formats::Table table(formats::delimited(text));
    const std::vector<formats::Stretch> stretches = table.stretches(1, 4096);
    std::atomic<std::size_t> cells = 0;
    base::parallel_for(stretches.size(), [&](std::size_t s) {
      std::size_t here = 0;
      for (formats::Cursor rows = table.rows(stretches[s]); rows.next();) here += rows.row().width();
      cells += here;
    });
    benchmark::DoNotOptimize(cells.load());
  }
  report(state, text.size());
}

void people_imported(benchmark::State& state) {
  const std::string text = people_of(static_cast<std::size_t>(state.range(0)));
  const auto file = std::filesystem::temp_directory_path() /
                    ("flipchart_bench_people_" + std::to_string(state.range(0)) + ".csv");
  std::ofstream(file, std::ios::binary) << text;
  for (auto _ : state) {
    base::Timings timings;
    const Imported result = imported({{file.string(), Kind::people}}, {}, timings);
    benchmark::DoNotOptimize(result.organization.size());
  }
  std::filesystem::remove(file);
  report(state, text.size());
}

const auto kSizes = [](benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(1000, 1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
};

BENCHMARK(newlines_counted)->Apply(kSizes);
BENCHMARK(bytes_added_up)->Apply(kSizes);
BENCHMARK(plain_text_checked)->Apply(kSizes);
BENCHMARK(rows_cut)->Apply(kSizes);
BENCHMARK(people_imported)->Apply(kSizes);

}  // namespace
}  // namespace flipchart::importers
