// Which issues are shown: the time that the timeline chooses, playing it, and the other filters.
#include <functional>

#include "base/language.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

std::function<void(Session&)> moves_dates(int periods) {
  return [periods](Session& session) { move_dates(session, periods); };
}
std::function<void(Session&)> widens_dates(int periods) {
  return [periods](Session& session) { widen_dates(session, periods); };
}
bool time_is_chosen(const Session& session) {
  return dates_of(session) != Dates();
}

}  // namespace

std::vector<Command> time_commands() {
  const Condition timed{has_times, base::english("No issue says when it was")};
  const Condition chosen{time_is_chosen, base::english("The whole time is shown already")};
  const Condition issues{something_to_choose, base::english("There is no issue yet")};
  const Condition filtered{anything_filtered, base::english("Nothing is filtered")};
  return in_group(
      CommandGroup::time,
      {
          {"play", "Play the time, or pause", "P", timed, play_or_pause,
           "Lets the chosen time run from the first day to the last."},
          {"play-speed", "Play faster, or slowly again", "V", timed, next_speed,
           "Changes how much time passes in a second."},
          {"time-earlier", "An earlier time", "Ctrl+Shift+Left", timed, moves_dates(-1),
           "Moves the chosen time back by one bar."},
          {"time-later", "A later time", "Ctrl+Shift+Right", timed, moves_dates(1),
           "Moves the chosen time on by one bar."},
          {"time-longer", "A longer time", "Ctrl+Shift+Up", chosen, widens_dates(1),
           "Lets the chosen time end one bar later."},
          {"time-shorter", "A shorter time", "Ctrl+Shift+Down", timed, widens_dates(-1),
           "Lets the chosen time end one bar earlier."},
          {"whole-time", "The whole time", "0", chosen, whole_time, "Shows the issues of all days again."},
          {"period", "Bars of days, weeks or months", "T", timed, next_period,
           "Changes what one bar of the timeline stands for."},
          {"counted", "Bars of issues, or of handovers", "Shift+T", timed, turn_counted,
           "Changes what the timeline counts."},
          {"timeline", "Fold the timeline, or unfold it", "L", issues,
           [](Session& s) { s.timeline.folded = !s.timeline.folded; },
           "Leaves one line of it, so that the chart has more room."},
          {"choose-issues", "Choose which issues are shown", "I", issues,
           [](Session& s) { choose_issues(s); }, "Filters by customer, silo, kind, severity and more."},
          {"take-filter", "Take the last filter away", "Delete", filtered, take_last_part,
           "Shows what the filter that was set last has hidden."},
          {"show-all", "Show all issues", "C", filtered, show_all_issues,
           "Takes every filter away, the time too."},
      });
}

}  // namespace flipchart::commands
