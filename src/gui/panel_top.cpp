// The top bar: what this is, which workshop, which way up, which overlay.
#include <imgui.h>

#include <array>
#include <cmath>
#include <string>

#include "base/utf8.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/import_sheet.hpp"
#include "gui/panel_find.hpp"

namespace flipchart::gui {

namespace {

// The program's mark: customers wide on top, the few who lead at the bottom.
void small_mark(Ink& ink, Point at) {
  ink.fill({at.x - 10, at.y - 8, 20, 4}, ink.theme().accent, 2);
  ink.fill({at.x - 7, at.y - 2, 14, 4}, ink.theme().text_secondary, 2);
  ink.circle({at.x, at.y + 6}, 2.5, ink.theme().text_secondary);
}

void which_way_up(Frame& frame, const Rect& bar) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const bool customers = frame.session.view.facing >= 0.5;
  const double left_wide = 128;
  const double turn_wide = 26;
  const double right_wide = 148;
  const double wide = left_wide + turn_wide + right_wide;
  const double x = std::round(bar.x + bar.w / 2 - wide / 2 - 14);
  const Rect whole{x, bar.y + 8, wide, 32};
  ink.fill(whole, theme.field_ground, 6);
  ink.frame(whole, theme.hairline, 6);
  const Rect left{x, whole.y, left_wide, 32};
  const Rect right{x + left_wide + turn_wide, whole.y, right_wide, 32};
  const Rect lit = (customers ? right : left).grown(-1);
  ink.fill(lit, theme.panel, 5);
  ink.frame(lit, theme.hairline, 5);
  ink.words(left.centre(), "Leaders on top", customers ? kBody : kBodyMedium,
            customers ? theme.text_tertiary : theme.text, Align::middle);
  ink.words(right.centre(), "Customers on top", customers ? kBodyMedium : kBody,
            customers ? theme.text : theme.text_tertiary, Align::middle);
  ink.icon({x + left_wide + turn_wide / 2, whole.centre().y}, Icon::turn, 13, theme.accent);
  ink.key_cap({whole.right() + 20, whole.centre().y}, "F");
  const auto turn_to = [&](double facing) {
    if ((frame.session.view.facing >= 0.5) == (facing >= 0.5)) return;
    frame.outbox.push_back([](commands::Session& session) { commands::run_command(session, "flip"); });
  };
  if (press_area(frame, "leaders-on-top", left).pressed) turn_to(0);
  if (press_area(frame, "customers-on-top", right).pressed) turn_to(1);
  if (press_area(frame, "turn", {left.right(), whole.y, turn_wide, 32}).pressed) turn_to(customers ? 0 : 1);
}

struct OverlayRow {
  const char* words;
  const char* command;
  const char* key;
  bool model::Overlays::*on;
};
constexpr std::array<OverlayRow, 3> kOverlays{{
    {"Flows", "overlay-flows", "W", &model::Overlays::flows},
    {"Hot spots", "overlay-hot-spots", "H", &model::Overlays::hotspots},
    {"Silos", "overlay-silos", "X", &model::Overlays::silos},
}};
struct HeatRow {
  const char* words;
  model::Heat heat;
};
constexpr std::array<HeatRow, 4> kHeats{{
    {"by time waited", model::Heat::waited},
    {"by issues raised", model::Heat::raised},
    {"by handovers passed on", model::Heat::passed_on},
    {"by issues solved", model::Heat::solved},
}};

// "Flows, silos".
std::string overlays_shown(const model::Overlays& overlays) {
  std::string words;
  for (const OverlayRow& row : kOverlays) {
    if (!(overlays.*row.on)) continue;
    words += words.empty() ? row.words : ", " + base::lower_ascii(row.words);
  }
  return words.empty() ? "None" : words;
}

// The three overlays to tick, and under hot spots what tints them, which ticks these too. The menu stays
// open.
void overlay_menu(Frame& frame, Point corner) {
  constexpr double kRow = 36;
  constexpr double kWide = 264;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::View& view = frame.session.view;
  double y = corner.y + 4;
  const auto row = [&](const std::string& name, const char* words, double indent, bool on, const char* key) {
    const Rect box{corner.x + 4, y, kWide, kRow};
    y += kRow;
    const Press press = press_area(frame, name, box);
    if (press.hovered) ink.fill(box, theme.hover_ground, 6);
    ink.words({box.x + 36 + indent, box.centre().y}, words, on ? kBodyMedium : kBody, theme.text);
    if (on) ink.icon({box.x + 18 + indent, box.centre().y}, Icon::tick, 12, theme.accent);
    if (*key != 0) ink.key_cap({box.right() - 20, box.centre().y}, key);
    return press.pressed;
  };
  for (const OverlayRow& overlay : kOverlays) {
    if (row(overlay.command, overlay.words, 0, view.overlays.*overlay.on, overlay.key))
      frame.outbox.push_back(
          [id = overlay.command](commands::Session& session) { commands::run_command(session, id); });
    if (overlay.on != &model::Overlays::hotspots) continue;
    for (const HeatRow& heat : kHeats) {
      const bool on = view.overlays.hotspots && view.heat == heat.heat;
      if (!row(heat.words, heat.words, 20, on, "")) continue;
      frame.outbox.push_back([heat](commands::Session& session) {
        session.view.overlays.hotspots = true;
        session.view.heat = heat.heat;
      });
    }
  }
  ImGui::SetCursorScreenPos(vec(corner.x, y));
  ImGui::Dummy(ImVec2(static_cast<float>(kWide + 8), 4));
}

void overlay_choice(Frame& frame, const Rect& bar, double right) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::string now = overlays_shown(frame.session.view.overlays);
  const double label_wide = ink.width("Overlay", kBody);
  const double cy = bar.y + 24;
  // The menu stays where it is while ticks make the words longer: they grow to the left.
  const double wide = label_wide + ink.width(now, kBodyMedium) + 52;
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const Press press = press_area(frame, "overlay", box);
  if (press.hovered) ink.fill(box, theme.hover_ground, 6);
  ink.words({box.x + 12, cy}, "Overlay", kBody, theme.text_tertiary);
  ink.words({box.x + 12 + label_wide + 8, cy}, now, kBodyMedium, theme.text);
  ink.icon({box.right() - 16, cy}, Icon::chevron_down, 14, theme.text_secondary);
  if (press.pressed) ImGui::OpenPopup("overlays");
  constexpr double kMenuWide = 272;
  ImGui::SetNextWindowPos(
      ImVec2(static_cast<float>(right - kMenuWide), static_cast<float>(box.bottom() + 4)));
  if (!ImGui::BeginPopup("overlays", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) return;
  ink.onto(ImGui::GetWindowDrawList());
  const ImVec2 corner = ImGui::GetWindowPos();
  overlay_menu(frame, {static_cast<double>(corner.x), static_cast<double>(corner.y)});
  ImGui::EndPopup();
}

// Pictures for slides, paper and letters. Returns where it begins.
double export_button(Frame& frame, const Rect& bar, double right) {
  Ink& ink = frame.ink;
  if (frame.session.export_tools.formats.empty()) return right;
  const double wide = ink.width("Export", kBodyMedium) + 24;
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const Press press = press_area(frame, "export", box);
  if (press.hovered) {
    ink.fill(box, ink.theme().hover_ground, 6);
    tip(frame, box, "Export for slides, paper, or to send: Ctrl+E");
  }
  ink.words(box.centre(), "Export", kBodyMedium, ink.theme().text, Align::middle);
  if (press.pressed)
    frame.outbox.push_back([](commands::Session& session) { commands::run_command(session, "export"); });
  return box.x;
}

}  // namespace

void top_bar(Frame& frame, const Rect& box) {
  const Panel panel(frame, "top bar", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.hairline_below(box);
  const double cy = box.y + 24;
  small_mark(ink, {box.x + 26, cy});
  const double name = ink.words({box.x + 48, cy}, "Flipchart", kBodyStrong, theme.text);
  const double rule = std::round(box.x + 48 + name + 16);
  ink.fill({rule, box.y + 14, 1, 20}, theme.hairline);
  const double room = box.w / 2 - 180 - rule - 16;
  const std::string title = commands::title_of(frame.session);
  // The cut title leaves room for the shortest chip.
  const double titled = ink.words({rule + 16, cy}, title.empty() ? "Untitled workshop" : title, kBodyMedium,
                                  theme.text, Align::start, frame.session.notes > 0 ? room - 96 : room);
  notes_chip(frame, {rule + 16 + titled + 12, cy}, room - titled - 12);
  which_way_up(frame, box);
  const Rect find = find_field_in(box);
  overlay_choice(frame, box, export_button(frame, box, find.x - 8) - 4);
  find_field(frame, find);
}

}  // namespace flipchart::gui
