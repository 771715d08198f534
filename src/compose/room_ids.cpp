#include "compose/room_ids.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/parallel.hpp"
#include "base/utf8.hpp"

namespace flipchart::compose {

namespace {

bool looks_personal(std::string_view id) {
  bool letter = false;
  bool blank = false;
  for (const char c : id) {
    if (c == '@') return true;
    letter = letter || base::is_letter(c);
    blank = blank || c == ' ';
  }
  return letter && blank;
}

std::vector<std::string> words_in(std::string_view text, std::string_view apart) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(apart, at), text.size());
    const std::size_t end = std::min(text.find_first_of(apart, begin), text.size());
    if (end > begin) words.push_back(base::folded(text.substr(begin, end - begin)));
    at = end;
  }
  return words;
}

constexpr std::string_view kApartInAccounts = "._-";

// "ana.lopes" and "Lopes_Ana" for Ana Lopes: a name as accounts have it.
bool spells(std::string_view id, std::string_view name) {
  if (id.find_first_of(kApartInAccounts) == std::string_view::npos) return false;
  const std::vector<std::string> of_id = words_in(id, kApartInAccounts);
  std::vector<std::string> of_name = words_in(name, " ._-");
  if (of_id.size() < 2 || of_id.size() != of_name.size()) return false;
  if (of_id == of_name) return true;
  std::reverse(of_name.begin(), of_name.end());
  return of_id == of_name;
}

bool spells_a_holder(const model::Organization& organization, base::Slot slot) {
  for (std::uint32_t i = 0; i < organization.holder_count(slot); ++i)
    if (spells(organization.id(slot), organization.text(organization.holders(slot)[i].name))) return true;
  return false;
}

// Whether an id is the name of a holder. Most ids are told from all names by their first and last letter.
class Names {
 public:
  explicit Names(const model::Organization& organization) : organization_(organization) {
    each([&](std::string_view name) { ends_[ends_of(name)] = 1; });
  }
  bool may_contain(std::string_view id) const { return ends_[ends_of(id)] != 0; }
  bool contains(std::string_view id) {
    if (!may_contain(id)) return false;
    if (names_.empty()) each([&](std::string_view name) { names_.insert(name); });
    return names_.contains(id);
  }

 private:
  static std::size_t ends_of(std::string_view text) {
    if (text.empty()) return 0;
    return std::size_t{static_cast<unsigned char>(text.front())} * 256 +
           static_cast<unsigned char>(text.back());
  }
  template <class Each>
  void each(Each name) const {
    for (base::Slot s = 0; s < organization_.size(); ++s) {
      for (std::uint32_t i = 0; i < organization_.holder_count(s); ++i)
        name(organization_.text(organization_.holders(s)[i].name));
    }
  }

  const model::Organization& organization_;
  std::vector<std::uint8_t> ends_ = std::vector<std::uint8_t>(std::size_t{256} * 256, 0);
  std::unordered_set<std::string_view> names_;
};

// The slots whose ids need a closer look, rising. Looking at a million ids is waiting for memory: all cores
// do it.
std::vector<base::Slot> suspicious(const model::Organization& organization, const Names& names) {
  const base::EvenParts parts(organization.size(), 20'000);
  std::vector<std::vector<base::Slot>> found(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    for (auto s = static_cast<base::Slot>(begin); s < end; ++s)
      if (looks_personal(organization.id(s)) || names.may_contain(organization.id(s)) ||
          spells_a_holder(organization, s))
        found[part].push_back(s);
  });
  std::vector<base::Slot> all;
  for (const std::vector<base::Slot>& some : found) all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace

RoomIds room_ids(const model::Organization& organization) {
  Names names(organization);
  RoomIds replaced;
  const auto consider = [&](base::ItemKind kind, std::string_view id, bool spelled = false) {
    if (id.empty() || (!spelled && !looks_personal(id) && !names.contains(id))) return;
    replaced.emplace(base::ItemId{kind, std::string(id)}, "p" + std::to_string(replaced.size() + 1));
  };
  for (const base::Slot s : suspicious(organization, names)) {
    const bool spelled = spells_a_holder(organization, s);
    consider(base::ItemKind::position, organization.id(s), spelled);
    if (!organization.leads_nobody(s)) consider(base::ItemKind::unit, organization.id(s), spelled);
  }
  for (const model::Customer& customer : organization.customers()) {
    consider(base::ItemKind::customer, organization.text(customer.id));
  }
  return replaced;
}

void hide_personal_ids(scene::Scene& scene, const RoomIds& replaced) {
  if (replaced.empty()) return;
  const auto hide = [&](base::ItemId& item) {
    auto found = replaced.find(item);
    // A root who leads nobody is a unit too, and branches that are silos go by their leaders' ids.
    const bool by_leader = item.kind == base::ItemKind::unit || item.kind == base::ItemKind::silo;
    if (found == replaced.end() && by_leader) found = replaced.find({base::ItemKind::position, item.id});
    if (found != replaced.end()) item.id = found->second;
  };
  for (scene::Link& link : scene.links) {
    hide(link.from);
    hide(link.to);
  }
  for (auto* flows : {&scene.flows, &scene.lit}) {
    for (scene::Flow& flow : *flows) {
      hide(flow.from);
      hide(flow.to);
    }
  }
  for (scene::Passed& passed : scene.passed) {
    hide(passed.from);
    hide(passed.to);
  }
  for (scene::Band& band : scene.bands) hide(band.id);
  for (scene::Card& card : scene.cards) hide(card.id);
  for (scene::Badge& badge : scene.badges) {
    hide(badge.from);
    hide(badge.to);
  }
  for (scene::Pin& pin : scene.pins) hide(pin.on);
  for (scene::Ring& ring : scene.rings) hide(ring.on);
}

}  // namespace flipchart::compose
