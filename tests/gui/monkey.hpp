// A monkey at the window: input events by chance, as a window system would send them, on the surface alone
// or, where there is a display, drawn too. The same seed makes the same inputs; what a thread has ready by
// which frame may differ. It stays in a folder of its own. What it did last is in its trail.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "gui/hidden_window.hpp"
#include "gui/on_screen.hpp"
#include "workshop/held.hpp"

namespace flipchart::gui {

// Comes before the workshop whose journal it keeps.
struct KeptFirst {
  workshop::Kept kept;
};

class Monkey : protected KeptFirst, public OnScreen {
 protected:
  explicit Monkey(unsigned seed);
  ~Monkey() override;
  Monkey(const Monkey&) = delete;
  Monkey& operator=(const Monkey&) = delete;

  // One event and a frame or two.
  void do_something();
  // What is done last when a test ends: nothing is tried out or read any more.
  void calm_down();
  // What must hold after every input.
  void expect_sound();
  // The journal, read by another workshop, tells the same state, and the same that can be had back.
  void expect_replay_tells_the_same();
  std::string trail() const;

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class List>
  const auto& any(const List& list) {
    return list[below(std::size(list))];
  }
  void did(const std::string& what);
  void frame_drawn(double millis);
  void hit(const std::string& key);
  void type_something();
  void point_somewhere();
  void button(int which, bool down);
  void press_somewhere();
  void drag_somewhere();
  void turn_wheel();
  void resize();
  void drop_files();
  void let_time_pass();
  void let_threads_finish();
  void stay_in_the_garden();
  void make_files();

  std::mt19937 random_;
  std::filesystem::path folder_, before_;
  HiddenWindow window_;
  std::optional<backends::gl::Canvas> canvas_;
  std::vector<std::string> keys_;
  std::vector<std::string> files_;
  std::deque<std::string> trail_;
  double scale_ = 1;
  unsigned long inputs_ = 0;
};

}  // namespace flipchart::gui
