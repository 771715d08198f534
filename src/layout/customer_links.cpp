// Everything is counted first and then put where its part begins.
#include "layout/customer_links.hpp"

#include <algorithm>
#include <numeric>

namespace flipchart::layout {

Members members_of(const TreeShape& shape) {
  Members members;
  members.first.assign(shape.segment_count + 1, 0);
  for (const std::uint32_t segment : shape.segment) ++members.first[segment + 1];
  std::partial_sum(members.first.begin(), members.first.end(), members.first.begin());
  members.customer.resize(shape.segment.size());
  std::vector<std::uint32_t> next(members.first.begin(), members.first.end() - 1);
  for (Slot c = 0; c < shape.segment.size(); ++c) members.customer[next[shape.segment[c]]++] = c;
  return members;
}

Neighbours servers_of(const TreeShape& shape, const std::vector<Rect>& card) {
  std::vector<double> xs;
  xs.reserve(shape.server.size());
  for (const Slot server : shape.server) xs.push_back(card[server].centre().x);
  std::vector<double> distinct = xs;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  Neighbours servers;
  servers.first = shape.server_offset;
  servers.place.reserve(xs.size());
  for (const double x : xs)
    servers.place.push_back(
        static_cast<std::uint32_t>(std::lower_bound(distinct.begin(), distinct.end(), x) - distinct.begin()));
  for (Slot c = 0; c < servers.size(); ++c)
    std::sort(servers.place.begin() + servers.first[c], servers.place.begin() + servers.first[c + 1]);
  return servers;
}

Neighbours servers_of_segments(const Neighbours& servers, const Members& members) {
  Neighbours all;
  all.place.reserve(servers.place.size());
  for (std::size_t s = 0; s + 1 < members.first.size(); ++s) {
    for (std::uint32_t at = members.first[s]; at < members.first[s + 1]; ++at) {
      const Slot c = members.customer[at];
      all.place.insert(all.place.end(), servers.place.begin() + servers.first[c],
                       servers.place.begin() + servers.first[c + 1]);
    }
    std::sort(all.place.begin() + all.first.back(), all.place.end());
    all.first.push_back(static_cast<std::uint32_t>(all.place.size()));
  }
  return all;
}

Neighbours servers_within(const Neighbours& servers, const Members& members, std::uint32_t segment) {
  Neighbours some;
  for (std::uint32_t at = members.first[segment]; at < members.first[segment + 1]; ++at) {
    const Slot c = members.customer[at];
    some.place.insert(some.place.end(), servers.place.begin() + servers.first[c],
                      servers.place.begin() + servers.first[c + 1]);
    some.first.push_back(static_cast<std::uint32_t>(some.place.size()));
  }
  return some;
}

}  // namespace flipchart::layout
