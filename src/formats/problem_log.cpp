// Long values are cut so that a damaged file cannot fill the screen with itself.
#include "formats/problem_log.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kKept = 1000;
constexpr std::size_t kLongestValue = 200;

std::string clipped(std::string_view text) {
  if (text.size() <= kLongestValue) return std::string(text);
  std::size_t end = kLongestValue;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

void ProblemLog::error(const Place& place, std::string_view code, std::string_view column,
                       std::string_view value, std::string_view done, std::uint64_t count) {
  add(model::Severity::error, place, code, column, value, done, count);
}
void ProblemLog::warning(const Place& place, std::string_view code, std::string_view column,
                         std::string_view value, std::string_view done, std::uint64_t count) {
  add(model::Severity::warning, place, code, column, value, done, count);
}
void ProblemLog::note(const Place& place, std::string_view code, std::string_view column,
                      std::string_view value, std::string_view done, std::uint64_t count) {
  add(model::Severity::note, place, code, column, value, done, count);
}

bool ProblemLog::only_counted(std::string_view code) {
  const auto found = by_code_.find(code);
  if (found == by_code_.end() || !found->second.reduced) return false;
  ++found->second.entries.front().problem.count;
  return true;
}

void ProblemLog::add(model::Severity severity, const Place& place, std::string_view code,
                     std::string_view column, std::string_view value, std::string_view done,
                     std::uint64_t count) {
  OfOneCode& same = by_code_[std::string(code)];
  if (same.reduced) {
    same.entries.front().problem.count += count;
    return;
  }
  same.entries.push_back({place.source,
                          {severity, std::string(code), std::string(place.file), place.row, clipped(column),
                           clipped(value), std::string(done), count}});
  if (same.entries.size() <= kKept) return;
  same.reduced = true;
  std::uint64_t all = 0;
  for (const Entry& entry : same.entries) all += entry.problem.count;
  std::stable_sort(same.entries.begin(), same.entries.end(), [](const Entry& a, const Entry& b) {
    return a.source != b.source ? a.source < b.source : a.problem.row < b.problem.row;
  });
  same.entries.resize(1);
  same.entries.shrink_to_fit();
  same.entries.front().problem.count = all;
}

model::Problems ProblemLog::taken() && {
  std::vector<Entry> all;
  for (auto& [code, same] : by_code_) {
    all.insert(all.end(), std::make_move_iterator(same.entries.begin()),
               std::make_move_iterator(same.entries.end()));
  }
  std::stable_sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
    return a.source != b.source ? a.source < b.source : a.problem.row < b.problem.row;
  });
  model::Problems problems;
  problems.reserve(all.size());
  for (Entry& entry : all) problems.push_back(std::move(entry.problem));
  return problems;
}

}  // namespace flipchart::formats
