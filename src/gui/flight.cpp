// The optimal path of van Wijk and Nuij, equations 9: see flight.hpp.
#include "gui/flight.hpp"

#include <algorithm>
#include <cmath>

#include "gui/motion.hpp"

namespace flipchart::gui {

namespace {
constexpr double kRho = 1.42;  // how readily it zooms out rather than pans: what people in the paper liked
constexpr double kNoDistance = 1e-6;  // of the width seen: zooming alone
}  // namespace

Flight::Flight(Stand from, Stand to, double screen_width, double now, bool reduced_motion, double millis)
    : from_(from), to_(to), begins_(now), ends_(reduced_motion ? now : now + millis) {
  width_ = std::max(1.0, screen_width) / from.zoom;
  const double last = std::max(1.0, screen_width) / to.zoom;
  distance_ = length(to.centre - from.centre);
  if (distance_ < kNoDistance * std::min(width_, last)) {
    distance_ = 0;
    length_ = std::log(last / width_) / kRho;
    return;
  }
  const double rho2 = kRho * kRho;
  const double along = rho2 * rho2 * distance_ * distance_;
  const double b0 = (last * last - width_ * width_ + along) / (2 * width_ * rho2 * distance_);
  const double b1 = (last * last - width_ * width_ - along) / (2 * last * rho2 * distance_);
  r0_ = -std::asinh(b0);
  length_ = (-std::asinh(b1) - r0_) / kRho;
}

Stand Flight::on_path(double share) const {
  const double s = share * length_;
  const double screen = width_ * from_.zoom;
  if (distance_ == 0) return {from_.centre, screen / (width_ * std::exp(kRho * s))};
  const double cosh0 = std::cosh(r0_);
  const double gone = width_ / (kRho * kRho) * (cosh0 * std::tanh(kRho * s + r0_) - std::sinh(r0_));
  const double width = width_ * cosh0 / std::cosh(kRho * s + r0_);
  return {from_.centre + (to_.centre - from_.centre) * (gone / distance_), screen / width};
}

Stand Flight::at(double now) const {
  if (now >= ends_) return to_;
  if (now <= begins_) return from_;
  return on_path(eased((now - begins_) / (ends_ - begins_), 0.65, 0, 0.35, 1));
}

}  // namespace flipchart::gui
