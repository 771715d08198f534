// Exit codes, messages and the promises of each command, on the demo workshop.
#include <gmock/gmock.h>

#include <sstream>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;
class CommandLine : public Journey {};

TEST_F(CommandLine, SaysItsVersionAndItsHelp) {
  EXPECT_THAT(flipchart({"--version"}).out, StartsWith("flipchart "));
  for (const char* verb : {"", "check", "report", "render", "demo"}) {
    std::vector<std::string> words = {"--help"};
    if (*verb != 0) words.insert(words.begin(), verb);
    const Ran help = flipchart(words);
    EXPECT_EQ(help.code, 0) << verb;
    EXPECT_GT(help.out.size(), 100U) << verb;
    EXPECT_EQ(help.err, "") << verb;
  }
}

TEST_F(CommandLine, ListsTheCommandsOfTheWindowWithTheirKeys) {
  EXPECT_THAT(flipchart({"commands"}).out, testing::ContainsRegex("flip +F +Turn the chart over"));
  const json list = json::parse(flipchart({"commands", "--json"}).out);
  EXPECT_GT(list.size(), 100U);
  for (const json& one : list) EXPECT_TRUE(one.contains("id") && one.contains("about")) << one;
  EXPECT_EQ(flipchart({"commands", "--guide"}).out, text_of("docs/guide/keys.md"));
}

TEST_F(CommandLine, HasNoCommandThatTheDocumentsLeaveOut) {
  const std::string documents = text_of("docs/formats.md");
  const std::string help = flipchart({"--help"}).out;
  const std::size_t list = help.find("Subcommands:");
  ASSERT_NE(list, std::string::npos);
  std::istringstream lines(help.substr(help.find('\n', list) + 1));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) {
    // "  report       The flow measures"; what is wrapped begins further right.
    if (line.size() < 3 || line.compare(0, 2, "  ") != 0 || line[2] == ' ') continue;
    const std::string verb = line.substr(2, line.find(' ', 2) - 2);
    EXPECT_THAT(documents,
                AnyOf(HasSubstr("`flipchart " + verb + " "), HasSubstr("`flipchart " + verb + "`")))
        << "docs/formats.md does not list it";
    ++count;
  }
  EXPECT_GT(count, 8U);
}

