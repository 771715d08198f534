// How many people and vacancies a branch has: counted once for a chart, asked by every card and block.
#pragma once

#include <cstdint>
#include <vector>

#include "model/organization.hpp"

namespace flipchart::compose {

struct Headcount {
  std::vector<std::uint32_t> people;      // by slot: in its branch, itself included; groups count their posts
  std::vector<std::uint32_t> own_people;  // those among its reports who lead nobody
  std::vector<std::uint32_t> vacancies;   // positions of its branch without a holder
};

// Linear.
Headcount counted_heads(const model::Organization& organization);

}  // namespace flipchart::compose
