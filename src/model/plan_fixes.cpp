// What edits of fixes do, and which are refused.
#include <array>

#include "base/language.hpp"
#include "model/distinct.hpp"
#include "model/plan.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

// The fix as the edit finds it, and where it stands.
struct FixAt {
  std::size_t at = 0;
  Fix fix;
};
Result<FixAt> fix_in(const Plan& plan, const std::string& id) {
  const auto at = plan.decisions().fixes.place(id);
  if (!at) return refused(base::tr("there is no fix {}; open it first", id));
  return FixAt{*at, plan.decisions().fixes[*at]};
}

// Changes the fix that `id` names by `how`, which may refuse.
template <class How>
Planned change_fix(Plan& plan, const std::string& id, How how) {
  auto found = fix_in(plan, id);
  if (!found) return tl::unexpected(found.error());
  if (Planned done = how(found->fix); !done) return done;
  plan.replace(found->at, std::move(found->fix));
  return {};
}

Planned known_issues(const Plan& plan, const std::vector<std::string>& issues) {
  for (const std::string& issue : issues) {
    if (plan.history().find(issue) == base::kNoSlot) return refused(base::tr("there is no issue {}", issue));
  }
  return {};
}

// Whether some holder of the fix's issues is not below `slot`: a proposal comes from close to the customer.
// Actors and groups are looked up by position id alone.
bool above_every_holder(const Plan& plan, const Fix& fix, Slot slot) {
  bool any = false;
  for (const std::string& id : fix.issues) {
    const std::uint32_t issue = plan.history().find(id);
    if (issue == base::kNoSlot) continue;
    for (std::uint32_t e = 0; e < plan.history().event_count(issue); ++e) {
      const Event event = plan.history().event(plan.history().first_event(issue) + e);
      const Slot holder =
          plan.chart().find(plan.history().text(event.actor == base::kNoText ? event.group : event.actor));
      if (holder == kNoSlot) continue;
      if (!plan.chart().is_above(slot, holder)) return false;
      any = true;
    }
  }
  return any;
}

// A new fix gets an id that is free.
Planned take_new_id(const Plan& plan, std::string& id) {
  if (id.empty()) id = plan.free_id<Fix>("F");
  if (plan.decisions().find_fix(id) != nullptr)
    return refused(base::tr("there is a fix {} already; choose another id", id));
  return {};
}

std::string word_of(FollowStep step) {
  constexpr std::array<const char*, kFollowSteps> kWords{base::english("heard"), base::english("said back"),
                                                         base::english("owned"), base::english("learnt"),
                                                         base::english("followed up")};
  return base::tr(kWords[static_cast<std::size_t>(step)]);
}

// Refuses a day before that of an earlier step or after that of a later one.
Planned take_step(Fix& fix, FollowStep step, base::Date day) {
  const auto at = static_cast<std::size_t>(step);
  for (std::size_t other = 0; other < kFollowSteps; ++other) {
    const auto& known = fix.steps[other];
    if (!known || other == at || (other < at ? *known <= day : *known >= day)) continue;
    const char* const words =
        other < at ? base::english("\"{}\" on {} would be before \"{}\" on {}; steps do not run backwards")
                   : base::english("\"{}\" on {} would be after \"{}\" on {}; steps do not run backwards");
    return refused(base::tr(words, word_of(step), base::to_string(day),
                            word_of(static_cast<FollowStep>(other)), base::to_string(*known)));
  }
  fix.steps[at] = day;
  return {};
}

}  // namespace

Planned plan(Plan& plan, OpenFix& e) {
  if (auto id = take_new_id(plan, e.id); !id) return id;
  if (plan.judged()) {
    if (auto known = known_issues(plan, e.issues); !known) return known;
    for (const std::string& position : {e.from, e.to, e.owner}) {
      if (position.empty()) continue;
      if (auto known = plan.known_position(position); !known) return known;
    }
  }
  if (e.from.empty() != e.to.empty())
    return refused(base::tr("a seam has two sides; give \"from\" and \"to\""));
  if (!e.from.empty() && e.from == e.to) return refused(base::tr("a seam has two sides; these are one"));
  Fix opened;
  opened.id = e.id;
  opened.title = e.title;
  gather_into(opened.issues, e.issues);
  opened.seam = {e.from, e.to};
  opened.owner = e.owner;
  plan.add(std::move(opened));
  return {};
}

Planned plan(Plan& plan, RenameFix& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (e.title.empty()) return refused(base::tr("a fix needs a title"));
    fix.title = e.title;
    return {};
  });
}

Planned plan(Plan& plan, Gather& e) {
  if (e.issues.empty()) return refused(base::tr("name the issues to gather"));
  if (plan.judged()) {
    if (auto known = known_issues(plan, e.issues); !known) return known;
  }
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    const std::size_t before = fix.issues.size();
    gather_into(fix.issues, e.issues);
    if (fix.issues.size() == before) return refused(base::tr("the fix has these issues already"));
    return {};
  });
}

