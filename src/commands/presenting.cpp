// See the header.
#include "commands/presenting.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/keys.hpp"
#include "commands/lit.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

constexpr double kSmallestSpot = 0.06;
constexpr double kLargestSpot = 0.5;
constexpr double kSpotStep = 1.15;

bool on_the_wall(const Session& session) {
  return session.presenting.has_value();
}

bool can_present(const Session& session) {
  if (on_the_wall(session)) return true;
  return session.what_if == nullptr && !session.asking &&
         (!session.workshop.organization().empty() || !session.workshop.history().empty());
}

// The step itself lights something: only what was selected since is a level that Escape leaves.
bool selected_since(const Session& session) {
  const model::SavedView* step = view_of_step(session, step_shown(session));
  const model::Lit lit = step != nullptr ? step->lit : session.presenting->lit_before;
  if (lit_now(session) == lit) return false;
  return static_cast<bool>(session.selected) || !session.highlight.empty();
}

bool nothing_over_it(const Session& session) {
  return !session.help_shown && !session.reaching.palette_shown && !session.reaching.menu_shown &&
         !session.find_shown && !session.asking && !session.commitments_shown;
}

bool can_leave(const Session& session) {
  return on_the_wall(session) && nothing_over_it(session);
}

void light_step(Session& session) {
  const model::SavedView* step = view_of_step(session, step_shown(session));
  light(session, step != nullptr ? step->lit : session.presenting->lit_before);
}

// What stands over the step: any key of a step takes it away first.
bool uncover(Session& session) {
  const bool covered = std::exchange(session.presenting->blank, false);
  return std::exchange(session.commitments_shown, false) || covered;
}

std::function<void(Session&)> goes(std::ptrdiff_t by) {
  return [by](Session& session) {
    if (uncover(session)) return;
    const auto last = static_cast<std::ptrdiff_t>(steps_of(session)) - 1;
    const auto next = static_cast<std::ptrdiff_t>(step_shown(session)) + by;
    if (next < 0 || next > last) return;  // a talk ends; it does not begin again by itself
    show_step(session, static_cast<std::size_t>(next));
  };
}

std::function<void(Session&)> goes_to_end(bool last) {
  return [last](Session& session) {
    uncover(session);
    show_step(session, last ? steps_of(session) - 1 : 0);
  };
}

void blank(Session& session) {
  session.presenting->blank = !session.presenting->blank;
}

void leave_level(Session& session) {
  Presenting& on = *session.presenting;
  if (std::exchange(on.blank, false)) return;
  if (std::exchange(on.spotlight, false)) return;
  if (selected_since(session)) {
    session.fly_back = static_cast<bool>(std::exchange(session.flown_to, {}));
    return light_step(session);
  }
  leave_presenting(session);
}

void close_panels(Session& session) {
  session.help_shown = session.find_shown = session.history_shown = session.commitments_shown = false;
  session.reaching.palette_shown = session.reaching.menu_shown = false;
  session.saved_views.shown = false;
  session.choosing.shown = false;
  session.silo_map.shown = false;
  session.discretion.reset();
  if (session.exporting != nullptr && session.exporting->shown) close_exporting(session);
}

}  // namespace

std::size_t steps_of(const Session& session) {
  return std::max<std::size_t>(1, session.workshop.decisions().views.size());
}

std::size_t step_shown(const Session& session) {
  return session.workshop.decisions().views.place(session.view_shown).value_or(0);
}

const model::SavedView* view_of_step(const Session& session, std::size_t step) {
  const auto& views = session.workshop.decisions().views;
  return step < views.size() ? &views[step] : nullptr;
}

void show_view(Session& session, const model::SavedView& saved) {
  const bool wall = on_the_wall(session);
  session.view = model::shown_now(saved, session.view);
  if (wall) session.view.theme = model::Theme::projector;
  session.view_shown = saved.id;
  session.left_behind.clear();
  session.fit_in_flight = true;
  light(session, saved.lit);
}

void show_step(Session& session, std::size_t step) {
  if (const model::SavedView* saved = view_of_step(session, step)) show_view(session, *saved);
}

