// Any bytes through the reader of workbooks.
#include <cstddef>
#include <cstdint>

#include "fuzz/workbook_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  flipchart::fuzz::read_workbook({reinterpret_cast<const char*>(data), size});
  return 0;
}
