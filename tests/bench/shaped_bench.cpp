// How long a shaped chart takes, and what it gets for it: `aspect` is its width to height over the wanted
// one, `area` over the sum of its padded cards ((w + 20) x (h + 60) each). The tree of a file in level order
// (one int32 parent for each person, -1 for none) is measured too where FLIPCHART_PARENTS names one.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "layout/forests.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {
namespace {

void placing(benchmark::State& state, const TreeShape& shape) {
  const Metrics metrics = near_metrics();
  const Wish wish{{1600, 900}, 0, Form::shaped};
  Placement placement;
  for (auto _ : state) {
    placement = placed(shape, metrics, wish);
    benchmark::DoNotOptimize(placement.card.data());
  }
  double cards = 0;
  for (const Rect& card : placement.card) cards += (card.w + 20) * (card.h + 60);
  const Size all{placement.bounds.w, placement.bounds.h};
  state.counters["aspect"] = all.w / all.h / (wish.size.w / wish.size.h);
  state.counters["area"] = all.w * all.h / cards;
  state.counters["people"] = static_cast<double>(shape.parent.size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(shape.parent.size()));
}

template <class Make>
void shaped_of(benchmark::State& state, Make make) {
  placing(state, make(static_cast<std::uint32_t>(state.range(0))));
}

TreeShape broad_company_of(std::uint32_t n) {
  Dice dice(11);
  return broad_company(dice, n);
}

TreeShape deep_company_of(std::uint32_t n) {
  Dice dice(11);
  return company(dice, n);
}

TreeShape roots_of(std::uint32_t n) {
  TreeShape shape = shape_from_parents(std::vector<Slot>(n, kNoSlot));
  give_roles(shape);
  return shape;
}

void shaped_of_file(benchmark::State& state) {
  const char* const path = std::getenv("FLIPCHART_PARENTS");
  std::vector<Slot> parents;
  if (path != nullptr) {
    std::ifstream in(path, std::ios::binary);
    std::int32_t parent = 0;
    while (in.read(reinterpret_cast<char*>(&parent), sizeof parent))
      parents.push_back(parent < 0 ? kNoSlot : static_cast<Slot>(parent));
  }
  if (parents.empty()) return state.SkipWithError("FLIPCHART_PARENTS names no file of parents");
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  placing(state, shape);
}

const auto kShapedSizes = [](benchmark::internal::Benchmark* b) {
  b->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
};

BENCHMARK_CAPTURE(shaped_of, broad_company, broad_company_of)->Apply(kShapedSizes);
BENCHMARK_CAPTURE(shaped_of, deep_company, deep_company_of)->Apply(kShapedSizes);
BENCHMARK_CAPTURE(shaped_of, chain, chain)->Apply(kShapedSizes);
BENCHMARK_CAPTURE(shaped_of, star, star)->Apply(kShapedSizes);
BENCHMARK_CAPTURE(shaped_of, caterpillar, caterpillar)->Apply(kShapedSizes);
BENCHMARK_CAPTURE(shaped_of, roots, roots_of)->Apply(kShapedSizes);
BENCHMARK(shaped_of_file)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
}  // namespace flipchart::layout::testing
