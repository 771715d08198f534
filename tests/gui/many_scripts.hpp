// A company whose people are written in many scripts, with namesakes, a position that several share, one that
// nobody holds, one beside the chart, and issues that went through many hands: for tests that try everything.
#pragma once

#include <string>
#include <string_view>

#include "images/images.hpp"
#include "journal/journal.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"
#include "support/made_picture.hpp"

namespace flipchart::gui {

inline constexpr std::int32_t kManyScriptsToday = 20'779;  // 2026-11-22

inline model::Organization people_of_many_scripts() {
  struct Person {
    const char *id, *name, *title, *department, *team;
    std::uint32_t parent;
  };
  constexpr std::uint32_t kNobody = base::kNoSlot;
  static constexpr Person kPeople[] = {
      {"P1", "Zoë Okafor-Lindqvist", "Managing director", "", "", kNobody},
      {"P2", "محمد بن عبد الله", "Head of care", "Care", "", 0},
      {"P3", "Σοφία Παπαδοπούλου", "Head of parts", "Parts", "", 0},
      {"P4", "山田 太郎", "Head of billing", "Billing", "", 0},
      {"P5", "דוד לוי", "Lead", "Care", "North", 1},
      {"P6", "प्रिया शर्मा", "Lead", "Care", "South", 1},
      {"P7", "Олександр Шевченко", "Lead", "Parts", "Store", 2},
      {"P8", "สมชาย ใจดี", "Lead", "Billing", "Post", 3},
      {"P9", "Ana Ruiz", "Agent", "Care", "North", 4},
      {"P10", "Ana Ruiz", "Agent", "Care", "North", 4},
      {"P11", "", "Agent", "Care", "North", 4},
      {"P12", "김민준", "Agent", "Care", "South", 5},
      {"P13", "Nguyễn Thị Minh Khai", "Agent", "Care", "South", 5},
      {"P14", "👩‍🔧 Jo", "Storekeeper", "Parts", "Store", 6},
      {"P15", "Wolfeschlegelsteinhausenbergerdorff", "Storekeeper", "Parts", "Store", 6},
      {"P16", "ආරියවංශ", "Clerk", "Billing", "Post", 7},
      {"P17", "Ben Carter", "Clerk", "Billing", "Post", 7},
      {"P18", "Beside Chart", "Guest", "", "", kNobody},
  };
  model::OrganizationParts parts;
  for (const Person& person : kPeople) {
    model::PositionPart part;
    part.id = parts.texts.intern(person.id);
    part.title = parts.texts.intern(person.title);
    part.department = parts.texts.intern(person.department);
    part.team = parts.texts.intern(person.team);
    part.parent = person.parent;
    part.on_shelf = std::string_view(person.id) == "P18";
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    if (*person.name != 0) {
      part.holder_count = 1;
      parts.holders.push_back({parts.texts.intern(person.name)});
    }
    if (std::string_view(person.id) == "P17") {
      part.holder_count = 2;
      parts.holders.push_back({parts.texts.intern("Dee Long")});
    }
    parts.positions.push_back(part);
  }
  for (const char* const name : {"Nordwind", "Salt & Rye", "شركة النور", "株式会社 海"}) {
    model::Customer customer;
    customer.id = parts.texts.intern("C" + std::to_string(parts.customers.size() + 1));
    customer.name = parts.texts.intern(name);
    customer.segment = parts.texts.intern(parts.customers.size() % 2 == 0 ? "Retail" : "Public");
    parts.customers.push_back(customer);
  }
  // Every other holder has a face.
  parts.photos.push_back(std::make_shared<const std::string>(*images::portrait(
      support::made_picture(24, 24, [](int x, int y) { return x < y ? 0xC8401AU : 0x0D6DB0U; }))));
  for (std::size_t i = 0; i < parts.holders.size(); i += 2) parts.holders[i].photo = 0;
  for (std::uint32_t c = 0; c < 4; ++c) parts.links.push_back({c, 8 + 2 * c, 1});
  return model::Organization(std::move(parts));
}

// One issue every third day; each goes through three to six hands, of all silos in turn.
inline model::History issues_of_many_scripts() {
  constexpr int kIssues = 30;
  model::HistoryParts parts;
  for (int i = 0; i < kIssues; ++i) {
    model::Issue issue;
    issue.id = parts.texts.intern("I" + std::to_string(i + 1));
    issue.title = parts.texts.intern(i % 3 == 0 ? "فاتورة مكررة" : "Parts came late " + std::to_string(i));
    issue.customer = parts.texts.intern("C" + std::to_string(i % 5 + 1));  // C5 is on no chart
    issue.severity = parts.texts.intern(i % 2 == 0 ? "high" : "low");
    issue.cause = parts.texts.intern(i % 4 == 0 ? "two lists" : "");
    issue.status = parts.texts.intern(i % 3 == 1 ? "closed" : "");
    const base::Millis opened = (kManyScriptsToday - 3 * (kIssues - i)) * base::kDayMillis;
    parts.issues.push_back(issue);
    for (int held = 0; held < 3 + i % 4; ++held) {
      model::Event event;
      event.issue = static_cast<std::uint32_t>(i);
      event.dated = i != 7;
      if (event.dated) event.at = opened + held * base::kDayMillis / 2;
      event.actor = parts.texts.intern("P" + std::to_string(9 + (5 * i + 3 * held) % 9));
      parts.events.push_back(event);
    }
  }
  return model::History(std::move(parts));
}

inline journal::Brought many_scripts() {
  return {std::make_shared<const model::Organization>(people_of_many_scripts()),
          std::make_shared<const model::History>(issues_of_many_scripts())};
}

}  // namespace flipchart::gui
