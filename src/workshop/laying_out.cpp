// The memo, the thread and the two ways of asking: see laying_out.hpp.
#include "workshop/laying_out.hpp"

#include <algorithm>
#include <utility>

#include "base/caught.hpp"

namespace flipchart::workshop {

namespace {
constexpr std::size_t kKept = 4;  // far, mid and near, and one that was just left
}

LayingOut::~LayingOut() {
  thread_.request_stop();
  ordered_.notify_all();
}

void LayingOut::forget() {
  known_.clear();
  const std::lock_guard lock(mutex_);
  next_.reset();
  done_.reset();
  failed_.reset();
  ++data_;
}

std::optional<std::string> LayingOut::problem() {
  const std::lock_guard lock(mutex_);
  return std::exchange(problem_, std::nullopt);
}

bool LayingOut::working() const {
  const std::lock_guard lock(mutex_);
  return busy_ || next_.has_value();
}

LaidOut LayingOut::made(const Order& order) const {
  LaidOut laid_out;
  laid_out.key = order.key;
  laid_out.insights = order.insights;
  if (laid_out.insights == nullptr)
    laid_out.insights = std::make_shared<const compose::Insights>(
        compose::insights_of(*order.organization, *order.history, order.key, today_, order.like.get()));
  laid_out.arrangement = std::make_shared<const compose::Arrangement>(
      compose::arranged(*order.organization, *laid_out.insights, order.key));
  laid_out.branches = std::make_shared<const compose::BranchBoxes>(laid_out.arrangement->shape,
                                                                   laid_out.arrangement->placement);
  return laid_out;
}

LayingOut::Order LayingOut::order_for(const model::State& state, model::View key) const {
  Order order{std::move(key), state.organization, state.history, nullptr, nullptr, {}};
  const model::View insights = compose::insights_key(order.key);
  for (const LaidOut& one : known_) {
    if (compose::insights_key(one.key) == insights) order.insights = one.insights;
    if (compose::has_same_routes(one.key, order.key)) order.like = one.insights;
  }
  return order;
}

std::optional<LaidOut> LayingOut::known(const model::View& key) {
  const auto found =
      std::find_if(known_.begin(), known_.end(), [&](const LaidOut& one) { return one.key == key; });
  if (found == known_.end()) return std::nullopt;
  std::rotate(known_.begin(), found, found + 1);
  return known_.front();
}

void LayingOut::remember(LaidOut laid_out) {
  known_.insert(known_.begin(), std::move(laid_out));
  if (known_.size() > kKept) known_.pop_back();
}

LaidOut LayingOut::at_once(const model::State& state, const model::View& view) {
  const model::View key = compose::arrangement_key(view);
  if (auto there = known(key)) return *there;
  remember(made(order_for(state, key)));
  return known_.front();
}

std::optional<LaidOut> LayingOut::soon(const model::State& state, const model::View& view,
                                       const std::function<void()>& wake) {
  const model::View key = compose::arrangement_key(view);
  if (auto there = known(key)) return there;
  std::unique_lock lock(mutex_);
  if (done_) remember(*std::exchange(done_, std::nullopt));
  if (auto there = known(key)) return there;
  const bool coming = next_ ? next_->key == key : busy_ && making_ == key;
  if (coming || failed_ == key) return std::nullopt;
  failed_.reset();
  next_ = order_for(state, key);
  next_->wake = wake;
  if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& leave) { work(leave); });
  lock.unlock();
  ordered_.notify_all();
  return std::nullopt;
}

void LayingOut::work(const std::stop_token& leave) {
  std::unique_lock lock(mutex_);
  while (ordered_.wait(lock, leave, [this] { return next_.has_value(); })) {
    const Order order = *std::exchange(next_, std::nullopt);
    const std::uint64_t data = data_;
    making_ = order.key;
    busy_ = true;
    lock.unlock();
    auto laid_out = base::caught([&] { return made(order); });
    lock.lock();
    busy_ = false;
    if (data == data_ && laid_out) {
      done_ = *std::move(laid_out);
    } else if (data == data_) {
      failed_ = order.key;
      problem_ = laid_out.error().message;
    }
    if (order.wake) order.wake();
  }
}

}  // namespace flipchart::workshop
