// Where the time went, for --timings: named stages in milliseconds and the peak memory of the process.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flipchart::base {

class Timings {  // stages in the order they first ran; a stage that runs again adds up
 public:
  void add(std::string_view stage, double milliseconds);
  // Called with the name of each stage when it begins: for showing progress.
  void on_begin(std::function<void(std::string_view stage)> listener) { listener_ = std::move(listener); }
  void begin(std::string_view stage) const {
    if (listener_) listener_(stage);
  }
  double elapsed_ms() const;
  // {"read":1.2,...,"total":9.8,"peak_memory_mb":31.0} on one line. `total` counts from construction.
  std::string json() const;

 private:
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::vector<std::pair<std::string, double>> stages_;
  std::function<void(std::string_view)> listener_;
};

// Adds the time from its construction to its end to one stage.
class Stage {
 public:
  Stage(Timings& timings, std::string_view name) : timings_(timings), name_(name) { timings.begin(name); }
  ~Stage() {
    timings_.add(
        name_,
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started_).count());
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

 private:
  Timings& timings_;
  std::string_view name_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace flipchart::base
