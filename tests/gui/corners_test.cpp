// Seen as a whole a chart leaves the legend and the small map their corners: no card stands under them,
// however few people there are, in both views and on any screen.
#include <cstddef>
#include <string>

#include "gui/ink_record.hpp"
#include "gui/on_screen.hpp"

namespace flipchart::gui {
namespace {

// A chief, departments of about five, and issues that go from each to the next.
workshop::Workshop departments_of(std::size_t people_wanted) {
  model::OrganizationParts people;
  const std::size_t heads = std::min<std::size_t>(6, std::max<std::size_t>(2, people_wanted / 5));
  for (std::size_t i = 0; i < people_wanted; ++i) {
    model::PositionPart part;
    part.id = people.texts.intern("P" + std::to_string(i));
    part.title = people.texts.intern(i == 0 ? "Chief" : i <= heads ? "Head" : "Agent");
    if (i > 0) part.department = people.texts.intern("Department " + std::to_string((i - 1) % heads));
    part.parent = i == 0 ? base::kNoSlot : static_cast<base::Slot>(i <= heads ? 0 : (i - 1) % heads + 1);
    part.first_holder = static_cast<std::uint32_t>(i);
    part.holder_count = 1;
    people.positions.push_back(part);
    people.holders.push_back({people.texts.intern("Person Number " + std::to_string(i))});
  }
  model::HistoryParts history;
  for (std::uint32_t i = 0; i < 40; ++i) {
    model::Issue issue;
    issue.id = history.texts.intern("I" + std::to_string(i));
    history.issues.push_back(issue);
    for (const std::size_t held : {0U, 1U}) {
      model::Event event;
      event.issue = i;
      event.at = (20'000 + i + held) * base::kDayMillis;
      event.actor = history.texts.intern("P" + std::to_string(1 + (i + held) % (people_wanted - 1)));
      history.events.push_back(event);
    }
  }
  return {"Departments", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::Date{20'100}};
}

class LeadersCorners : public OnScreen, public ::testing::WithParamInterface<std::size_t> {
 protected:
  LeadersCorners() : OnScreen([] { return departments_of(GetParam()); }, {1920, 1080}) {
    surface_.record_in(&record_);
  }
  void look(base::Size size) {
    size_ = size;
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(size_.w), static_cast<float>(size_.h));
    session_.fit = true;
    for (int i = 0; i < 6; ++i) frame(600);
  }
  // Of what floats with this name; empty where it does not.
  base::Rect floating(const std::string& name) const {
    for (const InkRecord::Sheet& sheet : record_.sheets)
      if (sheet.name == name) return sheet.box.grown(-24);
    return {};
  }
  void expect_no_card_under_corners(const std::string& where) {
    const ChartCamera& camera = surface_.chart().camera();
    const workshop::Picture& picture = workshop_.last_picture();
    const double facing = session_.view.facing;
    for (const char* const name : {"legend", "legend-right", "map"}) {
      const base::Rect box = floating(name);
      floated_ += box.empty() ? 0 : 1;
      for (const base::Rect& card : picture.arrangement->placement.card) {
        const base::Point middle =
            camera.to_screen({card.centre().x, base::faced(card.centre().y, picture.extent(), facing)},
                             picture.extent(), facing);
        const double zoom = camera.zoom();
        const base::Rect seen{middle.x - card.w / 2 * zoom, middle.y - card.h / 2 * zoom, card.w * zoom,
                              card.h * zoom};
        EXPECT_FALSE(!box.empty() && seen.overlaps(box))
            << name << " to (" << box.right() << ", " << box.bottom() << "), a card from (" << seen.x << ", "
            << seen.y << "), " << where;
        EXPECT_TRUE(camera.screen().grown(1).contains(middle)) << "out of sight, " << where;
      }
    }
  }

  InkRecord record_;
  std::size_t floated_ = 0;
};

TEST_P(LeadersCorners, HaveNoCardUnderThem) {
  for (const bool hot : {false, true}) {
    session_.view.overlays.flows = true;
    session_.view.overlays.hotspots = hot;
    for (const base::Size size : {base::Size{1280, 720}, base::Size{1366, 768}, base::Size{1600, 900},
                                  base::Size{1920, 1080}, base::Size{2560, 1440}, base::Size{3840, 2160}}) {
      for (const double facing : {0.0, 1.0}) {
        session_.view.facing = facing;
        look(size);
        expect_no_card_under_corners(std::to_string(size.w) + (facing > 0 ? ", customers on top" : "") +
                                     (hot ? ", hot spots" : ""));
      }
    }
  }
  EXPECT_GT(floated_, 20U);
}

TEST_P(LeadersCorners, StayFreeWhenALegendComesToAChartThatFits) {
  session_.view.overlays.flows = true;
  look({1920, 1080});
  session_.view.overlays.flows = false;
  session_.view.overlays.hotspots = true;
  for (int i = 0; i < 6; ++i) frame(600);
  EXPECT_TRUE(surface_.chart().camera().fitted());
  expect_no_card_under_corners("hot spots in the place of flows");
}

INSTANTIATE_TEST_SUITE_P(People, LeadersCorners, ::testing::Values(5U, 20U, 60U));

}  // namespace
}  // namespace flipchart::gui
