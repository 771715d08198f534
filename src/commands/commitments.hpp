// Who does what by when, as one page: the commitments of a workshop at its end. In the room an overdue owner
// goes by the role.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "compose/commitment_page.hpp"
#include "scene/backend.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

struct Command;
struct Session;

// All fixes: overdue first, then those with a day, those without, and what is done.
compose::CommitmentSheet commitment_sheet(const workshop::Workshop& workshop, bool room_safe);
// The page of `view`'s shape and theme.
scene::Deck commitment_deck(workshop::Workshop& workshop, const model::View& view);
// Writes it with the backend for the path's extension; Failure::usage for an extension no backend has.
base::Result<void> write_commitments(workshop::Workshop& workshop, const model::View& view,
                                     const std::filesystem::path& output, const scene::FormatTable& formats);

// From the window, as PDF in the folder where exports go.
void export_commitments(Session& session);
std::vector<Command> commitment_commands();

}  // namespace flipchart::commands
