// Ids first: only texts that are no id anywhere are tried as anything else.
#include "importers/position_lookup.hpp"

#include "base/utf8.hpp"
#include "importers/manager_reference.hpp"

namespace flipchart::importers {

namespace {

void each_holder(const PeopleDraft& draft, auto visit) {
  const auto& positions = draft.parts.positions;
  for (std::uint32_t p = 0; p < positions.size(); ++p) {
    for (std::uint32_t h = 0; h < positions[p].holder_count; ++h) {
      visit(p, draft.parts.holders[positions[p].first_holder + h]);
    }
  }
}

}  // namespace

void KeyIndex::add(std::string_view key, base::Slot position) {
  if (key.empty()) return;
  const base::TextId text = keys_.intern(key);
  if (text >= found_.size()) found_.resize(static_cast<std::size_t>(text) + 1);
  Found& found = found_[text];
  if (found.position == base::kNoSlot)
    found.position = position;
  else if (found.position != position)
    found.ambiguous = true;
}

KeyIndex::Found KeyIndex::find(std::string_view key) const {
  const base::TextId text = keys_.find(key);
  return text == base::kNoText || text >= found_.size() ? Found{} : found_[text];
}

KeyIndex email_index(const PeopleDraft& draft) {
  KeyIndex index;
  each_holder(draft, [&](std::uint32_t p, const model::Holder& holder) {
    index.add(base::lower_ascii(draft.parts.texts.view(holder.email)), p);
  });
  return index;
}

KeyIndex name_index(const PeopleDraft& draft) {
  KeyIndex index;
  each_holder(draft, [&](std::uint32_t p, const model::Holder& holder) {
    index.add(name_key(draft.parts.texts.view(holder.name)), p);
  });
  return index;
}

PositionLookup::PositionLookup(const PeopleDraft& draft, const std::vector<Alias>& aliases) : draft_(draft) {
  for (const Alias& alias : aliases) {
    const base::Slot position = draft.find(alias.position);
    if (position != base::kNoSlot) aliases_[std::string(base::trimmed(alias.holder))] = position;
  }
}

KeyIndex::Found PositionLookup::find(std::string_view text) {
  if (!aliases_.empty()) {
    const auto alias = aliases_.find(std::string(base::trimmed(text)));
    if (alias != aliases_.end()) return {alias->second, false};
  }
  const base::Slot position = draft_.find(text);
  if (position != base::kNoSlot || text.empty()) return {position, false};
  if (!made_) {
    made_ = true;
    emails_ = email_index(draft_);
    names_ = name_index(draft_);
    each_holder(draft_, [&](std::uint32_t p, const model::Holder& holder) {
      persons_.add(draft_.parts.texts.view(holder.person), p);
    });
    for (std::uint32_t p = 0; p < draft_.parts.positions.size(); ++p) {
      lower_ids_.add(base::lower_ascii(draft_.parts.texts.view(draft_.parts.positions[p].id)), p);
    }
  }
  for (const KeyIndex::Found found :
       {persons_.find(text), emails_.find(base::lower_ascii(text)), names_.find(name_key(text))}) {
    if (found.position != base::kNoSlot) return found;
  }
  const std::string_view inner = id_part(text);
  return {inner.empty() ? base::kNoSlot : draft_.find(inner), false};
}

base::Slot PositionLookup::find_ignoring_case(std::string_view text) {
  const base::Slot position = lower_ids_.find(base::lower_ascii(text)).position;
  return position != base::kNoSlot && draft_.parts.texts.view(draft_.parts.positions[position].id) != text
             ? position
             : base::kNoSlot;
}

}  // namespace flipchart::importers
