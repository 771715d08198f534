// The field and its list, drawn: see panel_find.hpp.
#include "gui/panel_find.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/row_list.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::gui {

namespace {

constexpr double kField = 196;
constexpr double kFieldLeast = 120;
constexpr double kFindWide = 420;
constexpr double kFindRow = 44;
constexpr double kFindHead = 48;
constexpr double kFindFoot = 32;
constexpr double kFindWords = 92;  // of what stands there instead of lines
constexpr std::size_t kMostFindRows = 12;

void lens(Ink& ink, Point centre, Colour colour) {
  ink.frame({centre.x - 6, centre.y - 6, 10, 10}, colour, 5, 1.5);
  ink.line({centre.x + 2.6, centre.y + 2.6}, {centre.x + 6, centre.y + 6}, colour, 1.5);
}

// As on the chart: people are cards, customers pills, and an issue goes from hand to hand.
void shape_of(Ink& ink, Point centre, search::As as) {
  const compose::Theme& theme = ink.theme();
  const Colour colour = theme.text_tertiary;
  if (as == search::As::customer) {
    ink.frame({centre.x - 10, centre.y - 6, 20, 12}, colour, 6, 1.5);
  } else if (as == search::As::issue) {
    ink.line({centre.x - 7, centre.y}, {centre.x + 7, centre.y}, colour, 1.5);
    ink.circle({centre.x - 7, centre.y}, 3.5, colour);
    ink.circle({centre.x + 7, centre.y}, 3.5, colour);
  } else {
    ink.frame({centre.x - 10, centre.y - 7, 20, 14}, colour, 3, 1.5);
    ink.fill({centre.x - 10, centre.y - 7, 4, 14}, colour, 2);
  }
}

// Where letters stand in a line of a script that runs to the left is not known here.
bool runs_to_the_right(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = base::next_code_point(words, at);
    if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00)) return false;
  }
  return true;
}

void typed_text(Frame& frame, const Rect& field, const std::string& typed) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(field, theme.panel, 6);
  ink.frame(field, theme.accent, 6, 2);
  const double y = field.centre().y;
  lens(ink, {field.x + 18, y}, theme.text_secondary);
  const double x = field.x + 34;
  if (typed.empty()) ink.words({x, y}, base::tr("Find…"), kBody, theme.text_tertiary);
  const double wide =
      typed.empty() ? 0 : ink.words({x, y}, typed, kBody, theme.text, Align::start, field.w - 92);
  ink.fill({x + wide + (typed.empty() ? -2 : 1), y - 9, 1.5, 18}, theme.text);
  ink.key_cap({field.right() - 24, y}, "Esc");
}

void row(Frame& frame, const Rect& area, const FindPanel& state, std::size_t line) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const search::Found found = state.found().answer.best[line];
  const commands::FoundWords& words = state.words()[line];
  const Press press = press_area(frame, "found-" + std::to_string(line), area);
  if (line == state.selected())
    ink.fill(area, theme.selected_ground, 6);
  else if (press.hovered)
    ink.fill(area, theme.hover_ground, 6);
  shape_of(ink, {area.x + 20, area.centre().y}, found.as);
  const double room = area.w - 40 - 12;
  ink.words({area.x + 40, area.y + 14}, words.name, kBodyMedium, theme.text, Align::start, room);
  if (runs_to_the_right(words.name)) {
    for (const search::Stretch& stretch : state.marked(line)) {
      const double left = ink.width(words.name.substr(0, stretch.begin), kBodyMedium);
      const double right = std::min(room, ink.width(words.name.substr(0, stretch.end), kBodyMedium));
      if (right > left) ink.fill({area.x + 40 + left, area.y + 21, right - left, 1.5}, theme.accent);
    }
  }
  ink.words({area.x + 40, area.y + 32}, words.detail, kCaption, theme.text_secondary, Align::start, room);
  if (press.pressed) {
    frame.outbox.push_back([found](commands::Session& session) {
      commands::go_to(session, found);
      session.find_shown = false;
    });
  }
}

