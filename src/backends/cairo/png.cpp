// PNG: the first page of a deck at any size, and pixels somebody else drew as a file.
#include <cmath>

#include "backends/cairo/cairo.hpp"
#include "backends/cairo/strips.hpp"

namespace flipchart::backends {

base::Result<std::string> png(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to draw as PNG");
  const scene::Page& page = deck.pages.front();
  const scene::Fit fit = scene::fitted(page);
  const double width = std::ceil(fit.paper.w - 1e-6);
  const double height = std::ceil(fit.paper.h - 1e-6);
  if (auto allowed = png_size_allowed(width, height); !allowed) return tl::unexpected(allowed.error());
  const PngShape shape{static_cast<int>(width), static_cast<int>(height), page.transparent};
  return png_in_strips(page, fit, shape, deck.go_on);
}

base::Result<std::string> png_from_pixels(int width, int height, const std::uint32_t* argb) {
  if (auto allowed = png_size_allowed(width, height); !allowed) return tl::unexpected(allowed.error());
  const PngShape shape{width, height, true};
  PngFile file(shape);
  file.append(packed_rows(shape, argb, height, true));
  return file.finished();
}

}  // namespace flipchart::backends
