// How long the index over a million people takes to be made, and how long a keystroke takes to be answered:
// with names that repeat as names do, and with every name different, which is the most there can be to read.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "search/index.hpp"

namespace {

using namespace flipchart;

// A tree of ten reports each, with made-up names of two words and titles that repeat.
model::Organization company(std::uint32_t size, bool distinct) {
  std::mt19937 random(7);
  const auto word = [&] {
    static const char* const kParts[] = {"ka", "ri", "mo", "sen", "lu", "zo",
                                         "ë",  "an", "vi", "ter", "ho", "wić"};
    std::string made;
    for (unsigned parts = 2 + random() % 2; parts > 0; --parts) made += kParts[random() % 12];
    made[0] = static_cast<char>(made[0] & 0x80 ? made[0] : made[0] - 'a' + 'A');
    return made;
  };
  std::vector<std::string> first;
  std::vector<std::string> last;
  for (int i = 0; i < 50; ++i) {
    first.push_back(word());
    last.push_back(word());
  }
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < size; ++i) {
    model::PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(1000000 + i));
    position.title = parts.texts.intern("Specialist, " + last[random() % 20]);
    position.parent = i == 0 ? base::kNoSlot : (i - 1) / 10;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = 1;
    model::Holder holder;
    const std::string name = first[random() % 50] + " " + last[random() % 50];
    holder.name = parts.texts.intern(distinct ? name + word() + std::to_string(i) : name);
    parts.holders.push_back(holder);
    parts.positions.push_back(position);
  }
  return model::Organization(std::move(parts));
}

const model::Organization& million(bool distinct) {
  static const model::Organization kRepeating = company(1'000'000, false);
  static const model::Organization kDistinct = company(1'000'000, true);
  return distinct ? kDistinct : kRepeating;
}

void building(benchmark::State& state, bool distinct) {
  const model::Organization& organization = million(distinct);
  std::size_t bytes = 0;
  for (auto _ : state) {
    const search::Index index(organization, {});
    bytes = index.bytes();
  }
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void finding(benchmark::State& state, bool distinct, const char* typed) {
  static const search::Index kRepeating(million(false), {});
  static const search::Index kDistinct(million(true), {});
  const search::Index& index = distinct ? kDistinct : kRepeating;
  std::size_t all = 0;
  for (auto _ : state) {
    const search::Answer answer = index.find(search::query_of(typed), 50);
    benchmark::DoNotOptimize(answer.best.data());
    all = answer.all;
  }
  state.counters["found"] = static_cast<double>(all);
}

BENCHMARK_CAPTURE(building, names_repeat, false)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(building, names_differ, true)->Unit(benchmark::kMillisecond)->UseRealTime();
#define FINDING(name, typed)                                    \
  BENCHMARK_CAPTURE(finding, name##_names_repeat, false, typed) \
      ->Unit(benchmark::kMillisecond)                           \
      ->UseRealTime();                                          \
  BENCHMARK_CAPTURE(finding, name##_names_differ, true, typed)->Unit(benchmark::kMillisecond)->UseRealTime()
FINDING(one_letter, "a");
FINDING(digit, "1");
FINDING(two_letters, "ka");
FINDING(word, "moriter");
FINDING(two_words, "zoe ka");
FINDING(title, "specialist");
FINDING(nobody, "qqqq");
FINDING(id, "p1999999");

}  // namespace
