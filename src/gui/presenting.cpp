// Head and foot of a step: see presenting.hpp.
#include "gui/presenting.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/long_words.hpp"

namespace flipchart::gui {

namespace {

constexpr double kDrawnFor = 540;  // the height that panels are drawn for on a wall
// In shares of the window's height, as the design's picture has it.
constexpr double kHeadShare = 158.0 / 1080;
constexpr double kFootShare = 96.0 / 1080;
constexpr double kPageTall = 1080;
constexpr double kPageSide = 64;  // free at both sides of the page
constexpr double kMargin = 32;
constexpr Font kLargest{26, 600};
constexpr Font kLarger{18, 600};    // where the title is long
constexpr double kFootMiddle = 21;  // from the window's lower edge
constexpr double kDots = 15;
constexpr std::size_t kMostDots = 24;

void step_head(Frame& frame, base::Size window, const StepWords& words) {
  const Panel panel(frame, "step", {0, 0, window.w, std::round(kHeadShare * window.h)}, false);
  Ink& ink = frame.ink;
  const double room = window.w - 2 * kMargin;
  const Font font = ink.width(words.title, kLargest) <= room ? kLargest : kLarger;
  long_words(ink, {kMargin, 33}, words.title, font, ink.theme().text, room);
  long_words(ink, {kMargin, 61}, words.sentence, kBody, ink.theme().text_secondary, room);
}

void dot(Frame& frame, Point at, std::size_t step, bool here) {
  Ink& ink = frame.ink;
  const Press press =
      press_area(frame, "step-" + std::to_string(step + 1), {at.x - kDots / 2, at.y - 12, kDots, 24});
  if (here) {
    ink.circle(at, 4.5, ink.theme().text);
  } else {
    ink.circle(at, 3.5, press.hovered ? ink.theme().accent : ink.theme().text_tertiary);
    ink.circle(at, 2.5, ink.theme().canvas);
  }
  if (press.hovered) {
    const model::SavedView* view = commands::view_of_step(frame.session, step);
    if (view != nullptr) tip(frame, {at.x - 8, at.y - 8, 16, 16}, view->name);
  }
  if (press.pressed)
    frame.outbox.push_back([step](commands::Session& session) { commands::show_step(session, step); });
}

// The steps in the middle; too many for dots are counted instead.
void step_dots(Frame& frame, Point middle) {
  const std::size_t count = commands::steps_of(frame.session);
  const std::size_t here = commands::step_shown(frame.session);
  if (count > kMostDots) {
    frame.ink.words(middle, base::tr("{} of {}", base::counted(here + 1), base::counted(count)), kCaption,
                    frame.ink.theme().text_secondary, Align::middle);
    return;
  }
  const double first = std::round(middle.x - kDots * static_cast<double>(count - 1) / 2);
  for (std::size_t step = 0; step < count; ++step)
    dot(frame, {first + kDots * static_cast<double>(step), middle.y}, step, step == here);
}

// A shield, half of it full.
void shield(Ink& ink, Point at, Colour colour) {
  const auto half = [&](double side) {
    const Point top{at.x, at.y - 5};
    const Point shoulder{at.x + side * 4.5, at.y - 4};
    const Point flank{at.x + side * 4.2, at.y + 1};
    const Point foot{at.x, at.y + 5.5};
    return std::array<Point, 4>{top, shoulder, flank, foot};
  };
  const auto full = half(-1);
  ink.triangle(full[0], full[1], full[2], colour);
  ink.triangle(full[0], full[2], full[3], colour);
  const auto open = half(1);
  for (std::size_t i = 0; i + 1 < open.size(); ++i) ink.line(open[i], open[i + 1], colour, 1.2);
}

// Returns where it begins.
double room_safe_chip(Frame& frame, Point right_middle) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double wide = std::ceil(ink.width(base::tr("Room-safe"), kCaptionStrong)) + 40;
  const Rect box{right_middle.x - wide, right_middle.y - 12, wide, 24};
  ink.fill(box, theme.done_ground, 12);
  shield(ink, {box.x + 16, box.centre().y}, theme.done);
  ink.words({box.x + 28, box.centre().y}, base::tr("Room-safe"), kCaptionStrong, theme.done);
  if (press_area(frame, "room-safe", box).hovered)
    tip(frame, box, base::tr("No private words, and nobody's name beside a count"));
  return box.x;
}

std::size_t unowned_in(const Frame& frame) {
  return static_cast<std::size_t>(std::count_if(
      frame.matters.begin(), frame.matters.end(),
      [](const workshop::Matter& matter) { return matter.state == model::MatterState::unowned; }));
}

void step_foot(Frame& frame, base::Size window, const StepWords& words) {
  const double tall = std::round(kFootShare * window.h);
  const Panel panel(frame, "steps", {0, window.h - tall, window.w, tall}, false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double y = window.h - kFootMiddle;
  double right = room_safe_chip(frame, {window.w - kMargin, y});
  if (frame.session.presenting->counts_unowned) {
    const std::string unowned = base::tr("{} unowned", base::counted(unowned_in(frame)));
    right -= 20;
    ink.words({right, y}, unowned, kCaptionStrong, theme.text, Align::end);
    right -= ink.width(unowned, kCaptionStrong) + 14;
    ink.disc({right, y}, 12, scene::Disc::hollow);
    right -= 6;
    if (frame.places != nullptr) (*frame.places)["unowned"] = {right, y - 8, window.w - kMargin - right, 16};
  }
  if (!frame.session.said.empty()) return;  // what is said stands here until it is closed
  const double dots =
      kDots * static_cast<double>(std::min(kMostDots, commands::steps_of(frame.session))) / 2 + 24;
  // In the middle; where there is no room for that, instead of what the step is made of.
  if (window.w / 2 + dots > right) return step_dots(frame, {kMargin + dots - 24, y});
  step_dots(frame, {std::round(window.w / 2), y});
  ink.words({kMargin, y}, words.made_of, kCaption, theme.text_secondary, Align::start,
            std::max(1.0, window.w / 2 - dots - kMargin));
}

}  // namespace

double magnification(const commands::Session& session, base::Size window) {
  return session.presenting ? std::max(1.0, window.h / kDrawnFor) : 1;
}

Rect canvas_on_the_wall(base::Size window) {
  const double head = std::round(kHeadShare * window.h);
  const double foot = std::round(kFootShare * window.h);
  return {0, head, window.w, std::max(1.0, window.h - head - foot)};
}

base::Size page_on_the_wall(base::Size window, const Rect& canvas) {
  const double unit = std::max(1.0, window.h) / kPageTall;
  return {std::max(200.0, canvas.w / unit - 2 * kPageSide), std::max(150.0, canvas.h / unit)};
}

void presenting_panels(Frame& frame, base::Size window, const StepWords& words) {
  step_head(frame, window, words);
  step_foot(frame, window, words);
}

}  // namespace flipchart::gui
