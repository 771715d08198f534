// Hot spots on a stage: the figures and steps of the chart (hot_spots.hpp), on the cards of teams and on what
// stands for several teams. Leaders have no ground of their own: they may be named.
#include <algorithm>

#include "base/language.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

constexpr double kRoomForBoth = 260;

const HotSpots* heat_of(const Subject& subject) {
  const bool shown = subject.view.overlays.hotspots && subject.figures != nullptr;
  return shown && !subject.figures->heat.at.empty() ? &subject.figures->heat : nullptr;
}

}  // namespace

std::string stage_count(const Subject& subject, const StageTeam& team, double room) {
  if (!team.counted) return {};
  std::string people = base::trn(team.people, "{} person", "{} people");
  const HotSpots* heat = heat_of(subject);
  if (heat == nullptr || !heat->stand_at(team.body)) return people;
  const flow::UnitHeat& figures = heat->here[team.body];
  std::string both = people + " \u00B7 " + heat_words(subject.view.heat, figures, false);
  // All cards of a width say as much.
  const bool wide =
      room >= kRoomForBoth && subject.measurer.width(both, {kStageFont.size, kStageFont.weight}) <= room;
  return wide ? both : heat_words(subject.view.heat, figures, true);
}

base::Colour stage_ground(const StagePicture& p, const std::vector<std::uint32_t>& bodies,
                          base::Colour without) {
  const HotSpots* heat = heat_of(p.subject);
  std::uint32_t step = 0;
  if (heat != nullptr)
    for (const std::uint32_t body : bodies) step = std::max(step, heat->step[body]);
  return step == 0 ? without : heat_ground(step, p.subject.view.theme);
}

}  // namespace flipchart::compose
