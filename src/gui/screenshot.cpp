// Painting until nothing moves, and reading back: see screenshot.hpp.
#include "gui/screenshot.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "backends/gl/canvas.hpp"
#include "gui/played_keys.hpp"

namespace flipchart::gui {

base::Result<void> save_screenshot(Painter& painter, commands::Session& session,
                                   const WindowOptions& options) {
  // Time stands still between these frames but for whole seconds, so that whatever moves has arrived.
  double now = 0;
  const auto settle = [&] {
    int left = 4;
    for (int i = 0; i < 60 && left > 0; ++i, now += 1000) {
      painter.paint(session, now);
      commands::wait_for_threads(session);
      left = painter.waiting() ? 4 : left - 1;
    }
  };
  settle();
  for (const std::string& key : keys_in(options.keys)) {
    play_key(painter.surface(), session, key);
    settle();
  }
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(painter.width()) *
                                    static_cast<std::size_t>(painter.height()));
  backends::gl::read_pixels(painter.width(), painter.height(), pixels.data());
  if (!options.write_png) return base::failed("this build cannot write pictures of its window");
  return options.write_png(options.screenshot, painter.width(), painter.height(), pixels.data());
}

}  // namespace flipchart::gui
