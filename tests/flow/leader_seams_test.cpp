// Seams by pair of units: examples worked out by hand, and a slow reference on every random company.
#include "flow/leader_seams.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "flow/every_company.hpp"
#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::kHour;
using plain::nordwind;
using plain::Workshop;

std::vector<UnitSeam> seams_of(const Answers& answers) {
  return unit_seams(answers.organization, answers.history, answers.routes, answers.units, answers.silos,
                    answers.kept);
}

TEST(UnitSeams, CountBothWaysAndStandAtTheNearestSharedLeader) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "bob"});  // Returns, Parts, Returns
  add_issue(w, {"ann", "cat"});
  const Answers answers(w);
  const std::vector<UnitSeam> seams = seams_of(answers);
  ASSERT_EQ(seams.size(), 1U);
  EXPECT_EQ(seams[0].a, answers.unit("returns"));
  EXPECT_EQ(seams[0].b, answers.unit("parts"));
  EXPECT_EQ(seams[0].leader, answers.organization.find("boss"));
  EXPECT_EQ(seams[0].forth, 2U);
  EXPECT_EQ(seams[0].back, 1U);
  EXPECT_EQ(seams[0].came_back, 1U);
}

TEST(UnitSeams, LeaveOutWhatStaysInOneSiloOrUnitOrHasNoPlaceOnTheChart) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "bob"});            // one unit
  add_issue(w, {"cat", "dan"});            // two units of Parts
  add_issue(w, {"ann", "Vendor", "cat"});  // through a stranger
  add_issue(w, {"ann", "boss"});           // the boss has no silo
  EXPECT_TRUE(seams_of(Answers(w)).empty());
}

TEST(UnitSeams, AcrossRootsHaveNoLeader) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "solo"});
  const std::vector<UnitSeam> seams = seams_of(Answers(w));
  ASSERT_EQ(seams.size(), 1U);
  EXPECT_EQ(seams[0].leader, kNoSlot);
}

TEST(UnitSeams, LoseTheTimeThatTheReceiverHeldTheIssue) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "cat", "bob"}, "closed");  // Parts had it for two hours; Returns closed at once
  EXPECT_EQ(seams_of(Answers(w))[0].lost, 2 * kHour);
  add_issue(w, {"ann", "cat"});  // open since the second hour: to the latest time, the fourth event
  EXPECT_EQ(seams_of(Answers(w))[0].lost, 4 * kHour);
  w.events[1].at.reset();  // when Parts got it cannot be read
  EXPECT_EQ(seams_of(Answers(w))[0].lost, 2 * kHour);
}

TEST(UnitSeams, ComeByHandoversThenByTheirUnits) {
  Workshop w = nordwind();
  add_issue(w, {"solo", "ann"});
  add_issue(w, {"dan", "ann"});
  add_issue(w, {"cat", "ann"});
  add_issue(w, {"ann", "cat"});
  const Answers answers(w);
  const std::vector<UnitSeam> seams = seams_of(answers);
  ASSERT_EQ(seams.size(), 3U);
  EXPECT_EQ(seams[0].handovers(), 2U);
  EXPECT_LT(std::make_pair(seams[1].a, seams[1].b), std::make_pair(seams[2].a, seams[2].b));
}

struct SlowSeam {
  std::uint64_t forth = 0, back = 0, came_back = 0;
  Millis lost = 0;
  auto operator<=>(const SlowSeam&) const = default;
};
using SlowSeams = std::map<std::pair<int, int>, SlowSeam>;  // by the rows of the leaders, smaller first

SlowSeams slow_seams(const reference::Reference& r, const model::Filter& filter) {
  SlowSeams seams;
  for (int i = 0; i < r.issues(); ++i) {
    if (r.hidden_by(i, filter) >= 0) continue;
    const std::vector<reference::Run> runs = r.route(i);
    const auto unit = [&](std::size_t run) {
      const int p = runs[run].holder.position;
      return p < 0 ? -1 : r.unit(p);
    };
    std::vector<int> sequence;
    for (std::size_t s = 0; s < runs.size(); ++s) {
      if (sequence.empty() || sequence.back() != unit(s)) sequence.push_back(unit(s));
      if (s == 0 || unit(s - 1) < 0 || unit(s) < 0 || unit(s - 1) == unit(s)) continue;
      const std::string from = r.silo(unit(s - 1)), to = r.silo(unit(s));
      if (from.empty() || to.empty() || from == to) continue;
      SlowSeam& seam = seams[std::minmax(unit(s - 1), unit(s))];
      ++(unit(s - 1) < unit(s) ? seam.forth : seam.back);
      const std::optional<Millis> until = s + 1 < runs.size() ? runs[s + 1].first.at
                                          : r.closed(i)       ? r.closed_at(i)
                                                              : r.latest();
      if (runs[s].first.at && until && *until > *runs[s].first.at) seam.lost += *until - *runs[s].first.at;
    }
    std::set<std::pair<int, int>> back;
    for (std::size_t u = 2; u < sequence.size(); ++u) {
      if (sequence[u] == sequence[u - 2] && sequence[u] >= 0 && sequence[u - 1] >= 0)
        back.insert(std::minmax(sequence[u], sequence[u - 1]));
    }
    for (const auto& pair : back) {
      if (const auto seam = seams.find(pair); seam != seams.end()) ++seam->second.came_back;
    }
  }
  return seams;
}

TEST(UnitSeams, AgreeWithTheSlowReferenceOnEveryCompany) {
  std::uint64_t forth = 0, back = 0, came_back = 0, lost = 0, rootless = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const reference::Reference& slow) {
    const std::vector<UnitSeam> seams =
        unit_seams(asked.organization, asked.history, asked.routes, asked.units, asked.silos, asked.kept);
    SlowSeams got;
    for (std::size_t i = 0; i < seams.size(); ++i) {
      const UnitSeam& seam = seams[i];
      EXPECT_LT(seam.a, seam.b);
      if (i > 0) {
        EXPECT_GE(seams[i - 1].handovers(), seam.handovers());
      }
      const auto row_of = [&](Slot s) {
        for (int p = 0; p < slow.rows(); ++p) {
          if (slow.row(p).id == asked.organization.id(s)) return p;
        }
        return -1;
      };
      const int a = row_of(asked.units.leader[seam.a]), b = row_of(asked.units.leader[seam.b]);
      SlowSeam& as_slow = got[std::minmax(a, b)];
      as_slow = {seam.forth, seam.back, seam.came_back, seam.lost};
      if (a > b) std::swap(as_slow.forth, as_slow.back);
      EXPECT_EQ(seam.leader == kNoSlot ? -1 : row_of(seam.leader), slow.nearest_shared_leader(a, b));
      forth += seam.forth;
      back += seam.back;
      came_back += seam.came_back;
      lost += seam.lost > 0 ? 1U : 0U;
      rootless += seam.leader == kNoSlot ? 1U : 0U;
    }
    EXPECT_EQ(got.size(), seams.size());
    EXPECT_TRUE(got == slow_seams(slow, setting.filter));
  });
  EXPECT_GT(forth, 200U);
  EXPECT_GT(back, 200U);
  EXPECT_GT(came_back, 20U);
  EXPECT_GT(lost, 100U);
  EXPECT_GT(rootless, 10U);
}

}  // namespace
}  // namespace flipchart::flow
