// A workshop file when things go wrong: no room, no permission, lines that never end; what is acknowledged is
// there, and the program says what it cannot do.
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "editing_process.hpp"
#include "small_company.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class HardTimes : public OnASmallCompany {
 protected:
  static std::string note(const std::string& text) {
    return R"({"edit":"note","on":"ana","track":"room","text":")" + text + "\"}\n";
  }
  static std::size_t accepted(const std::string& answers) {
    std::size_t count = 0;
    for (std::size_t at = answers.find("\"ok\":true"); at != std::string::npos;
         at = answers.find("\"ok\":true", at + 1))
      ++count;
    return count;
  }
};

TEST_F(HardTimes, AFullDiskKeepsWhatWasAcknowledged) {
  const std::string disk = path("disk");
  std::filesystem::create_directory(disk);
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += note(std::to_string(i) + std::string(20'000, 'x'));
  const std::string program = quoted(FLIPCHART_PROGRAM) + " edit disk/w.flip";
  file("many", lines);
  file("one", note("there is room again"));
  const std::string script =
      file("script", "cd " + quoted(path("")) + "\nmount -t tmpfs -o size=1500k none disk || exit 77\n" +
                         "cp w.flip disk/w.flip; head -c 500000 /dev/zero >disk/filler\n" + program +
                         " <many >answers 2>words; echo $? >code\nrm disk/filler\n" + program +
                         " <one >later 2>>words\ncp disk/w.flip after.flip\n" +
                         "for end in -wal -shm; do cp disk/w.flip$end after.flip$end; done 2>>words; true\n");
  const Ran ran = shell("unshare -r -m sh " + quoted(script));
  if (ran.code != 0) GTEST_SKIP() << "no file system can be mounted here: " << ran.err;
  const std::string answers = text_of(path("answers"));
  const std::size_t kept = accepted(answers);
  EXPECT_EQ(std::count(answers.begin(), answers.end(), '\n'), 60) << "each line is answered";
  EXPECT_GT(kept, 5U);
  EXPECT_LT(kept, 60U);
  EXPECT_THAT(answers, HasSubstr("the disk is full; free some space and try again"));
  EXPECT_EQ(text_of(path("code")), "3\n");
  EXPECT_EQ(accepted(text_of(path("later"))), 1U);
  const json now = state(path("after.flip"));
  ASSERT_EQ(now.at("notes").size(), kept + 1);
  EXPECT_EQ(now.at("notes").back().at("text"), "there is room again");
  EXPECT_EQ(now.at("lost"), json::array());
}

// Where the files of a database cannot be made beside it, it is read as it lies there.
TEST_F(HardTimes, AFileOnReadOnlyMediaIsReadAndSaysWhyItIsNotWritten) {
  ASSERT_EQ(refusals(edit(note("before"))), "");
  const std::string disk = path("disk");
  std::filesystem::create_directory(disk);
  file("one", note("no"));
  const std::string program = quoted(FLIPCHART_PROGRAM);
  const std::string script = file(
      "script", "cd " + quoted(path("")) + "\nmount -t tmpfs none disk || exit 77\n" +
                    "cp w.flip disk/w.flip; chmod 444 disk/w.flip; mount -o remount,ro disk || exit 77\n" +
                    program + " show disk/w.flip --json >shown 2>words; echo $? >code\n" + program +
                    " edit disk/w.flip <one >answers 2>>words\nls -a disk >left\n");
  const Ran ran = shell("unshare -r -m sh " + quoted(script));
  if (ran.code != 0) GTEST_SKIP() << "no file system can be mounted here: " << ran.err;
  EXPECT_EQ(text_of(path("code")), "0\n") << text_of(path("words"));
  EXPECT_EQ(json::parse(text_of(path("shown")), nullptr, false).at("notes").at(0).at("text"), "before");
  EXPECT_EQ(accepted(text_of(path("answers"))), 0U);
  EXPECT_THAT(text_of(path("words")), HasSubstr("there is no permission to write it or beside it"));
  EXPECT_EQ(text_of(path("left")), ".\n..\nw.flip\n");
}

TEST_F(HardTimes, AFolderWithoutPermissionIsSaid) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may write anywhere";
  const std::filesystem::path folder = path("closed");
  std::filesystem::create_directory(folder);
  std::filesystem::copy_file(workshop_, folder / "w.flip");
  std::filesystem::permissions(folder,
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const Ran shown = flipchart({"show", (folder / "w.flip").string(), "--json"});
  const Ran edited = edit(note("no"), (folder / "w.flip").string());
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
  EXPECT_EQ(shown.code, 0);
  EXPECT_EQ(edited.code, 1);
  EXPECT_THAT(edited.err, HasSubstr("there is no permission to write it or beside it"));
}

TEST_F(HardTimes, TwoProgramsDoNotWriteOneFile) {
  Editing first(workshop_);
  first.write(note("first"));
  first.read_answers(1);
  for (int turn = 0; turn < 5; ++turn) {
    const Ran second = edit(note("second"));
    EXPECT_EQ(second.code, 1);
    EXPECT_THAT(second.err, HasSubstr("another program has it open"));
    const Ran over = flipchart({"save", path("people.csv"), "-o", workshop_});
    EXPECT_EQ(over.code, 1) << "nor is it replaced";
  }
  first.write(note("third"));
  first.read_answers(2);
  EXPECT_EQ(first.acknowledged(), 2U);
  EXPECT_EQ(state().at("notes").size(), 2U);
  first.kill();
  first.read_answers(3);
  EXPECT_EQ(refusals(edit(note("fourth"))), "") << "the lock goes with the process";
}

TEST_F(HardTimes, AMegabyteIsANoteAndAHundredAreRefused) {
  const std::string megabyte(1'000'000, 'y');
  EXPECT_EQ(refusals(edit(note(megabyte))), "");
  const std::string lines = note(std::string(100'000'000, 'z')) + note("the next one");
  const Ran ran = edit(lines);
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(ran.out,
            "{\"ok\":false,\"error\":\"the line is longer than 16 MB; make it "
            "shorter\"}\n{\"ok\":true,\"seq\":2}\n");
  rusage used{};
  ASSERT_EQ(::getrusage(RUSAGE_CHILDREN, &used), 0);
#ifdef __SANITIZE_ADDRESS__
  constexpr long kMost = 800'000;  // what was freed is kept for a while
#else
  constexpr long kMost = 400'000;
#endif
  EXPECT_LT(used.ru_maxrss, kMost) << "kilobytes, of the largest process so far";
  const json now = state();
  ASSERT_EQ(now.at("notes").size(), 2U);
  EXPECT_EQ(now.at("notes").at(0).at("text"), megabyte);
  EXPECT_EQ(now.at("notes").at(1).at("text"), "the next one");
}

TEST_F(HardTimes, LinesThatAreNoneAreRefusedOneByOne) {
  std::string deep(200'000, '[');
  std::string nul = note("a");
  nul.insert(nul.size() - 4, 1, '\0');
  const std::vector<std::string> wrong{"{\"edit\":\"fly\"}\n",
                                       "{\"edit\":7}\n",
                                       "{}\n",
                                       "[]\n",
                                       "null\n",
                                       "\"note\"\n",
                                       "{\"edit\":\"note\"\n",
                                       note("\xFF\xFE"),
                                       nul,
                                       deep + "\n",
                                       "{\"edit\":\"import\",\"sources\":[]}\n",
                                       "{\"edit\":\"undo\",\"really\":true}\n",
                                       "{\"edit\":\"hold\",\"seconds\":-1}\n",
                                       "{\"edit\":\"hold\",\"seconds\":1e30}\n",
                                       "{\"edit\":\"promise\",\"fix\":\"F1\",\"due\":\"2026-02-30\"}\n"};
  std::string lines;
  for (const std::string& line : wrong) lines += line;
  const Ran ran = edit(lines + note("still here"));
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), static_cast<std::ptrdiff_t>(wrong.size()) + 1);
  EXPECT_EQ(accepted(ran.out), 1U);
  EXPECT_EQ(state().at("seq"), 1);
  EXPECT_EQ(edit("{\"edit\":\"undo\"}").out, "{\"ok\":true,\"seq\":2}\n")
      << "the last line may end without a break";
}

}  // namespace
}  // namespace flipchart::journeys
