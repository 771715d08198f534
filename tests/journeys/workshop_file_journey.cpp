// The workshop file through the real program: what is acknowledged stays, whatever happens to the process;
// what is private stays where it is.
#include <gmock/gmock.h>

#include <algorithm>

#include "editing_process.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class WorkshopFile : public Journey {
 protected:
  void SetUp() override {
    const std::string people = file("people.csv", "id,name,manager_id\nP1,Ana,\nP2,Bo,P1\nP3,Cy,P1\n");
    const std::string events =
        file("events.csv", "issue_id,timestamp,actor\nI1,2026-01-02T10:00Z,P2\nI1,2026-01-03T10:00Z,P3\n");
    ASSERT_EQ(flipchart({"save", people, events, "-o", workshop_}).code, 0);
  }
  Ran edit(const std::string& lines, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"edit", workshop_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return flipchart(arguments, "", "<" + quoted(file("lines", lines)));
  }
  json shown(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"show", workshop_, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = flipchart(arguments);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return json::parse(ran.out, nullptr, false);
  }
  const std::string workshop_ = path("w.flip");
};

TEST_F(WorkshopFile, AnswersEachLineAndKeepsWhatItAccepted) {
  const Ran ran = edit(R"({"edit":"open_fix","id":"F1","title":"Late","issues":["I1"]})"
                       "\n"
                       R"({"edit":"own","fix":"F1","owner":"P9"})"
                       "\nnot json\n\n"
                       R"({"edit":"own","fix":"F1","owner":"P1"})"
                       "\n"
                       R"({"edit":"undo"})"
                       "\n"
                       R"({"edit":"redo"})"
                       "\n"
                       R"({"edit":"promise","fix":"F1","due":"2026-12-04"})",
                       {"--as", "Ravi"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(
      ran.out,
      "{\"ok\":true,\"seq\":1}\n{\"ok\":false,\"error\":\"there is no position P9\"}\n"
      "{\"ok\":false,\"error\":\"the line is not a JSON object; write "
      "{\\\"edit\\\":\\\"own\\\",\\\"fix\\\":ID,\\\"owner\\\":ID}\"}\n"
      "{\"ok\":true,\"seq\":2}\n{\"ok\":true,\"seq\":3}\n{\"ok\":true,\"seq\":4}\n{\"ok\":true,\"seq\":5}\n");
  const json fix = shown().at("fixes").at(0);
  EXPECT_EQ(fix.at("owner"), "P1");
  EXPECT_EQ(fix.at("due"), "2026-12-04");
  EXPECT_EQ(edit("{\"edit\":\"undo\"}\n{\"edit\":\"undo\"}\n").code, 0) << "also in another run";
  EXPECT_EQ(shown().at("fixes").at(0).at("owner"), nullptr);
  EXPECT_EQ(edit("{\"edit\":\"redo\"}\n").out, "{\"ok\":true,\"seq\":8}\n");
  EXPECT_EQ(shown().at("fixes").at(0).at("owner"), "P1");
  const Ran log = flipchart({"log", workshop_, "--json"});
  EXPECT_EQ(std::count(log.out.begin(), log.out.end(), '\n'), 8);
  EXPECT_THAT(log.out, HasSubstr("\"who\":\"Ravi\""));
}

TEST_F(WorkshopFile, IsASourceLikeAnyOther) {
  const std::string demo = path("demo.flip");
  ASSERT_EQ(flipchart({"save", "--demo", "-o", demo}).code, 0);
  for (const char* const flag : {"--json", "--top"}) {
    const std::vector<std::string> more =
        flag == std::string("--top") ? std::vector<std::string>{flag, "3"} : std::vector<std::string>{flag};
    std::vector<std::string> from_file = {"report", demo};
    std::vector<std::string> from_demo = {"report", "--demo"};
    from_file.insert(from_file.end(), more.begin(), more.end());
    from_demo.insert(from_demo.end(), more.begin(), more.end());
    EXPECT_EQ(flipchart(from_file).out, flipchart(from_demo).out);
  }
  ASSERT_EQ(flipchart({"render", demo, "-o", path("a.svg"), "--overlay", "flows"}).code, 0);
  ASSERT_EQ(flipchart({"render", "--demo", "-o", path("b.svg"), "--overlay", "flows"}).code, 0);
  EXPECT_EQ(text_of(path("a.svg")), text_of(path("b.svg")));
  ASSERT_EQ(flipchart({"save", demo, "-o", path("copy.flip")}).code, 0);
  EXPECT_EQ(flipchart({"log", path("copy.flip")}).out, flipchart({"log", demo}).out);
  const Ran two = flipchart({"report", demo, path("people.csv")});
  EXPECT_NE(two.code, 0);
  EXPECT_THAT(two.err, HasSubstr("a workshop file is opened alone"));
}

TEST_F(WorkshopFile, TellsWhoOwnsWhatByWhen) {
  for (const char* const name : {"r.csv", "r.xlsx", "r.ics", "r.html"})
    ASSERT_EQ(flipchart({"register", "--demo", "-o", path(name)}).code, 0) << name;
  const std::string csv = text_of(path("r.csv"));
  EXPECT_THAT(csv.substr(0, csv.find('\n', 60)), HasSubstr("overdue")) << "overdue first";
  EXPECT_THAT(csv, Not(HasSubstr("Tui Parata,2026-11-18"))) << "an overdue owner goes by the role";
  EXPECT_EQ(flipchart({"register", "--demo", "-o", path("u.csv"), "--unsafe"}).code, 0);
  EXPECT_THAT(text_of(path("u.csv")), HasSubstr("Tui Parata,2026-11-18"));
  EXPECT_THAT(text_of(path("r.ics")), HasSubstr("BEGIN:VEVENT\r\n"));
  EXPECT_EQ(flipchart({"register", "--demo", "-o", path("r.pdf")}).code, 0)
      << "the page that ends a workshop";
  EXPECT_EQ(text_of(path("r.pdf")).substr(0, 5), "%PDF-");
  EXPECT_EQ(flipchart({"register", "--demo", "-o", path("r.dot")}).code, 2);
}

TEST_F(WorkshopFile, WhatIsNoneIsSaidAndLeftAlone) {
  EXPECT_EQ(flipchart({"edit", path("none.flip")}).code, 1);
  const Ran csv = flipchart({"edit", path("people.csv")});
  EXPECT_EQ(csv.code, 1);
  EXPECT_THAT(csv.err, HasSubstr("it is no workshop file"));
  const std::string bytes = text_of(workshop_);
  const std::string cut = file("cut.flip", bytes.substr(0, bytes.size() / 2));
  const Ran damaged = flipchart({"show", cut});
  EXPECT_TRUE(damaged.code == 1 || damaged.code == 4) << damaged.code;
  expect_messages(damaged);
  EXPECT_EQ(flipchart({"save", path("people.csv"), "-o", path("no/such/w.flip")}).code, 1);
}

TEST_F(WorkshopFile, IsWrittenByOneProgramAtATime) {
  Editing editing(workshop_);
  editing.write("{\"edit\":\"note\",\"on\":\"P1\",\"track\":\"room\",\"text\":\"first\"}\n");
  editing.read_answers(1);
  const Ran second = edit("{\"edit\":\"undo\"}\n");
  EXPECT_EQ(second.code, 1);
  EXPECT_THAT(second.err, HasSubstr("another program has it open"));
  EXPECT_EQ(shown().at("notes").size(), 1U) << "it can be read meanwhile";
}

}  // namespace
}  // namespace flipchart::journeys
