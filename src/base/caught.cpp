// See the header.
#include "base/caught.hpp"

#include <new>
#include <stdexcept>

#include "base/language.hpp"

namespace flipchart::base {

Error error_of(const std::exception& thrown) {
  const bool short_of_memory = dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr ||
                               dynamic_cast<const std::length_error*>(&thrown) != nullptr;
  if (short_of_memory)
    return {tr("memory is short; close other programs or take a part of the data, and try again")};
  return {tr("it could not be done: {}; try again, and report it if it stays so", thrown.what())};
}

}  // namespace flipchart::base
