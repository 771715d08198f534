// Any bytes through unpacking and the decision which format they are.
#include <cstddef>
#include <cstdint>

#include "fuzz/container_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::open_container({reinterpret_cast<const char*>(data), size});
  return 0;
}
