#include "backends/html/dark_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace flipchart::backends {
namespace {

// OKLab: lightness 0 to 1, and two axes of hue that keep their meaning when it changes.
struct Lab {
  double l = 0;
  double a = 0;
  double b = 0;
};

double to_linear(std::uint8_t channel) {
  const double v = channel / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double to_srgb(double v) {
  return v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
}

Lab lab_of(base::Colour colour) {
  const double r = to_linear(colour.r), g = to_linear(colour.g), b = to_linear(colour.b);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

std::array<double, 3> srgb_of(const Lab& lab) {
  const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
  return {to_srgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          to_srgb(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          to_srgb(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

// The lightness in the light and in the dark. Near white it turns: the ground is darkest, a white card is
// raised from it, tints of a band lie between.
constexpr std::array<std::pair<double, double>, 9> kTurned = {{{0.0, 1.0},
                                                               {0.22, 0.96},
                                                               {0.43, 0.84},
                                                               {0.56, 0.72},
                                                               {0.82, 0.45},
                                                               {0.90, 0.35},
                                                               {0.95, 0.24},
                                                               {0.98, 0.195},
                                                               {1.0, 0.275}}};

double turned_lightness(double l) {
  std::size_t i = 1;
  while (i + 1 < kTurned.size() && kTurned[i].first < l) ++i;
  const auto& [x0, y0] = kTurned[i - 1];
  const auto& [x1, y1] = kTurned[i];
  return y0 + (y1 - y0) * std::clamp((l - x0) / (x1 - x0), 0.0, 1.0);
}

bool can_be_shown(const std::array<double, 3>& srgb) {
  return std::all_of(srgb.begin(), srgb.end(), [](double v) { return v > -0.002 && v < 1.002; });
}

// "#rrggbb" at `at`, as its number; less than 0 for anything else.
long hex_colour(std::string_view text, std::size_t at) {
  long value = 0;
  for (std::size_t i = at; i < at + 6; ++i) {
    const char c = i < text.size() ? text[i] : '"';
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

void add_rule(std::string& out, std::string_view property, long colour) {
  const auto channel = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift & 255); };
  const base::Colour light{channel(16), channel(8), channel(0), 255};
  out.append(".inked [").append(property).append("=\"").append(base::to_hex(light)).append("\"]{");
  out.append(property).append(":").append(base::to_hex(in_the_dark(light))).append("}\n");
}

}  // namespace

base::Colour in_the_dark(base::Colour light) {
  Lab lab = lab_of(light);
  const double before = lab.l;
  lab.l = turned_lightness(before);
  const double tint = before > 0.9 ? 1.5 : 1;  // faint tints are seen less in the dark
  // What has no hue gets a little of the page's slate, as its panels have.
  const double grey = std::max(0.0, 1 - std::hypot(lab.a, lab.b) / 0.03);
  const double deep = std::clamp((0.7 - lab.l) / 0.3, 0.0, 1.0);
  lab.a = lab.a * tint - 0.004 * grey * deep;
  lab.b = lab.b * tint - 0.018 * grey * deep;
  std::array<double, 3> srgb = srgb_of(lab);
  for (int step = 0; step < 40 && !can_be_shown(srgb); ++step) {
    lab.a *= 0.95;
    lab.b *= 0.95;
    srgb = srgb_of(lab);
  }
  const auto byte = [](double v) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(v, 0.0, 1.0) * 255));
  };
  return {byte(srgb[0]), byte(srgb[1]), byte(srgb[2]), light.a};
}

bool is_dark(base::Colour ground) {
  return base::contrast(ground, base::hex("#FFFFFF")) > base::contrast(ground, base::hex("#000000"));
}

std::string dark_rules(const std::vector<std::string_view>& pictures) {
  constexpr std::string_view kFill = " fill=\"#", kStroke = " stroke=\"#", kEnd = "=\"#";
  std::set<long> fills, strokes;
  for (const std::string_view picture : pictures) {
    for (std::size_t at = picture.find(kEnd); at != std::string_view::npos; at = picture.find(kEnd, at)) {
      at += kEnd.size();
      const std::string_view before = picture.substr(0, at);
      const bool fill = before.ends_with(kFill);
      if (!fill && !before.ends_with(kStroke)) continue;
      if (const long colour = hex_colour(picture, at); colour >= 0) (fill ? fills : strokes).insert(colour);
    }
  }
  std::string rules;
  for (const long colour : fills) add_rule(rules, "fill", colour);
  for (const long colour : strokes) add_rule(rules, "stroke", colour);
  return rules;
}

}  // namespace flipchart::backends
