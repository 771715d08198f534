// Sorting by distribution, first by receiver, then by sender: issues stay ascending. Knuth, The Art of
// Computer Programming, volume 3, 5.2.5.
#include "flow/handover_index.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "base/parallel.hpp"

namespace flipchart::flow {

namespace {

constexpr std::size_t kLeastIssues = 1U << 14U;  // worth a thread
constexpr std::size_t kLeastHandovers = 1U << 16U;
constexpr std::uint32_t kLongestRun = 0xFF;  // of pairs, so that it fits a byte

// A handover that stands under one of its ends.
struct Handover {
  std::uint32_t other;  // row of the other end
  std::uint32_t issue;
};
using Handovers = std::vector<Handover, base::LeftBlank<Handover>>;

// Under which row each handover stands: those of `row` are [first[row], first[row + 1]).
struct Distributed {
  std::vector<std::uint32_t> first;
  Handovers handovers;
};

// each(begin, end, with) calls with(row, handover) for the handovers of a stretch, in their order.
template <class Each>
Distributed distributed(std::size_t rows, const base::EvenParts& parts, Each each) {
  Distributed to;
  to.first.assign(rows + 1, 0);
  std::vector<std::vector<std::uint32_t>> next(parts.parts);  // by part and row: counts, then where to write
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    next[part].assign(rows, 0);
    std::uint32_t* const count = next[part].data();
    each(begin, end, [count](std::uint32_t row, Handover) { ++count[row]; });
  });
  std::uint32_t at = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    to.first[row] = at;
    for (std::vector<std::uint32_t>& of_part : next) at += std::exchange(of_part[row], at);
  }
  to.first.back() = at;
  to.handovers.resize(at);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t* const place = next[part].data();
    Handover* const handovers = to.handovers.data();
    each(begin, end,
         [place, handovers](std::uint32_t row, Handover handover) { handovers[place[row]++] = handover; });
  });
  return to;
}

Distributed by_receiver(const Routes& routes) {
  const std::size_t issues = routes.first_stop.size() - 1;
  return routes.stops.row().visit([&](const auto* row) {
    return distributed(routes.stops.rows().count(), base::EvenParts(issues, kLeastIssues),
                       [&routes, row](std::size_t begin, std::size_t end, auto with) {
                         for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue) {
                           const std::uint32_t last = routes.first_stop[issue + 1];
                           for (std::uint32_t s = routes.first_stop[issue] + 1; s < last; ++s)
                             with(row[s], Handover{row[s - 1], issue});
                         }
                       });
  });
}

Distributed by_sender(const Distributed& by_receiver) {
  return distributed(by_receiver.first.size() - 1,
                     base::EvenParts(by_receiver.handovers.size(), kLeastHandovers),
                     [&by_receiver](std::size_t begin, std::size_t end, auto with) {
                       const std::vector<std::uint32_t>& first = by_receiver.first;
                       auto receiver = static_cast<std::uint32_t>(
                           std::upper_bound(first.begin(), first.end(), begin) - first.begin() - 1);
                       for (std::size_t h = begin; h < end; ++h) {
                         while (first[receiver + 1] <= h) ++receiver;
                         const Handover& handover = by_receiver.handovers[h];
                         with(handover.other, Handover{receiver, handover.issue});
                       }
                     });
}

}  // namespace

// The leaders above one sender are branches within branches: walking along ascending receivers, a level is
// entered or left at a time.
struct HandoverIndex::Meeting {
  const HolderRows& rows;
  const model::Organization& organization;
  const std::vector<std::uint32_t>& silo;
  std::vector<std::uint32_t> path = {};  // the root, and so on down to the sender
  std::size_t level = 0;

  void begin(std::uint32_t sender) {
    path.clear();
    level = 0;
    if (!rows.on_chart(sender)) return;
    for (Slot s = rows.holder(sender); s != kNoSlot; s = organization.parent(s)) path.push_back(rows.row(s));
    std::reverse(path.begin(), path.end());
  }
  bool within(std::uint32_t row, std::uint32_t leader) const {
    return row >= leader && row - leader < rows.branch(leader);
  }
  Run with(std::uint32_t receiver) {
    Run run;
    run.silo = silo[receiver];
    if (path.empty() || !rows.on_chart(receiver)) return run;
    while (level > 0 && !within(receiver, path[level - 1])) --level;
    while (level < path.size() && within(receiver, path[level])) ++level;
    run.level = static_cast<std::uint32_t>(level);
    run.way = level == path.size()                       ? Way::back
              : level > 0 && path[level - 1] == receiver ? Way::climb
                                                         : Way::sideways;
    return run;
  }
};

// What one part finds.
struct HandoverIndex::Part {
  std::vector<std::uint32_t> receiver;
  std::vector<Run> runs;
};

