// Whether bytes are text as the readers want it: UTF-8 without NULs. Such text is used where it lies.
#pragma once

#include <cstddef>
#include <string_view>

namespace flipchart::formats {

// The first byte at or after `at` that is a NUL or begins no valid sequence; the size where there is none.
// `sequences` counts those of more than one byte on the way.
std::size_t past_plain_text(std::string_view text, std::size_t at, std::size_t& sequences);
// True when nothing is in the way. Large texts are checked on all cores.
bool is_plain_text(std::string_view text);

}  // namespace flipchart::formats
