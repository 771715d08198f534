// See the header.
#include "gui/panel_views.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/controls.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr double kViewsHead = 56;
constexpr double kViewsFoot = 64;
constexpr double kViewsWords = 40;  // what can be done with the chosen one, above the foot
constexpr double kViewRow = 96;
constexpr double kSmallWide = 128;
constexpr double kSmallTall = 72;

using commands::Session;

const model::Sequence<model::SavedView>& views_in(const Frame& frame) {
  return frame.session.workshop.decisions().views;
}

Intent runs_on(const std::string& id, std::string_view command) {
  return [id, command](Session& session) {
    session.saved_views.chosen = id;
    commands::run_command(session, command);
  };
}

// A word to press. Returns where the next one begins.
double word(Frame& frame, Point left_middle, const std::string& name, const char* words, const char* teaches,
            Intent does) {
  Ink& ink = frame.ink;
  const double wide = ink.width(words, kCaptionStrong);
  const Rect box{left_middle.x - 6, left_middle.y - 12, wide + 12, 24};
  const Press press = press_area(frame, name, box);
  if (press.hovered) {
    ink.fill(box, ink.theme().hover_ground, 6);
    tip(frame, box, teaches);
  }
  ink.words(left_middle, words, kCaptionStrong, ink.theme().accent);
  if (press.pressed) frame.outbox.push_back(std::move(does));
  return left_middle.x + wide + 16;
}

void picture_of(Frame& frame, const Rect& box, const model::SavedView& view, const PageTexture& texture) {
  Ink& ink = frame.ink;
  const auto page = commands::picture_of_view(frame.session, view.id);
  ink.fill(box, ink.theme().field_ground, 4);
  const std::uint32_t small = texture && page != nullptr ? texture(page) : 0;
  if (small != 0)
    ink.picture(box, small);
  else if (page == nullptr && frame.session.export_tools.draw)
    ink.words(box.centre(), base::tr("Drawing…"), kCaption, ink.theme().text_tertiary, Align::middle);
  ink.frame(box, ink.theme().hairline, 4);
}

// "Customers on top, flows, filtered".
std::string made_of(const model::SavedView& saved) {
  const model::View& view = saved.view;
  std::string words = view.facing >= 0.5 ? base::tr("Customers on top") : base::tr("Leaders on top");
  if (view.overlays.flows) words += std::string(", ") + base::tr("flows");
  if (view.overlays.hotspots) words += std::string(", ") + base::tr("hot spots");
  if (view.overlays.silos) words += std::string(", ") + base::tr("silos");
  if (!view.filter.empty()) words += std::string(", ") + base::tr("filtered");
  return words;
}

void view_row(Frame& frame, const Rect& row, std::size_t at, bool chosen, ViewsPanel& state,
              const PageTexture& texture) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::SavedView& view = views_in(frame)[at];
  const Rect card = row.grown(-4);
  const bool shown = view.id == frame.session.view_shown;
  const double left = card.x + 12 + kSmallWide + 12;
  const bool may = frame.session.read_only.empty() && frame.session.what_if == nullptr;
  const Press press = press_area(frame, "view-" + std::to_string(at + 1), card);
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, 4) && may && state.dragged.empty()) {
    state.dragged = view.id;
    state.grip = static_cast<double>(ImGui::GetIO().MousePos.y) - row.y;
  }
  if (chosen)
    ink.fill(card, theme.selected_ground, 8);
  else if (press.hovered)
    ink.fill(card, theme.hover_ground, 8);
  picture_of(frame, {card.x + 8, card.y + 8, kSmallWide, kSmallTall}, view, texture);
  const std::string place = std::to_string(at + 1);
  const std::string number = shown ? base::tr("{}, shown now", place) : place;
  ink.words({left, card.y + 15}, number, kCaption, shown ? theme.accent : theme.text_tertiary);
  const double room = card.right() - 8 - left;
  const std::vector<std::string> lines = wrapped(ink, view.name, kBodyMedium, room);
  double y = card.y + 35;
  if (lines.size() > 1) {
    ink.words({left, y}, lines[0], kBodyMedium, theme.text, Align::start, room);
    y += 18;
    std::string rest = lines[1];
    for (std::size_t i = 2; i < lines.size(); ++i) rest += " " + lines[i];
    ink.words({left, y}, rest, kBodyMedium, theme.text, Align::start, room);
  } else {
    ink.words({left, y}, view.name, kBodyMedium, theme.text, Align::start, room);
  }
  ink.words({left, y + 20}, made_of(view), kCaption, theme.text_secondary, Align::start, room);
  if (press.pressed && state.dragged.empty())
    frame.outbox.push_back([id = view.id](Session& session) { commands::choose_view(session, id); });
}

