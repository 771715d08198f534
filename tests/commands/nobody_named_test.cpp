// Pages for the room where the data has nothing but names: ids are addresses, nobody has a title. What is
// said beside counts, routes and overdue marks, in whatever words of a page, names nobody.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "commands/pages.hpp"

namespace flipchart::commands {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kNameless[][3] = {  // id, name, department
    {"ann@x.org", "Ann Boss", ""},     {"bob@x.org", "Bob Lead", "Sales"}, {"cat@x.org", "Cat Lead", ""},
    {"dan@x.org", "Dan One", "Sales"}, {"eve@x.org", "Eve Two", "Sales"},  {"flo@x.org", "Flo Three", "Care"},
    {"gus@x.org", "Gus Four", "Care"}};
constexpr std::uint32_t kNamelessManagers[] = {base::kNoSlot, 0, 0, 1, 1, 2, 2};

base::Result<std::string> no_bytes(const scene::Deck&) {
  return std::string();
}

void append_texts(std::string& words, const std::vector<scene::Text>& texts) {
  for (const scene::Text& text : texts) words += text.text + '\n';
}

// Every word and id that a backend could write.
std::string all_words(const scene::Deck& deck) {
  std::string words = deck.title + '\n';
  for (const scene::Page& page : deck.pages) {
    words += page.title + '\n' + page.subtitle + '\n' + page.statement + '\n' + page.name + '\n';
    const scene::Scene scene = scene::whole(page);
    append_texts(words, scene.labels);
    for (const scene::Card& card : scene.cards) {
      words += card.id.id + '\n';
      append_texts(words, card.texts);
    }
    for (const scene::Band& band : scene.bands) words += band.id.id + '\n' + band.label + '\n';
    for (const scene::Link& link : scene.links) words += link.from.id + '\n' + link.to.id + '\n';
    for (const scene::Flow& flow : scene.flows) words += flow.from.id + '\n' + flow.to.id + '\n';
    for (const scene::Badge& badge : scene.badges) {
      words += badge.from.id + '\n' + badge.to.id + '\n';
      append_texts(words, badge.texts);
    }
    for (const scene::Jump& jump : page.jumps) words += jump.from.id + '\n';
  }
  for (const scene::Trail& trail : deck.trails)
    for (const base::ItemId& stop : trail.stops) words += stop.id + '\n';
  if (deck.grid)
    for (const std::string& name : deck.grid->names) words += name + '\n';
  return words;
}

class NobodyNamed : public testing::Test {
 protected:
  NobodyNamed() : organization_(chart()), history_(routes()) { view_.room_safe = true; }

  static model::Organization chart() {
    model::OrganizationParts parts;
    for (std::size_t i = 0; i < std::size(kNameless); ++i) {
      const auto& [id, name, department] = kNameless[i];
      model::PositionPart part;
      part.id = parts.texts.intern(id);
      part.department = parts.texts.intern(department);
      part.parent = kNamelessManagers[i];
      part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
      part.holder_count = 1;
      parts.holders.push_back({parts.texts.intern(name)});
      parts.positions.push_back(part);
    }
    return model::Organization(std::move(parts));
  }
  static model::History routes() {
    model::HistoryParts parts;
    for (int i = 0; i < 6; ++i) {
      model::Issue issue;
      issue.id = parts.texts.intern("I" + std::to_string(i));
      parts.issues.push_back(issue);
      base::Millis at = 1'790'000'000'000;
      for (const char* const actor : {"dan@x.org", "flo@x.org", "cat@x.org"}) {
        model::Event event;
        event.issue = static_cast<std::uint32_t>(i);
        event.at = at += 3'600'000;
        event.actor = parts.texts.intern(actor);
        parts.events.push_back(event);
      }
    }
    return model::History(std::move(parts));
  }
  scene::Deck deck(scene::Pages pages, const Wish& wish = {}) {
    base::Timings timings;
    auto made = pages_of({title_, organization_, history_, decisions_, {20000}, measurer_}, view_,
                         scene::Format(no_bytes, pages), wish, timings);
    EXPECT_TRUE(made);
    return std::move(*made);
  }
  // By no address, and no leader by name.
  static void expect_no_leader_named(const scene::Deck& deck) {
    const std::string words = all_words(deck);
    EXPECT_THAT(words, Not(HasSubstr("@")));
    for (const char* const leader : {"Ann", "Bob", "Cat"}) EXPECT_THAT(words, Not(HasSubstr(leader)));
  }

