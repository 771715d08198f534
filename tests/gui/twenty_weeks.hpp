// Twenty weeks of issues on a screen without any window, and a hand that drags over them.
#pragma once

#include <cmath>

#include "gui/on_screen.hpp"

namespace flipchart::gui {

inline constexpr std::int32_t kFirstMonday = 20'514;  // 2026-03-02
inline constexpr int kWeeks = 20;

// Ada leads Ben and Cleo. One issue a week, each handed over by Ben to Cleo two days later, and one without
// any date; high and low in turn.
inline workshop::Workshop twenty_weeks() {
  model::OrganizationParts people;
  const auto add = [&](const char* id, const char* name, const char* title, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern(title);
    part.department = people.texts.intern(id);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    people.holders.push_back({people.texts.intern(name), base::kNoText, base::kNoText});
    people.positions.push_back(part);
  };
  add("E1", "Ada Lead", "Head", base::kNoSlot);
  add("E2", "Ben Front", "Agent", 0);
  add("E3", "Cleo Front", "Agent", 0);
  for (const char* id : {"C1", "C2"}) {
    model::Customer customer;
    customer.id = people.texts.intern(id);
    customer.name = people.texts.intern(id[1] == '1' ? "Nordwind" : "Salt & Rye");
    customer.segment = people.texts.intern("Retail");
    people.customers.push_back(customer);
  }
  model::HistoryParts history;
  for (int i = 0; i <= kWeeks; ++i) {
    model::Issue issue;
    issue.id = history.texts.intern("I" + std::to_string(i));
    issue.customer = history.texts.intern(i % 4 == 0 ? "C2" : "C1");
    issue.severity = history.texts.intern(i % 2 == 0 ? "high" : "low");
    history.issues.push_back(issue);
    for (const int held : {0, 1}) {
      model::Event event;
      event.issue = static_cast<std::uint32_t>(i);
      event.dated = i < kWeeks;
      if (event.dated) event.at = (kFirstMonday + 7 * i + 2 * held) * base::kDayMillis;
      event.actor = history.texts.intern(held == 0 ? "E2" : "E3");
      history.events.push_back(event);
    }
  }
  return {"Weeks", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::Date{kFirstMonday + 7 * 16}};
}

class TimelineOnScreen : public OnScreen {
 protected:
  explicit TimelineOnScreen(base::Size size = {1920, 1080}) : OnScreen(twenty_weeks, size) {
    // Twenty weeks are told in weeks.
    EXPECT_EQ(flow::period_for({kFirstMonday}, {kFirstMonday + 7 * (kWeeks - 1)}), flow::Period::week);
  }

  void move_to(base::Point at) {
    pointer_.at = at;
    compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
    frame(16);
  }
  void button(bool down) {
    buttons_.press(ImGui::GetIO(), 0, down);
    pointer_.down = down;
    pointer_.pressed = down;
    frame(16);
  }
  // There, down, and along; the button stays down.
  void take(base::Point from, base::Point to) {
    move_to(from);
    move_to(from);
    button(true);
    for (const double part : {0.25, 0.5, 0.75, 1.0})
      move_to({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    frame(16);
  }
  void drag(base::Point from, base::Point to) {
    take(from, to);
    button(false);
    frame(16);
    rest();
  }
  // So long that the next press is no second one of a double press.
  void rest() {
    for (int i = 0; i < 30; ++i) frame(16);
  }
  base::Rect place(const std::string& name) {
    EXPECT_TRUE(has(name)) << name;
    return surface_.places().count(name) == 0 ? base::Rect{} : surface_.places().at(name);
  }
  double week(double number) {
    const base::Rect bars = place("brush").grown(0);
    const double left = bars.x + 7;
    return left + (bars.w - 14) / kWeeks * number;
  }
  double height() { return place("brush").centre().y; }
  base::Point at_week(double number) { return {week(number), height()}; }
  base::Point handle(const std::string& which) { return {place("brush-" + which).centre().x, height()}; }
  std::uint64_t kept() { return workshop_.last_picture().kept->issues; }
  static base::Date day_of_week(int number) { return {kFirstMonday + 7 * number}; }
  const model::Filter& filter() { return session_.view.filter; }

  static constexpr auto kAll = static_cast<std::uint64_t>(kWeeks + 1);
};

}  // namespace flipchart::gui
