// What stands on a page in words, for those who do not see it: titles in SVG, alternative text on slides, the
// nested list of a page of the web.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scene/backend.hpp"

namespace flipchart::scene {

// Of one scene with its crowd in it (`whole`), which must live as long.
class Described {
 public:
  explicit Described(const Scene& scene);  // linear

  // The first line of its card; of a band its label; the id where it has neither.
  std::string name_of(const ItemId& id) const;
  // "Ana Lopes, Enterprise account manager": its lines in their order.
  static std::string words(const Card& card);
  static std::string words(const Band& band);
  // "Ana Lopes reports to Enterprise lead" with the leaders on top, else "Enterprise lead supports Ana
  // Lopes".
  std::string words(const Link& link) const;
  // "Returns hands over to Parts: 351 handovers, 61 came back"
  std::string words(const Flow& flow) const;
  // "Returns to Parts: 351, nobody owns it"
  std::string words(const Badge& badge) const;
  // "owned"; nothing where there is no disc.
  static std::string_view words(Disc disc);

  // Who stands below a position along reporting lines, in the order of the scene's cards.
  const std::vector<ItemId>& below(const ItemId& position) const;
  // Cards of positions nobody on this page is above of, in the order of the scene's cards.
  const std::vector<ItemId>& at_the_top() const { return at_the_top_; }
  // No card: none with this id.
  const Card* card(const ItemId& id) const;

 private:
  const Scene& scene_;
  std::unordered_map<ItemId, const Card*> cards_;
  std::unordered_map<ItemId, const Band*> bands_;
  std::unordered_map<ItemId, std::vector<ItemId>> below_;
  std::vector<ItemId> at_the_top_;
};

// Enough of a page to describe its flows and badges without all of its crowd: its bands, its own cards, and
// those of the crowd that flows and badges stand between. Walks the crowd, on all cores, only where they name
// one of it.
Scene spoken_of(const Page& page);

}  // namespace flipchart::scene
