// Puts positions into breadth-first slots and answers questions about the tree.
#include "model/organization.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <string>

#include <fmt/format.h>

#include "base/language.hpp"
#include "base/parallel.hpp"

namespace flipchart::model {

namespace {

constexpr auto kUnset = kNoSlot;

// Children of every index and the roots (real ones first), in source order, as one list with offsets.
struct Children {
  std::vector<std::uint32_t> offset;
  std::vector<std::uint32_t> list;
  std::vector<std::uint32_t> roots;
  std::uint32_t shelf_roots = 0;
};

Children children_of(const std::vector<PositionPart>& positions) {
  Children children;
  children.offset.assign(positions.size() + 2, 0);
  std::vector<std::uint32_t> parents(positions.size());  // close together: they are looked at twice
  std::vector<std::uint32_t> shelf_roots;
  for (std::uint32_t i = 0; i < positions.size(); ++i) {
    parents[i] = positions[i].parent;
    if (parents[i] != kNoSlot)
      ++children.offset[parents[i] + 2];
    else
      (positions[i].on_shelf ? shelf_roots : children.roots).push_back(i);
  }
  for (std::size_t i = 2; i < children.offset.size(); ++i) children.offset[i] += children.offset[i - 1];
  children.list.resize(children.offset.back());
  for (std::uint32_t i = 0; i < parents.size(); ++i) {
    if (parents[i] != kNoSlot) children.list[children.offset[parents[i] + 1]++] = i;
  }
  children.shelf_roots = static_cast<std::uint32_t>(shelf_roots.size());
  children.roots.insert(children.roots.end(), shelf_roots.begin(), shelf_roots.end());
  return children;
}

// "12.5 posts", "1 post"; hundredths at most; "Group" of an unknown size.
std::string posts_in_words(float fte) {
  if (!(fte > 0)) return base::tr("Group");
  std::string number = fmt::format("{:.2f}", fte);
  while (number.back() == '0') number.pop_back();
  if (number.back() == '.') number.pop_back();
  const std::size_t point = number.find('.');
  if (point == std::string::npos) return number == "1" ? base::tr("1 post") : base::tr("{} posts", number);
  return base::tr("{} posts", base::tr("{}.{}", number.substr(0, point), number.substr(point + 1)));
}

}  // namespace

Organization::Organization(OrganizationParts parts)
    : texts_(std::move(parts.texts)),
      photos_(std::move(parts.photos)),
      customers_(std::move(parts.customers)),
      links_(std::move(parts.links)),
      silo_colours_(std::move(parts.silo_colours)) {
  const Children children = children_of(parts.positions);
  const std::size_t count = parts.positions.size();
  root_count_ = static_cast<std::uint32_t>(children.roots.size());
  shelf_root_count_ = children.shelf_roots;

  std::vector<std::uint32_t> order = children.roots;  // order[slot] = index in the parts
  order.reserve(count);
  std::vector<Slot> slot_of(count, kUnset);
  parent_.assign(root_count_, kNoSlot);
  parent_.reserve(count);
  depth_.assign(root_count_, 0);
  depth_.reserve(count);
  first_child_.clear();
  first_child_.reserve(count + 1);
  for (Slot s = 0; s < order.size(); ++s) {
    slot_of[order[s]] = s;
    first_child_.push_back(static_cast<Slot>(order.size()));
    for (std::uint32_t at = children.offset[order[s]]; at < children.offset[order[s] + 1]; ++at) {
      order.push_back(children.list[at]);
      parent_.push_back(s);
      depth_.push_back(depth_[s] + 1);
    }
  }
  first_child_.push_back(static_cast<Slot>(order.size()));
  assert(order.size() == count && "a cycle of managers must be cut before");

  take_positions(parts, order);
  slot_of_text_.assign(texts_.size(), kUnset);
  for (Slot s = 0; s < count; ++s) {
    Slot& known = slot_of_text_[positions_[s].id];
    if (known == kUnset || positions_[known].on_shelf)
      known = s;  // a repeat on the shelf never hides the first
  }
  for (const DottedLine& line : parts.dotted) dotted_.push_back({slot_of[line.from], slot_of[line.to]});
  for (ServingLink& link : links_) link.position = slot_of[link.position];
  std::sort(links_.begin(), links_.end(), [](const ServingLink& a, const ServingLink& b) {
    return a.customer != b.customer ? a.customer < b.customer : a.position < b.position;
  });
  if (!customers_.empty()) customer_of_text_.assign(texts_.size(), kUnset);
  for (std::uint32_t c = 0; c < customers_.size(); ++c) customer_of_text_[customers_[c].id] = c;
  decide_front_line();
  count_positions();
}

// Positions and their holders in the order of their slots, on all cores.
void Organization::take_positions(const OrganizationParts& parts, const std::vector<std::uint32_t>& order) {
  constexpr std::size_t kLeast = 64 * 1024;
  constexpr std::size_t kAhead = 16;
  const base::EvenParts stretches(order.size(), kLeast);
  positions_.resize(order.size());
  std::vector<std::uint32_t> holders_before(stretches.parts + 1, 0);
  base::parallel_parts(stretches, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t holders = 0;
    for (std::size_t s = begin; s < end; ++s) {
      if (s + kAhead < end) __builtin_prefetch(&parts.positions[order[s + kAhead]]);
      positions_[s] = parts.positions[order[s]];
      positions_[s].parent = parent_[s];
      holders += positions_[s].holder_count;
    }
    holders_before[part + 1] = holders;
  });
  std::partial_sum(holders_before.begin(), holders_before.end(), holders_before.begin());
  holders_.resize(holders_before.back());
  base::parallel_parts(stretches, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t at = holders_before[part];
    for (std::size_t s = begin; s < end; ++s) {
      if (s + kAhead < end) __builtin_prefetch(parts.holders.data() + positions_[s + kAhead].first_holder);
      const Holder* const first = parts.holders.data() + positions_[s].first_holder;
      positions_[s].first_holder = at;
      std::copy_n(first, positions_[s].holder_count, holders_.begin() + at);
      at += positions_[s].holder_count;
    }
  });
}

