// One workshop after the other in the same window, without the window.
#include "commands/desk.hpp"

#include <gmock/gmock.h>

#include "commands/saving.hpp"
#include "commands/workshop_folder.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class AtTheDesk : public WorkshopFolder {
 protected:
  AtTheDesk() : desk_(open({})), session_(desk_.session()) { make_ready(session_); }

  bool edit(const char* line) { return answer_to(session_.workshop, line).accepted; }
  std::vector<std::string> recent() const {
    std::vector<std::string> names;
    for (const RecentWorkshop& workshop : load_recent(session_.files.recent_list).workshops)
      names.push_back(workshop.file.filename().string());
    return names;
  }

  Desk desk_;
  Session& session_;
};

TEST_F(AtTheDesk, AnotherWorkshopTakesThePlaceOfTheOneThatIsOpen) {
  ASSERT_TRUE(nothing_open(session_));
  open_file(session_, saved("acme.flip"));
  EXPECT_TRUE(working_on_files(session_) || session_.files.work != nullptr);
  EXPECT_TRUE(nothing_open(session_)) << "the old one stays until the new one is there";
  settle(desk_);
  EXPECT_FALSE(nothing_open(session_));
  EXPECT_EQ(session_.workshop.organization().size(), 3U);
  EXPECT_EQ(title_of(session_), "people");
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  ASSERT_TRUE(run_command(session_, "demo"));
  settle(desk_);
  EXPECT_EQ(title_of(session_), "The demo");
  EXPECT_TRUE(session_.workshop.decisions().fixes.empty());
  // Its journal was closed: the file can be opened for writing again, with the edit in it.
  open_file(session_, folder_ / "acme.flip");
  settle(desk_);
  EXPECT_THAT(session_.read_only, IsEmpty());
  EXPECT_EQ(session_.workshop.decisions().fixes.size(), 1U);
}

TEST_F(AtTheDesk, WhatCannotBeOpenedLeavesTheOldOneAndSaysWhy) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  const model::Organization* const before = &session_.workshop.organization();
  session_.reaching.keys["import"] = "F4";
  for (const auto& [name, text, why] :
       {std::tuple{"gone.flip", "", "there is no such file"},
        std::tuple{"torn.flip", "not a database",
                   "cannot be read as a workshop. If it is a table, import it: F4"},
        std::tuple{"other.flip", "SQLite format 3\0 and no more", "other.flip"}}) {
    if (*text != '\0') write(name, std::string(text, std::string_view(text).size()) + std::string(1, '\0'));
    open_file(session_, folder_ / name);
    settle(desk_);
    EXPECT_THAT(session_.said, HasSubstr(why));
    EXPECT_TRUE(session_.said_is_error);
    EXPECT_EQ(&session_.workshop.organization(), before);
  }
}

TEST_F(AtTheDesk, WhatIsTriedOutIsNotLeftBehind) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  select_item(session_, {base::ItemKind::position, "P2"});
  ASSERT_TRUE(run_command(session_, "what-if"));
  drop_files(session_, {(folder_ / "acme.flip").string()});
  EXPECT_THAT(session_.said, HasSubstr("Keep or discard"));
  EXPECT_FALSE(run_command(session_, "demo"));
  EXPECT_FALSE(run_command(session_, "close-workshop"));
}

TEST_F(AtTheDesk, ALongOpeningCanBeStopped) {
  open_file(session_, saved("acme.flip"));
  stop_work(session_);
  settle(desk_);
  EXPECT_TRUE(nothing_open(session_));
  EXPECT_THAT(session_.said, HasSubstr("nothing has changed"));
}

TEST_F(AtTheDesk, AWorkshopIsUnderRecentAsSoonAsItHasAFile) {
  ASSERT_TRUE(run_command(session_, "demo"));
  settle(desk_);
  EXPECT_THAT(recent(), IsEmpty()) << "looking leaves nothing behind";
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"A secret title"})"));
  settle(desk_);
  EXPECT_THAT(recent(), testing::ElementsAre("The demo.flip"));
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  EXPECT_THAT(recent(), testing::ElementsAre("acme.flip", "The demo.flip"));
  EXPECT_THAT(text_of("state/recent.json"), testing::Not(HasSubstr("secret"))) << "paths and figures only";
}

TEST_F(AtTheDesk, SavingAsMovesWhatNobodyHadSaved) {
  ASSERT_TRUE(run_command(session_, "demo"));
  settle(desk_);
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  settle(desk_);
  const workshop::Workshop* const before = &session_.workshop;
  save_as(session_, folder_ / "mine.flip");
  settle(desk_);
  EXPECT_THAT(session_.said, HasSubstr("Saved as"));
  EXPECT_FALSE(is_there("state/The demo.flip"));
  EXPECT_EQ(&session_.workshop, before) << "selection, view and undo stay";
  ASSERT_TRUE(edit(R"({"edit":"own","fix":"F1","owner":"D1"})"));
  EXPECT_THAT(recent(), testing::ElementsAre("mine.flip"));
  ASSERT_TRUE(run_command(session_, "save"));
  EXPECT_THAT(session_.said, HasSubstr("mine.flip"));
  ASSERT_TRUE(run_command(session_, "close-workshop"));
  settle(desk_);
  EXPECT_TRUE(nothing_open(session_));
  open_file(session_, folder_ / "mine.flip");
  settle(desk_);
  EXPECT_EQ(session_.workshop.decisions().fixes.at(0).owner, "D1");
}

