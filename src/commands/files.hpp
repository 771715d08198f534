// What the window knows of workshop files: the one that is open, another that is being opened, those that
// were open lately, and what is being asked about files. Not journalled; part of the session.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "commands/choosing_files.hpp"
#include "commands/glances.hpp"
#include "commands/long_work.hpp"
#include "commands/opening.hpp"
#include "commands/recent.hpp"
#include "journal/movable.hpp"

namespace flipchart::commands {

struct Command;
struct Session;

struct Files {
  // How this program opens another workshop, and where it remembers; empty paths: nowhere.
  Opening with = {};
  std::filesystem::path demo = {};
  std::filesystem::path recent_list = {};
  std::filesystem::path pictures = {};

  // Of the workshop that is open. Its journal, where it has one that stays.
  journal::Movable* journal = nullptr;
  std::optional<base::Date> today = {};  // its own
  bool empty_chart = false;              // it is empty because a person begins it so
  std::filesystem::path noted = {};      // what the list of recent ones has of it

  std::shared_ptr<Opened> next = {};      // takes its place before the next frame
  std::unique_ptr<LongWork> work = {};    // there from the first time something took long
  std::optional<FileChoice> choice = {};  // while files are asked for
  std::filesystem::path folder = {};      // where the last file was
  // For the start page.
  std::optional<RecentList> recent = {};  // none: not read yet
  std::unique_ptr<Glances> glances = {};
  std::map<std::filesystem::path, Glances::Seen> seen = {};
  bool forgetting = false;  // the next time it is meant
};

// Before each frame: what was asked for is taken up, what was done is told.
void follow_files(Session& session);
// There is nothing: the start page stands instead of a chart.
bool nothing_open(const Session& session);
// Something is being done that nothing else may disturb.
bool working_on_files(const Session& session);
// What the workshop is called: by its title, else by its file.
std::string title_of(const Session& session);
// Where it is kept; empty while it is nowhere.
std::filesystem::path kept_at(const Session& session);

// A workshop file takes this one's place when it is open; a file of another kind goes to the import sheet.
void open_file(Session& session, const std::filesystem::path& file);
void open_demo(Session& session);
// Without anything in it. `at_start`: the start page.
void open_nothing(Session& session, bool at_start);
// Which files go into the import sheet, which opens when they are chosen.
void ask_import(Session& session);
// What was dropped on the window: a workshop is opened, anything else imported.
void drop_files(Session& session, const std::vector<std::string>& paths);
void forget_recent_workshop(Session& session, const std::filesystem::path& file);

// Gives a job to the thread. It has to itself whatever looked at files before.
void start_work(Session& session, LongWork::Job job);
// What it was doing is forgotten; what is open stays as it is.
void stop_work(Session& session);

std::vector<Command> workshop_commands();

}  // namespace flipchart::commands
