// Linear probing; the hash beside the number, so that a miss seldom touches the bytes.
#include "model/issue_ids.hpp"

#include <functional>

namespace flipchart::model {

std::uint32_t IssueIds::hash_of(std::string_view id) {
  const std::size_t wide = std::hash<std::string_view>{}(id);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32U));
}

std::uint32_t IssueIds::appended(std::string_view id) {
  const auto issue = static_cast<std::uint32_t>(size());
  bytes_.append(id);
  if (begins_.size() % kBlock == 0) bases_.push_back(bytes_.size());
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size() - bases_.back()));
  return issue;
}

std::uint32_t IssueIds::add_ascending(std::string_view id) {
  if (size() == 0) return appended(id);
  const auto last = static_cast<std::uint32_t>(size() - 1);
  if ((*this)[last] == id) return last;
  if (comes_before((*this)[last], id)) return appended(id);
  make_table(size() * 4);
  ascending_ = false;
  return add_hashed(id, hash_of(id));
}

std::uint32_t IssueIds::add_hashed(std::string_view id, std::uint32_t hash) {
  std::size_t at = place_of(id, hash);
  if (table_[at].issue != base::kNoSlot) return table_[at].issue;
  if (size() * 2 >= table_.size()) {
    make_table(table_.size() * 2);
    at = place_of(id, hash);
  }
  table_[at] = {hash, appended(id)};
  return table_[at].issue;
}

std::size_t IssueIds::place_of(std::string_view id, std::uint32_t hash) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  while (table_[at].issue != base::kNoSlot && (table_[at].hash != hash || (*this)[table_[at].issue] != id))
    at = (at + 1) & mask;
  return at;
}

void IssueIds::make_table(std::size_t entries) {
  std::size_t size_of_table = 64;
  while (size_of_table < entries) size_of_table *= 2;
  std::vector<Entry> larger(size_of_table);
  const std::size_t mask = size_of_table - 1;
  const auto enter = [&](Entry entry) {
    std::size_t at = entry.hash & mask;
    while (larger[at].issue != base::kNoSlot) at = (at + 1) & mask;
    larger[at] = entry;
  };
  if (table_.empty()) {
    for (std::uint32_t issue = 0; issue < size(); ++issue) enter({hash_of((*this)[issue]), issue});
  } else {
    for (const Entry& entry : table_)
      if (entry.issue != base::kNoSlot) enter(entry);
  }
  table_ = std::move(larger);
}

std::uint32_t IssueIds::find(std::string_view id) const {
  if (!ascending_) return table_[place_of(id, hash_of(id))].issue;
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(size());
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (comes_before((*this)[middle], id))
      low = middle + 1;
    else
      high = middle;
  }
  return low < size() && (*this)[low] == id ? low : base::kNoSlot;
}

void IssueIds::reserve(std::size_t issues, std::size_t bytes) {
  begins_.reserve(issues + 1);
  bytes_.reserve(bytes);
}

}  // namespace flipchart::model
