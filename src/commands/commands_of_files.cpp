// What goes in and out: importing, exporting, copying, printing; undoing, and leaving the program.
#include <utility>

#include "base/language.hpp"
#include "commands/copied_table.hpp"
#include "commands/files.hpp"
#include "commands/keys.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

bool can_export(const Session& session) {
  return !session.export_tools.formats.empty() && session.what_if == nullptr && something_to_find(session);
}

void leave(Session& session) {
  session.quit = !asks_about_words(session);
}

void say(Session& session, const base::Result<std::uint64_t>& done, const std::string& words) {
  session.said = done ? words : done.error().message;
  session.said_is_error = !done;
  keep_up_with_data(session);
}

std::vector<Command> undoing_table() {
  return {
      {"undo",
       "Undo",
       "Ctrl+Z",
       {[](const Session& s) { return s.workshop.can_undo(); }, base::english("There is nothing to undo")},
       [](Session& s) {
         say(s, s.workshop.undo(), with_key(s, base::tr("Undone"), base::tr("Redo"), "redo"));
       },
       "Takes the last change back, an import too."},
      {"redo",
       "Redo",
       "Ctrl+Y",
       {[](const Session& s) { return s.workshop.can_redo(); }, base::english("There is nothing to redo")},
       [](Session& s) {
         say(s, s.workshop.redo(), with_key(s, base::tr("Done again"), base::tr("Undo"), "undo"));
       },
       "Makes the change again that was taken back."},
  };
}

std::vector<Command> exchange_table() {
  const Condition exportable{can_export, base::english("There is nothing to export yet")};
  return {
      {"import",
       "Import files…",
       "Ctrl+I",
       {[](const Session& s) { return !trying(s); }, ""},
       ask_import,
       "Reads people, customers and issues, or newer files of them."},
      {"import-notes",
       "Show the notes about the last import",
       "Ctrl+J",
       {[](const Session& s) { return !s.sources.empty(); }, base::english("Nothing was imported yet")},
       [](Session& s) { open_sheet_again(s); },
       "Says what was awkward in the files, and what was done about it."},
      {"commit-import", "Import what the sheet shows", "Ctrl+Enter",
       [](const Session& s) { return s.sheet != nullptr && s.sheet->ready(); },
       [](Session& s) { commit_sheet(s); }, "Takes the files in; it can be undone.", CommandGroup::file,
       true},
      {"repair-import", "Make the likeliest repairs", "Ctrl+R",
       [](const Session& s) { return s.sheet != nullptr && s.sheet->repairable() > 0; },
       [](Session& s) { s.sheet->repair_all(); }, "Does what the sheet offers for each problem.",
       CommandGroup::file, true},
      {"export", "Export for slides, paper, or to send…", "Ctrl+E", exportable,
       [](Session& s) { open_exporting(s, false); },
       "Writes what is shown as slides, a PDF, a page or data."},
      {"print", "Print, through a PDF…", "Ctrl+P", exportable, [](Session& s) { open_exporting(s, true); },
       "Cuts the chart into sheets of paper."},
      {"copy-picture", "Copy the picture", "Ctrl+C", exportable, [](Session& s) { copy_picture(s, "png"); },
       "Puts what is shown on the clipboard, to paste it into a slide."},
      {"copy-drawing", "Copy the picture as lines and letters (SVG)", "Ctrl+Shift+C", exportable,
       [](Session& s) { copy_picture(s, "svg"); }, "Puts it on the clipboard so that it can be drawn on."},
      {"copy-table",
       "Copy the table",
       "Ctrl+T",
       {has_table, base::english("There is nothing to copy yet")},
       copy_table,
       "Silo map, seams of a leader, or list of issues, as text for a spreadsheet."},
  };
}

}  // namespace

std::vector<Command> file_commands() {
  return in_group(CommandGroup::file, joined(joined(undoing_table(), exchange_table()),
                                             {{"quit", "Leave", "Ctrl+Q", always, leave,
                                               "Closes the window; every change is on the disk already.",
                                               CommandGroup::file, true}}));
}

}  // namespace flipchart::commands
