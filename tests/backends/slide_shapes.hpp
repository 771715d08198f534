// Decks as presentations that are looked at shape by shape.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "backends/pptx/pptx.hpp"
#include "presentation.hpp"
#include "slide_chart.hpp"

namespace flipchart::support {

inline Presentation presented(const scene::Deck& deck) {
  const auto bytes = backends::pptx(deck);
  EXPECT_TRUE(bytes);
  return Presentation(bytes ? *bytes : "");
}

inline std::vector<std::string> names_of(const std::vector<SlideShape>& shapes, std::string_view start) {
  std::vector<std::string> names;
  for (const SlideShape& shape : shapes)
    if (shape.name.starts_with(start)) names.push_back(shape.name);
  return names;
}

inline const SlideShape* named(const std::vector<SlideShape>& shapes, std::string_view name) {
  const auto found =
      std::find_if(shapes.begin(), shapes.end(), [&](const SlideShape& s) { return s.name == name; });
  return found == shapes.end() ? nullptr : &*found;
}

}  // namespace flipchart::support
