// What docs/formats.md promises and only the whole program can break: how the command line is read, what is
// never overwritten, what programs find in pictures.
#include <gmock/gmock.h>

#include <set>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class ToTheLetter : public Journey {
 protected:
  const std::string people_ = file("people.csv",
                                   "id,name,title,manager_id,department\n1,Ann,CEO,,\n2,Bob,VP,1,Sales\n"
                                   "3,Cy,VP,1,Ops\n4,Di,Clerk,3,Ops\n");
  const std::string customers_ = file("customers.csv", "id,name,served_by\nK1,Salt,4\n");
  const std::string events_ =
      file("events.csv",
           "issue_id,timestamp,actor,activity,severity\n"
           "I1,2026-01-05T08:00:00Z,4,open,low\nI2,2026-01-05T09:00:00Z,2,work,high\n");

  std::vector<std::string> why(const std::vector<std::string>& words) const {
    const Ran ran = flipchart(words);
    EXPECT_EQ(ran.code, 0) << ran.err;
    std::vector<std::string> filters;
    const json report = json::parse(ran.out);
    for (const json& hidden : report.at("hidden").at("why"))
      filters.push_back(hidden.at("filter").get<std::string>() + ": " + hidden.at("issues").dump());
    return filters;
  }
  json picture(std::vector<std::string> words) const {
    words.insert(words.begin(), {"render", "-o", path("x.json")});
    const Ran ran = flipchart(words);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return json::parse(text_of(path("x.json")));
  }
};

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_F(ToTheLetter, AnIssueHidesUnderTheFirstFilterThatWasTyped) {
  using testing::ElementsAre;
  const auto severity_first = ElementsAre("--severity high: 1", "--from 2026-01-07: 1");
  EXPECT_THAT(why({"report", people_, events_, "--json", "--severity", "high", "--from", "2026-01-07"}),
              severity_first);
  EXPECT_THAT(why({"report", "--severity", "high", people_, "--json", "--from=2026-01-07", events_}),
              severity_first);
  EXPECT_THAT(why({"report", people_, events_, "--json", "--from", "2026-01-07", "--severity", "high"}),
              ElementsAre("--from 2026-01-07: 2", "--severity high: 0"));
}

TEST_F(ToTheLetter, EveryCommandTellsTheVersionAndItsHelpSaysSo) {
  const std::string version = flipchart({"--version"}).out;
  for (const char* verb : {"demo", "check", "report", "render", "export", "save", "edit", "show", "log",
                           "commands", "register"}) {
    const Ran ran = flipchart({verb, "--version"});
    EXPECT_EQ(ran.code, 0) << verb;
    EXPECT_EQ(ran.out, version) << verb;
    EXPECT_EQ(ran.err, "") << verb;
    EXPECT_THAT(flipchart({verb, "--help"}).out, HasSubstr("--version")) << verb;
  }
}

TEST_F(ToTheLetter, NoOutputTakesThePlaceOfASource) {
  const std::string before = text_of(people_);
  ASSERT_EQ(shell("ln -s people.csv " + quoted(path("link.csv")) + " && mkdir " + quoted(path("other"))).code,
            0);
  const std::string folder = path("");
  const std::vector<std::vector<std::string>> lines = {
      {"export", people_, "-o", folder},
      {"export", people_, events_, "-o", path("./"), "--unsafe"},
      {"save", people_, "-o", people_},
      {"report", people_, events_, "-o", path("./people.csv")},
      {"report", path("link.csv"), events_, "-o", people_},
      {"report", people_, events_, "-o", path("link.csv")},
      {"render", people_, "-o", path("other/../people.csv")},
      {"register", people_, "-o", people_}};
  for (const auto& line : lines) {
    const Ran ran = flipchart(line);
    EXPECT_EQ(ran.code, 1) << testing::PrintToString(line) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(": this is a source; choose another name"))
        << testing::PrintToString(line);
    EXPECT_EQ(text_of(people_), before) << testing::PrintToString(line);
  }
  EXPECT_EQ(flipchart({"report", "-", "-o", people_}, "", "<" + quoted(people_)).code, 1);
  EXPECT_EQ(text_of(people_), before) << "standard input has a file, too";
  EXPECT_THAT(names_in(""), Not(testing::Contains("issues.csv")))
      << "nothing is written before it is refused";
  // Without --unsafe no events are written, so nothing of theirs is in the way.
  EXPECT_EQ(flipchart({"export", events_, "-o", folder}).code, 0);
  EXPECT_EQ(flipchart({"export", people_, "-o", path("new")}).code, 0);
  ASSERT_EQ(flipchart({"save", people_, "-o", path("w.flip")}).code, 0);
  EXPECT_EQ(flipchart({"save", path("w.flip"), "-o", path("w.flip")}).code, 1);
}

TEST_F(ToTheLetter, AnotherExtensionIsRefusedAndWritesNothing) {
  const std::vector<std::vector<std::string>> lines = {{"save", people_, "-o", path("x.txt")},
                                                       {"save", people_, "-o", path("x")},
                                                       {"export", people_, "-o", path("x.pdf")},
                                                       {"export", people_, "-o", path("x.CSV")}};
  for (const auto& line : lines) {
    EXPECT_EQ(flipchart(line).code, 2) << testing::PrintToString(line);
    EXPECT_FALSE(std::filesystem::exists(line.back())) << line.back();
  }
  EXPECT_EQ(flipchart({"save", people_, "-o", path("x.FLIP")}).code, 0);
  EXPECT_EQ(flipchart({"export", people_, "-o", path("v1.2")}).code, 0);
  ASSERT_EQ(shell("mkdir " + quoted(path("old.pdf"))).code, 0);
  EXPECT_EQ(flipchart({"export", people_, "-o", path("old.pdf")}).code, 0) << "a folder that is there";
}

