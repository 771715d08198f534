// The last page of a workshop: who does what by when, in letters that are read from the back of the room. A
// Scene like every other, so that the window, a PDF, a slide and a poster show the same page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/view.hpp"
#include "scene/backend.hpp"
#include "text/text.hpp"

namespace flipchart::compose {

struct CommitmentLine {
  std::string fix;  // its id
  std::string who;  // as the reader may know them; empty: nobody yet
  std::string what;
  std::string when;  // "4 Dec", "9 days over"; empty: no day yet
  scene::Disc state = scene::Disc::hollow;
};

struct CommitmentSheet {
  std::string title;                  // of the page
  std::string sentence;               // counts, in words
  std::string statement;              // at the foot
  std::vector<CommitmentLine> lines;  // in the order in which they stand
};

// How many lines a page has room for; those beyond are counted in words.
inline constexpr std::size_t kMostCommitments = 20;

// On a page of this shape, 1080 high as it is drawn.
scene::Page commitment_page(const CommitmentSheet& sheet, const model::View& view, text::Measurer& measurer);

}  // namespace flipchart::compose
