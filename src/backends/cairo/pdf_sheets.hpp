// Draws the sheets of one page of a PDF: the picture or its tile, and in the margins what a person needs who
// puts tiles together or leafs through pages.
#pragma once

#include "backends/cairo/pdf_links.hpp"

namespace flipchart::backends {

class PdfSheets {
 public:
  PdfSheets(cairo_t* cairo, CairoDrawing& drawing, const PdfPlan& plan, std::size_t page,
            const CrowdPieces& crowd);
  // Before anything else, also before the sheet's tags: Cairo forgets what comes before a colour that covers
  // all of a sheet.
  void ground(std::size_t tile);
  // One of the page's tiles on the sheet that is open. False where `go_on` said so.
  bool draw(std::size_t tile, const std::function<bool(std::size_t)>& go_on);

 private:
  bool picture(const scene::Tile& tile, const std::function<bool(std::size_t)>& go_on);
  void crop_marks(const scene::Tile& tile);
  void where_it_belongs(const scene::Tile& tile);
  void number();

  cairo_t* cairo_;
  CairoDrawing& drawing_;
  const PdfPlan& plan_;
  const PdfPage& page_;
  const CrowdPieces& crowd_;
  PdfLinks links_;
};

}  // namespace flipchart::backends
