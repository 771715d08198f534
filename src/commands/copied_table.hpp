// What a panel lists, as text with tabs that a spreadsheet takes: the silo map where it is open, the seams
// that meet at the selected leader, else the list of issues. Room-safe where the view is.
#pragma once

#include <string>

#include "commands/command.hpp"

namespace flipchart::commands {

// The table in words of one line ("the silo map"), and its lines, the first of them headings.
struct CopiedTable {
  std::string name;
  std::string text;
  std::size_t rows = 0;  // beside the headings
};
CopiedTable table_shown(const Session& session);

bool has_table(const Session& session);
// Puts it on the clipboard and says so.
void copy_table(Session& session);

}  // namespace flipchart::commands
