// What somebody typed, taken apart into words. All of them must be found, in any order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flipchart::search {

inline constexpr std::size_t kMostWords = 7;

struct Query {
  std::string whole;               // plain(), see folding.hpp
  std::vector<std::string> words;  // of `whole`, in its order; the last holds all from kMostWords on

  bool empty() const { return words.empty(); }
};

Query query_of(std::string_view typed);

}  // namespace flipchart::search
