// The workshop file through the real program: what is acknowledged stays, whatever happens to the process;
// what is private stays where it is.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <random>

#include "program.hpp"

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

TEST_F(WorkshopFile, KeepsPrivateNotesToItself) {
  const std::string marker = "qz7-marker-qz7";
  ASSERT_EQ(edit(R"({"edit":"note","on":"P2","track":"private","text":")" + marker + R"("})" + "\n" +
                 R"({"edit":"note","on":"P9","track":"private","text":")" + marker + R"("})" + "\n")
                .code,
            3);
  ASSERT_EQ(edit(R"({"edit":"note","on":"P2","track":"room","text":"for all"})").code, 0);
  const auto says = [&](const std::vector<std::string>& arguments) {
    const Ran ran = flipchart(arguments);
    return (ran.out + ran.err).find(marker) != std::string::npos;
  };
  EXPECT_TRUE(says({"show", workshop_, "--private"}));
  EXPECT_TRUE(says({"log", workshop_, "--private"}));
  const std::vector<std::vector<std::string>> harmless = {
      {"show", workshop_},           {"show", workshop_, "--json"},      {"log", workshop_},
      {"log", workshop_, "--json"},  {"report", workshop_, "--timings"}, {"check", workshop_},
      {"check", workshop_, "--json"}};
  for (const auto& arguments : harmless) EXPECT_FALSE(says(arguments)) << arguments.front();
  for (const std::string name : {"a.svg", "a.png", "a.json", "a.csv", "a.html", "a.xlsx", "room.flip"}) {
    const std::string extension = name.substr(name.rfind('.') + 1);
    const bool picture = extension == "svg" || extension == "png" || extension == "json";
    std::vector<std::string> arguments = {picture               ? "render"
                                          : extension == "flip" ? "save"
                                                                : "report",
                                          workshop_, "-o", path(name), "--unsafe"};
    if (extension == "flip") arguments.back() = "--room-copy";
    const Ran ran = flipchart(arguments);
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(text_of(path(name)).find(marker), std::string::npos) << name;
  }
  const Ran unpacked = shell("unzip -p " + quoted(path("a.xlsx")) + " 2>/dev/null");
  EXPECT_EQ(unpacked.out.find(marker), std::string::npos);
  EXPECT_THAT(flipchart({"show", path("room.flip")}).out, HasSubstr("for all"));
  ASSERT_EQ(flipchart({"export", workshop_, "-o", path("data"), "--unsafe"}).code, 0);
  EXPECT_NE(shell("grep -r " + marker + " " + quoted(path("data"))).code, 0);
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
  EXPECT_EQ(flipchart({"register", "--demo", "-o", path("r.pdf")}).code, 2);
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

// The program at the other end of two pipes.
class Editing {
 public:
  explicit Editing(const std::string& workshop) {
    int to[2];
    int from[2];
    if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0) std::abort();
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(to[0], 0);
      ::dup2(from[1], 1);
      ::execl(FLIPCHART_PROGRAM, "flipchart", "edit", workshop.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    in_ = to[1];
    out_ = from[0];
  }
  ~Editing() {
    ::close(in_);
    ::close(out_);
    ::waitpid(process_, nullptr, 0);
  }
  Editing(const Editing&) = delete;
  Editing& operator=(const Editing&) = delete;

  void write(const std::string& text) const {
    EXPECT_EQ(::write(in_, text.data(), text.size()), ssize_t(text.size()));
  }
  // What has been answered until `lines` are there, or the process is gone.
  void read_answers(std::size_t lines) {
    char bytes[4096];
    while (accepted() < lines) {
      const ssize_t got = ::read(out_, bytes, sizeof bytes);
      if (got <= 0) return;
      answers_.append(bytes, static_cast<std::size_t>(got));
    }
  }
  std::size_t accepted() const {
    return static_cast<std::size_t>(std::count(answers_.begin(), answers_.end(), '\n'));
  }
  void kill() const { ::kill(process_, SIGKILL); }

 private:
  pid_t process_ = -1;
  int in_ = -1;
  int out_ = -1;
  std::string answers_;
};

// FLIPCHART_KILLS says how often.
TEST_F(WorkshopFile, HoldsEachAcknowledgedEditWhenTheProcessIsKilled) {
  const char* const wanted = std::getenv("FLIPCHART_KILLS");
  const int kills = wanted == nullptr ? 20 : std::atoi(wanted);
  std::mt19937 random(4);
  std::vector<std::vector<std::string>> after = {{}};  // by lines accepted: the notes there are
  std::vector<std::string> notes;
  std::vector<std::string> undone;
  for (int turn = 0; turn < kills && !HasFailure(); ++turn) {
    Editing editing(workshop_);
    const std::size_t begun = after.size() - 1;
    const auto count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) {
      const auto dice = random() % 4;
      if (dice == 0 && !notes.empty()) {
        undone.push_back(notes.back());
        notes.pop_back();
        editing.write("{\"edit\":\"undo\"}\n");
      } else if (dice == 1 && !undone.empty()) {
        notes.push_back(undone.back());
        undone.pop_back();
        editing.write("{\"edit\":\"redo\"}\n");
      } else {
        notes.push_back("note " + std::to_string(turn) + "." + std::to_string(i));
        undone.clear();
        editing.write(R"({"edit":"note","on":"P1","track":"room","text":")" + notes.back() + "\"}\n");
      }
      after.push_back(notes);
    }
    const std::size_t wait_for = random() % (count + 1);
    editing.read_answers(wait_for);
    if (random() % 2 == 0) ::usleep(static_cast<useconds_t>(random() % 4000));
    editing.kill();
    editing.read_answers(count);  // those that were on their way
    const json state = shown();
    const auto held = state.at("seq").get<std::size_t>();
    EXPECT_GE(held, begun + editing.accepted()) << "turn " << turn;
    ASSERT_LT(held, after.size());
    std::vector<std::string> found;
    for (const json& note : state.at("notes")) found.push_back(note.at("text"));
    EXPECT_EQ(found, after[held]) << "turn " << turn << ": none is half there";
    // What never arrived is as if it had not been said.
    for (std::size_t at = after.size() - 1; at > held; --at) after.pop_back();
    notes = found;
    undone.clear();
    const Ran mark =
        edit(R"({"edit":"note","on":"P1","track":"room","text":"turn )" + std::to_string(turn) + "\"}\n");
    ASSERT_EQ(mark.code, 0) << mark.out << mark.err;  // nothing is left to be done again
    notes.push_back("turn " + std::to_string(turn));
    after.push_back(notes);
  }
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
