// A name may have a ">" in it, so every place to split is tried.
#include "flow/handed_over.hpp"

#include <algorithm>

#include "base/utf8.hpp"
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

}  // namespace flipchart::flow
