// One organization out of the workshop's and that of newer files.
#include "workshop/merged.hpp"

namespace flipchart::workshop {

namespace {

using base::kNoSlot;
using base::Slot;
using base::TextId;
using model::Organization;

constexpr std::uint32_t kNone = kNoSlot;

// The photo in `old` of a holder of `fresh` who has the same name in the same position; null: there is none.
model::Photo photo_in(const Organization& old, const Organization& fresh, Slot s, std::uint32_t holder) {
  const Slot known = old.find(fresh.id(s));
  if (known == kNoSlot || holder >= old.holder_count(known)) return nullptr;
  const model::Holder& before = old.holders(known)[holder];
  const bool same = old.text(before.name) == fresh.text(fresh.holders(s)[holder].name);
  return same ? old.photo(before) : nullptr;
}

// The parts being put together: where each position and customer went, and by which id they are found.
class Parts {
 public:
  struct Side {
    explicit Side(const Organization& organization)
        : from(organization),
          texts(organization.texts().size(), kNone),
          position(organization.size(), kNone),
          customer(organization.customers().size(), kNone) {}
    const Organization& from;
    std::vector<TextId> texts;
    std::vector<std::uint32_t> position;  // by slot: index among the parts
    std::vector<std::uint32_t> customer;
  };

  // `kept`: where people keep their photos from, if these files have none.
  void add_position(Side& side, Slot s, const Organization* kept = nullptr) {
    model::PositionPart part = side.from.position(s);
    for (TextId* id :
         {&part.id, &part.title, &part.department, &part.team, &part.location, &part.grade, &part.silo})
      *id = text(side, *id);
    part.first_holder = static_cast<std::uint32_t>(parts_.holders.size());
    for (std::uint32_t i = 0; i < part.holder_count; ++i) {
      model::Holder holder = side.from.holders(s)[i];
      for (TextId* id : {&holder.name, &holder.email, &holder.person}) *id = text(side, *id);
      model::Photo photo = side.from.photo(holder);
      holder.photo = model::kNoPhoto;
      if (photo == nullptr && kept != nullptr) photo = photo_in(*kept, side.from, s, i);
      if (photo != nullptr) {
        holder.photo = static_cast<std::uint32_t>(parts_.photos.size());
        parts_.photos.push_back(std::move(photo));
      }
      parts_.holders.push_back(holder);
    }
    const auto index = static_cast<std::uint32_t>(parts_.positions.size());
    side.position[s] = index;
    part.parent = kNone;
    if (part.id >= index_of_id_.size()) index_of_id_.resize(std::size_t{part.id} * 2 + 16, kNone);
    std::uint32_t& known = index_of_id_[part.id];
    if (known == kNone || parts_.positions[known].on_shelf) known = index;
    parts_.positions.push_back(part);
  }
  void add_customer(Side& side, std::uint32_t c) {
    model::Customer customer = side.from.customers()[c];
    for (TextId* id : {&customer.id, &customer.name, &customer.segment}) *id = text(side, *id);
    side.customer[c] = static_cast<std::uint32_t>(parts_.customers.size());
    parts_.customers.push_back(customer);
  }
  // Those whose customer or position is not among the parts are left out.
  void add_link(const Side& side, const model::ServingLink& link) {
    const std::uint32_t position = find(side.from.id(link.position));
    const std::uint32_t customer = side.customer[link.customer];
    if (position == kNone || customer == kNone) return;
    parts_.links.push_back({customer, position, link.weight});
  }
  void add_dotted(const Side& side, const model::DottedLine& line) {
    const std::uint32_t from = side.position[line.from];
    const std::uint32_t to =
        side.position[line.to] != kNone ? side.position[line.to] : find(side.from.id(line.to));
    if (from != kNone && to != kNone) parts_.dotted.push_back({from, to});
  }
  std::uint32_t find(std::string_view id) const {
    const TextId known = parts_.texts.find(id);
    return known == base::kNoText || known >= index_of_id_.size() ? kNone : index_of_id_[known];
  }
  void set_parent(std::uint32_t position, std::uint32_t parent) {
    parts_.positions[position].parent = parent;
  }
  // Refuses what would close a ring.
  void try_parent(std::uint32_t position, std::uint32_t parent) {
    for (std::uint32_t up = parent; up != kNone; up = parts_.positions[up].parent) {
      if (up == position) return;
    }
    parts_.positions[position].parent = parent;
  }
  // Also of silos that nobody has just now: the next files may bring them again.
  void add_silo_colours(Side& side) {
    for (const model::SiloColour& colour : side.from.silo_colours())
      parts_.silo_colours.push_back({colour.rule, text(side, colour.silo), colour.ink});
  }
  void set_shelf_by_roots();
  Organization finished() { return Organization(std::move(parts_)); }

