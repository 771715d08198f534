// Sums are whole numbers, so neither the order nor the way matters.
#include "flow/issue_sums.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

std::uint64_t differences(const Bits& a, const Bits& b) {
  std::uint64_t count = 0;
  for (std::size_t word = 0; word < a.words().size(); ++word)
    count += static_cast<std::uint64_t>(std::popcount(a.words()[word] ^ b.words()[word]));
  return count;
}

void add_up(IssueSums& all, const IssueSums& part) {
  for (std::size_t kind = 0; kind < all.issues.size(); ++kind) all.issues[kind] += part.issues[kind];
  for (std::size_t silo = 0; silo < all.held.size(); ++silo) {
    all.held[silo].millis += part.held[silo].millis;
    all.held[silo].runs += part.held[silo].runs;
    all.held[silo].timed += part.held[silo].timed;
  }
  for (std::size_t pair = 0; pair < all.silo_pairs.size(); ++pair)
    all.silo_pairs[pair] += part.silo_pairs[pair];
  for (std::size_t kind = 0; kind < all.handovers.size(); ++kind) all.handovers[kind] += part.handovers[kind];
}

}  // namespace

std::uint64_t CountedIssues::events_of(const Bits& issues, const model::History& history) {
  if (issues_.size() != issues.size() || differences(issues_, issues) > issues.count()) {
    issues_ = Bits(issues.size());
    events_ = 0;
  }
  const base::EvenParts parts = issues.parts();
  std::vector<std::int64_t> change(parts.parts, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (std::size_t word = begin; word < end; ++word) {
      const std::uint64_t now = issues.words()[word];
      const std::uint64_t differ = now ^ issues_.words()[word];
      if (differ == ~std::uint64_t{0} && now == differ) {  // 64 that all come
        const auto first = static_cast<std::uint32_t>(word * Bits::kWord);
        change[part] += history.first_event(first + Bits::kWord) - history.first_event(first);
        continue;
      }
      each_bit(differ, word, [&](std::uint32_t issue) {
        const std::int64_t events = history.event_count(issue);
        change[part] += issues[issue] ? events : -events;
      });
    }
  });
  for (const std::int64_t of_part : change) events_ += of_part;
  issues_ = issues;
  return static_cast<std::uint64_t>(events_);
}

// Adds issues to sums, or takes them away. Of held sums, `runs` are only those for a time nobody knows until
// end(). kDated: every event has a time.
template <bool kDated, class Row, class Kind>
class SummedIssues::Pass {
 public:
  Pass(const SummedIssues& about, IssueSums& sums, const Row* rows, const Kind* by_stop)
      : about_(about),
        sums_(sums),
        rows_(rows),
        by_stop_(by_stop),
        silo_(about.silo_.data()),
        begins_(about.routes_.stops.begins().words().data()),
        held_(sums.held.data()),
        silos_(sums.held.size()),
        handed_(!sums.handovers.empty()) {}

  void add(std::uint32_t issue, std::int64_t sign) {
    sums_.issues[about_.kinds_.of[issue]] += sign;
    const Routes& routes = about_.routes_;
    const std::uint32_t begin = routes.first_stop[issue];
    const std::uint32_t end = routes.first_stop[issue + 1];
    if (begin == end) return;
    if (handed_) add_handovers(begin, end, sign);
    std::uint32_t event = first_run(about_.history_.first_event(issue));
    Millis since = time_of(event);
    for (std::uint32_t s = begin; s + 1 < end; ++s) {
      event = first_run(event + 1);
      const Millis until = time_of(event);
      if constexpr (kDated)
        add_timed(silo_[rows_[s]], until - since, sign);  // times ascend
      else
        add_held(silo_[rows_[s]], since, until, sign);
      since = until;
    }
    const bool closed = routes.closed[issue] != 0;
    add_held(silo_[rows_[end - 1]], since,
             closed ? closed_at(about_.history_, routes, issue) : about_.history_.latest(), sign);
  }
  void end() {
    for (HeldSum& sum : sums_.held) sum.runs += sum.timed;
  }

