// The page of a branch shows the customers of the branch, and the chart around them stays what it is.
#include "compose/branch_chart.hpp"

#include <gtest/gtest.h>

#include <set>

#include "compose/pager.hpp"
#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

class BranchCharts : public testing::TestWithParam<unsigned> {
 protected:
  BranchCharts() {
    for (base::Slot s = 1; s < organization.size(); ++s)
      if (organization.parent(s) == 0 && !organization.leads_nobody(s)) head = s;
    view.focus = organization.id(head);
  }
  bool inside(base::Slot s) const {
    while (s != base::kNoSlot && s != head) s = organization.parent(s);
    return s == head;
  }
  std::set<std::string> served() const {
    std::set<std::string> ids;
    for (const model::ServingLink& link : organization.links())
      if (inside(link.position)) ids.emplace(organization.text(organization.customers()[link.customer].id));
    return ids;
  }
  static std::set<std::string> ids_of(const scene::Scene& scene, scene::CardKind kind) {
    std::set<std::string> ids;
    for (const scene::Card& card : scene.cards)
      if (card.kind == kind) ids.insert(card.id.id);
    return ids;
  }

  RandomChart random{GetParam()};
  model::Organization organization = random.organization(60 + random.below(100));
  model::History history = random.history(organization, 80);
  model::Decisions decisions;
  text::Measurer measurer;
  model::View view;
  base::Slot head = 0;
};

TEST_P(BranchCharts, HaveTheCustomersThatTheBranchServes) {
  const Insights insights = insights_of(organization, history, view, {20000});
  const model::Organization branch = with_customers_of_branch(organization, insights, view);
  std::set<std::string> ids;
  for (const model::Customer& customer : branch.customers()) ids.emplace(branch.text(customer.id));
  EXPECT_EQ(ids, served());
}

TEST_P(BranchCharts, HaveTheSamePositionsOnTheSameFrontLine) {
  const Insights insights = insights_of(organization, history, view, {20000});
  const model::Organization branch = with_customers_of_branch(organization, insights, view);
  ASSERT_EQ(branch.size(), organization.size());
  for (base::Slot s = 0; s < branch.size(); ++s) {
    EXPECT_EQ(branch.id(s), organization.id(s));
    EXPECT_EQ(branch.parent(s), organization.parent(s));
    EXPECT_EQ(branch.front_line(s), organization.front_line(s)) << s;
  }
}

TEST_P(BranchCharts, OnAPageHoldOnToNothing) {
  scene::Page page;
  {
    Pager pager(organization, history, decisions, {20000}, measurer);
    page = pager.branch_page(view);
  }
  EXPECT_EQ(page.crowd.pieces, 0U);
  std::set<std::string> people;
  for (base::Slot s = 0; s < organization.size(); ++s)
    if (inside(s)) people.emplace(organization.id(s));
  EXPECT_EQ(ids_of(page.scene, scene::CardKind::position), people);
  EXPECT_EQ(ids_of(page.scene, scene::CardKind::customer), served());
}

TEST_P(BranchCharts, WithFlowsHaveThoseWhoseIssuesComeThereToo) {
  view.overlays.flows = true;
  const Insights insights = insights_of(organization, history, view, {20000});
  const model::Organization branch = with_customers_of_branch(organization, insights, view);
  for (const flow::Arrival& arrival : insights.whole.arrivals) {
    const std::string_view id = organization.text(organization.customers()[arrival.customer].id);
    if (inside(insights.units.leader[arrival.unit])) {
      EXPECT_NE(branch.find_customer(id), base::kNoSlot) << id;
    }
  }
  EXPECT_GE(branch.customers().size(), served().size());
}

TEST_P(BranchCharts, DrawWhatComesFromTheCustomersOnThePage) {
  view.overlays.flows = true;
  for (const std::uint32_t depth : {0U, 1U}) {
    view.focus_depth = depth;
    const scene::Page page = Pager(organization, history, decisions, {20000}, measurer).branch_page(view);
    const std::set<std::string> customers = ids_of(page.scene, scene::CardKind::customer);
    for (const scene::Flow& flow : page.scene.flows) {
      if (flow.kind == scene::FlowKind::from_customer && flow.from) {
        EXPECT_TRUE(customers.contains(flow.from.id)) << flow.from.id;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, BranchCharts, testing::Range(1U, 7U));

}  // namespace
}  // namespace flipchart::compose
