// What the parts of the own browser of files share: see panel_files.hpp.
#pragma once

#include <functional>
#include <utility>

#include "commands/file_browser.hpp"
#include "commands/files.hpp"
#include "gui/panel_files.hpp"

namespace flipchart::gui {

// The whole window, so that nothing below is in reach.
class Veil {
 public:
  Veil(Frame& frame, const char* name, const Rect& window, bool seen);
  ~Veil();
  Veil(const Veil&) = delete;
  Veil& operator=(const Veil&) = delete;
};

void sheet_ground(Ink& ink, const Rect& box);

inline Intent in_browser(std::function<void(commands::FileBrowser&)> what) {
  return [what = std::move(what)](commands::Session& session) {
    if (commands::choosing_files_here(session)) what(*session.files.choice->browser);
  };
}

// The folders on the way here, each a press away; the nearest ones where there is no room for all.
void way_here(Controls& controls, const commands::FileBrowser& browser, Point left_middle, double room);
void place_list(Controls& controls, const commands::FileBrowser& browser, const Rect& list);
void entry_list(Controls& controls, const commands::FileQuestion& question,
                const commands::FileBrowser& browser, FilesPanel& state, const Rect& list);
// What is typed, what it comes to, which kind is shown, and which key does what.
inline constexpr double kFilesFoot = 148;
void files_foot(Controls& controls, const commands::FileQuestion& question,
                const commands::FileBrowser& browser, const Rect& box);

}  // namespace flipchart::gui
