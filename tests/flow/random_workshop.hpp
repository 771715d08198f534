// Random companies and histories with everything awkward in them: several roots, deep and flat charts,
// blanks, namesakes, shared positions, holders beside the chart, null marks, unreadable times, ties, and
// texts that nearly say "closed".
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "flow/plain.hpp"

namespace flipchart::flow::plain {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  std::string any(const std::vector<std::string>& texts) {
    return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
  }

 private:
  std::mt19937 engine_;
};

inline std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

inline void add_positions(Workshop& workshop, Dice& dice) {
  const int count = dice.one_in(20) ? 0 : 1 + dice.below(25);
  const int roots = 1 + (dice.one_in(3) ? dice.below(3) : 0);
  const bool deep = dice.one_in(4);
  const int blanks = 1 + dice.below(4);
  const bool some_facing = dice.one_in(3);
  for (int i = 0; i < count; ++i) {
    Position p;
    p.id = "E" + std::to_string(i);
    if (dice.one_in(12)) p.id = "e" + std::to_string(i - 1);  // differs from its neighbour only in case
    if (i >= roots) p.manager = deep ? i - 1 - dice.below(std::min(i, 3)) : dice.below(i);
    p.on_shelf = p.manager < 0 ? i > 0 && dice.one_in(3)
                               : workshop.positions[static_cast<std::size_t>(p.manager)].on_shelf;
    if (dice.one_in(blanks)) p.department = dice.any({"Parts", "Returns", "Sales", "Ärzte"});
    if (dice.one_in(3)) p.location = dice.any({"Oslo", "Lima"});
    if (dice.one_in(2)) p.team = dice.any({"North", "South"});
    if (dice.one_in(2)) p.title = "Title " + std::to_string(dice.below(4));
    for (int k = dice.below(3); k > 0; --k) {
      p.people.push_back(
          {dice.any({"", "Ana", "Bo", "Cy", "Name " + std::to_string(i)}),
           dice.one_in(2) ? "" : dice.any({"m" + std::to_string(i) + "@x.org", "shared@x.org"}),
           dice.one_in(3) ? "N" + std::to_string(dice.below(40)) : ""});
    }
    if (some_facing && dice.one_in(3)) {
      p.facing = dice.one_in(2) ? model::CustomerFacing::yes : model::CustomerFacing::no;
    }
    workshop.positions.push_back(p);
  }
  for (int c = dice.below(4); c > 0; --c) {
    workshop.customers.push_back("C" + std::to_string(c));
    workshop.segments.push_back(dice.any({"", "Retail", "Public"}));
  }
  for (std::size_t c = 0; c < workshop.customers.size() && count > 0; ++c) {
    if (dice.one_in(2)) workshop.links.emplace_back(static_cast<int>(c), dice.below(count));
  }
}

inline std::string some_holder(const Workshop& workshop, Dice& dice) {
  if (dice.one_in(8) || workshop.positions.empty()) {
    return dice.any({"", "?", " ", "Desk", " Desk", "desk", "Vendor", "Ana", "Bo", "shared@x.org", "-"});
  }
  const int limit = std::min(static_cast<int>(workshop.positions.size()), 1 + dice.below(8));
  const Position& p = workshop.positions[static_cast<std::size_t>(dice.below(limit))];
  if (!p.people.empty() && dice.one_in(3)) {
    const Person& person = p.people.front();
    return dice.any({person.name, upper(person.email), person.person_id, " " + p.id + "  "});
  }
  return p.id;
}

inline void add_history(Workshop& workshop, Dice& dice) {
  const std::vector<std::string> says = {
      "",     "Closed",   "closed - repeat", "Closedown", "RESOLVED!",
      "open", "done_ish", "undone",          "Cancelled", "work in progress",
      "Done", " solved",  "resolve later",   "closedé",   "complete"};
  workshop.today = {100 + dice.below(40)};
  const int issues = dice.below(12);
  const bool zones = dice.one_in(2);
  const auto time = [&dice]() {
    return (90 + dice.below(60)) * base::kDayMillis + dice.below(4) * 12'345'678LL;
  };
  for (int i = 0; i < issues; ++i) {
    Issue issue{"I" + std::to_string(i)};
    if (dice.one_in(2)) issue.customer = dice.any({"C1", "C2", "C9"});
    if (dice.one_in(2)) issue.severity = dice.any({"high", "low"});
    if (dice.one_in(4)) issue.status = dice.any(says);
    if (dice.one_in(2)) issue.cause = dice.any({"two lists", "return"});
    if (dice.one_in(3)) issue.opened = time();
    if (dice.one_in(4)) issue.closed = time();
    if (zones) issue.zone = dice.below(105) - 48;
    workshop.issues.push_back(issue);
  }
  const int undated = 2 + dice.below(20);
  for (int e = issues == 0 ? 0 : dice.below(90); e > 0; --e) {
    Event event;
    event.issue = dice.below(issues);
    if (!dice.one_in(undated)) event.at = time();
    event.actor = dice.one_in(5) ? "" : some_holder(workshop, dice);
    event.group = dice.one_in(2) ? "" : some_holder(workshop, dice);
    if (dice.one_in(2)) event.activity = dice.any(says);
    if (dice.one_in(3)) event.status = dice.any(says);
    if (dice.one_in(2)) event.customer = dice.any({"C1", "C2", "C9"});
    if (dice.one_in(2)) event.severity = dice.any({"high", "low"});
    if (zones) event.zone = dice.below(105) - 48;
    workshop.events.push_back(event);
  }
}

