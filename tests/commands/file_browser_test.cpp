// Choosing files: in the program's own browser by keys, and through another program that asks.
#include "commands/file_browser.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <thread>

#include "commands/file_dialog.hpp"
#include "commands/workshop_folder.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class OwnBrowser : public WorkshopFolder {
 protected:
  OwnBrowser() {
    for (const char* const name : {"Box/inner.flip", "box 10/x", "box 9/x", "a.flip", "B.FLIP", "Łódź.flip",
                                   "note.txt", ".hidden.flip"})
      write(name, "x");
    fs::remove_all(folder_ / "demo");
    fs::remove(folder_ / "people.csv");
    fs::remove(folder_ / "issues.csv");
    question_.kinds = {{"Workshops", {"flip"}}, {"Every file", {}}};
  }
  FileBrowser browser() const { return {question_, folder_, {{"Box", folder_ / "Box"}, {"Root", "/"}}}; }
  static std::vector<std::string> names(const FileBrowser& browser) {
    std::vector<std::string> all;
    for (const BrowserEntry& entry : browser.entries()) all.push_back(entry.name);
    return all;
  }
  FileQuestion question_;
};

TEST_F(OwnBrowser, ShowsFoldersThenFilesOfTheKindInTheOrderOfPeople) {
  FileBrowser files = browser();
  EXPECT_THAT(names(files), ElementsAre("Box", "box 9", "box 10", "a.flip", "B.FLIP", "Łódź.flip"));
  files.key("Tab");
  files.key("Tab");
  files.key("Right");
  EXPECT_THAT(names(files), testing::Contains("note.txt"));
  files.key("Ctrl+H");
  EXPECT_THAT(names(files), testing::Contains(".hidden.flip"));
}

TEST_F(OwnBrowser, FindsByLettersWithoutRegardToCaseAndAccents) {
  FileBrowser files = browser();
  files.type("odz");
  EXPECT_THAT(names(files), ElementsAre("Łódź.flip"));
  for (int i = 0; i < 3; ++i) files.key("Backspace");
  files.type("B");
  EXPECT_EQ(names(files).front(), "Box") << "what begins so comes first";
}

TEST_F(OwnBrowser, WalksAndComesBackToWhereItWas) {
  FileBrowser files = browser();
  EXPECT_THAT(files.entered(), IsEmpty());
  EXPECT_EQ(files.folder(), folder_ / "Box");
  files.key("Left");
  EXPECT_EQ(files.folder(), folder_);
  EXPECT_EQ(files.entries()[files.at()].name, "Box");
  files.key("End");
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "Łódź.flip"));
  files.key("PageUp");
  EXPECT_EQ(files.at(), 0U);
  files.key("Up");
  EXPECT_EQ(files.at(), 0U);
  files.key("Tab");
  EXPECT_EQ(files.focus(), FileBrowser::Focus::places);
  EXPECT_THAT(files.entered(), IsEmpty());
  EXPECT_EQ(files.folder(), folder_ / "Box");
}

TEST_F(OwnBrowser, AWholePathLeadsThere) {
  FileBrowser files = browser();
  files.type((folder_ / "Box" / "inner.flip").string());
  EXPECT_EQ(files.folder(), folder_ / "Box");
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "Box" / "inner.flip"));
}

TEST_F(OwnBrowser, AFolderThatIsTypedIsTheOneThatIsChosen) {
  question_.what = FileQuestion::What::folder;
  FileBrowser files = browser();
  for (const char letter : (folder_ / "Box").string()) files.type(std::string_view(&letter, 1));
  EXPECT_THAT(files.entered(), IsEmpty()) << "goes there";
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "Box"));
}

TEST_F(OwnBrowser, ChoosesSeveralWhereThatIsAsked) {
  question_.what = FileQuestion::What::several;
  FileBrowser files = browser();
  files.type("flip");
  files.key("Space");
  files.key("Down");
  files.key("Space");
  EXPECT_EQ(files.marked(), 2U);
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "a.flip", folder_ / "B.FLIP"));
}

