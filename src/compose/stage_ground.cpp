// What stands on a stage whatever passes between: bands with their names, cards of teams, customers, leaders
// and the lines of structure.
#include <algorithm>

#include "compose/chart_parts.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;
using scene::Align;

constexpr scene::Font kPillText{kStageLetters, 500};
constexpr double kBandCorner = 14;
constexpr double kCardCorner = 8;
constexpr double kTintInset = 6;
constexpr double kFrontLine = 4;
constexpr double kGate = 4;
constexpr double kLineCornerLarge = 14;

scene::Text stage_text(const StagePicture& p, const std::string& words, base::Point at, scene::Font font,
                       base::Colour colour, Align align) {
  return line_at(words, at, font, colour, align, p.subject.measurer.width(words, {font.size, font.weight}));
}

// Behind the name of a silo whose teams have no cards.
bool add_tint(const StagePicture& p, const StageBand& band, scene::Scene& scene) {
  const StageSilo& silo = p.cast.silos[band.silo];
  std::vector<std::uint32_t> bodies;
  bodies.reserve(silo.teams.size());
  for (const StageTeam& team : silo.teams) bodies.push_back(team.body);
  scene::Band tint;
  tint.fill = stage_ground(p, bodies, base::kNoColour);
  if (tint.fill == base::kNoColour) return false;
  tint.id = {base::ItemKind::unit, std::string(p.subject.organization.id(silo.top))};
  tint.box = {band.box.x + kTintInset, p.places.lanes_bottom, band.box.w - 2 * kTintInset,
              band.box.bottom() - kStageLabelRow - p.places.lanes_bottom};
  tint.radius = kCardCorner;
  tint.label = silo.name;
  scene.bands.push_back(std::move(tint));
  return true;
}

void add_band(const StagePicture& p, const StageBand& band, scene::Scene& scene) {
  const StageSilo& silo = p.cast.silos[band.silo];
  // Where there are no silos there is nothing to tell apart.
  if (silo.name.empty()) return;
  scene::Band& drawn = scene.bands.emplace_back();
  drawn.id = {base::ItemKind::silo, silo.name};
  drawn.box = band.box;
  drawn.radius = kBandCorner;
  drawn.fill = silo.style.band_fill;
  drawn.line = {silo.style.band_line, kStageStroke, {}, false};
  drawn.label = silo.name;
  if (p.cast.counts && (!p.subject.view.room_safe || silo.people >= p.subject.view.k))
    drawn.count = silo.people;
  const double middle = band.box.bottom() - kStageLabelRow / 2;
  const bool slim = band.form == StageForm::slim;
  const double left = slim ? band.box.centre().x - kStageSwatch / 2 : band.box.x + kBandPad + 4;
  scene.swatches.push_back({{left, middle - kStageSwatch / 2, kStageSwatch, kStageSwatch},
                            5,
                            silo.style.colour,
                            silo.style.hatch});
  text::Measurer& measurer = p.subject.measurer;
  if (!slim) {
    const double from = left + kStageSwatch + 12;
    scene::Text name = cut_line_at(measurer, silo.name, {from, middle}, kSiloFont, silo.style.label,
                                   Align::start, band.box.right() - kBandPad - from + 4);
    if (!name.text.empty()) scene.labels.push_back(std::move(name));
    return;
  }
  const bool tinted = add_tint(p, band, scene);
  const double top = p.places.lanes_bottom + 12;
  const double bottom = band.box.bottom() - kStageLabelRow + 2;
  scene::Text name = cut_line_at(measurer, silo.name, {0, 0}, kTeamFont,
                                 tinted ? p.theme.text : silo.style.label, Align::middle, bottom - top);
  if (name.text.empty()) return;
  name.at = {band.box.centre().x + name.middle_rise, (top + bottom) / 2};
  name.sideways = true;
  scene.labels.push_back(std::move(name));
}