TEST_F(AtTheDesk, WhatNobodySavedStaysSoWhenItIsOpenedFromRecent) {
  ASSERT_TRUE(run_command(session_, "demo"));
  settle(desk_);
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  settle(desk_);
  ASSERT_TRUE(run_command(session_, "close-workshop"));
  settle(desk_);
  open_file(session_, folder_ / "state" / "The demo.flip");
  settle(desk_);
  ASSERT_TRUE(run_command(session_, "save"));
  EXPECT_THAT(session_.said, HasSubstr("under Recent"));
  save_as(session_, folder_ / "mine.flip");
  settle(desk_);
  EXPECT_FALSE(is_there("state/The demo.flip")) << "it moves";
  EXPECT_TRUE(is_there("mine.flip"));
}

TEST_F(AtTheDesk, SavingAsLeavesASavedFileAsItWas) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  save_as(session_, folder_ / "new.flip");
  settle(desk_);
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  EXPECT_TRUE(open({"acme.flip"}).workshop->decisions().fixes.empty());
}

TEST_F(AtTheDesk, SavingWhereThatCannotBeChangesNothing) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  save_as(session_, folder_ / "nowhere" / "new.flip");
  settle(desk_);
  EXPECT_TRUE(session_.said_is_error);
  EXPECT_THAT(session_.said, HasSubstr("no such folder"));
  EXPECT_EQ(kept_at(session_), folder_ / "acme.flip");
  EXPECT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  save_copy(session_, folder_ / "acme.flip", false);
  EXPECT_THAT(session_.said, HasSubstr("this workshop itself"));
}

TEST_F(AtTheDesk, ACopyForTheRoomHasNoPrivateWord) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  ASSERT_TRUE(edit(R"({"edit":"note","track":"private","on":"P2","text":"hush"})")) << session_.said;
  save_copy(session_, folder_ / "all.flip", false);
  settle(desk_);
  save_copy(session_, folder_ / "room.flip", true);
  settle(desk_);
  EXPECT_THAT(session_.said, HasSubstr("without private words"));
  EXPECT_THAT(text_of("all.flip"), HasSubstr("hush"));
  EXPECT_THAT(text_of("room.flip"), testing::Not(HasSubstr("hush")));
  EXPECT_EQ(kept_at(session_), folder_ / "acme.flip") << "a copy is somewhere else";
}

TEST_F(AtTheDesk, ATitleFromANameThatIsNoUtf8IsText) {
  write("Z\xFCrich.csv", "id,name,manager_id\nP1,Ana,\nP2,Bo,P1\n");
  const Opened sources = open({"Z\xFCrich.csv"});
  EXPECT_EQ(sources.workshop->title(), "Z\uFFFDrich");
  ASSERT_TRUE(sources.workshop->commit(model::SetTitle{sources.workshop->title() + " \xFC"}));
  const Opened again = open({fs::relative(sources.journal->path(), folder_).string()});
  EXPECT_TRUE(again.lost.empty());
  EXPECT_EQ(again.workshop->title(), "Z\uFFFDrich \uFFFD");
}

TEST_F(AtTheDesk, WhoForgetsThemselvesSignsNoCopyForTheRoom) {
  write("people.csv", "id,name,manager_id\nP1,Mara,\nP2,Bo,P1\n");
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  ASSERT_TRUE(edit(R"({"edit":"open_fix","id":"F1","title":"Late"})"));
  ASSERT_TRUE(session_.workshop.commit(model::Forget{"P1", 1}));
  save_copy(session_, folder_ / "room.flip", true);
  settle(desk_);
  EXPECT_FALSE(open({"room.flip"}).entries.empty());
  for (const char* const file : {"acme.flip", "room.flip"})
    EXPECT_THAT(text_of(file), testing::Not(HasSubstr("Mara"))) << file;
}

TEST_F(AtTheDesk, AnEmptyChartIsBegunByTyping) {
  ASSERT_TRUE(run_command(session_, "new-workshop"));
  EXPECT_FALSE(nothing_open(session_));
  ASSERT_TRUE(run_key(session_, "Shift+N"));
  ASSERT_TRUE(session_.asking);
  asking_type(session_, "Managing director");
  asking_key(session_, "Tab");
  asking_type(session_, "Ana");
  asking_key(session_, "Ctrl+Enter");
  EXPECT_FALSE(session_.asking) << session_.asking->problem;
  ASSERT_EQ(session_.workshop.organization().size(), 1U);
  settle(desk_);
  EXPECT_THAT(recent(), testing::ElementsAre("Untitled.flip"));
  // Undone it is an empty chart, not the start page.
  ASSERT_TRUE(run_command(session_, "undo"));
  EXPECT_FALSE(nothing_open(session_));
}

TEST_F(AtTheDesk, DroppedWorkshopsAreOpenedAndTablesImported) {
  drop_files(session_, {saved("acme.flip").string()});
  settle(desk_);
  EXPECT_EQ(session_.workshop.organization().size(), 3U);
  EXPECT_EQ(session_.sheet, nullptr);
  drop_files(session_, {(folder_ / "people.csv").string()});
  EXPECT_NE(session_.sheet, nullptr);
}

TEST_F(AtTheDesk, ForgettingTheListIsAskedOnceMore) {
  open_file(session_, saved("acme.flip"));
  settle(desk_);
  ASSERT_TRUE(run_command(session_, "forget-recent"));
  EXPECT_TRUE(is_there("state/recent.json"));
  ASSERT_TRUE(run_command(session_, "forget-recent"));
  EXPECT_FALSE(is_there("state/recent.json"));
  EXPECT_TRUE(is_there("acme.flip"));
}

}  // namespace
}  // namespace flipchart::commands
