// How long a placement takes, beside the bound that no placement can beat: touching every slot once from the
// leaves up and once from the roots down, and writing what a placement writes for each, its card and its row.
// Both run in one process on the same trees. `times_bound` of a tidy placement is the ratio of the two, each
// the fastest of a few runs of its own, taken in turns.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <limits>

#include "bench/bench_trees.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {
namespace {

TreeShape banded_company_of(std::uint32_t n) {
  Dice dice(11);
  TreeShape shape = company(dice, n);
  give_bands(shape, dice, 0.5);
  give_roles(shape);
  return shape;
}

void report(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetComplexityN(state.range(0));
}

// Widths up, places down: the additive tidy tree with nothing else, on plain arrays that are new each time.
Placement two_passes_over(const TreeShape& shape) {
  const std::size_t n = shape.parent.size();
  std::vector<double> width(n, 0);
  for (std::size_t i = n; i-- > 0;) {
    if (shape.first_child[i] == shape.first_child[i + 1]) width[i] = 84;
    if (shape.parent[i] != kNoSlot) width[shape.parent[i]] += width[i];
  }
  std::vector<double> next(n, 0);
  Placement out;
  out.card.resize(n);
  out.parent_row.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    double left = 0;
    double top = 0;
    if (const Slot parent = shape.parent[i]; parent != kNoSlot) {
      left = next[parent];
      next[parent] += width[i];
      top = out.card[parent].bottom();
      out.parent_row[i] = out.parent_row[parent] + 1;
    }
    next[i] = left;
    out.card[i] = {left + width[i] / 2 - 42, top, 84, 21};
  }
  return out;
}

template <class Place>
double seconds(Place place) {
  const auto start = std::chrono::steady_clock::now();
  const Placement placement = place();
  benchmark::DoNotOptimize(placement.card.data());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double times_bound(const TreeShape& shape, const Metrics& metrics, const Wish& wish) {
  double placing = std::numeric_limits<double>::infinity();
  double bound = placing;
  for (int round = 0; round < 7; ++round) {
    placing = std::min(placing, seconds([&] { return placed(shape, metrics, wish); }));
    bound = std::min(bound, seconds([&] { return two_passes_over(shape); }));
  }
  return placing / bound;
}

void two_passes(benchmark::State& state, TreeShape (*make)(std::uint32_t)) {
  const TreeShape shape = make(static_cast<std::uint32_t>(state.range(0)));
  for (auto _ : state) {
    const Placement placement = two_passes_over(shape);
    benchmark::DoNotOptimize(placement.card.data());
  }
  report(state);
}

void placing(benchmark::State& state, TreeShape (*make)(std::uint32_t), const Wish& wish) {
  const TreeShape shape = make(static_cast<std::uint32_t>(state.range(0)));
  const Metrics metrics = mid_metrics();
  for (auto _ : state) {
    const Placement placement = placed(shape, metrics, wish);
    benchmark::DoNotOptimize(placement.card.data());
  }
  report(state);
  if (wish.form == Form::tidy) state.counters["times_bound"] = times_bound(shape, metrics, wish);
}

const Wish kBanded;
const Wish kTidy{.form = Form::tidy};
const Wish kTidyAtFront{.form = Form::tidy, .ends = Ends::front};

const auto kSizes = [](benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond)->UseRealTime();
};

BENCHMARK_CAPTURE(two_passes, company, company_like)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_company, company_like, kTidy)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_front_company, company_like, kTidyAtFront)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, banded_company, banded_company_of, kBanded)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, chain, chain)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_chain, chain, kTidy)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, banded_chain, chain, kBanded)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, star, star)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_star, star, kTidy)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, banded_star, star, kBanded)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, caterpillar, caterpillar)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_caterpillar, caterpillar, kTidy)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, banded_caterpillar, caterpillar, kBanded)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, random, random_tree)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, tidy_random, random_tree, kTidy)->Apply(kSizes);

}  // namespace
}  // namespace flipchart::layout::testing
