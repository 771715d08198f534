// PDF: the file round its sheets. It is tagged, so that those who do not see it hear card after card; and it
// bears no date, so that the same deck gives the same bytes.
#include <cairo-pdf.h>

#include "backends/cairo/cairo.hpp"
#include "backends/cairo/pdf_outline.hpp"
#include "backends/cairo/pdf_sheets.hpp"
#include "backends/cairo/surface.hpp"

namespace flipchart::backends {
namespace {

void describe(cairo_surface_t* surface, const scene::Deck& deck) {
  const std::string title = bookmark_words(deck.title.empty() ? deck.pages.front().title : deck.title);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Flipchart");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "");
}

bool all_sheets(cairo_surface_t* surface, const scene::Deck& deck, const PdfPlan& plan) {
  const Context cairo(cairo_create(surface));
  CairoDrawing drawing(cairo.get());
  drawing.on_paper();
  PdfOutline outline(plan);
  std::size_t drawn = 0;
  for (std::size_t number = 0; number < plan.pages.size(); ++number) {
    const PdfPage& page = plan.pages[number];
    const CrowdPieces crowd(*page.page, page.tiled());
    outline.add(number, crowd);
    PdfSheets sheets(cairo.get(), drawing, plan, number, crowd);
    for (std::size_t tile = 0; tile < page.sheets(); ++tile) {
      cairo_pdf_surface_set_size(surface, page.sheet.w, page.sheet.h);
      sheets.ground(tile);
      if (drawn == 0) cairo_tag_begin(cairo.get(), "Document", "");
      cairo_tag_begin(cairo.get(), "Sect", "");
      const auto go_on = [&](std::size_t pieces) {
        const double of_sheet = static_cast<double>(pieces) / static_cast<double>(2 * crowd.size() + 1);
        return !deck.given_up((static_cast<double>(drawn) + of_sheet) / static_cast<double>(plan.sheets));
      };
      const bool goes_on = sheets.draw(tile, go_on) && go_on(2 * crowd.size());
      cairo_tag_end(cairo.get(), "Sect");
      ++drawn;
      if (drawn == plan.sheets || !goes_on) cairo_tag_end(cairo.get(), "Document");
      if (!goes_on) return false;
      show_page(cairo.get());
    }
  }
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) outline.write(surface);
  return true;
}

}  // namespace

base::Result<std::string> pdf(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to write as PDF");
  const auto plan = pdf_plan(deck);
  if (!plan) return tl::unexpected(plan.error());
  std::string bytes;
  const base::Size first = plan->pages.front().sheet;
  const Surface surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, first.w, first.h));
  describe(surface.get(), deck);
  if (!all_sheets(surface.get(), deck, *plan)) return base::failed("stopped", base::Failure::given_up);
  finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return bytes;
  return base::failed(std::string("the picture could not be written as PDF: ") +
                      cairo_status_to_string(status));
}

}  // namespace flipchart::backends
