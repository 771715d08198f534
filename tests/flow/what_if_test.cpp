// The recorded issues on another chart, against a reference that walks chains of managers by row number, on
// hundreds of random companies and random changes.
#include "flow/what_if.hpp"

#include <gtest/gtest.h>

#include <deque>

#include "flow/random_workshop.hpp"
#include "flow/reference_measures.hpp"
#include "model/rearranged.hpp"

namespace flipchart::flow {
namespace {

using DottedRows = std::vector<std::pair<int, int>>;

struct Company {
  plain::Workshop before, after;  // the same rows, other managers
  DottedRows dotted_before, dotted_after;
  model::View view;
  model::Organization chart_before, chart_after;
};

int any_row(const plain::Workshop& workshop, plain::Dice& dice) {
  return dice.below(static_cast<int>(workshop.positions.size()));
}

// A department by hand: its own, else the nearest leader's.
std::string department_of(const plain::Workshop& rows, int row) {
  for (; row >= 0; row = rows.positions[static_cast<std::size_t>(row)].manager) {
    const std::string& own = rows.positions[static_cast<std::size_t>(row)].department;
    if (!own.empty()) return own;
  }
  return {};
}

void move_row(plain::Workshop& rows, int position, int manager) {
  const std::string was = department_of(rows, position);
  const std::string is = department_of(rows, manager);
  for (int row = 0; row < static_cast<int>(rows.positions.size()); ++row) {
    bool below = false;
    for (int up = row; up >= 0; up = rows.positions[static_cast<std::size_t>(up)].manager)
      below = below || up == position;
    std::string& own = rows.positions[static_cast<std::size_t>(row)].department;
    if (below && !is.empty() && !own.empty() && own == was) own = is;
  }
  rows.positions[static_cast<std::size_t>(position)].manager = manager;
}

// Makes the change in both worlds, where it can be made at all.
void change(plain::Workshop& rows, DottedRows& dotted, model::Organization& chart,
            const model::Rearrangement& wanted, int position, int manager) {
  if (!model::fits(chart, wanted)) return;
  chart = model::rearranged(chart, wanted);
  if (std::holds_alternative<model::Move>(wanted)) move_row(rows, position, manager);
  if (std::holds_alternative<model::SetDotted>(wanted)) dotted.emplace_back(position, manager);
}

Company company_of(unsigned seed) {
  plain::Dice dice(seed);
  Company made;
  made.before = plain::random_workshop(dice);
  for (plain::Position& row : made.before.positions) row.on_shelf = false;
  made.view.silo = static_cast<model::SiloRule>(dice.below(3));
  made.view.holder = static_cast<model::HolderColumn>(dice.below(3));
  made.view.filter = plain::random_filter(dice);
  made.chart_before = organization_of(made.before);
  made.chart_after = organization_of(made.before);
  made.after = made.before;
  if (made.before.positions.empty()) return made;
  const auto id = [&](int row) { return made.before.positions[static_cast<std::size_t>(row)].id; };
  for (int lines = dice.below(4); lines > 0; --lines) {
    const int from = any_row(made.before, dice);
    const int to = any_row(made.before, dice);
    const model::SetDotted line{id(from), id(to), true};
    change(made.before, made.dotted_before, made.chart_before, line, from, to);
    change(made.after, made.dotted_after, made.chart_after, line, from, to);
  }
  for (int changes = 1 + dice.below(3); changes > 0; --changes) {
    const int position = any_row(made.after, dice);
    const int manager = dice.one_in(6) ? -1 : any_row(made.after, dice);
    if (dice.one_in(3) && manager >= 0)
      change(made.after, made.dotted_after, made.chart_after,
             model::SetDotted{id(position), id(manager), true}, position, manager);
    else
      change(made.after, made.dotted_after, made.chart_after,
             model::Move{id(position), manager < 0 ? std::string() : id(manager)}, position, manager);
  }
  return made;
}

// The shortest way over at most one dotted line; -1 for none.
int way(const reference::Reference& slow, const DottedRows& dotted, int from, int to) {
  int best = -1;
  const auto offer = [&](std::size_t length) {
    if (best < 0 || static_cast<int>(length) < best) best = static_cast<int>(length);
  };
  const std::vector<int> up = slow.chain(from);
  const std::vector<int> down = slow.chain(to);
  for (std::size_t i = 0; i < up.size(); ++i) {
    for (std::size_t j = 0; j < down.size(); ++j) {
      if (up[i] == down[j]) offer(i + j);
      for (const auto& [a, b] : dotted) {
        if ((a == up[i] && b == down[j]) || (b == up[i] && a == down[j])) offer(i + 1 + j);
      }
    }
  }
  return best;
}

Paths paths_by_hand(const reference::Reference& slow, const DottedRows& dotted,
                    const std::vector<int>& issues) {
  Paths paths;
  std::vector<std::uint64_t> by_issue;
  for (const int issue : issues) {
    const std::vector<reference::Run> route = slow.route(issue);
    if (route.empty()) continue;
    std::uint64_t lines = 0;
    for (std::size_t s = 0; s + 1 < route.size(); ++s) {
      const int from = route[s].holder.position;
      const int to = route[s + 1].holder.position;
      if (from < 0 || to < 0) continue;
      const int length = way(slow, dotted, from, to);
      if (length < 0) {
        ++paths.without_way;
        continue;
      }
      ++paths.handovers;
      lines += static_cast<std::uint64_t>(length);
      if (slow.above(to, from)) paths.levels_climbed += slow.chain(from).size() - slow.chain(to).size();
    }
    paths.lines += lines;
    by_issue.push_back(lines);
  }
  paths.per_handover = reference::share(paths.lines, paths.handovers);
  paths.issue_mean = reference::share(paths.lines, by_issue.size());
  paths.issue_median = reference::nearest_rank(by_issue, 50);
  return paths;
}

void expect_same(const Paths& fast, const Paths& slow) {
  EXPECT_EQ(fast.handovers, slow.handovers);
  EXPECT_EQ(fast.without_way, slow.without_way);
  EXPECT_EQ(fast.lines, slow.lines);
  EXPECT_EQ(fast.levels_climbed, slow.levels_climbed);
  EXPECT_EQ(fast.per_handover, slow.per_handover);
  EXPECT_EQ(fast.issue_mean, slow.issue_mean);
  EXPECT_EQ(fast.issue_median, slow.issue_median);
}

void expect_same_counts(const Measures& fast, const Measures& slow) {
  EXPECT_EQ(fast.issues, slow.issues);
  EXPECT_EQ(fast.handovers, slow.handovers);
  EXPECT_EQ(fast.climbs, slow.climbs);
  EXPECT_EQ(fast.returns, slow.returns);
  EXPECT_EQ(fast.sideways, slow.sideways);
  EXPECT_EQ(fast.silo_crossings, slow.silo_crossings);
  EXPECT_EQ(fast.issues_crossing_silos, slow.issues_crossing_silos);
  EXPECT_EQ(fast.first_touch, slow.first_touch);
  EXPECT_EQ(fast.contained_at_front, slow.contained_at_front);
}

TEST(WhatIf, BothSidesAgreeWithTheSlowReferenceOnTheSameIssues) {
  std::uint64_t shorter = 0, longer = 0, climbs = 0, crossings = 0, joined = 0, over_dotted = 0;
  for (unsigned seed = 1; seed <= 500 && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Company made = company_of(seed);
    const model::History history = history_of(made.before);
    const WhatIf fast = compared(made.chart_before, made.chart_after, history, made.view, made.before.today);
    const reference::Reference before(made.before, made.view.silo, made.view.holder);
    const reference::Reference after(made.after, made.view.silo, made.view.holder);
    std::vector<int> issues;
    model::Filter the_same;
    the_same.order = {model::FilterField::issue};
    for (int i = 0; i < before.issues(); ++i) {
      if (before.hidden_by(i, made.view.filter) >= 0) continue;
      issues.push_back(i);
      the_same.issues.push_back(before.issue(i).id);
    }
    if (issues.empty()) the_same.issues.push_back("none of them");
    expect_same(fast.before.paths, paths_by_hand(before, made.dotted_before, issues));
    expect_same(fast.after.paths, paths_by_hand(after, made.dotted_after, issues));
    expect_same_counts(fast.before.measures, reference::measured(before, the_same));
    expect_same_counts(fast.after.measures, reference::measured(after, the_same));
    shorter += fast.after.paths.lines < fast.before.paths.lines ? 1 : 0;
    longer += fast.after.paths.lines > fast.before.paths.lines ? 1 : 0;
    climbs += fast.after.measures.climbs != fast.before.measures.climbs ? 1 : 0;
    joined += fast.after.paths.without_way < fast.before.paths.without_way ? 1 : 0;
    crossings += fast.after.measures.silo_crossings != fast.before.measures.silo_crossings ? 1 : 0;
    over_dotted += fast.before.paths.lines < paths_by_hand(before, {}, issues).lines ? 1 : 0;
  }
  EXPECT_GT(shorter, 30U);
  EXPECT_GT(longer, 30U);
  EXPECT_GT(climbs, 30U);
  EXPECT_GT(crossings, 30U);
  EXPECT_GT(joined, 5U);
  EXPECT_GT(over_dotted, 10U);
}

// Steps from one row to every other along reporting lines, -1 where there is no way.
std::vector<int> steps_from(const plain::Workshop& workshop, int start) {
  std::vector<int> steps(workshop.positions.size(), -1);
  std::deque<int> next{start};
  steps[static_cast<std::size_t>(start)] = 0;
  while (!next.empty()) {
    const int at = next.front();
    next.pop_front();
    for (std::size_t row = 0; row < workshop.positions.size(); ++row) {
      const bool joined = workshop.positions[row].manager == at ||
                          workshop.positions[static_cast<std::size_t>(at)].manager == static_cast<int>(row);
      if (!joined || steps[row] >= 0) continue;
      steps[row] = steps[static_cast<std::size_t>(at)] + 1;
      next.push_back(static_cast<int>(row));
    }
  }
  return steps;
}

TEST(WhatIf, WithoutDottedLinesAWayIsTheShortestInTheTree) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    plain::Dice dice(seed);
    plain::Workshop workshop = plain::random_workshop(dice);
    workshop.events.clear();
    workshop.issues.clear();
    const int rows = static_cast<int>(workshop.positions.size());
    for (int a = 0; a < rows; ++a) {
      for (int b = 0; b < rows; ++b) {
        plain::Event first, second;
        first.issue = second.issue = static_cast<int>(workshop.issues.size());
        first.actor = workshop.positions[static_cast<std::size_t>(a)].id;
        second.actor = workshop.positions[static_cast<std::size_t>(b)].id;
        workshop.issues.push_back({"I" + std::to_string(workshop.issues.size())});
        workshop.events.push_back(first);
        workshop.events.push_back(second);
      }
    }
    const model::Organization chart = organization_of(workshop);
    const WhatIf same = compared(chart, chart, history_of(workshop), {}, workshop.today);
    std::uint64_t lines = 0, without = 0;
    for (int a = 0; a < rows; ++a) {
      for (const int steps : steps_from(workshop, a)) {
        if (steps < 0)
          ++without;
        else
          lines += static_cast<std::uint64_t>(steps);
      }
    }
    EXPECT_EQ(same.before.paths.lines, lines);
    EXPECT_EQ(same.before.paths.without_way, without);
    EXPECT_EQ(same.after.paths.lines, lines);
  }
}

}  // namespace
}  // namespace flipchart::flow
