// What lies over the chart: a choice in the top bar, with a menu of ticks.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/controls.hpp"
#include "gui/hints.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_top_parts.hpp"

namespace flipchart::gui {

namespace {

struct OverlayRow {
  const char* words;
  const char* further;  // the same after another one
  const char* command;
  bool model::Overlays::*on;
};
constexpr std::array<OverlayRow, 3> kOverlays{{
    {base::english("Flows"), base::english("flows"), "overlay-flows", &model::Overlays::flows},
    {base::english("Hot spots"), base::english("hot spots"), "overlay-hot-spots", &model::Overlays::hotspots},
    {base::english("Silos"), base::english("silos"), "overlay-silos", &model::Overlays::silos},
}};
struct HeatRow {
  const char* words;
  model::Heat heat;
};
constexpr std::array<HeatRow, 4> kHeats{{
    {base::english("by time waited"), model::Heat::waited},
    {base::english("by issues raised"), model::Heat::raised},
    {base::english("by handovers passed on"), model::Heat::passed_on},
    {base::english("by issues solved"), model::Heat::solved},
}};

// "Flows, silos".
std::string overlays_shown(const model::Overlays& overlays) {
  std::string words;
  for (const OverlayRow& row : kOverlays) {
    if (!(overlays.*row.on)) continue;
    words += words.empty() ? base::tr(row.words) : std::string(", ") + base::tr(row.further);
  }
  return words.empty() ? base::tr("None") : words;
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
    ink.words({box.x + 36 + indent, box.centre().y}, base::tr(words), on ? kBodyMedium : kBody, theme.text);
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
  return count == 0 ? base::tr("None")
                    : base::tr("{} of {}", std::to_string(count), std::to_string(kOverlays.size()));
}

constexpr double kBesideWords = 52;  // margins, and the arrow

double width_of(Ink& ink, const std::string& now) {
  return std::ceil(ink.width(base::tr("Overlay"), kBody) + ink.width(now, kBodyMedium) + kBesideWords);
}

}  // namespace

double overlay_choice_wide(Frame& frame, bool named) {
  const model::Overlays& overlays = frame.session.view.overlays;
  return width_of(frame.ink, named ? overlays_shown(overlays) : overlays_counted(overlays));
}

void overlay_choice(Frame& frame, const Rect& bar, double least, double right) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double cy = bar.y + 24;
  const double label_wide = ink.width(base::tr("Overlay"), kBody);
  std::string now = overlays_shown(frame.session.view.overlays);
  if (width_of(ink, now) > right - least) now = overlays_counted(frame.session.view.overlays);
  // The menu stays where it is while ticks make the words longer: they grow to the left.
  const double wide = width_of(ink, now);
  const Rect box{right - wide, bar.y + 8, wide, 32};
  const Press press = press_area(frame, "overlay", box);
  if (press.hovered) ink.fill(box, theme.hover_ground, 6);
  ink.words({box.x + 12, cy}, base::tr("Overlay"), kBody, theme.text_tertiary);
  ink.words({box.x + 12 + label_wide + 8, cy}, now, kBodyMedium, theme.text);
  ink.icon({box.right() - 16, cy}, Icon::chevron_down, 14, theme.text_secondary);
  if (press.pressed) ImGui::OpenPopup("overlays");
  constexpr double kOverlayMenuWide = 272;
  ImGui::SetNextWindowPos(
      ImVec2(static_cast<float>(right - kOverlayMenuWide), static_cast<float>(box.bottom() + 4)));
  if (!ImGui::BeginPopup("overlays", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) return;
  closes_by_key(frame);
  ink.onto(ImGui::GetWindowDrawList());
  const ImVec2 corner = ImGui::GetWindowPos();
  overlay_menu(frame, {static_cast<double>(corner.x), static_cast<double>(corner.y)});
  ImGui::EndPopup();
  ink.onto(ImGui::GetWindowDrawList());
}

}  // namespace flipchart::gui
