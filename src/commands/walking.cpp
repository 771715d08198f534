// Each step looks at the brothers and sisters of a card once or twice, and at everybody only where their row
// ends.
#include "commands/walking.hpp"

#include <cmath>
#include <limits>

namespace flipchart::commands {

namespace {

using base::ItemId;
using base::ItemKind;
using base::kNoSlot;
using base::Rect;
using base::Slot;

constexpr double kSame = 1;  // places that differ by less are one column
constexpr double kNowhere = std::numeric_limits<double>::infinity();

double x_of(const Rect& box) {
  return box.centre().x;
}
double y_of(const Rect& box) {
  return box.centre().y;
}
bool same_row(const Rect& one, const Rect& other) {
  return std::abs(y_of(one) - y_of(other)) < one.h / 2;
}

// The one of [first, last) with the smallest cost, kNoSlot where all cost infinitely much. Ties: the first.
template <class Cost>
Slot cheapest(Slot first, Slot last, Cost cost) {
  Slot best = kNoSlot;
  double least = kNowhere;
  for (Slot i = first; i < last; ++i) {
    const double price = cost(i);
    if (price < least) {
      least = price;
      best = i;
    }
  }
  return best;
}

// Steps among cards.
class CardWalk {
 public:
  explicit CardWalk(const compose::Arrangement& a) : a_(a), card_(a.placement.card) {}

  Slot to_leaders(Slot from) const {
    const Slot above = in_column(from, -1);
    return above != kNoSlot ? above : a_.shape.parent[from];
  }

  Slot to_reports(Slot from) const {
    const Slot first = a_.shape.first_child[from];
    const Slot last = a_.shape.first_child[from + 1];
    const double middle = x_of(card_[from]);
    const Slot nearest = cheapest(first, last, [&](Slot i) { return std::abs(x_of(card_[i]) - middle); });
    if (nearest != kNoSlot) return top_of_column(first, last, x_of(card_[nearest]));
    for (Slot at = from; at != kNoSlot; at = a_.shape.parent[at])
      if (const Slot below = in_column(at, 1); below != kNoSlot) return below;
    return kNoSlot;
  }

  Slot sideways(Slot from, int way) const {
    const auto [first, last] = siblings(from);
    const double x = x_of(card_[from]);
    const auto ahead = [&](Slot i) { return way * (x_of(card_[i]) - x); };
    const Slot next = cheapest(first, last, [&](Slot i) { return ahead(i) >= kSame ? ahead(i) : kNowhere; });
    if (next != kNoSlot) {
      const double column = x_of(card_[next]);
      return cheapest(first, last, [&](Slot i) {
        if (std::abs(x_of(card_[i]) - column) >= kSame) return kNowhere;
        return std::abs(y_of(card_[i]) - y_of(card_[from]));
      });
    }
    return cheapest(0, static_cast<Slot>(card_.size()), [&](Slot i) {
      return same_row(card_[from], card_[i]) && ahead(i) >= kSame ? ahead(i) : kNowhere;
    });
  }

  // Who stands nearest to a customer nobody is known to serve.
  Slot front_below(double x) const {
    return cheapest(0, static_cast<Slot>(card_.size()), [&](Slot i) {
      const bool leads = a_.shape.first_child[i] != a_.shape.first_child[i + 1];
      return leads ? kNowhere : std::abs(x_of(card_[i]) - x);
    });
  }

 private:
  std::pair<Slot, Slot> siblings(Slot of) const {
    const Slot parent = a_.shape.parent[of];
    if (parent == kNoSlot) return {0, a_.shape.first_child[0]};
    return {a_.shape.first_child[parent], a_.shape.first_child[parent + 1]};
  }
  // The next sibling straight above (-1) or below (1).
  Slot in_column(Slot from, int way) const {
    const auto [first, last] = siblings(from);
    return cheapest(first, last, [&](Slot i) {
      const double ahead = way * (y_of(card_[i]) - y_of(card_[from]));
      const bool column = std::abs(x_of(card_[i]) - x_of(card_[from])) < kSame;
      return column && ahead >= kSame ? ahead : kNowhere;
    });
  }
  Slot top_of_column(Slot first, Slot last, double x) const {
    return cheapest(first, last,
                    [&](Slot i) { return std::abs(x_of(card_[i]) - x) < kSame ? y_of(card_[i]) : kNowhere; });
  }

  const compose::Arrangement& a_;
  const std::vector<Rect>& card_;
};

// Steps among customers, row by row.
class CustomerWalk {
 public:
  explicit CustomerWalk(const compose::Arrangement& a)
      : a_(a), box_(a.placement.customer), count_(a.segment_pills ? 0 : static_cast<Slot>(box_.size())) {}

