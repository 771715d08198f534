// Metrics hinting is off and glyph positions are not rounded, so that a line keeps its shape at every zoom.
// The base direction is fixed: an Arabic name on a card starts where every other name starts.
#include "text/shaper.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/font_files.hpp"

namespace flipchart::text {
namespace {

// No emoji font here: named, it would take figures and blanks too, which it also holds. Pango finds the
// system's colour emoji by itself for what is an emoji.
constexpr const char* kFamilies =
    "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Thai, "
    "Noto Sans CJK JP, sans-serif";

constexpr hb_feature_t kTabularFigures{HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START,
                                       HB_FEATURE_GLOBAL_END};

// A window that zooms asks for many sizes.
constexpr std::size_t kMostFonts = 64;

bool same_turn(const PangoMatrix& a, const PangoMatrix& b) {
  return a.xx == b.xx && a.xy == b.xy && a.yx == b.yx && a.yy == b.yy;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

void set_text(PangoLayout* layout, std::string_view utf8) {
  const bool clean = std::none_of(utf8.begin(), utf8.end(), is_control);
  if (clean && base::is_utf8(utf8)) {
    pango_layout_set_text(layout, utf8.data(), static_cast<int>(utf8.size()));
    return;
  }
  std::string mended = base::valid_utf8(utf8);
  std::replace_if(mended.begin(), mended.end(), is_control, ' ');
  pango_layout_set_text(layout, mended.data(), static_cast<int>(mended.size()));
}

}  // namespace

std::recursive_mutex& font_files() {
  static std::recursive_mutex mutex;
  return mutex;
}

Shaper::Shaper() {
  const FontFilesHeld held;
  map_.reset(pango_cairo_font_map_new());
  context_.reset(pango_font_map_create_context(map_.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);

  layout_.reset(pango_layout_new(context_.get()));
  pango_layout_set_auto_dir(layout_.get(), FALSE);
  pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
  pango_layout_set_attributes(layout_.get(), attributes);
  pango_attr_list_unref(attributes);
  description_ = pango_font_description_from_string(kFamilies);
}

Shaper::~Shaper() {
  const FontFilesHeld held;
  latin_.clear();
  layout_.reset();
  context_.reset();
  map_.reset();
  hb_buffer_destroy(letters_);
  pango_font_description_free(description_);
}

void Shaper::context_changed() {
  pango_layout_context_changed(layout_.get());
}

PangoLayoutLine* Shaper::line(std::string_view utf8, Font font) {
  const FontFilesHeld held;
  if (font != font_) {
    font_ = font;
    pango_font_description_set_absolute_size(description_, std::clamp(font.size, 0.01, 4000.0) * PANGO_SCALE);
    pango_font_description_set_weight(description_,
                                      static_cast<PangoWeight>(std::clamp(font.weight, 100, 1000)));
    pango_layout_set_font_description(layout_.get(), description_);
  }
  set_text(layout_.get(), utf8);
  return pango_layout_get_line_readonly(layout_.get(), 0);
}

double Shaper::width(std::string_view utf8, Font font) {
  const FontFilesHeld held;
  PangoRectangle logical;
  pango_layout_line_get_extents(line(utf8, font), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

PangoFont* Shaper::latin(Font font) {
  const FontFilesHeld held;
  const PangoMatrix* matrix = pango_context_get_matrix(context_.get());
  const PangoMatrix turned = matrix != nullptr ? *matrix : PangoMatrix PANGO_MATRIX_INIT;
  auto known = std::find_if(latin_.begin(), latin_.end(), [&](const Latin& latin) {
    return latin.font == font && same_turn(latin.turned, turned);
  });
  if (known == latin_.end()) {
    const PangoLayoutLine* shaped = line("x", font);
    PangoFont* found = nullptr;
    if (shaped->runs != nullptr)
      found = static_cast<const PangoLayoutRun*>(shaped->runs->data)->item->analysis.font;
    if (found != nullptr) g_object_ref(found);
    if (latin_.size() >= kMostFonts) latin_.clear();
    known = latin_.insert(latin_.end(), {font, turned, Owned<PangoFont>(found)});
  }
  return known->drawn_with.get();
}

Shaper::Simple Shaper::simple(std::string_view utf8, Font font) {
  const FontFilesHeld held;
  PangoFont* drawn_with = latin(font);
  if (drawn_with == nullptr) return {};
  const auto bytes = static_cast<int>(utf8.size());
  hb_buffer_clear_contents(letters_);
  hb_buffer_add_utf8(letters_, utf8.data(), bytes, 0, bytes);
  hb_buffer_set_direction(letters_, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(letters_);
  hb_shape(pango_font_get_hb_font(drawn_with), letters_, &kTabularFigures, 1);
  Simple shaped{drawn_with};
  shaped.glyphs = hb_buffer_get_glyph_infos(letters_, &shaped.count);
  shaped.places = hb_buffer_get_glyph_positions(letters_, &shaped.count);
  for (unsigned i = 0; i < shaped.count; ++i)
    if (shaped.glyphs[i].codepoint == 0) return {};
  return shaped;
}

double Shaper::simple_width(std::string_view utf8, Font font) {
  const Simple shaped = simple(utf8, font);
  if (shaped.font == nullptr) return width(utf8, font);
  std::int64_t sum = 0;
  for (unsigned i = 0; i < shaped.count; ++i) sum += shaped.places[i].x_advance;
  return static_cast<double>(sum) / PANGO_SCALE;
}

int Shaper::unknown_glyphs(std::string_view utf8, Font font) {
  const FontFilesHeld held;
  line(utf8, font);
  return pango_layout_get_unknown_glyphs_count(layout_.get());
}

std::string_view css_family() {
  return "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Devanagari', "
         "'Noto Sans Thai', 'Noto Sans CJK JP', sans-serif";
}

}  // namespace flipchart::text
