// Who is on a stage and in which order, before anything has a place: silos with their teams from left to
// right, the leaders above them, the customers, and what of it is selected. Internal to the stage.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compose/layers.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {

// Units that are counted together: most often one. Where the picture is safe for the room none has fewer than
// k people, so that no count tells about fewer (roll_up.hpp).
struct StageTeam {
  std::uint32_t body = 0;  // the unit in whose name it is counted
  std::string name;
  std::uint64_t people = 0;
  bool counted = true;        // its people may be told in numbers
  bool at_front = false;      // somebody in it meets customers
  std::uint64_t passing = 0;  // handovers in and out, of the whole history
};

struct StageSilo {
  std::uint32_t silo = base::kNoSlot;  // of Insights::silos; kNoSlot for teams in none, and for several
  std::string name;
  SiloStyle style;
  std::uint64_t people = 0;
  std::vector<StageTeam> teams;
  bool touched = false;  // by what is selected
  std::uint64_t passing = 0;
  base::Slot top = base::kNoSlot;    // whose branch it is, as near as there is one
  base::Slot above = base::kNoSlot;  // the nearest leader outside it
};

struct StageSegment {
  std::string name;
  std::uint64_t customers = 0;
};

struct StageCast {
  std::vector<StageSilo> silos;
  std::uint64_t silos_joined = 0;        // small ones that share the last place
  std::vector<std::uint32_t> body_of;    // by unit; kNoSlot: not in the picture
  std::vector<std::uint32_t> stands_in;  // by body: index of its silo here; kNoSlot for leaders above
  std::vector<StageSegment> segments;
  std::vector<std::uint32_t> segment_of;  // by customer: index here
  bool counts = true;                     // false where everybody together is fewer than k
  bool anything_selected = false;
  std::optional<std::array<std::uint32_t, 2>> seam;       // bodies
  std::optional<std::array<base::Slot, 2>> seam_leaders;  // who leads its two units
  base::Slot shared = base::kNoSlot;  // the nearest leader of both ends of the seam, or of both silos
  std::vector<std::uint32_t> route;   // bodies an issue came through, each stop once
  std::vector<std::uint8_t> from_side, to_side;  // by silo here: chosen on the map of silos
  std::vector<std::uint32_t> wanted;             // bodies that must be seen
};

// More silos than `most` share the last place.
StageCast stage_cast(const Subject& subject, const Highlight& highlight, std::size_t most);

}  // namespace flipchart::compose