TEST_F(OwnBrowser, NothingTypedGrowsBeyondAnyPath) {
  FileBrowser files = browser();
  for (int i = 0; i < 300; ++i) files.type("ملف بعيد جدا ");
  EXPECT_GT(files.typed().size(), 4'000U);
  EXPECT_LE(files.typed().size(), 4'096U);
}

TEST_F(OwnBrowser, TicksAllThatAreShownOrNone) {
  question_.what = FileQuestion::What::several;
  FileBrowser files = browser();
  files.type("flip");
  const std::size_t shown = files.entries().size();
  ASSERT_GT(shown, 1U);
  EXPECT_TRUE(files.key("Ctrl+A"));
  EXPECT_EQ(files.marked(), shown);
  EXPECT_EQ(files.entered().size(), shown);
  EXPECT_TRUE(files.key("Ctrl+A"));
  EXPECT_EQ(files.marked(), 0U);
  question_.what = FileQuestion::What::one;
  EXPECT_FALSE(browser().key("Ctrl+A"));
}

TEST_F(OwnBrowser, APressChoosesOneAloneAndMoreBesideItWhereTheyAreAdded) {
  question_.what = FileQuestion::What::several;
  FileBrowser files = browser();
  files.press(3, false);
  files.press(4, false);
  EXPECT_THAT(files.answered(), ElementsAre(folder_ / "B.FLIP"));
  files.press(5, true);
  EXPECT_THAT(files.answered(), ElementsAre(folder_ / "B.FLIP", folder_ / "Łódź.flip"));
  files.press(4, true);
  EXPECT_THAT(files.answered(), ElementsAre(folder_ / "Łódź.flip"));
  files.press(3, false);
  files.key("Down");
  EXPECT_THAT(files.answered(), ElementsAre(folder_ / "B.FLIP")) << "arrows go on from what was pressed";
  question_.what = FileQuestion::What::one;
  FileBrowser one = browser();
  one.press(3, true);
  one.press(4, true);
  EXPECT_THAT(one.answered(), ElementsAre(folder_ / "B.FLIP"));
}

TEST_F(OwnBrowser, TheSpaceBarTicksUnlessANameGoesOnWithIt) {
  question_.what = FileQuestion::What::several;
  write("my file.flip", "x");
  FileBrowser files = browser();
  files.type("my");
  EXPECT_FALSE(files.key("Space")) << "it is typed";
  files.type(" ");
  EXPECT_THAT(names(files), ElementsAre("my file.flip"));
  EXPECT_TRUE(files.key("Space"));
  EXPECT_TRUE(files.is_marked("my file.flip"));
}

TEST_F(OwnBrowser, APathBeginsAtTheFolderThatIsShown) {
  FileBrowser files = browser();
  files.go(folder_ / "box 9");
  for (const char letter : std::string("../Box/in")) files.type(std::string_view(&letter, 1));
  EXPECT_EQ(files.folder(), folder_ / "Box");
  EXPECT_THAT(names(files), ElementsAre("inner.flip"));
  question_.what = FileQuestion::What::save;
  FileBrowser saving = browser();
  saving.go(folder_ / "box 9");
  while (!saving.typed().empty()) saving.key("Backspace");
  saving.type("../Box/new");
  EXPECT_THAT(saving.entered(), ElementsAre(folder_ / "Box" / "new.flip"));
}

TEST_F(OwnBrowser, SavesUnderANameWithTheExtensionAndAsksBeforeItReplaces) {
  question_.what = FileQuestion::What::save;
  question_.name = "new.flip";
  FileBrowser files = browser();
  EXPECT_EQ(files.typed(), "new.flip");
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "new.flip"));
  for (int i = 0; i < 8; ++i) files.key("Backspace");
  EXPECT_FALSE(files.can_answer());
  EXPECT_THAT(files.entered(), IsEmpty());
  EXPECT_THAT(files.problem(), HasSubstr("Type a name"));
  files.type("a");
  EXPECT_THAT(files.entered(), IsEmpty());
  EXPECT_THAT(files.problem(), HasSubstr("a.flip is there already"));
  EXPECT_THAT(files.entered(), ElementsAre(folder_ / "a.flip"));
  // Another name is asked about anew.
  FileBrowser again = browser();
  again.key("End");
  EXPECT_EQ(again.typed(), "Łódź.flip");
  EXPECT_THAT(again.entered(), IsEmpty());
}

TEST_F(OwnBrowser, SaysThatAFolderCannotBeLookedInto) {
  FileBrowser files = browser();
  files.go(folder_ / "nowhere");
  EXPECT_THAT(files.entries(), IsEmpty());
  EXPECT_THAT(files.problem(), HasSubstr("cannot be looked into"));
  files.up();
  EXPECT_EQ(files.folder(), folder_);
}