TEST_F(ToTheLetter, NumbersAndNamesThatAreNotTakenSayWhatToDo) {
  for (const char* k : {"0", "-1", "many", "99999999999"}) {
    const Ran ran = flipchart({"report", people_, events_, "--k", k});
    EXPECT_EQ(ran.code, 2) << k;
    EXPECT_THAT(ran.err, HasSubstr("from 1 up")) << k;
    EXPECT_LT(ran.err.size(), 150U) << ran.err;
  }
  EXPECT_THAT(flipchart({"report", people_, events_, "--silo-is", "Nope"}).err,
              HasSubstr("there is no silo Nope; "));
  EXPECT_THAT(flipchart({"export", people_, "-o", "/proc/foo"}).err, HasSubstr("; choose another place"));
}

TEST_F(ToTheLetter, LinksEndAtCards) {
  const json folded = picture({people_, customers_, "--focus", "1", "--depth", "1"});
  EXPECT_THAT(folded.at("links"), testing::Contains(json({{"from", "3"}, {"to", "K1"}, {"kind", "serves"}})));
  const std::vector<std::vector<std::string>> views = {
      {people_, customers_, "--focus", "1", "--depth", "1"},
      {people_, customers_, "--detail", "far"},
      {"--demo", "--detail", "far"},
      {"--demo", "--detail", "far", "--overlay", "flows"},
      {"--demo", "--overlay", "silos"},
      {"--demo", "--collapse", "P003", "--collapse", "P012"},
      {"--demo", "--presented", "--overlay", "flows"},
      {"--demo", "--presented", "--detail", "far", "--overlay", "flows"},
      {"--demo", "--focus", "P003", "--depth", "2", "--detail", "far"}};
  for (const auto& view : views) {
    const json scene = picture(view);
    std::set<std::string> ids;
    std::set<std::string> cards;
    for (const json& card : scene.at("cards")) {
      ids.insert(card.at("id"));
      EXPECT_TRUE(
          cards.insert(card.at("kind").get<std::string>() + " " + card.at("id").get<std::string>()).second)
          << testing::PrintToString(view) << card;
    }
    std::set<std::string> links;
    for (const json& link : scene.at("links")) {
      EXPECT_TRUE(ids.contains(link.at("from")) && ids.contains(link.at("to")))
          << testing::PrintToString(view) << link;
      EXPECT_NE(link.at("from"), link.at("to")) << testing::PrintToString(view);
      EXPECT_TRUE(links.insert(link.dump()).second) << testing::PrintToString(view) << link;
    }
  }
}

TEST_F(ToTheLetter, TheLegendIsNoneOfTheChart) {
  for (const char* overlay : {"flows", "flows,hotspots", "silos"}) {
    ASSERT_EQ(flipchart({"render", "--demo", "--overlay", overlay, "-o", path("x.svg")}).code, 0);
    const std::string svg = text_of(path("x.svg"));
    EXPECT_GT(times(svg, "class=\"sample\""), 1U) << overlay;
    for (const char* id : {"data-from=\"\"", "data-id=\"\"", "data-on=\"\"", "data-handovers=\"0\""})
      EXPECT_THAT(svg, Not(HasSubstr(id))) << overlay;
    const json scene = picture({"--demo", "--overlay", overlay});
    EXPECT_EQ(times(svg, "class=\"flow\""), scene.value("drawn_flows", scene.at("flows")).size()) << overlay;
    EXPECT_EQ(times(svg, "class=\"band\""), scene.at("bands").size()) << overlay;
    for (const json& band : scene.at("bands")) EXPECT_NE(band.at("id"), "") << band;
  }
}

TEST_F(ToTheLetter, WhatIsNotRoomSafeSaysSoFirst) {
  const auto report = [&](const char* name, bool unsafe) {
    std::vector<std::string> words = {"report", people_, events_, "-o", path(name)};
    if (unsafe) words.emplace_back("--unsafe");
    EXPECT_EQ(flipchart(words).code, 0) << name;
    if (std::string(name) != "r.xlsx") return text_of(path(name));
    return shell("unzip -p " + quoted(path(name)) + " xl/worksheets/sheet1.xml").out;
  };
  for (const char* name : {"r.html", "r.csv"}) {
    EXPECT_THAT(report(name, true), HasSubstr("Not room-safe")) << name;
    EXPECT_THAT(report(name, false), Not(HasSubstr("Not room-safe"))) << name;
  }
  EXPECT_THAT(report("r.csv", true), HasSubstr("value\nmark,Not room-safe,,,\n"));
  if (installed("unzip")) {
    EXPECT_THAT(report("r.xlsx", true), HasSubstr("Not room-safe"));
    EXPECT_THAT(report("r.xlsx", false), Not(HasSubstr("Not room-safe")));
  }
  EXPECT_EQ(picture({people_}).at("room_safe"), true);
  EXPECT_EQ(picture({people_, "--unsafe"}).at("room_safe"), false);
}

}  // namespace
}  // namespace flipchart::journeys
