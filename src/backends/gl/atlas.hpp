// Shaped lines of text, and faces, as pixels on GPU pages of 1024 x 1024, filled in shelves; when all pages
// are full the least recently used one that this frame has not touched is emptied. Texels have straight
// alpha. A line wider than a page is cut with an ellipsis. Needs a current context. At most kFreshPerFrame
// lines are rasterised for the canvas in one frame.
#pragma once

#include <glad/gl.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backends/gl/canvas.hpp"

namespace flipchart::backends::gl {

inline constexpr int kPageSide = 1024;
inline constexpr int kFreshPerFrame = 160;
inline constexpr int kSharperPerFrame = 32;
inline constexpr int kFacesPerFrame = 8;

// A line that was asked for once: looked up again without its letters. Stays safe when the line is gone.
struct LineHandle {
  std::uint32_t entry = 0;
  std::uint32_t generation = 0;  // 0: no line
};

// A line found in the atlas.
struct FoundLine {
  AtlasLine line;
  int quarters = 0;  // of a device pixel: the size it was rasterised at
  bool cut = false;  // with an ellipsis, because it is wider than a page
};

class Atlas {
 public:
  explicit Atlas(DriverTime& driver) : driver_(driver) {}
  ~Atlas();
  Atlas(const Atlas&) = delete;
  Atlas& operator=(const Atlas&) = delete;

  void begin_frame();
  // The line, rasterised when it is not there yet; none when it has no pixels, or when this frame has
  // rasterised `most` lines already (then `waiting` tells). `size` is rounded to quarters of a device pixel.
  LineHandle find(std::string_view utf8, text::Font device_font, base::Colour colour, int most);
  // The same for a face, cut to a circle of `side` device pixels; at most kFacesPerFrame of them in one
  // frame.
  LineHandle find_face(const scene::Picture& picture, int side);
  // Null when the line has left since. Valid until the next begin_frame.
  const FoundLine* at(LineHandle handle);
  static int quarters(double size);
  bool waiting() const { return waiting_; }
  // How often a page was emptied: while this stays, what was drawn from the atlas is still what it shows.
  std::uint64_t emptied() const { return emptied_; }
  std::size_t bytes_uploaded() const { return bytes_; }  // in this frame

 private:
  struct Page {
    GLuint texture = 0;
    int x = 0, y = 0, shelf = 0;  // the free spot on the lowest shelf
    std::uint64_t used = 0;       // the last frame that drew from it
    std::vector<std::uint32_t> entries;
  };
  struct Entry {
    FoundLine found;
    std::string key;
    scene::Picture face;  // whose address is in the key
    std::uint32_t page = 0;
    std::uint32_t generation = 1;
  };
  // Index of a page with room for w x h, with the spot taken; kPages when there is none.
  std::size_t page_with_room(int w, int h);
  static bool take(Page& page, int w, int h);
  void empty(Page& page);
  text::Raster raster(std::string_view utf8, text::Font font, base::Colour colour, bool& cut);
  std::uint32_t free_entry();
  // Puts the pixels on a page, under key_.
  LineHandle put(const text::Raster& made, FoundLine found, base::Colour colour);
  void send(const Page& page, int x, const text::Raster& raster, base::Colour colour);

  DriverTime& driver_;
  text::Painter painter_;
  text::Measurer measurer_;
  std::vector<Page> pages_;
  std::deque<Entry> entries_;  // never moves one: the keys below look into them
  std::vector<std::uint32_t> free_;
  std::unordered_map<std::string_view, std::uint32_t> known_;
  std::uint64_t frame_ = 1;
  std::uint64_t emptied_ = 0;
  std::size_t bytes_ = 0;
  int fresh_ = 0;
  int fresh_faces_ = 0;
  bool waiting_ = false;
  std::string key_;
  std::vector<std::uint32_t> straight_;
};

}  // namespace flipchart::backends::gl
