// How each mend finds what it is about.
#include "importers/repairs.hpp"

#include <unordered_set>

#include "base/language.hpp"

namespace flipchart::importers {

std::string_view to_string(Repair::What what) {
  switch (what) {
    case Repair::What::attach:
      return "attach";
    case Repair::What::make_root:
      return "make_root";
    case Repair::What::vacant_manager:
      return "vacant_manager";
    case Repair::What::merge:
      return "merge";
    case Repair::What::skip:
      return "skip";
  }
  return "skip";
}

Repairs::Repairs(const std::vector<Repair>& asked) : asked_(asked), used_(asked.size(), false) {
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].row != 0) of_row_.emplace(asked[i].row, i);
  }
}

std::size_t Repairs::find(Repair::What what, std::string_view file, std::uint64_t row) const {
  std::size_t found = asked_.size();
  const auto [begin, end] = of_row_.equal_range(row);
  for (auto each = begin; each != end; ++each) {
    const Repair& repair = asked_[each->second];
    if (repair.what != what || repair.file != file) continue;
    if (found == asked_.size() || each->second > found) found = each->second;  // the latest word counts
  }
  return found;
}

bool Repairs::skips(std::string_view file, std::uint64_t row) {
  if (of_row_.empty()) return false;
  const std::size_t at = find(Repair::What::skip, file, row);
  if (at == asked_.size()) return false;
  used_[at] = true;
  return true;
}

void Repairs::add_vacant_managers(PeopleDraft& draft) {
  std::unordered_set<base::TextId> wanted;
  for (const PositionRow& row : draft.rows) wanted.insert(row.manager);
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    const Repair& repair = asked_[i];
    if (repair.what != Repair::What::vacant_manager || repair.to.empty()) continue;
    const base::TextId id = draft.parts.texts.find(repair.to);
    if (id == base::kNoText || !wanted.contains(id)) continue;
    used_[i] = true;
    if (draft.position_with(id) != base::kNoSlot) continue;
    draft.set_position(id, static_cast<base::Slot>(draft.parts.positions.size()));
    draft.parts.positions.emplace_back().id = id;
    draft.rows.emplace_back();
  }
}

void Repairs::draw(PeopleDraft& draft, std::size_t i, base::Slot position) {
  const Repair& repair = asked_[i];
  const bool attach = repair.what == Repair::What::attach;
  if (!attach && repair.what != Repair::What::make_root) return;
  const base::Slot to = attach ? draft.find(repair.to) : base::kNoSlot;
  if (position == base::kNoSlot || position == to || (attach && to == base::kNoSlot)) return;
  if (lines_.empty()) lines_.resize(draft.parts.positions.size());
  lines_[position] = {true, to};
  draft.parts.positions[position].on_shelf = false;
  used_[i] = true;
}

void Repairs::settle(PeopleDraft& draft) {
  if (asked_.empty() || draft.sources.empty()) return;
  add_vacant_managers(draft);
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    if (!asked_[i].position.empty()) draw(draft, i, draft.find(asked_[i].position));
  }
  if (of_row_.empty()) return;
  for (std::uint32_t p = 0; p < draft.rows.size(); ++p) {
    const auto [begin, end] = of_row_.equal_range(draft.rows[p].row);
    for (auto each = begin; each != end; ++each) {
      const Repair& repair = asked_[each->second];
      if (repair.position.empty() && draft.place(p).file == repair.file) draw(draft, each->second, p);
    }
  }
}

void Repairs::report_unused(const Place& place, ProblemLog& log) const {
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    if (used_[i] || log.only_counted("unused-repair")) continue;
    const Repair& repair = asked_[i];
    const std::string about = !repair.position.empty() ? repair.position
                              : !repair.to.empty()     ? repair.to
                                                       : repair.file + ":" + std::to_string(repair.row);
    log.note(place, "unused-repair", "", about,
             base::tr("the mend {} fits nothing in these files; it was passed over", to_string(repair.what)));
  }
}

}  // namespace flipchart::importers
