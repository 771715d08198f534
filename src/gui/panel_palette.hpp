// The palette: a field and, below it, every command that its words find, with its key. What cannot run now is
// there too, dimmed, behind the others. Enter runs one; nothing else happens while it is open.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "commands/found_commands.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

class PalettePanel {
  // Invariant: found_ is what typed_ found in the session when it was typed.
 public:
  // A key or a typed text while it is shown; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  void type(commands::Session& session, const std::string& text);
  // Before each frame: opens anew.
  void follow(const commands::Session& session);

  const std::string& typed() const { return typed_; }
  const std::vector<commands::FoundCommand>& found() const { return found_; }
  std::size_t selected() const { return selected_; }
  // Whether the selected line must be brought into view: once after it was chosen by keys.
  bool take_moved() { return std::exchange(moved_, false); }

 private:
  void look_for(const commands::Session& session, std::string typed);

  bool open_ = false;
  std::string typed_;
  std::vector<commands::FoundCommand> found_;
  std::size_t selected_ = 0;
  bool moved_ = false;
};

// Nothing while it is closed.
void palette_panel(Frame& frame, const Rect& window, PalettePanel& state);

}  // namespace flipchart::gui
