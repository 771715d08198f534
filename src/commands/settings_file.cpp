// The file of settings, read and written: see settings.hpp.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "commands/broken_files.hpp"
#include "commands/remembered.hpp"
#include "commands/settings.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::pair<model::Theme, const char*> kThemeWords[] = {
    {model::Theme::light, "light"}, {model::Theme::dark, "dark"}, {model::Theme::projector, "projector"}};

// Each takes what is there and says whether it was of the right kind. What is not there stays as it was.
template <class Value, std::size_t N>
bool take(Value& into, const json& object, const char* key, const std::pair<Value, const char*> (&words)[N]) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  for (const auto& [value, word] : words) {
    if (*found != word) continue;
    into = value;
    return true;
  }
  return false;
}

bool take(bool& into, const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_boolean()) return false;
  into = found->get<bool>();
  return true;
}

bool take(double& into, const json& object, const char* key, const PanelLimits& limits) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_number()) return false;
  into = std::clamp(found->get<double>(), limits.least, limits.most);
  return true;
}

bool take(std::string& into, const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return true;
  if (!found->is_string()) return false;
  into = found->get<std::string>();
  return true;
}

std::optional<Settings> in_text(const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  Settings settings;
  double percent = settings.type_percent;
  const bool whole = take(settings.theme, object, "theme", kThemeWords) &&
                     take(settings.language, object, "language") &&
                     take(percent, object, "type_percent", {kLeastType, kMostType}) &&
                     take(settings.reduced_motion, object, "reduced_motion") &&
                     take(settings.panels.issues, object, "issues_width", kIssuesLimits) &&
                     take(settings.panels.inspector, object, "inspector_width", kInspectorLimits) &&
                     take(settings.panels.timeline, object, "timeline_height", kTimelineLimits) &&
                     take(settings.issues_folded, object, "issues_folded") &&
                     take(settings.inspector_folded, object, "inspector_folded");
  settings.type_percent = static_cast<int>(std::lround(percent));
  return whole ? std::optional(settings) : std::nullopt;
}

template <class Value, std::size_t N>
const char* word_for(Value value, const std::pair<Value, const char*> (&words)[N]) {
  for (const auto& [known, word] : words)
    if (known == value) return word;
  return words[0].second;
}

}  // namespace

fs::path window_settings_file() {
  return settings_file("settings.json");
}

LoadedSettings load_settings(const fs::path& file) {
  std::error_code ignored;
  if (file.empty() || !fs::exists(file, ignored)) return {};
  const auto text = base::read_file_whole(file);
  if (!text) return {{}, base::tr("{}; the window is as usual", text.error().message)};
  if (const auto settings = in_text(*text)) return {*settings, {}};
  const fs::path aside = keep_aside(file);
  return {{},
          aside.empty() ? base::tr("{}: cannot be read, so the window is as usual", file.string())
                        : base::tr("{}: cannot be read, so the window is as usual; the file is kept as {}",
                                   file.string(), aside.filename().string())};
}

base::Result<void> save_settings(const fs::path& file, const Settings& settings) {
  if (file.empty()) return {};
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error)
    return base::failed(
        base::tr("{}: cannot make this folder: {}", file.parent_path().string(), error.message()));
  const json object = {{"theme", word_for(settings.theme, kThemeWords)},
                       {"language", settings.language},
                       {"type_percent", settings.type_percent},
                       {"reduced_motion", settings.reduced_motion},
                       {"issues_width", std::round(settings.panels.issues)},
                       {"inspector_width", std::round(settings.panels.inspector)},
                       {"timeline_height", std::round(settings.panels.timeline)},
                       {"issues_folded", settings.issues_folded},
                       {"inspector_folded", settings.inspector_folded}};
  return base::write_file_whole(file, object.dump(1, ' ', false, json::error_handler_t::replace) + '\n');
}

}  // namespace flipchart::commands