  // The nearest of the next row towards the leaders (-1) or away from them (1).
  Slot to_row(Slot from, int way) const {
    const auto ahead = [&](Slot i) { return way * (y_of(box_[i]) - y_of(box_[from])); };
    const Slot row = cheapest(0, count_, [&](Slot i) {
      return !same_row(box_[from], box_[i]) && ahead(i) > 0 ? ahead(i) : kNowhere;
    });
    if (row == kNoSlot) return kNoSlot;
    return nearest(x_of(box_[from]),
                   [&](Slot i) { return std::abs(y_of(box_[i]) - y_of(box_[row])) < kSame; });
  }

  Slot sideways(Slot from, int way) const {
    return cheapest(0, count_, [&](Slot i) {
      const double ahead = way * (x_of(box_[i]) - x_of(box_[from]));
      return same_row(box_[from], box_[i]) && ahead >= kSame ? ahead : kNowhere;
    });
  }

  // Whom a card serves; else who stands nearest in the first row.
  Slot from_card(Slot card) const {
    const double x = x_of(a_.placement.card[card]);
    const Slot served = nearest(x, [&](Slot i) {
      for (std::uint32_t s = a_.shape.server_offset[i]; s < a_.shape.server_offset[i + 1]; ++s)
        if (a_.shape.server[s] == card) return true;
      return false;
    });
    if (served != kNoSlot) return served;
    const Slot first = cheapest(0, count_, [&](Slot i) { return y_of(box_[i]); });
    return nearest(x, [&](Slot i) { return y_of(box_[i]) - y_of(box_[first]) < kSame; });
  }

  Slot server_of(Slot customer) const {
    const double x = x_of(box_[customer]);
    Slot best = kNoSlot;
    double least = kNowhere;
    for (std::uint32_t s = a_.shape.server_offset[customer]; s < a_.shape.server_offset[customer + 1]; ++s) {
      const Slot card = a_.shape.server[s];
      const double away = std::abs(x_of(a_.placement.card[card]) - x);
      if (away < least) {
        least = away;
        best = card;
      }
    }
    return best;
  }

 private:
  template <class Among>
  Slot nearest(double x, Among among) const {
    return cheapest(0, count_, [&](Slot i) { return among(i) ? std::abs(x_of(box_[i]) - x) : kNowhere; });
  }

  const compose::Arrangement& a_;
  const std::vector<Rect>& box_;
  Slot count_;
};

struct Spot {
  Slot card = kNoSlot;
  Slot customer = kNoSlot;
};

Spot spot_of(const model::Organization& organization, const compose::Insights& insights,
             const compose::Arrangement& a, const ItemId& item) {
  if (item.kind == ItemKind::customer) {
    const Slot customer = organization.find_customer(item.id);
    if (customer != kNoSlot && !a.segment_pills) return {kNoSlot, customer};
  } else if (const Slot slot = organization.find(item.id); slot != kNoSlot) {
    const bool unit = item.kind == ItemKind::unit;
    return {unit ? a.unit_card[insights.units.of[slot]] : a.shown_by[slot], kNoSlot};
  }
  return {};
}

Spot from_card(const compose::Arrangement& a, Slot card, Step step, bool towards_leaders) {
  const CardWalk cards(a);
  if (step == Step::left || step == Step::right) return {cards.sideways(card, step == Step::left ? -1 : 1)};
  if (towards_leaders) return {cards.to_leaders(card)};
  const Slot report = cards.to_reports(card);
  if (report != kNoSlot) return {report};
  return {kNoSlot, CustomerWalk(a).from_card(card)};
}

Spot from_customer(const compose::Arrangement& a, Slot customer, Step step, bool towards_leaders) {
  const CustomerWalk customers(a);
  if (step == Step::left || step == Step::right)
    return {kNoSlot, customers.sideways(customer, step == Step::left ? -1 : 1)};
  if (const Slot row = customers.to_row(customer, towards_leaders ? -1 : 1); row != kNoSlot)
    return {kNoSlot, row};
  if (!towards_leaders) return {};
  const Slot server = customers.server_of(customer);
  return {server != kNoSlot ? server : CardWalk(a).front_below(x_of(a.placement.customer[customer]))};
}

}  // namespace

ItemId walked(const model::Organization& organization, const compose::Insights& insights,
              const compose::Arrangement& a, double facing, const ItemId& from, Step step) {
  const Spot at = spot_of(organization, insights, a, from);
  const bool towards_leaders = (step == Step::up) == (facing < 0.5);
  Spot to;
  if (at.customer != kNoSlot)
    to = from_customer(a, at.customer, step, towards_leaders);
  else if (at.card != kNoSlot)
    to = from_card(a, at.card, step, towards_leaders);
  else if (!a.slot.empty())
    to.card = 0;
  if (to.customer != kNoSlot)
    return {ItemKind::customer, std::string(organization.text(organization.customers()[to.customer].id))};
  if (to.card == kNoSlot) return from;
  const Slot slot = a.slot[to.card];
  if (slot != kNoSlot) return {ItemKind::position, std::string(organization.id(slot))};
  return {ItemKind::unit, std::string(organization.id(insights.units.leader[a.unit[to.card]]))};
}

}  // namespace flipchart::commands
