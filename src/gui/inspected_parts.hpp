// What the parts of the inspector's words share. Only for inspected*.cpp and
// silo_map_state.cpp.
#pragma once

#include <string>
#include <vector>

#include "gui/inspected.hpp"

namespace flipchart::gui {

void inspect_seam(Inspected& made, const commands::Session& session, const workshop::Picture& picture);
void inspect_issue(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                   const std::vector<workshop::Matter>& matters, std::uint32_t issue);
// A position's seams, of those the largest few.
void list_leader_seams(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                       base::Slot leader);
// "9 hours", "1,204 days".
std::string time_words(base::Millis time);

struct PersonWords {
  std::string name;
  std::string title;
  std::string initials;  // empty where nobody is named
};
PersonWords person_named(const model::Organization& organization, base::Slot slot);
// Who is told of beside counts or on a route: in the room by the role alone.
PersonWords person_beside_count(const model::Organization& organization, const workshop::Picture& picture,
                                base::Slot slot);

std::string issue_title(const model::History& history, std::uint32_t issue);
// The `most` issues with the longest routes, with their state.
void list_issues(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                 std::vector<std::uint32_t> issues, std::size_t most);

}  // namespace flipchart::gui
