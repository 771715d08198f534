// Files as they should not be: a message with file and row, the right exit code, no crash, no half-written
// output.
#include <gmock/gmock.h>
#include <unistd.h>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class BadInput : public Journey {
 protected:
  // The people file's problems: read without complaint, and drawn both ways up.
  json checked(const std::string& people) {
    const Ran ran = flipchart({"check", "--json", "--people", people});
    EXPECT_EQ(ran.code, 0) << ran.err;
    const Ran drawn = flipchart({"render", "--people", people, "-o", path("drawn.json")});
    EXPECT_EQ(drawn.code, 0) << drawn.err;
    expect_messages(drawn);
    const json check = json::parse(ran.out);
    const json picture = json::parse(text_of(path("drawn.json")));
    std::size_t cards = 0;
    for (const auto& card : picture.at("cards")) cards += card.at("kind") == "unit" ? 0 : 1;
    EXPECT_EQ(cards, check.at("positions").get<std::size_t>()) << "every position is drawn";
    return check;
  }

  // A source that cannot be read at all.
  void refused(const std::string& source, const std::string& word) {
    for (const char* command : {"check", "report"}) {
      const Ran ran = flipchart({command, source});
      EXPECT_EQ(ran.code, 1) << command;
      EXPECT_THAT(ran.err, StartsWith("flipchart: " + source));
      EXPECT_THAT(ran.err, HasSubstr(word));
      expect_messages(ran);
    }
    const Ran ran = flipchart({"render", source, "-o", path("never.svg")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(names_in(""), Not(Contains(StartsWith("never"))));
  }
};

TEST_F(BadInput, MissingFile) {
  refused(path("nowhere.csv"), "no such file");
}
#ifndef __SANITIZE_ADDRESS__  // which takes more memory than there is
TEST_F(BadInput, ThatNeedsMoreMemoryThanThereIsIsSaid) {
  std::string rows = "issue_id,timestamp,actor,activity\n";
  for (int i = 0; i < 400'000; ++i)
    rows += "ISSUE-" + std::to_string(i) + ",2026-01-02,Holder " + std::to_string(i) + ",step " +
            std::to_string(i) + '\n';
  const std::string many = file("many.csv", rows);
  std::size_t said = 0;
  for (const char* const kilobytes : {"150000", "200000", "250000"}) {
    const Ran ran = flipchart({"check", many}, std::string("ulimit -v ") + kilobytes + "; ");
    if (ran.code == 0 || ran.code == 127) continue;  // there was enough, or not even for the libraries
    EXPECT_EQ(ran.code, 1) << kilobytes;
    EXPECT_THAT(ran.err, AnyOf(HasSubstr("memory is short"), HasSubstr("could not be done")));
    ++said;
  }
  EXPECT_GT(said, 0U);
}
#endif

TEST_F(BadInput, EmptyFile) {
  refused(file("empty.csv", ""), "empty");
}
TEST_F(BadInput, Directory) {
  std::filesystem::create_directory(path("folder"));
  refused(path("folder"), "directory");
}
TEST_F(BadInput, BinaryFile) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 151 + i / 7) % 256);
  refused(file("binary.csv", bytes), "");
}
TEST_F(BadInput, NothingThatIsKnown) {
  refused(file("poem.csv", "colour,shape\nred,round\n"), "");
}

