// The form over the chart: commands/asking.hpp drawn. What is typed and pressed goes to it; the candidates of
// a field that finds are worked out once for each answer.
#pragma once

#include <string>
#include <vector>

#include "commands/candidates.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

struct AskingPanel {
  std::vector<commands::CandidateWords> candidates;
  std::vector<commands::FoundWords> others;  // customers
  std::string candidates_for = "\t";         // what was typed; a tab: for nothing yet
  std::size_t field = 0;
  std::size_t first = 0;  // of what was found, where there is no room for all
  std::uint64_t revision = 0;
  std::size_t lines() const { return candidates.size() + others.size(); }
};

inline constexpr double kCandidateRow = 52;
inline constexpr double kCandidateHead = 28;
inline constexpr double kAskGap = 8;

// Its part of the panel: the lines of what is found.
struct Column;
void asking_found(Frame& frame, Column& at, const AskingPanel& state);

// What is typed into a field, or what it is for while there is nothing; a day with where it leads. Here: the
// field that is typed into.
void typed_field(Frame& frame, const Rect& box, const commands::Field& field, bool here);

// At the top of `canvas`; nothing while nothing is asked.
void asking_panel(Frame& frame, const Rect& canvas, AskingPanel& state);

}  // namespace flipchart::gui
