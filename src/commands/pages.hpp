// The pages of a picture that goes into a file: as many as its format has room for, and closer looks at
// branches where one page would be too small to read.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/stopwatch.hpp"
#include "scene/backend.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// What pages are made of. All of it must live as long as they do.
struct PageSource {
  const std::string& title;
  const model::Organization& organization;
  const model::History& history;
  const model::Decisions& decisions;
  base::Date today;
  text::Measurer& measurer;
};
PageSource source_of(workshop::Workshop& workshop);

// How a page comes onto paper, or several: one sheet, sheets put beside each other, or an overview and a page
// for each leader.
enum class Fitting : std::uint8_t { page, tiles, book };

// What goes into the file beside the view itself.
struct Wish {
  Fitting fitting = Fitting::page;
  bool saved_views = false;  // each saved view instead, in their order, with what is written about it
  bool outlines = false;     // letters as shapes
  scene::Brand brand = {};   // on every page, where the format has pages
  // The seam that stands in front of a presented page: ids of who leads the two teams, or the teams' names.
  std::string seam_from = {};
  std::string seam_to = {};
  std::function<bool()> go_on = {};  // asked before each page; false: the pages are not wanted any more
};

// A book of more pages than this is not made.
inline constexpr std::size_t kMostPages = 2000;

// Stages added: "flow", "layout", "compose". Refused, with Failure::usage: several pages or sheets for a
// format without room for them, saved views where there are none, a book of more than kMostPages, a seam of
// teams that are not there.
// Failure::given_up where `go_on` says so.
base::Result<scene::Deck> pages_of(const PageSource& source, const model::View& view,
                                   const scene::Format& format, const Wish& wish, base::Timings& timings);

// Where letters of the first page would be smaller than scene::kLegible: how small; empty otherwise. What to
// do about it is for who asks to say.
std::string too_small_to_read(const scene::Deck& deck);

}  // namespace flipchart::commands
