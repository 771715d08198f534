// A name may have a ">" in it, so every place to split is tried.
#include "flow/handed_over.hpp"

#include <algorithm>
#include <numeric>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "flow/issue_parts.hpp"
#include "flow/pair_counts.hpp"

namespace flipchart::flow {

std::optional<model::HandedOver> handed_over(std::string_view text, const Silos& silos) {
  std::optional<model::HandedOver> split;
  for (std::size_t at = text.find('>'); at != std::string_view::npos; at = text.find('>', at + 1)) {
    const std::string_view from = base::trimmed(text.substr(0, at));
    const std::string_view to = base::trimmed(text.substr(at + 1));
    const bool known = is_silo_name(from, silos) && is_silo_name(to, silos);
    if (known || !split) split = model::HandedOver{std::string(from), std::string(to)};
    if (known) break;
  }
  return split;
}

std::string handed_text(const model::HandedOver& pair) {
  return pair.from + '>' + pair.to;
}

bool is_silo_name(std::string_view name, const Silos& silos) {
  return HolderSilos(silos).find(name) != kNoSlot;
}

std::vector<std::uint64_t> handed_keys(const std::vector<model::HandedOver>& pairs,
                                       const HolderSilos& silos) {
  std::vector<std::uint64_t> keys;
  for (const model::HandedOver& pair : pairs) {
    const std::uint32_t from = silos.find(pair.from);
    const std::uint32_t to = silos.find(pair.to);
    if (from != kNoSlot && to != kNoSlot) keys.push_back(pair_key(from, to));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool hands_over(const Routes& routes, const HolderSilos& silos, const std::vector<std::uint64_t>& keys,
                std::uint32_t issue) {
  if (keys.empty()) return false;
  for (std::uint32_t s = routes.first_stop[issue]; s + 1 < routes.first_stop[issue + 1]; ++s) {
    const std::uint32_t from = silos.of(routes.stops[s].holder);
    const std::uint32_t to = silos.of(routes.stops[s + 1].holder);
    if (std::binary_search(keys.begin(), keys.end(), pair_key(from, to))) return true;
  }
  return false;
}

std::uint64_t issues_handed(const Routes& routes, const Silos& silos, const Kept& kept,
                            const std::vector<model::HandedOver>& pairs) {
  const HolderSilos numbers(silos);
  const std::vector<std::uint64_t> keys = handed_keys(pairs, numbers);
  const base::EvenParts parts(kept.keep.size(), kLeastIssues);
  std::vector<std::uint64_t> counts(parts.parts, 0);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue)
      counts[part] += kept.keep[issue] != 0 && hands_over(routes, numbers, keys, issue) ? 1 : 0;
  });
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace flipchart::flow
