// Cairo keeps the font files that are open in one place for all threads, at most ten of them; it opens one
// without holding a lock while another thread may be closing one (_cairo_ft_unscaled_font_lock_face, still so
// in 1.18). Whoever may make it open or close one holds this mutex: shaping, drawing glyphs, finishing a file
// with fonts in it, and letting go of a context or surface.
#pragma once

#include <mutex>

namespace flipchart::text {

std::recursive_mutex& font_files();

class FontFilesHeld {
 public:
  FontFilesHeld() : lock_(font_files()) {}

 private:
  std::lock_guard<std::recursive_mutex> lock_;
};

}  // namespace flipchart::text
