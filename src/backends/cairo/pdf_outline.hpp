// The bookmarks of a PDF: every page under the one it shows a part of, and below each page the branches that
// stand on it.
#pragma once

#include <cairo.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backends/cairo/crowd_pieces.hpp"
#include "backends/cairo/pdf_plan.hpp"

namespace flipchart::backends {

// A line for the list of bookmarks: one line, no control characters, not longer than can be read there.
std::string bookmark_words(std::string_view text);

class PdfOutline {
 public:
  explicit PdfOutline(const PdfPlan& plan) : plan_(plan) {}
  // Page after page, in their order.
  void add(std::size_t page, const CrowdPieces& crowd);
  // Once all sheets are written: Cairo looks them up.
  void write(cairo_surface_t* surface) const;

 private:
  struct Entry {
    std::optional<std::size_t> parent;  // an earlier entry
    std::string words;
    PdfSpot spot;
  };
  void branches(std::size_t page, const CrowdPieces& crowd);

  const PdfPlan& plan_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> of_page_;  // its entry
};

}  // namespace flipchart::backends
