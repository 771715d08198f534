// See the header.
#include "gui/long_words.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "base/utf8.hpp"

namespace flipchart::gui {

namespace {

constexpr double kAtOnce = 900;  // device pixels, well below a page of the atlas

// Letters of scripts that run to the left, which may stand before what was written before them.
bool runs_leftwards(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto letter = static_cast<std::uint32_t>(base::next_code_point(words, at));
    if ((letter >= 0x590 && letter < 0x900) || (letter >= 0xFB1D && letter < 0xFF00)) return true;
  }
  return false;
}

std::string cut_at(Ink& ink, std::string_view words, Font font, double max) {
  std::string cut(words);
  if (ink.width(cut, font) <= max) return cut;
  while (!cut.empty() && ink.width(cut + "…", font) > max) base::drop_last_character(cut);
  return cut + "…";
}

}  // namespace

void long_words(Ink& ink, Point at, std::string_view words, Font font, Colour colour, double max) {
  const double once = kAtOnce / std::max(1.0, static_cast<double>(ImGui::GetIO().DisplayFramebufferScale.x));
  const double wide = std::min(max, ink.width(words, font));
  if (wide <= once) {
    ink.words(at, words, font, colour, Align::start, max);
    return;
  }
  if (runs_leftwards(words)) {
    font.size *= once / wide;
    ink.words(at, words, font, colour, Align::start, once);
    return;
  }
  const std::string whole = cut_at(ink, words, font, max);
  std::string_view left = whole;
  while (!left.empty()) {
    // As many words as find room at once; a word without an end is cut by itself.
    std::size_t end = left.find(' ');
    for (std::size_t next = end; next < left.size(); next = left.find(' ', next + 1)) {
      if (ink.width(left.substr(0, next), font) > once) break;
      end = next;
    }
    if (ink.width(left, font) <= once) end = left.size();
    const std::string_view piece = left.substr(0, std::min(end, left.size()));
    ink.words(at, piece, font, colour, Align::start, once);
    const std::size_t taken = std::min(left.size(), piece.size() + 1);
    at.x += ink.width(left.substr(0, taken), font);
    left.remove_prefix(taken);
  }
}

}  // namespace flipchart::gui
