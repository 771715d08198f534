#include "cli/window_options.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "base/utf8.hpp"
#include "cli/choice.hpp"
#include "commands/paper.hpp"

namespace flipchart::cli {

namespace {

using base::Result;

constexpr double kDay = 86'400;  // seconds
constexpr std::uint64_t kLargestWindow = 16'384;

// The whole text as a number, none where it is no finite one.
template <class Number>
std::optional<Number> number_in(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Result<void> take_screenshot(WindowRequest& window, const std::string& text) {
  window.screenshot = text;
  return {};
}

Result<void> take_keys(WindowRequest& window, const std::string& text) {
  window.keys = text;
  return {};
}

Result<void> take_window_size(WindowRequest& window, const std::string& text) {
  const auto size = commands::page_size_or_words(text);
  if (!size) return tl::unexpected(size.error());
  if (std::max(size->w, size->h) > static_cast<double>(kLargestWindow))
    return base::failed("\"" + text + "\" is larger than any screen; a window has at most " +
                            base::counted(kLargestWindow) + " pixels a side",
                        base::Failure::usage);
  window.size = *size;
  return {};
}

Result<void> take_frames(WindowRequest& window, const std::string& text) {
  const auto frames = number_in<int>(text);
  if (!frames || *frames < 0)
    return base::failed("\"" + text + "\" is no number of frames", base::Failure::usage);
  window.frames = *frames;
  return {};
}

Result<void> take_idle(WindowRequest& window, const std::string& text) {
  const auto seconds = number_in<double>(text);
  if (!seconds || !std::isfinite(*seconds) || *seconds < 0 || *seconds > kDay)
    return base::failed("\"" + text + "\" is no number of seconds from 0 to a day", base::Failure::usage);
  window.idle = *seconds;
  return {};
}

Result<void> take_motion(WindowRequest& window, const std::string& text) {
  const auto motion = chosen<std::string>(text, {{"pan", "pan"},
                                                 {"zoom", "zoom"},
                                                 {"flip", "flip"},
                                                 {"brush", "brush"},
                                                 {"keys", "keys"},
                                                 {"idle", "idle"}});
  if (!motion) return tl::unexpected(motion.error());
  window.motion = *motion;
  return {};
}

Result<void> take_window_theme(WindowRequest& window, const std::string& text) {
  using model::Theme;
  const auto theme = chosen<Theme>(text, {{"light", Theme::light},
                                          {"dark", Theme::dark},
                                          {"projector", Theme::projector},
                                          {"print", Theme::print}});
  if (!theme) return tl::unexpected(theme.error());
  window.theme = *theme;
  return {};
}

Result<void> take_scale(WindowRequest& window, const std::string& text) {
  const auto scale = number_in<double>(text);
  if (!scale || !(*scale >= 1 && *scale <= 2))
    return base::failed("\"" + text + "\" is no size of type from 1 to 2", base::Failure::usage);
  window.type_percent = static_cast<int>(std::lround(*scale * 100));
  return {};
}

Result<void> take_language(WindowRequest& window, const std::string& text) {
  window.language = text;
  return {};
}

}  // namespace

const std::vector<WindowOption>& window_options() {
  static const std::vector<WindowOption> options = {
      {"--screenshot", "FILE", "Draws, saves the frame as PNG, leaves", take_screenshot},
      {"--keys", "TEXT", "Hits these keys before the screenshot: \"O ma Enter\"", take_keys},
      {"--size", "WxH", "The window's size", take_window_size},
      {"--theme", "TEXT", "light, dark, projector, print; else as in the settings", take_window_theme},
      {"--scale", "N", "How large everything is, 1 to 2; else as in the settings", take_scale},
      {"--language", "CODE", "en, de; else as in the settings, or as the system says", take_language},
      {"--frames", "N", "Draws N frames, prints frame times as JSON, leaves", take_frames},
      {"--idle", "SECONDS", "Waits, prints the frames drawn meanwhile as JSON, leaves", take_idle},
      {"--motion", "TEXT", "What moves meanwhile: pan, zoom, flip, brush, keys, idle", take_motion},
  };
  return options;
}

}  // namespace flipchart::cli
