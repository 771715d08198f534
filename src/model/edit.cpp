// Preparing, applying and reverting; what each edit does is in plan_*.cpp.
#include "model/edit.hpp"

#include "model/plan.hpp"

namespace flipchart::model {

namespace {

// Takes a change on or off.
struct Hand {
  State& state;
  bool on;

  template <class T>
  void operator()(const Step<T>& step) const {
    Sequence<T>& all = sequence(state.decisions, static_cast<const T*>(nullptr));
    if (on)
      all.take(step);
    else
      all.take_back(step);
  }
  void operator()(const RulesChange& change) const {
    state.decisions.rules = on ? change.after : change.before;
  }
  void operator()(const AnswersChange& change) const {
    state.decisions.answers = on ? change.after : change.before;
  }
  void operator()(const DataChange& change) const {
    state.organization = on ? change.organization : change.organization_before;
    state.history = on ? change.history : change.history_before;
  }
};

}  // namespace

const DataChange* Prepared::data() const {
  for (const Change& change : changes) {
    if (const auto* data = std::get_if<DataChange>(&change)) return data;
  }
  return nullptr;
}

bool changes_data(const Edit& edit) {
  return std::holds_alternative<Import>(edit) || std::holds_alternative<Rearrangement>(edit) ||
         std::holds_alternative<Restructuring>(edit) || std::holds_alternative<IssueEdit>(edit);
}

bool reaches_back(const Edit& edit) {
  return std::holds_alternative<Purge>(edit) || std::holds_alternative<Forget>(edit);
}

bool is_private(const Edit& edit) {
  if (const auto* note = std::get_if<AddNote>(&edit)) return note->track == Track::private_;
  return std::holds_alternative<Correct>(edit) || std::holds_alternative<WriteMessage>(edit) ||
         std::holds_alternative<Spoken>(edit);
}

void stamp(Edit& edit, const HouseRules& rules, base::Date today, base::Millis now) {
  const auto fill = [&](auto& e) {
    if constexpr (requires { e.day.has_value(); }) {
      if (!e.day) e.day = today;
    }
  };
  std::visit(
      [&](auto& e) {
        if constexpr (requires { e.valueless_by_exception(); })
          std::visit(fill, e);
        else
          fill(e);
      },
      edit);
  constexpr base::Millis kSecond = 1000;
  auto* const note = std::get_if<AddNote>(&edit);
  if (note != nullptr && note->track == Track::room && !note->shows_from && rules.hold_seconds > 0)
    note->shows_from = now + rules.hold_seconds * kSecond;
}

base::Result<Prepared> prepare(const State& state, Edit edit, Rules rules) {
  Plan gathered(state, rules);
  if (auto planned = std::visit([&](auto& e) { return plan(gathered, e); }, edit); !planned)
    return tl::unexpected(planned.error());
  return Prepared{std::move(edit), std::move(gathered).changes()};
}

void apply(State& state, const Prepared& prepared) {
  for (const Change& change : prepared.changes) std::visit(Hand{state, true}, change);
}

void revert(State& state, const Prepared& prepared) {
  for (auto change = prepared.changes.rbegin(); change != prepared.changes.rend(); ++change)
    std::visit(Hand{state, false}, *change);
}

}  // namespace flipchart::model
