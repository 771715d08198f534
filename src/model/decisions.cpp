// Looking things up among the decisions, and telling where a fix stands.
#include "model/decisions.hpp"

#include <algorithm>

namespace flipchart::model {

namespace {
constexpr int kMonthsUntilReflection = 3;
}

const Fix* Decisions::fix_of_issue(std::string_view issue) const {
  const auto holds = [&](const Fix& fix) {
    return std::find(fix.issues.begin(), fix.issues.end(), issue) != fix.issues.end();
  };
  const auto found = std::find_if(fixes.rbegin(), fixes.rend(), holds);
  return found == fixes.rend() ? nullptr : &*found;
}

const Fix* Decisions::fix_of_seam(std::string_view one, std::string_view other) const {
  const auto found = std::find_if(fixes.rbegin(), fixes.rend(), [&](const Fix& fix) {
    return (fix.seam.from == one && fix.seam.to == other) || (fix.seam.from == other && fix.seam.to == one);
  });
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

std::optional<base::Date> reflection_day(const Fix& fix) {
  if (!fix.due) return std::nullopt;
  return base::months_after(*fix.due, kMonthsUntilReflection);
}

std::optional<bool> promise_kept(const Fix& fix, base::Date today) {
  if (!fix.due) return std::nullopt;
  if (fix.done_on && *fix.done_on <= today) return *fix.done_on <= *fix.due;
  const bool is_done = fix.status == FixStatus::done || fix.status == FixStatus::followed_up;
  if (is_done || !(*fix.due < today)) return std::nullopt;
  return false;
}

PromisesKept promises_kept(const Decisions& decisions, base::Date today) {
  PromisesKept all;
  for (const Fix& fix : decisions.fixes) {
    const auto kept = promise_kept(fix, today);
    all.judged += kept ? 1 : 0;
    all.kept += kept.value_or(false) ? 1 : 0;
  }
  return all;
}

}  // namespace flipchart::model
