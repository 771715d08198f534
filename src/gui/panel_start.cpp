// The page from top to bottom, and its keys: see panel_start.hpp.
#include "gui/panel_start.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/language.hpp"
#include "commands/files.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPageWide = 1136;
constexpr double kHeadTall = 86;
constexpr double kZoneTall = 263;
constexpr double kLowZoneTall = 176;  // in low windows
constexpr double kDemoTall = 88;
constexpr double kFootTall = 86;

struct FileKindShown {
  Icon icon;
  const char* words;
  const char* what;
};
constexpr std::array<FileKindShown, 4> kKindsShown{
    {{Icon::people, base::english("People"), base::english("who reports to whom")},
     {Icon::building, base::english("Customers"), base::english("who serves them")},
     {Icon::document, base::english("Issues"), base::english("one row per ticket")},
     {Icon::history, base::english("History"), base::english("who had it, when")}}};

void runs(Controls& controls, const char* command) {
  controls.frame().outbox.push_back(
      [command](commands::Session& session) { commands::run_command(session, command); });
}

// A dashed line round the box, corners too: dashes of one length, walked along its edge.
void dashed(Ink& ink, const Rect& outside, Colour colour) {
  constexpr double kDash = 7;
  constexpr double kCorner = 13;
  constexpr int kArc = 6;  // lines for a corner
  const Rect box = outside.grown(-1);
  std::vector<Point> edge;
  const auto corner = [&](Point centre, double from) {
    for (int i = 0; i <= kArc; ++i) {
      const double angle = (from + 90.0 * i / kArc) * std::numbers::pi / 180;
      edge.push_back({centre.x + kCorner * std::cos(angle), centre.y + kCorner * std::sin(angle)});
    }
  };
  corner({box.right() - kCorner, box.y + kCorner}, -90);
  corner({box.right() - kCorner, box.bottom() - kCorner}, 0);
  corner({box.x + kCorner, box.bottom() - kCorner}, 90);
  corner({box.x + kCorner, box.y + kCorner}, 180);
  edge.push_back(edge.front());
  double whole = 0;
  for (std::size_t i = 0; i + 1 < edge.size(); ++i)
    whole += std::hypot(edge[i + 1].x - edge[i].x, edge[i + 1].y - edge[i].y);
  const double step = whole / std::round(whole / 12);
  double at = 0;  // along the whole edge
  for (std::size_t i = 0; i + 1 < edge.size(); ++i) {
    const double dx = edge[i + 1].x - edge[i].x;
    const double dy = edge[i + 1].y - edge[i].y;
    const double length = std::hypot(dx, dy);
    for (double dash = std::floor(at / step) * step; dash < at + length; dash += step) {
      const double from = std::max(0.0, dash - at) / length;
      const double to = std::min(length, dash + kDash - at) / length;
      if (to > from)
        ink.line({edge[i].x + dx * from, edge[i].y + dy * from}, {edge[i].x + dx * to, edge[i].y + dy * to},
                 colour, 2);
    }
    at += length;
  }
}

// The program's mark, large: customers wide on top, the few who lead at the bottom.
void large_mark(Ink& ink, Point at) {
  ink.fill({at.x, at.y, 44, 10}, ink.theme().accent, 4);
  ink.fill({at.x + 8, at.y + 16, 28, 10}, ink.theme().text_secondary, 4);
  ink.fill({at.x + 16, at.y + 32, 11, 10}, ink.theme().text_tertiary, 4);
}

// A button with an icon before its words. Returns its left edge.
double icon_button(Controls& controls, StartPanel& state, const char* command, Point right_middle, Icon icon,
                   const char* words, const char* key) {
  Ink& ink = controls.ink();
  const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  const double wide = std::ceil(12 + 16 + 8 + ink.width(words, kBodyMedium) + 10 + cap + 12);
  const Rect box{right_middle.x - wide, right_middle.y - 16, wide, 32};
  const std::string name = std::string("start-") + command;
  bool hovered = false;
  const bool pressed = controls.area(name, box, &hovered);
  state.stops.emplace_back(name, box);
  ink.fill(box, hovered ? controls.theme().hover_ground : controls.theme().panel, 6);
  ink.frame(box, controls.theme().card_line, 6);
  ink.icon({box.x + 20, box.centre().y}, icon, 16, controls.theme().text_secondary);
  ink.words({box.x + 36, box.centre().y}, words, kBodyMedium, controls.theme().text);
  ink.key_cap({box.right() - 12 - cap / 2, box.centre().y}, key);
  if (pressed) runs(controls, command);
  return box.x;
}

