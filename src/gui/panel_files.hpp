// The program's own browser of files, over everything else while no dialog of the desktop's is there to ask;
// and what is said while something long is done with files. commands/file_browser.hpp drawn.
#pragma once

#include <optional>
#include <string>

#include "gui/controls.hpp"

namespace flipchart::gui {

struct FilesPanel {
  Keyboard keyboard;        // its keys are the browser's; this one is for the hand
  std::string seen_folder;  // of the last frame
  std::size_t seen_at = 0;
  std::string pressed;        // the entry that a hand pressed last
  double working_since = -1;  // milliseconds; below 0: nothing is done
};

// Work is shown when it takes longer than a blink.
inline constexpr double kWorkShownAfter = 200;

void files_panel(Frame& frame, const Rect& window, FilesPanel& state);
void files_working(Frame& frame, const Rect& window, FilesPanel& state);

}  // namespace flipchart::gui
