// Looking things up among the decisions, and telling where a fix stands.
#include "model/decisions.hpp"

#include <algorithm>

namespace flipchart::model {

const Fix* Decisions::find_fix(std::string_view id) const {
  const auto found = std::find_if(fixes.begin(), fixes.end(), [&](const Fix& fix) { return fix.id == id; });
  return found == fixes.end() ? nullptr : &*found;
}

const Fix* Decisions::fix_of_issue(std::string_view issue) const {
  const auto holds = [&](const Fix& fix) {
    return std::find(fix.issues.begin(), fix.issues.end(), issue) != fix.issues.end();
  };
  const auto found = std::find_if(fixes.rbegin(), fixes.rend(), holds);
  return found == fixes.rend() ? nullptr : &*found;
}

const Envelope* Decisions::find_envelope(std::string_view role, std::string_view team) const {
  const auto found = std::find_if(envelopes.begin(), envelopes.end(), [&](const Envelope& envelope) {
    return envelope.role == role && envelope.team == team;
  });
  return found == envelopes.end() ? nullptr : &*found;
}

MatterState state_of(const Fix& fix, base::Date today) {
  if (fix.status == FixStatus::followed_up) return MatterState::followed_up;
  if (fix.owner.empty()) return MatterState::unowned;
  const bool is_done = fix.status == FixStatus::done;
  if (!is_done && fix.due && *fix.due < today) return MatterState::overdue;
  if (fix.proposals.empty()) return MatterState::half;
  return is_done ? MatterState::done : MatterState::owned;
}

}  // namespace flipchart::model
