// A company whose people have nothing but names, and addresses for ids, so that every word that could tell
// who somebody is bears a mark; on screen and safe for the room, with everything written down that its panels
// and its chart say.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "gui/ink_record.hpp"
#include "gui/on_screen.hpp"
#include "gui/seen_chart.hpp"

namespace flipchart::gui {

inline constexpr std::size_t kMarkedPeople = 16;  // one above three who lead four each
inline constexpr std::uint32_t kLateOwner = 5;    // who leads nobody, and is on a route
inline constexpr std::uint32_t kOwner = 9;

inline std::string marked_id(std::size_t person) {
  return "zqx" + std::to_string(person) + "@x.org";
}
inline std::string marked_name(std::size_t person) {
  return "Zqx" + std::to_string(person) + " Qxz";
}
// Their initials tell too.
inline bool tells_who(std::string_view words) {
  const std::string folded = base::folded(words);
  return folded.find("zqx") != std::string::npos || folded.find("qxz") != std::string::npos || words == "ZQ";
}

inline workshop::Workshop marked_company() {
  model::OrganizationParts people;
  for (std::size_t i = 0; i < kMarkedPeople; ++i) {
    model::PositionPart part;
    part.id = people.texts.intern(marked_id(i));
    part.parent = i == 0 ? base::kNoSlot : static_cast<base::Slot>(i < 4 ? 0 : (i - 4) / 4 + 1);
    part.first_holder = static_cast<std::uint32_t>(i);
    part.holder_count = 1;
    people.positions.push_back(part);
    people.holders.push_back({people.texts.intern(marked_name(i)), 0, 0, static_cast<std::uint32_t>(i)});
    people.photos.push_back(std::make_shared<const std::string>("the face of " + std::to_string(i)));
  }
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Voltmart");
  people.customers.push_back(customer);
  people.links.push_back({0, kLateOwner, 1});
  model::HistoryParts history;
  const std::vector<std::vector<std::string>> ways = {
      {marked_id(5), marked_id(8), marked_id(2), marked_id(12)},
      {marked_id(5), marked_id(9), "Zqx of elsewhere", marked_id(6)},
      {marked_id(4), marked_id(8), marked_id(4)},
      {marked_id(10), marked_id(13)},
      {marked_id(14), marked_id(3), marked_id(0), marked_id(1)},
      {marked_id(7)}};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    model::Issue issue;
    issue.id = history.texts.intern("I" + std::to_string(i + 1));
    issue.title = history.texts.intern("Came too late, " + std::to_string(i + 1));
    issue.customer = history.texts.intern("C1");
    history.issues.push_back(issue);
    base::Millis at = 1'790'000'000'000;
    for (const std::string& actor : ways[i]) {
      model::Event event;
      event.issue = static_cast<std::uint32_t>(i);
      event.at = at += 7'200'000;
      event.actor = history.texts.intern(actor);
      history.events.push_back(event);
    }
  }
  return {"Offsite", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class NobodyNamedOnScreen : public OnScreen {
 protected:
  NobodyNamedOnScreen() : OnScreen(marked_company, {1920, 1080}) {
    surface_.record_in(&record_);
    session_.view.silo = model::SiloRule::branch;
    session_.view.overlays.flows = true;
    session_.view.room_safe = true;
    const std::string late = marked_id(kLateOwner);
    EXPECT_TRUE(workshop_.commit(model::OpenFix{"F1", "One list", {"I1"}, {}, {}, late}));
    EXPECT_TRUE(workshop_.commit(model::OpenFix{"F2", "Another", {"I4"}, {}, {}, marked_id(kOwner)}));
    for (const std::string& edit : {
             std::string(R"({"edit":"promise","fix":"F1","due":"2026-11-01"})"),
             R"({"edit":"note","on":")" + late + R"(","track":"private","text":"Zqx, between us"})",
             R"({"edit":"you_said","leader":")" + marked_id(1) + R"(","text":"You are never there"})",
         }) {
      const auto read = model::edit_from_json(edit);
      EXPECT_TRUE(read && workshop_.commit(*read)) << edit;
    }
    settle();
  }

  void settle() {
    for (int i = 0; i < 4; ++i) frame(600);
  }
  void save(const char* name) {
    ASSERT_TRUE(workshop_.commit(model::SaveView{commands::view_as_shown(session_, {}, name)}));
  }
  void point_at(const base::Rect& place) {
    const base::Point at = place.centre();
    pointer_.at = at * magnification(session_, size_);
    compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
    frame(600);
    frame(600);
  }
  bool said(std::string_view part, std::string_view sheet = {}) const {
    return std::any_of(record_.words.begin(), record_.words.end(), [&](const InkRecord::Words& words) {
      const bool there = sheet.empty() || record_.sheets[words.sheet].name == sheet;
      return there && words.text.find(part) != std::string::npos;
    });
  }
  // The marked words of the last frame's panels.
  std::set<std::string> named() const {
    std::set<std::string> all;
    for (const InkRecord::Words& words : record_.words)
      if (tells_who(words.text)) all.insert(words.text + " in " + record_.sheets[words.sheet].name);
    return all;
  }
  // Also when the pointer rests on anything that can be pressed.
  void expect_named(const char* state, const std::set<std::string>& allowed = {}) {
    SCOPED_TRACE(state);
    settle();
    EXPECT_GT(record_.words.size(), 3U);
    EXPECT_EQ(named(), allowed);
    const std::map<std::string, base::Rect> places = surface_.places();
    for (const auto& [name, place] : places) {
      point_at(place);
      EXPECT_EQ(named(), allowed) << "the pointer on " << name;
      if (testing::Test::HasFailure()) break;
    }
    pointer_.at = {-1e6, -1e6};
    compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
    frame();
    expect_chart_discreet();
  }
  // Marked words stand on cards alone, and no count or route ends at a card that bears them. Returns how many
  // do.
  std::size_t expect_chart_discreet() {
    const workshop::Picture picture = workshop_.picture(session_.view);
    scene::Scene scene;
    if (compose::staged(picture.view)) {
      const compose::Stage& stage = workshop_.stage(session_.highlight);
      scene = stage.ground;
      scene::append(scene, stage.flows.scene);
      scene::append(scene, stage.lit);
    } else {
      ChartCamera camera;
      camera.look_through({0, 0, 6000, 4000});
      camera.fit(picture.bounds(), 12);
      SeenChart seen;
      seen.look(workshop_, picture, camera, session_.highlight.issue.has_value());
      EXPECT_FALSE(seen.sight().blocks_drawn) << "large enough for people";
      scene = seen.scene();
      scene::append(scene, workshop_.highlight(session_.highlight, seen.sight()));
      if (picture.view.overlays.flows) scene::append(scene, picture.flows->scene);
      scene::append(scene, *picture.marks);
    }
    std::set<std::string> beside;  // ids of what counts, routes and numbers are on
    for (const auto* flows : {&scene.flows, &scene.lit})
      for (const scene::Flow& flow : *flows) beside.insert({flow.from.id, flow.to.id});
    for (const scene::Badge& badge : scene.badges) {
      if (badge.texts.empty() || badge.from == badge.to) continue;  // words beside one card are no count
      beside.insert({badge.from.id, badge.to.id});
    }
    for (const scene::Pin& pin : scene.pins)
      if (pin.text || pin.disc == scene::Disc::overdue) beside.insert(pin.on.id);
    std::size_t bear = 0;
    for (const scene::Card& card : scene.cards) {
      if (card.photo.picture != nullptr) {
        EXPECT_EQ(beside.count(card.id.id), 0U) << "a face beside a count or on a route";
      }
      for (const scene::Text& text : card.texts) {
        if (!tells_who(text.text)) continue;
        ++bear;
        EXPECT_EQ(card.id.kind, base::ItemKind::position) << text.text;
        EXPECT_EQ(beside.count(card.id.id), 0U) << text.text << " beside a count or on a route";
      }
    }
    const auto expect_no = [](const std::string& words) { EXPECT_FALSE(tells_who(words)) << words; };
    for (const scene::Text& text : scene.labels) expect_no(text.text);
    for (const scene::Band& band : scene.bands) expect_no(band.label);
    for (const scene::Badge& badge : scene.badges)
      for (const scene::Text& text : badge.texts) expect_no(text.text);
    for (const scene::Pin& pin : scene.pins)
      if (pin.text) expect_no(pin.text->text);
    return bear;
  }
  // Who may be named as the owner of a fix that is not late, in these panels.
  static std::set<std::string> owner_in(std::initializer_list<const char*> sheets) {
    std::set<std::string> all;
    for (const char* const sheet : sheets) all.insert(marked_name(kOwner) + " in " + sheet);
    return all;
  }

  InkRecord record_;
};

}  // namespace flipchart::gui
