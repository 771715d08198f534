// Which position a text in the log means, and what filters keep.
#include <gtest/gtest.h>

#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::nordwind;
using plain::Workshop;

// The id of the position a text resolves to; "?TEXT" beside the chart.
std::string meaning(Workshop w, const std::string& text) {
  w.issues = {{"I0"}};
  w.events = {{0, 0, text}};
  const Answers answers(w);
  if (answers.routes.stops.size() == 0) return "nobody";
  const HolderId holder = answers.routes.stops[0].holder;
  return on_chart(holder) ? std::string(answers.organization.id(holder))
                          : '?' + answers.routes.off_chart[holder - kOffChart];
}

Workshop staffed() {
  Workshop w = nordwind();
  w.positions[4].people = {{"Ann Lee", "Ann@X.org", "N1"}, {"Kim Roy", "kim@x.org", "N2"}};
  w.positions[5].people = {{"Bob Fox", "ann"}};  // somebody's e-mail is another's id
  w.positions[6].people = {{"Kim Poe"}};
  w.positions[8].people = {{"Kim Poe"}};
  w.positions[9].people = {{"N1"}};
  return w;
}

TEST(Holders, AreFoundByIdThenPersonThenEmailThenAnUnsharedName) {
  const Workshop w = staffed();
  EXPECT_EQ(meaning(w, "ann"), "ann");  // the id before bob's e-mail
  EXPECT_EQ(meaning(w, " ANN@x.ORG "), "ann");
  EXPECT_EQ(meaning(w, "N1"), "ann");  // the person's id before solo's name
  EXPECT_EQ(meaning(w, "Kim Roy"), "ann");
  EXPECT_EQ(meaning(w, "Bob Fox"), "bob");
  EXPECT_EQ(meaning(w, "bob fox"), "?bob fox");  // names to the letter
  EXPECT_EQ(meaning(w, "Ann"), "bob");           // no id, but an e-mail, case ignored
}

TEST(Holders, WithATextThatCouldMeanTwoPositionsStayBesideTheChart) {
  EXPECT_EQ(meaning(staffed(), "Kim Poe"), "?Kim Poe");
  EXPECT_EQ(meaning(staffed(), "BOSS"), "?BOSS");
}

TEST(Holders, ArePassedOverWhereTheTextIsEmptyOrANullMark) {
  for (const char* text : {"", "  ", "?", " ? ", "NULL", "\\N"})
    EXPECT_EQ(meaning(nordwind(), text), "nobody") << text;
}

TEST(Holders, OfOnePositionAreOneHolder) {
  Workshop w = staffed();
  add_issue(w, {"Ann Lee", "Kim Roy", "ann", "N2"});
  EXPECT_EQ(Answers(w).measures.handovers, 0U);
}

TEST(Holders, BesideTheChartAreComparedByteForByteAfterTrimming) {
  Workshop w = nordwind();
  add_issue(w, {"Vendor", " Vendor ", "vendor"});
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.handovers, 1U);
  EXPECT_EQ(m.lines[0].from, "?Vendor");
  EXPECT_EQ(m.lines[0].to, "?vendor");
}

TEST(Holders, NeverFallOnAShelvedRowThatRepeatsAnId) {
  Workshop w = staffed();
  w.positions.push_back({"ann", -1, "Shelf"});
  w.positions.back().on_shelf = true;
  w.positions.back().people = {{"Ann Lee", "ann@x.org"}};
  w.issues = {{"I0"}};
  w.events = {{0, 0, "ann"}, {0, 1, "Ann Lee"}, {0, 2, "ann@x.org"}};
  const Answers answers(w);
  ASSERT_EQ(answers.routes.stops.size(), 1U);
  EXPECT_EQ(answers.organization.on_shelf(answers.routes.stops[0].holder), false);
}

TEST(Holders, ComeFromTheActorElseTheGroupOrFromOneColumnAlone) {
  Workshop w = nordwind();
  w.issues = {{"I0"}};
  w.events = {{0, 0, "ann", "bob"}, {0, 1, "?", "cat"}, {0, 2, "dan", ""}};
  using model::HolderColumn;
  const auto events = [&w](HolderColumn column) {
    return Answers(w, {}, model::SiloRule::department, column).measures.placed_events;
  };
  EXPECT_EQ(events(HolderColumn::actor_else_group), 3U);
  EXPECT_EQ(events(HolderColumn::actor), 2U);
  EXPECT_EQ(events(HolderColumn::group), 2U);
}

TEST(Filters, HideWholeIssuesUnderTheFirstPartThatHidesThem) {
  Workshop w = nordwind();
  for (int i = 0; i < 4; ++i) add_issue(w, {"ann", "cat"});
  w.issues[0].customer = "K1";
  w.issues[1].customer = "K2";
  w.issues[1].severity = "high";
  w.issues[2].severity = "high";
  model::Filter filter;
  filter.customers = {"K1", "K2"};
  filter.severities = {"high"};
  filter.from = base::Date{10};
  filter.order = {model::FilterField::severity, model::FilterField::customer, model::FilterField::from};
  const Measures m = Answers(w, filter).measures;
  EXPECT_EQ(m.issues, 1U);
  EXPECT_EQ(m.hidden_issues, 3U);
  EXPECT_EQ(m.hidden_events, 6U);
  ASSERT_EQ(m.hidden.size(), 3U);
  EXPECT_EQ(m.hidden[0].filter, "--severity high");
  EXPECT_EQ(m.hidden[0].issues, 2U);
  EXPECT_EQ(m.hidden[1].filter, "--customer K1 --customer K2");
  EXPECT_EQ(m.hidden[1].issues, 1U);
  EXPECT_EQ(m.hidden[2].filter, "--from 1970-01-11");
  EXPECT_EQ(m.hidden[2].issues, 0U);
}

TEST(Filters, IncludeBothDaysAndHideIssuesWithoutAnyTime) {
  Workshop w = nordwind();
  add_issue(w, {"ann"});  // day 10
  w.issues.push_back({"opened only"});
  w.issues[1].opened = 11 * base::kDayMillis - 1;  // day 10, its last moment
  w.issues.push_back({"no time"});
  model::Filter filter;
  filter.from = filter.to = base::Date{10};
  filter.order = {model::FilterField::from, model::FilterField::to};
  EXPECT_EQ(plain::marks(Answers(w, filter).kept.keep), (std::vector<std::uint8_t>{1, 1, 0}));
  filter.from = base::Date{11};
  EXPECT_EQ(Answers(w, filter).kept.issues, 0U);
}

TEST(Filters, ThatNameNothingKnownKeepNothing) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "Vendor"});
  model::Filter filter;
  filter.silos = {"Nowhere"};
  filter.order = {model::FilterField::silo};
  EXPECT_EQ(Answers(w, filter).kept.issues, 0U);
  filter.silos = {"Nowhere", "Returns"};
  EXPECT_EQ(Answers(w, filter).kept.issues, 1U);
}

}  // namespace
}  // namespace flipchart::flow
