// --motion keys: how long it takes from a key until another picture is shown. Keys go the way a person's do;
// each waits until the window is at rest, and counts until a frame differs from the one before the key.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "gui/painter.hpp"

namespace flipchart::gui {

struct KeyCost {
  std::string key;   // "Down"; of a letter that is typed, the letter
  double seen = 0;   // milliseconds from the key to the first other picture, shown; -1: none came
  double frame = 0;  // of that, the frame that showed it
  // Of the same time: CPU time of our code on the window's thread, and of all threads, drawing included.
  double own = 0;
  double every_core = 0;
};

class KeyTimes {
 public:
  // `show` shows what was painted.
  KeyTimes(Painter& painter, commands::Session& session, std::function<void()> show)
      : painter_(painter), session_(session), show_(std::move(show)) {}

  // The next key of a round that walks, folds, turns over, changes overlays, filters, finds and leaves again.
  // One that means nothing here is passed over.
  void press_next();
  const std::vector<KeyCost>& costs() const { return costs_; }

 private:
  class Stretch;
  bool hit(const std::string& key);
  void come_to_rest();
  // Paints, waits until all is drawn, and adds what it cost; reading the picture back is not counted.
  void paint_and_read(KeyCost& cost);

  Painter& painter_;
  commands::Session& session_;
  std::function<void()> show_;
  std::vector<KeyCost> costs_;
  std::vector<std::uint32_t> pixels_;
  std::size_t next_ = 0;
  double now_ = 1e6;  // of the frames: goes by what they cost, so that reading back takes no time
};

// {"keys":N,"unseen":[..],"p50_ms":..,"p95_ms":..,"max_ms":..,"slowest":{"key":..,"ms":..},
//  "each":{"Down":{"p50":..,"max":..},..}} on one line, "cpu_own_ms" and "cpu_all_ms" with p50, p95 and max
//  before
// "slowest". Percentiles are nearest ranks.
std::string key_times_json(const std::vector<KeyCost>& costs);

}  // namespace flipchart::gui
