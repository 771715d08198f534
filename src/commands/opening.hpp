// From what the command line or a drop names to an open workshop.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/stopwatch.hpp"
#include "commands/remembered.hpp"
#include "importers/import.hpp"
#include "journal/flip_file.hpp"
#include "journal/movable.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

struct Session;

struct Opening {
  std::vector<importers::Source> sources;  // or one workshop file
  importers::Options options;
  std::optional<std::filesystem::path>
      workshop_folder;              // a folder like assets/demo: its files, title, today and edits
  std::optional<base::Date> today;  // default: the folder's own, else the local date
  journal::FlipFile::Access access = journal::FlipFile::Access::read;  // to a workshop file
  std::string who;                                                     // signs what is changed there
  // Where workshops of sources are kept from their first edit on, where access is for writing; empty:
  // nowhere.
  std::filesystem::path untitled = {};
  // What was said about such files before; empty: nothing is remembered, and nothing will be.
  std::filesystem::path remembered = remembered_file();
};

struct Opened {
  std::unique_ptr<workshop::Workshop> workshop;
  std::vector<importers::SourceReport> sources;
  model::Problems problems;
  std::vector<base::Error> failed;
  // Of a workshop file: its journal, why it cannot be written, and what could not be read of it.
  std::optional<std::filesystem::path> file;
  journal::Brought began;
  std::vector<journal::Entry> entries;
  std::optional<base::Date> today_of_its_own;  // of the file or the folder
  std::string read_only;
  bool saved = false;  // every change is on the disk as soon as it is made
  std::vector<std::string> lost;
  journal::Movable* journal = nullptr;  // the workshop's, where it stays
  bool empty_chart = false;             // there is nothing in it because a person begins it so
  // What was read and how, for looking at the import's notes again in the window.
  std::vector<importers::Source> read;
  importers::Options options;
  std::filesystem::path remembered;
};

// Opens the workshop file where that is the one source; else reads everything; sources that cannot be read
// are in `failed`, the rest is open. Edits of a workshop folder's decisions.jsonl are replayed; a refused one
// is a problem with its row.
Opened opened(const Opening& opening, base::Timings& timings);
// $XDG_STATE_HOME/flipchart, where that is not set ~/.local/state/flipchart; empty where there is no home.
std::filesystem::path untitled_folder();
// A session on it for the window, which knows the import's notes. `opened` must outlive it.
Session session_on(const Opened& opened);

}  // namespace flipchart::commands
