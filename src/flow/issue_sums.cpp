// Sums are whole numbers, so neither the order nor the way matters.
#include "flow/issue_sums.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "base/parallel.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

}  // namespace

void IssueSums::add(const IssueSums& more, std::int64_t times) {
  const auto add = [times](auto& all, const auto& part) {
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += times * part[i];
  };
  add(issues, more.issues);
  add(silo_pairs, more.silo_pairs);
  add(handovers, more.handovers);
  for (std::size_t silo = 0; silo < held.size(); ++silo) {
    held[silo].millis += times * more.held[silo].millis;
    held[silo].runs += times * more.held[silo].runs;
    held[silo].timed += times * more.held[silo].timed;
  }
}

// Adds issues to sums, or takes them away. Of held sums, `runs` are only those for a time nobody knows until
// end(). kDated: every event has a time.
template <bool kDated, class Row, class Kind, class Silo>
class SummedIssues::Pass {
 public:
  Pass(const SummedIssues& about, IssueSums& sums, const Row* rows, const Kind* by_stop, const Silo* silo)
      : about_(about),
        sums_(sums),
        rows_(rows),
        by_stop_(by_stop),
        silo_(silo),
        begins_(about.routes_.stops.begins().words().data()),
        held_(sums.held.data()),
        pairs_(sums.silo_pairs.data()),
        handovers_(sums.handovers.data()),
        silos_(sums.held.size()),
        handed_(!sums.handovers.empty()) {}

  // Has what add() will read of the issue fetched.
  void expect(std::uint32_t issue) const {
    const std::uint32_t stop = about_.routes_.first_stop[issue];
    __builtin_prefetch(rows_ + stop);
    if (handed_) __builtin_prefetch(by_stop_ + stop);
    about_.history_.expect(about_.history_.first_event(issue));
  }
  void add(std::uint32_t issue, std::int64_t sign) {
    sums_.issues[about_.kinds_.of[issue]] += sign;
    const Routes& routes = about_.routes_;
    const std::uint32_t begin = routes.first_stop[issue];
    const std::uint32_t end = routes.first_stop[issue + 1];
    if (begin == end) return;
    std::uint32_t event = first_run(about_.history_.first_event(issue));
    Millis since = time_of(event);
    std::size_t from = silo_[rows_[begin]];
    for (std::uint32_t s = begin + 1; s < end; ++s) {
      event = first_run(event + 1);
      const Millis until = time_of(event);
      if constexpr (kDated)
        add_timed(from, until - since, sign);  // times ascend
      else
        add_held(from, since, until, sign);
      const std::size_t to = silo_[rows_[s]];
      if (handed_) {
        pairs_[from * silos_ + to] += sign;
        handovers_[by_stop_[s]] += sign;
      }
      from = to;
      since = until;
    }
    const bool closed = routes.closed[issue] != 0;
    add_held(from, since, closed ? closed_at(about_.history_, routes, issue) : about_.history_.latest(),
             sign);
  }
  void end() {
    for (HeldSum& sum : sums_.held) sum.runs += sum.timed;
  }

 private:
  std::uint32_t first_run(std::uint32_t event) const {
    while ((begins_[event / Bits::kWord] >> (event % Bits::kWord) & 1U) == 0) ++event;
    return event;
  }
  Millis time_of(std::uint32_t event) const {
    return kDated || about_.history_.dated(event) ? about_.history_.at(event) : kNoTime;
  }
  void add_timed(std::size_t silo, Millis held, std::int64_t sign) {
    held_[silo].timed += sign;
    held_[silo].millis += sign * held;
  }
  void add_held(std::size_t silo, Millis from, Millis until, std::int64_t sign) {
    if (from == kNoTime || until == kNoTime)
      held_[silo].runs += sign;
    else
      add_timed(silo, std::max<Millis>(0, until - from), sign);
  }

