// The list of matters: how many have no owner, the groups, and the route of the one that is traced.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "commands/marked.hpp"
#include "gui/hints.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_filter.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

using model::MatterState;

constexpr double kIssuesHead = 96;  // without chips of filters
constexpr double kGroup = 28;
constexpr double kIssueRow = 48;
constexpr double kTracedRow = 74;

struct StateGroup {
  MatterState state;
  const char* heading;
};
constexpr std::array<StateGroup, 6> kGroups{
    {{MatterState::overdue, base::english("Overdue")},
     {MatterState::unowned, base::english("Unowned")},
     {MatterState::half, base::english("Half: waiting for a proposal")},
     {MatterState::owned, base::english("Owned")},
     {MatterState::done, base::english("Done")},
     {MatterState::followed_up, base::english("Followed up")}}};

std::size_t count_of(const Frame& frame, MatterState state) {
  return static_cast<std::size_t>(std::count_if(frame.matters.begin(), frame.matters.end(),
                                                [&](const auto& m) { return m.state == state; }));
}

void chips(Frame& frame, const Rect& box, IssuesPanel& state) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  double x = box.x + 16;
  const double y = box.y + 60;
  const auto chip = [&](const std::string& name, double wide, bool chosen) {
    const Rect area{x, y, wide, 24};
    const Press press = press_area(frame, name, area);
    if (chosen)
      ink.fill(area, theme.accent_ground, 12);
    else if (press.hovered)
      ink.fill(area, theme.hover_ground, 12);
    if (!chosen) ink.frame(area, theme.hairline, 12);
    x += wide + 6;
    return press.pressed;
  };
  const bool all = state.all;
  const double all_x = x;
  if (chip("chip-all", 36, all)) state.all = true;
  ink.words({all_x + 18, y + 12}, base::tr("All"), kCaptionStrong, all ? theme.accent : theme.text_secondary,
            Align::middle);
  for (const MatterState which :
       {MatterState::unowned, MatterState::half, MatterState::owned, MatterState::overdue}) {
    const std::string count = base::counted(count_of(frame, which));
    const double wide = 31 + ink.width(count, kCaptionStrong);
    if (x + wide > box.right() - 4) break;
    const bool chosen = !state.all && state.only == which;
    const double left = x;
    if (chip("chip-" + std::to_string(static_cast<int>(which)), wide, chosen)) {
      state.all = chosen;
      state.only = which;
    }
    ink.disc({left + 15, y + 12}, 12, disc_of(which));
    ink.words({left + 24, y + 12}, count, {12, 500},
              which == MatterState::overdue ? theme.flow_cross_text : theme.text_secondary);
  }
}

void traced_stops(Frame& frame, const Rect& row) {
  const std::vector<RouteStop>& stops = frame.inspected.stops;
  if (stops.empty()) return;
  Ink& ink = frame.ink;
  const double y = row.y + 57;
  const double first = row.x + 50;
  const double room = row.right() - 28 - first;
  // All stops when they fit at 20 px and more, else the first ones and how many follow.
  const auto fits = static_cast<std::size_t>(room / 20) + 1;
  const std::size_t shown = stops.size() <= fits ? stops.size() : fits - 2;
  const double pitch =
      shown > 1
          ? std::min(36.0,
                     room / static_cast<double>(std::max(shown, stops.size() > fits ? shown + 1 : shown) - 1))
          : 0;
  if (shown > 1)
    ink.line({first, y}, {first + pitch * static_cast<double>(shown - 1), y}, ink.theme().lit_route, 2);
  for (std::size_t i = 0; i < shown; ++i) {
    ink.numbered_disc({first + pitch * static_cast<double>(i), y}, 16, stops[i].number);
  }
  if (shown < stops.size()) {
    ink.words({first + pitch * static_cast<double>(shown) - 4, y}, "+" + std::to_string(stops.size() - shown),
              kCaptionStrong, ink.theme().text_secondary);
  }
}

bool is_traced(const Frame& frame, const workshop::Matter& matter) {
  if (matter.id == frame.session.selected) return true;
  // A stop pressed on the chart may have selected the issue itself.
  return frame.session.selected.kind == base::ItemKind::issue && frame.session.highlight.issue &&
         matter.issue == *frame.session.highlight.issue;
}

bool is_gathered(const Frame& frame, const base::ItemId& matter) {
  const std::vector<base::ItemId>& gathered = frame.session.gathered;
  return std::find(gathered.begin(), gathered.end(), matter) != gathered.end();
}

// A press selects; with Shift it gathers. A drag that leaves the row carries the matter away.
void drag(const Press& press, const workshop::Matter& matter, IssuesPanel& state) {
  constexpr float kLeastDragged = 6;
  if (ImGui::IsItemActive() && !press.hovered && ImGui::IsMouseDragging(0, kLeastDragged)) {
    state.dragged = matter.id;
    state.dragged_title = matter.title;
  }
  if (ImGui::IsItemDeactivated() && state.dragged == matter.id) state.dropped = true;
}

