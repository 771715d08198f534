// Things in their order, found by their keys, changed a step at a time: what is put in, taken out or put in
// another's place is a Step, which can be taken and taken back. Things never change while they are shared.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace flipchart::model {

// At a place: `before` null, the thing is put in; `after` null, it is taken out; else it changes.
template <class T>
struct Step {
  std::size_t at = 0;
  std::shared_ptr<const T> before, after;
};

template <class T>  // has a std::string_view key() const, which is unique; the empty key is never found
class Sequence {    // invariant: place_of_ has every key that is not empty, viewed in the thing that stands
                    // there
 public:
  class Iterator {
   public:
    using iterator_category = std::bidirectional_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;
    Iterator() = default;
    explicit Iterator(const std::shared_ptr<const T>* at) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return at_->get(); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return Iterator(at_++); }
    Iterator& operator--() {
      --at_;
      return *this;
    }
    Iterator operator--(int) { return Iterator(at_--); }
    bool operator==(const Iterator&) const = default;

   private:
    const std::shared_ptr<const T>* at_ = nullptr;
  };

  std::size_t size() const { return things_.size(); }
  bool empty() const { return things_.empty(); }
  Iterator begin() const { return Iterator(things_.data()); }
  Iterator end() const { return Iterator(things_.data() + things_.size()); }
  auto rbegin() const { return std::make_reverse_iterator(end()); }
  auto rend() const { return std::make_reverse_iterator(begin()); }
  const T& operator[](std::size_t at) const { return *things_[at]; }
  const T& at(std::size_t at) const { return *things_.at(at); }
  const T& back() const { return *things_.back(); }
  std::shared_ptr<const T> shared(std::size_t at) const { return things_[at]; }

  // Constant time.
  std::optional<std::size_t> place(std::string_view key) const {
    const auto found = key.empty() ? place_of_.end() : place_of_.find(key);
    if (found == place_of_.end()) return std::nullopt;
    return found->second;
  }
  const T* find(std::string_view key) const {
    const auto at = place(key);
    return at ? things_[*at].get() : nullptr;
  }

  void push_back(T thing) { put(things_.size(), nullptr, std::make_shared<const T>(std::move(thing))); }
  // Constant time, but for what is put in or taken out before the end: linear then.
  void take(const Step<T>& step) { put(step.at, step.before, step.after); }
  void take_back(const Step<T>& step) { put(step.at, step.after, step.before); }

  friend bool operator==(const Sequence& a, const Sequence& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  void put(std::size_t at, const std::shared_ptr<const T>& before, const std::shared_ptr<const T>& after) {
    assert(before == nullptr ? at <= things_.size() : at < things_.size());
    if (before != nullptr) place_of_.erase(things_[at]->key());
    if (before != nullptr && after != nullptr) {
      things_[at] = after;
    } else if (after != nullptr) {
      move_places(at, 1);
      things_.insert(things_.begin() + static_cast<std::ptrdiff_t>(at), after);
    } else {
      things_.erase(things_.begin() + static_cast<std::ptrdiff_t>(at));
      move_places(at, std::size_t{0} - 1);
    }
    if (after != nullptr && !after->key().empty()) place_of_.emplace(things_[at]->key(), at);
  }
  // Of those from `from` on; none while the end is meant.
  void move_places(std::size_t from, std::size_t by) {
    for (std::size_t i = from; i < things_.size(); ++i) {
      const auto known = place_of_.find(things_[i]->key());
      if (known != place_of_.end()) known->second += by;
    }
  }

  std::vector<std::shared_ptr<const T>> things_;
  std::unordered_map<std::string_view, std::size_t> place_of_;
};

}  // namespace flipchart::model
