// Words under the pointer that teach a key: where a button runs a command, its label and its key show after
// the pointer has rested on it for half a second. One way for all panels.
#pragma once

#include <string>
#include <string_view>

#include "gui/panels.hpp"

namespace flipchart::gui {

// What the pointer rests on, and since when. Lives as long as the surface.
class Hints {
 public:
  static constexpr double kRest = 500;  // milliseconds

  // Before each frame: lets go of what is no longer pointed at.
  void begin_frame();
  // Of a control that is pointed at in this frame: whether it has been for long enough.
  bool rests_on(const std::string& name, double now);
  // When a hint is to come although nothing happens, in the milliseconds of `now`; infinity: never.
  double due() const;

 private:
  std::string on_;
  double since_ = 0;
  bool seen_ = false;   // in this frame
  bool shown_ = false;  // its hint is
};

// Beside a control that is pointed at: what its command is called, or `words` instead, and the key it has
// now.
void hint(Frame& frame, const std::string& name, const Press& press, const Rect& box,
          std::string_view command, std::string_view words = {});
// A press area that runs the command when it is pressed, and teaches its key.
Press command_area(Frame& frame, const std::string& name, const Rect& box, std::string_view command,
                   std::string_view words = {});

}  // namespace flipchart::gui
