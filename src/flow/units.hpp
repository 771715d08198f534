// Units: a leader with those direct reports who lead nobody. Every position is in exactly one.
// Seen from far off whole branches are one unit, so that a large chart has no more of them than a screen can
// show.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/organization.hpp"

namespace flipchart::flow {

using base::kNoSlot;
using base::Slot;

struct Units {
  std::vector<std::uint32_t> of;  // by slot
  std::vector<Slot> leader;       // by unit: the slot that leads it (a root that leads nobody leads itself)
  std::vector<std::uint32_t> people;  // by unit: who holds its positions, the leader's included
  std::vector<std::string> name;  // the team its members share, else the leader's title, else the leader's id
  std::vector<std::uint32_t> above;  // the unit of the leader's manager, kNoSlot for roots
  std::size_t size() const { return leader.size(); }
};

// Units in the order of their leaders' slots. `folded` by slot: 1 for leaders whose whole branch is their
// unit; empty: none. Linear in positions.
Units units_of(const model::Organization& organization, const std::vector<std::uint8_t>& folded = {});

// With no more leaders of people who lead nobody than this a chart is read team by team also from far off.
inline constexpr std::size_t kFewTeams = 24;

// For pictures from far off. Leaders above the branches of `tops` (none of them above another), and the tops
// themselves, lead units as in units_of; a direct report of one of these who leads somebody leads one unit of
// the whole branch. Without tops those are the roots and their direct reports. `focus` and the leaders above
// it lead as in units_of too. A chart (or branch of the focus) of at most kFewTeams keeps the units of
// units_of. Linear in positions.
Units coarse_units_of(const model::Organization& organization, const std::vector<Slot>& tops,
                      Slot focus = kNoSlot, const std::vector<std::uint8_t>& folded = {});

}  // namespace flipchart::flow
