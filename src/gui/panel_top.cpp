// The top bar: what this is, which workshop, which way up, which overlay, finding, presenting, the menu. What
// there is no room for gives way in this order: the words of the find field, Export (it is in the menu), the
// names of the overlays (they are counted), the end of the title.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"
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

// The switch in the middle, with its key.
constexpr double kLeadersHalf = 128;
constexpr double kTurnWide = 26;
constexpr double kCustomersHalf = 148;
constexpr double kSwitchWide = kLeadersHalf + kTurnWide + kCustomersHalf;
double switch_left(const Rect& bar) {
  return std::round(bar.x + bar.w / 2 - kSwitchWide / 2 - 14);
}
double switch_right(const Rect& bar) {
  return switch_left(bar) + kSwitchWide + 36;
}

void which_way_up(Frame& frame, const Rect& bar) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const bool customers = frame.session.view.facing >= 0.5;
  const double x = switch_left(bar);
  const Rect whole{x, bar.y + 8, kSwitchWide, 32};
  ink.fill(whole, theme.field_ground, 6);
  ink.frame(whole, theme.hairline, 6);
  const Rect left{x, whole.y, kLeadersHalf, 32};
  const Rect right{x + kLeadersHalf + kTurnWide, whole.y, kCustomersHalf, 32};
  const Rect lit = (customers ? right : left).grown(-1);
  ink.fill(lit, theme.panel, 5);
  ink.frame(lit, theme.hairline, 5);
  ink.words(left.centre(), "Leaders on top", customers ? kBody : kBodyMedium,
            customers ? theme.text_tertiary : theme.text, Align::middle);
  ink.words(right.centre(), "Customers on top", customers ? kBodyMedium : kBody,
            customers ? theme.text : theme.text_tertiary, Align::middle);
  ink.icon({x + kLeadersHalf + kTurnWide / 2, whole.centre().y}, Icon::turn, 13, theme.accent);
  if (const std::string_view key = commands::key_of(frame.session, "flip"); !key.empty()) {
    const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
    ink.key_cap({whole.right() + 11 + cap / 2, whole.centre().y}, key);
  }
  const auto turn_to = [&](double facing) {
    if ((frame.session.view.facing >= 0.5) == (facing >= 0.5)) return;
    frame.outbox.push_back([](commands::Session& session) { commands::run_command(session, "flip"); });
  };
  const auto half = [&](const char* name, const Rect& box, double facing) {
    const Press press = press_area(frame, name, box);
    hint(frame, name, press, box, "flip");
    if (press.pressed) turn_to(facing);
  };
  half("leaders-on-top", left, 0);
  half("customers-on-top", right, 1);
  half("turn", {left.right(), whole.y, kTurnWide, 32}, customers ? 0 : 1);
}

