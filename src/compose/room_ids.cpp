#include "compose/room_ids.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace flipchart::compose {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool looks_personal(std::string_view id) {
  bool letter = false;
  bool blank = false;
  for (const char c : id) {
    if (c == '@') return true;
    letter = letter || is_letter(c);
    blank = blank || c == ' ';
  }
  return letter && blank;
}

// Whether an id is the name of a holder. Most ids are told from all names by their first and last letter;
// only where one is not are the names put into a set.
class Names {
 public:
  explicit Names(const model::Organization& organization) : organization_(organization) {
    each([&](std::string_view name) { ends_[ends_of(name)] = true; });
  }
  bool contains(std::string_view id) {
    if (!ends_[ends_of(id)]) return false;
    if (names_.empty()) each([&](std::string_view name) { names_.insert(name); });
    return names_.contains(id);
  }

 private:
  static std::size_t ends_of(std::string_view text) {
    if (text.empty()) return 0;
    return static_cast<unsigned char>(text.front()) * std::size_t{256} +
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
  std::vector<bool> ends_ = std::vector<bool>(std::size_t{256} * 256, false);
  std::unordered_set<std::string_view> names_;
};

}  // namespace

RoomIds room_ids(const model::Organization& organization) {
  Names names(organization);
  RoomIds replaced;
  const auto consider = [&](base::ItemKind kind, std::string_view id) {
    if (id.empty() || (!looks_personal(id) && !names.contains(id))) return;
    replaced.emplace(base::ItemId{kind, std::string(id)}, "p" + std::to_string(replaced.size() + 1));
  };
  for (base::Slot s = 0; s < organization.size(); ++s) {
    consider(base::ItemKind::position, organization.id(s));
    if (!organization.leads_nobody(s)) consider(base::ItemKind::unit, organization.id(s));
  }
  for (const model::Customer& customer : organization.customers()) {
    consider(base::ItemKind::customer, organization.text(customer.id));
  }
  return replaced;
}

void hide_personal_ids(scene::Scene& scene, const RoomIds& replaced) {
  if (replaced.empty()) return;
  const auto hide = [&](base::ItemId& item) {
    const auto found = replaced.find(item);
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
  for (scene::Card& card : scene.cards) hide(card.id);
  for (scene::Badge& badge : scene.badges) {
    hide(badge.from);
    hide(badge.to);
  }
  for (scene::Pin& pin : scene.pins) hide(pin.on);
  for (scene::Ring& ring : scene.rings) hide(ring.on);
}

}  // namespace flipchart::compose
