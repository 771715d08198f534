// What positions, teams and silos are called where nobody may be named. Never by an id: that may be
// somebody's address.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compose/layers.hpp"

namespace flipchart::compose {

// Positions that own a fix which is overdue, sorted; one comes as often as it owns such a fix.
std::vector<base::Slot> overdue_owners(const model::Organization& organization,
                                       const model::Decisions& decisions, base::Date today);

// Whether a position is called by its role. `counts`: the picture has counts or routes, which end at leaders.
bool goes_by_role(const model::Organization& organization, const model::View& view,
                  const std::vector<base::Slot>& overdue, bool counts, base::Slot slot);

// The words a position goes by without its holder's name: its title, for team leads the team's name with it;
// without a title its team's or silo's.
std::string role_words(const model::Organization& organization, const Insights& insights,
                       const model::View& view, base::Slot slot);
// Where units and silos are shown, here or in the window, they are called by these two and nothing else.
// The name of a unit; one without a team and a title is "Team" where nobody may be named.
std::string unit_words(const model::Organization& organization, const flow::Units& units,
                       const model::View& view, std::uint32_t unit);
// Several that are counted together: "Returns + Parts", "Repairs (2 teams)", "Returns + 3 more".
std::string joined_unit_words(const model::Organization& organization, const flow::Units& units,
                              const model::View& view, const std::vector<std::uint32_t>& together);
// The name of a silo as flow::Silos has it; of a branch (SiloRule::branch) what its leader is called.
// Branches that would be called the same are told apart by who leads them, or where nobody may be named by
// their number from left to right.
std::string silo_words(const model::Organization& organization, const model::View& view,
                       std::string_view silo);

}  // namespace flipchart::compose
