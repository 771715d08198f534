// Charts and histories without somebody: texts are put into a new pool, so that no word of them is left over
// in a corner of the old one.
#include <algorithm>

#include "model/forgetting.hpp"
#include "model/history_parts.hpp"
#include "model/organization_parts.hpp"

namespace flipchart::model {

namespace {

// Texts of one pool in another one, each looked at once.
class Moved {
 public:
  Moved(const base::StringPool& from, const Mentions& mentions)
      : from_(from), mentions_(mentions), ids_(from.size(), kUnknown) {}

  // As it stays.
  TextId operator()(TextId text) {
    TextId& id = ids_[text];
    if (id == kUnknown) id = to_.intern(mentions_.without(from_.view(text)));
    return id;
  }
  TextId as_it_is(TextId text) { return to_.intern(from_.view(text)); }
  // An id stays one that no other has.
  TextId as_id(TextId text, std::vector<bool>& taken) {
    const std::string stays = mentions_.without(from_.view(text));
    TextId id = to_.intern(stays);
    for (int number = 2; id < taken.size() && taken[id]; ++number)
      id = to_.intern(stays + '-' + std::to_string(number));
    if (id >= taken.size()) taken.resize(id + std::size_t{1}, false);
    taken[id] = true;
    return id;
  }
  base::StringPool take() && { return std::move(to_); }

 private:
  static constexpr TextId kUnknown = 0xFFFFFFFFU;
  const base::StringPool& from_;
  const Mentions& mentions_;
  std::vector<TextId> ids_;
  base::StringPool to_;
};

void move_all(TextColumn& column, Moved& moved) {
  if (!column.has_texts()) return;
  TextColumn to;
  to.reserve(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) to.push_back(moved(column[row]));
  column = std::move(to);
}

}  // namespace

// An address or an own id says who it is; a name that others have too only in the same place.
bool Forgotten::is_holder(const Organization& chart, Slot position, const Holder& holder) const {
  if (is_address(chart.text(holder.email)) || is_number(chart.text(holder.person))) return true;
  const std::string_view name = chart.text(holder.name);
  if (!is_name(name)) return false;
  const bool shared = std::any_of(shared_.begin(), shared_.end(),
                                  [&](const std::string& other) { return same_name(other, name); });
  if (!shared) return true;
  const auto other = [&](TextId text, const std::vector<std::string>& own) {
    return text != base::kNoText && !own.empty();
  };
  return chart.id(position) == position_ && !other(holder.email, addresses_) &&
         !other(holder.person, numbers_);
}

Organization Forgotten::organization(const Organization& before) const {
  OrganizationParts parts = parts_of(before);
  Moved moved(before.texts(), mentions_);
  std::vector<bool> positions, customers;
  for (Slot s = 0; s < before.size(); ++s) {
    PositionPart& part = parts.positions[s];
    for (std::uint32_t i = 0; i < part.holder_count; ++i) {
      Holder& holder = parts.holders[part.first_holder + i];
      if (is_holder(before, s, holder))
        holder = {};
      else
        holder = {moved.as_it_is(holder.name), moved.as_it_is(holder.email), moved.as_it_is(holder.person),
                  holder.photo};
    }
    part.id = moved.as_id(part.id, positions);
    for (TextId PositionPart::*const field :
         {&PositionPart::title, &PositionPart::department, &PositionPart::team, &PositionPart::location,
          &PositionPart::grade, &PositionPart::silo})
      part.*field = moved(part.*field);
  }
  for (Customer& customer : parts.customers) {
    customer.id = moved.as_id(customer.id, customers);
    customer.name = moved(customer.name);
    customer.segment = moved(customer.segment);
  }
  for (SiloColour& colour : parts.silo_colours) {
    const Slot top = colour.rule == SiloRule::branch ? before.find(before.text(colour.silo)) : kNoSlot;
    colour.silo = top == kNoSlot ? moved(colour.silo) : parts.positions[top].id;
  }
  parts.texts = std::move(moved).take();
  return Organization(std::move(parts));
}

History Forgotten::history(const History& before) const {
  HistoryColumns columns = before.columns();
  Moved moved(before.texts(), mentions_);
  for (TextColumn* const column :
       {&columns.title, &columns.customer, &columns.severity, &columns.issue_status, &columns.cause,
        &columns.actor, &columns.group, &columns.activity, &columns.status})
    move_all(*column, moved);
  IssueIds ids;
  for (std::uint32_t issue = 0; issue < before.issue_count(); ++issue) {
    const std::string stays = mentions_.without(before.issue_id(issue));
    std::string id = stays;
    for (int number = 2; ids.add(id) != issue; ++number) id = stays + '-' + std::to_string(number);
  }
  columns.ids = std::move(ids);
  columns.currency = mentions_.without(columns.currency);
  columns.texts = std::move(moved).take();
  return History(std::move(columns));
}

}  // namespace flipchart::model