 private:
  TextId text(Side& side, TextId id) {
    TextId& known = side.texts[id];
    if (known == kNone) known = parts_.texts.intern(side.from.text(id));
    return known;
  }
  model::OrganizationParts parts_;
  std::vector<std::uint32_t> index_of_id_;  // by TextId
};

// A branch is on the shelf as its root is.
void Parts::set_shelf_by_roots() {
  std::vector<model::PositionPart>& positions = parts_.positions;
  std::vector<std::uint8_t> settled(positions.size(), 0);
  std::vector<std::uint32_t> way;
  for (std::uint32_t i = 0; i < positions.size(); ++i) {
    way.clear();
    std::uint32_t up = i;
    while (settled[up] == 0 && positions[up].parent != kNone) {
      way.push_back(up);
      up = positions[up].parent;
    }
    settled[up] = 1;
    for (const std::uint32_t below : way) {
      positions[below].on_shelf = positions[up].on_shelf;
      settled[below] = 1;
    }
  }
}

void add_people(Parts& parts, Parts::Side& old, Parts::Side& fresh, const Incoming& incoming, bool keep) {
  if (!incoming.people) {
    for (Slot s = 0; s < old.from.size(); ++s) parts.add_position(old, s);
  } else {
    const Organization* const faces = fresh.from.photos().empty() ? &old.from : nullptr;
    for (Slot s = 0; s < fresh.from.size(); ++s) parts.add_position(fresh, s, faces);
    for (Slot s = 0; keep && s < old.from.size(); ++s) {
      if (fresh.from.find(old.from.id(s)) == kNoSlot) parts.add_position(old, s);
    }
  }
  for (Parts::Side* side : {&fresh, &old}) {
    for (Slot s = 0; s < side->from.size(); ++s) {
      const Slot parent = side->from.parent(s);
      if (side->position[s] == kNone || parent == kNoSlot) continue;
      const std::uint32_t index = side->position[parent];
      parts.set_parent(side->position[s], index != kNone ? index : parts.find(side->from.id(parent)));
    }
  }
  if (incoming.people && keep) {
    for (Slot s = 0; s < fresh.from.root_count(); ++s) {
      const Slot known = fresh.from.on_shelf(s) ? old.from.find(fresh.from.id(s)) : kNoSlot;
      if (known == kNoSlot || old.from.parent(known) == kNoSlot || fresh.from.find(fresh.from.id(s)) != s)
        continue;
      parts.try_parent(fresh.position[s], parts.find(old.from.id(old.from.parent(known))));
    }
  }
  parts.set_shelf_by_roots();
  for (const Parts::Side* side : {&fresh, &old}) {
    for (const model::DottedLine& line : side->from.dotted()) parts.add_dotted(*side, line);
  }
}

void add_customers(Parts& parts, Parts::Side& old, Parts::Side& fresh, const Incoming& incoming, bool keep) {
  const auto add = [&parts](Parts::Side& side, const Parts::Side* unless_in) {
    for (std::uint32_t c = 0; c < side.from.customers().size(); ++c) {
      const std::string_view id = side.from.text(side.from.customers()[c].id);
      if (unless_in != nullptr && unless_in->from.find_customer(id) != kNoSlot) {
        continue;
      }
      parts.add_customer(side, c);
    }
  };
  if (incoming.customers) {
    add(fresh, nullptr);
    if (keep) add(old, &fresh);
  } else {
    add(old, nullptr);
    if (incoming.links) add(fresh, &old);
  }
  // One customer on both sides is one among the parts.
  const auto same = [](Parts::Side& side, const Parts::Side& other) {
    for (std::uint32_t c = 0; c < side.customer.size(); ++c) {
      if (side.customer[c] != kNone) continue;
      const std::uint32_t known = other.from.find_customer(side.from.text(side.from.customers()[c].id));
      if (known != kNoSlot) side.customer[c] = other.customer[known];
    }
  };
  same(old, fresh);
  same(fresh, old);
}

void add_links(Parts& parts, const Parts::Side& old, const Parts::Side& fresh, const Incoming& incoming) {
  const bool newer = (incoming.customers || incoming.links) && !fresh.from.links().empty();
  if (newer) {
    for (const model::ServingLink& link : fresh.from.links()) parts.add_link(fresh, link);
  }
  for (const model::ServingLink& link : old.from.links()) {
    const std::string_view customer = old.from.text(old.from.customers()[link.customer].id);
    if (!newer || (incoming.customers && fresh.from.find_customer(customer) == kNoSlot))
      parts.add_link(old, link);
  }
}

}  // namespace

std::shared_ptr<const Organization> merged_organization(const std::shared_ptr<const Organization>& before,
                                                        const Incoming& incoming, const Keeping& keeping) {
  if (!incoming.people && !incoming.customers && !incoming.links) return before;
  if (before->empty() && before->customers().empty()) return incoming.organization;
  Parts::Side old(*before);
  Parts::Side fresh(*incoming.organization);
  Parts parts;
  add_people(parts, old, fresh, incoming, keeping.people);
  add_customers(parts, old, fresh, incoming, keeping.customers);
  add_links(parts, old, fresh, incoming);
  parts.add_silo_colours(old);
  return std::make_shared<const Organization>(parts.finished());
}

}  // namespace flipchart::workshop
