// One long piece of work on a thread of its own, so that no frame waits for it: opening a workshop, saving a
// copy. What is to be done with the result is a function that the window runs between two frames.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace flipchart::commands {

struct Session;

class LongWork {
  // Invariant: at most one job is carried out and one waits; only the newest one's result is ever taken.
 public:
  using Then = std::function<void(Session&)>;
  // What a job is told and tells while it works.
  struct Course {
    std::stop_token stop;
    std::function<void(double share)> progress;
  };
  struct Job {
    std::string words;  // "Opening Harbour Bank"
    std::function<Then(const Course&)> work = {};
    bool may_stop = true;  // half of it is as good as nothing
  };

  // `wake` is called from the thread whenever there is something to look at: progress or a result.
  explicit LongWork(std::function<void()> wake);
  ~LongWork();
  LongWork(const LongWork&) = delete;
  LongWork& operator=(const LongWork&) = delete;

  void start(Job job);
  // What was started and not taken is forgotten.
  void cancel();
  bool working() const { return wanted_.load() != 0; }
  const std::string& words() const { return words_; }
  bool may_stop() const { return may_stop_; }
  double progress() const { return progress_.load(); }
  // What is to be done with the newest job's result, once.
  std::optional<Then> take();
  // Until the newest job is done; for tests.
  void wait();

 private:
  void work(const std::stop_token& leave);

  std::function<void()> wake_;
  std::string words_;
  bool may_stop_ = true;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Job> next_;
  std::optional<Then> done_;
  std::stop_source current_;
  std::uint64_t number_ = 0;               // of the newest job
  std::atomic<std::uint64_t> wanted_ = 0;  // its number while it is not done, else 0
  std::atomic<double> progress_ = 0;
  std::jthread thread_;  // last: it uses all of the above
};

}  // namespace flipchart::commands