TEST_F(CommandLine, RefusesWhatItDoesNotKnowWithCode2) {
  const std::vector<std::vector<std::string>> lines = {
      {"check", "--demo", "--nonsense"},
      {"render", "--demo", "-o", path("x.gif")},
      {"render", "--demo", "-o", path("x")},
      {"render", "--demo", "--view", "sideways", "-o", path("x.svg")},
      {"render", "--demo", "--size", "0x0", "-o", path("x.svg")},
      {"report", "--demo", "--from", "2026-02-30"},
      {"report", "--demo", "--today", "yesterday"},
      {"check", "--demo", "--map", "shoe_size=title"},
      {"demo", "--size", "40000x300"},
      {"check", "--demo", "--map", "title"},
      {"render", "--demo", "--columns", "P003", "-o", path("x.svg")},
      {"render", "--demo", "--columns", "P003=0", "-o", path("x.svg")},
      {"render", "--demo", "--depth", "-1", "-o", path("x.svg")},
      {"render", "--demo", "--align", "left", "-o", path("x.svg")},
      {"render", "--demo", "--rows", "age", "-o", path("x.svg")}};
  for (const auto& line : lines) {
    const Ran ran = flipchart(line);
    EXPECT_EQ(ran.code, 2) << testing::PrintToString(line);
    EXPECT_THAT(ran.err, StartsWith("flipchart: "));
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_THAT(names_in(""), testing::Not(testing::Contains(StartsWith("x"))));
}

TEST_F(CommandLine, WhatIfComparesWithoutChangingThePlainReport) {
  const std::string plain = flipchart({"report", "--demo", "--json"}).out;
  const json before = json::parse(plain);
  const Ran ran = flipchart({"report", "--demo", "--json", "--move", "P060=P012", "--dotted-line",
                             "P061=P013", "--move", "P060=P013", "--front", "P060=no"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const json told = json::parse(ran.out);
  ASSERT_EQ(told.at("what_if").size(), 4U) << "in the order given";
  EXPECT_EQ(told.at("what_if")[1].at("edit"), "dotted");
  EXPECT_EQ(told.at("what_if")[2].at("manager"), "P013");
  EXPECT_EQ(told.at("assumption"), "same holders");
  for (const char* key : {"climbs", "returns", "sideways", "silo_crossings", "contained_at_front"})
    EXPECT_EQ(told.at("before").at(key), before.at(key)) << key;
  EXPECT_EQ(told.at("after").at("handovers"), before.at("handovers"));
  EXPECT_EQ(flipchart({"report", "--demo", "--json"}).out, plain);
  EXPECT_THAT(flipchart({"report", "--demo", "--front", "P060=no"}).out,
              HasSubstr("P060 not at the front line"));
}

TEST_F(CommandLine, AWhatIfThatCannotBeIsRefused) {
  EXPECT_EQ(flipchart({"report", "--demo", "--move", "P060"}).code, 2);
  EXPECT_EQ(flipchart({"report", "--demo", "--front", "P060=maybe"}).code, 2);
  for (const char* move : {"P060=P999", "P999=P012", "P001=P012", "P060=P060"}) {
    const Ran ran = flipchart({"report", "--demo", "--move", move});
    EXPECT_EQ(ran.code, 3) << move;
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("flipchart: --move: "));
  }
}

TEST_F(CommandLine, APictureOfWhatIfSaysSoByRoles) {
  const Ran ran = flipchart({"render", "--demo", "--move", "P060=P012", "-o", path("what-if.svg")});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const std::string svg = text_of(path("what-if.svg"));
  EXPECT_THAT(svg, HasSubstr("What if: "));
  EXPECT_THAT(svg, HasSubstr(" reports to "));
}

TEST_F(CommandLine, FilterThatNamesNothingIsAWarning) {
  for (const char* option : {"--customer", "--silo-is", "--issue"}) {
    const Ran ran = flipchart({"report", "--demo", "--json", option, "Nowhere"});
    EXPECT_EQ(ran.code, 0) << option;
    EXPECT_THAT(ran.err, HasSubstr("Nowhere"));
    EXPECT_EQ(json::parse(ran.out).at("issues"), 0) << option;
  }
}

TEST_F(CommandLine, APositionThatIsNotThereIsAWarning) {
  const std::vector<std::vector<std::string>> lines = {
      {"--focus", "Nowhere", "--depth", "1"}, {"--collapse", "Nowhere"}, {"--columns", "Nowhere=2"}};
  for (std::vector<std::string> line : lines) {
    const std::string option = line[0];
    line.insert(line.begin(), {"render", "--demo", "-o", path("whole.json")});
    const Ran ran = flipchart(line);
    EXPECT_EQ(ran.code, 0) << option;
    EXPECT_THAT(ran.err, HasSubstr(option));
    EXPECT_THAT(ran.err, HasSubstr("Nowhere"));
    if (option == "--focus") continue;
    EXPECT_GE(json::parse(text_of(path("whole.json"))).at("cards").size(), 121U) << option;
  }
}

TEST_F(CommandLine, ABranchIsFoldedOrShownAlone) {
  const auto positions = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"render", "--demo", "-o", path("some.json")});
    const Ran ran = flipchart(words);
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    const json picture = json::parse(text_of(path("some.json")));
    std::size_t count = 0;
    for (const auto& card : picture.at("cards")) count += card.at("kind") == "position" ? 1 : 0;
    return count;
  };
  const std::size_t branch = positions({"--focus", "P003"});
  EXPECT_LT(branch, 121U);
  EXPECT_EQ(positions({"--collapse", "P003"}), 121 - branch + 1);
  EXPECT_EQ(positions({"--focus", "P003", "--collapse", "P003"}), 1U);
  EXPECT_LT(positions({"--focus", "P003", "--depth", "1"}), branch);
  EXPECT_GT(positions({"--focus", "P003", "--depth", "1"}), 1U);
  EXPECT_EQ(positions({"--align", "depth", "--columns", "P003=2", "--rows", "grade"}), 121U);
}

