// What the parts of the chart layer share: the subject with its colours looked up, and the words of every
// card. Internal to the chart layer; other layers go by layers.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "compose/layers.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/sight.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {

inline constexpr double kBlockInset = 7;  // of words, from a block's sides

struct ChartContext {
  // Without a sight everything is drawn.
  explicit ChartContext(const Subject& subject, const Sight* sight = nullptr);

  const Subject& subject;
  const Sight* sight;
  const Theme& theme;
  std::vector<SiloStyle> silo_styles;  // by silo, the neutral one last
  const Headcount& heads;
  const HotSpots* heat = nullptr;      // with the overlay only
  const SiloBorders* silos = nullptr;  // likewise
  double zoom = 1;                     // logical pixels of the screen, or of a page, for one of the chart

  // Shown by role, never by name.
  bool by_role(base::Slot slot) const;
  const SiloStyle& style(base::Slot slot) const;
  scene::Stroke stroke(base::Colour colour, double width) const {
    return {colour, width * theme.stroke_factor, {}, false};
  }
  base::ItemId item(base::Slot card) const;  // of a shape slot
  bool aside(base::Slot card) const;
  bool sees(const base::Rect& box) const { return sight == nullptr || sight->lens.region.overlaps(box); }
  // Calls `each` for the shape slots that are drawn as cards.
  template <class Each>
  void each_card(Each each) const {
    if (sight == nullptr) {
      for (base::Slot card = 0; card < subject.arrangement.slot.size(); ++card) each(card);
    } else {
      for (const base::Slot card : sight->cards) each(card);
    }
  }

 private:
  std::vector<base::Slot> overdue_owners_;  // where those go by their roles, sorted
};

// One line of text whose capitals stand in the middle at `middle`. `width` as measured.
scene::Text line_at(std::string text, base::Point middle, scene::Font font, base::Colour colour,
                    scene::Align align, double width);
// The same, cut to `room`; its text is empty where nothing fits.
scene::Text cut_line_at(text::Measurer& measurer, std::string_view text, base::Point middle, scene::Font font,
                        base::Colour colour, scene::Align align, double room);
void add_line(scene::Card& card, scene::Text line);  // unless it is empty

void add_card_text(const ChartContext& context, base::Slot card, scene::Card& drawn);
// The name of a unit and its headcount on the block that stands for it.
void add_block_text(const ChartContext& context, base::Slot card, scene::Card& drawn);
void style_block(const ChartContext& context, base::Slot leader, scene::Card& drawn);

// Hot spots. The ground of a step; of no step that of nothing.
base::Colour ground_of_step(const ChartContext& context, std::uint32_t step);
// Where the figures of a unit stand: in the row of team labels, else on the card or block of its leader.
bool has_label_row(const ChartContext& context, base::Slot card);
// Of the unit whose figures stand on this card, null for none.
const flow::UnitHeat* heat_on_card(const ChartContext& context, base::Slot card);
// The longest words about the figures of a unit that fit into `room`; empty where none do. With `people` they
// begin with who is counted.
std::string fitted_heat(const ChartContext& context, std::uint32_t unit, scene::Font font, double room,
                        bool people);

// Each adds its items to the scene; all are linear or n log n.
void add_bands(const ChartContext& context, scene::Scene& scene);
void add_heat(const ChartContext& context, scene::Scene& scene);
void add_team_labels(const ChartContext& context, scene::Scene& scene);
void add_cards(const ChartContext& context, scene::Scene& scene);
void add_card(const ChartContext& context, base::Slot card, scene::Scene& scene);  // one of them
void add_branch_blocks(const ChartContext& context, scene::Scene& scene);
void add_fold_tags(const ChartContext& context, scene::Scene& scene);
// What of a card's width its tag takes from the words; 0 where it has none, or has it below.
double room_of_fold_tag(const ChartContext& context, base::Slot card);
void add_customers(const ChartContext& context, scene::Scene& scene);
void add_serving_lines(const ChartContext& context, scene::Scene& scene);
void add_reporting_lines(const ChartContext& context, scene::Scene& scene);
// Those to the leaders `first_leader` to `end`, slots of the shape.
void add_reporting_lines(const ChartContext& context, base::Slot first_leader, base::Slot end,
                         scene::Scene& scene);
void add_dotted_lines(const ChartContext& context, scene::Scene& scene);

}  // namespace flipchart::compose
