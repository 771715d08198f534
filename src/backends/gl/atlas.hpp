// Shaped lines of text as pixels on GPU pages of 1024 x 1024, filled in shelves; when all pages are full the
// least recently used one that this frame has not touched is emptied. Texels have straight alpha. Needs a
// current context. At most kFreshPerFrame lines are rasterised for the canvas in one frame.
#pragma once

#include <glad/gl.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backends/gl/canvas.hpp"

namespace flipchart::backends::gl {

inline constexpr int kPageSide = 1024;
inline constexpr int kFreshPerFrame = 160;
inline constexpr int kSharperPerFrame = 16;

class Atlas {
 public:
  Atlas() = default;
  ~Atlas();
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;

  void begin_frame();
  // The line, rasterised when it is not there yet; null when it is empty, larger than a page, or when this
  // frame has rasterised `most` lines already (then `waiting` tells). Valid until the next begin_frame.
  const AtlasLine* line(std::string_view utf8, text::Font device_font, base::Colour colour, int most);
  bool waiting() const { return waiting_; }

 private:
  struct Page {
    GLuint texture = 0;
    int x = 0, y = 0, shelf = 0;  // the free spot on the lowest shelf
    std::uint64_t used = 0;       // the last frame that drew from it
    std::vector<std::string> keys;
  };
  struct Entry {
    AtlasLine line;
    std::uint32_t page = 0;
  };
  // Index of a page with room for w x h, with the spot taken; kPages when there is none.
  std::size_t page_with_room(int w, int h);
  static bool take(Page& page, int w, int h);

  std::vector<Page> pages_;
  std::unordered_map<std::string, Entry> lines_;
  std::uint64_t frame_ = 1;
  int fresh_ = 0;
  bool waiting_ = false;
  std::string key_;
  std::vector<std::uint32_t> straight_;
};

}  // namespace flipchart::backends::gl
