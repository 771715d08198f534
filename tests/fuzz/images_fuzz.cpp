// Any bytes as a picture of somebody.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "images/images.hpp"
#include "images/orientation.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  flipchart::images::orientation_of(file);
  const auto jpeg = flipchart::images::portrait(file);
  if (jpeg && !flipchart::images::decoded(*jpeg)) std::abort();  // what is kept can be read again
  return 0;
}
