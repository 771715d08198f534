// See the header.
#include "gui/panel_history.hpp"

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr double kHistoryRow = 52;
constexpr double kHistoryHead = 56;
constexpr std::size_t kMostHistory = 500;

void history_row(Frame& frame, const Rect& row, const commands::ToldLine& line, bool now) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = press_area(frame, "happened-" + std::to_string(line.count), row);
  if (now)
    ink.fill(row, theme.selected_ground, 6);
  else if (press.hovered)
    ink.fill(row, theme.hover_ground, 6);
  ink.words({row.x + 8, row.y + 17}, line.words, kDense, line.undone ? theme.text_tertiary : theme.text,
            Align::start, row.w - 16);
  std::string below = line.when;
  if (!line.who.empty()) below += (below.empty() ? "" : " · ") + line.who;
  if (line.undone) below += (below.empty() ? "" : " · ") + std::string(base::tr("undone"));
  ink.words({row.x + 8, row.y + 36}, below, kCaption, theme.text_tertiary, Align::start, row.w - 16);
  if (press.pressed)
    frame.outbox.push_back(
        [count = line.count](commands::Session& session) { commands::go_back_to(session, count); });
}

}  // namespace

void history_panel(Frame& frame, const Rect& box, HistoryPanel& state) {
  const Panel panel(frame, "history", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const workshop::Workshop& workshop = frame.session.workshop;
  const std::size_t counted = workshop.how_many_count();
  const std::size_t done = workshop.done().size();
  const std::uint64_t revision = frame.picture.marks_revision * 1'000'003 + workshop.data_revision();
  if (state.counted != counted || state.done != done || state.revision != revision)
    state = {commands::told_lines(workshop, kMostHistory), counted, done, revision};
  ink.fill({box.x, box.y, 1, box.h}, theme.hairline);
  ink.words({box.x + 16, box.y + 28}, base::tr("What happened"), kTitle, theme.text);
  ink.key_cap({box.right() - 32, box.y + 28}, commands::cap_of(frame.session, "close-history"));
  const Rect list{box.x + 1, box.y + kHistoryHead, box.w - 1, std::max(1.0, box.h - kHistoryHead)};
  if (state.lines.empty()) {
    ink.words({box.x + 16, list.y + 16}, base::tr("Nothing yet"), kBodyMedium, theme.text);
    ink.paragraph({box.x + 16, list.y + 40},
                  base::tr("Select an issue and say who owns it{}: that is the first line here.",
                           commands::key_behind(frame.session, "own")),
                  kCaption, theme.text_secondary, box.w - 32, 18);
    return;
  }
  row_list(frame, "happened", list, kHistoryRow, state.lines.size(), std::nullopt,
           [&](const Rect& row, std::size_t at) {
             history_row(frame, row, state.lines[at], state.lines[at].count == counted);
           });
}

}  // namespace flipchart::gui
