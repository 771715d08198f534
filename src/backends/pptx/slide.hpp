// A page as one slide: what stands on it, in drawing order and in groups, its title, its links to other
// slides, and how it comes after the slide before it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "backends/pptx/palette.hpp"
#include "backends/pptx/sheet.hpp"
#include "scene/backend.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

// The slides that a slide leads to, and the names under which it knows them.
using SlideLinks = std::map<std::size_t, std::string>;

struct SlideContext {
  const scene::Deck& deck;
  Palette& palette;
  const Sheet& sheet;  // of the presentation
  text::Measurer& measurer;
  base::Colour ground;  // of the presentation
};

// Names of relationships are given here: the layout has the first, the notes the second.
SlideLinks links_of(const scene::Deck& deck, std::size_t page);

// A picture on a slide, and the name under which the slide knows it.
struct SlidePicture {
  std::string name;
  scene::Picture picture;
};
struct Slide {
  std::string xml;  // ppt/slides/slideN.xml
  std::vector<SlidePicture> pictures;
};

// `scene`: the page's, with its crowd in it.
Slide slide_of(const SlideContext& context, const scene::Page& page, const scene::Scene& scene,
               const SlideLinks& links);

}  // namespace flipchart::backends
