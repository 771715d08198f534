// Both sides together, and the history's; people are in merged_organization.cpp.
#include "workshop/merged.hpp"

#include <cmath>

namespace flipchart::workshop {

namespace {

using base::TextId;
using model::History;

// Issues of two histories in one, with texts in one pool.
class Joined {
 public:
  explicit Joined(const History& history) : from_(history), texts_(history.texts().size(), kUnknown) {}

  std::uint32_t add_issue(std::uint32_t issue, model::HistoryParts& parts) {
    model::Issue added = from_.issue(issue);
    added.id = parts.texts.intern(from_.issue_id(issue));
    for (TextId* id : {&added.title, &added.customer, &added.severity, &added.status, &added.cause})
      *id = text(*id, parts);
    if (!from_.currency().empty() && from_.currency() != parts.currency)
      added.amount = model::kNotTold;  // of another currency than the newer ones
    parts.issues.push_back(added);
    return static_cast<std::uint32_t>(parts.issues.size() - 1);
  }
  void add_events(std::uint32_t issue, std::uint32_t to, model::HistoryParts& parts) {
    for (std::uint32_t e = 0; e < from_.event_count(issue); ++e) {
      const auto from = from_.event(from_.first_event(issue) + e);
      model::Event event;
      event.issue = to;
      event.at = from.at;
      event.dated = from.dated;
      event.offset = from.offset;
      event.actor = text(from.actor, parts);
      event.group = text(from.group, parts);
      event.activity = text(from.activity, parts);
      event.status = text(from.status, parts);
      parts.events.push_back(event);
    }
  }

 private:
  static constexpr TextId kUnknown = 0xFFFFFFFFU;
  TextId text(TextId id, model::HistoryParts& parts) {
    TextId& known = texts_[id];
    if (known == kUnknown) known = parts.texts.intern(from_.text(id));
    return known;
  }
  const History& from_;
  std::vector<TextId> texts_;
};

// Whether anything is known of an issue that events do not say.
bool has_facts(const model::Issue& issue) {
  return issue.title != base::kNoText || issue.status != base::kNoText || issue.cause != base::kNoText ||
         !std::isnan(issue.amount) || !std::isnan(issue.hours) || issue.opened != base::kNoTime ||
         issue.closed != base::kNoTime;
}

// Whether the newer history says all that is known of every old issue.
bool covers(const History& fresh, const History& old, const Incoming& incoming) {
  if (!incoming.events) return false;
  for (std::uint32_t i = 0; i < old.issue_count(); ++i) {
    if (fresh.find(old.issue_id(i)) == base::kNoSlot) return false;
    if (!incoming.issues && has_facts(old.issue(i))) return false;
  }
  return true;
}

}  // namespace

std::shared_ptr<const History> merged_history(const std::shared_ptr<const History>& before,
                                              const Incoming& incoming) {
  if (!incoming.issues && !incoming.events) return before;
  const History& old = *before;
  const History& fresh = *incoming.history;
  if (old.empty() || covers(fresh, old, incoming)) return incoming.history;
  model::HistoryParts parts;
  parts.currency = fresh.currency().empty() ? old.currency() : fresh.currency();
  Joined from_old(old);
  Joined from_fresh(fresh);
  for (std::uint32_t i = 0; i < fresh.issue_count(); ++i) {
    const std::uint32_t known = old.find(fresh.issue_id(i));
    const bool facts_stay = known != base::kNoSlot && !incoming.issues && has_facts(old.issue(known));
    const std::uint32_t to = facts_stay ? from_old.add_issue(known, parts) : from_fresh.add_issue(i, parts);
    if (incoming.events || known == base::kNoSlot)
      from_fresh.add_events(i, to, parts);
    else
      from_old.add_events(known, to, parts);
  }
  for (std::uint32_t i = 0; i < old.issue_count(); ++i) {
    if (fresh.find(old.issue_id(i)) != base::kNoSlot) continue;
    from_old.add_events(i, from_old.add_issue(i, parts), parts);
  }
  return std::make_shared<const History>(std::move(parts));
}

Merged merged(const model::State& before, const Incoming& incoming, const Keeping& keeping) {
  Merged result;
  result.organization = merged_organization(before.organization, incoming, keeping);
  result.history = merged_history(before.history, incoming);
  result.changes = changes_between(before, *result.organization, *result.history);
  return result;
}

}  // namespace flipchart::workshop
