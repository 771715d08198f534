// How long a placement takes, beside the bound that no placement can beat: touching every slot once from the
// leaves up and once from the roots down, and writing one rectangle for each. Both run in one process on the
// same trees.
#include <benchmark/benchmark.h>

#include "layout/forests.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {
namespace {

TreeShape company_of(std::uint32_t n) {
  Dice dice(11);
  return company(dice, n);
}

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

template <class Make>
void placing(benchmark::State& state, Make make) {
  const TreeShape shape = make(static_cast<std::uint32_t>(state.range(0)));
  const Metrics metrics = mid_metrics();
  for (auto _ : state) {
    const Placement placement = placed(shape, metrics, {});
    benchmark::DoNotOptimize(placement.card.data());
  }
  report(state);
}

// Widths up, places down: the additive tidy tree with nothing else, on plain arrays that are new each time.
template <class Make>
void two_passes(benchmark::State& state, Make make) {
  const TreeShape shape = make(static_cast<std::uint32_t>(state.range(0)));
  const std::size_t n = shape.parent.size();
  for (auto _ : state) {
    std::vector<double> width(n, 0);
    for (std::size_t i = n; i-- > 0;) {
      if (shape.first_child[i] == shape.first_child[i + 1]) width[i] = 84;
      if (shape.parent[i] != kNoSlot) width[shape.parent[i]] += width[i];
    }
    std::vector<double> next(n, 0);
    std::vector<Rect> card(n);
    for (std::size_t i = 0; i < n; ++i) {
      double left = 0;
      double top = 0;
      if (const Slot parent = shape.parent[i]; parent != kNoSlot) {
        left = next[parent];
        next[parent] += width[i];
        top = card[parent].bottom();
      }
      next[i] = left;
      card[i] = {left + width[i] / 2 - 42, top, 84, 21};
    }
    benchmark::DoNotOptimize(card.data());
  }
  report(state);
}

const auto kSizes = [](benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond);
};

BENCHMARK_CAPTURE(two_passes, company, company_of)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, company, company_of)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, banded_company, banded_company_of)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, chain, chain)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, chain, chain)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, star, star)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, star, star)->Apply(kSizes);
BENCHMARK_CAPTURE(two_passes, caterpillar, caterpillar)->Apply(kSizes);
BENCHMARK_CAPTURE(placing, caterpillar, caterpillar)->Apply(kSizes);

}  // namespace
}  // namespace flipchart::layout::testing
