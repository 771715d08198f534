// Where a line may be cut: between user-perceived characters (Unicode extended grapheme clusters).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace flipchart::text {

// Byte offsets of the ends of the characters of `utf8`, rising; the last is its size. Linear.
std::vector<std::size_t> grapheme_ends(std::string_view utf8);
// The first character, whole.
std::string_view first_grapheme(std::string_view utf8);
// Whether the last letter with a direction is written from right to left.
bool ends_right_to_left(std::string_view utf8);

}  // namespace flipchart::text
