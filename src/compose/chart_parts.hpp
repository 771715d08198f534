// What the parts of the chart layer share: the subject with its colours looked up, and the words of every
// card. Internal to the chart layer; other layers go by layers.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "compose/layers.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {

struct ChartContext {
  explicit ChartContext(const Subject& subject);

  const Subject& subject;
  const Theme& theme;
  std::vector<SiloStyle> silo_styles;     // by silo, the neutral one last
  std::vector<std::uint32_t> people;      // by organization slot: holders in its branch, itself included
  std::vector<std::uint32_t> own_people;  // holders among those of its reports who lead nobody
  std::vector<std::uint32_t> vacancies;   // the same as people for positions without a holder
  std::vector<std::uint8_t> by_role;      // by organization slot: shown by role, never by name

  const SiloStyle& style(base::Slot slot) const;
  scene::Stroke stroke(base::Colour colour, double width) const {
    return {colour, width * theme.stroke_factor, {}, false};
  }
  base::ItemId item(base::Slot card) const;  // of a shape slot
  bool aside(base::Slot card) const;
};

// One line of text whose capitals stand in the middle at `middle`. `width` as measured.
scene::Text line_at(std::string text, base::Point middle, scene::Font font, base::Colour colour,
                    scene::Align align, double width);
// The same, cut to `room`; its text is empty where nothing fits.
scene::Text cut_line_at(text::Measurer& measurer, std::string_view text, base::Point middle, scene::Font font,
                        base::Colour colour, scene::Align align, double room);
// "1 person", "26 people".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

// The words a position goes by without its holder's name: its title, for team leads the team's name with it.
std::string role_words(const ChartContext& context, base::Slot slot);
void add_card_text(const ChartContext& context, base::Slot card, scene::Card& drawn);
// The name of a unit and its headcount on the block that stands for it.
void add_block_text(const ChartContext& context, base::Slot card, scene::Card& drawn);

// Each adds its items to the scene; all are linear or n log n.
void add_bands(const ChartContext& context, scene::Scene& scene);
void add_team_labels(const ChartContext& context, scene::Scene& scene);
void add_cards(const ChartContext& context, scene::Scene& scene);
void add_customers(const ChartContext& context, scene::Scene& scene);
void add_serving_lines(const ChartContext& context, scene::Scene& scene);
void add_reporting_lines(const ChartContext& context, scene::Scene& scene);
void add_dotted_lines(const ChartContext& context, scene::Scene& scene);

}  // namespace flipchart::compose