TEST_F(OwnBrowser, KnowsThePlacesOfTheDesktop) {
  const char* const home = std::getenv("HOME");
  const std::string before = home == nullptr ? "" : home;
  ::setenv("HOME", folder_.c_str(), 1);
  write(".config/user-dirs.dirs", "# dirs\nXDG_DOCUMENTS_DIR=\"$HOME/Box\"\n");
  ::unsetenv("XDG_CONFIG_HOME");
  const auto places = file_places({folder_ / "box 9" / "x.flip"}, folder_ / "none");
  ::setenv("HOME", before.c_str(), 1);
  std::vector<std::string> words;
  for (const FilePlace& place : places) words.push_back(place.words);
  EXPECT_THAT(words, testing::IsSupersetOf({"Home", "Documents", "box 9", "This computer"}));
  EXPECT_EQ(places[1].folder, folder_ / "Box");
}

// A program called zenity that does as it is told.
class AnotherProgramAsks : public WorkshopFolder {
 protected:
  AnotherProgramAsks() : desk_(open({})), session_(desk_.session()) {
    make_ready(session_);
    const char* const path = std::getenv("PATH");
    before_ = path == nullptr ? "" : path;
    ::setenv("PATH", (folder_.string() + "/bin:" + before_).c_str(), 1);
    ::setenv("FLIPCHART_FILE_CHOOSER", "zenity", 1);
  }
  ~AnotherProgramAsks() override {
    ::setenv("PATH", before_.c_str(), 1);
    ::setenv("FLIPCHART_FILE_CHOOSER", "own", 1);
  }
  void zenity(const std::string& script) const {
    write("bin/zenity", "#!/bin/sh\n" + script);
    fs::permissions(folder_ / "bin/zenity", fs::perms::owner_all);
  }
  void ask(FileQuestion::What what) {
    FileQuestion question;
    question.what = what;
    question.title = "Which?";
    question.kinds = {{"Workshops", {"flip"}}};
    question.name = "new.flip";
    question.folder = folder_;
    question.answer = [this](Session&, const std::vector<fs::path>& files) { chosen_ = files; };
    ask_for_files(session_, std::move(question));
  }
  void until_answered() {
    for (int i = 0; i < 500 && session_.files.choice && session_.files.choice->dialog != nullptr; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      follow_file_choice(session_);
    }
  }
  Desk desk_;
  Session& session_;
  std::vector<fs::path> chosen_;
  std::string before_;
};

TEST_F(AnotherProgramAsks, AndItsAnswerCounts) {
  zenity("printf '%s\\n' \"$@\" > " + (folder_ / "asked").string() + "\nprintf '/x/a.flip\\n/x/b c.flip\\n'");
  ask(FileQuestion::What::several);
  until_answered();
  EXPECT_THAT(chosen_, ElementsAre("/x/a.flip", "/x/b c.flip"));
  EXPECT_THAT(text_of("asked"),
              testing::AllOf(HasSubstr("--multiple"), HasSubstr("--title=Which?"), HasSubstr("[fF]")));
  EXPECT_FALSE(session_.files.choice);
}

TEST_F(AnotherProgramAsks, WhoChoseNothingIsNotAskedAgain) {
  zenity("exit 1");
  ask(FileQuestion::What::one);
  until_answered();
  EXPECT_FALSE(session_.files.choice);
  EXPECT_THAT(chosen_, IsEmpty());
}

TEST_F(AnotherProgramAsks, WhereItCannotTheOwnBrowserDoes) {
  zenity("exit 255");
  ask(FileQuestion::What::one);
  until_answered();
  EXPECT_TRUE(choosing_files_here(session_));
}

TEST_F(AnotherProgramAsks, AnExtensionThatIsAddedReplacesNothingUnasked) {
  write("a.flip", "x");
  zenity("echo " + (folder_ / "a").string());
  ask(FileQuestion::What::save);
  until_answered();
  ASSERT_TRUE(choosing_files_here(session_));
  EXPECT_THAT(session_.files.choice->browser->problem(), HasSubstr("is there already"));
  EXPECT_THAT(chosen_, IsEmpty());
  file_choice_key(session_, "Enter");
  EXPECT_THAT(chosen_, ElementsAre(folder_ / "a.flip"));
}

TEST_F(AnotherProgramAsks, LeavingTakesItAway) {
  zenity("echo $$ > " + (folder_ / "pid").string() + "\nsleep 600\n");
  ask(FileQuestion::What::one);
  for (int i = 0; i < 500 && text_of("pid").find('\n') == std::string::npos; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const int child = std::atoi(text_of("pid").c_str());
  ASSERT_GT(child, 0);
  choose_no_file(session_);
  EXPECT_NE(::kill(child, 0), 0);
}

}  // namespace
}  // namespace flipchart::commands
