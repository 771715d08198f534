// Which issues are shown: the time that the timeline chooses, playing it, and the other filters.
#include <functional>

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
  return in_group(
      CommandGroup::time,
      {
          {"play", "Play the time, or pause", "P", has_times, play_or_pause,
           "Lets the chosen time run from the first day to the last."},
          {"play-speed", "Play faster, or slowly again", "V", has_times, next_speed,
           "Changes how much time passes in a second."},
          {"time-earlier", "An earlier time", "Ctrl+Shift+Left", has_times, moves_dates(-1),
           "Moves the chosen time back by one bar."},
          {"time-later", "A later time", "Ctrl+Shift+Right", has_times, moves_dates(1),
           "Moves the chosen time on by one bar."},
          {"time-longer", "A longer time", "Ctrl+Shift+Up", time_is_chosen, widens_dates(1),
           "Lets the chosen time end one bar later."},
          {"time-shorter", "A shorter time", "Ctrl+Shift+Down", has_times, widens_dates(-1),
           "Lets the chosen time end one bar earlier."},
          {"whole-time", "The whole time", "0", time_is_chosen, whole_time,
           "Shows the issues of all days again."},
          {"period", "Bars of days, weeks or months", "T", has_times, next_period,
           "Changes what one bar of the timeline stands for."},
          {"counted", "Bars of issues, or of handovers", "Shift+T", has_times, turn_counted,
           "Changes what the timeline counts."},
          {"timeline", "Fold the timeline, or unfold it", "L", something_to_choose,
           [](Session& s) { s.timeline.folded = !s.timeline.folded; },
           "Leaves one line of it, so that the chart has more room."},
          {"choose-issues", "Choose which issues are shown", "I", something_to_choose,
           [](Session& s) { choose_issues(s); }, "Filters by customer, silo, kind, severity and more."},
          {"take-filter", "Take the last filter away", "Delete", anything_filtered, take_last_part,
           "Shows what the filter that was set last has hidden."},
          {"show-all", "Show all issues", "C", anything_filtered, show_all_issues,
           "Takes every filter away, the time too."},
      });
}

}  // namespace flipchart::commands
