// Changing what a person chose about the window: see settings.hpp.
#include "commands/settings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"

namespace flipchart::commands {

namespace {

constexpr std::array kTypeSteps{100, 110, 125, 150, 175, 200};

bool at_any_time(const Session&) {
  return true;
}

void next_theme(Session& session) {
  const bool kept = change_settings(session, [&](Settings& settings) {
    using model::Theme;
    // From what is seen, which an option may have chosen for this time only.
    const Theme now = session.view.theme;
    settings.theme = now == Theme::light ? Theme::dark : now == Theme::dark ? Theme::projector : Theme::light;
  });
  session.view.theme = session.settings.theme;
  if (!kept) return;
  session.said = session.view.theme == model::Theme::light ? base::tr("Light")
                 : session.view.theme == model::Theme::dark
                     ? base::tr("Dark")
                     : base::tr("For a projector: white, with heavier lines");
}

// From what is seen, as with themes.
void set_type(Session& session, int percent) {
  session.type_percent = percent;
  if (change_settings(session, [&](Settings& settings) { settings.type_percent = percent; }))
    session.said = base::tr("Everything at {}%", std::to_string(percent));
}

void larger(Session& session) {
  const auto next = std::upper_bound(kTypeSteps.begin(), kTypeSteps.end(), session.type_percent);
  set_type(session, next == kTypeSteps.end() ? kMostType : *next);
}

void smaller(Session& session) {
  const auto next = std::lower_bound(kTypeSteps.begin(), kTypeSteps.end(), session.type_percent);
  set_type(session, next == kTypeSteps.begin() ? kLeastType : *(next - 1));
}

void turn_motion(Session& session) {
  const bool kept = change_settings(
      session, [&](Settings& settings) { settings.reduced_motion = !session.reduced_motion; });
  session.reduced_motion = session.settings.reduced_motion;
  if (kept)
    session.said = session.reduced_motion ? base::tr("Little moves: pictures fade over")
                                          : base::tr("Everything moves again");
}

// What is seen folds. What is not seen unfolds, and where both have no room the other folds for it.
void fold(Session& session, bool shown, bool Settings::*folded, bool Settings::*other) {
  const bool alone = !session.panels_shown.both_fit;
  const bool all_hidden = std::exchange(session.panels_hidden, false);
  change_settings(session, [&](Settings& settings) {
    settings.*folded = shown && !all_hidden;
    if (!(settings.*folded) && alone) settings.*other = true;
  });
}

void fold_issues(Session& session) {
  fold(session, session.panels_shown.issues, &Settings::issues_folded, &Settings::inspector_folded);
}

void fold_inspector(Session& session) {
  fold(session, session.panels_shown.inspector, &Settings::inspector_folded, &Settings::issues_folded);
}

}  // namespace

void begin_with(Session& session, const LoadedSettings& loaded, std::filesystem::path file) {
  session.settings = loaded.settings;
  session.settings_file = std::move(file);
  session.view.theme = loaded.settings.theme;
  session.type_percent = loaded.settings.type_percent;
  session.reduced_motion = loaded.settings.reduced_motion;
  if (loaded.said.empty()) return;
  session.said = loaded.said;
  session.said_is_error = true;
}

bool change_settings(Session& session, const std::function<void(Settings&)>& change) {
  change(session.settings);
  const auto saved = save_settings(session.settings_file, session.settings);
  session.said_is_error = !saved;
  if (!saved) session.said = base::tr("Not kept for the next time: {}", saved.error().message);
  return saved.has_value();
}

std::vector<Command> settings_commands() {
  return {
      {"theme", "Light, dark, or for a projector", "Ctrl+D", at_any_time, next_theme,
       "The next of three: for a desk, for the evening, for a wall.", CommandGroup::panels, true},
      {"larger",
       "Everything larger",
       "Ctrl++",
       {[](const Session& s) { return s.type_percent < kMostType; },
        base::english("It is as large as it gets")},
       larger,
       "Letters and controls grow, up to twice their size.",
       CommandGroup::panels,
       true},
      {"smaller",
       "Everything smaller",
       "Ctrl+-",
       {[](const Session& s) { return s.type_percent > kLeastType; },
        base::english("It is as small as it gets")},
       smaller,
       "Letters and controls shrink back.",
       CommandGroup::panels,
       true},
      {"reduced-motion", "Little motion, or all of it", "", at_any_time, turn_motion,
       "Pictures fade over instead of flying.", CommandGroup::panels, true},
      {"issues-panel", "Fold the list of issues away, or unfold it", "Ctrl+1", at_any_time, fold_issues,
       "Gives its room to the chart.", CommandGroup::panels},
      {"inspector-panel", "Fold the inspector away, or unfold it", "Ctrl+2", at_any_time, fold_inspector,
       "Gives its room to the chart.", CommandGroup::panels},
  };
}

}  // namespace flipchart::commands