TEST_F(CommandLine, CheckCountsTheDemo) {
  const Ran ran = flipchart({"check", "--demo", "--json"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const json check = json::parse(ran.out);
  EXPECT_EQ(check.at("positions"), 121);
  EXPECT_EQ(check.at("vacancies"), 3);
  EXPECT_EQ(check.at("people"), 119);  // two of them share a position
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_EQ(check.at("depth"), 6);
  EXPECT_EQ(check.at("dotted_lines"), 2);
  EXPECT_EQ(check.at("customers"), 45);
  EXPECT_EQ(check.at("issues"), 1040);
  EXPECT_EQ(check.at("events"), 6300);
  EXPECT_EQ(check.at("placed_events"), 6300);
  EXPECT_FALSE(problem(check, "job-share").is_null());
  for (const auto& one : check.at("problems")) EXPECT_EQ(one.at("severity"), "note") << one;
}

TEST_F(CommandLine, EnvelopesSayWhatCouldHaveStayedAtTheFront) {
  const Ran demo = flipchart({"report", "--demo"});
  EXPECT_THAT(demo.out, HasSubstr("34 of 57 escalations from Claims agent, Returns could have stayed"));
  const Ran more = flipchart({"report", "--demo", "--json", "--envelope", "Service agent@Service desk=100",
                              "--envelope", "@Billing=1 h"});
  const json envelopes = json::parse(more.out).at("envelopes");
  ASSERT_EQ(envelopes.size(), 3U);
  EXPECT_EQ(envelopes[1].at("limits"), "up to 100 EUR");
  EXPECT_EQ(envelopes[2].at("who"), "Everybody in Billing");
  EXPECT_EQ(envelopes[2].at("not_known"), envelopes[2].at("escalations")) << "the demo has no hours";
  for (const char* const wrong : {"Pilot=200", "Claims agent", "Claims agent=5 apples"}) {
    const Ran ran = flipchart({"report", "--demo", "--envelope", wrong});
    EXPECT_NE(ran.code, 0) << wrong;
    EXPECT_THAT(ran.err, HasSubstr("--envelope")) << wrong;
  }
}

TEST_F(CommandLine, AVerbBehindAVerbIsASourceAndOpensNoWindow) {
  const Ran ran = flipchart({"report", "demo"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("demo"));
}

TEST_F(CommandLine, ReportIsOneLineAndTheSameBytesEveryTime) {
  const Ran first = flipchart({"report", "--demo", "--json", "--top", "0"});
  ASSERT_EQ(first.code, 0) << first.err;
  EXPECT_GE(first.out.find('\n'), first.out.size() - 1);
  EXPECT_EQ(flipchart({"report", "--demo", "--json", "--top", "0"}).out, first.out);
  const json report = json::parse(first.out);
  EXPECT_EQ(
      report.at("climbs").get<int>() + report.at("returns").get<int>() + report.at("sideways").get<int>(),
      report.at("handovers").get<int>());
  int in_silos = 0;
  for (const auto& pair : report.at("silos")) in_silos += pair.at("handovers").get<int>();
  EXPECT_LE(in_silos, report.at("handovers").get<int>());
  EXPECT_GE(in_silos, report.at("silo_crossings").get<int>());
  EXPECT_EQ(report.at("hidden").at("issues"), 0);
}

TEST_F(CommandLine, FilteredAndHiddenAddUp) {
  const json all = json::parse(flipchart({"report", "--demo", "--json"}).out);
  const json some = json::parse(flipchart({"report", "--demo", "--json", "--from", "2026-03-01"}).out);
  EXPECT_LT(some.at("issues").get<int>(), all.at("issues").get<int>());
  EXPECT_EQ(some.at("issues").get<int>() + some.at("hidden").at("issues").get<int>(),
            all.at("issues").get<int>());
  EXPECT_EQ(some.at("events").get<int>() + some.at("hidden").at("events").get<int>(),
            all.at("events").get<int>());
}

TEST_F(CommandLine, ReturnsAndPartsAreTheWorstSeam) {
  const json report = json::parse(flipchart({"report", "--demo", "--json"}).out);
  EXPECT_EQ(report.at("seams").at(0).at("leader"), "P003");  // leads Customer Care and Logistics
  for (const auto& pair : report.at("silos")) {
    if (pair.at("from") == pair.at("to")) continue;
    EXPECT_EQ(pair.at("from"), "Customer Care");
    EXPECT_EQ(pair.at("to"), "Logistics");
    break;
  }
}

TEST_F(CommandLine, TimingsNameTheStages) {
  const Ran ran = flipchart({"render", "--demo", "--timings", "-o", path("x.svg")});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const std::string line = ran.err.substr(ran.err.find('{'));
  const json timings = json::parse(line);
  for (const char* stage : {"read", "parse", "layout", "compose", "write", "total"})
    EXPECT_TRUE(timings.contains(stage)) << stage;
  EXPECT_EQ(line.find('\n'), line.size() - 1);
}

TEST_F(CommandLine, TheDemosFilesAreNeverWritten) {
  const std::string before = shell("sha256sum assets/demo/*.*").out;
  flipchart({"check", "--demo"});
  flipchart({"render", "--demo", "-o", path("x.svg")});
  EXPECT_EQ(shell("sha256sum assets/demo/*.*").out, before);
}

TEST_F(CommandLine, TheDemoIsWhatItsGeneratorWrites) {
  if (!installed("python3")) GTEST_SKIP() << "python3 is not installed";
  ASSERT_EQ(shell("mkdir " + quoted(path("again")) +
                  " && PYTHONDONTWRITEBYTECODE=1 python3 assets/demo/generate.py " + quoted(path("again")))
                .code,
            0);
  for (const std::string& name : names_in("again"))
    EXPECT_EQ(text_of(path("again/" + name)), text_of("assets/demo/" + name)) << name;
  EXPECT_EQ(names_in("again").size(), 6U);
}

}  // namespace
}  // namespace flipchart::journeys
