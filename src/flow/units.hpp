// Units: a leader with those direct reports who lead nobody. Every position is in exactly one.
#pragma once

#include <string>
#include <vector>

#include "model/organization.hpp"

namespace flipchart::flow {

using base::kNoSlot;
using base::Slot;

struct Units {
  std::vector<std::uint32_t> of;  // by slot
  std::vector<Slot> leader;       // by unit: the slot that leads it (a root that leads nobody leads itself)
  std::vector<std::uint32_t> people;  // by unit: positions in it, leader included
  std::vector<std::string> name;  // the team its members share, else the leader's title, else the leader's id
  std::vector<std::uint32_t> above;  // the unit of the leader's manager, kNoSlot for roots
  std::size_t size() const { return leader.size(); }
};

// Units in the order of their leaders' slots. Linear in positions.
Units units_of(const model::Organization& organization);

}  // namespace flipchart::flow
