// The list of recent workshops, and what is seen of them while they are closed.
#include "commands/recent.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/clock.hpp"
#include "commands/glances.hpp"
#include "commands/pages.hpp"
#include "commands/recent_pictures.hpp"
#include "commands/workshop_folder.hpp"
#include "support/marked_words.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class RecentWorkshops : public WorkshopFolder {
 protected:
  fs::path list() const { return folder_ / "state" / "recent.json"; }
  void remember(const std::string& name, base::Millis when) {
    EXPECT_TRUE(remember_workshop(list(), folder_ / name, when));
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const RecentWorkshop& workshop : load_recent(list()).workshops)
      all.push_back(workshop.file.filename().string());
    return all;
  }
};

TEST_F(RecentWorkshops, TheLastOpenedComesFirstAndEachOnce) {
  EXPECT_THAT(names(), IsEmpty());
  remember("a.flip", 1000);
  remember("b.flip", 2000);
  remember("x/../a.flip", 3000);
  EXPECT_THAT(names(), testing::ElementsAre("a.flip", "b.flip"));
  ASSERT_TRUE(forget_workshop(list(), folder_ / "a.flip"));
  EXPECT_THAT(names(), testing::ElementsAre("b.flip"));
}

TEST_F(RecentWorkshops, APathThatIsNoUtf8OpensAgain) {
  base::Millis now = 0;
  for (const std::string name : {"Z\xFCrich 100%41.flip", "\xE4.flip", "\xC3\xA4%E4.flip"}) {
    remember(name, now += 1000);
    ASSERT_EQ(load_recent(list()).workshops.at(0).file, folder_ / name);
    remember("other.flip", now += 1000);  // read and written once more
    EXPECT_EQ(load_recent(list()).workshops.at(1).file, folder_ / name);
    ASSERT_TRUE(forget_workshop(list(), folder_ / name));
  }
  EXPECT_THAT(names(), testing::ElementsAre("other.flip"));
}

TEST_F(RecentWorkshops, TwelveAreRemembered) {
  for (int i = 0; i < 20; ++i) remember(std::to_string(i) + ".flip", i * 1000);
  ASSERT_EQ(names().size(), kMostRecent);
  EXPECT_EQ(names().front(), "19.flip");
}

TEST_F(RecentWorkshops, ABrokenListIsKeptAsideAndSaid) {
  std::string aside = "state/recent.json.broken";
  int number = 1;
  for (const char* const text : {"nonsense", "{}", R"({"workshops":[{"file":7}]})", "", "\xFF\xFE"}) {
    write("state/recent.json", text);
    const RecentList recent = load_recent(list());
    EXPECT_THAT(recent.workshops, IsEmpty()) << text;
    EXPECT_THAT(recent.problem, HasSubstr("recent.json.broken")) << text;
    EXPECT_EQ(text_of(aside), text);
    EXPECT_EQ(text_of("state/recent.json.broken"), "nonsense") << "the first one is not written over";
    aside = "state/recent.json.broken-" + std::to_string(++number);
    EXPECT_FALSE(is_there("state/recent.json"));
  }
  remember("a.flip", 1000);
  EXPECT_THAT(names(), testing::ElementsAre("a.flip"));
}

TEST_F(RecentWorkshops, WithoutAPlaceNothingIsRemembered) {
  EXPECT_TRUE(remember_workshop({}, folder_ / "a.flip", 1000));
  EXPECT_TRUE(forget_recent({}, {}));
  EXPECT_THAT(load_recent({}).workshops, IsEmpty());
}

TEST_F(RecentWorkshops, WhenIsSaidAsPeopleSayIt) {
  const base::Date today = base::local_today();
  EXPECT_THAT(when_words(base::now(), today), testing::StartsWith("today, "));
  const base::Millis noon = base::kDayMillis * base::date_of({2020, 11, 12}).days + base::kDayMillis / 2;
  EXPECT_EQ(when_words(noon, base::date_of({2020, 12, 1})), "12 Nov");
  EXPECT_EQ(when_words(noon, base::date_of({2026, 12, 1})), "12 Nov 2020");
  EXPECT_EQ(figures_words({"", 1, 0, 0, 0}), "1 position");
  EXPECT_EQ(figures_words({"", 2310, 18402, 9, 3}), "2,310 positions, 18,402 issues");
}

class AGlance : public RecentWorkshops {
 protected:
  AGlance() {
    tools_.draw = [this](const scene::Page& page, base::Size) -> base::Result<PagePixels> {
      ++drawn_;
      EXPECT_EQ(scene::dumped(page.scene).find("Ana"), std::string::npos);
      for (std::size_t piece = 0; piece < page.crowd.pieces; ++piece)
        EXPECT_EQ(scene::dumped(page.crowd.cards(piece)).find("Ana"), std::string::npos);
      return PagePixels{2, 1, {0xFF112233, 0xFF445566}};
    };
  }
  Glances::Seen look(const RecentWorkshop& workshop) {
    Glances glances(tools_, folder_ / "cache", model::Theme::light, {});
    glances.look_at(workshop);
    glances.wait();
    auto seen = glances.take();
    EXPECT_TRUE(seen);
    return *seen;
  }
  ExportTools tools_;
  int drawn_ = 0;
};

