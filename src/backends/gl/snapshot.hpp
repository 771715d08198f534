// A part of the framebuffer, kept as it is now and laid over what is drawn there later, more or less
// see-through: how one picture fades over into the next where nothing shall move. Needs a current context for
// its whole life; costs nothing until it is taken.
#pragma once

#include <cstdint>
#include <memory>

#include "base/geometry.hpp"

namespace flipchart::backends::gl {

class Program;

class Snapshot {
 public:
  Snapshot();
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // `part` in device pixels from the top left of a framebuffer that is so high.
  void take(const base::Rect& part, int framebuffer_height);
  // Where it was taken, in a framebuffer of the same height. `opacity` 0 to 1.
  void lay_over(double opacity);
  // Forgets it.
  void drop() { part_ = {}; }
  bool taken() const { return !part_.empty(); }

 private:
  std::unique_ptr<Program> program_;
  std::uint32_t texture_ = 0;
  std::uint32_t corners_ = 0;
  base::Rect part_;
  int framebuffer_height_ = 0;
};

}  // namespace flipchart::backends::gl
