#include "commands/closer_looks.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/division.hpp"
#include "model/view_lists.hpp"
#include "scene/legible.hpp"

namespace flipchart::commands {
namespace {

using base::kNoSlot;
using base::Slot;

// How many cards a page is tried with, one after the other, until its letters can be read.
constexpr std::uint32_t kCapacities[] = {150, 90, 50, 25};
// So many are not tried without folding anything.
constexpr std::size_t kNeverOnOnePage = 450;

// Letters grow a little on slides: what is this large in the picture comes out at scene::kLegible there.
constexpr double kGrowsLegible = 5;

bool readable(const scene::Page& page) {
  return scene::smallest_text(page) >= kGrowsLegible;
}

// Those with no other of them above.
std::vector<Slot> topmost(const model::Organization& chart, const std::vector<Slot>& heads) {
  std::vector<Slot> top;
  for (const Slot head : heads) {
    Slot above = chart.parent(head);
    while (above != kNoSlot && !std::binary_search(heads.begin(), heads.end(), above))
      above = chart.parent(above);
    if (above == kNoSlot) top.push_back(head);
  }
  return top;
}

model::View folded_at(model::View view, const model::Organization& chart, const std::vector<Slot>& heads) {
  for (const Slot head : heads) model::insert_id(view.collapsed, chart.id(head));
  return view;
}

std::size_t size_of_branch(const model::Organization& chart, Slot top) {
  if (top == kNoSlot) return chart.size();
  std::size_t size = 0;
  std::vector<Slot> open{top};
  while (!open.empty()) {
    const Slot s = open.back();
    open.pop_back();
    ++size;
    for (Slot c = chart.first_child(s); c < chart.first_child(s + 1); ++c) open.push_back(c);
  }
  return size;
}

}  // namespace

scene::Page CloserLooks::made(const model::View& view, Of of) {
  given_up_ = given_up_ || (go_on_ && !go_on_());
  if (given_up_) return {};
  return of == Of::branch ? pager_.branch_page(view) : pager_.page(view, highlight_);
}

std::size_t CloserLooks::push(scene::Page page, const model::View& view) {
  pages_.push_back(std::move(page));
  views_.push_back(view);
  return pages_.size() - 1;
}

std::size_t CloserLooks::add(const model::View& view, std::string name, std::string notes) {
  scene::Page page = made(view, Of::chart);
  page.name = std::move(name);
  page.notes = std::move(notes);
  return push(std::move(page), view);
}

void CloserLooks::add_turned(const model::View& view) {
  const std::size_t before = pages_.size() - 1;
  const std::size_t turned = add(view, pages_[before].name, {});
  pages_[turned].turned = before;
}

void CloserLooks::find_turned() {
  for (std::size_t i = 1; i < views_.size(); ++i) {
    model::View same = views_[i];
    same.facing = views_[i - 1].facing;
    same.title = views_[i - 1].title;
    if (same == views_[i - 1] && views_[i].facing != views_[i - 1].facing) pages_[i].turned = i - 1;
  }
}

model::View CloserLooks::closer(const model::View& view, Slot slot, const std::string& name) const {
  model::View part = view;
  part.focus = source_.organization.id(slot);
  part.focus_depth = 0;
  part.title = view.title.empty() ? name : view.title + ": " + name;
  return part;
}

void CloserLooks::link(std::size_t page, Slot slot, std::size_t to, const model::View& view) {
  const base::ItemId item{base::ItemKind::position, std::string(source_.organization.id(slot))};
  pages_[page].jumps.push_back({pager_.shown(item, view), to});
}

scene::Page CloserLooks::legible(const model::View& view, Slot top, Of of, std::vector<Slot>& heads) {
  const model::Organization& chart = source_.organization;
  heads.clear();
  if (size_of_branch(chart, top) <= kNeverOnOnePage) {
    scene::Page page = made(view, of);
    if (readable(page)) return page;
  }
  scene::Page page;
  for (const std::uint32_t capacity : kCapacities) {
    heads = topmost(chart, compose::divided(chart, top, capacity));
    page = made(folded_at(view, chart, heads), of);
    if (readable(page)) break;
  }
  return page;
}

void CloserLooks::add_parts(const model::View& view, const std::vector<Slot>& heads, std::size_t overview,
                            std::size_t turned) {
  struct Part {
    Slot head;
    std::size_t from;
    std::size_t also_from;
  };
  std::vector<Part> open;
  const auto later = [&](const std::vector<Slot>& parts, std::size_t from, std::size_t also_from) {
    for (std::size_t i = parts.size(); i-- > 0;) open.push_back({parts[i], from, also_from});
  };
  later(heads, overview, turned);
  while (!open.empty() && !given_up_) {  // depth first, so that a branch's pages follow each other
    const Part part = open.back();
    open.pop_back();
    const std::string name = pager_.called(part.head, view);
    const model::View look = closer(view, part.head, name);
    std::vector<Slot> below;
    scene::Page page = legible(look, part.head, Of::branch, below);
    page.name = name;
    page.up = part.from;
    const std::size_t number = push(std::move(page), look);
    link(part.from, part.head, number, view);
    if (part.also_from != part.from) link(part.also_from, part.head, number, view);
    later(below, number, number);
  }
}

void CloserLooks::add_legible(const model::View& view) {
  const model::Organization& chart = source_.organization;
  std::vector<Slot> heads;
  // What is presented leaves out what would be small.
  scene::Page page =
      view.presented ? made(view, Of::chart) : legible(view, chart.find(view.focus), Of::chart, heads);
  page.name = heads.empty() ? source_.title : base::tr("Overview");
  const model::View folded = folded_at(view, chart, heads);
  const std::size_t overview = push(std::move(page), folded);
  model::View turned = folded;
  turned.facing = view.facing < 0.5 ? 1 : 0;
  add_turned(turned);
  add_parts(view, heads, overview, pages_.size() - 1);
}

base::Result<void> CloserLooks::add_book(const model::View& view, std::size_t most) {
  const model::Organization& chart = source_.organization;
  const Slot top = chart.find(view.focus);
  const std::vector<Slot> leaders = compose::leaders_in(chart, top);
  if (leaders.size() + 1 > most) {
    return base::failed(
        base::tr("a book of {} pages is too large, the most is {}; choose a branch with --focus ID",
                 base::counted(leaders.size() + 1), base::counted(most)),
        base::Failure::usage);
  }
  std::vector<Slot> heads;
  scene::Page page = legible(view, top, Of::chart, heads);
  page.name = base::tr("Overview");
  push(std::move(page), view);
  std::unordered_map<Slot, std::size_t> page_of;
  for (const Slot leader : leaders) {
    if (given_up_) break;
    const std::string name = pager_.called(leader, view);
    model::View look = closer(view, leader, name);
    look.focus_depth = 1;
    look.collapsed.clear();
    look.unfolded.clear();
    scene::Page closer_page = made(look, Of::branch);
    closer_page.name = name;
    const std::size_t number = push(std::move(closer_page), look);
    page_of.emplace(leader, number);
    const auto above = page_of.find(chart.parent(leader));
    pages_[number].up = above == page_of.end() ? 0 : above->second;
    if (above != page_of.end()) link(above->second, leader, number, view);
    // On the overview it has a card where nothing above it is folded.
    Slot s = chart.parent(leader);
    while (s != kNoSlot && !std::binary_search(heads.begin(), heads.end(), s)) s = chart.parent(s);
    if (s == kNoSlot) link(0, leader, number, view);
  }
  return {};
}

}  // namespace flipchart::commands
