#include "backends/cairo/pdf_outline.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "scene/described.hpp"

namespace flipchart::backends {
namespace {

// A branch as it stands on a page.
struct Branch {
  std::string words;
  base::Rect box;
  base::ItemId leader = {};  // of one that is no silo
};

constexpr std::size_t kMostBranches = 400;          // of one page: more is no list that anybody reads
constexpr std::size_t kMostCardsLookedAt = 20'000;  // pieces begin with the leaders

void append_place(std::string& out, std::string_view name, base::Point at) {
  out += ' ';
  out += name;
  out += "=[";
  base::append_number(out, at.x, 2);
  out += ' ';
  base::append_number(out, at.y, 2);
  out += ']';
}

std::vector<Branch> silos_of(const scene::Scene& scene) {
  std::vector<Branch> silos;
  for (const scene::Band& band : scene.bands)
    if (band.id.kind == base::ItemKind::silo && !band.label.empty()) silos.push_back({band.label, band.box});
  return silos;
}

// Where a chart has no silos: who reports to the one at the top, or those at the top where they are several.
std::vector<Branch> top_branches(const scene::Page& page, const CrowdPieces& crowd) {
  scene::Scene top;
  top.facing = page.scene.facing;
  for (std::size_t piece = 0; piece < crowd.size() && top.cards.size() < kMostCardsLookedAt; ++piece) {
    crowd.cards(piece, kAllOfIt,
                [&](const auto& cards) { top.cards.insert(top.cards.end(), cards.begin(), cards.end()); });
    crowd.links(piece, kAllOfIt,
                [&](const auto& links) { top.links.insert(top.links.end(), links.begin(), links.end()); });
  }
  const auto is_position = [](const scene::Card& card) { return card.id.kind == base::ItemKind::position; };
  std::copy_if(page.scene.cards.begin(), page.scene.cards.end(), std::back_inserter(top.cards), is_position);
  top.links.insert(top.links.end(), page.scene.links.begin(), page.scene.links.end());
  const scene::Described described(top);
  std::vector<base::ItemId> heads = described.at_the_top();
  if (heads.size() == 1) heads = described.below(heads.front());
  std::vector<Branch> branches;
  for (const base::ItemId& head : heads)
    if (const scene::Card* const card = described.card(head))
      branches.push_back({described.name_of(head), card->box, head});
  return branches;
}

}  // namespace

std::string bookmark_words(std::string_view text) {
  constexpr std::size_t kLongest = 120;
  std::string words;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = base::next_code_point(text, at);
    if (letters++ == kLongest) return words + "…";
    base::append_code_point(words, letter < 0x20 || letter == 0x7F ? U' ' : letter);
  }
  return words;
}

void PdfOutline::add(std::size_t page, const CrowdPieces& crowd) {
  const PdfPage& planned = plan_.pages[page];
  const scene::Page& shown = *planned.page;
  const std::optional<std::size_t> above = shown.up ? shown.up : shown.turned;
  std::string words = bookmark_words(shown.name.empty() ? shown.title : shown.name);
  if (words.empty()) words = page == 0 ? "Chart" : "Page " + std::to_string(planned.first);
  Entry entry{std::nullopt, std::move(words), {planned.first, {}}};
  if (above && *above < of_page_.size()) entry.parent = of_page_[*above];
  of_page_.push_back(entries_.size());
  entries_.push_back(std::move(entry));
  if (!shown.turned) branches(page, crowd);
}

void PdfOutline::branches(std::size_t page, const CrowdPieces& crowd) {
  const PdfPage& planned = plan_.pages[page];
  std::set<std::string> pages_of_their_own;  // silos go by what their pages are called
  for (const PdfPage& other : plan_.pages)
    if (other.page->up == page) pages_of_their_own.insert(other.page->name);
  std::unordered_set<base::ItemId> lead_elsewhere;
  for (const scene::Jump& jump : planned.page->jumps) lead_elsewhere.insert(jump.from);
  std::vector<Branch> found = silos_of(planned.page->scene);
  if (found.empty()) found = top_branches(*planned.page, crowd);
  if (found.size() > kMostBranches) found.resize(kMostBranches);
  for (const Branch& branch : found) {
    if (pages_of_their_own.contains(branch.words) || lead_elsewhere.contains(branch.leader)) continue;
    std::string words = bookmark_words(branch.words);
    if (words.empty()) continue;
    entries_.push_back({of_page_[page], std::move(words), planned.spot({branch.box.x, branch.box.y})});
  }
}

void PdfOutline::write(cairo_surface_t* surface) const {
  std::vector<int> ids;
  for (const Entry& entry : entries_) {
    std::string where = "page=" + std::to_string(entry.spot.sheet);
    append_place(where, "pos", entry.spot.at);
    const int parent = entry.parent ? ids[*entry.parent] : CAIRO_PDF_OUTLINE_ROOT;
    const auto look = entry.parent ? static_cast<cairo_pdf_outline_flags_t>(0) : CAIRO_PDF_OUTLINE_FLAG_OPEN;
    ids.push_back(cairo_pdf_surface_add_outline(surface, parent, entry.words.c_str(), where.c_str(), look));
  }
}

}  // namespace flipchart::backends