  const SummedIssues& about_;
  IssueSums& sums_;
  const Row* rows_;
  const Kind* by_stop_;
  const Silo* silo_;
  const std::uint64_t* begins_;
  HeldSum* held_;
  std::int64_t* pairs_;
  std::int64_t* handovers_;
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
      stretches_(routes),
      issues_(history.issue_count()) {
  none_.issues.assign(kinds.kinds.size(), 0);
  none_.held.resize(silos);
  if (handover_kinds != 0) none_.silo_pairs.assign(std::size_t{silos} * silos, 0);
  none_.handovers.assign(handover_kinds, 0);
  if (handover_kinds != 0) narrow_silo_.assign(silo.begin(), silo.end());
  sums_ = none_;
}

const IssueSums& SummedIssues::of(const Bits& issues, const std::optional<Days>& days) {
  const std::uint64_t kept = issues.count();
  const std::uint64_t hidden = issues.size() - kept;
  if (hidden == 0 && by_stretch_.empty()) add_all();
  std::uint64_t way = std::min(differences(issues_, issues), kept);
  if (way == kept) {
    issues_ = Bits(issues.size());
    sums_ = none_;
  }
  if (by_stretch_.empty()) {
    change(issues);
    return sums_;
  }
  if (hidden < way) {
    way = hidden;
    issues_ = Bits(issues.size(), true);
    sums_ = all_;
  }
  if (const Stretches::Whole whole = days ? stretches_.whole_in(*days) : Stretches::Whole{};
      whole.begin != whole.end) {
    Bits stretches = stretches_.issues_of(whole);
    if (differences(stretches, issues) < way) {
      issues_ = std::move(stretches);
      sums_ = none_;
      for (std::uint32_t stretch = whole.begin; stretch < whole.end; ++stretch)
        sums_.add(by_stretch_[stretch]);
    }
  }
  change(issues);
  return sums_;
}

std::size_t SummedIssues::bytes() const {
  std::size_t bytes = issues_.bytes() + sums_.bytes() + none_.bytes() + all_.bytes();
  for (const IssueSums& stretch : by_stretch_) bytes += stretch.bytes();
  for (const Change& change : changes_) bytes += change.issues.bytes() + change.sums.bytes();
  return bytes;
}

template <class With>
void SummedIssues::with_passes(With with) const {
  routes_.stops.row().visit([&](const auto* rows) {
    using Row = std::remove_cvref_t<decltype(*rows)>;
    const auto fitting = [&]<class Kind, class Silo>(const Kind* by_stop, const Silo* silo) {
      if (history_.all_dated())
        with([&, by_stop, silo](IssueSums& sums) {
          return Pass<true, Row, Kind, Silo>(*this, sums, rows, by_stop, silo);
        });
      else
        with([&, by_stop, silo](IssueSums& sums) {
          return Pass<false, Row, Kind, Silo>(*this, sums, rows, by_stop, silo);
        });
    };
    if (narrow_silo_.empty())
      fitting(static_cast<const std::uint8_t*>(nullptr), silo_.data());
    else
      by_stop_.visit([&](const auto* by_stop) { fitting(by_stop, narrow_silo_.data()); });
  });
}

// Stretch by stretch: the sums of one stay in the cache of a core.
void SummedIssues::add_all() {
  Bits rest(history_.issue_count(), true);
  all_ = none_;
  for (std::uint32_t stretch = 0; stretch < stretches_.count(); ++stretch) {
    const Bits issues = stretches_.issues_of({stretch, stretch + 1});
    by_stretch_.push_back(sums_of(issues, issues));
    all_.add(by_stretch_.back());
    rest ^= issues;
  }
  by_stretch_.push_back(sums_of(rest, rest));
  all_.add(by_stretch_.back());
}

// One of a few kinds of steps, again and again, while somebody ticks boxes.
void SummedIssues::change(const Bits& to) {
  constexpr std::size_t kLarge = 64;  // of so many issues one
  constexpr std::size_t kMostKnown = 8;
  Bits differ = to;
  differ ^= issues_;
  const std::uint64_t come = differ.shared_with(to);
  const std::uint64_t count = differ.count();
  const bool one_way = come == 0 || come == count;
  if (one_way && count > to.size() / kLarge) {
    auto known = std::find_if(changes_.begin(), changes_.end(),
                              [&](const Change& change) { return change.issues == differ; });
    if (known == changes_.end()) {
      if (changes_.size() < kMostKnown) changes_.emplace_back();
      known = changes_.begin() + static_cast<std::ptrdiff_t>(oldest_change_++ % kMostKnown);
      known->sums = sums_of(differ, differ);
      known->issues = std::move(differ);
    }
    sums_.add(known->sums, come != 0 ? 1 : -1);
  } else if (count != 0) {
    sums_.add(sums_of(differ, to));
  }
  issues_ = to;
}

IssueSums SummedIssues::sums_of(const Bits& issues, const Bits& added) const {
  constexpr std::size_t kAhead = 6;  // issues on their way to the cache at once
  IssueSums all = none_;
  with_passes([&](const auto& pass_of) {
    const base::EvenParts parts = issues.parts();
    std::vector<IssueSums> made(parts.parts);
    base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
      while (begin < end && issues.words()[begin] == 0) ++begin;
      if (begin == end) return;
      IssueSums sums = none_;  // of this thread alone until they are ready
      auto pass = pass_of(sums);
      std::array<std::uint32_t, Bits::kWord + kAhead> next{};
      std::size_t waiting = 0;
      for (std::size_t word = begin; word < end; ++word) {
        each_bit(issues.words()[word], word, [&](std::uint32_t issue) {
          pass.expect(issue);
          next[waiting++] = issue;
        });
        if (waiting < kAhead) continue;
        const std::size_t ready = waiting - kAhead;
        for (std::size_t i = 0; i < ready; ++i) pass.add(next[i], added[next[i]] ? 1 : -1);
        std::copy(next.begin() + static_cast<std::ptrdiff_t>(ready),
                  next.begin() + static_cast<std::ptrdiff_t>(waiting), next.begin());
        waiting = kAhead;
      }
      for (std::size_t i = 0; i < waiting; ++i) pass.add(next[i], added[next[i]] ? 1 : -1);
      pass.end();
      made[part] = std::move(sums);
    });
    for (const IssueSums& part : made)
      if (!part.issues.empty()) all.add(part);
  });
  return all;
}

}  // namespace flipchart::flow
