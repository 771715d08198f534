#include "backends/cairo/crowd_pieces.hpp"

#include "backends/cairo/extents.hpp"
#include "base/parallel.hpp"

namespace flipchart::backends {
namespace {

constexpr std::size_t kMostKept = 100'000;  // cards: some hundred megabytes

template <class Item>
base::Rect covered_by(const std::vector<Item>& items) {
  base::Rect all;
  for (const Item& item : items) all = all.united(extent_of(item));
  return all;
}

}  // namespace

bool crowd_is_kept(const scene::Page& page) {
  return page.crowd.cards_at_most <= kMostKept;
}

CrowdPieces::CrowdPieces(const scene::Page& page, bool often)
    : page_(page),
      kept_(crowd_is_kept(page)),
      covered_(often),
      pieces_(kept_ || often ? page.crowd.pieces : 0) {
  base::parallel_for(pieces_.size(), [&](std::size_t number) {
    Piece& piece = pieces_[number];
    scene::Scene cards = page.crowd.cards(number);
    scene::Scene links = page.crowd.links(number);
    if (covered_) {
      piece.card_extent = covered_by(cards.cards);
      piece.link_extent = covered_by(links.links);
    }
    if (!kept_) return;
    piece.cards = std::move(cards.cards);
    piece.links = std::move(links.links);
  });
}

void CrowdPieces::cards(std::size_t piece, const base::Rect& seen,
                        const std::function<void(const std::vector<scene::Card>&)>& draw) const {
  if (covered_ && !pieces_[piece].card_extent.overlaps(seen)) return;
  draw(kept_ ? pieces_[piece].cards : page_.crowd.cards(piece).cards);
}

void CrowdPieces::links(std::size_t piece, const base::Rect& seen,
                        const std::function<void(const std::vector<scene::Link>&)>& draw) const {
  if (covered_ && !pieces_[piece].link_extent.overlaps(seen)) return;
  draw(kept_ ? pieces_[piece].links : page_.crowd.links(piece).links);
}

}  // namespace flipchart::backends
