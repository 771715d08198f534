// The parts of a presentation that every deck has: contents, relationships, master, layout, theme and the
// master of notes. All that offices need to open it, and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backends/pptx/palette.hpp"
#include "backends/pptx/sheet.hpp"
#include "backends/pptx/slide.hpp"
#include "packing/zip_package.hpp"

namespace flipchart::backends {

// What is known of a presentation before its slides are written.
struct PackageOutline {
  std::string title;
  std::size_t slides = 0;
  std::vector<bool> notes;  // by slide, whether it has some
  bool any_notes() const;
};

// Names of relationships, and the files under ppt/media they lead to.
using MediaTargets = std::vector<std::pair<std::string, std::string>>;

std::vector<packing::PackagePart> package_parts(const PackageOutline& outline, const Sheet& sheet,
                                                const Palette& palette);
// ppt/slides/_rels/slideN.xml.rels, `slide` from 0.
packing::PackagePart slide_relationships(const PackageOutline& outline, std::size_t slide,
                                         const SlideLinks& links, const MediaTargets& media);
// ppt/notesSlides/notesSlideN.xml with its relationships.
std::vector<packing::PackagePart> notes_parts(std::size_t slide, std::string_view notes);
std::string slide_part_name(std::size_t slide);

}  // namespace flipchart::backends
