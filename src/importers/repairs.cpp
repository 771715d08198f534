// What is offered for a problem, and how each mend finds what it is about.
#include "importers/repairs.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kMostOffered = 8;

// "00E7" and "e7" are near: case, blanks and leading zeros taken away.
std::string near_key(std::string_view id) {
  std::string key;
  for (const char c : base::lower_ascii(id)) {
    if (c == ' ' || c == '-' || c == '_' || c == '.') continue;
    if (c == '0' && (key.empty() || key.back() < '0' || key.back() > '9')) continue;  // leads a number
    key += c;
  }
  return key;
}

std::vector<std::string> near_ids(const model::Organization& organization, std::string_view id) {
  std::vector<std::string> near;
  const std::string key = near_key(id);
  if (key.empty()) return near;
  for (base::Slot s = 0; s < organization.size() && near.size() < kMostOffered; ++s) {
    const std::string_view other = organization.id(s);
    const std::size_t longer = std::max(other.size(), id.size());
    if (longer - std::min(other.size(), id.size()) > 8 || other == id) continue;
    if (near_key(other) == key) near.emplace_back(other);
  }
  return near;
}

// The one position whose holder is called so but for accents and case; empty for none, and for several.
std::string called_alike(const model::Organization& organization, std::string_view name) {
  const std::string key = base::folded(name);
  std::string found;
  if (key.empty()) return found;
  const auto differs_at_once = [&](const std::string& other) {
    const bool plain = static_cast<unsigned char>(other.empty() ? '\0' : other.front()) < 0x80;
    return plain && base::lower_ascii(std::string_view(other).substr(0, 1)) != key.substr(0, 1);
  };
  for (base::Slot s = 0; s < organization.size(); ++s) {
    const std::string other = organization.holder_names(s);
    if (differs_at_once(other) || base::folded(other) != key) continue;
    if (!found.empty()) return {};
    found = organization.id(s);
  }
  return found;
}

Repair of_row(Repair::What what, const model::Problem& problem, std::string to = {}) {
  Repair repair;
  repair.what = what;
  repair.to = std::move(to);
  repair.file = problem.file;
  repair.row = problem.row;
  return repair;
}

std::vector<Repair> for_unknown_manager(const model::Problem& problem,
                                        const model::Organization& organization) {
  std::vector<Repair> repairs;
  if (std::string id = called_alike(organization, problem.value); !id.empty())
    repairs.push_back(of_row(Repair::What::attach, problem, std::move(id)));
  Repair vacant;
  vacant.what = Repair::What::vacant_manager;
  vacant.to = problem.value;
  repairs.push_back(vacant);
  for (std::string& id : near_ids(organization, problem.value))
    repairs.push_back(of_row(Repair::What::attach, problem, std::move(id)));
  const base::Slot roots = organization.root_count() - organization.shelf_root_count();
  for (base::Slot root = 0; root < std::min<base::Slot>(roots, kMostOffered); ++root)
    repairs.push_back(of_row(Repair::What::attach, problem, std::string(organization.id(root))));
  repairs.push_back(of_row(Repair::What::make_root, problem));
  repairs.push_back(of_row(Repair::What::skip, problem));
  return repairs;
}

// The reader has made the latest row a root. First: so it stays. Else another of the ring leads it, found
// by walking up from the manager that the row names.
std::vector<Repair> for_cycle(const model::Problem& problem, const model::Organization& organization) {
  std::vector<Repair> repairs{of_row(Repair::What::make_root, problem)};
  base::Slot member = organization.find(problem.value);
  for (std::size_t offered = 0; offered < kMostOffered && member != base::kNoSlot; ++offered) {
    if (organization.parent(member) == base::kNoSlot) break;
    Repair root;
    root.what = Repair::What::make_root;
    root.position = organization.id(member);
    repairs.push_back(root);
    member = organization.parent(member);
  }
  const base::Slot roots = organization.root_count() - organization.shelf_root_count();
  for (base::Slot root = 0; root < std::min<base::Slot>(roots, kMostOffered); ++root) {
    const bool of_the_ring = organization.find(problem.value) != base::kNoSlot &&
                             organization.is_above(root, organization.find(problem.value));
    if (!of_the_ring)
      repairs.push_back(of_row(Repair::What::attach, problem, std::string(organization.id(root))));
  }
  return repairs;
}

std::vector<Repair> for_duplicate(const model::Problem& problem, const model::Organization& organization) {
  std::vector<Repair> repairs;
  if (organization.find(problem.value) != base::kNoSlot) {
    repairs.push_back(of_row(Repair::What::merge, problem));
    repairs.back().position = problem.value;
  }
  repairs.push_back(of_row(Repair::What::skip, problem));
  return repairs;
}

}  // namespace

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

std::vector<Repair> repairs_for(const model::Problem& problem, const model::Organization& organization) {
  if (problem.count > 1) return {};  // a thousand rows and more: not one by one
  if (problem.code == "unknown-manager") return for_unknown_manager(problem, organization);
  if (problem.code == "cycle") return for_cycle(problem, organization);
  if (problem.code == "duplicate-id") return for_duplicate(problem, organization);
  return {};
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
