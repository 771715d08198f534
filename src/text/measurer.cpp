// Measuring is asked a million times, so the common answer must not touch Pango: simple letters are added up
// from a table, anything else is shaped once and remembered. Fitting tests the whole text first; most texts
// fit.
#include <algorithm>
#include <limits>
#include <mutex>
#include <unordered_map>

#include "base/utf8.hpp"
#include "text/advances.hpp"
#include "text/graphemes.hpp"
#include "text/names.hpp"
#include "text/shaper.hpp"

namespace flipchart::text {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kRightToLeftMark = "\u200F";
constexpr double kEndless = std::numeric_limits<double>::infinity();
// Longer lines than this fit on no card: they are cut before they are shaped.
constexpr std::size_t kLongestLine = 2048;
constexpr std::size_t kRemembered = 100'000;

std::string_view without_trailing_blanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// With its ellipsis, which stands after the last letter in reading order.
std::string cut(std::string_view kept) {
  std::string line(without_trailing_blanks(kept));
  const bool mark = ends_right_to_left(line);
  line += kEllipsis;
  if (mark) line += kRightToLeftMark;
  return line;
}

}  // namespace

struct Measurer::State {
  SharedShaper shaper;
  Advances advances{shaper};
  std::mutex remembering;
  std::unordered_map<std::string, double> shaped;  // by font and text

  double shaped_width(std::string_view utf8, Font font) {
    if (utf8.size() > kLongestLine) return shaper.width(utf8, font);
    std::string key(reinterpret_cast<const char*>(&font.size), sizeof font.size);
    key.append(reinterpret_cast<const char*>(&font.weight), sizeof font.weight);
    key += utf8;
    {
      const std::lock_guard lock(remembering);
      if (const auto found = shaped.find(key); found != shaped.end()) return found->second;
    }
    const double width = shaper.width(utf8, font);
    const std::lock_guard lock(remembering);
    if (shaped.size() >= kRemembered) shaped.clear();
    shaped.emplace(std::move(key), width);
    return width;
  }

  // Exact up to `enough`; beyond it only known to be larger.
  double width(std::string_view utf8, Font font, double enough) {
    std::size_t used = 0;
    const double simple = advances.width(utf8, font, enough, used);
    if (simple >= 0) return simple;
    return shaped_width(utf8, font);
  }

  std::string cut_simple(std::string_view utf8, Font font, double room) {
    std::size_t used = 0;
    if (advances.width(utf8, font, room, used) > room) {  // the letter that was one too many
      do --used;
      while (used > 0 && (static_cast<unsigned char>(utf8[used]) & 0xC0U) == 0x80U);
    }
    const std::string_view kept = without_trailing_blanks(utf8.substr(0, used));
    return kept.empty() ? std::string() : cut(kept);
  }

  std::string cut_shaped(std::string_view utf8, Font font, double max) {
    const std::vector<std::size_t> ends = grapheme_ends(utf8);
    std::size_t fits = 0;  // this many characters fit, `over` do not
    std::size_t over = ends.size() + 1;
    while (over - fits > 1) {
      const std::size_t middle = fits + (over - fits) / 2;
      if (shaper.width(cut(utf8.substr(0, ends[middle - 1])), font) <= max) {
        fits = middle;
      } else {
        over = middle;
      }
    }
    if (fits == 0 || without_trailing_blanks(utf8.substr(0, ends[fits - 1])).empty()) return {};
    return cut(utf8.substr(0, ends[fits - 1]));
  }
};

Measurer::Measurer() : state_(std::make_unique<State>()) {}
Measurer::~Measurer() = default;

double Measurer::width(std::string_view utf8, Font font) {
  return state_->width(utf8, font, kEndless);
}

double Measurer::baseline_in(double box, Font font) {
  constexpr double kCapitals = 0.727;  // height of Inter's capitals, per pixel of size
  return box / 2 + kCapitals * font.size / 2;
}

std::string Measurer::ellipsized(std::string_view utf8, Font font, double max) {
  if (utf8.empty() || !(max > 0)) return {};
  std::size_t used = 0;
  const double simple = state_->advances.width(utf8, font, max, used);
  if (simple >= 0) {
    if (simple <= max) return std::string(utf8);
    const double room = max - state_->width(kEllipsis, font, kEndless);
    return room > 0 ? state_->cut_simple(utf8, font, room) : std::string();
  }
  if (utf8.size() <= kLongestLine) {
    if (state_->shaped_width(utf8, font) <= max) return std::string(utf8);
  } else {
    utf8 = utf8.substr(0, kLongestLine);
    while (!utf8.empty() && (static_cast<unsigned char>(utf8.back()) & 0xC0U) == 0x80U) utf8.remove_suffix(1);
    if (!utf8.empty()) utf8.remove_suffix(1);
  }
  return state_->cut_shaped(utf8, font, max);
}

std::string Measurer::fitted_name(std::string_view utf8, Font font, double max) {
  if (state_->width(utf8, font, max) <= max) return std::string(utf8);
  for (const std::string& shorter : shortened_names(utf8)) {
    if (state_->width(shorter, font, max) <= max) return shorter;
  }
  return ellipsized(utf8, font, max);
}

}  // namespace flipchart::text
