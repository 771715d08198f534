// An allocator for large vectors that several threads are about to fill: growing them writes nothing, so the
// first to touch a page is who needs it.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace flipchart::base {

template <class Value>
struct LeftBlank : std::allocator<Value> {
  template <class Other>
  struct rebind {
    using other = LeftBlank<Other>;
  };
  template <class Other>
  void construct(Other* at) noexcept {
    static_assert(std::is_trivially_default_constructible_v<Other>);
    ::new (static_cast<void*>(at)) Other;
  }
  template <class Other, class... Arguments>
  void construct(Other* at, Arguments&&... arguments) {
    ::new (static_cast<void*>(at)) Other(std::forward<Arguments>(arguments)...);
  }
};

}  // namespace flipchart::base
