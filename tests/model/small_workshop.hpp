// A boss over two clerks, one customer, two issues: I1 held by a clerk, I2 by nobody.
#pragma once

#include <string_view>

#include "model/edit.hpp"

namespace flipchart::model {

struct SmallWorkshop {
  State state;
  Decisions& decisions = state.decisions;

  SmallWorkshop() {
    OrganizationParts parts;
    const auto add = [&](std::string_view id, std::string_view name, std::uint32_t parent) {
      PositionPart position;
      position.id = parts.texts.intern(id);
      position.parent = parent;
      position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
      position.holder_count = 1;
      parts.holders.push_back({parts.texts.intern(name)});
      parts.positions.push_back(position);
    };
    add("boss", "Zoë Okafor", kNoSlot);
    add("ana", "Ana Ruiz", 0);
    add("ben", "Ben Carter", 0);
    parts.positions[1].title = parts.texts.intern("Clerk");
    parts.positions[1].team = parts.texts.intern("Desk");
    parts.customers.push_back({parts.texts.intern("C1"), 0, 0, 0});
    parts.links.push_back({0, 1, 1});
    state.organization = std::make_shared<const Organization>(std::move(parts));
    HistoryParts log;
    log.issues.resize(2);
    log.issues[0].id = log.texts.intern("I1");
    log.issues[1].id = log.texts.intern("I2");
    Event event;
    event.at = 1;
    event.actor = log.texts.intern("ana");
    log.events.push_back(event);
    state.history = std::make_shared<const History>(std::move(log));
  }
  SmallWorkshop(const SmallWorkshop&) = delete;
  SmallWorkshop& operator=(const SmallWorkshop&) = delete;

  base::Result<Prepared> line(std::string_view json) const {
    auto edit = edit_from_json(json);
    if (!edit) return tl::unexpected(edit.error());
    return prepare(state, *edit);
  }
  bool accept(std::string_view json) {
    auto prepared = line(json);
    if (prepared) apply(state, *prepared);
    return prepared.has_value();
  }
  // Why it is refused; empty where it is not.
  std::string refusal(std::string_view json) const {
    const auto prepared = line(json);
    return prepared ? std::string() : prepared.error().message;
  }
};

}  // namespace flipchart::model
