#include "scene/branches.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "scene/box_grid.hpp"

namespace flipchart::scene {
namespace {

using base::ItemId;

constexpr std::size_t kNoBranch = std::numeric_limits<std::size_t>::max();
constexpr double kBandCell = 200;

class Sorting {
 public:
  Sorting(const Scene& scene, const Described& described) : scene_(scene), described_(described) {}

  Branches sorted() {
    open_bands();
    put_cards();
    for (std::size_t i = 0; i < scene_.swatches.size(); ++i)
      put(i, around(scene_.swatches[i].box.centre()), &Branch::swatches, branches_.loose_swatches);
    for (std::size_t i = 0; i < scene_.rules.size(); ++i) {
      const Rule& rule = scene_.rules[i];
      put(i, around((rule.from + rule.to) * 0.5), &Branch::rules, branches_.loose_rules);
    }
    for (std::size_t i = 0; i < scene_.lit.size(); ++i) {
      const Path& path = scene_.lit[i].path;
      const bool sample = !scene_.lit[i].from && !path.empty();
      put(i, sample ? around(path.points.front()) : kNoBranch, &Branch::lit, branches_.loose_lit);
    }
    for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
      const Text& label = scene_.labels[i];
      put(i, around({label.at.x, label.at.y - label.middle_rise}), &Branch::labels, branches_.loose_labels);
    }
    for (std::size_t i = 0; i < scene_.rings.size(); ++i) {
      const Ring& ring = scene_.rings[i];
      put(i, ring.on ? kNoBranch : around(ring.box.centre()), &Branch::rings, branches_.loose_rings);
    }
    put_links();
    if (top_.cards.empty() && top_.links.empty()) return std::move(branches_);
    branches_.all.push_back(std::move(top_));
    return std::move(branches_);
  }

 private:
  void put(std::size_t item, std::size_t branch, std::vector<std::size_t> Branch::*list,
           std::vector<std::size_t>& loose) {
    (branch == kNoBranch ? loose : branches_.all[branch].*list).push_back(item);
  }

  // The outermost band around a place.
  std::size_t band_around(base::Point place) const {
    std::size_t best = kNoBranch;
    const auto area = [&](std::size_t i) { return scene_.bands[i].box.w * scene_.bands[i].box.h; };
    grid_.near({place.x, place.y, 0, 0}, [&](std::size_t i) {
      if (!scene_.bands[i].box.contains(place)) return;
      if (best == kNoBranch || area(i) > area(best) || (area(i) == area(best) && i < best)) best = i;
    });
    return best;
  }
  std::size_t around(base::Point place) const {
    const std::size_t band = band_around(place);
    return band == kNoBranch ? kNoBranch : branch_of_band_[band];
  }

  void open_bands() {
    for (std::size_t i = 0; i < scene_.bands.size(); ++i) grid_.add(i, scene_.bands[i].box);
    branch_of_band_.assign(scene_.bands.size(), kNoBranch);
    for (std::size_t i = 0; i < scene_.bands.size(); ++i) {
      std::size_t outer = band_around(scene_.bands[i].box.centre());
      if (outer == kNoBranch) outer = i;  // of no size
      std::size_t& branch = branch_of_band_[outer];
      if (branch == kNoBranch) {
        branch = branches_.all.size();
        const Band& band = scene_.bands[outer];
        branches_.all.push_back({BranchKind::band, band.id, Described::words(band)});
      }
      branch_of_band_[i] = branch;
      branches_.all[branch].bands.push_back(i);
    }
    silos_ = std::any_of(scene_.bands.begin(), scene_.bands.end(),
                         [](const Band& band) { return band.id.kind == base::ItemKind::silo; });
  }

  void put_cards() {
    top_.kind = BranchKind::joining;
    top_.words = "Who leads the branches";
    if (!described_.at_the_top().empty()) top_.id = described_.at_the_top().front();
    std::unordered_map<ItemId, ItemId> leader;
    if (!silos_) {
      for (const Link& link : scene_.links)
        if (link.kind == LinkKind::reports) leader.emplace(link.from, link.to);
    }
    for (std::size_t i = 0; i < scene_.cards.size(); ++i) {
      const Card& card = scene_.cards[i];
      std::size_t branch = around(card.box.centre());
      if (branch == kNoBranch && !silos_) branch = below_the_top(card.id, leader);
      branch_of_.emplace(card.id, branch);
      (branch == kNoBranch ? top_ : branches_.all[branch]).cards.push_back(i);
    }
  }

  // The branch of who is above this card and reports to the top; opened where it is the first of it.
  std::size_t below_the_top(const ItemId& card, const std::unordered_map<ItemId, ItemId>& leader) {
    std::vector<ItemId> way;
    std::size_t branch = kNoBranch;
    ItemId at = card;
    for (;;) {
      if (const auto known = by_leader_.find(at); known != by_leader_.end()) {
        branch = known->second;
        break;
      }
      const auto above = leader.find(at);
      const bool top = above == leader.end() || described_.card(above->second) == nullptr;
      by_leader_.emplace(at, kNoBranch);  // a circle ends here too
      way.push_back(at);
      if (top) break;
      at = above->second;
    }
    // From the top down: who reports to the top opens a branch, the others are in their leader's.
    for (std::size_t i = way.size(); i-- > 0;) {
      const bool at_top = i + 1 == way.size() && (branch == kNoBranch) && at == way[i];
      if (at_top) continue;
      if (branch == kNoBranch) {
        branch = branches_.all.size();
        branches_.all.push_back(
            {BranchKind::below, way[i], described_.name_of(way[i]) + " and who is below"});
      }
      by_leader_[way[i]] = branch;
    }
    return by_leader_[card];
  }

  void put_links() {
    const auto branch_of = [&](const ItemId& id) {
      const auto found = branch_of_.find(id);
      return found == branch_of_.end() ? kNoBranch : found->second;
    };
    for (std::size_t i = 0; i < scene_.links.size(); ++i) {
      const Link& link = scene_.links[i];
      if (link.path.empty()) continue;
      if (link.kind != LinkKind::reports) {
        branches_.loose_links.push_back(i);
        continue;
      }
      const std::size_t branch = branch_of(link.from);
      const bool inside = branch != kNoBranch && branch == branch_of(link.to);
      (inside ? branches_.all[branch] : top_).links.push_back(i);
    }
  }

  const Scene& scene_;
  const Described& described_;
  BoxGrid grid_{kBandCell};
  std::vector<std::size_t> branch_of_band_;
  bool silos_ = false;
  std::unordered_map<ItemId, std::size_t> branch_of_;
  std::unordered_map<ItemId, std::size_t> by_leader_;
  Branch top_;
  Branches branches_;
};

}  // namespace

Branches branches_of(const Scene& scene, const Described& described) {
  return Sorting(scene, described).sorted();
}

}  // namespace flipchart::scene
