// Everything here is a loop down or a loop up over breadth-first slots.
#include "compose/shape_of_tree.hpp"

#include "compose/folding.hpp"
#include "compose/silo_branches.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using layout::Role;

struct DrawnTree {
  std::vector<std::uint32_t> depth;  // by shape slot, 0 for the shape's roots
};

void add_card(TreeOfCards& tree, DrawnTree& drawn, Slot slot, std::uint32_t unit, Slot parent,
              std::uint32_t depth) {
  if (slot != kNoSlot) tree.shape_slot[slot] = static_cast<Slot>(tree.slot.size());
  tree.slot.push_back(slot);
  tree.unit.push_back(unit);
  tree.shape.parent.push_back(parent);
  drawn.depth.push_back(depth);
}

DrawnTree collect(TreeOfCards& tree, const model::Organization& organization, const flow::Units& units,
                  const model::View& view) {
  DrawnTree drawn;
  tree.shape_slot.assign(organization.size(), kNoSlot);
  const Slot focus = view.focus.empty() ? kNoSlot : organization.find(view.focus);
  const std::vector<std::uint8_t> folded = folded_branches(organization, view);
  const Slot focus_card = focus == kNoSlot ? kNoSlot : 0;
  const bool far = view.detail == model::Detail::far;
  if (focus == kNoSlot) {
    for (Slot root = 0; root < organization.root_count(); ++root)
      add_card(tree, drawn, root, units.of[root], kNoSlot, 0);
  } else {
    add_card(tree, drawn, focus, units.of[focus], kNoSlot, 0);
  }
  for (Slot card = 0; card < tree.slot.size(); ++card) {
    tree.shape.first_child.push_back(static_cast<Slot>(tree.slot.size()));
    const Slot slot = tree.slot[card];
    if (slot == kNoSlot || (!folded.empty() && folded[slot] != 0)) continue;
    const std::uint32_t depth = drawn.depth[card] + 1;
    bool own_people = false;
    // The first of a chart or focus keeps its card.
    bool units_below = card == focus_card || (drawn.depth[card] == 0 && !organization.on_shelf(slot));
    for (Slot child = organization.first_child(slot); child < organization.first_child(slot + 1); ++child) {
      const bool drawn_alone = !far || units.leader[units.of[child]] == child;
      own_people = own_people || !drawn_alone;
      units_below = units_below || drawn_alone;
      if (drawn_alone) add_card(tree, drawn, child, units.of[child], card, depth);
    }
    if (own_people && units_below) add_card(tree, drawn, kNoSlot, units.of[slot], card, depth);
  }
  tree.shape.first_child.push_back(static_cast<Slot>(tree.slot.size()));
  tree.folded.assign(tree.slot.size(), 0);
  for (Slot card = 0; !folded.empty() && card < tree.slot.size(); ++card)
    tree.folded[card] = tree.slot[card] != kNoSlot ? folded[tree.slot[card]] : 0;
  tree.block.assign(tree.slot.size(), 0);
  for (Slot card = 0; far && card < tree.slot.size(); ++card)
    tree.block[card] = tree.shape.first_child[card] == tree.shape.first_child[card + 1] ? 1 : 0;
  return drawn;
}

std::uint32_t silo_of_card(const TreeOfCards& tree, const Insights& insights, Slot card) {
  const Slot slot = tree.slot[card];
  return insights.silos.of[slot != kNoSlot ? slot : tree.slot[tree.shape.parent[card]]];
}

void place_depth_first(TreeOfCards& tree) {
  const std::size_t count = tree.slot.size();
  std::vector<std::uint32_t> size(count, 1);
  const std::vector<Slot>& parent = tree.shape.parent;
  for (std::size_t c = count; c-- > 0;)
    if (parent[c] != kNoSlot) size[parent[c]] += size[c];
  tree.place.assign(count, 0);
  std::uint32_t next_root = 0;
  std::vector<std::uint32_t> next(count, 0);  // where the next child of each card goes
  for (std::size_t c = 0; c < count; ++c) {
    std::uint32_t& free = parent[c] == kNoSlot ? next_root : next[parent[c]];
    tree.place[c] = free;
    free += size[c];
    next[c] = tree.place[c] + 1;
  }
}

