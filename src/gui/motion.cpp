// Easing by bisection of the curve's parameter: see motion.hpp.
#include "gui/motion.hpp"

#include <algorithm>

namespace flipchart::gui {

namespace {
constexpr double kAhead = 80;

double bezier(double a, double b, double s) {
  const double r = 1 - s;
  return 3 * r * r * s * a + 3 * r * s * s * b + s * s * s;
}
}  // namespace

double eased(double t, double x1, double y1, double x2, double y2) {
  t = std::clamp(t, 0.0, 1.0);
  if (t == 0 || t == 1) return t;
  double low = 0;
  double high = 1;
  for (int i = 0; i < 40; ++i) {
    const double middle = (low + high) / 2;
    (bezier(x1, x2, middle) < t ? low : high) = middle;
  }
  return bezier(y1, y2, low);
}

void FlipMotion::turn_to(double facing, double now, double millis) {
  if (facing == to_) return;
  from_ = at(now);
  to_ = facing;
  started_ = now;
  millis_ = millis;
}

TurnAt FlipMotion::at(double now) const {
  const double gone = now - started_;
  const auto share = [&](double begin) {
    return eased((gone - begin) / (millis_ - kAhead), 0.65, 0, 0.35, 1);
  };
  const auto between = [&](double from, double t) { return t == 1 ? to_ : from + (to_ - from) * t; };
  return {between(from_.positions, share(kAhead)), between(from_.customers, share(0))};
}

bool FlipMotion::moving(double now) const {
  return now < started_ + millis_;
}

void Fade::go_to(double target, double now, double duration) {
  if (target == to_) return;
  from_ = at(now);
  to_ = target;
  started_ = now;
  duration_ = duration;
}

double Fade::at(double now) const {
  const double t = eased((now - started_) / duration_, 0.2, 0, 0, 1);
  return t == 1 ? to_ : from_ + (to_ - from_) * t;
}

}  // namespace flipchart::gui
