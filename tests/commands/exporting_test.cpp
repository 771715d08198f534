// Exporting from the window, without one: what is offered, what keys choose, what is written, and what is
// not.
#include "commands/exporting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/command.hpp"
#include "commands/two_teams.hpp"
#include "images/images.hpp"
#include "model/organization_parts.hpp"
#include "support/made_picture.hpp"

namespace flipchart::commands {
namespace {

using support::made_picture;
using testing::HasSubstr;

namespace fs = std::filesystem;

// A format that writes how many pages it was given, and how they are turned.
base::Result<std::string> counted_pages(const scene::Deck& deck) {
  if (deck.given_up(0.5)) return base::failed("stopped", base::Failure::given_up);
  std::string bytes = std::to_string(deck.pages.size()) + " pages";
  for (const scene::Page& page : deck.pages) bytes += page.scene.facing < 0.5 ? " leaders" : " customers";
  return bytes + (deck.pages.front().mark.empty() ? "" : " marked");
}

class ExportingFromTheWindow : public testing::Test {
 protected:
  ExportingFromTheWindow() : workshop_(two_teams()) {
    folder_ = fs::temp_directory_path() / ("exporting-" + std::to_string(::getpid()) + "-" +
                                           testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
    workshop_.picture(session_.view);
    session_.export_tools.formats = {{"pptx", {counted_pages, scene::Pages::slides}},
                                     {"pdf", {counted_pages, scene::Pages::sheets}},
                                     {"png", counted_pages}};
    session_.export_tools.draw = [](const scene::Page&, base::Size) -> base::Result<PagePixels> {
      return PagePixels{2, 1, {0xFFFFFFFF, 0xFF000000}};
    };
    session_.export_settings = folder_ / "settings" / "export.json";
  }
  ~ExportingFromTheWindow() override {
    session_.exporting.reset();
    fs::remove_all(folder_);
  }

  void open(bool printing = false) {
    open_exporting(session_, printing);
    session_.exporting->chosen.folder = folder_.string();
  }
  void settle() {
    for (int i = 0; i < 3; ++i) {
      follow_exporting(session_);
      session_.exporting->wait();
    }
    follow_exporting(session_);
  }
  void key(const char* name) { exporting_key(session_, name); }
  ExportLine line(ExportLine::Of of) {
    for (ExportLine& found : lines_ = export_lines(session_))
      if (found.of == of) return found;
    return {};
  }
  bool has(ExportLine::Of of) { return !line(of).label.empty(); }
  void choose(ExportLine::Of of, std::size_t at) { choose_export(session_, of, at); }
  std::string written(const std::string& name) {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ / name).rdbuf();
    return bytes.str();
  }

