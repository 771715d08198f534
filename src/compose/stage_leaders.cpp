// They stand over the middle of their bands and give way to each other; where they do not all fit in one row,
// only the one above them all is left.
#include "compose/stage_leaders.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "compose/chart_parts.hpp"
#include "compose/ports.hpp"
#include "compose/role_words.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

constexpr scene::Font kSecondFont{kStageLetters, 400};
constexpr double kLeaderPad = 26;
constexpr double kWidestLeader = 520;
constexpr double kOneLine = 58;
constexpr double kTwoLines = 94;
constexpr double kBelowLeaders = 44;
constexpr double kBetweenRows = 34;
constexpr double kBesideLeader = 24;
constexpr double kTopEdge = 2;
constexpr double kRoomForTwoRows = 640;  // of the height

double width_of_leader(const Subject& subject, StageLeader& leader) {
  text::Measurer& measurer = subject.measurer;
  const double room = kWidestLeader - 2 * kLeaderPad;
  leader.first = measurer.ellipsized(leader.first, {kLeaderFont.size, kLeaderFont.weight}, room);
  leader.second = measurer.ellipsized(leader.second, {kSecondFont.size, kSecondFont.weight}, room);
  return std::max(measurer.width(leader.first, {kLeaderFont.size, kLeaderFont.weight}),
                  measurer.width(leader.second, {kSecondFont.size, kSecondFont.weight})) +
         2 * kLeaderPad;
}

void name_leader(const ChartContext& context, StageLeader& leader) {
  const model::Organization& organization = context.subject.organization;
  const bool named = !leader.shared && !context.by_role(leader.slot) && !organization.group(leader.slot) &&
                     !organization.vacant(leader.slot);
  const std::string role =
      role_words(organization, context.subject.insights, context.subject.view, leader.slot);
  // For want of a title the words may be an id, which may be a name.
  const std::string safe = role == organization.id(leader.slot) ? base::tr("Leader") : role;
  leader.first = named ? organization.holder_names(leader.slot) : safe;
  leader.second = named ? std::string(organization.title(leader.slot)) : "";
}

StageLeader shared_leader_box(const ChartContext& context, const StageCast& cast) {
  StageLeader leader;
  leader.slot = cast.shared;
  leader.shared = true;
  name_leader(context, leader);
  leader.second = cast.seam ? base::tr("nearest shared leader of both teams")
                            : base::tr("nearest shared leader of both silos");
  return leader;
}

// Those right above silos, each once, from left to right.
std::vector<StageLeader> leaders_of_silos(const StageCast& cast) {
  std::vector<StageLeader> leaders;
  for (std::uint32_t silo = 0; silo < cast.silos.size(); ++silo) {
    const Slot above = cast.silos[silo].above;
    if (above == kNoSlot) continue;
    auto known = std::find_if(leaders.begin(), leaders.end(),
                              [&](const StageLeader& leader) { return leader.slot == above; });
    if (known == leaders.end()) {
      leaders.emplace_back().slot = above;
      known = leaders.end() - 1;
    }
    known->bands.push_back(silo);
  }
  return leaders;
}

Slot above_all(const model::Organization& organization, const std::vector<StageLeader>& leaders) {
  Slot top = leaders.front().slot;
  for (const StageLeader& leader : leaders)
    if (top != kNoSlot) top = organization.nearest_shared_leader(top, leader.slot);
  return top;
}

}  // namespace

