// Silos as texts first (top-down for ancestors, bottom-up for what is shared below), numbered in chart order
// last.
#include "flow/silos.hpp"

#include <algorithm>
#include <numeric>

#include "flow/preorder.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;

// By slot: the text of the silo, kNoText for none.
std::vector<TextId> texts_by_value(const model::Organization& organization,
                                   TextId model::PositionPart::*const value) {
  constexpr TextId kSeveralValues = kNoSlot;
  const auto count = static_cast<Slot>(organization.size());
  std::vector<TextId> given(count);  // own value, else the nearest ancestor's
  std::vector<TextId> below(count);  // the one value of all below, kSeveralValues for more
  const auto join = [](TextId& into, TextId text) {
    if (text == kNoText || text == into) return;
    into = into == kNoText ? text : kSeveralValues;
  };
  for (Slot s = 0; s < count; ++s) {
    given[s] = organization.position(s).*value;
    if (given[s] == kNoText && organization.parent(s) != kNoSlot) given[s] = given[organization.parent(s)];
  }
  for (Slot s = count; s-- > organization.root_count();) {
    TextId& above = below[organization.parent(s)];
    join(above, organization.position(s).*value);
    join(above, below[s]);
  }
  for (Slot s = 0; s < count; ++s) {
    if (given[s] == kNoText && below[s] != kSeveralValues) given[s] = below[s];
  }
  return given;
}

std::vector<TextId> texts_by_branch(const model::Organization& organization) {
  std::vector<TextId> texts(organization.size(), kNoText);
  for (Slot s = organization.root_count(); s < organization.size(); ++s) {
    const Slot above = organization.parent(s);
    texts[s] = above < organization.root_count() ? organization.position(s).id : texts[above];
  }
  return texts;
}

}  // namespace

std::uint32_t Silos::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? kNoSlot : static_cast<std::uint32_t>(found - names.begin());
}

Silos silos_of(const model::Organization& organization, model::SiloRule rule) {
  std::vector<TextId> texts;
  switch (rule) {
    case model::SiloRule::department:
      texts = texts_by_value(organization, &model::PositionPart::department);
      break;
    case model::SiloRule::location:
      texts = texts_by_value(organization, &model::PositionPart::location);
      break;
    case model::SiloRule::column:
      texts = texts_by_value(organization, &model::PositionPart::silo);
      break;
    case model::SiloRule::branch:
      texts = texts_by_branch(organization);
      break;
  }
  Silos silos;
  silos.of.assign(organization.size(), kNoSlot);
  std::vector<std::uint32_t> number(organization.texts().size(), kNoSlot);
  for (const Slot s : Preorder(organization).slots()) {
    if (texts[s] == kNoText) continue;
    std::uint32_t& silo = number[texts[s]];
    if (silo == kNoSlot) {
      silo = static_cast<std::uint32_t>(silos.names.size());
      silos.names.emplace_back(organization.text(texts[s]));
    }
    silos.of[s] = silo;
  }
  return silos;
}

Silos joined_below(const Silos& silos, const std::vector<std::uint64_t>& people, std::uint64_t k) {
  std::vector<std::uint32_t> by_size(silos.names.size());
  std::iota(by_size.begin(), by_size.end(), 0U);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&people](std::uint32_t a, std::uint32_t b) { return people[a] < people[b]; });
  std::uint64_t together = 0;
  std::size_t joining = 0;  // the first so many of by_size
  while (joining < by_size.size() && (people[by_size[joining]] < k || (joining > 0 && together < k)))
    together += people[by_size[joining++]];
  std::vector<std::uint8_t> joins(silos.names.size(), 0);
  for (std::size_t at = 0; at < joining; ++at) joins[by_size[at]] = 1;
  Silos joined;
  std::vector<std::uint32_t> number(silos.names.size(), kNoSlot);
  std::uint32_t small = kNoSlot;
  for (std::uint32_t silo = 0; silo < silos.names.size(); ++silo) {
    if (joins[silo] != 0 && small != kNoSlot) {
      number[silo] = small;
      joined.names[small] += " + " + silos.names[silo];
      continue;
    }
    number[silo] = static_cast<std::uint32_t>(joined.names.size());
    if (joins[silo] != 0) small = number[silo];
    joined.names.push_back(silos.names[silo]);
  }
  joined.of.reserve(silos.of.size());
  for (const std::uint32_t silo : silos.of) joined.of.push_back(silo == kNoSlot ? kNoSlot : number[silo]);
  return joined;
}

}  // namespace flipchart::flow
