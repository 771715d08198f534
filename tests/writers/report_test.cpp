// The report as programs and people read it.
#include "writers/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace flipchart::writers {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

flow::Measures example_measures() {
  flow::Measures m;
  m.issues = 1040;
  m.events = 6300;
  m.placed_events = 6250;
  m.handovers = 900;
  m.issues_handed_over = 300;
  m.closed = 999;
  m.first_touch = 333;
  m.first_touch_share = 1.0 / 3.0;
  m.contained_at_front = 500;
  m.contained_at_front_share = 0.5;
  m.hops_mean = 2.25;
  m.hops_median = 1;
  m.hops_p90 = 3;
  m.hops_max = 12;
  m.climbs = 10;
  m.returns = 20;
  m.sideways = 30;
  m.silo_crossings = 40;
  m.issues_crossing_silos = 35;
  m.ping_pong_issues = 5;
  m.ping_pong_returns = 6;
  m.silos = {{"Ersatzteile \"Süd\"", "返品", 7}, {"", "(not on the chart)", 2}};
  m.lines = {{"E1", "?Vendor\n", 4}, {"E2", "E1", 3}};
  m.seams = {{"E9", 5}, {std::nullopt, 50}};
  m.held = {{"返品", 1234.0 / 7.0}, {"Parts", std::nullopt}};
  m.hidden_issues = 2;
  m.hidden_events = 9;
  m.hidden = {{"--from 2026-03-01", 2, 9}, {"--customer K1", 0, 0}};
  return m;
}

TEST(ReportJson, HasTheContractsKeysInTheContractsOrderOnOneLine) {
  EXPECT_EQ(
      report_json({example_measures(), {}}, 20),
      R"({"issues":1040,"events":6300,"placed_events":6250,"handovers":900,"issues_handed_over":300,"closed":999,)"
      R"("first_touch":{"issues":333,"share":0.333333},"contained_at_front":{"issues":500,"share":0.5},)"
      R"("hops":{"mean":2.25,"median":1,"p90":3,"max":12},"climbs":10,"returns":20,"sideways":30,)"
      R"("silo_crossings":40,"issues_crossing_silos":35,"ping_pong":{"issues":5,"returns":6},)"
      R"("silos":[{"from":"Ersatzteile \"Süd\"","to":"返品","handovers":7},)"
      R"j({"from":"","to":"(not on the chart)","handovers":2}],)j"
      R"("lines":[{"from":"E1","to":"?Vendor\n","handovers":4},{"from":"E2","to":"E1","handovers":3}],)"
      R"("seams":[{"leader":"E9","handovers":5},{"leader":null,"handovers":50}],)"
      R"("held":[{"silo":"返品","hours":176.285714},{"silo":"Parts","hours":null}],)"
      R"("hidden":{"issues":2,"events":9,"why":[{"filter":"--from 2026-03-01","issues":2,"events":9},)"
      R"({"filter":"--customer K1","issues":0,"events":0}]}})"
      "\n");
}

TEST(ReportJson, OfNothingHasNullsAndEmptyLists) {
  EXPECT_EQ(report_json(Reported(), 20),
            R"({"issues":0,"events":0,"placed_events":0,"handovers":0,"issues_handed_over":0,"closed":0,)"
            R"("first_touch":{"issues":0,"share":null},"contained_at_front":{"issues":0,"share":null},)"
            R"("hops":{"mean":null,"median":null,"p90":null,"max":null},"climbs":0,"returns":0,"sideways":0,)"
            R"("silo_crossings":0,"issues_crossing_silos":0,"ping_pong":{"issues":0,"returns":0},)"
            R"("silos":[],"lines":[],"seams":[],"held":[],"hidden":{"issues":0,"events":0,"why":[]}})"
            "\n");
}

