// A look at a DOT file before the graph library sees it: the library takes quadratic time or all memory for
// some small files, so what such files need is counted here first, and refused with the line where it is too
// much. Remembers on which line a name stands first, which the library forgets. Linear.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.hpp"

namespace flipchart::formats {

struct DotLimits {
  std::size_t bytes = std::size_t{32} << 20U;
  std::size_t name = std::size_t{64} << 10U;  // letters of one name, value or label
  std::size_t depth = 256;                    // of braces
  std::size_t attributes = 256;               // with different names
  std::size_t edges = 2'000'000;              // also those that {a b} -> {c d} stands for
  std::size_t work = 32'000'000;              // nodes and edges, each as often as braces are around it
};

struct DotScan {
  std::unordered_map<std::string, std::uint64_t> first_line;  // of names that may be nodes
  std::size_t edges = 0;                                      // no more than this
};

// Errors: a limit, or a quotation or comment that never ends. All else is left to the library to find wrong.
base::Result<DotScan> scanned_dot(std::string_view text, std::string_view file, const DotLimits& limits = {});

}  // namespace flipchart::formats
