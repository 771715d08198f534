// Whoever moves joins the new manager's department, and the silo that a column told: those of the branch that
// had the moved position's own (or inherited) value take the manager's, where it has one; others keep theirs.
//
// An organization is taken apart into the parts a reader would have found, in the order of its slots, and put
// together again.
#include "model/rearranged.hpp"

#include <algorithm>
#include <vector>

#include "base/language.hpp"
#include "model/organization_parts.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

Result<void> unknown(const std::string& position) {
  return refused(base::tr("there is no position {}", position));
}

// By slot: 1 for the branch below `top`, itself included.
std::vector<std::uint8_t> branch_of(const Organization& organization, Slot top) {
  std::vector<std::uint8_t> in(organization.size(), 0);
  in[top] = 1;
  for (Slot s = top + 1; s < organization.size(); ++s) {
    const Slot above = organization.parent(s);
    if (above != kNoSlot) in[s] = in[above];
  }
  return in;
}

// One position goes to the end of the list, so that it comes last among the reports of its manager.
void put_last(OrganizationParts& parts, Slot position) {
  const auto last = static_cast<Slot>(parts.positions.size() - 1);
  const auto place = [&](Slot s) { return s == kNoSlot || s < position ? s : s == position ? last : s - 1; };
  const auto moved = parts.positions.begin() + position;
  std::rotate(moved, moved + 1, parts.positions.end());
  for (PositionPart& part : parts.positions) part.parent = place(part.parent);
  for (DottedLine& line : parts.dotted) line = {place(line.from), place(line.to)};
  for (ServingLink& link : parts.links) link.position = place(link.position);
}

// Its own value, else that of the nearest leader above who has one.
TextId value_of(const Organization& organization, Slot s, TextId PositionPart::*field) {
  while (s != kNoSlot && organization.position(s).*field == base::kNoText) s = organization.parent(s);
  return s == kNoSlot ? base::kNoText : organization.position(s).*field;
}

struct ChartJudge {
  const Organization& chart;

  Result<void> operator()(const Move& move) const {
    const Slot position = chart.find(move.position);
    if (position == kNoSlot) return unknown(move.position);
    Slot manager = kNoSlot;
    if (!move.manager.empty()) {
      manager = chart.find(move.manager);
      if (manager == kNoSlot) return unknown(move.manager);
      if (manager == position) return refused(base::tr("{} cannot report to itself", move.position));
      if (chart.is_above(position, manager))
        return refused(
            base::tr("{} stands below {}; move it out of there first", move.manager, move.position));
      if (chart.on_shelf(manager))
        return refused(base::tr("{} is on the shelf; give it a manager first", move.manager));
      if (chart.parent(position) == manager)
        return refused(base::tr("{} reports to {} already", move.position, move.manager));
    }
    if (chart.on_shelf(position)) return taken_from_shelf(move.position, position);
    if (manager == kNoSlot && chart.parent(position) == kNoSlot)
      return refused(base::tr("{} reports to nobody already", move.position));
    return {};
  }
  Result<void> operator()(const SetDotted& line) const {
    const Slot from = chart.find(line.position);
    const Slot to = chart.find(line.manager);
    if (from == kNoSlot) return unknown(line.position);
    if (to == kNoSlot) return unknown(line.manager);
    if (from == to) return refused(base::tr("{} cannot report to itself", line.position));
    const bool there = has_dotted(from, to);
    if (line.on && there)
      return refused(base::tr("{} has a dotted line to {} already", line.position, line.manager));
    if (!line.on && !there)
      return refused(base::tr("{} has no dotted line to {}", line.position, line.manager));
    if (line.on && chart.parent(from) == to)
      return refused(base::tr("{} reports to {} already", line.position, line.manager));
    return {};
  }
  Result<void> operator()(const SetFront& front) const {
    const Slot position = chart.find(front.position);
    if (position == kNoSlot) return unknown(front.position);
    if (chart.front_line(position) == front.front)
      return refused(front.front ? base::tr("{} is at the front line already", front.position)
                                 : base::tr("{} is not at the front line", front.position));
    return {};
  }

 private:
  bool has_dotted(Slot from, Slot to) const {
    return std::any_of(chart.dotted().begin(), chart.dotted().end(),
                       [&](const DottedLine& line) { return line.from == from && line.to == to; });
  }
  // What repeats an id stays on the shelf: on the chart an id is there once.
  Result<void> taken_from_shelf(const std::string& id, Slot position) const {
    const std::vector<std::uint8_t> branch = branch_of(chart, position);
    for (Slot s = position; s < chart.size(); ++s) {
      if (branch[s] != 0 && chart.find(chart.id(s)) != s)
        return refused(base::tr("the branch of {} repeats the id {}", id, chart.id(s)));
    }
    return {};
  }
};

struct Rearranger {
  const Organization& before;

  Organization operator()(const Move& move) const {
    const Slot position = before.find(move.position);
    const Slot manager = before.find(move.manager);
    const std::vector<std::uint8_t> branch = branch_of(before, position);
    OrganizationParts parts = parts_of(before);
    parts.positions[position].parent = manager;
    for (TextId PositionPart::*const field : {&PositionPart::department, &PositionPart::silo}) {
      const TextId was = value_of(before, position, field);
      const TextId is = value_of(before, manager, field);
      for (Slot s = position; s < before.size() && is != base::kNoText; ++s) {
        if (branch[s] != 0 && was != base::kNoText && parts.positions[s].*field == was)
          parts.positions[s].*field = is;
      }
    }
    for (Slot s = position; s < before.size(); ++s) {
      if (branch[s] != 0) parts.positions[s].on_shelf = false;
    }
    put_last(parts, position);
    return Organization(std::move(parts));
  }
  Organization operator()(const SetDotted& line) const {
    OrganizationParts parts = parts_of(before);
    const DottedLine wanted{before.find(line.position), before.find(line.manager)};
    if (line.on) {
      parts.dotted.push_back(wanted);
    } else {
      std::erase_if(parts.dotted, [&](const DottedLine& known) {
        return known.from == wanted.from && known.to == wanted.to;
      });
    }
    return Organization(std::move(parts));
  }
  Organization operator()(const SetFront& front) const {
    OrganizationParts parts = parts_of(before);
    std::vector<PositionPart>& positions = parts.positions;
    const auto known = [&] {
      return !parts.links.empty() || std::any_of(positions.begin(), positions.end(), [](const auto& p) {
        return p.customer_facing == CustomerFacing::yes;
      });
    };
    const bool was_known = known();
    positions[before.find(front.position)].customer_facing =
        front.front ? CustomerFacing::yes : CustomerFacing::no;
    for (Slot s = 0; s < before.size(); ++s) {
      if (front.front && !was_known && before.front_line(s))
        positions[s].customer_facing = CustomerFacing::yes;
    }
    // The last one gone, those who lead nobody would be taken for it.
    if (was_known && !known()) {
      for (Slot s = 0; s < before.size(); ++s) {
        if (before.leads_nobody(s)) positions[s].customer_facing = CustomerFacing::no;
      }
    }
    return Organization(std::move(parts));
  }
};

}  // namespace

Result<void> fits(const Organization& organization, const Rearrangement& change) {
  return std::visit(ChartJudge{organization}, change);
}

Organization rearranged(const Organization& before, const Rearrangement& change) {
  return std::visit(Rearranger{before}, change);
}

}  // namespace flipchart::model
