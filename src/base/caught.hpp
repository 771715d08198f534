// The wall of a thread and of the program: what is thrown there, by another's library or because memory is
// short, ends the piece of work with an error and not the program.
#pragma once

#include <exception>
#include <type_traits>

#include "base/result.hpp"

namespace flipchart::base {

// What was thrown, as a sentence for a person.
Error error_of(const std::exception& thrown);

// What `work` gives, or why it was not done.
template <class Work>
auto caught(const Work& work) -> Result<std::invoke_result_t<const Work&>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<const Work&>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const std::exception& thrown) {
    return tl::unexpected<Error>(error_of(thrown));
  }
}

}  // namespace flipchart::base
