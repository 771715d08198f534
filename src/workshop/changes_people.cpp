// Who came, left, moved or is called otherwise: positions, customers, and who serves whom.
#include <algorithm>

#include "base/language.hpp"
#include "workshop/changes.hpp"

namespace flipchart::workshop {

namespace {

using base::kNoSlot;
using base::Slot;
using model::Organization;

std::string who(const Organization& chart, Slot s) {
  std::string words = chart.holder_names(s);
  if (!chart.title(s).empty()) words += ", " + std::string(chart.title(s));
  return words;
}

std::string_view manager_id(const Organization& chart, Slot s) {
  return chart.parent(s) == kNoSlot ? std::string_view() : chart.id(chart.parent(s));
}

std::string manager_words(const Organization& chart, Slot s) {
  if (chart.parent(s) == kNoSlot) return chart.on_shelf(s) ? base::tr("the shelf") : base::tr("the top");
  return chart.holder_names(chart.parent(s)) + " (" + std::string(chart.id(chart.parent(s))) + ")";
}

bool same_holders(const Organization& a, Slot s, const Organization& b, Slot t) {
  if (a.holder_count(s) != b.holder_count(t)) return false;
  for (std::uint32_t i = 0; i < a.holder_count(s); ++i) {
    if (a.text(a.holders(s)[i].name) != b.text(b.holders(t)[i].name)) return false;
  }
  return true;
}

bool same_addresses(const Organization& a, Slot s, const Organization& b, Slot t) {
  for (std::uint32_t i = 0; i < std::min(a.holder_count(s), b.holder_count(t)); ++i) {
    const model::Holder& x = a.holders(s)[i];
    const model::Holder& y = b.holders(t)[i];
    if (a.text(x.email) != b.text(y.email) || a.text(x.person) != b.text(y.person)) return false;
  }
  return true;
}

bool same_photos(const Organization& a, Slot s, const Organization& b, Slot t) {
  for (std::uint32_t i = 0; i < std::min(a.holder_count(s), b.holder_count(t)); ++i) {
    const model::Photo x = a.photo(a.holders(s)[i]);
    const model::Photo y = b.photo(b.holders(t)[i]);
    if (x != y && (x == nullptr || y == nullptr || *x != *y)) return false;
  }
  return true;
}

// The first of the described facts that differs, in words; empty: none does.
std::string differing(const Organization& a, Slot s, const Organization& b, Slot t) {
  const model::PositionPart& x = a.position(s);
  const model::PositionPart& y = b.position(t);
  const std::pair<const char*, base::TextId model::PositionPart::*> texts[] = {
      {base::english("department {} to {}"), &model::PositionPart::department},
      {base::english("team {} to {}"), &model::PositionPart::team},
      {base::english("location {} to {}"), &model::PositionPart::location},
      {base::english("grade {} to {}"), &model::PositionPart::grade},
      {base::english("silo {} to {}"), &model::PositionPart::silo}};
  std::string words;
  for (const auto& [sentence, member] : texts) {
    const std::string_view was = a.text(x.*member);
    const std::string_view is = b.text(y.*member);
    if (was == is) continue;
    if (!words.empty()) words += "; ";
    words += base::tr(sentence, was.empty() ? base::tr("none") : was, is.empty() ? base::tr("none") : is);
  }
  if (!words.empty()) return words;
  if (!same_addresses(a, s, b, t)) return base::tr("e-mail or person id");
  if (!same_photos(a, s, b, t)) return base::tr("photo");
  if (x.assistant != y.assistant) return base::tr("assistant");
  if (x.customer_facing != y.customer_facing) return base::tr("customer-facing");
  if (x.group != y.group) return base::tr("a group of posts");
  if (x.fte != y.fte) return base::tr("full-time equivalent");
  if (x.on_shelf != y.on_shelf) return y.on_shelf ? base::tr("to the shelf") : base::tr("from the shelf");
  return {};
}

void compare_positions(const Organization& before, const Organization& after, Changes& changes) {
  for (Slot t = 0; t < after.size(); ++t) {
    const std::string_view id = after.id(t);
    if (after.find(id) != t) continue;
    const Slot s = before.find(id);
    if (s == kNoSlot) {
      changes.added.add(id, changes.added.wants_words() ? who(after, t) : std::string());
      continue;
    }
    if (manager_id(before, s) != manager_id(after, t))
      changes.moved.add(id, base::tr("{}: from {} to {}", after.holder_names(t), manager_words(before, s),
                                     manager_words(after, t)));
    if (!same_holders(before, s, after, t))
      changes.renamed.add(id, base::tr("{} to {}", before.holder_names(s), after.holder_names(t)));
    if (before.title(s) != after.title(t))
      changes.retitled.add(id, base::tr("{} to {}", before.title(s), after.title(t)));
    const std::string other = differing(before, s, after, t);
    if (!other.empty()) changes.details.add(id, other);
  }
  for (Slot s = 0; s < before.size(); ++s) {
    const std::string_view id = before.id(s);
    if (before.find(id) == s && after.find(id) == kNoSlot)
      changes.left.add(id, changes.left.wants_words() ? who(before, s) : std::string());
  }
}

void compare_customers(const Organization& before, const Organization& after, Changes& changes) {
  const auto name = [](const Organization& chart, std::uint32_t c) {
    return std::string(chart.text(chart.customers()[c].name));
  };
  for (std::uint32_t c = 0; c < after.customers().size(); ++c) {
    const model::Customer& customer = after.customers()[c];
    const std::string_view id = after.text(customer.id);
    const std::uint32_t known = before.find_customer(id);
    if (known == kNoSlot) {
      changes.customers_added.add(id, name(after, c));
      continue;
    }
    const model::Customer& was = before.customers()[known];
    if (before.text(was.name) != after.text(customer.name) ||
        before.text(was.segment) != after.text(customer.segment) || was.value != customer.value)
      changes.customers_changed.add(id, name(after, c));
  }
  for (std::uint32_t c = 0; c < before.customers().size(); ++c) {
    const std::string_view id = before.text(before.customers()[c].id);
    if (after.find_customer(id) == kNoSlot) changes.customers_left.add(id, name(before, c));
  }
}

// Links of `a` that `b` has not, or has with another weight.
std::uint64_t links_not_in(const Organization& a, const Organization& b) {
  std::uint64_t count = 0;
  for (const model::ServingLink& link : a.links()) {
    const std::uint32_t customer = b.find_customer(a.text(a.customers()[link.customer].id));
    const Slot position = b.find(a.id(link.position));
    const model::ServingLink wanted{customer, position, link.weight};
    const auto found = std::lower_bound(b.links().begin(), b.links().end(), wanted,
                                        [](const model::ServingLink& x, const model::ServingLink& y) {
                                          return x.customer != y.customer ? x.customer < y.customer
                                                                          : x.position < y.position;
                                        });
    const bool there = customer != kNoSlot && position != kNoSlot && found != b.links().end() &&
                       found->customer == customer && found->position == position &&
                       found->weight == link.weight;
    count += there ? 0 : 1;
  }
  return count;
}

// Dotted lines as pairs of ids: which people have others than before.
void compare_dotted(const Organization& before, const Organization& after, Changes& changes) {
  const auto lines = [](const Organization& chart) {
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (const model::DottedLine& line : chart.dotted())
      pairs.emplace_back(chart.id(line.from), chart.id(line.to));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto was = lines(before);
  const auto is = lines(after);
  std::vector<std::pair<std::string_view, std::string_view>> others;
  std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(others));
  std::string_view last;
  for (const auto& [from, to] : others) {
    // Whoever came or left is told of already.
    if (from == last || before.find(from) == kNoSlot || after.find(from) == kNoSlot) continue;
    changes.details.add(from, base::tr("dotted lines"));
    last = from;
  }
}

}  // namespace

void compare_people(const Organization& before, const Organization& after, Changes& changes) {
  if (&before == &after) return;
  compare_positions(before, after, changes);
  compare_dotted(before, after, changes);
  compare_customers(before, after, changes);
  changes.links_gained = links_not_in(after, before);
  changes.links_lost = links_not_in(before, after);
}

}  // namespace flipchart::workshop
