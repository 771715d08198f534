// Whatever people are called, their words stay in their cards.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "compose/pager.hpp"
#include "compose/random_chart.hpp"
#include "model/view_lists.hpp"

namespace flipchart::compose {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::vector<std::string> nasty_texts() {
  return {repeated("x", 10'000),
          repeated("W", 300),
          repeated("Wolfeschlegelsteinhausen ", 400),
          repeated("\u200B", 5'000),              // zero-width blanks
          "A" + repeated("\u200D", 3'000) + "B",  // joiners with nothing to join
          "e" + repeated("\u0301", 2'000),        // one letter with many marks
          repeated("e\u0301", 200),
          repeated("محمد بن عبد الله ", 60),
          "ليאת כהן-مختلط mixed " + repeated("ליאת ", 40),
          repeated("प्रिया शर्मा ", 60),
          repeated("สมชายใจดี", 60),
          repeated("王芳田中美咲", 60),
          repeated("👩🏽‍🔧", 80),
          "\u202E" + repeated("backwards ", 30),
          repeated("\u3000", 50) + "Ideographic blanks",
          repeated("﷽", 9),  // the widest letter there is
          repeated("𒐫", 9),
          repeated("\t\n\x01", 60) + "controls",
          repeated("\xff\xfe", 90) + "not UTF-8",
          repeated(" ", 400) + "blanks first",
          "1,040 " + repeated("…", 300)};
}

// Each text as the name, title, team and location of a leader and of somebody led, and of a customer.
model::Organization organization_of(const std::vector<std::string>& texts) {
  model::OrganizationParts parts;
  const auto add = [&](const std::string& text, std::uint32_t parent) {
    model::PositionPart part;
    part.id = parts.texts.intern("P" + std::to_string(parts.positions.size()));
    part.title = part.team = part.location = parts.texts.intern(text);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    parts.holders.push_back({parts.texts.intern(text), base::kNoText, base::kNoText});
    parts.positions.push_back(part);
    return static_cast<std::uint32_t>(parts.positions.size() - 1);
  };
  const std::uint32_t top = add("Top", base::kNoSlot);
  for (const std::string& text : texts) {
    const std::uint32_t leader = add(text, top);
    for (int i = 0; i < 3; ++i) add(text, leader);
    model::Customer customer;
    customer.id = parts.texts.intern("C" + std::to_string(parts.customers.size()));
    customer.name = parts.texts.intern(text);
    parts.links.push_back({static_cast<std::uint32_t>(parts.customers.size()), leader, 1});
    parts.customers.push_back(customer);
  }
  return model::Organization(std::move(parts));
}

// As drawn, from its start; a name in a table of advances may be 2% wider than was measured.
void expect_inside(text::Painter& painter, const scene::Card& card) {
  for (const scene::Text& line : card.texts) {
    const double width = painter.width(line.text, {line.font.size, line.font.weight}) / 1.02 - 0.05;
    const double before = line.align == scene::Align::start ? 0 : line.align == scene::Align::end ? 1 : 0.5;
    if (line.sideways) {
      EXPECT_GE(line.at.y - width, 0) << card.id.id << ' ' << line.text.substr(0, 60);
      EXPECT_LE(line.at.y, card.box.h);
    } else {
      EXPECT_GE(line.at.x - before * width, 0) << card.id.id << ' ' << line.text.substr(0, 60);
      EXPECT_LE(line.at.x + (1 - before) * width, card.box.w) << card.id.id << ' ' << line.text.substr(0, 60);
    }
    EXPECT_GE(line.at.y, 0);
    EXPECT_LE(line.at.y, card.box.h);
  }
}

TEST(CardText, LeavesRoomForTheTagOfAFoldedBranch) {
  text::Measurer measurer;
  const model::History history;
  const model::Decisions decisions;
  for (unsigned seed = 1; seed < 5; ++seed) {
    RandomChart random(seed);
    const model::Organization organization = random.organization(700);
    model::View view;
    for (base::Slot s = 40; s < 120; ++s)
      if (!organization.leads_nobody(s)) model::insert_id(view.collapsed, organization.id(s));
    Pager pager(organization, history, decisions, {20000}, measurer);
    const scene::Scene scene = scene::whole(pager.page(view));
    std::size_t tags = 0;
    for (const scene::Badge& tag : scene.badges) {
      if (tag.to) continue;
      ++tags;
      const auto card = std::find_if(scene.cards.begin(), scene.cards.end(),
                                     [&](const scene::Card& one) { return one.id == tag.from; });
      ASSERT_NE(card, scene.cards.end());
      for (const scene::Text& words : card->texts) {
        const double baseline = card->box.y + words.at.y;
        const bool beside = baseline > tag.box.y && baseline - words.font.size * 0.7 < tag.box.bottom();
        if (beside) {
          EXPECT_LE(card->box.x + words.at.x + words.width, tag.box.x) << words.text;
        }
      }
    }
    EXPECT_GT(tags, 0U);
  }
}

TEST(CardText, NeverLeavesItsCardWhateverPeopleAreCalled) {
  text::Measurer measurer;
  text::Painter painter;
  const model::Organization organization = organization_of(nasty_texts());
  const model::History history;
  const model::Decisions decisions;
  for (const model::Detail detail : {model::Detail::near, model::Detail::mid, model::Detail::far}) {
    for (const bool room_safe : {false, true}) {
      model::View view;
      view.detail = detail;
      view.room_safe = room_safe;
      const scene::Page page = Pager(organization, history, decisions, {20000}, measurer).page(view);
      const scene::Scene scene = scene::whole(page);
      std::size_t lines = 0;
      for (const scene::Card& card : scene.cards) {
        expect_inside(painter, card);
        lines += card.texts.size();
      }
      EXPECT_GT(lines, scene.cards.size() / 2);
    }
  }
}

}  // namespace
}  // namespace flipchart::compose
