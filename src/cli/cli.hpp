// Arguments to commands: parsing, messages, exit codes. No GL, no window.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/stopwatch.hpp"
#include "commands/desk.hpp"
#include "scene/backend.hpp"

namespace flipchart::cli {

// What the window needs from the command line.
struct WindowRequest {
  std::optional<base::Size> size;  // none: as large as the screen has room, 1920 x 1080 at most
  std::string screenshot;
  std::string keys;  // that are hit before it is taken
  int frames = 0;
  double idle = 0;  // seconds
  std::string motion = "idle";
  // For this time only, in the place of what the settings say.
  std::optional<model::Theme> theme;
  std::optional<int> type_percent;
  std::string language;  // its code
};

// What main chose for this build.
struct Program {
  std::string version;
  std::filesystem::path assets;  // holds demo/
  scene::FormatTable formats;
  // Empty in a headless build.
  std::function<base::Result<void>(commands::Desk&, const WindowRequest&, base::Timings&)> window;
};

// The process's exit code (docs/formats.md).
int run(int argc, char** argv, const Program& program);

}  // namespace flipchart::cli
