// Any bytes as a file in DOT.
#include <cstddef>
#include <cstdint>

#include "fuzz/directory_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::read_dot_here({reinterpret_cast<const char*>(data), size});
  return 0;
}
