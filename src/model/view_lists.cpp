// Sorted lists: found by halving, kept in order by inserting.
#include "model/view_lists.hpp"

#include <algorithm>

namespace flipchart::model {

namespace {

template <class List>
auto place_of(List& list, std::string_view leader) {
  return std::lower_bound(list.begin(), list.end(), leader,
                          [](const BranchColumns& one, std::string_view id) {
                            return std::string_view(one.leader).compare(id) < 0;
                          });
}

}  // namespace

bool holds_id(const std::vector<std::string>& ids, std::string_view id) {
  return std::binary_search(ids.begin(), ids.end(), id, std::less<>());
}

void insert_id(std::vector<std::string>& ids, std::string_view id) {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id, std::less<>());
  if (at == ids.end() || *at != id) ids.emplace(at, id);
}

void erase_id(std::vector<std::string>& ids, std::string_view id) {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id, std::less<>());
  if (at != ids.end() && *at == id) ids.erase(at);
}

std::uint32_t columns_of(const View& view, std::string_view leader) {
  const auto at = place_of(view.branch_columns, leader);
  return at != view.branch_columns.end() && at->leader == leader ? at->columns : 0;
}

void set_columns(View& view, std::string_view leader, std::uint32_t columns) {
  auto& list = view.branch_columns;
  const auto at = place_of(list, leader);
  const bool there = at != list.end() && at->leader == leader;
  if (there && columns == 0)
    list.erase(at);
  else if (there)
    at->columns = columns;
  else if (columns > 0)
    list.insert(at, {std::string(leader), columns});
}

}  // namespace flipchart::model
