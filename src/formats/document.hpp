// The bytes of one source, before anything is known about them but their name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/mapped_file.hpp"
#include "formats/problem_log.hpp"

namespace flipchart::formats {

struct Document {
  std::size_t number = 0;  // of the source, in the order given
  std::string name;        // "people.csv", "export.zip!people.csv", "-" for standard input
  base::Bytes bytes;

  std::string_view text() const { return bytes.view(); }
  Place at(std::uint64_t line) const { return {number, name, line}; }
};

}  // namespace flipchart::formats
