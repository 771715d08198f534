// The keys of the moment: what runs now, by what it is about, in as many columns as there is room for. Typing
// narrows it. From the table of commands and nothing else.
#pragma once

#include <string>
#include <vector>

#include "gui/panels.hpp"

namespace flipchart::gui {

class HelpPanel {
 public:
  // A key or a typed text while it is shown; false: the commands may have it.
  bool key(commands::Session& session, const std::string& name);
  void type(commands::Session& session, const std::string& text);
  // Before each frame: opens with nothing typed.
  void follow(const commands::Session& session);

  const std::string& typed() const { return typed_; }
  // How far to scroll, since it was last asked.
  double take_scroll();

 private:
  bool open_ = false;
  std::string typed_;
  double scroll_ = 0;
};

void help_sheet(Frame& frame, const Rect& window, HelpPanel& state);

}  // namespace flipchart::gui
