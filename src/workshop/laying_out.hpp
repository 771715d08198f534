// Where everything stands for the last few views: made at once, or for a large chart on a thread of its own
// while the window goes on showing what it has. What a view needs is told by compose::arrangement_key; the
// rest of a view lays nothing out again.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "compose/arrangement.hpp"
#include "compose/branch_boxes.hpp"
#include "compose/insights.hpp"
#include "model/edit.hpp"
#include "model/view.hpp"

namespace flipchart::workshop {

struct LaidOut {
  model::View key;
  std::shared_ptr<const compose::Insights> insights;
  std::shared_ptr<const compose::Arrangement> arrangement;
  std::shared_ptr<const compose::BranchBoxes> branches;
};

class LayingOut {
  // Invariant: known_ holds answers about one revision of the data only, the last asked for in front.
 public:
  explicit LayingOut(base::Date today) : today_(today) {}
  ~LayingOut();
  LayingOut(const LayingOut&) = delete;
  LayingOut& operator=(const LayingOut&) = delete;

  // The data is another one: everything is forgotten, what is being made too.
  void forget();
  LaidOut at_once(const model::State& state, const model::View& view);
  // The answer where it is known; else it is being made, and `wake` is called when it is there. Of several
  // asked for meanwhile only the last is made.
  std::optional<LaidOut> soon(const model::State& state, const model::View& view,
                              const std::function<void()>& wake);
  bool working() const;
  // Why what was asked for last is not coming, once. It is tried again after something else was asked for.
  std::optional<std::string> problem();

 private:
  struct Order {
    model::View key;
    std::shared_ptr<const model::Organization> organization;
    std::shared_ptr<const model::History> history;
    std::shared_ptr<const compose::Insights> insights;  // of another view with the same ones
    std::shared_ptr<const compose::Insights> like;      // of one with the same routes
    std::function<void()> wake;
  };

  LaidOut made(const Order& order) const;
  Order order_for(const model::State& state, model::View key) const;
  std::optional<LaidOut> known(const model::View& key);
  void remember(LaidOut laid_out);
  void work(const std::stop_token& leave);

  const base::Date today_;
  std::vector<LaidOut> known_;
  mutable std::mutex mutex_;  // guards what follows
  std::condition_variable_any ordered_;
  std::optional<Order> next_;
  std::optional<LaidOut> done_;
  std::optional<model::View> failed_;  // the key of what could not be made
  std::optional<std::string> problem_;
  model::View making_;
  bool busy_ = false;
  std::uint64_t data_ = 0;  // counts how often everything was forgotten
  std::jthread thread_;     // started with the first order
};

}  // namespace flipchart::workshop
