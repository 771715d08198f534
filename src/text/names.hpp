// How a person's name may be shortened without guessing: only where writing has initials, and never past
// recognition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flipchart::text {

// Shorter forms of a name, longest first: "N. van der Berg", then "N. Berg". None for one word, for "Tan,
// Mei-Ling", or where a letter is neither Latin, Greek nor Cyrillic.
std::vector<std::string> shortened_names(std::string_view name);

}  // namespace flipchart::text
