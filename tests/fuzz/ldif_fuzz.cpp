// Any bytes as a file in LDIF.
#include <cstddef>
#include <cstdint>

#include "fuzz/directory_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::read_one_table({reinterpret_cast<const char*>(data), size},
                                  flipchart::formats::ldif_tables);
  return 0;
}
