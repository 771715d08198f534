// What units raise, pass on, solve and hold, and what crosses between silos, agree with sums made slowly over
// the rows themselves.
#include "flow/unit_heat.hpp"

#include <gtest/gtest.h>

#include <map>

#include "flow/nordwind.hpp"
#include "flow/random_workshop.hpp"
#include "flow/reference.hpp"
#include "flow/silo_handovers.hpp"

namespace flipchart::flow {
namespace {

constexpr unsigned kCompanies = 300;

// By the leader's row.
std::map<int, UnitHeat> slow_heat(const reference::Reference& r, const model::Filter& filter) {
  std::map<int, UnitHeat> heat;
  for (int i = 0; i < r.issues(); ++i) {
    if (r.hidden_by(i, filter) >= 0) continue;
    const std::vector<reference::Run> route = r.route(i);
    for (const reference::Run& run : route) {
      if (run.holder.position < 0) continue;
      ++heat[r.unit(run.holder.position)].raised;
      break;
    }
    for (std::size_t s = 0; s < route.size(); ++s) {
      const int position = route[s].holder.position;
      if (position < 0) continue;
      UnitHeat& unit = heat[r.unit(position)];
      const bool last = s + 1 == route.size();
      if (last && r.closed(i)) ++unit.solved;
      if (!last) {
        const int next = route[s + 1].holder.position;
        if (next < 0 || r.unit(next) != r.unit(position)) ++unit.passed_on;
      }
      const std::optional<base::Millis> until = !last         ? route[s + 1].first.at
                                                : r.closed(i) ? r.closed_at(i)
                                                              : r.latest();
      if (route[s].first.at && until) unit.waited += std::max<base::Millis>(0, *until - *route[s].first.at);
    }
  }
  return heat;
}

TEST(UnitHeat, AgreesWithTheSlowSumsOnEveryCompany) {
  UnitHeat all;
  for (unsigned seed = 1; seed <= kCompanies; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    plain::Dice dice(seed);
    const plain::Workshop workshop = plain::random_workshop(dice);
    const auto column = static_cast<model::HolderColumn>(dice.below(3));
    const model::Filter filter = plain::random_filter(dice);
    const plain::Answers answers(workshop, filter, model::SiloRule::department, column);
    const std::vector<UnitHeat> heat =
        unit_heat(answers.history, answers.routes, answers.units, answers.kept);
    std::map<int, UnitHeat> slow =
        slow_heat(reference::Reference(workshop, model::SiloRule::department, column), filter);
    ASSERT_EQ(heat.size(), answers.units.size());
    for (std::size_t p = 0; p < workshop.positions.size(); ++p) {
      const Slot slot = answers.organization.find(workshop.positions[p].id);
      if (slot == kNoSlot || answers.units.leader[answers.units.of[slot]] != slot) continue;
      EXPECT_EQ(heat[answers.units.of[slot]], slow[static_cast<int>(p)]) << workshop.positions[p].id;
      all += heat[answers.units.of[slot]];
    }
  }
  EXPECT_GT(all.raised, 300U);
  EXPECT_GT(all.passed_on, 300U);
  EXPECT_GT(all.solved, 100U);
  EXPECT_GT(all.waited, 0);
}

TEST(UnitHeat, OfAHistoryWithoutRoutesIsNothing) {
  plain::Workshop workshop = plain::nordwind();
  plain::add_issue(workshop, {"", "?"});
  const plain::Answers answers(workshop);
  for (const UnitHeat& heat : unit_heat(answers.history, answers.routes, answers.units, answers.kept))
    EXPECT_EQ(heat, UnitHeat{});
}

TEST(SiloHandovers, AreThoseOfTheReportWhereEverySiloIsAPart) {
  std::uint64_t compared = 0;
  for (unsigned seed = 1; seed <= kCompanies; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    plain::Dice dice(seed);
    const plain::Answers answers(plain::random_workshop(dice), plain::random_filter(dice));
    const auto silos = static_cast<std::uint32_t>(answers.silos.names.size());
    std::vector<std::uint32_t> part(silos);
    for (std::uint32_t silo = 0; silo < silos; ++silo) part[silo] = silo;
    const SiloHandovers handovers = silo_handovers(answers.routes, answers.silos, part, silos, answers.kept);
    std::map<std::pair<std::string, std::string>, std::uint64_t> report;
    for (const SiloPair& pair : answers.measures.silos) report[{pair.from, pair.to}] = pair.handovers;
    for (std::uint32_t from = 0; from < silos; ++from) {
      std::uint64_t out = 0, in = 0;
      for (std::uint32_t to = 0; to < silos; ++to) {
        const std::uint64_t count = report[{answers.silos.names[from], answers.silos.names[to]}];
        EXPECT_EQ(handovers.at(from, to), count);
        compared += count;
        if (from == to) continue;
        out += count;
        in += report[{answers.silos.names[to], answers.silos.names[from]}];
      }
      EXPECT_EQ(handovers.out(from), out);
      EXPECT_EQ(handovers.in(from), in);
    }
  }
  EXPECT_GT(compared, 300U);
}

TEST(SiloHandovers, OfPartsAreTheSumsOfTheirSilos) {
  plain::Dice dice(4);
  const plain::Answers answers(plain::random_workshop(dice));
  const auto silos = static_cast<std::uint32_t>(answers.silos.names.size());
  std::vector<std::uint32_t> each(silos), joined(silos);
  for (std::uint32_t silo = 0; silo < silos; ++silo) {
    each[silo] = silo;
    joined[silo] = silo % 2;
  }
  const SiloHandovers fine = silo_handovers(answers.routes, answers.silos, each, silos, answers.kept);
  const SiloHandovers coarse = silo_handovers(answers.routes, answers.silos, joined, 2, answers.kept);
  for (std::uint32_t from = 0; from < 2; ++from)
    for (std::uint32_t to = 0; to < 2; ++to) {
      std::uint64_t sum = 0;
      for (std::uint32_t f = from; f < silos; f += 2)
        for (std::uint32_t t = to; t < silos; t += 2) sum += fine.at(f, t);
      EXPECT_EQ(coarse.at(from, to), sum);
    }
}

}  // namespace
}  // namespace flipchart::flow
