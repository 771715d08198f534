// Nearly all issues are small, and the kinds of small ones have numbers by what they say. The few others are
// put in order.
#include "flow/issue_kinds.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <type_traits>
#include <utility>

#include "base/parallel.hpp"
#include "flow/issue_parts.hpp"

namespace flipchart::flow {

namespace {

constexpr std::uint32_t kFewSilos = 32;
constexpr std::uint32_t kSmall = 1U << 18U;  // codes of small issues are below

// kSmall for an issue that is not small.
std::uint32_t code_of(const IssueKind& kind) {
  constexpr std::uint32_t kFour = 16, kThree = 8;
  if (kind.events >= kFour || kind.returns >= kThree) return kSmall;
  const std::uint32_t says = (kind.closed ? 1U : 0U) | (kind.contained ? 2U : 0U) | (kind.crosses ? 4U : 0U);
  return (((kind.events * kFour + kind.placed) * kFour + kind.stops) * kThree + kind.returns) * kThree + says;
}

IssueKind kind_of(std::uint32_t code) {
  IssueKind kind;
  kind.closed = (code & 1U) != 0;
  kind.contained = (code & 2U) != 0;
  kind.crosses = (code & 4U) != 0;
  kind.returns = code >> 3U & 7U;
  kind.stops = code >> 6U & 15U;
  kind.placed = code >> 10U & 15U;
  kind.events = code >> 14U;
  return kind;
}

class Looking {  // at one issue after the other
 public:
  Looking(const model::Organization& organization, const model::History& history, const Routes& routes,
          const HolderSilos& silos, const std::vector<std::uint32_t>& silo)
      : history_(history), routes_(routes), silos_(silos), silo_(silo) {
    const HolderRows& rows = routes.stops.rows();
    front_.assign(rows.count(), 0);
    for (std::uint32_t row = 0; row < rows.chart(); ++row)
      front_[row] = organization.front_line(rows.holder(row)) ? 1 : 0;
  }

  template <class Row>
  IssueKind at(std::uint32_t issue, const Row* rows) const {
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    IssueKind kind;
    kind.events = history_.event_count(issue);
    kind.stops = end - begin;
    kind.closed = routes_.closed[issue] != 0;
    for (std::uint32_t e = history_.first_event(issue); e < history_.first_event(issue + 1); ++e)
      kind.placed += routes_.stops.placed()[e] ? 1U : 0U;
    unsigned front = begin != end ? 1 : 0;
    for (std::uint32_t s = begin; s < end; ++s) {
      front &= front_[rows[s]];
      if (s + 1 < end && silos_.cross(silo_[rows[s]], silo_[rows[s + 1]])) kind.crosses = true;
      if (s + 2 < end && rows[s] == rows[s + 2]) ++kind.returns;
    }
    kind.contained = kind.closed && front != 0;
    return kind;
  }

 private:
  const model::History& history_;
  const Routes& routes_;
  const HolderSilos& silos_;
  const std::vector<std::uint32_t>& silo_;
  std::vector<std::uint8_t> front_;  // by row
};

}  // namespace

IssueKinds kinds_of(const model::Organization& organization, const model::History& history,
                    const Routes& routes, const HolderSilos& silos, const std::vector<std::uint32_t>& silo) {
  const Looking look(organization, history, routes, silos, silo);
  const base::EvenParts parts(history.issue_count(), kLeastIssues);
  std::vector<std::uint32_t> code(history.issue_count());
  std::vector<std::uint32_t> number(kSmall, 0);  // by code: first 1 where there is such an issue
  std::vector<std::vector<std::uint32_t>> large(parts.parts);
  routes.stops.row().visit([&](const auto* rows) {
    base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
      for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue) {
        code[issue] = code_of(look.at(issue, rows));
        if (code[issue] == kSmall)
          large[part].push_back(issue);
        else if (std::atomic_ref seen(number[code[issue]]); seen.load(std::memory_order_relaxed) == 0)
          seen.store(1, std::memory_order_relaxed);
      }
    });
  });
  IssueKinds found;
  for (std::uint32_t small = 0; small < kSmall; ++small) {
    if (number[small] == 0) continue;
    number[small] = static_cast<std::uint32_t>(found.kinds.size());
    found.kinds.push_back(kind_of(small));
  }
  std::map<IssueKind, std::uint32_t> numbers;
  for (const std::vector<std::uint32_t>& of_part : large) {
    for (const std::uint32_t issue : of_part) {
      const IssueKind kind = routes.stops.row().visit([&](const auto* rows) { return look.at(issue, rows); });
      const auto [entry, is_new] = numbers.try_emplace(kind, static_cast<std::uint32_t>(found.kinds.size()));
      if (is_new) found.kinds.push_back(kind);
      code[issue] = kSmall + entry->second;
    }
  }
  found.of = NarrowColumn(code.size(), static_cast<std::uint32_t>(found.kinds.size()));
  found.of.fill([&](auto* of) {
    using Value = std::remove_reference_t<decltype(*of)>;
    base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t) {
      for (std::size_t issue = begin; issue < end; ++issue)
        of[issue] = static_cast<Value>(code[issue] < kSmall ? number[code[issue]] : code[issue] - kSmall);
    });
  });
  return found;
}

// 64 issues at a time.
std::vector<Bits> issues_by_silo(const Routes& routes, const std::vector<std::uint32_t>& silo,
                                 std::uint32_t silos) {
  if (silos > kFewSilos) return {};
  const std::size_t issues = routes.first_stop.size() - 1;
  std::vector<std::vector<std::uint64_t>> words(silos);
  for (std::vector<std::uint64_t>& of_silo : words)
    of_silo.assign((issues + Bits::kWord - 1) / Bits::kWord, 0);
  routes.stops.row().visit([&](const auto* rows) {
    base::parallel_parts(base::EvenParts(words.front().size(), kLeastIssues / Bits::kWord),
                         [&](std::size_t begin, std::size_t end, std::size_t) {
                           std::array<std::uint64_t, kFewSilos> held{};
                           for (std::size_t word = begin; word < end; ++word) {
                             const std::size_t first = word * Bits::kWord;
                             const std::size_t last = std::min(first + Bits::kWord, issues);
                             for (std::size_t issue = first; issue < last; ++issue)
                               for (std::uint32_t s = routes.first_stop[issue];
                                    s < routes.first_stop[issue + 1]; ++s)
                                 held[silo[rows[s]]] |= std::uint64_t{1} << (issue - first);
                             for (std::uint32_t s = 0; s < silos; ++s)
                               words[s][word] = std::exchange(held[s], 0);
                           }
                         });
  });
  std::vector<Bits> sets;
  sets.reserve(words.size());
  for (std::vector<std::uint64_t>& of_silo : words) sets.emplace_back(issues, std::move(of_silo));
  return sets;
}

}  // namespace flipchart::flow
