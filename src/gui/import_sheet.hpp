// The import sheet over everything: which files, how they are understood, what is wrong with them, and what
// the chart would be. Draws what commands::ImportSheet says and hands answers to the outbox; knows no file.
#pragma once

#include <string>
#include <vector>

#include "gui/controls.hpp"

namespace flipchart::gui {

// What the sheet shows of what it has.
struct ImportPanel {
  enum class Page : std::uint8_t { table, holders, changes };
  Page page = Page::table;
  std::string table;  // its name; empty: the first
  bool all_fields = false;
  std::string zone;    // as typed
  std::string holder;  // whose position is being looked for
  std::string looked_for;
  std::vector<std::string> found;  // ids
  std::size_t found_at = 0;
  Keyboard keyboard;

  // A key or a typed text while the sheet is open; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  void type(commands::Session& session, const std::string& given);

 private:
  bool field_key(commands::Session& session, const std::string& name);
  void look_for(commands::Session& session, std::string typed);
};

void import_sheet(Frame& frame, const Rect& window, ImportPanel& state);
// "12 notes about this import": opens the sheet. Returns the width taken.
double notes_chip(Frame& frame, Point left_middle, double room);
// What the last command has to say, over the chart's lower edge.
void said(Frame& frame, const Rect& canvas);

inline constexpr std::size_t kMostOnPage = 200;  // of the rows of a list
// Its parts: the list on the left, and the four pages.
void import_list(Controls& controls, const commands::ImportSheet& sheet, const Rect& box, ImportPanel& state);
void import_table_page(Controls& controls, const commands::ImportSheet& sheet, const Rect& box,
                       ImportPanel& state);
void import_holders_page(Controls& controls, const commands::ImportSheet& sheet, const Rect& box,
                         ImportPanel& state);
void import_changes_page(Controls& controls, const commands::ImportSheet& sheet, const Rect& box);
void import_files_page(Controls& controls, const Rect& box);

// Of the table page. All draw from `y` down and return where they ended.
double import_mapping(Controls& controls, const importers::SourceReport& table, const Rect& box, double y,
                      bool all);
double import_questions(Controls& controls, const commands::ImportSheet& sheet,
                        const importers::SourceReport& table, const Rect& box, double y, ImportPanel& state);
double import_problems(Controls& controls, const commands::ImportSheet& sheet, const std::string& table,
                       bool first, const Rect& box, double y);

// The table the state names, else the first; null before anything was read.
const importers::SourceReport* shown_table(const commands::ImportSheet& sheet, const ImportPanel& state);
// "accounts.xlsx#Active" of "/home/ada/accounts.xlsx#Active".
std::string short_name(const std::string& file);
// Runs on the sheet after the frame, if it is still open.
void answer(Frame& frame, std::function<void(commands::ImportSheet&)> what);

}  // namespace flipchart::gui
