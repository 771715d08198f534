// Exporting: what to choose at the left, at the right the first page as it will be. commands/exporting.hpp
// drawn.
#pragma once

#include <functional>

#include "gui/panels.hpp"

namespace flipchart::gui {

// The GL name of a page as a texture; in tests without a canvas there is none.
using PageTexture = std::function<std::uint32_t(const std::shared_ptr<const commands::PagePixels>& page)>;

// Over the middle of `canvas`; nothing while the panel is closed.
void export_panel(Frame& frame, const Rect& canvas, const PageTexture& texture);

}  // namespace flipchart::gui