inline void add_amounts(Workshop& workshop, Dice& dice) {
  for (Issue& issue : workshop.issues) {
    if (!dice.one_in(3)) issue.amount = 100.0 * dice.below(5);
    if (!dice.one_in(3)) issue.hours = 0.5 * dice.below(5);
  }
}

inline Workshop random_workshop(Dice& dice) {
  Workshop workshop;
  add_positions(workshop, dice);
  add_history(workshop, dice);
  add_amounts(workshop, dice);
  return workshop;
}

// A day on which, or beside which, something happened: where a difference of a zone shows.
inline base::Date random_day(const Workshop& workshop, Dice& dice) {
  if (workshop.events.empty()) return {95 + dice.below(50)};
  const auto event = static_cast<std::size_t>(dice.below(static_cast<int>(workshop.events.size())));
  const base::Millis at = workshop.events[event].at.value_or(100 * base::kDayMillis);
  return {static_cast<std::int32_t>(at / base::kDayMillis) + dice.below(3) - 1};
}

// Gives one part of a filter a value, or one more.
inline void add_to(model::Filter& filter, model::FilterField field, const Workshop& workshop, Dice& dice) {
  using model::FilterField;
  switch (field) {
    case FilterField::from:
      filter.from = random_day(workshop, dice);
      break;
    case FilterField::to:
      filter.to = random_day(workshop, dice);
      break;
    case FilterField::customer:
      filter.customers.push_back(dice.any({"C1", "C2", "C9", "nobody"}));
      break;
    case FilterField::segment:
      filter.segments.push_back(dice.any({"", "Retail", "Public", "nowhere"}));
      break;
    case FilterField::status:
      filter.statuses.push_back(dice.any({"open", "closed", "Done", "done_ish", "", "never"}));
      break;
    case FilterField::cause:
      filter.causes.push_back(dice.any({"", "two lists", "return"}));
      break;
    case FilterField::first_holder:
      filter.first_holders.push_back(dice.any({"E0", "E1", "E2", "?Desk", "?Vendor", "Desk", "?"}));
      break;
    case FilterField::handed: {
      const std::vector<std::string> silos = {
          "Parts", "Returns", "Sales", "Ärzte", "E1", "Oslo", "Lima", "", "(not on the chart)", "nowhere"};
      filter.handed.push_back({dice.any(silos), dice.any(silos)});
      break;
    }
    case FilterField::silo:
      filter.silos.push_back(dice.any({"Parts", "Returns", "E1", "Oslo", "nowhere"}));
      break;
    case FilterField::severity:
      filter.severities.push_back(dice.any({"high", "low", "none"}));
      break;
    case FilterField::issue:
      filter.issues.push_back(dice.any({"I0", "I1", "I2", "I3", "I99"}));
      break;
  }
  if (std::find(filter.order.begin(), filter.order.end(), field) == filter.order.end())
    filter.order.push_back(field);
}

inline model::FilterField random_field(Dice& dice) {
  return static_cast<model::FilterField>(dice.below(11));
}

inline model::Filter random_filter(const Workshop& workshop, Dice& dice) {
  model::Filter filter;
  for (int tries = dice.one_in(2) ? 0 : 1 + dice.below(3); tries > 0; --tries)
    add_to(filter, random_field(dice), workshop, dice);
  return filter;
}
inline model::Filter random_filter(Dice& dice) {
  return random_filter({}, dice);
}

// As somebody goes on from a filter: most often one part is changed, sometimes everything is cleared.
inline model::Filter next_filter(model::Filter filter, const Workshop& workshop, Dice& dice) {
  if (dice.one_in(6)) return {};
  const model::FilterField field = dice.one_in(3) ? model::FilterField::from : random_field(dice);
  if (dice.one_in(2)) {
    filter.silos.clear();
    filter.severities.clear();
    filter.order.erase(std::remove_if(filter.order.begin(), filter.order.end(),
                                      [](model::FilterField f) {
                                        return f == model::FilterField::silo ||
                                               f == model::FilterField::severity;
                                      }),
                       filter.order.end());
  }
  add_to(filter, field, workshop, dice);
  return filter;
}

}  // namespace flipchart::flow::plain
