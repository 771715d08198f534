// The list of saved views: keys while it is open, and small pictures made on a thread.
#include "commands/saved_views.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/two_teams.hpp"
#include "workshop/changes.hpp"

namespace flipchart::commands {
namespace {

class SavedViews : public ::testing::Test {
 protected:
  SavedViews() : workshop_(two_teams()) {
    workshop_.picture(session_.view);
    for (const char* const name : {"One", "Two", "Three"})
      EXPECT_TRUE(workshop_.commit(model::SaveView{view_as_shown(session_, {}, name)}));
    session_.export_tools.draw = [this](const scene::Page& page, base::Size) -> base::Result<PagePixels> {
      ++drawn_;
      titles_ += page.title;
      return PagePixels{1, 1, {0xFF000000U}};
    };
  }
  std::string names() {
    std::string all;
    for (const model::SavedView& view : workshop_.decisions().views) all += view.name + ' ';
    return all;
  }

  workshop::Workshop workshop_;
  std::atomic<int> drawn_ = 0;
  std::string titles_;
  Session session_{workshop_};  // last: its thread draws
};

TEST_F(SavedViews, KeysChooseAndMoveThemWhileTheListIsOpen) {
  EXPECT_FALSE(run_key(session_, "Alt+Down"));
  run_key(session_, "Ctrl+Shift+Y");
  ASSERT_TRUE(session_.saved_views.shown);
  ASSERT_TRUE(run_key(session_, "Alt+Down"));
  EXPECT_EQ(names(), "Two One Three ");
  run_key(session_, "Alt+Down");
  EXPECT_EQ(names(), "Two Three One ") << "the same one goes on";
  run_key(session_, "Alt+Down");
  EXPECT_EQ(names(), "Two Three One ");
  run_key(session_, "Up");
  run_key(session_, "Alt+Up");
  EXPECT_EQ(names(), "Three Two One ");
  run_key(session_, "Ctrl+Z");
  run_key(session_, "Ctrl+Z");
  run_key(session_, "Ctrl+Z");
  EXPECT_EQ(names(), "One Two Three ");
  run_key(session_, "Escape");
  EXPECT_FALSE(session_.saved_views.shown);
}

TEST_F(SavedViews, OneIsRenamedMadeAnewAndTakenAway) {
  run_key(session_, "Ctrl+Shift+Y");
  run_key(session_, "Down");
  ASSERT_TRUE(run_key(session_, "F2"));
  asking_key(session_, "Ctrl+Backspace");
  asking_type(session_, "The second");
  asking_key(session_, "Enter");
  EXPECT_EQ(names(), "One The second Three ");
  session_.view.facing = 1;
  select_seam(session_, "head1", "head2");
  ASSERT_TRUE(run_key(session_, "Ctrl+Enter"));
  EXPECT_EQ(workshop_.decisions().views[1].view.facing, 1);
  EXPECT_EQ(workshop_.decisions().views[1].lit.seam_to, "head2");
  EXPECT_EQ(workshop_.decisions().views[1].name, "The second");
  ASSERT_TRUE(run_key(session_, "Delete"));
  EXPECT_EQ(names(), "One Three ");
  run_key(session_, "Enter");
  EXPECT_EQ(session_.view_shown, "view-3") << "the next one is chosen then";
}

TEST_F(SavedViews, NothingIsChangedInAFileThatCannotBeWritten) {
  session_.read_only = "another program has it open";
  run_key(session_, "Ctrl+Shift+Y");
  for (const char* const key : {"Alt+Down", "F2", "Ctrl+Enter", "Delete"}) run_key(session_, key);
  EXPECT_EQ(names(), "One Two Three ");
  EXPECT_FALSE(session_.asking);
}

TEST_F(SavedViews, PicturesAreMadeOnceAndAgainOnlyForAnotherView) {
  session_.saved_views.shown = true;
  follow_saved_views(session_);
  ASSERT_NE(session_.saved_views.thumbnails, nullptr);
  session_.saved_views.thumbnails->wait();
  EXPECT_EQ(drawn_, 3);
  EXPECT_NE(picture_of_view(session_, "view-2"), nullptr);
  follow_saved_views(session_);
  move_view(session_, "view-1", 2);
  follow_saved_views(session_);
  session_.saved_views.thumbnails->wait();
  EXPECT_EQ(drawn_, 3) << "moving one changes no picture";
  session_.view.facing = 1;
  update_view(session_, "view-2");
  follow_saved_views(session_);
  session_.saved_views.thumbnails->wait();
  EXPECT_EQ(drawn_, 4);
  remove_view(session_, "view-2");
  follow_saved_views(session_);
  EXPECT_EQ(picture_of_view(session_, "view-2"), nullptr);
}

TEST_F(SavedViews, ANoteOnOneIsForItsStepAndNotOnTheShelfOfLostMarks) {
  run_key(session_, "Ctrl+Shift+Y");
  ASSERT_TRUE(run_key(session_, "J"));
  asking_type(session_, "Pause here");
  asking_key(session_, "Enter");
  ASSERT_EQ(workshop_.decisions().notes.size(), 1U);
  EXPECT_EQ(workshop_.decisions().notes[0].on, "view-1");
  const auto lost = [&] {
    return workshop::shelf_of_marks(workshop_.decisions(), workshop_.organization(), workshop_.history())
        .size();
  };
  EXPECT_EQ(lost(), 0U);
  remove_view(session_, "view-1");
  EXPECT_EQ(lost(), 1U) << "its view is gone";
}

TEST_F(SavedViews, WithoutTheListNoPictureIsMade) {
  follow_saved_views(session_);
  EXPECT_EQ(session_.saved_views.thumbnails, nullptr);
}

}  // namespace
}  // namespace flipchart::commands
