// What is offered for a problem. Who is meant by a text is looked up in indexes of the chart, because a sheet
// asks for hundreds of problems and a chart may have a million positions.
#include <algorithm>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "importers/import.hpp"

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

// Which positions may have a key: those where it has the same hash, in the order of slots.
class SlotsByKey {  // sorted
 public:
  template <class KeyOf>
  SlotsByKey(base::Slot size, KeyOf key_of) {
    entries_.reserve(size);
    for (base::Slot s = 0; s < size; ++s)
      if (const std::string key = key_of(s); !key.empty()) entries_.emplace_back(hash_of(key), s);
    std::sort(entries_.begin(), entries_.end());
  }
  template <class Take>
  void each_like(const std::string& key, Take take) const {
    const std::size_t hash = hash_of(key);
    auto at = std::lower_bound(entries_.begin(), entries_.end(), std::pair(hash, base::Slot{0}));
    for (; at != entries_.end() && at->first == hash; ++at) take(at->second);
  }

 private:
  static std::size_t hash_of(const std::string& key) { return std::hash<std::string>{}(key); }
  std::vector<std::pair<std::size_t, base::Slot>> entries_;
};

// Looks texts up among the positions of one chart, which must outlive it.
class PeopleAlike {  // an index is there from the first question on that needs it
 public:
  explicit PeopleAlike(const model::Organization& organization) : organization_(organization) {}

  const model::Organization& organization() const { return organization_; }

  std::vector<std::string> near_ids(std::string_view id) {
    std::vector<std::string> near;
    const std::string key = near_key(id);
    if (key.empty()) return near;
    if (!ids_)
      ids_.emplace(organization_.size(), [&](base::Slot s) { return near_key(organization_.id(s)); });
    ids_->each_like(key, [&](base::Slot s) {
      const std::string_view other = organization_.id(s);
      const std::size_t longer = std::max(other.size(), id.size());
      if (near.size() >= kMostOffered || longer - std::min(other.size(), id.size()) > 8 || other == id)
        return;
      if (near_key(other) == key) near.emplace_back(other);
    });
    return near;
  }

  // The one position whose holder is called so but for accents and case; empty for none, and for several.
  std::string called_alike(std::string_view name) {
    const std::string key = base::folded(name);
    if (key.empty()) return {};
    const auto name_key = [&](base::Slot s) { return base::folded(organization_.holder_names(s)); };
    if (!names_) names_.emplace(organization_.size(), name_key);
    std::string found;
    std::size_t count = 0;
    names_->each_like(key, [&](base::Slot s) {
      if (count < 2 && name_key(s) == key && ++count == 1) found = organization_.id(s);
    });
    return count == 1 ? found : std::string();
  }

 private:
  const model::Organization& organization_;
  std::optional<SlotsByKey> ids_;
  std::optional<SlotsByKey> names_;
};

Repair of_row(Repair::What what, const model::Problem& problem, std::string to = {}) {
  Repair repair;
  repair.what = what;
  repair.to = std::move(to);
  repair.file = problem.file;
  repair.row = problem.row;
  return repair;
}

std::vector<Repair> for_unknown_manager(const model::Problem& problem, PeopleAlike& lookup) {
  const model::Organization& organization = lookup.organization();
  std::vector<Repair> repairs;
  if (std::string id = lookup.called_alike(problem.value); !id.empty())
    repairs.push_back(of_row(Repair::What::attach, problem, std::move(id)));
  Repair vacant;
  vacant.what = Repair::What::vacant_manager;
  vacant.to = problem.value;
  repairs.push_back(vacant);
  for (std::string& id : lookup.near_ids(problem.value))
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

std::vector<Repair> offered(const model::Problem& problem, PeopleAlike& lookup) {
  if (problem.count > 1) return {};  // a thousand rows and more: not one by one
  if (problem.code == "unknown-manager") return for_unknown_manager(problem, lookup);
  if (problem.code == "cycle") return for_cycle(problem, lookup.organization());
  if (problem.code == "duplicate-id") return for_duplicate(problem, lookup.organization());
  return {};
}

}  // namespace

std::vector<Repair> repairs_for(const model::Problem& problem, const model::Organization& organization) {
  PeopleAlike lookup(organization);
  return offered(problem, lookup);
}

std::vector<std::vector<Repair>> repairs_for_first(const model::Problems& problems, std::size_t most,
                                                   const model::Organization& organization,
                                                   const std::stop_token& stop) {
  std::vector<std::vector<Repair>> repairs;
  PeopleAlike lookup(organization);
  for (std::size_t i = 0; i < std::min(problems.size(), most) && !stop.stop_requested(); ++i)
    repairs.push_back(offered(problems[i], lookup));
  return repairs;
}

}  // namespace flipchart::importers
