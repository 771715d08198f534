// PDF keeps text in the order in which it is seen: programs that read it turn lines from right to left over
// by themselves. So the letters of such lines are handed to Cairo from left to right, each with its own text.
#include "text/drawn_line.hpp"

#include <cstdlib>

#include "base/utf8.hpp"
#include "text/advances.hpp"

namespace flipchart::text {
namespace {

enum class Letters : std::uint8_t { common, latin, greek, cyrillic };

Letters letters_of(char32_t c) {
  if (c < 0x41 || (c >= 0x2000 && c < 0x20C0)) return Letters::common;
  if (c < 0x250) return Letters::latin;
  if (c < 0x400) return Letters::greek;
  if (c < 0x530) return Letters::cyrillic;
  return c < 0x1F00 ? Letters::latin : Letters::greek;
}

bool has_unknown(const PangoGlyphString& glyphs) {
  for (int i = 0; i < glyphs.num_glyphs; ++i)
    if ((glyphs.glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return true;
  return false;
}

// Lam and alef that became one glyph. Readers that turn lines over letter by letter would put the alef first,
// so this glyph stands for the one code point that means both.
std::string_view lam_alef(std::string_view cluster) {
  if (cluster == "\u0644\u0622") return "\uFEF5";
  if (cluster == "\u0644\u0623") return "\uFEF7";
  if (cluster == "\u0644\u0625") return "\uFEF9";
  if (cluster == "\u0644\u0627") return "\uFEFB";
  return cluster;
}

}  // namespace

bool stands_by_itself(std::string_view utf8) {
  Letters script = Letters::common;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = base::next_code_point(utf8, at);
    if (!Advances::simple(code_point)) return false;
    const Letters letters = letters_of(code_point);
    if (letters == Letters::common) continue;
    if (script != Letters::common && script != letters) return false;
    script = letters;
  }
  return true;
}

void DrawnLine::draw(cairo_t* cairo, const Shaper::Simple& shaped, std::string_view utf8, base::Point at) {
  glyphs_.clear();
  clusters_.clear();
  double x = at.x;
  for (unsigned i = 0; i < shaped.count; ++i) {
    const hb_glyph_position_t& place = shaped.places[i];
    glyphs_.push_back(
        {shaped.glyphs[i].codepoint, x + in_pixels(place.x_offset), at.y - in_pixels(place.y_offset)});
    x += in_pixels(place.x_advance);
    if (i > 0 && shaped.glyphs[i].cluster == shaped.glyphs[i - 1].cluster) {
      ++clusters_.back().num_glyphs;
      continue;
    }
    const auto begin = static_cast<int>(shaped.glyphs[i].cluster);
    if (i > 0) clusters_.back().num_bytes = begin - clusters_.back().num_bytes;
    clusters_.push_back({begin, 1});  // where it begins until its end is known
  }
  if (!clusters_.empty())
    clusters_.back().num_bytes = static_cast<int>(utf8.size()) - clusters_.back().num_bytes;
  show(cairo, shaped.font, utf8);
}

void DrawnLine::draw(cairo_t* cairo, PangoLayoutLine* line, const Shaper::Simple& blank, base::Point at) {
  if (cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) == 0) {
    cairo_move_to(cairo, at.x, at.y);
    pango_cairo_show_layout_line(cairo, line);
    return;
  }
  const char* text = pango_layout_get_text(line->layout);
  for (const GSList* next = line->runs; next != nullptr; next = next->next) {
    auto* run = static_cast<PangoGlyphItem*>(next->data);
    const bool turned = run->item->analysis.level % 2 != 0 && run->item->analysis.font != nullptr;
    if (has_colours(run->item->analysis.font)) {
      in_colours(cairo, run, text, blank, at);
    } else if (turned && !has_unknown(*run->glyphs)) {
      right_to_left(cairo, run, text, at);
    } else {
      cairo_move_to(cairo, at.x, at.y);
      pango_cairo_show_glyph_item(cairo, text, run);
    }
    at.x += in_pixels(pango_glyph_string_get_width(run->glyphs));
  }
}

void DrawnLine::in_colours(cairo_t* cairo, PangoGlyphItem* run, const char* text, const Shaper::Simple& blank,
                           base::Point at) {
  colour_letters_.draw(cairo, run, text, at);
  const std::string_view letters = letters_in(*run, text);
  if (blank.count != 1) return;
  glyphs_.assign(1, {blank.glyphs[0].codepoint, at.x, at.y});
  clusters_.assign(1, {static_cast<int>(letters.size()), 1});
  show(cairo, blank.font, letters);
}

void DrawnLine::right_to_left(cairo_t* cairo, PangoGlyphItem* run, const char* text, base::Point at) {
  glyphs_.clear();
  clusters_.clear();
  text_.clear();
  const PangoGlyphInfo* glyph = run->glyphs->glyphs;
  PangoGlyphItemIter cluster;
  for (gboolean more = pango_glyph_item_iter_init_end(&cluster, run, text); more != 0;
       more = pango_glyph_item_iter_prev_cluster(&cluster)) {
    int drawn = 0;
    for (int left = std::abs(cluster.end_glyph - cluster.start_glyph); left > 0; --left, ++glyph) {
      if (glyph->glyph != PANGO_GLYPH_EMPTY) {
        glyphs_.push_back({glyph->glyph, at.x + in_pixels(glyph->geometry.x_offset),
                           at.y + in_pixels(glyph->geometry.y_offset)});
        ++drawn;
      }
      at.x += in_pixels(glyph->geometry.width);
    }
    if (drawn == 0) continue;  // marks that only give a direction
    const std::string_view letters(text + cluster.start_index,
                                   static_cast<std::size_t>(cluster.end_index - cluster.start_index));
    const std::string_view said = drawn == 1 ? lam_alef(letters) : letters;
    text_ += said;
    clusters_.push_back({static_cast<int>(said.size()), drawn});
  }
  show(cairo, run->item->analysis.font, text_);
}

void DrawnLine::show(cairo_t* cairo, PangoFont* font, std::string_view utf8) {
  const auto count = static_cast<int>(glyphs_.size());
  cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(font)));
  if (cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) == 0) {
    cairo_show_glyphs(cairo, glyphs_.data(), count);
    return;
  }
  cairo_show_text_glyphs(cairo, utf8.data(), static_cast<int>(utf8.size()), glyphs_.data(), count,
                         clusters_.data(), static_cast<int>(clusters_.size()),
                         static_cast<cairo_text_cluster_flags_t>(0));
}

}  // namespace flipchart::text