HandoverIndex::HandoverIndex(const model::Organization& organization, const Routes& routes,
                             const std::vector<std::uint32_t>& silo) {
  const HolderRows& rows = routes.stops.rows();
  for (Slot s = 0; s < organization.size(); ++s) levels_ = std::max(levels_, organization.depth(s) + 1);
  const Distributed sent = by_sender(by_receiver(routes));
  first_entry_ = sent.first;
  first_pair_.assign(first_entry_.size(), 0);
  first_run_.assign(first_entry_.size(), 0);
  entries_.resize(sent.handovers.size());
  std::vector<Part> made(parts());
  base::parallel_for(made.size(), [&](std::size_t part) {
    Meeting meeting{rows, organization, silo};
    Part& to = made[part];
    const std::uint32_t end = cut(part + 1, made.size());
    for (std::uint32_t sender = cut(part, made.size()); sender < end; ++sender) {
      meeting.begin(sender);
      first_run_[sender] = static_cast<std::uint32_t>(to.runs.size());
      for (std::uint32_t h = first_entry_[sender]; h < first_entry_[sender + 1]; ++h) {
        const Handover& handover = sent.handovers[h];
        const bool last = h + 1 == first_entry_[sender + 1] || sent.handovers[h + 1].other != handover.other;
        entries_[h] = last ? handover.issue | kLast : handover.issue;
        if (!last) continue;
        to.receiver.push_back(handover.other);
        Run run = meeting.with(handover.other);
        run.pairs = 1;
        const bool goes_on = to.runs.size() > first_run_[sender] && to.runs.back().silo == run.silo &&
                             to.runs.back().level == run.level && to.runs.back().way == run.way &&
                             to.runs.back().pairs < kLongestRun;
        if (goes_on)
          ++to.runs.back().pairs;
        else
          to.runs.push_back(run);
      }
      first_pair_[sender + 1] = static_cast<std::uint32_t>(to.receiver.size());
    }
  });
  take(made, silo.empty() ? 0 : *std::max_element(silo.begin(), silo.end()));
}

void HandoverIndex::take(std::vector<Part>& made, std::uint32_t last_silo) {
  std::vector<std::uint32_t> pairs(made.size() + 1, 0);
  std::vector<std::uint32_t> runs(made.size() + 1, 0);
  for (std::size_t part = 0; part < made.size(); ++part) {
    pairs[part + 1] = pairs[part] + static_cast<std::uint32_t>(made[part].receiver.size());
    runs[part + 1] = runs[part] + static_cast<std::uint32_t>(made[part].runs.size());
  }
  receiver_ = NarrowColumn(pairs.back(), static_cast<std::uint32_t>(first_pair_.size()));
  run_pairs_ = NarrowColumn(runs.back(), kLongestRun);
  run_silo_ = NarrowColumn(runs.back(), last_silo);
  run_meeting_ = NarrowColumn(runs.back(), levels_ << 2U | 3U);
  base::parallel_for(made.size(), [&](std::size_t part) {
    for (std::uint32_t sender = cut(part, made.size()); sender < cut(part + 1, made.size()); ++sender) {
      first_pair_[sender + 1] += pairs[part];
      first_run_[sender] += runs[part];
    }
    const auto copy = [](const auto& from, std::uint32_t at, NarrowColumn& column, auto value) {
      column.fill([&](auto* to) {
        using Value = std::remove_reference_t<decltype(*to)>;
        std::transform(from.begin(), from.end(), to + at,
                       [&](const auto& one) { return static_cast<Value>(value(one)); });
      });
    };
    const std::uint32_t run = runs[part];
    copy(made[part].receiver, pairs[part], receiver_, [](std::uint32_t row) { return row; });
    copy(made[part].runs, run, run_pairs_, [](const Run& one) { return one.pairs; });
    copy(made[part].runs, run, run_silo_, [](const Run& one) { return one.silo; });
    copy(made[part].runs, run, run_meeting_,
         [](const Run& one) { return one.level << 2U | static_cast<std::uint32_t>(one.way); });
  });
}

std::size_t HandoverIndex::parts() const {
  return base::EvenParts(entries_.size(), kLeastHandovers).parts;
}

std::uint32_t HandoverIndex::cut(std::size_t part, std::size_t parts) const {
  if (part == parts) return static_cast<std::uint32_t>(first_entry_.size() - 1);
  const std::uint64_t wanted = entries_.size() * std::uint64_t{part} / parts;
  return static_cast<std::uint32_t>(std::lower_bound(first_entry_.begin(), first_entry_.end() - 1, wanted) -
                                    first_entry_.begin());
}

void HandoverIndex::count(const Bits& issues,
                          const std::function<void(std::size_t, const Sent&)>& with) const {
  const std::size_t parts = this->parts();
  base::parallel_for(parts, [&](std::size_t part) {
    const std::uint64_t* const words = issues.words().data();
    std::vector<std::uint32_t> times;
    const std::uint32_t end = cut(part + 1, parts);
    for (std::uint32_t sender = cut(part, parts); sender < end; ++sender) {
      const std::size_t pairs = first_pair_[sender + 1] - first_pair_[sender];
      if (pairs == 0) continue;
      if (times.size() < pairs + 1) times.resize(pairs + 1);
      // No branch but the loop's: at the last issue of a pair the count moves on and begins anew.
      std::uint32_t* to = times.data();
      std::uint32_t count = 0;
      const std::uint32_t* const stop = entries_.data() + first_entry_[sender + 1];
      for (const std::uint32_t* entry = entries_.data() + first_entry_[sender]; entry != stop; ++entry) {
        const std::uint32_t issue = *entry & ~kLast;
        const std::uint32_t last = *entry >> 31U;
        count += static_cast<std::uint32_t>(words[issue / Bits::kWord] >> (issue % Bits::kWord) & 1U);
        *to = count;
        to += last;
        count &= last - 1U;
      }
      with(part, {sender, first_pair_[sender], pairs, times.data(), first_run_[sender]});
    }
  });
}

Bits HandoverIndex::used() const {
  Bits used(first_pair_.size() - 1);
  for (std::uint32_t row = 0; row < used.size(); ++row)
    if (first_pair_[row] != first_pair_[row + 1]) used.set(row);
  for (std::size_t pair = 0; pair < receiver_.size(); ++pair) used.set(receiver_[pair]);
  return used;
}

std::size_t HandoverIndex::bytes() const {
  return receiver_.bytes() + run_pairs_.bytes() + run_silo_.bytes() + run_meeting_.bytes() +
         (entries_.size() + first_entry_.size() + first_pair_.size() + first_run_.size()) *
             sizeof(std::uint32_t);
}

}  // namespace flipchart::flow
