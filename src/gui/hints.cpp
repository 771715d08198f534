// See the header.
#include "gui/hints.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/language.hpp"
#include "commands/keys.hpp"

namespace flipchart::gui {

void Hints::begin_frame() {
  if (!seen_) on_.clear();
  seen_ = false;
}

bool Hints::rests_on(const std::string& name, double now) {
  if (on_ != name) {
    on_ = name;
    since_ = now;
  }
  seen_ = true;
  shown_ = now - since_ >= kRest;
  return shown_;
}

double Hints::due() const {
  return on_.empty() || shown_ ? std::numeric_limits<double>::infinity() : since_ + kRest;
}

namespace {

// An ellipsis says that a dialog follows; a hint says what it is.
std::string_view without_ellipsis(std::string_view words) {
  constexpr std::string_view kEllipsis = "\u2026";
  if (words.size() > kEllipsis.size() && words.substr(words.size() - kEllipsis.size()) == kEllipsis)
    words.remove_suffix(kEllipsis.size());
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return words;
}

void draw_hint(Frame& frame, const Rect& over, std::string_view words, std::string_view key) {
  constexpr double kTall = 28;
  constexpr double kAway = 6;
  Ink& ink = frame.ink;
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const double cap = key.empty() ? 0 : std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  const double most = std::max(80.0, static_cast<double>(window.x) - 16);
  const double wide =
      std::min(most, std::ceil(ink.width(words, kCaption) + 20 + (key.empty() ? 0 : cap + 8)));
  const double furthest = std::max(8.0, static_cast<double>(window.x) - wide - 8);
  const bool above = over.y - kAway - kTall >= 4;
  const Rect box{std::round(std::clamp(over.centre().x - wide / 2, 8.0, furthest)),
                 std::round(above ? over.y - kAway - kTall : over.bottom() + kAway), wide, kTall};
  ink.onto(ImGui::GetForegroundDrawList());
  ink.shadow(box, 6);
  ink.fill(box, ink.theme().raised, 6);
  ink.frame(box, ink.theme().hairline, 6);
  const double taken = key.empty() ? 20 : 28 + cap;
  ink.words({box.x + 10, box.centre().y}, words, kCaption, ink.theme().text, Align::start, wide - taken + 1);
  if (!key.empty()) ink.key_cap({box.right() - 8 - cap / 2, box.centre().y}, key);
  ink.onto(ImGui::GetWindowDrawList());
}

}  // namespace

void hint(Frame& frame, const std::string& name, const Press& press, const Rect& box,
          std::string_view command, std::string_view words) {
  if (!press.hovered || frame.hints == nullptr || !frame.hints->rests_on(name, frame.now)) return;
  const commands::Command* const row = commands::command_named(command);
  if (words.empty() && row != nullptr) words = base::tr(row->label.data());
  if (words.empty()) return;
  draw_hint(frame, box, without_ellipsis(words), commands::key_of(frame.session, command));
  if (frame.places != nullptr) (*frame.places)["hint-" + name] = box;
}

Press command_area(Frame& frame, const std::string& name, const Rect& box, std::string_view command,
                   std::string_view words) {
  const Press press = press_area(frame, name, box);
  hint(frame, name, press, box, command, words);
  if (press.pressed)
    frame.outbox.push_back([command = std::string(command)](commands::Session& session) {
      commands::run_command(session, command);
    });
  return press;
}

}  // namespace flipchart::gui