void row(Frame& frame, const Rect& area, const workshop::Matter& matter, bool traced, IssuesPanel& state) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Press press = press_area(frame, "matter-" + matter.id.id, area);
  drag(press, matter, state);
  const bool gathered = is_gathered(frame, matter.id);
  if (traced || gathered) {
    ink.fill(area, theme.selected_ground);
    ink.fill({area.x, area.y, 4, area.h}, theme.accent);
  } else if (press.hovered) {
    ink.fill(area, theme.hover_ground);
  }
  const double room = area.w - 42 - 34;
  ink.disc({area.x + 24, area.y + 16}, 16, disc_of(matter.state));
  ink.words({area.x + 42, area.y + 16}, matter.title, kDense, theme.text, Align::start, area.w - 42 - 12);
  const std::string& who = matter.owner.empty() ? matter.customer : matter.owner;
  const double when_wide = ink.width(matter.when, kCaption);
  const double dot = who.empty() || matter.when.empty() ? 0 : 16;
  const double who_wide = ink.words({area.x + 42, area.y + 34}, who, kCaption, theme.text_tertiary,
                                    Align::start, std::max(20.0, room - when_wide - dot));
  if (dot > 0)
    ink.words({area.x + 42 + who_wide + 8, area.y + 34}, "·", kCaption, theme.text_tertiary, Align::middle);
  const bool over = matter.state == MatterState::overdue;
  ink.words({area.x + 42 + who_wide + dot, area.y + 34}, matter.when, over ? Font{12, 500} : kCaption,
            over ? theme.flow_cross_text : theme.text_tertiary);
  const int level = severity_of(matter.severity);
  if (level > 0) ink.severity({area.right() - 26, area.y + 40}, level);
  if (traced) traced_stops(frame, area);
  if (press.pressed) {
    const bool more = frame.shift;
    frame.outbox.push_back([matter, more](commands::Session& session) {
      if (more) {
        commands::gather_matter(session, matter.id);
        return;
      }
      session.gathered.clear();
      if (session.selected == matter.id) {
        commands::clear_selection(session);
        return;
      }
      commands::clear_selection(session);
      if (matter.issue != base::kNoSlot) commands::trace_issue(session, matter.issue);
      session.selected = matter.id;
    });
  }
}

// In the place of the filters while several are gathered: what can be done with them.
void gathered_words(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, theme.accent_ground);
  const double y = box.centre().y;
  ink.words({box.x + 16, y}, base::tr("{} gathered: one owner", base::counted(frame.session.gathered.size())),
            kBodyMedium, theme.accent, Align::start, box.w - 64);
  command_area(frame, "own-gathered", box, "own");
  ink.key_cap({box.right() - 26, y}, commands::key_of(frame.session, "own"));
}

void empty_words(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const bool history = !frame.session.workshop.history().empty();
  ink.words({box.x + 16, box.y + 28}, history ? base::tr("Nothing here") : base::tr("No issues yet"),
            kBodyMedium, theme.text);
  ink.paragraph({box.x + 16, box.y + 52},
                history ? base::tr("No issue is in this group. Press All to see every one.")
                        : base::tr("Open an events file beside the people file, and every issue and the "
                                   "route it took shows here."),
                kCaption, theme.text_secondary, box.w - 32, 18);
}

}  // namespace

void issues_panel(Frame& frame, const Rect& box, IssuesPanel& state) {
  state.dropped = false;
  const Panel panel(frame, "issues", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::size_t unowned = count_of(frame, MatterState::unowned);
  const double wide = ink.words({box.x + 16, box.y + 32}, base::counted(unowned), kFigure, theme.text);
  const double beside = box.x + 16 + wide + 10;
  const char* unowned_words =
      unowned == 1 ? base::tr("issue without an owner") : base::tr("issues without an owner");
  if (beside + ink.width(unowned_words, kBody) > box.right() - 8)
    unowned_words = base::tr("without an owner");
  ink.words({beside, box.y + 36}, unowned_words, kBody, theme.text_secondary);
  chips(frame, box, state);
  const double first_chip = box.y + 92;
  const double chosen = filter_chips(frame, {box.x + 16, first_chip, box.w - 32, 0});
  const double head = chosen > first_chip ? chosen - box.y + 12 : kIssuesHead;
  ink.hairline_below({box.x, box.y, box.w, head});
  ink.fill({box.right() - 1, box.y, 1, box.h}, theme.hairline);
  const bool filters = commands::something_to_choose(frame.session);
  const std::size_t gathered = frame.session.gathered.size();
  const double foot = filters ? kFilterFoot : 0;
  const Rect opener{box.x, box.bottom() - foot, box.w - 1, foot};
  if (gathered > 1)
    gathered_words(frame, opener);
  else if (filters)
    filter_opener(frame, opener);

  const Rect list{box.x, box.y + head, box.w - 1, std::max(1.0, box.h - head - foot)};
  ImGui::SetCursorScreenPos(vec(list.x, list.y));
  ImGui::BeginChild("list", vec(list.w, list.h), false, ImGuiWindowFlags_NoNav);
  ink.onto(ImGui::GetWindowDrawList());
  const double scrolled = ImGui::GetScrollY();
  double y = list.y + 4 - scrolled;
  bool any = false;
  for (const StateGroup& group : kGroups) {
    if (!state.all && state.only != group.state) continue;
    const std::size_t count = count_of(frame, group.state);
    if (count == 0) continue;
    any = true;
    if (y > list.y - kGroup && y < list.bottom()) {
      ink.words({list.x + 16, y + 15}, base::tr(group.heading), kCaptionStrong, theme.text_tertiary);
      ink.words({list.right() - 17, y + 15}, base::counted(count), kCaption, theme.text_tertiary, Align::end);
    }
    y += kGroup;
    for (const workshop::Matter& matter : frame.matters) {
      if (matter.state != group.state) continue;
      const bool traced = is_traced(frame, matter);
      const double tall = traced && !frame.inspected.stops.empty() ? kTracedRow : kIssueRow;
      // Rows out of sight take their place and nothing else, but for the next one, where the Tab key goes.
      if (y + tall > list.y - kIssueRow && y < list.bottom() + kIssueRow)
        row(frame, {list.x, y, list.w, tall}, matter, traced, state);
      y += tall;
    }
  }
  if (!any) empty_words(frame, list);
  ImGui::SetCursorScreenPos(vec(list.x, y));
  ImGui::Dummy(ImVec2(1, 8));
  ImGui::EndChild();
}

}  // namespace flipchart::gui