void start_presenting(Session& session) {
  Presenting on;
  on.view_before = session.view;
  on.lit_before = lit_now(session);
  on.map_before = session.silo_map.shown;
  close_panels(session);
  session.gathered.clear();
  session.presenting = std::move(on);
  session.view.presented = true;
  session.view.room_safe = true;
  session.view.theme = model::Theme::projector;
  session.fit_in_flight = true;
  if (session.workshop.decisions().views.empty()) {
    session.said = with_key(session, base::tr("Nothing is saved to step through"), base::tr("Leave"),
                            "leave-presenting");
    session.said = with_key(session, session.said, base::tr("Save a view"), "save-view");
    session.said_is_error = false;
    return;
  }
  show_step(session, step_shown(session));
}

void leave_presenting(Session& session) {
  if (!on_the_wall(session) || asks_about_words(session)) return;
  const Presenting on = std::move(*session.presenting);
  session.presenting.reset();
  close_panels(session);
  session.asking.reset();
  const base::Size size = session.view.size;
  session.view = on.view_before;
  session.view.size = size;  // the window may be another by now
  session.silo_map.shown = on.map_before;
  light(session, on.lit_before);
  session.fit_in_flight = true;
}

void size_spotlight(Session& session, double wheel) {
  if (!on_the_wall(session)) return;
  double& size = session.presenting->spotlight_size;
  size = std::clamp(wheel > 0 ? size * kSpotStep : size / kSpotStep, kSmallestSpot, kLargestSpot);
}

void follow_presenting(Session& session, std::size_t unowned, double now) {
  if (!on_the_wall(session)) return;
  Presenting& on = *session.presenting;
  if (on.began < 0) on.began = now;
  const auto count = static_cast<std::ptrdiff_t>(unowned);
  if (on.unowned < 0) on.unowned = count;
  // Another step keeps other issues: only a mark is news.
  const std::size_t marks = session.workshop.how_many_count();
  if (std::exchange(on.marks, marks) < marks && on.unowned != count) on.counts_unowned = true;
  on.unowned = count;
}

std::vector<Command> presenting_commands() {
  return in_group(
      CommandGroup::present,
      {
          {"present",
           "Present the saved views, or leave",
           "F5",
           {can_present, base::english("There is nothing to present, or a form is open")},
           [](Session& s) { on_the_wall(s) ? leave_presenting(s) : start_presenting(s); },
           "Fills the screen with the saved views, one after the other, safe for the room."},
          {"next-step", "The next step", "PageDown", on_the_wall, goes(1),
           "Lifts what covers this step first; clickers have this key."},
          {"next-step-right", "The next step, by the arrow to the right", "Right", on_the_wall, goes(1),
           "The same as the next step."},
          {"next-step-down", "The next step, by the arrow down", "Down", on_the_wall, goes(1),
           "The same as the next step."},
          {"next-step-space", "The next step, by the space bar", "Space", on_the_wall, goes(1),
           "The same as the next step."},
          {"previous-step", "The step before", "PageUp", on_the_wall, goes(-1),
           "Goes back through the talk; clickers have this key."},
          {"previous-step-left", "The step before, by the arrow to the left", "Left", on_the_wall, goes(-1),
           "The same as the step before."},
          {"previous-step-up", "The step before, by the arrow up", "Up", on_the_wall, goes(-1),
           "The same as the step before."},
          {"first-step", "The first step", "Home", on_the_wall, goes_to_end(false), "Begins the talk again."},
          {"last-step", "The last step", "End", on_the_wall, goes_to_end(true),
           "Goes to the end of the talk."},
          {"blank", "Show nothing, or everything again", "B", on_the_wall, blank,
           "Turns the eyes of the room to who speaks."},
          {"blank-dot", "Show nothing, by the button of a clicker", ".", on_the_wall, blank,
           "The same; clickers have this key."},
          {"spotlight", "A spotlight at the pointer", "S", on_the_wall,
           [](Session& s) { s.presenting->spotlight = !s.presenting->spotlight; },
           "Dims all but a circle; the wheel makes it larger or smaller."},
          {"count-unowned", "How many are unowned, at the foot", "U", on_the_wall,
           [](Session& s) { s.presenting->counts_unowned = !s.presenting->counts_unowned; },
           "Comes by itself when something is marked."},
          {"leave-presenting", "Leave: blank, spotlight, what is selected, then presenting", "Escape",
           can_leave, leave_level, "One level at a time; the canvas is as it was before."},
      });
}

}  // namespace flipchart::commands
