#include "backends/pptx/pptx.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "backends/pptx/package_parts.hpp"
#include "backends/pptx/palette.hpp"
#include "backends/pptx/sheet.hpp"
#include "backends/pptx/slide.hpp"
#include "base/parallel.hpp"
#include "packing/zip_package.hpp"
#include "scene/fit.hpp"
#include "text/text.hpp"

namespace flipchart::backends {

namespace {

// The pictures of a presentation, each once, numbered as they first come up.
class Media {
 public:
  explicit Media(std::vector<packing::PackagePart>& parts) : parts_(parts) {}
  MediaTargets targets(const std::vector<SlidePicture>& pictures) {
    MediaTargets made;
    for (const SlidePicture& one : pictures) {
      const auto [known, fresh] = files_.try_emplace(one.picture.get());
      if (fresh) {
        const bool jpeg = one.picture->starts_with("\xFF\xD8");
        known->second = "image" + std::to_string(files_.size()) + (jpeg ? ".jpg" : ".png");
        parts_.push_back({"ppt/media/" + known->second, *one.picture});
      }
      made.emplace_back(one.name, known->second);
    }
    return made;
  }

 private:
  std::vector<packing::PackagePart>& parts_;
  std::unordered_map<const std::string*, std::string> files_;
};

}  // namespace

base::Result<std::string> pptx(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to make a slide of");
  const std::size_t pages = deck.pages.size();
  const auto given_up = [&](std::size_t step) {
    return deck.given_up(static_cast<double>(step) / static_cast<double>(2 * pages + 1));
  };
  const auto stopped = [] { return base::failed("stopped", base::Failure::given_up); };

  const scene::Page& first = deck.pages.front();
  base::Colour ground = first.scene.ground;
  ground.a = 255;
  Palette::Count used(ground);
  for (std::size_t i = 0; i < pages; ++i) {
    if (given_up(i)) return stopped();
    // A page that is turned over shows the same in the same colours.
    if (!deck.pages[i].turned) used.add(scene::whole(deck.pages[i]));
  }
  used.accent(first.brand.accent);
  Palette palette(used);
  const Sheet sheet(scene::fitted(first).paper);
  PackageOutline outline{deck.title.empty() ? first.title : deck.title, pages, {}};
  for (const scene::Page& page : deck.pages) outline.notes.push_back(!page.notes.empty());

  text::Measurer measurer;
  std::vector<packing::PackagePart> parts = package_parts(outline, sheet, palette);
  Media media(parts);
  // As many slides at a time as there are cores; what each is made of depends on nothing but its page.
  for (std::size_t begin = 0; begin < pages; begin += base::cores()) {
    if (given_up(pages + begin)) return stopped();
    const std::size_t count = std::min(base::cores(), pages - begin);
    std::vector<Slide> slides(count);
    base::parallel_for(count, [&](std::size_t i) {
      const scene::Page& page = deck.pages[begin + i];
      Palette own = palette;  // it remembers what it was asked
      slides[i] =
          slide_of({deck, own, sheet, measurer, ground}, page, scene::whole(page), links_of(deck, begin + i));
    });
    for (std::size_t i = begin; i < begin + count; ++i) {
      Slide& slide = slides[i - begin];
      const MediaTargets targets = media.targets(slide.pictures);
      parts.push_back({slide_part_name(i), std::move(slide.xml)});
      parts.push_back(slide_relationships(outline, i, links_of(deck, i), targets));
      if (!outline.notes[i]) continue;
      for (packing::PackagePart& part : notes_parts(i, deck.pages[i].notes)) parts.push_back(std::move(part));
    }
  }
  if (given_up(2 * pages)) return stopped();
  return packing::zipped(parts);
}

}  // namespace flipchart::backends
