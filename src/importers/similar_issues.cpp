#include "importers/similar_issues.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

// Ids of which none has small letters, or none has capitals, cannot differ in case.
bool cases_mixed(const model::IssueIds& ids) {
  bool small = false;
  bool capital = false;
  for (std::uint32_t issue = 0; issue < ids.size() && !(small && capital); ++issue) {
    for (const char c : ids[issue]) {
      small = small || (c >= 'a' && c <= 'z');
      capital = capital || (c >= 'A' && c <= 'Z');
    }
  }
  return small && capital;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> similar_issues(const model::IssueIds& ids) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> similar;
  if (!cases_mixed(ids)) return similar;
  std::vector<std::pair<std::size_t, std::uint32_t>> by_hash;
  by_hash.reserve(ids.size());
  for (std::uint32_t issue = 0; issue < ids.size(); ++issue)
    by_hash.emplace_back(std::hash<std::string>{}(base::lower_ascii(ids[issue])), issue);
  std::sort(by_hash.begin(), by_hash.end());
  for (std::size_t at = 1; at < by_hash.size(); ++at) {
    const auto [hash, issue] = by_hash[at];
    const auto [before_hash, before] = by_hash[at - 1];
    if (hash == before_hash && base::equal_ignoring_ascii_case(ids[issue], ids[before]))
      similar.emplace_back(issue, before);
  }
  std::sort(similar.begin(), similar.end());
  return similar;
}

void tell_similar_issues(const model::IssueIds& ids, const formats::Place& place, formats::ProblemLog& log) {
  for (const auto& [issue, before] : similar_issues(ids)) {
    if (log.only_counted("similar-ids")) continue;
    log.note(place, "similar-ids", "", ids[issue],
             base::tr("differs only in case from the issue {}; they were kept apart", ids[before]));
  }
}

}  // namespace flipchart::importers
