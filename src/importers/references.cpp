// Indexes are made only for the ways that some source uses.
#include "importers/references.hpp"

namespace flipchart::importers {

using base::kNoSlot;

namespace {

// The values of one source's column as keys to its positions. Rows and positions come in the same order.
KeyIndex column_index(const PeopleDraft& draft, std::uint32_t number) {
  KeyIndex index;
  const PeopleSource& of = draft.sources[number];
  std::uint32_t p = 0;
  while (p < draft.rows.size() && draft.rows[p].source != number) ++p;
  for (formats::Cursor rows = of.source->rows(); rows.next();) {
    const formats::Row& row = rows.row();
    while (p < draft.rows.size() && draft.rows[p].source == number && draft.rows[p].row < row.line) ++p;
    if (p == draft.rows.size() || draft.rows[p].source != number) break;
    if (draft.rows[p].row != row.line) continue;
    const std::string_view cell = row.cell(of.reference.column);
    const std::string key = ManagerReference::key(cell);
    index.add(key.empty() ? cell : std::string_view(key), p);
  }
  return index;
}

}  // namespace

References::References(const PeopleDraft& draft, Scope scope)
    : draft_(draft), scope_(scope), columns_(draft.sources.size()) {
  const bool all = scope == Scope::anyone;
  for (std::uint32_t s = 0; s < draft.sources.size(); ++s) {
    const ManagerReference& reference = draft.sources[s].reference;
    if ((all || reference.way == ManagerReference::email) && emails_.empty()) emails_ = email_index(draft);
    if ((all || reference.way == ManagerReference::name) && names_.empty()) names_ = name_index(draft);
    if (reference.way == ManagerReference::column_value) columns_[s] = column_index(draft, s);
  }
}

KeyIndex::Found References::find(std::uint32_t source, std::string_view text) const {
  KeyIndex::Found found = by_way(source, text);
  if (found.position == kNoSlot) found = {draft_.find(text), false};
  if (found.position == kNoSlot && scope_ == Scope::anyone) {
    found = emails_.find(ManagerReference::key(text));
    if (found.position == kNoSlot) found = names_.find(name_key(text));
    if (found.position == kNoSlot) found = {draft_.find(id_part(text)), false};
  }
  return found;
}

KeyIndex::Found References::by_way(std::uint32_t source, std::string_view text) const {
  switch (draft_.sources[source].reference.way) {
    case ManagerReference::id:
      break;
    case ManagerReference::email:
      return emails_.find(ManagerReference::key(text));
    case ManagerReference::name:
      return names_.find(name_key(text));
    case ManagerReference::id_within:
      return {draft_.find(id_part(text)), false};
    case ManagerReference::column_value: {
      const std::string key = ManagerReference::key(text);
      const KeyIndex::Found found = columns_[source].find(key.empty() ? text : std::string_view(key));
      return found.position != kNoSlot ? found : columns_[source].find(id_part(text));
    }
  }
  return {draft_.find(text), false};
}

std::string named_row(const PeopleDraft& draft, std::uint32_t position) {
  return std::to_string(draft.place(position).row);
}

}  // namespace flipchart::importers
