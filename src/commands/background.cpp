// The thread that reads: see background.hpp.
#include "commands/background.hpp"

#include <utility>

#include "base/caught.hpp"

namespace flipchart::commands {

namespace {

constexpr double kStep = 0.01;  // of progress that is worth a frame

// Where it could not be read the workshop stays as it was before, and the reading says why.
std::optional<Reading> carried_out(const ReadingOrder& order) {
  auto reading = base::caught([&] { return read_for_sheet(order); });
  if (reading) return *std::move(reading);
  Reading none;
  none.failed.push_back(reading.error());
  none.merged.organization = order.before.organization;
  none.merged.history = order.before.history;
  return none;
}

}  // namespace

BackgroundReading::BackgroundReading(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](const std::stop_token& leave) { work(leave); }) {}

BackgroundReading::~BackgroundReading() {
  cancel();
  thread_.request_stop();
  changed_.notify_all();
}

void BackgroundReading::start(ReadingOrder order) {
  {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    current_ = std::stop_source();
    order.options.stop = current_.get_token();
    next_ = std::move(order);
    done_.reset();
    wanted_ = ++number_;
    progress_ = 0;
  }
  changed_.notify_all();
}

void BackgroundReading::cancel() {
  {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    next_.reset();
    done_.reset();
    wanted_ = 0;
  }
  changed_.notify_all();
}

std::optional<Reading> BackgroundReading::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, std::nullopt);
}

void BackgroundReading::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return wanted_ == 0; });
}

void BackgroundReading::work(const std::stop_token& leave) {
  while (!leave.stop_requested()) {
    ReadingOrder order;
    std::uint64_t number = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, leave, [this] { return next_.has_value(); });
      if (leave.stop_requested() || !next_) return;
      order = std::move(*next_);
      next_.reset();
      number = number_;
    }
    order.options.progress = [this, number](double share) {
      if (wanted_ != number || share < progress_ + kStep) return;
      progress_ = share;
      if (wake_) wake_();
    };
    std::optional<Reading> reading = carried_out(order);
    {
      const std::lock_guard lock(mutex_);
      if (wanted_ != number) continue;
      done_ = std::move(reading);
      wanted_ = 0;
    }
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace flipchart::commands
