#include "cli/window_options.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include "cli/choice.hpp"
#include "commands/paper.hpp"

namespace flipchart::cli {

namespace {

using base::Result;

constexpr double kDay = 86'400;  // seconds

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
  const auto size = commands::page_size(text);
  if (!size)
    return base::failed("\"" + text + "\" is no size; write " + std::string(commands::kPageSizes),
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
  const auto motion = chosen<std::string>(
      text, {{"pan", "pan"}, {"zoom", "zoom"}, {"flip", "flip"}, {"brush", "brush"}, {"idle", "idle"}});
  if (!motion) return tl::unexpected(motion.error());
  window.motion = *motion;
  return {};
}

}  // namespace

const std::vector<WindowOption>& window_options() {
  static const std::vector<WindowOption> options = {
      {"--screenshot", "FILE", "Draws, saves the frame as PNG, leaves", take_screenshot},
      {"--keys", "TEXT", "Hits these keys before the screenshot: \"O ma Enter\"", take_keys},
      {"--size", "WxH", "The window's size", take_window_size},
      {"--frames", "N", "Draws N frames, prints frame times as JSON, leaves", take_frames},
      {"--idle", "SECONDS", "Waits, prints the frames drawn meanwhile as JSON, leaves", take_idle},
      {"--motion", "TEXT", "What moves meanwhile: pan, zoom, flip, brush, idle", take_motion},
  };
  return options;
}

}  // namespace flipchart::cli
