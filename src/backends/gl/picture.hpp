// One picture of pixels as a texture, sent again only when it is another one. Needs a current context for its
// whole life.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace flipchart::backends::gl {

class Picture {
 public:
  Picture() = default;
  ~Picture();
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  // Premultiplied 0xAARRGGBB, row by row from the top, opaque. The GL name; 0 where there are no pixels.
  std::uint32_t texture(const std::shared_ptr<const std::vector<std::uint32_t>>& argb, int width, int height);

 private:
  std::uint32_t texture_ = 0;
  std::shared_ptr<const std::vector<std::uint32_t>> of_;
};

// Several of them. Those that a frame does not ask for are let go with the next.
class Pictures {
 public:
  void begin_frame();
  std::uint32_t texture(const std::shared_ptr<const std::vector<std::uint32_t>>& argb, int width, int height);

 private:
  struct Shown {
    Picture picture;
    bool asked = false;  // in this frame
  };
  std::map<const void*, Shown> shown_;  // by where their pixels are
};

}  // namespace flipchart::backends::gl
