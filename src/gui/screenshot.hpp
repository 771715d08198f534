// --screenshot: the window's own picture, taken once whatever moves has arrived, however fast the machine is.
// Reads no clock.
#pragma once

#include "base/result.hpp"
#include "gui/painter.hpp"
#include "gui/window.hpp"

namespace flipchart::gui {

// Writes to options.screenshot with options.write_png; fails where that is missing or the file cannot be
// written.
base::Result<void> save_screenshot(Painter& painter, commands::Session& session,
                                   const WindowOptions& options);

}  // namespace flipchart::gui
