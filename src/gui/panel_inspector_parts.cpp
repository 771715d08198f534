// Figures, rules and avatars of the inspector: see panel_inspector_parts.hpp.
#include "gui/panel_inspector_parts.hpp"

#include <cmath>

namespace flipchart::gui {

void rule(Frame& frame, const Column& at) {
  frame.ink.fill({at.x, std::round(at.y), at.w, 1}, frame.ink.theme().hairline);
}

void part_head(Frame& frame, Column& at, std::string_view words) {
  at.y += 4;
  rule(frame, at);
  at.y += 22;
  frame.ink.words({at.x, at.y}, words, kCaptionStrong, frame.ink.theme().text_tertiary);
}

Colour silo_colour(const Frame& frame, std::uint32_t silo) {
  return compose::style_of_silo(*frame.picture.insights, silo, frame.session.view.theme).colour;
}

void avatar(Frame& frame, Point centre, double size, std::string_view initials, Colour colour) {
  const compose::Theme& theme = frame.ink.theme();
  frame.ink.circle(centre, size / 2, base::mixed(theme.panel, colour, 0.14));
  const Font font = size > 44 ? Font{18, 600} : kBodyStrong;
  frame.ink.words(centre, initials.empty() ? "?" : initials, font,
                  base::mixed(colour, theme.text, theme.stroke_factor > 1 ? 0.55 : 0.4), Align::middle);
}

}  // namespace flipchart::gui
