// Readings on a thread of their own, so that no frame waits: the newest order is read, an older one is told
// to stop. Nothing here knows what a sheet is.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "commands/reading.hpp"

namespace flipchart::commands {

class BackgroundReading {
  // Invariant: at most one order is being read and one waits; only the newest one's result is ever taken.
 public:
  // `wake` is called from the thread whenever there is something to look at: progress or a result.
  explicit BackgroundReading(std::function<void()> wake);
  ~BackgroundReading();
  BackgroundReading(const BackgroundReading&) = delete;
  BackgroundReading& operator=(const BackgroundReading&) = delete;

  void start(ReadingOrder order);
  // What was started and not taken is forgotten.
  void cancel();
  bool running() const { return wanted_.load() != 0; }
  double progress() const { return progress_.load(); }
  // The result of the newest order, once.
  std::optional<Reading> take();
  // Until the newest order is read; for tests and programs without a window.
  void wait();

 private:
  void work(const std::stop_token& leave);

  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<ReadingOrder> next_;
  std::optional<Reading> done_;
  std::stop_source current_;
  std::uint64_t number_ = 0;               // of the newest order
  std::atomic<std::uint64_t> wanted_ = 0;  // its number while it is being read, else 0
  std::atomic<double> progress_ = 0;
  std::jthread thread_;  // last: it uses all of the above
};

}  // namespace flipchart::commands
