// Which silo is meant in the window, what it is called, and what follows when one is called otherwise: the
// filter and the selection go on naming the silo they named, also when that is undone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace flipchart::commands {

struct Session;

// How many edits counted when the names of silos were looked at last.
struct SiloNamesSeen {
  std::size_t edits = 0;
};
// After edits, undo and redo.
void follow_silo_names(Session& session);

// Whether the last picture has any silos.
bool has_silos(const Session& session);
// As the last picture numbers them: of the position that is selected, or the one line of the silo map.
std::optional<std::uint32_t> silo_of_selection(const Session& session);
// What it is called where the session shows it (compose::silo_words).
std::string silo_words(const Session& session, const std::string& silo);

}  // namespace flipchart::commands
