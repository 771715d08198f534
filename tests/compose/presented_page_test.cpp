// A presented page promises that all of it can be read, whether it shows teams or, of a small chart, people.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "compose/pager.hpp"
#include "compose/random_chart.hpp"
#include "compose/stage.hpp"
#include "scene/fit.hpp"
#include "scene/legible.hpp"

namespace flipchart::compose {
namespace {

model::View presented_view() {
  model::View view;
  view.presented = true;
  view.room_safe = true;
  view.overlays.flows = true;
  view.theme = model::Theme::projector;
  view.title = "What passes between teams";
  return view;
}

// One who leads three others, and no customers.
model::Organization four_people() {
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < 4; ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("P" + std::to_string(i));
    part.title = parts.texts.intern("Agent");
    if (i > 0) part.parent = 0;
    part.first_holder = i;
    part.holder_count = 1;
    parts.holders.push_back({parts.texts.intern("Ana Lopes")});
    parts.positions.push_back(part);
  }
  return model::Organization(std::move(parts));
}

bool shows_people(const scene::Page& page) {
  return page.crowd.pieces > 0;
}

TEST(PresentedPage, ItsWordsAndLettersAreLarge) {
  for (unsigned seed = 0; seed < 16; ++seed) {
    RandomChart random(seed);
    const model::Organization organization = random.organization(3 + random.below(200));
    const model::History history = random.history(organization, 120);
    const model::Decisions decisions;
    text::Measurer measurer;
    Pager pager(organization, history, decisions, {20000}, measurer);
    const scene::Page page = pager.page(presented_view());
    const scene::Fit fit = scene::fitted(page);
    const double least = page.size.h / 45 - 0.1;
    for (const scene::Text& words : fit.words) EXPECT_GE(words.font.size, least) << words.text;
    EXPECT_GE(scene::smallest_letters(page) * fit.scale, least) << "seed " << seed;
  }
}

TEST(PresentedPage, ASmallChartKeepsItsPeopleAndALargeOneShowsTeams) {
  const model::History history;
  const model::Decisions decisions;
  text::Measurer measurer;
  const model::Organization few = four_people();
  Pager small(few, history, decisions, {20000}, measurer);
  EXPECT_TRUE(shows_people(small.page(presented_view())));
  const model::Organization many = RandomChart(3).organization(300);
  Pager large(many, history, decisions, {20000}, measurer);
  EXPECT_FALSE(shows_people(large.page(presented_view())));
}

}  // namespace
}  // namespace flipchart::compose
