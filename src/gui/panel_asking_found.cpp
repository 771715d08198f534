// What is found for the field of a form that finds: people with their distance from the customer, or
// customers.
#include <algorithm>

#include "base/language.hpp"
#include "gui/panel_asking.hpp"
#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

namespace {

constexpr std::size_t kMostDots = 5;

// So many steps from the customer, as dots.
void distance_dots(Ink& ink, Point at, std::uint32_t steps) {
  const compose::Theme& theme = ink.theme();
  for (std::size_t dot = 0; dot < kMostDots; ++dot)
    ink.circle({at.x + 4 + 10 * static_cast<double>(dot), at.y}, 3.5,
               dot < steps ? theme.text : theme.card_line);
}

void candidate(Frame& frame, const Rect& row, const commands::CandidateWords& who, bool chosen) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double y = row.y;
  avatar(frame, {row.x + 26, row.centre().y}, 34, who.initials, silo_colour(frame, who.silo));
  const double second = row.x + row.w * 0.40;
  const double third = row.x + row.w * 0.63;
  ink.words({row.x + 56, y + 18}, who.name, kBodyStrong, theme.text, Align::start, second - row.x - 68);
  ink.words({row.x + 56, y + 36}, who.title, kCaption, theme.text_secondary, Align::start,
            second - row.x - 68);
  if (who.steps > 0) distance_dots(ink, {second, y + 18}, who.steps);
  ink.words({second, y + 36}, who.distance, kCaption, theme.text_secondary);
  const double room = row.right() - third - 72;
  const std::string& first = who.load.empty() ? who.relation : who.load;
  ink.words({third, y + 18}, first, kBody, theme.text, Align::start, room);
  if (!who.load.empty())
    ink.words({third, y + 36}, who.relation, kCaption, theme.text_secondary, Align::start, room);
  if (chosen) ink.key_cap({row.right() - 36, row.centre().y}, "Enter");
}

}  // namespace

void asking_found(Frame& frame, Column& at, const AskingPanel& state) {
  const commands::Asking& asking = *frame.session.asking;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::size_t lines = state.lines();
  if (lines == 0) return;
  if (!state.candidates.empty()) {
    ink.words({at.x + at.w * 0.40, at.y + kCandidateHead / 2}, base::tr("Distance to the customer"), kCaption,
              theme.text_tertiary);
    if (!frame.session.view.room_safe)
      ink.words({at.x + at.w * 0.63, at.y + kCandidateHead / 2}, base::tr("Load now"), kCaption,
                theme.text_tertiary);
    at.y += kCandidateHead;
  }
  for (std::size_t i = 0; i < lines; ++i) {
    const Rect row{at.x - 8, at.y, at.w + 16, kCandidateRow};
    const Press press = press_area(frame, "candidate-" + std::to_string(i), row);
    const std::size_t line = state.first + i;
    if (line == asking.line)
      ink.fill(row, theme.selected_ground, 6);
    else if (press.hovered)
      ink.fill(row, theme.hover_ground, 6);
    if (!state.candidates.empty()) {
      candidate(frame, {at.x, at.y, at.w, kCandidateRow}, state.candidates[i], line == asking.line);
    } else {
      ink.words({at.x + 8, at.y + 18}, state.others[i].name, kBodyStrong, theme.text, Align::start,
                at.w - 80);
      ink.words({at.x + 8, at.y + 36}, state.others[i].detail, kCaption, theme.text_secondary, Align::start,
                at.w - 80);
    }
    if (press.pressed)
      frame.outbox.push_back([line](commands::Session& session) { commands::choose_line(session, line); });
    at.y += kCandidateRow;
  }
  at.y += kAskGap;
}

}  // namespace flipchart::gui
