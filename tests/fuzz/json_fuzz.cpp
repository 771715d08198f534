// Any bytes as a JSON file.
#include <cstddef>
#include <cstdint>

#include "fuzz/json_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::read_json_bytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
