// What the chart leaves out by a person's wish, as chips in the leaders' corner beside the legend: the branch
// that is shown alone, and what is folded away. Pressing a chip brings it back.
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/branches.hpp"
#include "commands/keys.hpp"
#include "compose/folding.hpp"
#include "compose/role_words.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

constexpr double kBranchChip = 28;
constexpr double kWidest = 460;

struct Chip {
  const char* name;
  std::string words;
  std::string_view key;
  void (*run)(commands::Session&);
};

// In the room the leader of a branch stands beside its counts.
std::string name_of(const Frame& frame, base::Slot slot) {
  const model::Organization& chart = frame.session.workshop.organization();
  const model::View& view = frame.picture.view;
  if (!chart.vacant(slot) && !view.room_safe) return chart.holder_names(slot);
  if (view.room_safe) return compose::role_words(chart, *frame.picture.insights, view, slot);
  return chart.title(slot).empty() ? std::string(base::tr("a vacancy")) : std::string(chart.title(slot));
}

std::vector<Chip> chips_of(const Frame& frame) {
  const commands::Session& session = frame.session;
  const model::Organization& chart = session.workshop.organization();
  std::vector<Chip> chips;
  if (commands::branch_is_alone(session)) {
    const base::Slot focus = chart.find(session.view.focus);
    chips.push_back({"whole-chart",
                     base::tr("Only the branch of {} · Back to the whole chart", name_of(frame, focus)),
                     commands::cap_of(session, session.left_behind.empty() ? "leave-branch" : "whole-chart"),
                     commands::leave_all_branches});
  }
  if (commands::anything_folded(session)) {
    const compose::FoldedAway away =
        compose::folded_away(chart, frame.picture.insights->heads, *frame.picture.arrangement);
    chips.push_back({"unfold-everything",
                     base::trn(away.people, "{} person folded away · Unfold everything",
                               "{} people folded away · Unfold everything"),
                     commands::cap_of(session, "unfold-everything"), commands::unfold_everything});
  }
  // With the panels there, the timeline says it.
  const std::uint64_t all = frame.picture.insights->routes.begun.size();
  const std::uint64_t shown = frame.picture.kept->issues;
  if (session.panels_hidden && shown < all) {
    chips.push_back(
        {"show-all-issues",
         base::tr("{} of {} issues hidden · Show all", base::counted(all - shown), base::counted(all)),
         commands::cap_of(session, "show-all"), commands::show_all_issues});
  }
  return chips;
}

}  // namespace

void branch_chips(Frame& frame, const ChartView& chart) {
  const std::vector<Chip> chips = chips_of(frame);
  if (chips.empty()) return;
  const Rect canvas = chart.camera().screen();
  const Rect beside = legend_box(frame, chart);
  const double step = kBranchChip + 6;
  const double tall = step * static_cast<double>(chips.size()) - 6;
  const bool below = chart.turn().positions < 0.5;  // the leaders are at the top
  double y = below ? canvas.y + 6 : canvas.bottom() - 5 - tall;
  if (!beside.empty()) y = below ? beside.bottom() + 8 : beside.y - 8 - tall;
  const double room = std::min(kWidest, canvas.w - 2 * kFloatMargin);
  const Panel panel(frame, "branch", Rect{canvas.x + kFloatMargin, y, room, tall}.grown(8), false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  for (const Chip& chip : chips) {
    const double cap = std::max(18.0, ink.width(chip.key, kCaptionStrong) + 10);
    const double words = std::min(ink.width(chip.words, kCaption), room - cap - 32);
    const Rect box{canvas.x + kFloatMargin, std::round(y), std::ceil(words + cap + 32), kBranchChip};
    const Press press = press_area(frame, chip.name, box);
    ink.shadow(box, kBranchChip / 2);
    ink.fill(box, press.hovered ? theme.hover_ground : theme.raised, kBranchChip / 2);
    ink.frame(box, theme.hairline, kBranchChip / 2);
    ink.words({box.x + 12, box.centre().y}, chip.words, kCaption, theme.text_secondary, Align::start, words);
    ink.key_cap({box.right() - 10 - cap / 2, box.centre().y}, chip.key);
    if (press.pressed) frame.outbox.emplace_back(chip.run);
    y += step;
  }
}

}  // namespace flipchart::gui
