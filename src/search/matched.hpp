// Which letters of a text that was found are those that were looked for, so that a list can mark them. Pure.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "search/query.hpp"

namespace flipchart::search {

struct Stretch {  // bytes [begin, end) of the text as it is written
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

// For each word of the query that the text holds, the first place where it begins a word, else the first one
// anywhere; ascending, joined where they touch. Letters that are spelt out (ue for ü) are not marked.
std::vector<Stretch> matched(std::string_view text, const Query& query);

}  // namespace flipchart::search