Planned plan(Plan& plan, Release& e) {
  if (e.issues.empty()) return refused(base::tr("name the issues to release"));
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (const std::string* missing = take_out(fix.issues, e.issues))
      return refused(base::tr("the fix has no issue {}", *missing));
    return {};
  });
}

Planned plan(Plan& plan, Own& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (!e.owner.empty() && plan.judged()) {
      if (auto known = plan.known_position(e.owner); !known) return known;
    }
    fix.owner = e.owner;
    return {};
  });
}

Planned plan(Plan& plan, Propose& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (e.text.empty()) return refused(base::tr("a proposal needs a text"));
    if (plan.judged()) {
      if (auto by = plan.known_position(e.by); !by) return by;
      if (plan.decisions().rules.proposals_from_below && fix.proposals.empty() &&
          above_every_holder(plan, fix, plan.chart().find(e.by)))
        return refused(base::tr("the first proposal comes from somebody who held the issue; ask them first"));
    }
    fix.proposals.push_back({e.by, e.text});
    return {};
  });
}

Planned plan(Plan& plan, Promise& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (!e.to.empty() && plan.judged()) {
      if (auto known = plan.known_customer(e.to); !known) return known;
    }
    fix.due = e.due;
    fix.promised_to = e.to;
    return {};
  });
}

Planned plan(Plan& plan, Unpromise& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (!fix.due) return refused(base::tr("nothing is promised"));
    fix.due.reset();
    fix.promised_to.clear();
    return {};
  });
}

Planned plan(Plan& plan, SetStatus& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    fix.status = e.status;
    const bool is_done = e.status == FixStatus::done || e.status == FixStatus::followed_up;
    if (!is_done)
      fix.done_on.reset();
    else if (!fix.done_on)
      fix.done_on = e.day;
    if (e.status == FixStatus::followed_up && e.day && !fix.steps.back())
      (void)take_step(fix, FollowStep::followed_up, *e.day);  // where the days allow it
    return {};
  });
}

Planned plan(Plan& plan, Reopen& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (fix.status == FixStatus::open) return refused(base::tr("the fix is open"));
    fix.status = FixStatus::open;
    fix.done_on.reset();
    fix.steps.back().reset();
    return {};
  });
}

Planned plan(Plan& plan, TakeStep& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (!e.day) return refused(base::tr("\"day\" is missing"));
    return take_step(fix, e.step, *e.day);
  });
}

Planned plan(Plan& plan, SetGains& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    fix.customer_gains = e.customer;
    fix.team_gains = e.team;
    return {};
  });
}

Planned plan(Plan& plan, GiveCredit& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (e.to.empty()) return refused(base::tr("say who is to thank"));
    fix.credits.push_back({e.to, e.text});
    return {};
  });
}

Planned plan(Plan& plan, Reflect& e) {
  return change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    fix.reflection = e.text;
    return {};
  });
}

Planned plan(Plan& plan, MergeFixes& e) {
  if (e.into == e.fix) return refused(base::tr("a fix cannot be merged with itself"));
  const auto other = fix_in(plan, e.fix);
  if (!other) return tl::unexpected(other.error());
  const Planned merged = change_fix(plan, e.into, [&](Fix& into) -> Planned {
    const Fix& from = other->fix;
    gather_into(into.issues, from.issues);
    into.proposals.insert(into.proposals.end(), from.proposals.begin(), from.proposals.end());
    into.credits.insert(into.credits.end(), from.credits.begin(), from.credits.end());
    const auto keep = [](std::string& own, const std::string& others) {
      if (own.empty()) own = others;
    };
    keep(into.owner, from.owner);
    keep(into.customer_gains, from.customer_gains);
    keep(into.team_gains, from.team_gains);
    keep(into.reflection, from.reflection);
    if (into.seam.empty()) into.seam = from.seam;
    if (!into.due) {
      into.due = from.due;
      into.promised_to = from.promised_to;
    }
    return {};
  });
  if (!merged) return merged;
  plan.erase<Fix>(other->at);
  return {};
}

Planned plan(Plan& plan, SplitFix& e) {
  if (e.issues.empty()) return refused(base::tr("name the issues of the new fix"));
  if (auto id = take_new_id(plan, e.id); !id) return id;
  Fix split;
  const Planned done = change_fix(plan, e.fix, [&](Fix& fix) -> Planned {
    if (const std::string* missing = take_out(fix.issues, e.issues))
      return refused(base::tr("the fix has no issue {}", *missing));
    split.id = e.id;
    split.title = e.title;
    gather_into(split.issues, e.issues);
    split.owner = fix.owner;
    if (fix.issues.empty() && fix.seam.empty())
      return refused(base::tr("nothing would be left of the fix; rename it instead"));
    return {};
  });
  if (!done) return done;
  plan.add(std::move(split));
  return {};
}

Planned plan(Plan& plan, DeleteFix& e) {
  const auto found = fix_in(plan, e.fix);
  if (!found) return tl::unexpected(found.error());
  plan.erase<Fix>(found->at);
  return {};
}

}  // namespace flipchart::model
