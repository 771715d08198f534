// Threads live for one call: starting one costs some ten microseconds, less than any part worth cutting off.
#include "base/parallel.hpp"

#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace flipchart::base {

namespace {

// The exception of the earliest part that threw.
class Failure {
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
  return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t parts, const std::function<void(std::size_t)>& part) {
  std::atomic<std::size_t> next{0};
  Failure failure;
  const auto work = [&] {
    for (std::size_t at = next++; at < parts; at = next++) {
      try {
        part(at);
      } catch (...) {
        failure.note(at);
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
  failure.rethrow();
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
