#include "scene/fit.hpp"

#include <algorithm>
#include <string_view>

namespace flipchart::scene {
namespace {

constexpr double kMargin = 40;
constexpr double kLargest = 2;
// A page is for its chart: a headline and the line below it take no more lines than these.
constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kMostSubtitleLines = 2;
constexpr std::size_t kMostFootLines = 12;

// The sizes of a page's words where it is 1080 high.
struct Sizes {
  double title = 40;
  double subtitle = 20;
  double mark = 20;
  double foot = 14;
};
constexpr Sizes kFromAfar{52, 28, 24, 24};

struct Ink {
  Colour strong;
  Colour quiet;
  Colour warning;
};

// The page has no theme of its own; its words are those of the light or the dark one, whichever reads on the
// ground.
Ink ink_on(Colour ground) {
  constexpr Ink kDark{base::hex("#161A22"), base::hex("#454D5B"), base::hex("#9A5B00")};
  constexpr Ink kLight{base::hex("#EEF1F6"), base::hex("#C0C7D3"), base::hex("#F0B357")};
  ground.a = 255;
  return base::contrast(kDark.strong, ground) >= base::contrast(kLight.strong, ground) ? kDark : kLight;
}

// A generous guess, for this room knows no fonts: wide scripts a full em, the rest six tenths of one. Of a
// byte of UTF-8, so that those of one letter are that together.
double guessed_ems(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xE0 ? 1.0 : 0.6;
}

double guessed_width(std::string_view utf8, double size) {
  double ems = 0;
  for (const char c : utf8) ems += guessed_ems(c);
  return ems * size;
}

// As much of `utf8` as is no wider than `width`, at least one letter.
std::string_view beginning(std::string_view utf8, double size, double width) {
  double ems = 0;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const double more = guessed_ems(utf8[at]);
    if (at > 0 && more > 0 && (ems + more) * size > width) return utf8.substr(0, at);
    ems += more;
  }
  return utf8;
}

// Lines no wider than `width`, broken at blanks, and inside of words that are wider than that. At most so
// many: the last ends with an ellipsis where more is left.
std::vector<std::string> wrapped(std::string_view text, double size, double width, std::size_t most) {
  std::vector<std::string> lines;
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  for (std::size_t at = 0; at < text.size() && lines.size() <= most;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (!line.empty() && guessed_width(line, size) + guessed_width(word, size) + size * 0.6 > width)
      end_line();
    while (lines.size() <= most && guessed_width(word, size) > width) {
      line = beginning(word, size, width);
      word.remove_prefix(line.size());
      end_line();
    }
    if (!word.empty()) {
      if (!line.empty()) line += ' ';
      line += word;
    }
    if (end < text.size() && text[end] == '\n') end_line();
    at = end + 1;
  }
  end_line();
  if (lines.size() <= most) return lines;
  lines.resize(most);
  lines.back() = std::string(beginning(lines.back(), size, width - 2 * size)) + "\u2026";
  return lines;
}

// Lines of one kind below each other from `top`; returns where they end.
double set_lines(std::vector<Text>& words, const std::vector<std::string>& lines, Font font, Colour colour,
                 double x, double top) {
  for (const std::string& line : lines) {
    Text text;
    text.text = line;
    text.font = font;
    text.colour = colour;
    text.at = {x, top + font.size};
    text.middle_rise = font.size * 0.36;
    words.push_back(std::move(text));
    top += font.size * 1.3;
  }
  return top;
}

// Where the brand goes: the logo no larger than these on a page 1080 high, its proportions kept.
void place_brand(Fit& fit, const Brand& brand, double margin, double unit) {
  constexpr double kStripe = 8;
  constexpr base::Size kLogo{260, 56};
  if (brand.accent.a != 0) fit.stripe = {0, 0, fit.paper.w, kStripe * unit};
  if (brand.logo == nullptr || brand.logo_size.w <= 0 || brand.logo_size.h <= 0) return;
  const double scale = unit * std::min(kLogo.w / brand.logo_size.w, kLogo.h / brand.logo_size.h);
  const base::Size size{brand.logo_size.w * scale, brand.logo_size.h * scale};
  fit.logo = {fit.paper.w - margin - size.w, margin, size.w, size.h};
}

}  // namespace

Fit fitted(const Page& page) {
  Fit fit;
  const Rect& bounds = page.scene.bounds;
  const bool own_size = page.size.w <= 0 || page.size.h <= 0;
  fit.paper = own_size
                  ? base::Size{std::max(bounds.w, 1.0) + 2 * kMargin, std::max(bounds.h, 1.0) + 2 * kMargin}
                  : page.size;
  const double unit = own_size ? 1 : std::min(fit.paper.w, fit.paper.h) / 1080;
  const double margin = kMargin * unit;
  const double width = fit.paper.w - 2 * margin;
  const Ink ink = ink_on(page.scene.ground);

  place_brand(fit, page.brand, margin, unit);
  const double right = fit.logo.empty() ? fit.paper.w - margin : fit.logo.x - margin / 2;

  const Sizes sizes = page.from_afar ? kFromAfar : Sizes{};
  const Font marked{sizes.mark * unit, 600};
  const double beside =
      fit.paper.w - margin - right + (page.mark.empty() ? 0 : guessed_width(page.mark, marked.size) + margin);
  double top = margin;
  const auto head = [&](const std::string& text, Font font, Colour colour, std::size_t most) {
    font.size *= unit;
    top = set_lines(fit.words, wrapped(text, font.size, width - beside, most), font, colour, margin, top);
  };
  if (!page.title.empty() || !page.subtitle.empty()) {
    head(page.title, {sizes.title, 600}, ink.strong, kMostTitleLines);
    head(page.subtitle, {sizes.subtitle, 400}, ink.quiet, kMostSubtitleLines);
    top += 16 * unit;
  }
  if (!page.mark.empty()) {  // in the corner, beside the title
    fit.words.push_back(
        {page.mark, {right, margin + marked.size}, marked, ink.warning, Align::end, 0, marked.size * 0.36});
    top = std::max(top, margin + marked.size * 1.3 + 12 * unit);
  }
  if (!fit.logo.empty()) top = std::max(top, fit.logo.bottom() + 16 * unit);
  const std::size_t header = fit.words.size();
  double bottom = fit.paper.h - margin;
  const Font foot{sizes.foot * unit, 400};
  const std::vector<std::string> statement = wrapped(page.statement, foot.size, width, kMostFootLines);
  if (!statement.empty()) {
    bottom -= static_cast<double>(statement.size()) * foot.size * 1.3;
    set_lines(fit.words, statement, foot, ink.quiet, margin, bottom);
    bottom -= 12 * unit;
  }
  if (own_size) {  // the paper grows by its words instead of the scene shrinking
    const double grown = (top - margin) + (fit.paper.h - margin - bottom);
    for (std::size_t i = header; i < fit.words.size(); ++i) fit.words[i].at.y += grown;
    fit.paper.h += grown;
    bottom += grown;
  }
  fit.area = {margin, top, width, std::max(bottom - top, 1.0)};
  if (!bounds.empty()) {
    fit.scale = std::min({fit.area.w / bounds.w, fit.area.h / bounds.h, kLargest * unit});
  }
  fit.offset = fit.area.centre() - bounds.centre() * fit.scale;
  return fit;
}

}  // namespace flipchart::scene
