// Bundles are runs of equal ends in sorted links, so that one sort makes each coarseness.
#include "compose/serving_bundles.hpp"

#include <algorithm>
#include <tuple>

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using End = ServingBundle::End;

auto place_of(const ServingBundle& b) {
  return std::tuple(b.segment, b.end, b.at, b.carrier);
}
bool same_ends(const ServingBundle& l, const ServingBundle& r) {
  return l.segment == r.segment && l.end == r.end && l.at == r.at;
}

std::vector<ServingBundle> joined(std::vector<ServingBundle> bundles) {
  std::sort(bundles.begin(), bundles.end(),
            [](const ServingBundle& l, const ServingBundle& r) { return place_of(l) < place_of(r); });
  std::vector<ServingBundle> joined;
  for (const ServingBundle& bundle : bundles) {
    if (!joined.empty() && same_ends(joined.back(), bundle)) {
      joined.back().links += bundle.links;
    } else {
      joined.push_back(bundle);
    }
  }
  return joined;
}

}  // namespace

ServingPlan serving_plan(const Subject& subject) {
  const Arrangement& a = subject.arrangement;
  const std::vector<model::ServingLink>& links = subject.organization.links();
  const std::vector<std::uint8_t>& aside = a.shape.aside;
  const auto band_of = [&](Slot card) { return a.shape.band.empty() ? kNoSlot : a.shape.band[card]; };
  ServingPlan plan;
  plan.card.reserve(links.size());
  for (const model::ServingLink& link : links) plan.card.push_back(a.shown_by[link.position]);
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    const Slot card = plan.card[i];
    if (card == kNoSlot) continue;
    ServingBundle bundle{a.segment_of[links[i].customer], End::team, card, i, 1};
    if (!aside.empty() && aside[card] != 0) {
      bundle.end = End::shelf;
      bundle.at = 0;
    } else if (const Slot leader = a.unit_card[a.unit[card]]; leader != kNoSlot) {
      bundle.at = leader;
    }
    plan.bundles.push_back(bundle);
  }
  plan.bundles = joined(std::move(plan.bundles));
  if (plan.bundles.size() <= kMostServingLines) return plan;
  const auto at_front = [&](std::uint32_t band) {
    return band != kNoSlot && a.placement.band[band].bottom() > a.placement.front_line;
  };
  for (ServingBundle& bundle : plan.bundles) {
    if (bundle.end != End::team || !at_front(band_of(bundle.at))) continue;
    bundle.end = End::band;
    bundle.at = band_of(bundle.at);
  }
  plan.bundles = joined(std::move(plan.bundles));
  if (plan.bundles.size() <= kMostServingLines) return plan;
  std::stable_sort(plan.bundles.begin(), plan.bundles.end(),
                   [](const ServingBundle& l, const ServingBundle& r) { return l.links > r.links; });
  for (std::size_t i = kMostServingLines; i < plan.bundles.size(); ++i)
    plan.not_drawn += plan.bundles[i].links;
  plan.bundles.resize(kMostServingLines);
  plan.bundles = joined(std::move(plan.bundles));
  return plan;
}

}  // namespace flipchart::compose
