// The list of filters, drawn: see panel_filter.hpp.
#include "gui/panel_filter.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/row_list.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/filter_words.hpp"

namespace flipchart::gui {

namespace {

constexpr double kFilterWide = 344;
constexpr double kFilterRow = 32;
constexpr double kFilterHead = 88;
constexpr double kFilterListFoot = 32;
constexpr double kFilterWords = 48;
constexpr std::size_t kMostFilterShown = 12;

void tick_box(Ink& ink, Point centre, bool on) {
  const compose::Theme& theme = ink.theme();
  const Rect box{centre.x - 8, centre.y - 8, 16, 16};
  ink.fill(box, on ? theme.accent : theme.panel, 4);
  if (!on) ink.frame(box, theme.text_tertiary, 4, 1.5);
  if (on) ink.icon(centre, Icon::tick, 11, theme.on_accent);
}

void head(Frame& frame, const Rect& box, const FilterPanel& panel) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::optional<model::FilterField>& field = frame.session.choosing.field;
  double x = box.x + 16;
  if (field) {
    const Rect back{box.x + 8, box.y + 8, 32, 32};
    const Press press = press_area(frame, "filter-back", back);
    if (press.hovered) ink.fill(back, theme.hover_ground, 6);
    const Point at = back.centre();
    ink.line({at.x + 3, at.y - 5}, {at.x - 2, at.y}, theme.text_secondary, 1.75);
    ink.line({at.x - 2, at.y}, {at.x + 3, at.y + 5}, theme.text_secondary, 1.75);
    if (press.pressed)
      frame.outbox.push_back([](commands::Session& session) { session.choosing.field.reset(); });
    x = back.right() + 4;
  }
  ink.words({x, box.y + 24},
            field ? compose::field_words(*field) : std::string_view(base::tr("Show only issues of")),
            kBodyStrong, theme.text);
  ink.key_cap({box.right() - 28, box.y + 24}, "Esc");
  const Rect text{box.x + 8, box.y + 44, box.w - 16, 32};
  ink.fill(text, theme.panel, 6);
  ink.frame(text, theme.accent, 6, 2);
  const double y = text.centre().y;
  const bool empty = panel.typed().empty();
  if (empty)
    ink.words({text.x + 12, y},
              field ? base::tr("Type to narrow the list") : base::tr("Type a kind or a value"), kBody,
              theme.text_tertiary);
  const double wide =
      empty ? 0 : ink.words({text.x + 12, y}, panel.typed(), kBody, theme.text, Align::start, text.w - 24);
  ink.fill({text.x + 12 + wide + (empty ? -2 : 1), y - 9, 1.5, 18}, theme.text);
}

void row(Frame& frame, const Rect& area, const FilterPanel& panel, std::size_t line) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const FilterPanel::Row& row = panel.rows()[line];
  const Press press = press_area(frame, "filter-row-" + std::to_string(line), area);
  if (line == panel.selected())
    ink.fill(area, theme.selected_ground, 6);
  else if (press.hovered)
    ink.fill(area, theme.hover_ground, 6);
  const double y = area.centre().y;
  double left = area.x + 8;
  double right = area.right() - 8;
  if (row.is_field) {
    const Point at{right - 6, y};
    ink.line({at.x - 2, at.y - 4}, {at.x + 2, at.y}, theme.text_tertiary, 1.75);
    ink.line({at.x + 2, at.y}, {at.x - 2, at.y + 4}, theme.text_tertiary, 1.75);
    right -= 20;
    const double wide = ink.words({left, y}, row.choice.words, kBody, theme.text);
    ink.words({right, y}, row.detail, kCaption, theme.accent, Align::end, right - left - wide - 16);
  } else {
    tick_box(ink, {left + 8, y}, row.choice.chosen);
    left += 26;
    if (row.choice.counted) {
      const double wide = ink.width(base::counted(row.choice.issues), kCaption);
      ink.words({right, y}, base::counted(row.choice.issues), kCaption, theme.text_secondary, Align::end);
      right -= wide + 12;
    }
    if (!row.detail.empty()) {
      const double wide = ink.width(row.detail, kCaption);
      ink.words({right, y}, row.detail, kCaption, theme.text_tertiary, Align::end);
      right -= wide + 12;
    }
    ink.words({left, y}, row.choice.words, row.choice.chosen ? kBodyMedium : kBody, theme.text, Align::start,
              right - left);
  }
  if (press.pressed) {
    frame.outbox.push_back([row](commands::Session& session) { FilterPanel::act(session, row); });
  }
}

void rows(Frame& frame, const Rect& list, FilterPanel& panel) {
  std::optional<std::size_t> bring;
  if (panel.take_moved()) bring = panel.selected();
  row_list(frame, "filter rows", list, kFilterRow, panel.rows().size(), bring,
           [&](const Rect& area, std::size_t line) { row(frame, area, panel, line); });
}

const char* instead_of_rows(const FilterPanel& panel) {
  return panel.typed().empty() ? base::tr("No issue says anything about it.")
                               : base::tr("No kind and no value has these letters.");
}

}  // namespace

void filter_panel(Frame& frame, const Rect& beside, FilterPanel& panel) {
  if (!frame.session.choosing.shown) return;
  const std::size_t count = panel.rows().size();
  const double foot = panel.left_out() > 0 ? kFilterListFoot : 8;
  const double bottom = beside.bottom() - kFilterFoot - 4;
  const double room = std::max(kFilterRow, bottom - kFilterHead - foot - 8);
  const double list =
      count == 0 ? kFilterWords
                 : std::min(kFilterRow * static_cast<double>(std::min(count, kMostFilterShown)), room);
  const double tall = kFilterHead + list + foot;
  const Rect box{beside.x + 8, std::round(bottom - tall), kFilterWide, tall};

  const Floating floating(frame, "filter", box, 10);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  head(frame, box, panel);
  if (count > 0) {
    rows(frame, {box.x, box.y + kFilterHead - 4, box.w, list}, panel);
    ink.onto(ImGui::GetWindowDrawList());
  } else {
    ink.words({box.x + 16, box.y + kFilterHead + 16}, instead_of_rows(panel), kCaption, theme.text_secondary);
  }
  if (panel.left_out() > 0)
    ink.words({box.x + 16, box.bottom() - kFilterListFoot / 2},
              base::tr("{} more. Type to narrow the list.", base::counted(panel.left_out())), kCaption,
              theme.text_tertiary);
  // A press anywhere else closes it; the control that opened it does so itself.
  const ImVec2 mouse = ImGui::GetMousePos();
  const Point at{static_cast<double>(mouse.x), static_cast<double>(mouse.y)};
  const Rect opener{beside.x, beside.bottom() - kFilterFoot, beside.w, kFilterFoot};
  if (ImGui::IsMouseClicked(0) && !box.contains(at) && !opener.contains(at))
    frame.outbox.push_back([](commands::Session& session) { session.choosing.shown = false; });
}

}  // namespace flipchart::gui
