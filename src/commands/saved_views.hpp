// The list of saved views: steps of a talk, put in order, called otherwise, taken away, or made anew from
// what is shown. Each of these is one edit. Their pictures are drawn small on a thread, when the list is
// open.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "commands/thumbnails.hpp"
#include "model/view_edits.hpp"

namespace flipchart::commands {

struct Command;
struct Session;

struct SavedViewList {
  bool shown = false;
  std::string chosen;                      // the id of the one that keys are about
  std::shared_ptr<Thumbnails> thumbnails;  // there from the first time pictures are wanted
};

// The view as it is shown now, under a name; without an id a new one.
model::SavedView view_as_shown(const Session& session, std::string id, std::string name);

void choose_view(Session& session, const std::string& id);
// To a place counted from 0, held to the places there are.
void move_view(Session& session, const std::string& id, std::ptrdiff_t to);
void update_view(Session& session, const std::string& id);
void remove_view(Session& session, const std::string& id);
void ask_view_name(Session& session);  // of the one that is chosen
void ask_view_note(Session& session);  // what to say at this step

// Before each frame: orders the pictures that are wanted and not there.
void follow_saved_views(Session& session);
// Null while it is being made.
std::shared_ptr<const PagePixels> picture_of_view(const Session& session, std::string_view id);

// Rows for the table of commands: the list, and its keys while it is open.
std::vector<Command> saved_view_commands();

}  // namespace flipchart::commands
