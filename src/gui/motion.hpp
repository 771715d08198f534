// The flip and the dimming over time. Times are milliseconds of any clock that does not go back; nothing here
// reads one.
#pragma once

namespace flipchart::gui {

// CSS cubic-bezier(x1, y1, x2, y2) at `t` in 0..1.
double eased(double t, double x1, double y1, double x2, double y2);

struct TurnAt {
  double positions = 0;
  double customers = 0;
};

// Turning the chart over, the customers' row 80 ms ahead.
class FlipMotion {
 public:
  static constexpr double kMillis = 600;
  explicit FlipMotion(double facing = 0) : from_{facing, facing}, to_(facing) {}
  double target() const { return to_; }
  // Starts from wherever the chart stands at `now`; the same target again changes nothing.
  void turn_to(double facing, double now, double millis = kMillis);
  // It is there at once.
  void jump_to(double facing) { *this = FlipMotion(facing); }
  TurnAt at(double now) const;
  bool moving(double now) const;

 private:
  TurnAt from_;
  double to_ = 0;
  double started_ = -1e9;
  double millis_ = kMillis;
};

// A number that goes to its target in `duration`, quickly at first.
class Fade {
 public:
  void go_to(double target, double now, double duration);
  double at(double now) const;
  bool moving(double now) const { return now < started_ + duration_; }

 private:
  double from_ = 0;
  double to_ = 0;
  double started_ = -1e9;
  double duration_ = 1;
};

}  // namespace flipchart::gui