  fs::path folder_;
  workshop::Workshop workshop_;
  Session session_{workshop_};
  std::vector<ExportLine> lines_;
};

TEST_F(ExportingFromTheWindow, EnterWritesWhatIsOnTheScreenBothWaysUp) {
  session_.view.facing = 1;
  EXPECT_TRUE(run_key(session_, "Ctrl+E"));
  session_.exporting->chosen.folder = folder_.string();
  key("Enter");
  settle();
  EXPECT_EQ(written("Two teams.pptx"), "2 pages customers leaders");
  EXPECT_THAT(session_.said, HasSubstr("Wrote"));
  EXPECT_FALSE(session_.exporting->shown);
}

TEST_F(ExportingFromTheWindow, ThePageIsShownAsItWillBe) {
  open();
  settle();
  ASSERT_NE(session_.exporting->page, nullptr);
  EXPECT_EQ(session_.exporting->page->width, 2);
  EXPECT_EQ(session_.exporting->pages, 2U);
  const auto before = session_.exporting->page;
  settle();
  EXPECT_EQ(session_.exporting->page, before) << "nothing else was chosen";
  key("Right");
  settle();
  EXPECT_NE(session_.exporting->page, before);
  EXPECT_EQ(session_.exporting->pages, 1U) << "a PDF has the page once";
}

TEST_F(ExportingFromTheWindow, ThePageFollowsTheCardWhoseBranchIsWritten) {
  std::string drawn;
  session_.export_tools.draw = [&](const scene::Page& page, base::Size) -> base::Result<PagePixels> {
    drawn = scene::dumped(page.scene);
    for (std::size_t piece = 0; piece < page.crowd.pieces; ++piece)
      drawn += scene::dumped(page.crowd.cards(piece));
    return PagePixels{2, 1, {0xFFFFFFFF, 0xFF000000}};
  };
  session_.selected = {base::ItemKind::position, "head1"};
  open();
  session_.exporting->chosen.part = ExportPart::branch;
  settle();
  EXPECT_THAT(drawn, HasSubstr("position \"ana\""));
  session_.selected = {base::ItemKind::position, "head2"};
  settle();
  EXPECT_THAT(drawn, HasSubstr("position \"ben\""));
  EXPECT_THAT(drawn, testing::Not(HasSubstr("position \"ana\"")));
}

TEST_F(ExportingFromTheWindow, ArrowsChooseAndOnlyWhatFitsIsOffered) {
  open();
  EXPECT_FALSE(has(ExportLine::Of::fitting));
  key("Right");
  EXPECT_EQ(session_.exporting->chosen.format, "pdf");
  EXPECT_TRUE(has(ExportLine::Of::fitting));
  key("Right");
  EXPECT_EQ(session_.exporting->chosen.format, "png");
  key("Right");
  EXPECT_EQ(session_.exporting->chosen.format, "pptx") << "round again";
  key("Left");
  EXPECT_EQ(session_.exporting->chosen.format, "png");
  EXPECT_EQ(line(ExportLine::Of::part).choices.size(), 1U);
  select_item(session_, {base::ItemKind::position, "head1"});
  EXPECT_EQ(line(ExportLine::Of::part).choices.size(), 2U) << "the branch of the card";
}

TEST_F(ExportingFromTheWindow, SavedViewsBecomePagesWithTheirNotes) {
  model::SavedView saved{"", "Where we stand", {}};
  ASSERT_TRUE(workshop_.commit(model::SaveView{saved}));
  saved = {"", "The other way up", {}};
  saved.view.facing = 1;
  ASSERT_TRUE(workshop_.commit(model::SaveView{saved}));
  const std::string second = workshop_.decisions().views.back().id;
  ASSERT_TRUE(workshop_.commit(model::AddNote{"", second, model::Track::room, "Ask first", {}}));
  ASSERT_TRUE(workshop_.commit(model::AddNote{"", second, model::Track::private_, "Not for them", {}}));
  base::Timings timings;
  Wish wish;
  wish.saved_views = true;
  const auto deck =
      pages_of(source_of(workshop_), session_.view, session_.export_tools.formats.at("pptx"), wish, timings);
  ASSERT_TRUE(deck) << deck.error().message;
  ASSERT_EQ(deck->pages.size(), 2U);
  EXPECT_EQ(deck->pages[0].title, "Where we stand");
  EXPECT_EQ(deck->pages[1].notes, "Ask first");
  EXPECT_EQ(deck->pages[1].turned, std::optional<std::size_t>(0));
}

TEST_F(ExportingFromTheWindow, WhatIsNotRoomSafeIsMarkedAndChosenAnewEachTime) {
  open();
  choose(ExportLine::Of::safety, 1);
  key("Enter");
  settle();
  EXPECT_THAT(written("Two teams.pptx"), HasSubstr("marked"));
  open();
  EXPECT_TRUE(session_.exporting->chosen.room_safe);
}

TEST_F(ExportingFromTheWindow, AFileThatIsThereIsNotReplacedUnasked) {
  std::ofstream(folder_ / "Two teams.pptx") << "mine";
  open();
  key("Enter");
  settle();
  EXPECT_EQ(written("Two teams.pptx"), "mine");
  EXPECT_THAT(session_.exporting->problem, HasSubstr("there already"));
  key("Enter");
  settle();
  EXPECT_THAT(written("Two teams.pptx"), HasSubstr("pages"));
}

TEST_F(ExportingFromTheWindow, TypingNamesTheFileAndKeysDoNothingElse) {
  open();
  key("Up");  // round to the last line
  for (int i = 0; i < 9; ++i) key("Backspace");
  exporting_type(session_, "Ähre");
  EXPECT_EQ(line(ExportLine::Of::file).typed, "Ähre");
  EXPECT_TRUE(exporting_key(session_, "F")) << "the chart is not turned over meanwhile";
  key("Enter");
  settle();
  EXPECT_THAT(written("Ähre.pptx"), HasSubstr("2 pages"));
}

TEST_F(ExportingFromTheWindow, AFolderAndAnExtensionMayBeTypedAndTheNextFileGoesThereToo) {
  fs::create_directories(folder_ / "deck");
  open();
  session_.exporting->chosen.name = "deck/First.PPTX";
  key("Enter");
  settle();
  EXPECT_THAT(written("deck/First.PPTX"), HasSubstr("2 pages"));
  open_exporting(session_, false);
  EXPECT_EQ(session_.exporting->chosen.folder, (folder_ / "deck").string());
  EXPECT_EQ(session_.exporting->chosen.name, "First");
}

TEST_F(ExportingFromTheWindow, AFolderThatIsNotThereIsSaidAndNothingIsLost) {
  open();
  session_.exporting->chosen.folder = (folder_ / "nowhere").string();
  key("Enter");
  settle();
  EXPECT_TRUE(session_.exporting->shown);
  EXPECT_THAT(session_.exporting->problem, HasSubstr("cannot write"));
}

TEST_F(ExportingFromTheWindow, StoppedHalfWayNothingIsWritten) {
  session_.export_tools.formats.at("pptx").backend =
      [&](const scene::Deck& deck) -> base::Result<std::string> {
    session_.exporting->cancel();
    return counted_pages(deck);
  };
  open();
  key("Enter");
  settle();
  EXPECT_EQ(written("Two teams.pptx"), "");
  EXPECT_THAT(session_.exporting->problem, HasSubstr("nothing was written"));
}

TEST_F(ExportingFromTheWindow, ChoicesAreKeptForTheNextTime) {
  open();
  choose(ExportLine::Of::format, 1);
  choose(ExportLine::Of::size, 2);
  choose(ExportLine::Of::theme, 3);
  key("Enter");
  settle();
  const ExportChoices kept = load_export_choices(session_.export_settings);
  EXPECT_EQ(kept.format, "pdf");
  EXPECT_EQ(kept.size, "A4-landscape");
  EXPECT_EQ(kept.theme, model::Theme::print);
  EXPECT_EQ(kept.folder, folder_.string());
  std::ofstream(session_.export_settings) << "{\"format\":7,\"size\":\"huge\",\"theme\":\"loud\"";
  EXPECT_EQ(load_export_choices(session_.export_settings).size, "16:9") << "a damaged file is as none";
}

TEST_F(ExportingFromTheWindow, PrintingMeansPaper) {
  open(true);
  EXPECT_EQ(session_.exporting->chosen.format, "pdf");
  EXPECT_EQ(session_.exporting->chosen.size, "A4-landscape");
  EXPECT_EQ(session_.exporting->chosen.theme, model::Theme::print);
  close_exporting(session_);
  open();
  EXPECT_EQ(session_.exporting->chosen.format, "pptx") << "slides are slides again";
  EXPECT_EQ(session_.exporting->chosen.theme, model::Theme::light);
}

TEST_F(ExportingFromTheWindow, WhatIsWrittenIsWhatWasSeen) {
  std::string titles;
  session_.export_tools.formats.at("pptx").backend =
      [&](const scene::Deck& deck) -> base::Result<std::string> {
    for (const scene::Card& card : scene::whole(deck.pages.front()).cards)
      titles += card.texts.front().text + ";";
    return titles;
  };
  open();
  key("Enter");
  ASSERT_TRUE(workshop_.commit(model::RemovePosition{"ben"}));  // meanwhile
  settle();
  EXPECT_THAT(titles, HasSubstr("Dario Conti"));
}

// One person's photo, and the choice that comes with it.
TEST_F(ExportingFromTheWindow, PhotosAreAChoiceWhereThereAreSome) {
  open();
  EXPECT_EQ(line(ExportLine::Of::names).choices.size(), 3U);
  close_exporting(session_);
  session_.exporting.reset();
  model::OrganizationParts parts = model::parts_of(workshop_.organization());
  parts.photos.push_back(std::make_shared<const std::string>("a face"));
  parts.holders[0].photo = 0;
  workshop::Workshop photographed("Two teams", model::Organization(std::move(parts)), model::History(),
                                  std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22}));
  Session session(photographed);
  session.export_tools = session_.export_tools;
  session.export_settings = session_.export_settings;
  open_exporting(session, false);
  const auto names = [&] {
    for (const ExportLine& each : export_lines(session))
      if (each.of == ExportLine::Of::names) return each;
    return ExportLine();
  };
  EXPECT_EQ(names().choices.size(), 4U);
  EXPECT_EQ(names().at, 0U);
  choose_export(session, ExportLine::Of::names, 1);
  EXPECT_FALSE(session.exporting->chosen.photos);
  EXPECT_EQ(session.exporting->chosen.names, model::Names::full);
  EXPECT_EQ(names().at, 1U);
  choose_export(session, ExportLine::Of::names, 2);
  EXPECT_EQ(session.exporting->chosen.names, model::Names::roles);
  EXPECT_EQ(names().at, 2U);
  choose_export(session, ExportLine::Of::names, 0);
  EXPECT_TRUE(session.exporting->chosen.photos);
}