  std::string title_ = "Small";
  model::Organization organization_;
  model::History history_;
  model::Decisions decisions_;
  model::View view_;
  text::Measurer measurer_;
};

TEST_F(NobodyNamed, BesideCountsInAnyDetailAndDivision) {
  view_.overlays = {true, true, true};
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near, model::Detail::far}) {
    for (const model::SiloRule silo : {model::SiloRule::department, model::SiloRule::branch}) {
      view_.detail = detail;
      view_.silo = silo;
      for (const scene::Pages pages : {scene::Pages::one, scene::Pages::both_ways})
        expect_no_leader_named(deck(pages));
    }
  }
}

TEST_F(NobodyNamed, LeadersWithoutATitleGoByTheirSilo) {
  view_.overlays.flows = true;
  EXPECT_THAT(all_words(deck(scene::Pages::one)), HasSubstr("Sales lead"));
}

TEST_F(NobodyNamed, OnPagesOfABookBesideCounts) {
  view_.overlays.flows = true;
  Wish book;
  book.fitting = Fitting::book;
  expect_no_leader_named(deck(scene::Pages::sheets, book));
}

TEST_F(NobodyNamed, ByThePageOfABranchWhoseLeaderIsLate) {
  model::Fix fix;
  fix.id = "F1";
  fix.owner = "bob@x.org";
  fix.due = base::Date{19000};
  decisions_.fixes.push_back(fix);
  Wish book;
  book.fitting = Fitting::book;
  const std::string words = all_words(deck(scene::Pages::sheets, book));
  EXPECT_THAT(words, Not(HasSubstr("Bob")));
  EXPECT_THAT(words, HasSubstr("Cat Lead")) << "those who are not may be named as boxes of the chart";
}

TEST_F(NobodyNamed, BesideARouteThatCanBePointedOut) {
  const scene::Deck made = deck(scene::Pages::both_ways);
  ASSERT_FALSE(made.trails.empty());
  expect_no_leader_named(made);
  const std::string words = all_words(made);
  EXPECT_THAT(words, HasSubstr("leaders as roles"));
  EXPECT_THAT(words, HasSubstr("Dan One")) << "no route leads to those who lead nobody";
}

TEST_F(NobodyNamed, ButEverybodyIsWhereThereAreNoRoutes) {
  history_ = {};
  EXPECT_THAT(all_words(deck(scene::Pages::both_ways)), HasSubstr("Ann Boss"));
}

TEST_F(NobodyNamed, ButPagesOfABookAreCalledByWhoLeadsThem) {
  Wish book;
  book.fitting = Fitting::book;
  const scene::Deck made = deck(scene::Pages::sheets, book);
  ASSERT_EQ(made.pages.size(), 4U);
  EXPECT_EQ(made.pages[2].name, "Bob Lead");
}

TEST_F(NobodyNamed, WhereNobodyShallBe) {
  Wish book;
  book.fitting = Fitting::book;
  for (const model::Names names : {model::Names::roles, model::Names::none}) {
    view_.names = names;
    expect_no_leader_named(deck(scene::Pages::sheets, book));
  }
}

TEST_F(NobodyNamed, ButSilosAreCalledTheSameInTheMapAndOnTheChart) {
  view_.overlays.flows = true;
  view_.silo = model::SiloRule::branch;
  view_.k = 1;
  const scene::Deck made = deck(scene::Pages::both_ways);
  ASSERT_TRUE(made.grid);
  for (const scene::Band& band : made.pages.front().scene.bands) {
    if (band.id.kind == base::ItemKind::silo) {
      EXPECT_THAT(made.grid->names, testing::Contains(band.label));
    }
  }
  EXPECT_THAT(made.grid->names, testing::IsSupersetOf({"Branch 1", "Branch 2"})) << "and told apart";
}

}  // namespace
}  // namespace flipchart::commands
