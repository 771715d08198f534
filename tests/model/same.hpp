// Everything an organization or a history says, in words, so that two of them can be compared.
#pragma once

#include <string>

#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::model {

inline std::string told(const Organization& o) {
  std::string all;
  const auto add = [&all](const auto& text) { ((all += text) += '|'); };
  for (Slot s = 0; s < o.size(); ++s) {
    const PositionPart& p = o.position(s);
    for (const TextId id : {p.id, p.title, p.department, p.team, p.location, p.grade, p.silo})
      add(o.text(id));
    add(std::to_string(o.parent(s)) + ' ' + std::to_string(o.depth(s)) + ' ' +
        std::to_string(static_cast<int>(p.customer_facing)) + ' ' + std::to_string(p.assistant) +
        std::to_string(p.on_shelf) + std::to_string(p.group) + ' ' + std::to_string(p.fte) +
        std::to_string(o.front_line(s)));
    for (std::uint32_t h = 0; h < o.holder_count(s); ++h) {
      add(o.text(o.holders(s)[h].name));
      add(o.text(o.holders(s)[h].email));
      add(o.text(o.holders(s)[h].person));
    }
    add(o.find(o.id(s)) == s ? "found" : "lost");
  }
  for (const DottedLine& line : o.dotted()) add(std::to_string(line.from) + ">" + std::to_string(line.to));
  for (const Customer& c : o.customers()) {
    for (const TextId id : {c.id, c.name, c.segment}) add(o.text(id));
    add(std::to_string(c.value));
  }
  for (const ServingLink& l : o.links())
    add(std::to_string(l.customer) + "-" + std::to_string(l.position) + "*" + std::to_string(l.weight));
  for (const SiloColour& c : o.silo_colours())
    add(std::to_string(static_cast<int>(c.rule)) + std::string(o.text(c.silo)) + '=' +
        std::to_string(static_cast<int>(c.ink)));
  add(std::to_string(o.root_count()) + ' ' + std::to_string(o.shelf_root_count()) + ' ' +
      std::to_string(o.levels()) + ' ' + std::to_string(o.vacancies()));
  return all;
}

inline std::string told(const History& h) {
  std::string all = h.currency();
  const auto add = [&all](const auto& text) { ((all += text) += '|'); };
  for (std::uint32_t i = 0; i < h.issue_count(); ++i) {
    const Issue issue = h.issue(i);
    for (const TextId id : {issue.id, issue.title, issue.customer, issue.severity, issue.status, issue.cause})
      add(h.text(id));
    for (const double number : {issue.amount, issue.hours}) add(std::to_string(number));
    for (const Millis at : {issue.opened, issue.closed}) add(std::to_string(at));
    add(std::to_string(issue.opened_offset));
    for (std::uint32_t e = h.first_event(i); e < h.first_event(i + 1); ++e) {
      const Event event = h.event(e);
      for (const TextId id : {event.actor, event.group, event.activity, event.status}) add(h.text(id));
      add(std::to_string(event.at) + (event.dated ? "" : "?") + std::to_string(event.offset));
    }
  }
  return all;
}

}  // namespace flipchart::model
