#include "compose/pager.hpp"

#include <algorithm>
#include <functional>

#include "compose/branch_chart.hpp"
#include "compose/finished_page.hpp"
#include "compose/role_words.hpp"
#include "compose/stage.hpp"

namespace flipchart::compose {
namespace {

// Of a chart that is presented: more people than this never have names that can be read from the back.
constexpr std::size_t kFewPeople = 60;
constexpr double kNearName = 14;          // letters of a name near
constexpr double kGrows = 2;              // as much as a page makes a chart larger
constexpr std::size_t kMostInsights = 8;  // each as large as the history

template <class Ground>
std::function<scene::Scene(std::size_t)> holding(std::shared_ptr<const Ground> ground,
                                                 std::function<scene::Scene(std::size_t)> pieces) {
  return
      [ground = std::move(ground), pieces = std::move(pieces)](std::size_t piece) { return pieces(piece); };
}

std::string_view name_of(model::Detail detail) {
  switch (detail) {
    case model::Detail::mid:
      return "mid";
    case model::Detail::near:
      return "near";
    case model::Detail::far:
      return "far";
  }
  return "mid";
}

}  // namespace

std::shared_ptr<const Insights> Pager::insights_of_view(const model::View& asked) {
  model::View key = insights_key(asked);
  auto known =
      std::find_if(insights_.begin(), insights_.end(), [&](const auto& k) { return k.first == key; });
  if (known == insights_.end()) {
    const auto like = std::find_if(insights_.begin(), insights_.end(),
                                   [&](const auto& k) { return has_same_routes(k.first, key); });
    const Insights* const shared = like == insights_.end() ? nullptr : like->second.get();
    auto made = std::make_shared<const Insights>(insights_of(organization_, history_, key, today_, shared));
    // The first is like most others; of the rest only the latest are asked for again.
    if (insights_.size() == kMostInsights) insights_.erase(insights_.begin() + 1);
    insights_.emplace_back(key, std::move(made));
    known = insights_.end() - 1;
  }
  return known->second;
}

std::shared_ptr<const Arrangement> Pager::arrangement_of_view(const model::View& asked) {
  const model::View view = fitted_to_page(asked);
  model::View key = arrangement_key(view);
  if (arrangement_ == nullptr || !(arranged_for_ == key)) {
    arrangement_ =
        std::make_shared<const Arrangement>(arranged(organization_, *insights_of_view(asked), view));
    arranged_for_ = std::move(key);
  }
  return arrangement_;
}

model::View Pager::as_shown(const model::View& asked) {
  if (!asked.presented) return asked;
  model::View shown = asked;
  shown.detail = model::Detail::near;
  if (organization_.size() <= kFewPeople) {
    const base::Size room = fitted_to_page(shown).size;
    const base::Rect& bounds = arrangement_of_view(shown)->placement.bounds;
    const double scale = std::min({room.w / bounds.w, room.h / bounds.h, kGrows});
    if (bounds.empty() || kNearName * scale >= kStageLetters) return shown;
  }
  shown.detail = model::Detail::far;
  return shown;
}

const Insights& Pager::insights(const model::View& asked) {
  return *insights_of_view(as_shown(asked));
}

const Arrangement& Pager::arrangement(const model::View& asked) {
  return *arrangement_of_view(as_shown(asked));
}

scene::Page Pager::page(const model::View& as_asked, const Highlight& highlight) {
  const model::View asked = as_shown(as_asked);
  const auto ground = std::make_shared<const Ground>(
      Ground{insights_of_view(asked), fitted_to_page(asked), arrangement_of_view(asked)});
  const Subject subject{organization_,        history_,     decisions_, *ground->insights,
                        *ground->arrangement, ground->view, today_,     measurer_};
  scene::Page page = finished_page(subject, asked, {with_routes_, nullptr, with_all_flows_, highlight});
  if (page.crowd.pieces == 0) return page;  // nothing is made later
  page.crowd.cards = holding(ground, std::move(page.crowd.cards));
  page.crowd.links = holding(ground, std::move(page.crowd.links));
  return page;
}

scene::Page Pager::branch_page(const model::View& asked) {
  model::View of_all = asked;
  of_all.focus.clear();
  of_all.focus_depth = 0;
  of_all.collapsed.clear();
  of_all.unfolded.clear();
  const Insights& all = insights(of_all);
  const model::Organization branch = with_customers_of_branch(organization_, all, asked);
  // Its customers have other numbers than those of the whole chart.
  const Insights known = insights_of(branch, history_, insights_key(asked), today_, &all);
  const model::View view = fitted_to_page(asked);
  const Arrangement arrangement = arranged(branch, known, view);
  const Subject subject{branch, history_, decisions_, known, arrangement, view, today_, measurer_};
  scene::Page page = finished_page(subject, asked, {with_routes_, &organization_, with_all_flows_, {}});
  page.scene = scene::whole(page);
  page.crowd = {};
  return page;
}

base::ItemId Pager::shown(const base::ItemId& item, const model::View& asked) {
  if (!asked.room_safe) return item;
  if (!room_ids_) room_ids_ = room_ids(organization_);
  const auto other = room_ids_->find(item);
  return other == room_ids_->end() ? item : base::ItemId{item.kind, other->second};
}

std::string Pager::called(base::Slot leader, const model::View& asked) {
  const std::vector<base::Slot> overdue = overdue_owners(organization_, decisions_, today_);
  const bool counts = asked.overlays.flows || asked.overlays.hotspots;
  const bool by_role =
      asked.names == model::Names::none || goes_by_role(organization_, asked, overdue, counts, leader);
  const std::string role = role_words(organization_, insights(asked), asked, leader);
  if (by_role || organization_.holder_count(leader) == 0) return role;
  const std::string holders = organization_.holder_names(leader);
  return organization_.title(leader).empty() ? holders : role + ", " + holders;
}

Trails Pager::trails(const model::View& asked, std::size_t most) {
  const model::View view = fitted_to_page(as_shown(asked));
  const Insights& known = insights(asked);
  const flow::Kept kept = flow::kept_by(view.filter, organization_, history_, known.routes, known.silos);
  Trails made = trails_of(
      {organization_, history_, decisions_, known, arrangement(asked), view, today_, measurer_}, kept, most);
  for (scene::Trail& trail : made.trails)
    for (base::ItemId& stop : trail.stops) stop = shown(stop, asked);
  return made;
}

scene::Deck deck_of(std::vector<scene::Page> pages, const model::View& first) {
  scene::Deck deck;
  deck.view = first.facing >= 0.5 ? "customers-on-top" : "leaders-on-top";
  deck.detail = name_of(first.detail);
  deck.pages = std::move(pages);
  return deck;
}

}  // namespace flipchart::compose