// What can be done with the chosen one.
void words_about(Frame& frame, const Rect& box, const std::string& id) {
  const compose::Theme& theme = frame.ink.theme();
  frame.ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  double x = box.x + 16;
  const double y = box.centre().y;
  x = word(frame, {x, y}, "update-view", base::tr("Update"),
           base::tr("Show in it what is shown now · Ctrl+Enter"), runs_on(id, "update-view"));
  x = word(frame, {x, y}, "rename-view", base::tr("Rename"), base::tr("Call it otherwise · F2"),
           runs_on(id, "rename-view"));
  x = word(frame, {x, y}, "note-view", base::tr("Note"), base::tr("What to say at this step · J"),
           runs_on(id, "note-view"));
  word(frame, {x, y}, "remove-view", base::tr("Remove"), base::tr("Take it away · Delete"),
       runs_on(id, "remove-view"));
}

// While a hand moves a row: a line where it would come to stand; letting go puts it there.
void drag_view(Frame& frame, const Rect& list, double scrolled, ViewsPanel& state) {
  if (state.dragged.empty()) return;
  const auto from = views_in(frame).place(state.dragged);
  if (!from) return state.dragged.clear();
  const double hand = static_cast<double>(ImGui::GetIO().MousePos.y);
  const auto count = static_cast<double>(views_in(frame).size());
  const double gap = std::clamp(std::round((hand - list.y + scrolled) / kViewRow), 0.0, count);
  const double y = list.y - scrolled + gap * kViewRow;
  frame.ink.fill({list.x + 12, y - 1, list.w - 24, 2}, frame.ink.theme().accent, 1);
  carried_words(frame, {static_cast<double>(ImGui::GetIO().MousePos.x), hand}, views_in(frame)[*from].name);
  if (ImGui::IsMouseDown(0)) return;
  const std::string id = std::exchange(state.dragged, {});
  const auto place = static_cast<std::ptrdiff_t>(gap) - (gap > static_cast<double>(*from) ? 1 : 0);
  frame.outbox.push_back([id, place](Session& session) { commands::move_view(session, id, place); });
}

bool primary(Frame& frame, const std::string& name, const Rect& box, const char* words, bool filled) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = press_area(frame, name, box);
  ink.fill(box, filled ? theme.accent : press.hovered ? theme.hover_ground : theme.panel, 6);
  if (!filled) ink.frame(box, theme.hairline, 6);
  ink.words(box.centre(), words, kBodyMedium, filled ? theme.on_accent : theme.text, Align::middle);
  return press.pressed;
}

void empty_views(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words({box.x + 16, box.y + 16}, base::tr("No view is saved yet"), kBodyMedium, theme.text);
  ink.paragraph(
      {box.x + 16, box.y + 40},
      base::tr("Set the chart up as you would show it: which way up, what is laid over it, what is selected. "
               "Then save it under a name. Each saved view is a step when you present."),
      kBody, theme.text_secondary, box.w - 32, 20);
}

}  // namespace

void views_panel(Frame& frame, const Rect& box, ViewsPanel& state, const PageTexture& texture) {
  const Panel panel(frame, "views", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, 1, box.h}, theme.hairline);
  ink.words({box.x + 16, box.y + 28}, base::tr("Saved views"), kTitle, theme.text);
  ink.key_cap({box.right() - 32, box.y + 28}, "Esc");
  const auto& all = views_in(frame);
  const bool may = !all.empty() && frame.session.read_only.empty() && frame.session.what_if == nullptr;
  const double foot = kViewsFoot + (may ? kViewsWords : 0);
  const Rect list{box.x + 1, box.y + kViewsHead, box.w - 1, std::max(1.0, box.h - kViewsHead - foot)};
  if (all.empty()) {
    empty_views(frame, list);
  } else {
    const std::string& wanted = frame.session.saved_views.chosen;
    const std::string& now = all.find(wanted) != nullptr ? wanted : frame.session.view_shown;
    const auto place = all.place(now);
    const auto bring = now != std::exchange(state.brought, now) ? place : std::nullopt;
    double scrolled = 0;
    row_list(frame, "views-list", list, kViewRow, all.size(), bring, [&](const Rect& row, std::size_t at) {
      scrolled = list.y + kViewRow * static_cast<double>(at) - row.y;
      view_row(frame, row, at, place == at, state, texture);
    });
    ink.onto(ImGui::GetWindowDrawList());
    drag_view(frame, list, scrolled, state);
    ink.onto(ImGui::GetWindowDrawList());
    if (may)
      words_about(frame, {box.x, box.bottom() - kViewsFoot - kViewsWords, box.w, kViewsWords},
                  place ? now : all[0].id);
  }
  const double y = box.bottom() - kViewsFoot + 16;
  ink.onto(ImGui::GetWindowDrawList());
  ink.fill({box.x, box.bottom() - kViewsFoot, box.w, 1}, theme.hairline);
  const double half = (box.w - 32 - 8) / 2;
  if (primary(frame, "save-view", {box.x + 16, y, half, 32}, base::tr("Save this view…"), all.empty()))
    frame.outbox.push_back([](Session& session) { commands::run_command(session, "save-view"); });
  if (!all.empty() &&
      primary(frame, "present-views", {box.x + 24 + half, y, half, 32}, base::tr("Present"), true))
    frame.outbox.push_back([](Session& session) { commands::run_command(session, "present"); });
}

}  // namespace flipchart::gui