TEST_F(BadInput, HeaderOnly) {
  const Ran ran = flipchart({"check", "--json", file("people.csv", "id,name,title,manager_id\n")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const json check = json::parse(ran.out);
  EXPECT_EQ(check.at("positions"), 0);
  EXPECT_TRUE(!check.at("problems").empty() || !ran.err.empty()) << "a warning says that there are no rows";
}

TEST_F(BadInput, TenMegabytesInOneLine) {
  const std::string long_name(10 << 20, 'x');
  EXPECT_THAT(flipchart({"check", file("header.csv", "id,name," + long_name)}).code, AnyOf(0, 1));
  const json check = checked(file("people.csv", "id,name,manager_id\n1," + long_name + ",\n2,Ann,1\n"));
  EXPECT_EQ(check.at("positions"), 2);
}

TEST_F(BadInput, RaggedRows) {
  const json check = checked(file("people.csv", "id,name,manager_id\n1,Ann,\n2,Bo,1,too,many\n3\n4,Cy,1\n"));
  EXPECT_EQ(check.at("positions"), 4);
  ASSERT_FALSE(problem(check, "ragged-row").is_null());
  EXPECT_THAT(problem(check, "ragged-row").at("row").get<int>(), AnyOf(3, 4));
  EXPECT_THAT(problem(check, "ragged-row").at("file").get<std::string>(), HasSubstr("people.csv"));
}

TEST_F(BadInput, UnclosedQuote) {
  const json check = checked(file("people.csv", "id,name,manager_id\n1,Ann,\n2,\"Bo,1\n3,Cy,1\n"));
  EXPECT_GE(check.at("positions").get<int>(), 2);
  bool named = false;
  for (const auto& one : check.at("problems")) named = named || one.at("row") == 3;
  EXPECT_TRUE(named) << check.at("problems");
}

TEST_F(BadInput, CycleOfThree) {
  const json check = checked(file("people.csv", "id,name,manager_id\na,Ann,c\nb,Bo,a\nc,Cy,b\nd,Di,c\n"));
  EXPECT_EQ(check.at("positions"), 4);
  EXPECT_EQ(check.at("roots"), 1);
  const json cycle = problem(check, "cycle");
  ASSERT_FALSE(cycle.is_null());
  EXPECT_EQ(cycle.at("severity"), "error");
  const std::string words = cycle.dump();
  for (const char* row : {"2", "3", "4"}) EXPECT_THAT(words, HasSubstr(row));
}

TEST_F(BadInput, CycleOfOne) {
  const json check = checked(file("people.csv", "id,name,manager_id\na,Ann,a\nb,Bo,a\n"));
  EXPECT_EQ(check.at("roots"), 1);
  ASSERT_FALSE(problem(check, "self-manager").is_null());
  EXPECT_EQ(problem(check, "self-manager").at("severity"), "note");
}

TEST_F(BadInput, EveryRowTheSameId) {
  std::string rows = "id,name,title,manager_id\n";
  for (int i = 0; i < 50; ++i) rows += "7,Ann " + std::to_string(i) + ",Role " + std::to_string(i) + ",\n";
  const json check = checked(file("people.csv", rows));
  EXPECT_EQ(check.at("positions"), 50) << "nothing is dropped";
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_FALSE(problem(check, "duplicate-id").is_null());
}

TEST_F(BadInput, UnknownManagerGoesToTheShelf) {
  const json check = checked(file("people.csv", "id,name,manager_id\na,Ann,\nb,Bo,nobody\nc,Cy,b\n"));
  EXPECT_EQ(check.at("positions"), 3);
  EXPECT_EQ(check.at("roots"), 1);
  const json unknown = problem(check, "unknown-manager");
  ASSERT_FALSE(unknown.is_null());
  EXPECT_EQ(unknown.at("row"), 3);
  EXPECT_EQ(unknown.at("value"), "nobody");
}

TEST_F(BadInput, EventsThatNameNobodyOnTheChart) {
  const std::string people = file("people.csv", "id,name,manager_id\na,Ann,\nb,Bo,a\n");
  const std::string events =
      file("events.csv", "issue_id,timestamp,actor\n1,2026-01-01T09:00:00Z,x\n1,2026-01-01T10:00:00Z,y\n");
  const Ran ran = flipchart({"report", "--json", people, events});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const json report = json::parse(ran.out);
  EXPECT_EQ(report.at("placed_events"), 0);
  EXPECT_EQ(report.at("handovers"), 1);
  EXPECT_EQ(report.at("silo_crossings"), 0);
  EXPECT_EQ(report.at("lines").at(0).at("from"), "?x");
  EXPECT_EQ(flipchart({"render", people, events, "--overlay", "flows", "-o", path("x.svg")}).code, 0);
}

TEST_F(BadInput, OneBadSourceDoesNotStopTheOthers) {
  const std::string people = file("people.csv", "id,name,manager_id\na,Ann,\nb,Bo,a\n");
  const Ran ran = flipchart({"render", people, path("nowhere.csv"), "-o", path("x.json")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("nowhere.csv"));
  EXPECT_EQ(json::parse(text_of(path("x.json"))).at("cards").size(), 2U);
}

TEST_F(BadInput, NoReadPermission) {
  const std::string people = file("people.csv", "id,name\na,Ann\n");
  std::filesystem::permissions(people, std::filesystem::perms::none);
  const std::string before = ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups --" : "";
  if (flipchart({"--version"}, before).code != 0) GTEST_SKIP() << "an ordinary user cannot run this build";
  const Ran ran = flipchart({"check", people}, before);
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("no permission"));
}

TEST_F(BadInput, OutputThatCannotBeWritten) {
  EXPECT_EQ(flipchart({"render", "--demo", "-o", path("no/such/folder.svg")}).code, 1);
  std::filesystem::create_directory(path("taken.svg"));
  EXPECT_EQ(flipchart({"render", "--demo", "-o", path("taken.svg")}).code, 1);
  EXPECT_THAT(names_in("taken.svg"), testing::IsEmpty());
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  for (const char* command : {"check", "report"}) {
    const Ran full = flipchart({command, "--demo"}, "", ">/dev/full");
    EXPECT_EQ(full.code, 1) << command;
    EXPECT_THAT(full.err, StartsWith("flipchart: "));
  }
}

TEST_F(BadInput, AnOutputThatDoesNotFitLeavesTheOldOne) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can make a small disk";
  std::filesystem::create_directory(path("disk"));
  if (shell("mount -t tmpfs -o size=64k none " + quoted(path("disk"))).code != 0)
    GTEST_SKIP() << "no small disk can be mounted here";
  shell("echo old > " + quoted(path("disk/demo.svg")));
  const Ran ran = flipchart({"render", "--demo", "-o", path("disk/demo.svg")});
  const std::string kept = text_of(path("disk/demo.svg"));
  const auto names = names_in("disk");
  shell("umount " + quoted(path("disk")));
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("disk is full"));
  EXPECT_EQ(kept, "old\n");
  EXPECT_THAT(names, testing::ElementsAre("demo.svg"));
}

}  // namespace
}  // namespace flipchart::journeys
