// A picture of a workshop in a file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "base/stopwatch.hpp"
#include "commands/pages.hpp"
#include "scene/backend.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// Plays the view with the backend for the path's extension and writes the file whole. Failure::usage for an
// extension no backend has, and for wishes it cannot grant (pages_of). Stages added: "flow", "layout",
// "compose", "write". Returns what there is to warn of, or nothing.
base::Result<std::string> render(workshop::Workshop& workshop, const model::View& view,
                                 const std::filesystem::path& output, const scene::FormatTable& formats,
                                 const Wish& wish, base::Timings& timings);

// How many people and customers have names with letters that no installed font can draw. Linear.
std::size_t names_without_letters(const model::Organization& organization);

}  // namespace flipchart::commands
