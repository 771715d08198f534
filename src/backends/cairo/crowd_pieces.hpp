// The crowd of a page for who draws it once or piecemeal. A small one is made once, on all cores, and kept;
// of a large one only what each piece covers is remembered, and its pieces are made again when they are
// drawn.
#pragma once

#include <functional>
#include <vector>

#include "scene/backend.hpp"

namespace flipchart::backends {

// Whether a page's crowd is small enough for that.
bool crowd_is_kept(const scene::Page& page);

class CrowdPieces {
 public:
  // `often`: it will be drawn in many parts, so what pieces cover is looked up first. The page must live as
  // long.
  CrowdPieces(const scene::Page& page, bool often);

  std::size_t size() const { return page_.crowd.pieces; }
  // Those of the piece that may touch `seen` are among what `draw` is called with; nothing of it seen: no
  // call. Several threads may ask.
  void cards(std::size_t piece, const base::Rect& seen,
             const std::function<void(const std::vector<scene::Card>&)>& draw) const;
  void links(std::size_t piece, const base::Rect& seen,
             const std::function<void(const std::vector<scene::Link>&)>& draw) const;

 private:
  struct Piece {
    std::vector<scene::Card> cards;  // where they are kept
    std::vector<scene::Link> links;
    base::Rect card_extent;
    base::Rect link_extent;
  };
  const scene::Page& page_;
  bool kept_ = false;
  bool covered_ = false;  // extents are known
  std::vector<Piece> pieces_;
};

// Everything: no part of the picture alone.
inline constexpr base::Rect kAllOfIt{-1e12, -1e12, 2e12, 2e12};

}  // namespace flipchart::backends
