// Reduced motion: where something would move, the picture before fades over into the picture after, in 150
// ms, and nothing moves.
#pragma once

#include "backends/gl/snapshot.hpp"

namespace flipchart::gui {

inline constexpr double kCrossFade = 150;  // milliseconds

class CrossFade {
 public:
  // What is drawn next is another picture than the one before. Times are milliseconds.
  void ask() { asked_ = true; }
  bool asked() const { return asked_; }
  // While the picture before stands in the framebuffer.
  void begin(const base::Rect& part, int framebuffer_height, double now) {
    asked_ = false;
    kept_.take(part, framebuffer_height);
    begun_ = now;
  }
  void give_up() { asked_ = false; }
  // After the new one is drawn.
  void lay_over(double now) {
    if (moving(now))
      kept_.lay_over(1 - (now - begun_) / kCrossFade);
    else
      kept_.drop();
  }
  bool moving(double now) const { return asked_ || (kept_.taken() && now < begun_ + kCrossFade); }

 private:
  backends::gl::Snapshot kept_;
  double begun_ = 0;
  bool asked_ = false;
};

}  // namespace flipchart::gui
