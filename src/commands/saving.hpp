// Where a workshop is kept. Every edit is on the disk as soon as it is made, so that saving is only a
// question of the place: what nobody saved moves to one that a person chooses, copies go elsewhere.
#pragma once

#include <filesystem>
#include <vector>

namespace flipchart::commands {

struct Command;
struct Session;

// What is asked first; the file is chosen, then a thread writes.
void ask_save_as(Session& session);
void ask_save_copy(Session& session, bool room_copy);
// Says that everything is saved, and where.
void tell_where_saved(Session& session);

void save_as(Session& session, const std::filesystem::path& file);
// A room copy has the present state alone, and no private text at all.
void save_copy(Session& session, const std::filesystem::path& file, bool room_copy);

std::vector<Command> saving_commands();

}  // namespace flipchart::commands
