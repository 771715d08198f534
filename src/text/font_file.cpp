// Asks fontconfig where a font's file lies. Fontconfig always answers with something; only an answer of the
// same family counts.
#include <fontconfig/fontconfig.h>

#include <memory>

#include "base/utf8.hpp"
#include "text/text.hpp"

namespace flipchart::text {
namespace {

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, Destroy>;

std::string_view view(const FcChar8* text) {
  return reinterpret_cast<const char*>(text);
}

bool is_of(FcPattern* font, std::string_view family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (base::equal_ignoring_ascii_case(view(name), family)) return true;
  }
  return false;
}

}  // namespace

std::string font_file(std::string_view family, int weight) {
  const std::string wanted(family);
  const Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(wanted.c_str()));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FcWeightFromOpenType(weight));
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddInteger(pattern.get(), FC_WIDTH, FC_WIDTH_NORMAL);
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const Pattern font(FcFontMatch(nullptr, pattern.get(), &result));
  FcChar8* file = nullptr;
  if (!font || !is_of(font.get(), family)) return {};
  if (FcPatternGetString(font.get(), FC_FILE, 0, &file) != FcResultMatch) return {};
  return std::string(view(file));
}

}  // namespace flipchart::text
