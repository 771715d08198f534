// What a person has chosen about the window itself, kept for the next time in
// $XDG_CONFIG_HOME/flipchart/settings.json. A file that cannot be read is set aside under another name and
// said; what it would have held is as usual. Nothing about a workshop stands here.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/view.hpp"

namespace flipchart::commands {

struct Command;
struct Session;

// In logical pixels; a window that is too small for them gives them less.
struct PanelSizes {
  double issues = 264;
  double inspector = 336;
  double timeline = 136;
  friend bool operator==(const PanelSizes&, const PanelSizes&) = default;
};
struct PanelLimits {
  double least = 0;
  double most = 0;
};
inline constexpr PanelLimits kIssuesLimits{200, 420};
inline constexpr PanelLimits kInspectorLimits{280, 520};
inline constexpr PanelLimits kTimelineLimits{96, 240};

struct Settings {
  model::Theme theme = model::Theme::light;
  std::string language;    // its code; empty: what the system asks for
  int type_percent = 100;  // of everything in the window, 100 to 200
  bool reduced_motion = false;
  PanelSizes panels;
  bool issues_folded = false;
  bool inspector_folded = false;
};

// What the window shows of the panels at the sides; it says so itself, frame by frame.
struct PanelsShown {
  bool issues = false;
  bool inspector = false;
  bool both_fit = true;
};

inline constexpr int kLeastType = 100;
inline constexpr int kMostType = 200;

// settings.json among the settings; empty where there is no home.
std::filesystem::path window_settings_file();

struct LoadedSettings {
  Settings settings;
  std::string said;  // what was wrong with the file, and where it is now; empty: nothing
};
// A missing file is as usual.
LoadedSettings load_settings(const std::filesystem::path& file);
base::Result<void> save_settings(const std::filesystem::path& file, const Settings& settings);

// Puts settings in force in a session that begins; `file` is where changes are written, empty: nowhere.
void begin_with(Session& session, const LoadedSettings& loaded, std::filesystem::path file);
// Changes a setting and writes the file. Where that fails the setting holds until the window closes, and why
// it is not kept is said; true where it was kept.
bool change_settings(Session& session, const std::function<void(Settings&)>& change);
// Theme, size of type, motion, and which panels are open.
std::vector<Command> settings_commands();

}  // namespace flipchart::commands
