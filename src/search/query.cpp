// Words are what stands between spaces: see query.hpp.
#include "search/query.hpp"

#include "search/folding.hpp"

namespace flipchart::search {

Query query_of(std::string_view typed) {
  Query query;
  query.whole = plain(typed);
  std::string_view left = query.whole;
  while (!left.empty()) {
    const bool last = query.words.size() + 1 == kMostWords;
    const std::size_t end = last ? left.size() : std::min(left.find(' '), left.size());
    query.words.emplace_back(left.substr(0, end));
    left.remove_prefix(std::min(left.size(), end + 1));
  }
  return query;
}

}  // namespace flipchart::search