TEST_F(ExportingFromTheWindow, TheBrandIsOnEveryPageAndKeptForTheNextTime) {
  std::vector<scene::Brand> seen;
  session_.export_tools.formats.at("pptx").backend = [&](const scene::Deck& deck) {
    for (const scene::Page& page : deck.pages) seen.push_back(page.brand);
    return base::Result<std::string>("bytes");
  };
  const std::string logo = *images::portrait(made_picture(40, 20, [](int, int) { return 0xC8102EU; }));
  std::ofstream(folder_ / "logo.jpg", std::ios::binary) << logo;
  open();
  session_.exporting->chosen.logo = (folder_ / "logo.jpg").string();
  session_.exporting->chosen.accent = "#c8102e";
  key("Enter");
  settle();
  ASSERT_EQ(seen.size(), 2U);
  for (const scene::Brand& brand : seen) {
    EXPECT_EQ(*brand.logo, logo);
    EXPECT_EQ(brand.accent, base::hex("#C8102E"));
  }
  session_.exporting.reset();
  open();
  EXPECT_EQ(session_.exporting->chosen.logo, (folder_ / "logo.jpg").string());
  EXPECT_EQ(session_.exporting->chosen.accent, "#c8102e");
}

TEST_F(ExportingFromTheWindow, ALogoThatIsGoneOrNoPictureIsSaid) {
  open();
  for (const auto& [logo, accent, words] :
       {std::tuple{(folder_ / "none.png").string(), std::string(), "none.png"},
        std::tuple{std::string(), std::string("red"), "no colour"}}) {
    session_.exporting->chosen.logo = logo;
    session_.exporting->chosen.accent = accent;
    key("Enter");
    settle();
    EXPECT_TRUE(session_.exporting->shown);
    EXPECT_THAT(session_.exporting->problem, HasSubstr(words));
    EXPECT_FALSE(fs::exists(folder_ / "Two teams.pptx"));
  }
}