void start_head(Controls& controls, StartPanel& state, Point at, double wide) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  large_mark(ink, {at.x + 6, at.y});
  ink.words({at.x + 76, at.y + 11}, "Flipchart", kFigure, theme.text);
  ink.words({at.x + 76, at.y + 39}, base::tr("See who your customers stand on, and who owns the next fix"),
            kBody, theme.text_secondary);
  const Point right{at.x + wide, at.y + 21};
  const double left =
      icon_button(controls, state, "open", right, Icon::folder_open, base::tr("Open a workshop…"), "Ctrl+O");
  const char* const words = base::tr("Start with an empty chart");
  const double quiet = controls.button_width(words);
  const Rect box{left - 8 - quiet, right.y - 16, quiet, 32};
  if (controls.button("start-empty", box, words, ButtonLook::quiet)) runs(controls, "new-workshop");
  state.stops.emplace_back("start-empty", box);
}

void drop_zone(Controls& controls, StartPanel& state, const Rect& zone) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  bool hovered = false;
  if (controls.area("start-drop", zone, &hovered)) runs(controls, "import");
  state.stops.emplace_back("start-drop", zone);
  ink.fill(zone, theme.panel, 14);
  dashed(ink, zone, base::mixed(theme.panel, theme.accent, hovered ? 0.9 : 0.45));
  const double middle = zone.centre().x;
  const double top = std::round(zone.y + (zone.h - 112) / 2);
  ink.words({middle, top + 12}, base::tr("Drop your files here, or press to choose them"), kTitle, theme.text,
            Align::middle, zone.w - 32);
  ink.words({middle, top + 39},
            base::tr("an HR export is enough to start; add customers and tickets when you have them"), kBody,
            theme.text_secondary, Align::middle, zone.w - 32);
  // Each as wide as its words, so that the gaps between them are one.
  const double room = zone.w - 64;
  double all = 0;
  std::array<double, kKindsShown.size()> widths{};
  for (std::size_t i = 0; i < kKindsShown.size(); ++i) {
    widths[i] = 48 + std::max(ink.width(base::tr(kKindsShown[i].words), kBodyMedium),
                              ink.width(base::tr(kKindsShown[i].what), kCaption));
    all += widths[i];
  }
  const double gap = std::clamp((room - all) / 3, 16.0, 64.0);
  double x = std::round(middle - (all + 3 * gap) / 2);
  for (std::size_t i = 0; i < kKindsShown.size(); ++i) {
    const Rect tile{x, top + 76, 36, 36};
    ink.fill(tile, theme.accent_ground, 8);
    ink.icon(tile.centre(), kKindsShown[i].icon, 16, theme.accent);
    ink.words({x + 48, top + 86}, base::tr(kKindsShown[i].words), kBodyMedium, theme.text);
    ink.words({x + 48, top + 104}, base::tr(kKindsShown[i].what), kCaption, theme.text_tertiary);
    x = std::round(x + widths[i] + gap);
  }
}

void demo_box(Controls& controls, StartPanel& state, const Rect& box) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  ink.fill(box, theme.panel, 10);
  ink.frame(box, theme.hairline, 10);
  const Rect tile{box.x + 25, box.y + 20, 48, 48};
  ink.fill(tile, theme.accent, 10);
  ink.icon({tile.centre().x + 1, tile.centre().y}, Icon::play, 16, theme.on_accent);
  const double wide = controls.button_width(base::tr("Try the demo")) + 4;
  const Rect button{box.right() - 24 - wide, box.centre().y - 16, wide, 32};
  const double room = button.x - box.x - 93 - 16;
  ink.words({box.x + 93, box.y + 34}, base::tr("Try the demo"), kBodyStrong, theme.text, Align::start, room);
  ink.words(
      {box.x + 93, box.y + 55},
      base::tr("An invented company with 45 customers, one bad seam and a fix to hand out. Ten minutes."),
      kBody, theme.text_secondary, Align::start, room);
  if (controls.button("start-demo", button, base::tr("Try the demo"), ButtonLook::primary))
    runs(controls, "demo");
  state.stops.emplace_back("start-demo", button);
}