TEST(ReportJson, CutsTheListsAtTopButNeverWhatIsHidden) {
  const std::string cut = report_json({example_measures(), {}}, 1);
  EXPECT_THAT(cut, HasSubstr(R"("lines":[{"from":"E1","to":"?Vendor\n","handovers":4}],)"));
  EXPECT_THAT(cut, HasSubstr(R"("seams":[{"leader":"E9","handovers":5}],)"));
  EXPECT_THAT(cut, HasSubstr("--customer K1"));
  EXPECT_EQ(report_json({example_measures(), {}}, 0), report_json({example_measures(), {}}, 2));
}

TEST(Report, OfEnvelopesSaysHowManyLayInside) {
  const std::vector<ReportedEnvelope> envelopes = {
      {"Return agent, Returns", "up to 200 EUR", flow::EnvelopeUse{9, 96, 38, 12, 30}},
      {"Pilot", "up to 2 hours of work", std::nullopt}};
  const Reported reported{example_measures(), {}, envelopes};
  EXPECT_THAT(
      report_text(reported, 20),
      AllOf(HasSubstr("38 of 96 escalations from Return agent, Returns could have stayed where they were: "
                      "they lay within what these may decide alone, up to 200 EUR."),
            HasSubstr("What may be decided alone")));
  EXPECT_THAT(report_json(reported, 1),
              testing::EndsWith(R"("envelopes":[{"who":"Return agent, Returns","limits":"up to 200 EUR",)"
                                R"("escalations":96,"inside":38,"not_known":12,"by_first_asked":30},)"
                                R"({"who":"Pilot","limits":"up to 2 hours of work"}]})"
                                "\n"));
}

TEST(ReportText, SaysInSentencesWhatMattersThenShowsTheTables) {
  const std::string text = report_text({example_measures(), {}}, 20);
  EXPECT_THAT(text, StartsWith("Of 1,040 issues, 999 are closed; 33% of those were closed at first touch"));
  EXPECT_THAT(text, HasSubstr("half of the issues at most once, nine in ten at most 3 times, one 12 times."));
  EXPECT_THAT(
      text,
      HasSubstr("4% of the handovers crossed from one silo to another or off the chart; where two silos "
                "met, the nearest shared leader was most often E9 (5)."));
  EXPECT_THAT(text, HasSubstr("50 of 6,300 events name nobody on the chart."));
  EXPECT_THAT(text, HasSubstr("Filters hide 2 issues with 9 events: --from 2026-03-01 hides 2"));
  EXPECT_THAT(text, HasSubstr("\nTime held\n"));
  EXPECT_THAT(text, HasSubstr("(no shared leader)"));
  EXPECT_THAT(text, HasSubstr("unknown"));
  EXPECT_THAT(report_text({example_measures(), {}}, 1), HasSubstr("(the first 1 of 2)"));
  EXPECT_THAT(report_text({}, 20), Not(HasSubstr("0%")));
}

TEST(ReportText, NamesTheBusiestSeamAndListsThem) {
  const std::vector<ReportedSeam> seams = {{"Returns", "Parts", 214, 137, 61, 1000.25},
                                           {"Sales", "Legal", 1, 0, 0, {}}};
  const std::string text = report_text({example_measures(), seams}, 20);
  EXPECT_THAT(
      text, HasSubstr("The busiest seam is between Returns and Parts: 351 handovers, 214 one way and 137 the "
                      "other; 61 issues came back over it.\n"));
  EXPECT_THAT(text, HasSubstr("\nSeams between teams\n"));
  EXPECT_THAT(text, HasSubstr("1,000.3"));
}

TEST(ReportText, KeepsEveryTableRowOnOneLineWithNumbersAligned) {
  const std::string text = report_text({example_measures(), {}}, 0);
  std::size_t rows = 0;
  std::size_t end = 0;
  for (const std::string_view line : base::split(text, '\n')) {
    if (!line.starts_with("  E1  ") && !line.starts_with("  E2  ")) continue;
    if (rows++ == 0) end = line.size();
    EXPECT_EQ(line.size(), end) << line;
  }
  EXPECT_EQ(rows, 2U);
  EXPECT_THAT(text, Not(HasSubstr(" \n")));
}

}  // namespace
}  // namespace flipchart::writers
