// Sums are whole numbers, so neither the order nor the way matters.
#include "flow/issue_sums.hpp"

#include <algorithm>

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

// Adds issues to sums, or takes them away.
struct SummedIssues::Pass {
  const SummedIssues& about;
  IssueSums& sums;

  template <class Row>
  void add(std::uint32_t issue, std::int64_t sign, const Row* rows) {
    sums.issues[about.kinds_.of[issue]] += sign;
    const Routes& routes = about.routes_;
    const std::uint32_t begin = routes.first_stop[issue];
    const std::uint32_t end = routes.first_stop[issue + 1];
    if (begin == end) return;
    const model::History& history = about.history_;
    std::uint32_t event = first_run(history.first_event(issue));
    Millis since = time_of(event);
    if (history.all_dated()) {  // then times ascend
      for (std::uint32_t s = begin; s + 1 < end; ++s) {
        event = first_run(event + 1);
        const Millis until = history.at(event);
        add_timed(about.silo_[rows[s]], until - since, sign);
        since = until;
      }
    } else {
      for (std::uint32_t s = begin; s + 1 < end; ++s) {
        event = first_run(event + 1);
        const Millis until = time_of(event);
        add_held(about.silo_[rows[s]], since, until, sign);
        since = until;
      }
    }
    const bool closed = routes.closed[issue] != 0;
    add_held(about.silo_[rows[end - 1]], since,
             closed ? closed_at(about.history_, routes, issue) : about.history_.latest(), sign);
  }

 private:
  std::uint32_t first_run(std::uint32_t event) const {
    while (!about.routes_.stops.begins()[event]) ++event;
    return event;
  }
  Millis time_of(std::uint32_t event) const {
    return about.history_.dated(event) ? about.history_.at(event) : kNoTime;
  }
  void add_timed(std::uint32_t silo, Millis held, std::int64_t sign) {
    HeldSum& sum = sums.held[silo];
    sum.runs += sign;
    sum.timed += sign;
    sum.millis += sign * held;
  }
  void add_held(std::uint32_t silo, Millis from, Millis until, std::int64_t sign) {
    if (from == kNoTime || until == kNoTime)
      sums.held[silo].runs += sign;
    else
      add_timed(silo, std::max<Millis>(0, until - from), sign);
  }
};

SummedIssues::SummedIssues(const model::History& history, const Routes& routes, const IssueKinds& kinds,
                           const std::vector<std::uint32_t>& silo, std::uint32_t silos)
    : history_(history), routes_(routes), kinds_(kinds), silo_(silo), issues_(history.issue_count()) {
  none_.issues.assign(kinds.kinds.size(), 0);
  none_.held.resize(silos);
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
  const base::EvenParts parts = to.parts();
  std::vector<IssueSums> changes(parts.parts);
  routes_.stops.row().visit([&](const auto* rows) {
    base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
      IssueSums& sums = changes[part];
      Pass pass{*this, sums};
      for (std::size_t word = begin; word < end; ++word) {
        const std::uint64_t differ = to.words()[word] ^ issues_.words()[word];
        if (differ == 0) continue;
        if (sums.issues.empty()) sums = none_;
        each_bit(differ, word, [&](std::uint32_t issue) { pass.add(issue, to[issue] ? 1 : -1, rows); });
      }
    });
  });
  for (const IssueSums& part : changes)
    if (!part.issues.empty()) add_up(sums_, part);
  issues_ = to;
}

}  // namespace flipchart::flow
