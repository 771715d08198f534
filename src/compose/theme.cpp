// The design's tokens as values. The numbers are the design's; tests/compose/theme_test.cpp holds their
// contrasts.
#include "compose/theme.hpp"

#include <array>

namespace flipchart::compose {
namespace {

using base::hex;
using base::mixed;

constexpr Theme kLight{
    .canvas = hex("#F7F8FA"),
    .panel = hex("#FFFFFF"),
    .card = hex("#FFFFFF"),
    .raised = hex("#FFFFFF"),
    .hairline = hex("#E2E6EC"),
    .card_line = hex("#D3D9E2"),
    .reporting_line = hex("#BCC4D0"),
    .text = hex("#161A22"),
    .text_secondary = hex("#454D5B"),
    .text_tertiary = hex("#626B7A"),
    .accent = hex("#2F4BD0"),
    .accent_ground = hex("#EBEEFC"),
    .on_accent = hex("#FFFFFF"),
    .flow_within = hex("#5B7399"),
    .flow_from_customer = hex("#B9C5D6"),
    .flow_cross = hex("#C8401A"),
    .flow_cross_text = hex("#B23510"),
    .flow_cross_ground = hex("#FCEFEA"),
    .warning = hex("#9A5B00"),
    .warning_ground = hex("#FFF4DF"),
    .done = hex("#1F7A45"),
    .done_ground = hex("#E6F4EB"),
    .hover_ground = hex("#F1F3F7"),
    .selected_ground = hex("#EBEEFC"),
    .field_ground = hex("#F4F5F8"),
    .lit_route = hex("#161A22"),
    .selection = hex("#2F4BD0"),
    .band_fill_mix = 0.055,
    .band_line_mix = 0.22,
    .stroke_factor = 1,
    .dark = false,
};

constexpr Theme kDark{
    .canvas = hex("#11141A"),
    .panel = hex("#181C24"),
    .card = hex("#222833"),
    .raised = hex("#222833"),
    .hairline = hex("#2A313D"),
    .card_line = hex("#38414F"),
    .reporting_line = hex("#48525F"),
    .text = hex("#EEF1F6"),
    .text_secondary = hex("#C0C7D3"),
    .text_tertiary = hex("#98A2B2"),
    .accent = hex("#93A7FF"),
    .accent_ground = hex("#262F52"),
    .on_accent = hex("#0E1330"),
    .flow_within = hex("#8098BE"),
    .flow_from_customer = hex("#44526A"),
    .flow_cross = hex("#FF7A4A"),
    .flow_cross_text = hex("#FF9068"),
    .flow_cross_ground = hex("#3B241E"),
    .warning = hex("#F0B357"),
    .warning_ground = hex("#37290F"),
    .done = hex("#5CCB8A"),
    .done_ground = hex("#173324"),
    .hover_ground = hex("#212732"),
    .selected_ground = hex("#262F52"),
    .field_ground = hex("#11151C"),
    .lit_route = hex("#EEF1F6"),
    .selection = hex("#93A7FF"),
    .band_fill_mix = 0.09,
    .band_line_mix = 0.3,
    .stroke_factor = 1,
    .dark = true,
};

constexpr Theme kProjector{
    .canvas = hex("#FFFFFF"),
    .panel = hex("#FFFFFF"),
    .card = hex("#FFFFFF"),
    .raised = hex("#FFFFFF"),
    .hairline = hex("#C9CFD8"),
    .card_line = hex("#7C8798"),
    .reporting_line = hex("#8C96A5"),
    .text = hex("#0A0C10"),
    .text_secondary = hex("#2B313B"),
    .text_tertiary = hex("#434B58"),
    .accent = hex("#1F37AE"),
    .accent_ground = hex("#E6EAFB"),
    .on_accent = hex("#FFFFFF"),
    .flow_within = hex("#4A6186"),
    .flow_from_customer = hex("#A9B7CB"),
    .flow_cross = hex("#B8330F"),
    .flow_cross_text = hex("#8F2A0E"),
    .flow_cross_ground = hex("#FDEEE8"),
    .warning = hex("#6B4000"),
    .warning_ground = hex("#FFF1D6"),
    .done = hex("#12512D"),
    .done_ground = hex("#E2F3E8"),
    .hover_ground = hex("#EEF1F6"),
    .selected_ground = hex("#E6EAFB"),
    .field_ground = hex("#F4F5F8"),
    .lit_route = hex("#0A0C10"),
    .selection = hex("#1F37AE"),
    .band_fill_mix = 0.07,
    .band_line_mix = 0.4,
    .stroke_factor = 2,
    .dark = false,
};

constexpr Theme kPrint{
    .canvas = hex("#FFFFFF"),
    .panel = hex("#FFFFFF"),
    .card = hex("#FFFFFF"),
    .raised = hex("#FFFFFF"),
    .hairline = hex("#E2E6EC"),
    .card_line = hex("#B4BCC8"),
    .reporting_line = hex("#9AA4B2"),
    .text = hex("#161A22"),
    .text_secondary = hex("#454D5B"),
    .text_tertiary = hex("#626B7A"),
    .accent = hex("#2F4BD0"),
    .accent_ground = hex("#EBEEFC"),
    .on_accent = hex("#FFFFFF"),
    .flow_within = hex("#5B7399"),
    .flow_from_customer = hex("#B9C5D6"),
    .flow_cross = hex("#C8401A"),
    .flow_cross_text = hex("#B23510"),
    .flow_cross_ground = hex("#FCEFEA"),
    .warning = hex("#9A5B00"),
    .warning_ground = hex("#FFF4DF"),
    .done = hex("#1F7A45"),
    .done_ground = hex("#E6F4EB"),
    .hover_ground = hex("#F1F3F7"),
    .selected_ground = hex("#EBEEFC"),
    .field_ground = hex("#F4F5F8"),
    .lit_route = hex("#161A22"),
    .selection = hex("#2F4BD0"),
    .band_fill_mix = 0.06,
    .band_line_mix = 0.35,
    .stroke_factor = 1,
    .dark = false,
};

struct Ink {
  std::string_view name;
  base::Colour light;
  base::Colour dark;
};
// Kept apart from each other for every kind of colour sight, and all from vermilion.
constexpr std::array<Ink, 10> kInks{{
    {"sky", hex("#0D6DB0"), hex("#6DAEFC")},
    {"violet", hex("#8F67EC"), hex("#886499")},
    {"teal", hex("#279FA1"), hex("#7DF3FF")},
    {"olive", hex("#A1951A"), hex("#D3B635")},
    {"brown", hex("#804902"), hex("#A8601E")},
    {"navy", hex("#1B349A"), hex("#5B70D5")},
    {"burgundy", hex("#671027"), hex("#D17275")},
    {"slate", hex("#575D6F"), hex("#B3BFCD")},
    {"umber", hex("#8E6D50"), hex("#FBD6B5")},
    {"plum", hex("#4A245D"), hex("#A981B6")},
}};

}  // namespace

const Theme& theme(model::Theme which) {
  switch (which) {
    case model::Theme::light:
      return kLight;
    case model::Theme::dark:
      return kDark;
    case model::Theme::projector:
      return kProjector;
    case model::Theme::print:
      return kPrint;
  }
  return kLight;
}

SiloStyle silo_style(std::uint32_t index, model::Theme which) {
  const Theme& colours = theme(which);
  const std::size_t round = index / kInks.size();
  const Ink& ink = kInks[index % kInks.size()];
  SiloStyle style;
  style.name = ink.name;
  style.colour = colours.dark ? ink.dark : ink.light;
  style.band_fill = mixed(colours.canvas, style.colour, colours.band_fill_mix);
  style.band_line = mixed(colours.canvas, style.colour, colours.band_line_mix);
  style.label = mixed(style.colour, colours.text, which == model::Theme::projector ? 0.55 : 0.45);
  // The hatches stand in the palette's order, so the first ten silos take both in step.
  style.hatch = static_cast<scene::Hatch>((index + round) % kInks.size());
  return style;
}

SiloStyle neutral_style(model::Theme which) {
  const Theme& t = theme(which);
  SiloStyle style;
  style.name = "neutral";
  style.colour = t.text_secondary;
  style.band_fill = base::mixed(t.canvas, t.text_secondary, t.band_fill_mix);
  style.band_line = base::mixed(t.canvas, t.text_secondary, t.band_line_mix);
  style.label = t.text_secondary;
  return style;
}

}  // namespace flipchart::compose
