// The thread that works: see long_work.hpp.
#include "commands/long_work.hpp"

#include <utility>

#include "base/caught.hpp"
#include "commands/command.hpp"

namespace flipchart::commands {

namespace {

constexpr double kWorthAFrame = 0.01;  // of progress

// What the job asks for; where it was not done, that this is said.
LongWork::Then carried_out(const LongWork::Job& job, const LongWork::Course& course) {
  auto then = base::caught([&] { return job.work(course); });
  if (then) return *std::move(then);
  return [why = then.error().message](Session& session) {
    session.said = why;
    session.said_is_error = true;
  };
}

}  // namespace

LongWork::LongWork(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](const std::stop_token& leave) { work(leave); }) {}

LongWork::~LongWork() {
  cancel();
  thread_.request_stop();
  changed_.notify_all();
}

void LongWork::start(Job job) {
  words_ = job.words;
  may_stop_ = job.may_stop;
  {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    current_ = std::stop_source();
    next_ = std::move(job);
    done_.reset();
    wanted_ = ++number_;
    progress_ = 0;
  }
  changed_.notify_all();
}

void LongWork::cancel() {
  {
    const std::lock_guard lock(mutex_);
    current_.request_stop();
    next_.reset();
    done_.reset();
    wanted_ = 0;
  }
  changed_.notify_all();
}

std::optional<LongWork::Then> LongWork::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(done_, std::nullopt);
}

void LongWork::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return wanted_ == 0; });
}

void LongWork::work(const std::stop_token& leave) {
  while (!leave.stop_requested()) {
    Job job;
    Course course;
    std::uint64_t number = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, leave, [this] { return next_.has_value(); });
      if (leave.stop_requested() || !next_) return;
      job = std::move(*next_);
      next_.reset();
      number = number_;
      course.stop = current_.get_token();
    }
    course.progress = [this, number](double share) {
      if (wanted_ != number || share < progress_ + kWorthAFrame) return;
      progress_ = share;
      if (wake_) wake_();
    };
    Then then = carried_out(job, course);
    {
      const std::lock_guard lock(mutex_);
      if (wanted_ != number) continue;
      done_ = std::move(then);
      wanted_ = 0;
    }
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace flipchart::commands
