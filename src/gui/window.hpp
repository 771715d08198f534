// The window: one calm surface with the chart in it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "base/stopwatch.hpp"
#include "commands/desk.hpp"

namespace flipchart::gui {

struct WindowOptions {
  std::optional<base::Size> size;  // none: as large as the screen has room, 1920 x 1080 at most
  std::string screenshot;          // draw, settle, save the frame there as PNG, leave
  std::string keys;                // that are hit before the screenshot, see played_keys.hpp
  int frames = 0;                  // > 0: draw that many frames of `motion`, print frame times as JSON, leave
  double idle = 0;              // > 0: settle, count the frames of that many idle seconds, print them, leave
  std::string motion = "idle";  // pan zoom flip brush keys idle
  // Writes premultiplied 0xAARRGGBB pixels as PNG; given by main so that this room needs no image library.
  std::function<base::Result<void>(const std::string& path, int width, int height, const std::uint32_t* argb)>
      write_png;
};

// Opens the window on what is open and runs until it is closed; another workshop takes its place in the same
// window. Fails with Failure::source when there is no display.
base::Result<void> run_window(commands::Desk& desk, const WindowOptions& options, base::Timings& timings);

}  // namespace flipchart::gui
