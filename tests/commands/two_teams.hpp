// A small company for what is done with the window: two teams, two issues.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "workshop/workshop.hpp"

namespace flipchart::commands {

// A chief over two heads, each over a team of one; issue I1, over 80, went from Ana to Ben, I2 stayed with
// Ana.
inline workshop::Workshop two_teams() {
  model::OrganizationParts people;
  const auto add = [&](std::string_view id, std::string_view name, std::string_view department,
                       std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern(std::string("Title of ") + std::string(id));
    part.department = people.texts.intern(department);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    people.holders.push_back({people.texts.intern(name)});
    people.positions.push_back(part);
  };
  add("chief", "Mei-Ling Tan", "", base::kNoSlot);
  add("head1", "Ina Falk", "Returns", 0);
  add("head2", "Daniela Rocha", "Parts", 0);
  add("ana", "Ana Ruiz", "Returns", 1);
  add("ben", "Dario Conti", "Parts", 2);
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Voltmart");
  people.customers.push_back(customer);
  people.links.push_back({0, 3, 1});
  model::HistoryParts history;
  const auto issue = [&](std::string_view id, std::string_view title,
                         std::initializer_list<const char*> actors) {
    model::Issue one;
    one.id = history.texts.intern(id);
    one.title = history.texts.intern(title);
    one.customer = history.texts.intern("C1");
    if (id == "I1") one.amount = 80;
    history.issues.push_back(one);
    base::Millis at = 1'790'000'000'000;
    for (const char* const actor : actors) {
      model::Event event;
      event.issue = static_cast<std::uint32_t>(history.issues.size() - 1);
      event.at = at += 3'600'000;
      event.actor = history.texts.intern(actor);
      history.events.push_back(event);
    }
  };
  issue("I1", "Pump billed before it came", {"ana", "ben"});
  issue("I2", "No answer", {"ana"});
  return {"Two teams", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

}  // namespace flipchart::commands
