// Who may be meant by an unknown manager: found by index, the same as by walking the whole chart.
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <stop_token>

#include "base/utf8.hpp"
#include "imported_text.hpp"
#include "model/organization_parts.hpp"

namespace flipchart::importers {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr std::size_t kMostWalked = 8;

std::string walked_key(std::string_view id) {
  std::string key;
  for (const char c : base::lower_ascii(id)) {
    if (c == ' ' || c == '-' || c == '_' || c == '.') continue;
    if (c == '0' && (key.empty() || !base::is_digit(key.back()))) continue;
    key += c;
  }
  return key;
}

std::vector<std::string> near_by_walking(const model::Organization& chart, const std::string& id) {
  std::vector<std::string> near;
  const std::string key = walked_key(id);
  for (base::Slot s = 0; !key.empty() && s < chart.size() && near.size() < kMostWalked; ++s) {
    const std::string_view other = chart.id(s);
    if (std::max(other.size(), id.size()) - std::min(other.size(), id.size()) > 8 || other == id) continue;
    if (walked_key(other) == key) near.emplace_back(other);
  }
  return near;
}

std::string called_by_walking(const model::Organization& chart, const std::string& name) {
  const std::string key = base::folded(name);
  std::vector<std::string> found;
  for (base::Slot s = 0; !key.empty() && s < chart.size(); ++s)
    if (base::folded(chart.holder_names(s)) == key) found.emplace_back(chart.id(s));
  return found.size() == 1 ? found.front() : std::string();
}

model::Organization chart_of(const std::vector<std::pair<std::string, std::string>>& ids_and_names) {
  model::OrganizationParts people;
  for (const auto& [id, name] : ids_and_names) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.parent = people.positions.empty() ? base::kNoSlot : 0;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    people.holders.push_back({people.texts.intern(name)});
    people.positions.push_back(part);
  }
  return model::Organization(std::move(people));
}

model::Problem unknown_manager(std::string value) {
  model::Problem problem;
  problem.code = "unknown-manager";
  problem.file = "people.csv";
  problem.row = 2;
  problem.value = std::move(value);
  return problem;
}

TEST(OfferedRepairs, AreThoseThatAWalkThroughTheChartFinds) {
  std::mt19937 random(11);
  const std::vector<std::string> kIds = {"E7",  "e7",  "E-7", "E07", "00E7", "E 0.7",       "E70",
                                         "e_7", "E.7", "07",  "7",   "0",    "E00000000007"};
  const std::vector<std::string> kNames = {"Ana", "ANÁ", "Áná", "ana", "Bo", "bó", "Cy", "", "Ĺubo", "lubo"};
  for (int round = 0; round < 400; ++round) {
    std::vector<std::pair<std::string, std::string>> rows;
    std::vector<std::string> ids = kIds;
    std::shuffle(ids.begin(), ids.end(), random);
    ids.resize(1 + random() % ids.size());
    for (const std::string& id : ids) rows.emplace_back(id, kNames[random() % kNames.size()]);
    const model::Organization chart = chart_of(rows);
    model::Problems problems;
    for (const std::string& id : kIds) problems.push_back(unknown_manager(id));
    for (const std::string& name : kNames) problems.push_back(unknown_manager(name));
    const auto offered = repairs_for_first(problems, problems.size(), chart, {});
    ASSERT_EQ(offered.size(), problems.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
      std::vector<std::string> expected;
      if (std::string called = called_by_walking(chart, problems[i].value); !called.empty())
        expected.push_back(std::move(called));
      for (std::string& id : near_by_walking(chart, problems[i].value)) expected.push_back(std::move(id));
      expected.emplace_back(chart.id(0));  // the root
      std::vector<std::string> attached;
      for (const Repair& repair : offered[i])
        if (repair.what == Repair::What::attach) attached.push_back(repair.to);
      EXPECT_EQ(attached, expected) << problems[i].value;
    }
  }
}

TEST(OfferedRepairs, ForHundredsOfProblemsOfALargeChartAreThereAtOnce) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (int i = 0; i < 100'000; ++i)
    rows.emplace_back("E" + std::to_string(i), "Mára Holder " + std::to_string(i));
  const model::Organization chart = chart_of(rows);
  model::Problems problems;
  for (int i = 0; i < 300; ++i) problems.push_back(unknown_manager("mara holder " + std::to_string(i)));
  const auto began = std::chrono::steady_clock::now();
  const auto offered = repairs_for_first(problems, 300, chart, {});
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5)) << "one walk for each";
  ASSERT_THAT(offered, SizeIs(300));
  EXPECT_EQ(offered[42].front().to, "E42");
}

TEST(OfferedRepairs, EndWhereSomebodyGaveUp) {
  const model::Organization chart = chart_of({{"E1", "Ana"}});
  const model::Problems problems(5, unknown_manager("E01"));
  EXPECT_THAT(repairs_for_first(problems, 3, chart, {}), SizeIs(3));
  std::stop_source given_up;
  given_up.request_stop();
  EXPECT_THAT(repairs_for_first(problems, 3, chart, given_up.get_token()), IsEmpty());
}

}  // namespace
}  // namespace flipchart::importers
