// There is room for everything, at any size of the window and of type: words stay inside their panels and off
// each other, what is pressed lies apart, panels do not cover panels.
#include <gtest/gtest.h>

#include <set>

#include "commands/speaking.hpp"
#include "gui/recorded.hpp"

namespace flipchart::gui {
namespace {

constexpr base::Size kWindows[] = {{1280, 720}, {1440, 900}, {1920, 1080}, {2560, 1440}, {3840, 2160}};
constexpr double kPercents[] = {100, 150, 200};
constexpr const char* kSelections[] = {"nothing", "leader", "customer", "issue",
                                       "fix",     "seam",   "silo map", "overlays"};
constexpr double kTouch = 1;  // letters are drawn on whole pixels

struct Opened {
  Source source;
  const char* language;
};

Source spoken(const Opened& opened) {
  if (auto language = commands::read_language("assets/language", opened.language))
    base::speak(std::move(*language));
  return opened.source;
}

class RoomForEverything : public Recorded, public ::testing::WithParamInterface<Opened> {
 protected:
  RoomForEverything() : Recorded(spoken(GetParam())) {}
  ~RoomForEverything() override { base::speak(base::Language{}); }

  template <class Check>
  void at_every_size(Check check) {
    for (const char* selection : kSelections) {
      if (!select(selection)) continue;
      for (const base::Size window : kWindows) {
        for (const double percent : kPercents) {
          look(window, percent);
          SCOPED_TRACE(std::string(selection) + " at " + std::to_string(static_cast<int>(window.w)) + " x " +
                       std::to_string(static_cast<int>(window.h)) + ", " +
                       std::to_string(static_cast<int>(percent)) + "%");
          const int before = failures();
          check();
          if (failures() > before && ++bad_ > 12) return;
        }
      }
    }
  }
  static int failures() {
    return ::testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count();
  }
  int bad_ = 0;  // sizes
};

TEST_P(RoomForEverything, WordsStayInsideTheirPanels) {
  at_every_size([&] {
    for (const InkRecord::Words& words : record_.words) {
      const base::Rect& sheet = record_.sheets[words.sheet].box;
      if (common(words.box, words.clip).empty()) continue;  // scrolled out of sight
      EXPECT_GE(words.box.x, std::max(sheet.x, words.clip.x) - kTouch) << where(words);
      EXPECT_LE(words.box.right(), std::min(sheet.right(), words.clip.right()) + kTouch) << where(words);
      EXPECT_TRUE(words.box.y >= sheet.y - kTouch || words.clip.y >= sheet.y) << where(words);
      EXPECT_TRUE(words.box.bottom() <= sheet.bottom() + kTouch || words.clip.bottom() < sheet.bottom() + 24)
          << where(words);
    }
  });
}

TEST_P(RoomForEverything, NoWordsStandOnOthers) {
  at_every_size([&] {
    for (std::size_t i = 0; i < record_.words.size(); ++i) {
      const InkRecord::Words& one = record_.words[i];
      for (std::size_t j = i + 1; j < record_.words.size(); ++j) {
        const InkRecord::Words& other = record_.words[j];
        if (one.sheet != other.sheet) continue;
        const base::Rect both = common(common(one.box, one.clip), common(other.box, other.clip));
        EXPECT_FALSE(both.w > kTouch && both.h > kTouch) << where(one) << "\nand " << where(other);
      }
    }
  });
}

TEST_P(RoomForEverything, WhatIsPressedLiesApartInsideItsPanel) {
  at_every_size([&] {
    for (std::size_t i = 0; i < record_.areas.size(); ++i) {
      const InkRecord::Area& one = record_.areas[i];
      const base::Rect seen = common(one.box, one.clip);
      if (seen.empty()) continue;
      const base::Rect& sheet = record_.sheets[one.sheet].box;
      EXPECT_TRUE(one.box.x >= sheet.x - kTouch && one.box.right() <= sheet.right() + kTouch)
          << one.name << " at " << told(one.box) << " in " << record_.sheets[one.sheet].name << " "
          << told(sheet);
      for (std::size_t j = i + 1; j < record_.areas.size(); ++j) {
        const InkRecord::Area& other = record_.areas[j];
        if (one.sheet != other.sheet) continue;
        const base::Rect both = common(seen, common(other.box, other.clip));
        EXPECT_FALSE(both.w > kTouch && both.h > kTouch)
            << one.name << " " << told(one.box) << " and " << other.name << " " << told(other.box) << " in "
            << record_.sheets[one.sheet].name;
      }
    }
  });
}

TEST_P(RoomForEverything, PanelsStandBesideEachOtherAndLeaveRoomForTheChart) {
  at_every_size([&] {
    const std::set<std::string> grounded{"top bar",
                                         "issues",
                                         "inspector",
                                         "timeline",
                                         "silo map",
                                         "unfold-issues-panel",
                                         "unfold-inspector-panel"};
    for (std::size_t i = 0; i < record_.sheets.size(); ++i) {
      const InkRecord::Sheet& one = record_.sheets[i];
      if (grounded.count(one.name) == 0) continue;
      EXPECT_EQ(common(one.box, record_.sheets.front().box), one.box) << one.name << " leaves the window";
      for (std::size_t j = i + 1; j < record_.sheets.size(); ++j) {
        const InkRecord::Sheet& other = record_.sheets[j];
        if (grounded.count(other.name) == 0) continue;
        EXPECT_FALSE(one.box.overlaps(other.box)) << one.name << " and " << other.name;
      }
    }
    const base::Rect& chart = surface_.chart().camera().screen();
    if (session_.silo_map.shown) return;  // in a narrow window the chart is what it is taken for
    EXPECT_GE(chart.w, std::min(300.0, size_.w / 2));
    EXPECT_GE(chart.h, std::min(240.0, size_.h / 2));
  });
}

INSTANTIATE_TEST_SUITE_P(Sources, RoomForEverything,
                         ::testing::Values(Opened{Source::demo, "en"}, Opened{Source::people_alone, "en"},
                                           Opened{Source::long_names, "en"}, Opened{Source::large, "en"},
                                           Opened{Source::demo, "de"}),
                         [](const auto& tried) {
                           return std::string(name_of(tried.param.source)) +
                                  (std::string_view(tried.param.language) == "de" ? "InGerman" : "");
                         });

class Contrast : public Recorded {
 protected:
  Contrast() : Recorded(Source::demo) {}
};

TEST_F(Contrast, OfAllWordsInThePanelsIsEnoughForEverybodyInEveryTheme) {
  using model::Theme;
  for (const Theme theme : {Theme::light, Theme::dark, Theme::projector, Theme::print}) {
    constexpr double kRounding = 0.01;  // the design's table has one decimal
    const double least = (theme == Theme::projector ? 7 : 4.5) - kRounding;
    std::set<std::string> told_already;
    for (const char* selection : kSelections) {
      ASSERT_TRUE(select(selection));
      session_.view.theme = theme;
      look({1920, 1080}, 100);
      ASSERT_FALSE(record_.words.empty());
      for (const InkRecord::Words& words : record_.words) {
        const double contrast = base::contrast(words.colour, words.ground);
        if (contrast >= least ||
            !told_already.insert(base::to_hex(words.colour) + base::to_hex(words.ground)).second)
          continue;
        ADD_FAILURE() << base::to_hex(words.colour) << " on " << base::to_hex(words.ground) << " is "
                      << contrast << ", theme " << static_cast<int>(theme) << ", " << selection << ": "
                      << where(words);
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::gui
