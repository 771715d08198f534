// How one gets about in a PDF of several pages: cards that lead to the page that shows more of them, the way
// back, and the same as numbers for those who hold it as paper.
#pragma once

#include <unordered_map>

#include "backends/cairo/drawing.hpp"
#include "backends/cairo/pdf_plan.hpp"

namespace flipchart::backends {

// Makes the sheet that is drawn now one that links can lead to.
void mark_sheet(cairo_t* cairo, std::size_t number);

// For words beside the picture: a quiet dark or a quiet light colour, whichever reads on the ground.
base::Colour quiet_on(base::Colour ground);

// The cards of a page that lead elsewhere.
class PdfLinks {
 public:
  PdfLinks(const PdfPlan& plan, std::size_t page, const CrowdPieces& crowd);

  // "page 7" on each card's lower rim; in the scene's coordinates.
  void draw_numbers(CairoDrawing& drawing, const base::Rect& seen) const;
  // The cards themselves, and the way back. `cairo` at the sheet's own points.
  void link(cairo_t* cairo, const scene::Tile& tile) const;
  // "Back to Overview, page 1" in the upper margin; in the page's pixels. Not where it was cut into tiles.
  void draw_way_back(cairo_t* cairo, CairoDrawing& drawing) const;

 private:
  struct From {
    base::Rect box;
    base::Colour fill;
    base::Colour line;
    std::size_t sheet = 0;
  };
  const PdfPlan& plan_;
  const PdfPage& page_;
  std::vector<From> from_;
};

}  // namespace flipchart::backends