 private:
  void add_handovers(std::uint32_t begin, std::uint32_t end, std::int64_t sign) {
    std::int64_t* const pairs = sums_.silo_pairs.data();
    std::int64_t* const handovers = sums_.handovers.data();
    std::size_t from = silo_[rows_[begin]];
    for (std::uint32_t s = begin + 1; s < end; ++s) {
      const std::size_t to = silo_[rows_[s]];
      pairs[from * silos_ + to] += sign;
      handovers[by_stop_[s]] += sign;
      from = to;
    }
  }
  std::uint32_t first_run(std::uint32_t event) const {
    while ((begins_[event / Bits::kWord] >> (event % Bits::kWord) & 1U) == 0) ++event;
    return event;
  }
  Millis time_of(std::uint32_t event) const {
    return kDated || about_.history_.dated(event) ? about_.history_.at(event) : kNoTime;
  }
  void add_timed(std::uint32_t silo, Millis held, std::int64_t sign) {
    held_[silo].timed += sign;
    held_[silo].millis += sign * held;
  }
  void add_held(std::uint32_t silo, Millis from, Millis until, std::int64_t sign) {
    if (from == kNoTime || until == kNoTime)
      held_[silo].runs += sign;
    else
      add_timed(silo, std::max<Millis>(0, until - from), sign);
  }

  const SummedIssues& about_;
  IssueSums& sums_;
  const Row* rows_;
  const Kind* by_stop_;
  const std::uint32_t* silo_;
  const std::uint64_t* begins_;
  HeldSum* held_;
  std::size_t silos_;
  bool handed_;
};

SummedIssues::SummedIssues(const model::History& history, const Routes& routes, const IssueKinds& kinds,
                           const std::vector<std::uint32_t>& silo, std::uint32_t silos,
                           const NarrowColumn& by_stop, std::uint32_t handover_kinds)
    : history_(history),
      routes_(routes),
      kinds_(kinds),
      silo_(silo),
      by_stop_(by_stop),
      issues_(history.issue_count()) {
  none_.issues.assign(kinds.kinds.size(), 0);
  none_.held.resize(silos);
  if (handover_kinds != 0) none_.silo_pairs.assign(std::size_t{silos} * silos, 0);
  none_.handovers.assign(handover_kinds, 0);
  sums_ = none_;
}

const IssueSums& SummedIssues::of(const Bits& issues) {
  const std::uint64_t kept = issues.count();
  const std::uint64_t hidden = issues.size() - kept;
  const std::uint64_t change_from_last = differences(issues_, issues);
  if (all_ && hidden < std::min(change_from_last, kept)) {
    issues_ = Bits(issues.size(), true);
    sums_ = *all_;
  } else if (kept < change_from_last) {
    issues_ = Bits(issues.size());
    sums_ = none_;
  }
  change(issues);
  if (hidden == 0 && !all_) all_ = sums_;
  return sums_;
}

void SummedIssues::change(const Bits& to) {
  routes_.stops.row().visit([&](const auto* rows) {
    by_stop_.visit([&](const auto* by_stop) {
      if (history_.all_dated())
        change<true>(to, rows, by_stop);
      else
        change<false>(to, rows, by_stop);
    });
  });
  issues_ = to;
}

template <bool kDated, class Row, class Kind>
void SummedIssues::change(const Bits& to, const Row* rows, const Kind* by_stop) {
  const base::EvenParts parts = to.parts();
  std::vector<IssueSums> changes(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    const auto differ = [&](std::size_t word) { return to.words()[word] ^ issues_.words()[word]; };
    while (begin < end && differ(begin) == 0) ++begin;
    if (begin == end) return;
    IssueSums sums = none_;  // of this thread alone until they are ready
    Pass<kDated, Row, Kind> pass(*this, sums, rows, by_stop);
    for (std::size_t word = begin; word < end; ++word)
      each_bit(differ(word), word, [&](std::uint32_t issue) { pass.add(issue, to[issue] ? 1 : -1); });
    pass.end();
    changes[part] = std::move(sums);
  });
  for (const IssueSums& part : changes)
    if (!part.issues.empty()) add_up(sums_, part);
}

}  // namespace flipchart::flow
