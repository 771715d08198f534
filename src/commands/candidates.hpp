// Who could own a fix, in words for a list: how far from the customer they stand, and what they lead of it.
#pragma once

#include <cstdint>
#include <string>

#include "commands/marked.hpp"

namespace flipchart::commands {

struct CandidateWords {
  std::string name, title, initials;
  std::uint32_t silo = base::kNoSlot;
  std::uint32_t steps = 0;  // from the customer: 1 at the front
  std::string distance;     // "serves 6 customers", "4 steps"
  std::string load;         // "owns 1 fix"; what it leads of the seam where counts are not told
  std::string relation;     // "leads both teams"
};

// Linear in the branch below the position and in the fixes.
CandidateWords words_of_candidate(const Session& session, base::Slot slot);

}  // namespace flipchart::commands
