// See the header.
#include "commands/thumbnails.hpp"

#include <algorithm>
#include <utility>

#include "base/caught.hpp"
#include "compose/pager.hpp"

namespace flipchart::commands {

namespace {
constexpr base::Size kMostSmall{480, 270};  // twice what a list shows, for dense screens
}

Thumbnails::Thumbnails(Draw draw, std::function<void()> wake)
    : draw_(std::move(draw)),
      wake_(std::move(wake)),
      thread_([this](const std::stop_token& leave) { work(leave); }) {}

Thumbnails::~Thumbnails() {
  thread_.request_stop();
  changed_.notify_all();
}

void Thumbnails::want(const std::vector<Wanted>& wanted, const std::function<Ground()>& ground) {
  {
    const std::lock_guard lock(mutex_);
    if (wanted == wanted_) return;
    wanted_ = wanted;
    to_do_.clear();
    for (const Wanted& one : wanted) {
      const auto made = made_.find(one.id);
      if (made == made_.end() || made->second.words != one.words) to_do_.push_back(one);
    }
    for (auto made = made_.begin(); made != made_.end();) {
      const bool gone = std::none_of(wanted.begin(), wanted.end(),
                                     [&](const Wanted& one) { return one.id == made->first; });
      made = gone ? made_.erase(made) : std::next(made);
    }
    if (to_do_.empty()) return;
    ground_ = std::make_shared<const Ground>(ground());
  }
  changed_.notify_all();
}

std::shared_ptr<const PagePixels> Thumbnails::of(std::string_view id) const {
  const std::lock_guard lock(mutex_);
  const auto made = made_.find(id);
  return made == made_.end() ? nullptr : made->second.page;
}

void Thumbnails::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return to_do_.empty() && !working_; });
}

std::shared_ptr<const PagePixels> Thumbnails::drawn(const Ground& ground, const Wanted& wanted) const {
  text::Measurer measurer;
  compose::Pager pager(*ground.state.organization, *ground.state.history, ground.state.decisions,
                       ground.today, measurer);
  const scene::Page page = pager.page(wanted.view);
  auto pixels = draw_(page, kMostSmall);
  return pixels ? std::make_shared<const PagePixels>(std::move(*pixels)) : nullptr;
}

void Thumbnails::work(const std::stop_token& leave) {
  while (!leave.stop_requested()) {
    Wanted next;
    std::shared_ptr<const Ground> ground;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, leave, [this] { return !to_do_.empty(); });
      if (leave.stop_requested()) return;
      next = std::move(to_do_.front());
      to_do_.erase(to_do_.begin());
      ground = ground_;
      working_ = true;
    }
    // One that could not be made is not there, as one that cannot be drawn.
    auto page = base::caught([&] { return drawn(*ground, next); }).value_or(nullptr);
    {
      const std::lock_guard lock(mutex_);
      working_ = false;
      const bool still = std::find(wanted_.begin(), wanted_.end(), next) != wanted_.end();
      if (still) made_.insert_or_assign(next.id, Made{next.words, std::move(page)});
    }
    changed_.notify_all();
    if (wake_) wake_();
  }
}

}  // namespace flipchart::commands