void draw_bands(TreeOfCards& tree, const model::Organization& organization, const Insights& insights) {
  layout::TreeShape& shape = tree.shape;
  const std::size_t count = tree.slot.size();
  const std::vector<std::uint8_t> uniform = of_one_silo(organization, insights.silos);
  std::vector<Slot> top_at(count, kNoSlot);  // by place: the top of a band
  std::uint32_t tops = 0;
  for (Slot c = 0; c < count; ++c) {
    const Slot slot = tree.slot[c];
    if (slot == kNoSlot || uniform[slot] == 0 || organization.on_shelf(slot)) continue;
    const bool childless = shape.first_child[c] == shape.first_child[c + 1];
    const bool whole = tree.block[c] != 0 || tree.folded[c] != 0;  // the card stands for all below it
    if (whole ? organization.leads_nobody(slot) : childless) continue;
    const Slot parent = shape.parent[c];
    if (parent != kNoSlot && uniform[tree.slot[parent]] != 0) continue;
    top_at[tree.place[c]] = c;
    ++tops;
  }
  shape.band.assign(count, kNoSlot);
  // One band round everything would say nothing, and very many say nothing either.
  const bool round_everything = tops == 1 && top_at[0] == 0 && (count == 1 || shape.parent[1] != kNoSlot);
  if (tops == 0 || tops > kMostBands || round_everything) return;
  for (const Slot top : top_at) {
    if (top == kNoSlot) continue;
    shape.band[top] = shape.band_count++;
    tree.band_silo.push_back(silo_of_card(tree, insights, top));
  }
  for (Slot c = 0; c < count; ++c)
    if (shape.band[c] == kNoSlot && shape.parent[c] != kNoSlot) shape.band[c] = shape.band[shape.parent[c]];
}

void give_roles(TreeOfCards& tree, const DrawnTree& drawn) {
  layout::TreeShape& shape = tree.shape;
  const std::size_t count = tree.slot.size();
  std::vector<std::uint8_t> leads_leaders(count, 0);
  std::vector<std::uint8_t> above_band(count, 0);
  for (std::size_t c = count; c-- > 0;) {
    const Slot parent = shape.parent[c];
    if (parent == kNoSlot) continue;
    if (tree.folded[c] != 0 || shape.first_child[c] != shape.first_child[c + 1]) leads_leaders[parent] = 1;
    const bool in_band = shape.band_count > 0 && shape.band[c] != kNoSlot;
    if (above_band[c] != 0 || (in_band && shape.band[parent] == kNoSlot)) above_band[parent] = 1;
  }
  shape.role.resize(count);
  for (std::size_t c = 0; c < count; ++c) {
    const Slot parent = shape.parent[c];
    Role& role = shape.role[c];
    if (shape.first_child[c] == shape.first_child[c + 1]) {
      role = tree.block[c] != 0 || tree.folded[c] != 0 ? Role::lead : Role::leaf;
    } else if (parent == kNoSlot) {
      role = Role::top;
    } else if (leads_leaders[c] == 0 && tree.block[shape.first_child[c]] == 0) {
      role = Role::lead;
    } else if (shape.band_count == 0) {
      role = drawn.depth[c] == 1 ? Role::chief : Role::manager;
    } else if (shape.band[c] != kNoSlot) {
      role = shape.band[parent] == shape.band[c] ? Role::manager : Role::head;
    } else {
      role = above_band[c] != 0 ? Role::chief : Role::manager;
    }
  }
}

}  // namespace

TreeOfCards shape_of_tree(const model::Organization& organization, const Insights& insights,
                          const model::View& view) {
  TreeOfCards tree;
  const DrawnTree drawn = collect(tree, organization, insights.units, view);
  if (tree.slot.empty()) return tree;
  place_depth_first(tree);
  draw_bands(tree, organization, insights);
  give_roles(tree, drawn);
  bool any_aside = false;
  std::vector<std::uint8_t> aside(tree.slot.size(), 0);
  const bool focused = !view.focus.empty() && organization.find(view.focus) != kNoSlot;
  for (std::size_t c = 0; !focused && c < tree.slot.size(); ++c) {
    const Slot parent = tree.shape.parent[c];
    aside[c] = tree.slot[c] != kNoSlot ? (organization.on_shelf(tree.slot[c]) ? 1 : 0) : aside[parent];
    any_aside = any_aside || aside[c] != 0;
  }
  if (any_aside) tree.shape.aside = std::move(aside);
  return tree;
}

}  // namespace flipchart::compose
