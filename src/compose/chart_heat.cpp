// Hot spots on the chart: a ground behind each team, as dark as its figure is large, and the words of its
// figures. Where cards are too small to be told apart, blocks have the tints and words (chart_blocks.cpp).
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/role_words.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;

constexpr double kAround = 4;  // a card that stands alone

std::uint32_t unit_of(const ChartContext& c, Slot card) {
  return c.subject.arrangement.unit[card];
}

class Grounds {
 public:
  Grounds(const ChartContext& c, scene::Scene& scene) : c_(c), a_(c.subject.arrangement), scene_(scene) {}

  // Of what a card leads, with the card; a card that leads nobody stands on its leader's ground.
  void add_of(Slot card) {
    if (c_.aside(card)) return;
    const std::uint32_t unit = unit_of(c_, card);
    const bool figures = a_.unit_card[unit] == card;
    if (a_.block[card] != 0) return add(unit, a_.placement.card[card], figures);
    if (c_.subject.insights.units.leader[unit] != a_.slot[card]) return;
    const Rect& lead = a_.placement.card[card];
    const double beside = std::min(kAround, a_.metrics.column_gap / 2);
    Rect stack = a_.placement.stack_of(card);
    if (stack.empty()) {
      add(unit, lead.grown(a_.form == layout::Form::shaped ? 2 : kAround), figures);
      if (a_.placement.stack.empty()) add_rows(card, unit);
      return;
    }
    if (has_label_row(c_, card)) stack.h += 2 * (a_.placement.team_label - a_.placement.front_line) - 8;
    Rect team = stack;
    const bool together = a_.shape.role[card] == layout::Role::lead;
    if (together) team = team.united(lead);
    team = {team.x - beside, team.y - beside, team.w + 2 * beside, team.h + 2 * beside};
    if (!together) add(unit, lead.grown(kAround), figures);
    add(unit, team, together && figures);
  }

 private:
  // Leaves side by side: one ground for those that stand next to each other.
  void add_rows(Slot leader, std::uint32_t unit) {
    const double gap = a_.metrics.column_gap + a_.metrics.branch_gap + 1;
    Rect row;
    const auto flush = [&] {
      if (!row.empty()) add(unit, row.grown(2), false);
      row = {};
    };
    for (Slot child = a_.shape.first_child[leader]; child < a_.shape.first_child[leader + 1]; ++child) {
      const Rect& box = a_.placement.card[child];
      const bool leaf = a_.shape.first_child[child] == a_.shape.first_child[child + 1];
      if (!leaf || box.empty() || unit_of(c_, child) != unit) {
        flush();
        continue;
      }
      const bool next = !row.empty() && box.y == row.y && box.x >= row.x && box.x - row.right() <= gap;
      if (!next) flush();
      row = row.empty() ? box : row.united(box);
    }
    flush();
  }

  // The figures go with one ground of a unit.
  void add(std::uint32_t unit, const Rect& box, bool with_figures) {
    if (!c_.sees(box) || c_.heat->step[unit] == 0) return;
    scene::Band& band = scene_.bands.emplace_back();
    const flow::Units& units = c_.subject.insights.units;
    band.id = {base::ItemKind::unit, std::string(c_.subject.organization.id(units.leader[unit]))};
    band.box = box;
    band.radius = 6;
    scene_.bounds = scene_.bounds.united(box);  // round the uppermost it stands out of the chart
    band.fill = heat_ground(c_.heat->step[unit], c_.subject.view.theme);
    band.label = unit_words(c_.subject.organization, units, c_.subject.view, unit);
    if (!with_figures || !c_.heat->stand_at(unit)) return;
    band.count = c_.heat->people[unit];
    const flow::UnitHeat& heat = c_.heat->here[unit];
    band.figures = {{"raised", static_cast<double>(heat.raised)},
                    {"passed_on", static_cast<double>(heat.passed_on)},
                    {"waited_hours", static_cast<double>(heat.waited) / 3'600'000},
                    {"solved", static_cast<double>(heat.solved)},
                    {"step", static_cast<double>(c_.heat->step[unit])}};
  }

  const ChartContext& c_;
  const Arrangement& a_;
  scene::Scene& scene_;
};

}  // namespace

base::Colour ground_of_step(const ChartContext& c, std::uint32_t step) {
  return step == 0 ? c.theme.card : heat_ground(step, c.subject.view.theme);
}

bool has_label_row(const ChartContext& c, Slot card) {
  const Arrangement& a = c.subject.arrangement;
  return a.form == layout::Form::banded && c.subject.view.detail != model::Detail::far &&
         !a.placement.stack_of(card).empty() && !c.aside(card);
}

const flow::UnitHeat* heat_on_card(const ChartContext& c, Slot card) {
  if (c.heat == nullptr) return nullptr;
  const std::uint32_t unit = unit_of(c, card);
  const bool here = c.subject.arrangement.unit_card[unit] == card && c.heat->stand_at(unit);
  return here ? &c.heat->here[unit] : nullptr;
}

std::string fitted_heat(const ChartContext& c, std::uint32_t unit, scene::Font font, double room,
                        bool people) {
  const flow::UnitHeat& heat = c.heat->here[unit];
  const model::Heat which = c.subject.view.heat;
  std::vector<std::string> longest_first;
  if (people) {
    const std::string who = base::trn(c.heat->people[unit], "{} person", "{} people") + " \u00B7 ";
    longest_first.push_back(who + heat_words(which, heat, false));
    longest_first.push_back(who + heat_words(which, heat, true));
  } else {
    longest_first.push_back(heat_strip(heat));
  }
  // Beside a name never without those who are counted.
  if (!people || c.by_role(c.subject.insights.units.leader[unit])) {
    longest_first.push_back(heat_words(which, heat, false));
    longest_first.push_back(heat_words(which, heat, true));
  }
  for (std::string& words : longest_first)
    if (c.subject.measurer.width(words, {font.size, font.weight}) <= room) return std::move(words);
  return {};
}

void add_heat(const ChartContext& c, scene::Scene& scene) {
  if (c.heat == nullptr || (c.sight != nullptr && c.sight->blocks_drawn)) return;
  Grounds grounds(c, scene);
  if (c.sight == nullptr) {
    for (Slot card = 0; card < c.subject.arrangement.slot.size(); ++card) grounds.add_of(card);
    return;
  }
  // Leaders whose teams may be seen, and the cards of others.
  const Arrangement& a = c.subject.arrangement;
  for (const Slot leader : c.sight->leaders) grounds.add_of(leader);
  for (const Slot card : c.sight->cards)
    if (a.shape.first_child[card] == a.shape.first_child[card + 1]) grounds.add_of(card);
}

}  // namespace flipchart::compose
