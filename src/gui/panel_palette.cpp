// The palette, drawn: see panel_palette.hpp.
#include "gui/panel_palette.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/row_list.hpp"
#include "search/matched.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPaletteWide = 720;
constexpr double kPalettePad = 16;
constexpr double kPaletteField = 40;
constexpr double kPaletteHead = kPaletteField + 2 * kPalettePad;
constexpr double kPaletteRow = 52;
constexpr double kPaletteFoot = 44;
constexpr std::size_t kMostPaletteRows = 10;

void typed_words(Frame& frame, const Rect& field, const std::string& typed) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(field, theme.panel, 6);
  ink.frame(field, theme.accent, 6, 2);
  const double y = field.centre().y;
  const double room = field.w - 28;
  std::string_view shown = typed;
  // The end shows: that is where one types.
  while (ink.width(shown, kBody) > room && !shown.empty()) {
    std::size_t at = 0;
    base::next_code_point(shown, at);
    shown.remove_prefix(at);
  }
  if (typed.empty())
    ink.words({field.x + 17, y}, base::tr("What do you want to do?"), kBody, theme.text_tertiary,
              Align::start, room);
  const double wide = typed.empty() ? 0 : ink.words({field.x + 14, y}, shown, kBody, theme.text);
  ink.fill({field.x + 14 + wide + (typed.empty() ? -1 : 1), y - 9, 1.5, 18}, theme.text);
}

void underlined(Ink& ink, const Rect& area, std::string_view words, const search::Query& query) {
  for (const search::Stretch& stretch : search::matched(words, query)) {
    const double left = ink.width(words.substr(0, stretch.begin), kBodyMedium);
    const double right = ink.width(words.substr(0, stretch.end), kBodyMedium);
    ink.fill({area.x + 16 + left, area.y + 26, right - left, 1.5}, ink.theme().accent);
  }
}

void palette_row(Frame& frame, const Rect& area, const PalettePanel& state, const search::Query& query,
                 std::size_t line) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::FoundCommand& found = state.found()[line];
  const Press press = press_area(frame, "palette-" + std::string(found.command->id), area);
  if (line == state.selected())
    ink.fill(area, theme.selected_ground, 6);
  else if (press.hovered && found.runs)
    ink.fill(area, theme.hover_ground, 6);
  const std::string_view key = commands::key_of(frame.session, *found.command);
  const double cap = key.empty() ? 0 : std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  const std::string group =
      found.runs ? base::tr(commands::name_of(found.command->group)) : base::tr("not now");
  const std::string label = base::tr(found.command->label);
  constexpr double kAside = 176;
  const double room = area.w - 32 - kAside;
  ink.words({area.x + 16, area.y + 17}, label, kBodyMedium, found.runs ? theme.text : theme.text_tertiary,
            Align::start, room);
  if (found.runs) underlined(ink, area, label, query);
  ink.words({area.x + 16, area.y + 36}, base::tr(found.command->about), kCaption,
            found.runs ? theme.text_secondary : theme.text_tertiary, Align::start, room);
  double right = area.right() - 14;
  if (!key.empty()) {
    ink.key_cap({right - cap / 2, area.y + 17}, key);
  }
  ink.words({right, area.y + 36}, group, kCaption, theme.text_tertiary, Align::end, kAside);
  if (press.pressed && found.runs)
    frame.outbox.push_back([id = found.command->id](commands::Session& session) {
      session.reaching.palette_shown = false;
      commands::use_command(session, id);
    });
}

void palette_foot(Frame& frame, const Rect& box, const PalettePanel& state) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const double y = box.centre().y;
  double x = box.x + kPalettePad;
  for (const auto& [cap, words] : {std::pair<const char*, const char*>{"Enter", base::tr("Run it")},
                                   {"Up", ""},
                                   {"Down", base::tr("Choose")},
                                   {"Esc", base::tr("Leave")}}) {
    const double wide = std::max(18.0, ink.width(cap, kCaptionStrong) + 10);
    ink.key_cap({x + wide / 2, y}, cap);
    x += wide + 4;
    if (*words == 0) continue;
    x += 4 + ink.words({x + 4, y}, words, kCaption, theme.text_secondary) + 16;
  }
  const auto now =
      static_cast<std::size_t>(std::count_if(state.found().begin(), state.found().end(),
                                             [](const commands::FoundCommand& found) { return found.runs; }));
  const std::string words =
      base::tr("{} of {} run now", base::counted(now), base::counted(state.found().size()));
  if (ink.width(words, kCaption) < box.right() - kPalettePad - x)
    ink.words({box.right() - kPalettePad, y}, words, kCaption, theme.text_tertiary, Align::end);
}

}  // namespace

void palette_panel(Frame& frame, const Rect& window, PalettePanel& state) {
  if (!frame.session.reaching.palette_shown) return;
  const std::size_t count = state.found().size();
  const double top = std::min(64.0, std::max(8.0, window.h * 0.06));
  const double room = std::max(kPaletteRow, window.h - top - kPaletteHead - kPaletteFoot - 16);
  // As tall as with everything, so that it stands still while one types.
  const double list = std::min(kPaletteRow * static_cast<double>(kMostPaletteRows),
                               std::floor(room / kPaletteRow) * kPaletteRow);
  const double wide = std::min(kPaletteWide, window.w - 16);
  const Rect box{std::round(window.centre().x - wide / 2), window.y + top, wide,
                 kPaletteHead + list + 8 + kPaletteFoot};
  const Floating floating(frame, "palette", box, 12);
  Ink& ink = frame.ink;
  typed_words(frame, {box.x + kPalettePad, box.y + kPalettePad, box.w - 2 * kPalettePad, kPaletteField},
              state.typed());
  const Rect area{box.x, box.y + kPaletteHead, box.w, list};
  if (count == 0) {
    ink.words({box.x + kPalettePad, area.y + 20}, base::tr("No command has these words"), kBodyMedium,
              ink.theme().text);
    ink.words({box.x + kPalettePad, area.y + 44},
              base::tr("Fewer letters find more. People, customers and issues are found with {}",
                       commands::key_of(frame.session, "find")),
              kCaption, ink.theme().text_secondary, Align::start, box.w - 2 * kPalettePad);
  } else {
    std::optional<std::size_t> bring;
    if (state.take_moved()) bring = state.selected();
    const search::Query query = search::query_of(state.typed());
    row_list(frame, "palette rows", area, kPaletteRow, count, bring,
             [&](const Rect& row, std::size_t line) { palette_row(frame, row, state, query, line); });
    ink.onto(ImGui::GetWindowDrawList());
  }
  palette_foot(frame, {box.x, box.bottom() - kPaletteFoot, box.w, kPaletteFoot}, state);
  // A press anywhere else closes it.
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsMouseClicked(0) && !box.contains({static_cast<double>(mouse.x), static_cast<double>(mouse.y)}))
    frame.outbox.push_back([](commands::Session& session) { session.reaching.palette_shown = false; });
}

}  // namespace flipchart::gui