double leaders_height(const Subject& subject, const StageCast& cast, bool with_top, StagePlaces& places) {
  const ChartContext context(subject);
  places.leaders.clear();
  places.top_leader = kNoSlot;
  if (cast.shared != kNoSlot) {
    places.leaders.push_back(shared_leader_box(context, cast));
  } else {
    places.leaders = leaders_of_silos(cast);
    if (places.leaders.empty()) return kTopEdge;
    const Slot top = above_all(subject.organization, places.leaders);
    const auto known = std::find_if(places.leaders.begin(), places.leaders.end(),
                                    [&](const StageLeader& leader) { return leader.slot == top; });
    const bool two_rows = with_top && places.size.h >= kRoomForTwoRows;
    if (known != places.leaders.end()) {
      places.top_leader = static_cast<std::uint32_t>(known - places.leaders.begin());
    } else if (top != kNoSlot && two_rows) {
      places.top_leader = static_cast<std::uint32_t>(places.leaders.size());
      places.leaders.emplace_back().slot = top;
    }
    for (StageLeader& leader : places.leaders) name_leader(context, leader);
  }
  double across = 0;
  bool two_lines = false;
  for (std::uint32_t i = 0; i < places.leaders.size(); ++i) {
    StageLeader& leader = places.leaders[i];
    leader.box.w = std::min(width_of_leader(subject, leader), places.size.w - 4);
    two_lines = two_lines || !leader.second.empty();
    if (i != places.top_leader || places.leaders.size() == 1) across += leader.box.w + kBesideLeader;
  }
  if (places.leaders.size() > 1 && across - kBesideLeader > places.size.w - 16) {
    if (places.top_leader == kNoSlot) {
      places.leaders.clear();
      return kTopEdge;
    }
    StageLeader only = places.leaders[places.top_leader];
    for (std::uint32_t silo = 0; silo < cast.silos.size(); ++silo) only.bands.push_back(silo);
    std::sort(only.bands.begin(), only.bands.end());
    only.bands.erase(std::unique(only.bands.begin(), only.bands.end()), only.bands.end());
    places.leaders = {std::move(only)};
    places.top_leader = kNoSlot;
  }
  if (places.leaders.size() == 1) places.top_leader = kNoSlot;
  const double row = two_lines ? kTwoLines : kOneLine;
  const bool two = places.top_leader != kNoSlot;
  for (std::uint32_t i = 0; i < places.leaders.size(); ++i) {
    places.leaders[i].box.h = row;
    places.leaders[i].box.y = kTopEdge + (two && i != places.top_leader ? row + kBetweenRows : 0);
  }
  return kTopEdge + row * (two ? 2 : 1) + (two ? kBetweenRows : 0) + kBelowLeaders;
}

void place_leaders(const Subject& /*subject*/, const StageCast& cast, StagePlaces& places) {
  const auto middle_of = [&](const StageLeader& leader) {
    if (leader.shared && cast.seam) {
      const std::uint32_t one = places.end_of[(*cast.seam)[0]];
      const std::uint32_t other = places.end_of[(*cast.seam)[1]];
      if (one != kNoSlot && other != kNoSlot)
        return (places.ends[one].box.centre().x + places.ends[other].box.centre().x) / 2;
    }
    double left = places.size.w, right = 0;
    for (const StageBand& band : places.bands) {
      const bool hangs = std::find(leader.bands.begin(), leader.bands.end(), band.silo) != leader.bands.end();
      const bool chosen = leader.shared && cast.silos[band.silo].touched;
      if (!hangs && !chosen) continue;
      left = std::min(left, band.box.x);
      right = std::max(right, band.box.right());
    }
    return left < right ? (left + right) / 2 : places.size.w / 2;
  };
  std::vector<std::uint32_t> row;
  std::vector<PortWish> wishes;
  for (std::uint32_t i = 0; i < places.leaders.size(); ++i) {
    if (i == places.top_leader) continue;
    row.push_back(i);
  }
  std::stable_sort(row.begin(), row.end(), [&](auto l, auto r) {
    return middle_of(places.leaders[l]) < middle_of(places.leaders[r]);
  });
  wishes.reserve(row.size());
  for (const std::uint32_t i : row)
    wishes.push_back({places.leaders[i].box.w + kBesideLeader, middle_of(places.leaders[i])});
  const double half = kBesideLeader / 2;
  const std::vector<double> middle = spread_ports(2 - half, places.size.w - 2 + half, wishes);
  for (std::size_t i = 0; i < row.size(); ++i)
    places.leaders[row[i]].box.x = middle[i] - places.leaders[row[i]].box.w / 2;
  if (places.top_leader == kNoSlot) return;
  StageLeader& top = places.leaders[places.top_leader];
  const double centre = (places.bands.front().box.x + places.bands.back().box.right()) / 2;
  top.box.x = std::clamp(centre - top.box.w / 2, 2.0, std::max(2.0, places.size.w - 2 - top.box.w));
}

}  // namespace flipchart::compose