void rows(Frame& frame, const Rect& list, FindPanel& state) {
  std::optional<std::size_t> bring;
  if (state.take_moved()) bring = state.selected();
  row_list(frame, "found", list, kFindRow, state.words().size(), bring,
           [&](const Rect& area, std::size_t line) { row(frame, area, state, line); });
}

// What stands there while there are no lines: what is going on, and what to do.
std::pair<const char*, const char*> instead_of_lines(const Frame& frame, const FindPanel& state) {
  if (!frame.session.finding->ready())
    return {base::tr("Reading names…"), base::tr("The list shows as soon as they are read.")};
  if (state.typed().empty())
    return {base::tr("People, customers and issues"),
            base::tr("By any part of a name, a title or an id. Accents and capitals make no difference.")};
  return {base::tr("Nothing found"),
          base::tr("No name, title or id has these letters. Fewer letters find more.")};
}

}  // namespace

Rect find_field_in(const Rect& top_bar, double right, double room) {
  const double wide = room >= kFieldLeast ? std::min(kField, room) : kFindIconOnly;
  return {right - wide, top_bar.y + 8, wide, 32};
}

void find_field(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = command_area(frame, "find", box, "find");
  ink.fill(box, press.hovered ? theme.hover_ground : theme.field_ground, 6);
  ink.frame(box, theme.hairline, 6);
  lens(ink, {box.x + 18, box.centre().y}, theme.text_secondary);
  if (box.w > kFindIconOnly) {
    ink.words({box.x + 34, box.centre().y}, base::tr("Find…"), kBody, theme.text_tertiary);
    if (const std::string_view key = commands::key_of(frame.session, "find"); !key.empty()) {
      const double cap = std::max(18.0, ink.width(key, kCaptionStrong) + 10);
      ink.key_cap({box.right() - 11 - cap / 2, box.centre().y}, key);
    }
  }
}

void find_panel(Frame& frame, const Rect& window, FindPanel& state) {
  if (!frame.session.find_shown) return;
  const std::size_t count = state.words().size();
  const std::size_t left_out = state.found().answer.all - count;
  const double foot = left_out > 0 ? kFindFoot : 8;
  const double room = std::max(kFindRow, window.h - kFindHead - kFindFoot - 32);
  const double list = count == 0
                          ? kFindWords
                          : std::min(kFindRow * static_cast<double>(std::min(count, kMostFindRows)), room);
  const double wide = std::min(kFindWide, window.w - 16);
  const Rect box{window.right() - 8 - wide, window.y + 4, wide, kFindHead + list + foot};

  const Floating floating(frame, "find", box, 10);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  typed_text(frame, {box.x + 8, box.y + 8, box.w - 16, 32}, state.typed());
  if (count > 0) {
    rows(frame, {box.x, box.y + kFindHead, box.w, list}, state);
    ink.onto(ImGui::GetWindowDrawList());
  } else {
    const auto [head, words] = instead_of_lines(frame, state);
    ink.words({box.x + 16, box.y + kFindHead + 20}, head, kBodyMedium, theme.text);
    ink.paragraph({box.x + 16, box.y + kFindHead + 44}, words, kCaption, theme.text_secondary, box.w - 32,
                  18);
  }
  if (left_out > 0)
    ink.words({box.x + 16, box.bottom() - kFindFoot / 2},
              base::tr("The best {} of {}", std::to_string(count), base::counted(state.found().answer.all)),
              kCaption, theme.text_tertiary);
  // A press anywhere else closes it.
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsMouseClicked(0) && !box.contains({static_cast<double>(mouse.x), static_cast<double>(mouse.y)}))
    frame.outbox.push_back([](commands::Session& session) { session.find_shown = false; });
}

}  // namespace flipchart::gui