struct OverlayRow {
  const char* words;
  const char* command;
  bool model::Overlays::*on;
};
constexpr std::array<OverlayRow, 3> kOverlays{{
    {"Flows", "overlay-flows", &model::Overlays::flows},
    {"Hot spots", "overlay-hot-spots", &model::Overlays::hotspots},
    {"Silos", "overlay-silos", &model::Overlays::silos},
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
  const auto row = [&](const std::string& name, const char* words, double indent, bool on,
                       std::string_view key) {
    const Rect box{corner.x + 4, y, kWide, kRow};
    y += kRow;
    const Press press = press_area(frame, name, box);
    if (press.hovered) ink.fill(box, theme.hover_ground, 6);
    ink.words({box.x + 36 + indent, box.centre().y}, words, on ? kBodyMedium : kBody, theme.text);
    if (on) ink.icon({box.x + 18 + indent, box.centre().y}, Icon::tick, 12, theme.accent);
    if (!key.empty()) {
      const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
      ink.key_cap({box.right() - 11 - cap / 2, box.centre().y}, key);
    }
    return press.pressed;
  };
  for (const OverlayRow& overlay : kOverlays) {
    if (row(overlay.command, overlay.words, 0, view.overlays.*overlay.on,
            commands::key_of(frame.session, overlay.command)))
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

// "2 overlays", where their names are too long.
std::string overlays_counted(const model::Overlays& overlays) {
  const auto count = std::count_if(kOverlays.begin(), kOverlays.end(),
                                   [&](const OverlayRow& row) { return overlays.*row.on; });
  return count == 0 ? "None" : std::to_string(count) + " of " + std::to_string(kOverlays.size());
}

// Ends at `right` and begins no further left than `least`. Returns where it begins.
double overlay_choice(Frame& frame, const Rect& bar, double least, double right) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  std::string now = overlays_shown(frame.session.view.overlays);
  const double label_wide = ink.width("Overlay", kBody);
  const double cy = bar.y + 24;
  const double room = right - least;
  if (label_wide + ink.width(now, kBodyMedium) + 52 > room)
    now = overlays_counted(frame.session.view.overlays);
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
  if (!ImGui::BeginPopup("overlays", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) return box.x;
  ink.onto(ImGui::GetWindowDrawList());
  const ImVec2 corner = ImGui::GetWindowPos();
  overlay_menu(frame, {static_cast<double>(corner.x), static_cast<double>(corner.y)});
  ImGui::EndPopup();
  ink.onto(ImGui::GetWindowDrawList());
  return box.x;
}

// Pictures for slides, paper and letters. Returns where it begins.
double export_button(Frame& frame, const Rect& bar, double right) {
  Ink& ink = frame.ink;
  if (frame.session.export_tools.formats.empty()) return right;
  const double wide = ink.width("Export", kBodyMedium) + 24;
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const Press press = command_area(frame, "export", box, "export");
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 6);
  ink.words(box.centre(), "Export", kBodyMedium, ink.theme().text, Align::middle);
  return box.x - 4;
}

void screen_icon(Ink& ink, Point centre, Colour colour) {
  ink.frame({centre.x - 8, centre.y - 7, 16, 11}, colour, 2, 1.5);
  ink.fill({centre.x - 1, centre.y + 4, 2, 3}, colour);
  ink.fill({centre.x - 4, centre.y + 6, 8, 1.5}, colour);
}

// The one primary button; there where the program can present. Returns where it begins.
double present_button(Frame& frame, const Rect& bar, double right) {
  const commands::Command* const present = commands::command_named("present");
  if (present == nullptr) return right;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::string_view key = commands::key_of(frame.session, *present);
  const double cap = key.empty() ? 0 : std::max(24.0, ink.width(key, kCaptionStrong) + 12);
  const double words = ink.width("Present", kBodyMedium);
  const double wide = std::ceil(12 + 18 + 8 + words + (key.empty() ? 12 : 10 + cap + 10));
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const bool enabled = commands::runs_now(*present, frame.session);
  const Press press = command_area(frame, "present", box, "present");
  ink.fill(box, enabled ? theme.accent : theme.field_ground, 6);
  const Colour colour = enabled ? theme.on_accent : theme.text_tertiary;
  if (press.hovered && enabled) ink.frame(box.grown(-2), theme.on_accent, 5);
  const double y = box.centre().y;
  screen_icon(ink, {box.x + 21, y}, colour);
  ink.words({box.x + 38, y}, "Present", kBodyMedium, colour);
  if (!key.empty()) {
    const Rect edge{box.right() - 10 - cap, y - 9, cap, 18};
    ink.frame(edge, colour, 4);
    ink.words(edge.centre(), key, {11, 600}, colour, Align::middle);
  }
  return box.x - 12;
}

double menu_button(Frame& frame, const Rect& bar) {
  Ink& ink = frame.ink;
  const Rect box{bar.right() - 48, bar.y + 8, 32, 32};
  const Press press = command_area(frame, "menu", box, "menu");
  if (press.hovered || frame.session.reaching.menu_shown) ink.fill(box, ink.theme().hover_ground, 6);
  for (const double x : {-5.0, 0.0, 5.0})
    ink.circle({box.centre().x + x, box.centre().y}, 1.75, ink.theme().text_secondary);
  return box.x - 12;
}

// Beside the title: that nothing can be lost, or that nothing can be changed. Returns its width.
double saved_words(Frame& frame, Point left_middle, double room) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::Session& session = frame.session;
  const bool locked = !session.read_only.empty();
  if (!locked && !session.saved) return 0;
  const char* const words = locked ? "Read only" : "Saved";
  const double begin = locked ? 0 : 16;
  const double wide = begin + ink.width(words, kCaption);
  if (wide > room) return 0;
  if (!locked) ink.icon({left_middle.x + 5, left_middle.y}, Icon::tick, 12, theme.text_tertiary);
  ink.words({left_middle.x + begin, left_middle.y}, words, kCaption,
            locked ? theme.warning : theme.text_tertiary);
  const Rect box{left_middle.x - 2, left_middle.y - 12, wide + 4, 24};
  const Press press = press_area(frame, "saved", box);
  hint(frame, "saved", press, box, {},
       locked ? std::string_view(session.read_only)
              : std::string_view("Every change is on the disk as soon as it is made"));
  return wide;
}

// The workshop's title and what is to be said beside it, in what the switch leaves.
void workshop_title(Frame& frame, const Rect& bar, double left) {
  Ink& ink = frame.ink;
  const double cy = bar.y + 24;
  const double room = switch_left(bar) - 24 - left;
  if (room < 24) return;
  const commands::Session& session = frame.session;
  const std::string title = commands::title_of(session);
  // The cut title leaves room for the shortest of what follows.
  constexpr double kShortestNotes = 84;
  constexpr double kShortestSaved = 76;
  const bool notes = session.notes > 0 && !session.sources.empty();
  const bool saved = session.saved || !session.read_only.empty();
  const double least = std::max(0.0, room - 160);
  const double kept = std::min(least, (notes ? kShortestNotes : 0) + (saved ? kShortestSaved : 0));
  double x = left + ink.words({left, cy}, title.empty() ? "Untitled workshop" : title, kBodyMedium,
                              ink.theme().text, Align::start, room - kept);
  const double end = left + room;
  if (saved) {
    const double wide = saved_words(frame, {x + 12, cy}, end - x - 12);
    if (wide > 0) x += 12 + wide;
  }
  notes_chip(frame, {x + 12, cy}, end - x - 12);
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
  workshop_title(frame, box, rule + 16);
  which_way_up(frame, box);
  // From the right, as long as there is room beside the switch.
  constexpr double kShortestOverlay = 152;
  constexpr double kAllOverlays = 300;
  constexpr double kExport = 76;
  const double least = switch_right(box) + 8;
  double right = present_button(frame, box, menu_button(frame, box));
  const Rect find = find_field_in(box, right, right - least - kShortestOverlay);
  find_field(frame, find);
  right = find.x - 12;
  if (right - least > kAllOverlays + kExport) right = export_button(frame, box, right);
  overlay_choice(frame, box, least, right);
}

}  // namespace flipchart::gui
