// Writes the page of the chart made by hand: issues, silo map and awkward names in known places.
#include <cstdio>

#include "backends/html/html.hpp"
#include "support/small_chart.hpp"

int main() {
  const auto page = flipchart::backends::html(flipchart::support::SmallChart().deck());
  if (!page) return 1;
  return std::fwrite(page->data(), 1, page->size(), stdout) == page->size() ? 0 : 1;
}
