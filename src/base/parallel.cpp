// Threads live for one call: starting one costs some ten microseconds, less than any part worth cutting off.
#include "base/parallel.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/cores.hpp"

namespace flipchart::base {

namespace {

std::atomic<std::size_t> lent{0};  // 0: as many as the machine has

// The exception of the earliest part that threw.
class Thrown {
 public:
  void note(std::size_t part) {
    const std::lock_guard lock(mutex_);
    if (!failed_ || part < part_) {
      failed_ = std::current_exception();
      part_ = part;
    }
  }
  void rethrow() const {
    if (failed_) std::rethrow_exception(failed_);
  }

 private:
  std::mutex mutex_;
  std::exception_ptr failed_;
  std::size_t part_ = 0;
};

}  // namespace

std::size_t cores() {
  const std::size_t count = lent;
  return count != 0 ? count : std::max(1U, std::thread::hardware_concurrency());
}

CoresLent::CoresLent(std::size_t count) {
  lent = count;
}
CoresLent::~CoresLent() {
  lent = 0;
}

void parallel_for(std::size_t parts, const std::function<void(std::size_t)>& part) {
  std::atomic<std::size_t> next{0};
  Thrown thrown;
  const auto work = [&] {
    for (std::size_t at = next++; at < parts; at = next++) {
      try {
        part(at);
      } catch (...) {
        thrown.note(at);
        next = parts;
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t more = std::min(cores(), parts); more > 1; --more) {
      try {
        others.emplace_back(work);
      } catch (const std::system_error&) {
        break;  // no more threads to be had: the ones that are here do it
      }
    }
    work();
  }
  thrown.rethrow();
}

namespace {

class Line {  // invariant: parts below taken_ are done, those from next_ on not begun
 public:
  Line(std::size_t parts, std::size_t ahead, const std::function<void(std::size_t, std::size_t)>& make,
       const std::function<bool(std::size_t)>& take)
      : parts_(parts),
        ahead_(std::max<std::size_t>(ahead, 1)),
        make_(make),
        take_(take),
        made_(parts, false) {}

  void work(std::size_t worker) {
    std::unique_lock lock(mutex_);
    while (!over_ && taken_ < parts_) {
      if (!taking_ && made_[taken_]) {
        taking_ = true;
        const std::size_t part = taken_;
        const bool go_on = unlocked(lock, part, [&] { return take_(part); });
        taking_ = false;
        ++taken_;
        over_ = over_ || !go_on;
      } else if (next_ < parts_ && next_ < taken_ + ahead_) {
        const std::size_t part = next_++;
        unlocked(lock, part, [&] {
          make_(part, worker);
          return true;
        });
        made_[part] = true;
      } else {
        changed_.wait(lock);
        continue;
      }
      changed_.notify_all();
    }
  }
  void rethrow() const { thrown_.rethrow(); }

 private:
  template <class Step>
  bool unlocked(std::unique_lock<std::mutex>& lock, std::size_t part, Step step) {
    lock.unlock();
    bool go_on = false;
    bool failed = false;
    try {
      go_on = step();
    } catch (...) {
      thrown_.note(part);
      failed = true;
    }
    lock.lock();
    over_ = over_ || failed;
    return go_on;
  }

  std::size_t parts_;
  std::size_t ahead_;
  const std::function<void(std::size_t, std::size_t)>& make_;
  const std::function<bool(std::size_t)>& take_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<bool> made_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool taking_ = false;
  bool over_ = false;
  Thrown thrown_;
};

}  // namespace

void parallel_line(std::size_t parts, std::size_t ahead,
                   const std::function<void(std::size_t, std::size_t)>& make,
                   const std::function<bool(std::size_t)>& take) {
  Line line(parts, ahead, make, take);
  // parallel_for may start fewer threads than asked for; any number of workers brings the line to its end.
  parallel_for(std::min(cores(), parts), [&line](std::size_t worker) { line.work(worker); });
  line.rethrow();
}

void append_in_order(std::string& out, std::size_t parts,
                     const std::function<std::string(std::size_t)>& text) {
  const std::size_t ahead = 2 * cores();
  std::vector<std::string> made(ahead);  // part p waits at p % ahead
  parallel_line(
      parts, ahead, [&](std::size_t part, std::size_t) { made[part % ahead] = text(part); },
      [&](std::size_t part) {
        out += std::exchange(made[part % ahead], {});
        return true;
      });
}

EvenParts::EvenParts(std::size_t all, std::size_t least) : count(all) {
  // More parts than cores, so that one core that is held up does not hold up all.
  constexpr std::size_t kPartsForEachCore = 4;
  parts = std::clamp<std::size_t>(all / std::max<std::size_t>(least, 1), 1, cores() * kPartsForEachCore);
}

void parallel_parts(const EvenParts& parts,
                    const std::function<void(std::size_t, std::size_t, std::size_t)>& body) {
  parallel_for(parts.parts, [&](std::size_t part) { body(parts.begin(part), parts.end(part), part); });
}

}  // namespace flipchart::base
