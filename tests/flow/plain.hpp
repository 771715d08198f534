// A workshop as plain rows, the way a person would write it down: what the tests of flow/ are told in, and
// what their slow reference reads. Nothing here knows slots, pools or orders.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/history.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::flow::plain {

struct Person {
  std::string name;
  std::string email = {};
  std::string person_id = {};
};

struct Position {
  std::string id;
  int manager = -1;  // index of a row above or below
  std::string department = {};
  std::string team = {};
  std::string title = {};
  std::string location = {};
  std::vector<Person> people = {};
  model::CustomerFacing facing = model::CustomerFacing::unknown;
  bool on_shelf = false;
};

struct Issue {
  std::string id;
  std::string customer = {};
  std::string severity = {};
  std::string status = {};
  std::string cause = {};
  std::optional<base::Millis> opened = {};
  std::optional<base::Millis> closed = {};
  std::optional<double> amount = {};
  std::optional<double> hours = {};
  int zone = 0;  // of `opened`, in quarters of an hour
};

struct Event {
  int issue = 0;
  std::optional<base::Millis> at = {};  // none: the time could not be read
  std::string actor = {};
  std::string group = {};
  std::string activity = {};
  std::string status = {};
  std::string customer = {};
  std::string severity = {};
  int zone = 0;  // in quarters of an hour
};

struct Workshop {
  std::vector<Position> positions = {};
  std::vector<std::string> customers = {};
  std::vector<std::string> segments = {};       // by customer; may be shorter
  std::vector<std::pair<int, int>> links = {};  // customer, position
  std::vector<Issue> issues = {};
  std::vector<Event> events = {};  // in file order
  base::Date today = {};
};

inline model::Organization organization_of(const Workshop& workshop) {
  model::OrganizationParts parts;
  for (const Position& row : workshop.positions) {
    model::PositionPart part;
    part.id = parts.texts.intern(row.id);
    part.title = parts.texts.intern(row.title);
    part.department = parts.texts.intern(row.department);
    part.team = parts.texts.intern(row.team);
    part.location = parts.texts.intern(row.location);
    part.parent = row.manager < 0 ? base::kNoSlot : static_cast<std::uint32_t>(row.manager);
    part.customer_facing = row.facing;
    part.on_shelf = row.on_shelf;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = static_cast<std::uint32_t>(row.people.size());
    for (const Person& person : row.people) {
      parts.holders.push_back({parts.texts.intern(person.name), parts.texts.intern(person.email),
                               parts.texts.intern(person.person_id)});
    }
    parts.positions.push_back(part);
  }
  for (std::size_t c = 0; c < workshop.customers.size(); ++c) {
    model::Customer customer;
    customer.id = parts.texts.intern(workshop.customers[c]);
    if (c < workshop.segments.size()) customer.segment = parts.texts.intern(workshop.segments[c]);
    parts.customers.push_back(customer);
  }
  for (const auto& [customer, position] : workshop.links) {
    parts.links.push_back({static_cast<std::uint32_t>(customer), static_cast<base::Slot>(position), 1});
  }
  return model::Organization(std::move(parts));
}

inline model::History history_of(const Workshop& workshop) {
  model::HistoryParts parts;
  for (const Issue& row : workshop.issues) {
    model::Issue issue;
    issue.id = parts.texts.intern(row.id);
    issue.customer = parts.texts.intern(row.customer);
    issue.severity = parts.texts.intern(row.severity);
    issue.status = parts.texts.intern(row.status);
    issue.cause = parts.texts.intern(row.cause);
    issue.opened = row.opened.value_or(base::kNoTime);
    issue.closed = row.closed.value_or(base::kNoTime);
    issue.amount = row.amount.value_or(model::kNotTold);
    issue.hours = row.hours.value_or(model::kNotTold);
    issue.opened_offset = static_cast<std::int16_t>(row.zone * 15);
    parts.issues.push_back(issue);
  }
  for (const Event& row : workshop.events) {
    model::Event event;
    event.issue = static_cast<std::uint32_t>(row.issue);
    event.at = row.at.value_or(base::kNoTime);
    event.dated = row.at.has_value();
    event.actor = parts.texts.intern(row.actor);
    event.group = parts.texts.intern(row.group);
    event.activity = parts.texts.intern(row.activity);
    event.status = parts.texts.intern(row.status);
    event.customer = parts.texts.intern(row.customer);
    event.severity = parts.texts.intern(row.severity);
    event.offset = static_cast<std::int16_t>(row.zone * 15);
    parts.events.push_back(event);
  }
  return model::History(std::move(parts));
}

}  // namespace flipchart::flow::plain
