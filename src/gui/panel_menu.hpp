// The menu at the right end of the top bar: on its left what commands are about, on its right the commands of
// that, with their keys. What cannot run now is dimmed and stays where it is.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

class MenuPanel {
 public:
  struct Group {
    commands::CommandGroup group = commands::CommandGroup::chart;
    std::vector<const commands::Command*> commands;
  };

  MenuPanel();

  // A key while it is shown; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  // Before each frame: opens on what the program is used for most.
  void follow(const commands::Session& session);

  const std::vector<Group>& groups() const { return groups_; }
  std::size_t group() const { return group_; }
  std::size_t line() const { return line_; }
  bool in_commands() const { return in_commands_; }  // the keys walk on the right
  bool take_moved() { return std::exchange(moved_, false); }
  // The pointer chooses too.
  void point_at_group(std::size_t group);

 private:
  std::vector<Group> groups_;
  bool open_ = false;
  std::size_t group_ = 0;
  std::size_t line_ = 0;
  bool in_commands_ = false;
  bool moved_ = false;
};

// Below its button; nothing while it is closed.
void menu_panel(Frame& frame, const Rect& window, MenuPanel& state);

}  // namespace flipchart::gui