void Organization::decide_front_line() {
  front_line_.assign(size(), 0);
  bool known = !links_.empty();
  for (const ServingLink& link : links_) front_line_[link.position] = 1;
  std::vector<Slot> never;
  for (Slot s = 0; s < size(); ++s) {
    const CustomerFacing facing = positions_[s].customer_facing;
    if (facing == CustomerFacing::unknown) continue;
    if (facing == CustomerFacing::no) {
      never.push_back(s);
    } else {
      front_line_[s] = 1;
      known = true;
    }
  }
  for (Slot s = 0; s < size() && !known; ++s) front_line_[s] = leads_nobody(s) ? 1 : 0;
  for (const Slot s : never) front_line_[s] = 0;
}

std::uint32_t Organization::heads(Slot s) const {
  if (!group(s)) return holder_count(s);
  const float fte = positions_[s].fte;
  return fte > 0 && fte < 1e9F ? static_cast<std::uint32_t>(std::lround(fte)) : 0;
}

std::string Organization::holder_names(Slot s) const {
  if (group(s)) return posts_in_words(positions_[s].fte);
  if (vacant(s)) return base::tr("Vacant");
  std::string names;
  for (std::uint32_t i = 0; i < holder_count(s); ++i) {
    if (i != 0) names += ", ";
    const std::string_view name = text(holders(s)[i].name);
    names += name.empty() ? std::string_view(base::tr("Undisclosed")) : name;
  }
  return names;
}

void Organization::count_positions() {
  for (Slot s = 0; s < size(); ++s) {
    vacancies_ += vacant(s) ? 1 : 0;
    if (!on_shelf(s)) levels_ = std::max(levels_, depth_[s] + 1);
  }
}

Slot Organization::find(std::string_view id) const {
  const TextId text = texts_.find(id);
  return text == base::kNoText ? kNoSlot : slot_of_text_[text];
}

std::uint32_t Organization::find_customer(std::string_view id) const {
  const TextId text = texts_.find(id);
  return text == base::kNoText || customers_.empty() ? kNoSlot : customer_of_text_[text];
}

bool Organization::is_above(Slot above, Slot below) const {
  if (above >= below) return false;
  while (below != kNoSlot && below > above) below = parent_[below];  // parents have smaller slots
  return below == above;
}

Slot Organization::nearest_shared_leader(Slot a, Slot b) const {
  while (a != b) {
    if (a > b)
      a = parent_[a];
    else
      b = parent_[b];
    if (a == kNoSlot || b == kNoSlot) return kNoSlot;
  }
  return a;
}

}  // namespace flipchart::model
