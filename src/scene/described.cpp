#include "scene/described.hpp"

#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/language.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"

namespace flipchart::scene {
namespace {

std::string joined(const std::vector<Text>& lines) {
  std::string words;
  for (const Text& line : lines) {
    if (line.text.empty()) continue;
    words += (words.empty() ? "" : ", ") + line.text;
  }
  return words;
}

}  // namespace

Described::Described(const Scene& scene) : scene_(scene) {
  cards_.reserve(scene.cards.size());
  for (const Card& card : scene.cards) cards_.emplace(card.id, &card);
  for (const Band& band : scene.bands) bands_.emplace(band.id, &band);
  std::unordered_map<ItemId, ItemId> above;
  for (const Link& link : scene.links)
    if (link.kind == LinkKind::reports) above.emplace(link.from, link.to);
  for (const Card& card : scene.cards) {
    if (card.kind == CardKind::customer) continue;
    const auto leader = above.find(card.id);
    if (leader != above.end() && cards_.contains(leader->second))
      below_[leader->second].push_back(card.id);
    else
      at_the_top_.push_back(card.id);
  }
}

const Card* Described::card(const ItemId& id) const {
  const auto found = cards_.find(id);
  return found == cards_.end() ? nullptr : found->second;
}

const std::vector<ItemId>& Described::below(const ItemId& position) const {
  static const std::vector<ItemId> kNobody;
  const auto found = below_.find(position);
  return found == below_.end() ? kNobody : found->second;
}

std::string Described::name_of(const ItemId& id) const {
  if (const Card* const found = card(id); found != nullptr && !found->texts.empty())
    return found->texts.front().text;
  if (const auto band = bands_.find(id); band != bands_.end() && !band->second->label.empty())
    return band->second->label;
  return id.id;
}

std::string Described::words(const Card& card) {
  const std::string lines = joined(card.texts);
  return lines.empty() ? card.id.id : lines;
}

std::string Described::words(const Band& band) {
  return band.label;
}

std::string Described::words(const Link& link) const {
  const std::string from = name_of(link.from);
  const std::string to = name_of(link.to);
  switch (link.kind) {
    case LinkKind::serves:
      return base::tr("{} serves {}", from, to);
    case LinkKind::dotted:
      return base::tr("{} also reports to {} (dotted line)", from, to);
    case LinkKind::reports:
      break;
  }
  return scene_.facing < 0.5 ? base::tr("{} reports to {}", from, to) : base::tr("{} supports {}", to, from);
}

std::string Described::words(const Flow& flow) const {
  const bool arriving = flow.kind == FlowKind::from_customer;
  const std::string from = name_of(flow.from);
  const std::string to = name_of(flow.to);
  std::string words = arriving ? base::trn(flow.handovers, "{2} brings issues to {3}: {1} issue",
                                           "{2} brings issues to {3}: {1} issues", from, to)
                               : base::trn(flow.handovers, "{2} hands over to {3}: {1} handover",
                                           "{2} hands over to {3}: {1} handovers", from, to);
  if (flow.came_back > 0) words += ", " + base::tr("{} came back", base::counted(flow.came_back));
  return words;
}

std::string Described::words(const Badge& badge) const {
  std::string words;
  for (const Text& text : badge.texts)
    if (!text.text.empty()) words += (words.empty() ? "" : " ") + text.text;
  if (const std::string_view state = Described::words(badge.disc); !state.empty())
    words += (words.empty() ? "" : ", ") + std::string(state);
  const bool sample = !badge.from && !badge.to;  // in a legend
  return sample ? words : base::tr("{} to {}: {}", name_of(badge.from), name_of(badge.to), words);
}

std::string_view Described::words(Disc disc) {
  static constexpr const char* kStates[] = {"",
                                            base::english("nobody owns it"),
                                            base::english("proposed"),
                                            base::english("owned"),
                                            base::english("overdue"),
                                            base::english("followed up")};
  const char* const state = kStates[static_cast<std::size_t>(disc)];
  return *state == 0 ? state : base::tr(state);
}

Scene spoken_of(const Page& page) {
  Scene scene;
  scene.facing = page.scene.facing;
  scene.bands = page.scene.bands;
  scene.cards = page.scene.cards;
  std::unordered_set<ItemId> missing;
  for (const Flow& flow : page.scene.flows) missing.insert({flow.from, flow.to});
  for (const Badge& badge : page.scene.badges) missing.insert({badge.from, badge.to});
  missing.erase(ItemId());
  for (const Card& card : scene.cards) missing.erase(card.id);
  for (const Band& band : scene.bands) missing.erase(band.id);
  if (missing.empty()) return scene;
  std::vector<std::vector<Card>> found(page.crowd.pieces);
  base::parallel_for(page.crowd.pieces, [&](std::size_t piece) {
    for (Card& card : page.crowd.cards(piece).cards)
      if (missing.contains(card.id)) found[piece].push_back(std::move(card));
  });
  for (std::vector<Card>& cards : found)
    scene.cards.insert(scene.cards.end(), std::make_move_iterator(cards.begin()),
                       std::make_move_iterator(cards.end()));
  return scene;
}

}  // namespace flipchart::scene
