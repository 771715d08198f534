// Hash tables here are filled once and asked once for each distinct text, never for each event.
#include "flow/holders.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::TextId;

constexpr Slot kSeveralHolders = kNoSlot - 1;
constexpr std::array<std::string_view, 5> kNullMarks = {"?", "-", "\\N", "NULL", "N/A"};

void enter(Slot& entry, Slot position) {
  if (entry == kNoSlot)
    entry = position;
  else if (entry != position)
    entry = kSeveralHolders;
}

}  // namespace

PositionIndex::PositionIndex(const model::Organization& organization) : organization_(organization) {
  const std::size_t texts = organization.texts().size();
  by_id_.assign(texts, kNoSlot);
  by_person_.assign(texts, kNoSlot);
  by_name_.assign(texts, kNoSlot);
  for (Slot s = 0; s < organization.size(); ++s) {
    Slot& entry = by_id_[organization.position(s).id];
    if (entry == kNoSlot || (organization.on_shelf(entry) && !organization.on_shelf(s))) entry = s;
  }
  for (Slot s = 0; s < organization.size(); ++s) {
    if (by_id_[organization.position(s).id] != s) continue;
    for (std::uint32_t i = 0; i < organization.holder_count(s); ++i) {
      const model::Holder& holder = organization.holders(s)[i];
      enter(by_person_[holder.person], s);
      enter(by_name_[holder.name], s);
      if (holder.email == kNoText) continue;
      enter(by_email_.try_emplace(base::lower_ascii(organization.text(holder.email)), kNoSlot).first->second,
            s);
    }
  }
  by_id_[kNoText] = by_person_[kNoText] = by_name_[kNoText] = kNoSlot;
}

Slot PositionIndex::find(std::string_view text) const {
  const TextId id = organization_.texts().find(text);
  if (by_id_[id] != kNoSlot) return by_id_[id];
  if (by_person_[id] < kSeveralHolders) return by_person_[id];
  const auto email = by_email_.find(base::lower_ascii(text));
  if (email != by_email_.end() && email->second < kSeveralHolders) return email->second;
  return by_name_[id] < kSeveralHolders ? by_name_[id] : kNoSlot;
}

HolderTexts::HolderTexts(const model::Organization& organization, const base::StringPool& texts)
    : organization_(organization), texts_(texts), known_(texts.size(), kUnknown) {}

HolderId HolderTexts::looked_up(std::string_view text) {
  const std::string_view name = base::trimmed(text);
  if (name.empty()) return kNobody;
  if (!index_) index_.emplace(organization_);
  const Slot position = index_->find(name);
  if (position != kNoSlot) return position;
  if (std::find(kNullMarks.begin(), kNullMarks.end(), name) != kNullMarks.end()) return kNobody;
  const auto next = kOffChart + static_cast<HolderId>(off_chart_.size());
  const auto [entry, is_new] = off_chart_number_.try_emplace(std::string(name), next);
  if (is_new) off_chart_.emplace_back(name);
  return entry->second;
}

}  // namespace flipchart::flow