TEST_F(ExportingFromTheWindow, ALogoThatIsGoneKeepsNoFormatWithoutOneFromBeingWritten) {
  session_.export_tools.formats.insert({"dot", {counted_pages, scene::Pages::one}});
  open();
  session_.exporting->chosen.logo = (folder_ / "none.png").string();
  session_.exporting->chosen.format = "dot";
  EXPECT_FALSE(has(ExportLine::Of::logo));
  key("Enter");
  settle();
  EXPECT_THAT(written("Two teams.dot"), HasSubstr("pages"));
}

TEST_F(ExportingFromTheWindow, AFolderWhoseNameIsNoUtf8IsRememberedAsFarAsThatGoes) {
  open();
  session_.exporting->chosen.folder = folder_.string();
  session_.exporting->chosen.accent = "caf\xE9";
  EXPECT_TRUE(save_export_choices(folder_ / "odd.json", session_.exporting->chosen));
}

TEST_F(ExportingFromTheWindow, ThePreviewComesBackAfterAFileThatCouldNotBeWritten) {
  open();
  settle();
  ASSERT_NE(session_.exporting->page, nullptr);
  session_.exporting->chosen.folder = (folder_ / "nowhere").string();
  choose(ExportLine::Of::theme, 1);
  key("Enter");
  settle();
  settle();
  EXPECT_FALSE(session_.exporting->previewed.empty());
  EXPECT_NE(session_.exporting->page, nullptr);
}

}  // namespace
}  // namespace flipchart::commands
