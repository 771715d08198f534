// What opens beside or over the chart: panels, history, finding, the palette, the menu, and the keys.
#include "base/language.hpp"
#include "commands/keys_file.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

// What stands over the chart and takes keys makes room for what comes.
void close_lists(Session& session) {
  session.help_shown = session.find_shown = session.choosing.shown = false;
  session.reaching.palette_shown = session.reaching.menu_shown = false;
}

std::vector<Command> help_table() {
  return {
      {"palette", "Find a command by its words", "Ctrl+K", always,
       [](Session& s) {
         const bool shown = s.reaching.palette_shown;
         close_lists(s);
         s.reaching.palette_shown = !shown;
       },
       "Lists everything that can be done, with its key."},
      {"menu", "Open the menu", "F10", always,
       [](Session& s) {
         const bool shown = s.reaching.menu_shown;
         close_lists(s);
         s.reaching.menu_shown = !shown;
       },
       "Lists all commands by what they are about."},
      {"help", "Show the keys", "?", always,
       [](Session& s) {
         const bool shown = s.help_shown;
         close_lists(s);
         s.help_shown = !shown;
       },
       "Lists the keys that do something at this moment."},
      {"edit-keys", "Write the keys down", "", always, write_keys_file,
       "Makes a file with a line for every key, and says where it is."},
      {"read-keys", "Read the keys again", "", always,
       [](Session& s) {
         s.said = base::tr("The keys are as the file says");
         s.said_is_error = false;
         take_keys(s);
       },
       "Takes the keys from their file without leaving the window."},
  };
}

}  // namespace

std::vector<Command> panel_commands() {
  return joined(in_group(CommandGroup::panels,
                         {
                             {"panels", "Show or hide the panels", "Ctrl+B", always,
                              [](Session& s) { s.panels_hidden = !s.panels_hidden; },
                              "Gives the whole window to the chart."},
                             {"history", "What happened, and when", "Ctrl+H", always,
                              [](Session& s) { s.history_shown = !s.history_shown; },
                              "Lists every change, and takes the workshop back to any of them."},
                             {"find",
                              "Find people, customers and issues",
                              "/",
                              {something_to_find, base::english("There is nobody to find yet")},
                              [](Session& s) {
                                if (s.asking) {  // both look for what is typed
                                  s.said = base::tr("Answer what is asked first, or leave it with Escape");
                                  s.said_is_error = false;
                                  return;
                                }
                                close_lists(s);
                                s.find_shown = true;
                              },
                              "Flies to who or what has these letters in the name."},
                         }),
                in_group(CommandGroup::help, help_table()));
}

}  // namespace flipchart::commands
