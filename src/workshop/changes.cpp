// Issues, events and marks; people are compared in changes_people.cpp.
#include "workshop/changes.hpp"

#include <cmath>

namespace flipchart::workshop {

namespace {

using base::TextId;

// The texts of one pool as those of another, each looked up once; a text that the other lacks equals none.
class Translated {
 public:
  Translated(const base::StringPool& from, const base::StringPool& to)
      : from_(from), to_(to), known_(from.size(), kUnknown) {}
  bool same(TextId from, TextId to) {
    TextId& known = known_[from];
    if (known == kUnknown) {
      known = to_.find(from_.view(from));
      if (known == base::kNoText && from != base::kNoText) known = kMissing;
    }
    return known == to;
  }

 private:
  static constexpr TextId kUnknown = 0xFFFFFFFFU;
  static constexpr TextId kMissing = 0xFFFFFFFEU;
  const base::StringPool& from_;
  const base::StringPool& to_;
  std::vector<TextId> known_;
};

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

bool same_issue(const model::Issue& a, const model::Issue& b, Translated& texts) {
  return texts.same(a.title, b.title) && texts.same(a.customer, b.customer) &&
         texts.same(a.severity, b.severity) && texts.same(a.status, b.status) &&
         texts.same(a.cause, b.cause) && same(a.amount, b.amount) && same(a.hours, b.hours) &&
         a.opened == b.opened && a.closed == b.closed && a.opened_offset == b.opened_offset;
}

template <class Event>
bool same_event(const Event& a, const Event& b, Translated& texts) {
  return a.at == b.at && a.dated == b.dated && a.offset == b.offset && texts.same(a.actor, b.actor) &&
         texts.same(a.group, b.group) && texts.same(a.activity, b.activity) && texts.same(a.status, b.status);
}

bool same_events(const model::History& a, std::uint32_t i, const model::History& b, std::uint32_t j,
                 Translated& texts) {
  if (a.event_count(i) != b.event_count(j)) return false;
  for (std::uint32_t e = 0; e < a.event_count(i); ++e) {
    if (!same_event(a.event(a.first_event(i) + e), b.event(b.first_event(j) + e), texts)) return false;
  }
  return true;
}

}  // namespace

bool Changes::empty() const {
  for (const ChangeList* list :
       {&added, &left, &moved, &renamed, &retitled, &details, &customers_added, &customers_left,
        &customers_changed, &issues_new, &issues_updated, &marks_lost}) {
    if (list->count != 0) return false;
  }
  return links_gained == 0 && links_lost == 0 && events_before == events_after;
}

void compare_histories(const model::History& before, const model::History& after, Changes& changes) {
  changes.events_before = before.events().size();
  changes.events_after = after.events().size();
  if (&before == &after) return;
  Translated texts(before.texts(), after.texts());
  for (std::uint32_t i = 0; i < after.issue_count(); ++i) {
    const model::Issue issue = after.issue(i);
    const std::string_view id = after.issue_id(i);
    const std::uint32_t known = before.find(id);
    const auto title = [&] { return std::string(after.text(issue.title)); };
    if (known == base::kNoSlot) {
      changes.issues_new.add(id, changes.issues_new.wants_words() ? title() : std::string());
    } else if (!same_issue(before.issue(known), issue, texts) ||
               !same_events(before, known, after, i, texts)) {
      changes.issues_updated.add(id, changes.issues_updated.wants_words() ? title() : std::string());
    }
  }
}

Changes changes_between(const model::State& before, const model::Organization& organization,
                        const model::History& history) {
  Changes changes;
  compare_people(*before.organization, organization, changes);
  compare_histories(*before.history, history, changes);
  const std::vector<Change> known = shelf_of_marks(before.decisions, *before.organization, *before.history);
  for (Change& mark : shelf_of_marks(before.decisions, organization, history)) {
    if (std::find(known.begin(), known.end(), mark) == known.end())
      changes.marks_lost.add(mark.id, std::move(mark.text));
  }
  return changes;
}

}  // namespace flipchart::workshop
