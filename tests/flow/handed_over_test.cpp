// Filters by who handed over to whom: how a pair is written, and which issues it keeps.
#include "flow/handed_over.hpp"

#include <gtest/gtest.h>

#include "flow/filter.hpp"
#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using model::HandedOver;
using plain::add_issue;
using plain::Answers;
using plain::nordwind;
using plain::Workshop;

Silos named(std::vector<std::string> names) {
  Silos silos;
  silos.names = std::move(names);
  return silos;
}

TEST(HandedOver, IsSplitBetweenTwoKnownSilosElseAtTheFirst) {
  const Silos silos = named({"A", "A>B", "C", "B>C"});
  EXPECT_EQ(handed_over("A>C", silos), (HandedOver{"A", "C"}));
  EXPECT_EQ(handed_over(" A > C ", silos), (HandedOver{"A", "C"}));
  EXPECT_EQ(handed_over("A>B>A", silos), (HandedOver{"A>B", "A"}));
  EXPECT_EQ(handed_over("A>B>C", silos), (HandedOver{"A", "B>C"}));  // the first of two that fit
  EXPECT_EQ(handed_over("X>Y>Z", silos), (HandedOver{"X", "Y>Z"}));
  EXPECT_EQ(handed_over("A>", silos), (HandedOver{"A", ""}));
  EXPECT_EQ(handed_over("(not on the chart)>C", silos), (HandedOver{"(not on the chart)", "C"}));
  EXPECT_EQ(handed_over("A", silos), std::nullopt);
  EXPECT_EQ(handed_over("", silos), std::nullopt);
}

TEST(HandedOver, IsToldAsItWouldBeTyped) {
  model::Filter filter;
  filter.handed = {{"Returns", "Parts"}, {"A>B", "(not on the chart)"}};
  EXPECT_EQ(filter_text(filter, model::FilterField::handed),
            "--handed Returns>Parts --handed A>B>(not on the chart)");
  EXPECT_EQ(filter_order(filter), (std::vector<model::FilterField>{model::FilterField::handed}));
}

std::vector<std::uint8_t> kept(const Workshop& w, std::vector<HandedOver> pairs) {
  model::Filter filter;
  filter.handed = std::move(pairs);
  return plain::marks(Answers(w, filter).kept.keep);
}

TEST(HandedOver, KeepsIssuesWithAStepFromTheOneSiloDirectlyToTheOther) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat"});             // Returns to Parts
  add_issue(w, {"cat", "bob"});             // the other way
  add_issue(w, {"ann", "legal", "cat"});    // not directly
  add_issue(w, {"ann", "?", "cat"});        // nobody between them
  add_issue(w, {"ann", "bob"});             // within Returns
  add_issue(w, {"ann", "Vendor", "Bank"});  // off the chart, twice
  add_issue(w, {"boss", "ann"});            // from a position without a silo
  using Keep = std::vector<std::uint8_t>;
  EXPECT_EQ(kept(w, {{"Returns", "Parts"}}), (Keep{1, 0, 0, 1, 0, 0, 0}));
  EXPECT_EQ(kept(w, {{"Returns", "Parts"}, {"Parts", "Returns"}}), (Keep{1, 1, 0, 1, 0, 0, 0}));
  EXPECT_EQ(kept(w, {{"Returns", "Returns"}}), (Keep{0, 0, 0, 0, 1, 0, 0}));
  EXPECT_EQ(kept(w, {{"Returns", "(not on the chart)"}}), (Keep{0, 0, 0, 0, 0, 1, 0}));
  EXPECT_EQ(kept(w, {{"(not on the chart)", "(not on the chart)"}}), (Keep{0, 0, 0, 0, 0, 1, 0}));
  EXPECT_EQ(kept(w, {{"", "Returns"}}), (Keep{0, 0, 0, 0, 0, 0, 1}));
  EXPECT_EQ(kept(w, {{"Returns", "nowhere"}}), (Keep{0, 0, 0, 0, 0, 0, 0}));
}

}  // namespace
}  // namespace flipchart::flow
