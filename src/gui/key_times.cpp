// A round of keys and what they cost: see key_times.hpp.
#include "gui/key_times.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/json_text.hpp"

namespace flipchart::gui {

namespace gl = backends::gl;

namespace {

// Each does something in nearly every workshop, and the round ends where it began.
constexpr const char* kRound[] = {"Home",
                                  "Enter",
                                  "Down",
                                  "Down",
                                  "Right",
                                  "Up",
                                  "Space",
                                  "Space",
                                  "]",
                                  "]",
                                  ".",
                                  "F",
                                  "W",
                                  "X",
                                  "H",
                                  "Shift+H",
                                  "H",
                                  "X",
                                  "W",
                                  "+",
                                  "+",
                                  "Shift+Right",
                                  "Shift+Down",
                                  "-",
                                  "Home",
                                  "Ctrl+Shift+Right",
                                  "Ctrl+Shift+Left",
                                  "C",
                                  "/",
                                  "a",
                                  "Backspace",
                                  "Escape",
                                  "M",
                                  "Right",
                                  "Escape",
                                  "?",
                                  "Escape",
                                  "Tab",
                                  "Tab",
                                  "F",
                                  "Escape",
                                  "Escape"};
constexpr double kFrame = 1000.0 / 60;
constexpr int kMostFrames = 60;  // until a key is said to have changed nothing
constexpr int kMostUntilRest = 400;

double nearest_rank(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
  return values[std::clamp<std::size_t>(at, 1, values.size()) - 1];
}

void add_figure(std::string& line, const char* name, double value) {
  if (line.back() != '{') line += ',';
  line += std::string("\"") + name + "\":";
  base::append_number(line, value, 3);
}

void add_percentiles(std::string& line, const char* name, const std::vector<double>& values) {
  line += std::string(",\"") + name + "\":{";
  add_figure(line, "p50", nearest_rank(values, 0.5));
  add_figure(line, "p95", nearest_rank(values, 0.95));
  add_figure(line, "max", nearest_rank(values, 1));
  line += '}';
}

}  // namespace

// Adds what happens until end() to what a key cost.
class KeyTimes::Stretch {
 public:
  Stretch(Painter& painter, KeyCost& cost) : driver_(painter.driver()), cost_(cost) {}
  double end() const {
    const double wall = gl::wall_ms() - wall_;
    cost_.seen += wall;
    cost_.own += gl::thread_cpu_ms() - driver_.cpu_ms() - own_;
    cost_.every_core += gl::process_cpu_ms() - every_core_;
    return wall;
  }

 private:
  gl::DriverTime& driver_;
  KeyCost& cost_;
  double wall_ = gl::wall_ms();
  double own_ = gl::thread_cpu_ms() - driver_.cpu_ms();
  double every_core_ = gl::process_cpu_ms();
};

bool KeyTimes::hit(const std::string& key) {
  const bool letter = key.size() == 1 || key == "Shift+H";
  if (!letter) return painter_.surface().key(session_, key) || commands::run_key(session_, key);
  const char c = key.back();
  const bool shift = key.size() > 1;
  const bool small = c >= 'A' && c <= 'Z' && !shift;
  painter_.surface().character(session_, static_cast<unsigned char>(small ? c - 'A' + 'a' : c), shift);
  return true;
}

void KeyTimes::paint_and_read(KeyCost& cost) {
  const Stretch painting(painter_, cost);
  painter_.paint(session_, now_);
  {
    const gl::DriverTime::Section section(painter_.driver());
    gl::finish_frame();
  }
  const double painted = painting.end();
  pixels_.resize(static_cast<std::size_t>(painter_.width()) * static_cast<std::size_t>(painter_.height()));
  gl::read_pixels(painter_.width(), painter_.height(), pixels_.data());
  const Stretch showing(painter_, cost);
  show_();
  {
    const gl::DriverTime::Section section(painter_.driver());
    gl::finish_frame();
  }
  cost.frame = painted + showing.end();
  now_ += std::max(cost.frame, kFrame);
}

void KeyTimes::come_to_rest() {
  for (int i = 0, still = 0; i < kMostUntilRest && still < 3; ++i) {
    const std::vector<std::uint32_t> before = std::move(pixels_);
    if (session_.finding != nullptr) session_.finding->wait();
    KeyCost rest;
    paint_and_read(rest);
    const bool moves =
        painter_.surface().moving(now_) || painter_.waiting() || session_.workshop.laying_out();
    still = !moves && before == pixels_ ? still + 1 : 0;
  }
}

void KeyTimes::press_next() {
  come_to_rest();
  const std::vector<std::uint32_t> before = pixels_;
  KeyCost cost{kRound[next_++ % std::size(kRound)]};
  const Stretch hitting(painter_, cost);
  const bool taken = hit(cost.key);
  hitting.end();
  if (!taken) return;
  int frames = 0;
  do paint_and_read(cost);
  while (pixels_ == before && ++frames < kMostFrames);
  if (pixels_ == before) cost.seen = -1;
  costs_.push_back(cost);
}

std::string key_times_json(const std::vector<KeyCost>& costs) {
  std::vector<double> all, own, every_core;
  std::map<std::string, std::vector<double>> by_key;
  KeyCost slowest{{}, -1};
  std::string unseen;
  for (const KeyCost& cost : costs) {
    if (cost.seen < 0) {
      unseen += (unseen.empty() ? "" : ",") + base::json_string(cost.key);
      continue;
    }
    all.push_back(cost.seen);
    own.push_back(cost.own);
    every_core.push_back(cost.every_core);
    by_key[cost.key].push_back(cost.seen);
    if (cost.seen > slowest.seen) slowest = cost;
  }
  std::string line = "{\"keys\":" + std::to_string(costs.size()) + ",\"unseen\":[" + unseen + "]";
  add_figure(line, "p50_ms", nearest_rank(all, 0.5));
  add_figure(line, "p95_ms", nearest_rank(all, 0.95));
  add_figure(line, "max_ms", nearest_rank(all, 1));
  add_percentiles(line, "cpu_own_ms", own);
  add_percentiles(line, "cpu_all_ms", every_core);
  line += ",\"slowest\":{\"key\":" + base::json_string(slowest.key);
  add_figure(line, "ms", std::max(slowest.seen, 0.0));
  add_figure(line, "frame_ms", slowest.frame);
  line += "},\"each\":{";
  bool first = true;
  for (const auto& [key, values] : by_key) {
    line += (first ? "" : ",") + base::json_string(key) + ":{";
    first = false;
    add_figure(line, "p50", nearest_rank(values, 0.5));
    add_figure(line, "max", nearest_rank(values, 1));
    line += '}';
  }
  return line + "}}";
}

}  // namespace flipchart::gui