// The heavy line that the flows of a whole silo end at.
void add_gate_of(const StagePicture& p, const StageEnd& end, scene::Scene& scene) {
  if (!p.subject.view.overlays.flows && !p.subject.view.overlays.silos) return;
  const double y = end.box.y + kGate / 2;
  scene.rules.push_back(
      {{end.box.x, y}, {end.box.right(), y}, {p.cast.silos[end.silo].style.colour, kGate, {}, false}});
}

void add_stage_card(const StagePicture& p, const StageCard& card, bool front, scene::Scene& scene) {
  scene::Card& drawn = scene.cards.emplace_back();
  drawn.kind = scene::CardKind::unit;
  drawn.id = card.id;
  drawn.box = card.box;
  drawn.radius = kCardCorner;
  drawn.fill = stage_ground(p, card.bodies, p.theme.card);
  const base::Colour quiet = drawn.fill == p.theme.card ? p.theme.text_secondary : p.theme.text;
  drawn.line = {p.theme.card_line, kStageStroke, {}, false};
  if (card.team == nullptr)
    drawn.line.dash = {8, 6};
  else
    drawn.edge = p.cast.silos[card.silo].style.colour;
  drawn.edge_width = card.team == nullptr ? 0 : kCardEdge;
  const double lines = static_cast<double>(card.lines.size()) + (card.count.empty() ? 0 : 1);
  const double step = p.places.bands[card.silo].form == StageForm::stack ? kStackedLine : kStageLine;
  double y = card.box.h / 2 - (lines - 1) * step / 2;
  const double x = kCardEdge + kCardPad;
  for (const std::string& line : card.lines) {
    drawn.texts.push_back(
        stage_text(p, line, {x, y}, kTeamFont, card.team == nullptr ? quiet : p.theme.text, Align::start));
    y += step;
  }
  if (!card.count.empty())
    drawn.texts.push_back(stage_text(p, card.count, {x, y}, kStageFont, quiet, Align::start));
  if (!front) return;
  const double line = card.box.bottom() + 6;
  scene.rules.push_back(
      {{card.box.x, line}, {card.box.right(), line}, {p.theme.text, kFrontLine, {}, false}});
}

void add_stage_pill(const StagePicture& p, const StagePill& pill, scene::Scene& scene) {
  scene::Band& band = scene.bands.emplace_back();
  const StageSegment& first = p.cast.segments[pill.segments.front()];
  band.id = {base::ItemKind::segment, pill.segments.size() == 1 ? first.name : pill.text};
  band.box = pill.box;
  band.radius = pill.box.h / 2;
  band.fill = p.theme.card;
  band.line = {p.theme.card_line, kStageStroke, {}, false};
  band.label = pill.text;
  band.count = pill.customers;
  scene.labels.push_back(stage_text(p, pill.text, pill.box.centre(), kPillText, p.theme.text, Align::middle));
}

void add_stage_leader(const StagePicture& p, const StageLeader& leader, scene::Scene& scene) {
  scene::Card& card = scene.cards.emplace_back();
  card.id = {base::ItemKind::position, std::string(p.subject.organization.id(leader.slot))};
  card.box = leader.box;
  card.radius = kCardCorner;
  card.fill = p.theme.card;
  card.line = {leader.shared ? p.theme.selection : p.theme.card_line, kStageStroke, {}, false};
  const double middle = card.box.w / 2;
  const bool two = !leader.second.empty();
  card.texts.push_back(stage_text(p, leader.first, {middle, card.box.h / 2 - (two ? 17 : 0)}, kLeaderFont,
                                  p.theme.text, Align::middle));
  if (two)
    card.texts.push_back(stage_text(p, leader.second, {middle, card.box.h / 2 + 18}, {kStageLetters, 400},
                                    p.theme.text_secondary, Align::middle));
}

// From a leader's side down to `end`, with round corners at `bus`; straight where there is hardly a step.
void add_line_down(const StagePicture& p, const base::ItemId& from, const base::ItemId& to, base::Point start,
                   base::Point end, double bus, scene::Scene& scene) {
  scene::Link& link = scene.links.emplace_back();
  link.from = from;
  link.to = to;
  link.stroke = {p.theme.reporting_line, 1.25 * kStageStroke, {}, false};
  if (std::abs(start.x - end.x) < 2 * kLineCornerLarge) {
    // What is below is wide enough to be reached anywhere near its middle.
    link.path.move_to(start);
    link.path.line_to({start.x, end.y});
  } else {
    link.path = scene::rounded({start, {start.x, bus}, {end.x, bus}, end}, kLineCornerLarge);
  }
}

