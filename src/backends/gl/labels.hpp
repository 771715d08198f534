// The texts of a Scene and the faces on its cards, ready to be asked which of them a camera sees: cut into
// ranges like everything else, the letters in one string.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "backends/gl/atlas.hpp"
#include "backends/gl/ranges.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends::gl {

struct Label {
  double anchor_x = 0, anchor_y = 0;  // mirrored
  // Of the baseline's start, middle or end from the anchor: not mirrored.
  float offset_x = 0, offset_y = 0;
  float width = 0;
  float size = 0;
  // Bytes in LabelList::letters; of a face, which has no letters, its place in LabelList::faces.
  std::uint32_t first_letter = 0, letters = 0;
  std::uint16_t weight = 400;
  scene::Align align = scene::Align::start;
  bool sideways = false;
  base::Colour colour;
  // Where the atlas had it last: found again without hashing; while a zoom goes on it stands in, scaled.
  LineHandle line;
};

enum class LabelKind : std::uint8_t { card, free, badge, pin };
inline constexpr std::size_t kLabelKinds = 4;

struct LabelList {
  std::string letters;
  std::vector<scene::Picture> faces;
  std::vector<Label> label;
  std::array<Ranges, kLabelKinds> of;
  std::string_view text(const Label& one) const {
    return std::string_view(letters).substr(one.first_letter, one.letters);
  }
  // Null for a line of text. A face is as large as `size` says, around its place.
  scene::Picture face(const Label& one) const { return one.letters > 0 ? nullptr : faces[one.first_letter]; }
  void clear();
};
// Replaces what `list` held and keeps its memory. Linear.
void labels_of(const scene::Scene& scene, LabelList& list);

}  // namespace flipchart::backends::gl
