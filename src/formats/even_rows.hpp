// The usual case, told quickly: lines without quotes that all have the same number of cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "formats/delimited.hpp"

namespace flipchart::formats {

// How many records text[begin, end) holds, which must begin with one and end behind one, where every one is a
// line of `width` cells without a quotation mark, begun by a letter, a digit or a sign. Nullopt where any is
// not: then only a cursor can tell. Sixty-four bytes at a time.
std::optional<std::uint64_t> even_rows(const DelimitedText& text, std::size_t begin, std::size_t end,
                                       std::size_t width);

}  // namespace flipchart::formats