// A place for a line from the top leader's row to a band that passes the leaders below; NaN-free: kNone.
double free_between_leaders(const StagePicture& p, const Rect& band) {
  for (int step = 0; step <= 20; ++step) {
    const double share = 0.5 + (step % 2 == 0 ? 1 : -1) * 0.02 * step;
    const double x = band.x + share * band.w;
    const bool free =
        std::none_of(p.places.leaders.begin(), p.places.leaders.end(), [&](const StageLeader& leader) {
          return &leader != &p.places.leaders[p.places.top_leader] && x > leader.box.x - 8 &&
                 x < leader.box.right() + 8;
        });
    if (free) return x;
  }
  return -1;
}

// Where there are no silos, to each card.
void add_lines_to_cards(const StagePicture& p, const StageLeader& leader, const base::ItemId& to,
                        scene::Scene& scene) {
  const base::Point start{leader.box.centre().x, leader.box.bottom()};
  for (const StageCard& card : p.places.cards) {
    const base::Point end{card.box.centre().x, card.box.y};
    if (p.places.bands[card.silo].form == StageForm::row)
      add_line_down(p, card.id, to, start, end, start.y + 17, scene);
  }
}

void add_structure(const StagePicture& p, scene::Scene& scene) {
  const auto id_of = [&](base::Slot slot) {
    return base::ItemId{base::ItemKind::position, std::string(p.subject.organization.id(slot))};
  };
  const std::uint32_t top = p.places.top_leader;
  for (std::uint32_t i = 0; i < p.places.leaders.size(); ++i) {
    const StageLeader& leader = p.places.leaders[i];
    if (leader.shared) continue;  // its line is the one of what is selected
    const base::Point start{leader.box.centre().x, leader.box.bottom()};
    for (const std::uint32_t at : leader.bands) {
      const StageBand& band = p.places.bands[at];
      if (p.cast.silos[band.silo].name.empty()) {  // no band to end at
        add_lines_to_cards(p, leader, id_of(leader.slot), scene);
        continue;
      }
      const base::ItemId below = id_of(p.cast.silos[band.silo].top);
      const double lower = band.box.y - 22;
      if (i != top) {
        add_line_down(p, below, id_of(leader.slot), start, {band.box.centre().x, band.box.y}, lower, scene);
        continue;
      }
      const double x = free_between_leaders(p, band.box);
      if (x >= 0) add_line_down(p, below, id_of(leader.slot), start, {x, band.box.y}, start.y + 17, scene);
    }
    if (top == kNoSlot || i == top) continue;
    const Rect& above = p.places.leaders[top].box;
    add_line_down(p, id_of(leader.slot), id_of(p.places.leaders[top].slot),
                  {above.centre().x, above.bottom()}, {leader.box.centre().x, leader.box.y},
                  above.bottom() + 17, scene);
  }
}

}  // namespace

void draw_stage_ground(const StagePicture& p, scene::Scene& scene) {
  for (const StageBand& band : p.places.bands) add_band(p, band, scene);
  add_structure(p, scene);
  for (const StageEnd& end : p.places.ends)
    if (end.kind == StageEnd::Kind::silo) add_gate_of(p, end, scene);
  std::uint32_t silo = kNoSlot;
  for (const StageCard& card : p.places.cards) {
    const bool stack = p.places.bands[card.silo].form == StageForm::stack;
    const bool first = silo != card.silo;  // of a stack the one nearest the customers
    silo = card.silo;
    add_stage_card(p, card, card.team != nullptr && card.team->at_front && (first || !stack), scene);
  }
  for (const StagePill& pill : p.places.pills) add_stage_pill(p, pill, scene);
  for (const StageLeader& leader : p.places.leaders) add_stage_leader(p, leader, scene);
}

}  // namespace flipchart::compose
