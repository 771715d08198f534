// Where things stand in an arrangement, with the leaders on top. Pure.
#pragma once

#include <optional>

#include "base/geometry.hpp"
#include "base/item_id.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::gui {

// The card of a position (of the nearest leader above that is drawn), the pill of a customer or of their
// segment, and for an issue that of who had it last, else of its customer. Nothing where none of it is drawn.
std::optional<base::Rect> place_of(const base::ItemId& item, const workshop::Workshop& workshop,
                                   const workshop::Picture& picture);

}  // namespace flipchart::gui
