// Everything a person can do in the window, as data: the same table feeds the keys, the menu and the help.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/asking.hpp"
#include "commands/discretion.hpp"
#include "commands/exporting.hpp"
#include "commands/files.hpp"
#include "commands/filtering.hpp"
#include "commands/finding.hpp"
#include "commands/importing.hpp"
#include "commands/presenting.hpp"
#include "commands/reaching.hpp"
#include "commands/saved_views.hpp"
#include "commands/settings.hpp"
#include "commands/silo_map_look.hpp"
#include "commands/silo_names.hpp"
#include "commands/timeline.hpp"
#include "commands/what_if.hpp"
#include "compose/layers.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// What the window is looking at. Not journalled.
struct Session {
  workshop::Workshop& workshop;
  model::View view = {};
  compose::Highlight highlight = {};  // selection and trace (hover is added by the canvas)
  base::ItemId selected = {};         // a matter, position, customer, or none
  bool quit = false;
  // Requests the canvas answers in its next frame.
  bool fit = false;
  bool fit_in_flight = false;     // the same, seen to happen
  double zoom_to = 0;             // 1 = a chart pixel is a screen pixel; 0 = no request
  double zoom_by = 1;             // 1 = no change
  double pan_x = 0, pan_y = 0;    // screen pixels
  base::ItemId fly_to = {};       // a position, a customer, or an issue: who has it
  bool bring_into_sight = false;  // what is selected
  base::ItemId flown_to = {};     // what was found, while the way back from it is known
  bool fly_back = false;          // to where the chart was looked at before
  std::vector<std::string> left_behind =
      {};  // the branches that were shown alone before this one, outermost first
  bool panels_hidden = false;
  Settings settings = {};                    // chosen for the window, and kept
  std::filesystem::path settings_file = {};  // where; empty: nowhere
  PanelsShown panels_shown = {};
  int type_percent = 100;       // in force, of everything in the window
  bool reduced_motion = false;  // in force: a short cross-fade in the place of every motion
  Timeline timeline = {};
  Choosing choosing = {};
  bool help_shown = false;
  bool find_shown = false;
  SiloMapLook silo_map = {};
  SiloNamesSeen silo_names = {workshop.how_many_count()};
  std::unique_ptr<Finding> finding = {};      // there from the first time something is looked for
  std::unique_ptr<WhatIf> what_if = {};       // there while changes of the chart are tried out
  std::optional<Discretion> discretion = {};  // there while a role's envelope is asked for
  std::optional<Asking> asking = {};          // there while a form is open
  std::vector<base::ItemId> gathered = {};    // matters chosen together, for one fix
  std::string view_shown = {};                // the saved view that was stepped to last
  std::optional<Presenting> presenting = {};  // there while it is on the wall
  SavedViewList saved_views = {};             // to be put in order
  bool commitments_shown = false;             // who does what by when, as one page
  bool history_shown = false;                 // what happened, and when
  bool focused = true;                        // the window has the keyboard
  int screens = 1;                            // that are connected
  std::string copied = {};                    // to be put on the clipboard, as plain text
  // Exporting. What main gives to do it with; none: there is no exporting.
  ExportTools export_tools = {};
  std::filesystem::path export_settings = {};  // where choices are kept for the next time; empty: nowhere
  std::unique_ptr<Exporting> exporting = {};   // there from the first time something is exported
  // Importing. The sheet is there while it is open; nothing else runs then.
  std::unique_ptr<ImportSheet> sheet = {};
  std::vector<importers::Source> sources = {};  // what was imported last, to look at its notes again
  importers::Options options = {};              // with the answers given then
  std::uint64_t notes = 0;                      // of that import, see notes_among()
  std::filesystem::path remembered = {};        // where answers are kept for the next time; empty: nowhere
  Files files = {};                             // what is open, and what may be opened
  std::string read_only = {};                   // why nothing can be changed in the file; empty: it can
  std::string said = {};                        // what the last command has to say, until the next one
  bool said_is_error = false;
  std::filesystem::path language_folder = {};  // tables of words, see speaking.hpp
  bool saved = false;                          // every change is on the disk as soon as it is made
  std::function<void()> wake = {};             // asks for a frame, from any thread
  std::uint64_t data_seen = 0;                 // the workshop's data revision that the selection was made in
  std::uint64_t imports_seen = 0;              // and its count of imports
  Reaching reaching = {};                      // keys, palette and menu
};

// In the order of the menu.
enum class CommandGroup : std::uint8_t {
  chart,
  look,
  silo_map,
  time,
  issues,
  mark,
  what_if,
  present,
  file,
  panels,
  help
};
inline constexpr std::size_t kCommandGroups = 11;
// "The chart".
std::string_view name_of(CommandGroup group);

// When a command runs; and what is said to whoever hits its key when it does not: general words, none where
// the key is one of a state that is over.
class Condition {
 public:
  template <class Holds>
  Condition(Holds holds, const char* otherwise = nullptr) : holds_(std::move(holds)), otherwise_(otherwise) {}
  bool operator()(const Session& session) const { return holds_(session); }
  const char* otherwise() const { return otherwise_; }

 private:
  std::function<bool(const Session&)> holds_;
  const char* otherwise_;
};

struct Command {
  std::string_view id;     // "flip"
  std::string_view label;  // "Turn the chart over"
  std::string_view key;    // "F", "Ctrl+Z", "Escape"; empty: no key. What it is now: key_of in keys.hpp
  Condition enabled;
  std::function<void(Session&)> run;
  std::string_view about = {};  // what it is for, in one sentence
  CommandGroup group = CommandGroup::chart;
  bool in_sheet = false;  // runs while the import sheet is open; the others do not
};

const std::vector<Command>& command_table();
// Null where there is none.
const Command* command_named(std::string_view id);
// Whether it would run now.
bool runs_now(const Command& command, const Session& session);
// Runs the enabled command with this id; false when there is none.
bool run_command(Session& session, std::string_view id);
// The same by its key; where it is false and a command has that key, it is said why it does not run.
bool run_key(Session& session, std::string_view key);
// Before each frame: what was said about a key goes when the key would do something.
void follow_why_not(Session& session);

// Selecting from code: a card, a seam, an issue to trace; none clears.
void select_item(Session& session, const base::ItemId& item);
void select_seam(Session& session, std::string_view from_leader, std::string_view to_leader);
void trace_issue(Session& session, std::uint32_t issue);
void clear_selection(Session& session);
// After an import, or undoing one: what is selected stays selected by its id, or goes where it is gone.
void keep_up_with_data(Session& session);

// Until nothing that the session asked of a thread is being made; for pictures of the window, and tests.
void wait_for_threads(Session& session);

// The import sheet: empty, or with files (those dropped on the window), or with what was imported last.
void open_sheet(Session& session, const std::vector<std::string>& paths);
void open_sheet_again(Session& session);
void close_sheet(Session& session);
// One edit; what was answered is remembered. The sheet closes when it succeeds.
void commit_sheet(Session& session);

}  // namespace flipchart::commands