TEST_F(AGlance, ExplainsNothingInWhateverLanguage) {
  const auto is_legend = [](const scene::Band& band) { return band.is_legend; };
  write("events.csv",
        "issue_id,timestamp,actor,activity\nI1,2026-11-01T08:00:00Z,P2,open\n"
        "I1,2026-11-02T08:00:00Z,P3,closed\n");
  const Opened whole = open({"people.csv", "issues.csv", "events.csv"});
  ASSERT_TRUE(save_workshop(whole, folder_ / "flows.flip", "Mara", false));
  const support::MarkedWords marked;
  model::View view;
  view.overlays.flows = true;
  base::Timings timings;
  const auto deck = pages_of(source_of(*whole.workshop), view, {nullptr, scene::Pages::one}, {}, timings);
  ASSERT_TRUE(deck);
  const std::vector<scene::Band>& bands = deck->pages.front().scene.bands;
  const auto legend = std::find_if(bands.begin(), bands.end(), is_legend);
  ASSERT_NE(legend, bands.end());
  EXPECT_EQ(legend->label, "<Legend>");
  tools_.draw = [&](const scene::Page& page, base::Size) -> base::Result<PagePixels> {
    ++drawn_;
    EXPECT_TRUE(std::none_of(page.scene.bands.begin(), page.scene.bands.end(), is_legend));
    return PagePixels{2, 1, {0xFF112233, 0xFF445566}};
  };
  look({folder_ / "flows.flip", 1000, {}});
  EXPECT_EQ(drawn_, 1);
}

TEST_F(AGlance, CountsAndDrawsAFileOnceUntilItChanges) {
  RecentWorkshop workshop{saved("acme.flip"), 1000, {}};
  const Glances::Seen first = look(workshop);
  ASSERT_TRUE(first.figures);
  EXPECT_EQ(first.figures->positions, 3U);
  EXPECT_EQ(first.figures->issues, 1U);
  EXPECT_EQ(first.figures->unowned, 1U);
  ASSERT_NE(first.picture, nullptr);
  workshop.figures = first.figures;
  const Glances::Seen again = look(workshop);
  EXPECT_EQ(drawn_, 1) << "kept from the first time";
  ASSERT_NE(again.picture, nullptr);
  EXPECT_EQ(again.picture->argb, first.picture->argb);
  {
    const Opened opened = open({"acme.flip"});
    ASSERT_TRUE(answer_to(*opened.workshop, R"({"edit":"open_fix","id":"F1","title":"Late","issues":["I1"]})")
                    .accepted);
    ASSERT_TRUE(answer_to(*opened.workshop, R"({"edit":"own","fix":"F1","owner":"P1"})").accepted);
  }
  EXPECT_EQ(look(workshop).figures->unowned, 0U);
  EXPECT_EQ(drawn_, 2);
}

TEST_F(AGlance, SaysWhatIsGoneAndBearsWhatIsBroken) {
  EXPECT_TRUE(look({folder_ / "gone.flip", 1000, {}}).missing);
  write("torn.flip", std::string("SQLite format 3\0torn", 20));
  const Glances::Seen torn = look({folder_ / "torn.flip", 1000, {}});
  EXPECT_FALSE(torn.missing);
  EXPECT_FALSE(torn.figures);
  EXPECT_EQ(drawn_, 0);
}

TEST_F(AGlance, APictureThatIsDamagedIsDrawnAgain) {
  RecentWorkshop workshop{saved("acme.flip"), 1000, {}};
  workshop.figures = look(workshop).figures;
  for (const auto& entry : fs::directory_iterator(folder_ / "cache"))
    std::ofstream(entry.path(), std::ios::trunc) << "torn";
  EXPECT_NE(look(workshop).picture, nullptr);
  EXPECT_EQ(drawn_, 2);
  keep_pictures_of({workshop}, folder_ / "cache");
  EXPECT_FALSE(fs::is_empty(folder_ / "cache"));
  keep_pictures_of({{folder_ / "other.flip", 1000, {}}}, folder_ / "cache");
  EXPECT_TRUE(fs::is_empty(folder_ / "cache")) << "what is off the list is off the disk";
  ASSERT_TRUE(forget_recent(list(), folder_ / "cache"));
  EXPECT_FALSE(is_there("cache")) << "forgetting takes the pictures too";
}

}  // namespace
}  // namespace flipchart::commands