void start_foot(Controls& controls, Point left_middle, double wide) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  ink.icon({left_middle.x + 5, left_middle.y}, Icon::lock, 12, theme.text_tertiary);
  ink.words({left_middle.x + 16, left_middle.y}, base::tr("Works offline. Your data stays on this computer."),
            kCaption, theme.text_tertiary);
  double right = left_middle.x + wide;
  for (const auto& [cap, words] :
       {std::pair{"?", base::tr("keys of the moment")}, std::pair{"Ctrl+Q", base::tr("leave")}}) {
    ink.words({right, left_middle.y}, words, kCaption, theme.text_tertiary, Align::end);
    right -= ink.width(words, kCaption) + 8;
    const double cap_wide = std::max(18.0, ink.width(cap, kCaptionStrong) + 10);
    ink.key_cap({right - cap_wide / 2, left_middle.y}, cap);
    right -= cap_wide + 20;
  }
}

// The nearest stop in a direction, whatever is more aside counts double.
std::string stop_towards(const StartPanel& state, int right, int down) {
  const auto here = std::find_if(state.stops.begin(), state.stops.end(),
                                 [&](const auto& stop) { return stop.first == state.keyboard.focus; });
  if (here == state.stops.end()) return state.stops.empty() ? std::string() : state.stops.front().first;
  const Point from = here->second.centre();
  std::string best = here->first;
  double least = std::numeric_limits<double>::infinity();
  for (const auto& [name, box] : state.stops) {
    const Point to = box.centre();
    const double along = right != 0 ? (to.x - from.x) * right : (to.y - from.y) * down;
    const double aside = right != 0 ? std::abs(to.y - from.y) : std::abs(to.x - from.x);
    const double far = along + 2 * aside;
    if (along < 1 || (right != 0 && aside > along) || far >= least) continue;
    least = far;
    best = name;
  }
  return best;
}

}  // namespace

void start_page(Frame& frame, const Rect& window, StartPanel& state, const PageTexture& texture) {
  state.keyboard.begin_frame();
  state.stops.clear();
  const Panel panel(frame, "start", window, false);
  Controls controls(frame, state.keyboard);
  const double wide = std::min(kPageWide, window.w - 64);
  const double left = std::round(window.centre().x - wide / 2);
  const double zone = window.h < 900 ? kLowZoneTall : kZoneTall;
  // What stands below each other, with one row of cards.
  const double tall = kHeadTall + zone + 312 + 33 + kDemoTall;
  const double scrolled = controls.begin_scroll("start page", window);
  double y = scrolled + std::max(32.0, std::round((window.h - kFootTall - tall) / 2));
  start_head(controls, state, {left, y}, wide);
  y += kHeadTall;
  drop_zone(controls, state, {left, y, wide, zone});
  y += zone + 52;
  y = recent_workshops(controls, state, {left, y}, wide, texture) + 33;
  if (!frame.session.files.demo.empty()) demo_box(controls, state, {left, y, wide, kDemoTall});
  y = std::max(y + kDemoTall + 44, window.bottom() - 41);
  start_foot(controls, {left, y}, wide);
  controls.end_scroll(y + 24);
}

bool StartPanel::key(commands::Session& session, const std::string& name) {
  if (!shown) return false;
  const int right = name == "Right" ? 1 : name == "Left" ? -1 : 0;
  const int down = name == "Down" ? 1 : name == "Up" ? -1 : 0;
  if (right != 0 || down != 0) {
    keyboard.focus = stop_towards(*this, right, down);
    keyboard.came_by_key = true;
    return true;
  }
  if (name == "Delete" && session.files.recent) {
    const auto& workshops = session.files.recent->workshops;
    for (std::size_t i = 0; i < workshops.size(); ++i) {
      if (keyboard.focus != recent_stop(i)) continue;
      commands::forget_recent_workshop(session, workshops[i].file);
      return true;
    }
  }
  return keyboard.key(name);
}

}  // namespace flipchart::gui
