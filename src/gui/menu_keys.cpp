// What keys mean while the menu is open: see MenuPanel in panel_menu.hpp.
#include <algorithm>

#include "commands/found_commands.hpp"
#include "commands/keys.hpp"
#include "gui/panel_menu.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

MenuPanel::MenuPanel() {
  for (std::size_t i = 0; i < commands::kCommandGroups; ++i) {
    Group made;
    made.group = static_cast<commands::CommandGroup>(i);
    for (const commands::Command& command : commands::command_table()) {
      if (command.group == made.group && command.id != "menu") made.commands.push_back(&command);
    }
    if (!made.commands.empty()) groups_.push_back(std::move(made));
  }
}

void MenuPanel::follow(const commands::Session& session) {
  const bool opens = session.reaching.menu_shown && !open_;
  open_ = session.reaching.menu_shown;
  if (!opens) return;
  const auto file = std::find_if(groups_.begin(), groups_.end(),
                                 [](const Group& one) { return one.group == commands::CommandGroup::file; });
  group_ = file == groups_.end() ? 0 : static_cast<std::size_t>(file - groups_.begin());
  line_ = 0;
  in_commands_ = false;
  moved_ = true;
}

void MenuPanel::point_at_group(std::size_t group) {
  if (group == group_) return;
  group_ = group;
  line_ = 0;
  in_commands_ = false;
  moved_ = true;
}

bool MenuPanel::key(commands::Session& session, const std::string& name) {
  if (!session.reaching.menu_shown) return false;
  const std::vector<const commands::Command*>& list = groups_[group_].commands;
  if ((name == "Escape" && !in_commands_) || name == commands::key_of(session, "menu")) {
    session.reaching.menu_shown = false;
  } else if (name == "Escape" || name == "Left" || name == "Shift+Tab") {
    in_commands_ = false;
  } else if (!in_commands_ && (name == "Right" || name == "Enter" || name == "Tab")) {
    in_commands_ = true;
    line_ = 0;
    moved_ = true;
  } else if (name == "Enter") {
    const commands::Command& command = *list[line_];
    if (!commands::runs_now(command, session)) return true;
    session.reaching.menu_shown = false;
    commands::use_command(session, command.id);
  } else if (in_commands_ && row_after(name, line_)) {
    line_ = std::min(*row_after(name, line_), list.size() - 1);
    moved_ = true;
  } else if (name == "Up" || name == "Down") {
    const std::size_t count = groups_.size();
    point_at_group((group_ + (name == "Down" ? 1 : count - 1)) % count);
  } else {
    return name != commands::key_of(session, "quit");
  }
  return true;
}

}  // namespace flipchart::gui
