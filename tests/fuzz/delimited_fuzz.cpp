// Any bytes as delimited text.
#include <cstddef>
#include <cstdint>

#include "fuzz/delimited_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::read_delimited({reinterpret_cast<const char*>(data), size});
  return 0;
}
