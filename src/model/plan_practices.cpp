// What edits of obstacles, the ledger, looking back, quotes, boundaries and wins do.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "model/plan.hpp"

namespace flipchart::model {

namespace {

using base::refused;

constexpr const char* kNoObstacle = base::english("there is no obstacle {}");
constexpr const char* kNoCommitment = base::english("there is no commitment {}");

// A thing as the edit finds it, changed by `how`, which may refuse.
template <class T, class How>
Planned change_thing(Plan& plan, const char* there_is_no, const std::string& id, How how) {
  const auto at = plan.all<T>().place(id);
  if (!at) return refused(base::tr(there_is_no, id));
  T changed = plan.all<T>()[*at];
  if (Planned done = how(changed); !done) return done;
  plan.replace(*at, std::move(changed));
  return {};
}

// Looking back happens on an issue or on a fix.
Planned can_look_back(const Plan& plan, const std::string& on) {
  if (!plan.judged() || plan.history().find(on) != base::kNoSlot || plan.decisions().find_fix(on) != nullptr)
    return {};
  return refused(base::tr("there is no issue or fix {}", on));
}

PostMortem looking_back(const Plan& plan, const std::string& on) {
  const PostMortem* known = plan.decisions().post_mortems.find(on);
  return known != nullptr ? *known : PostMortem{on};
}

Planned position_if_any(const Plan& plan, const std::string& id) {
  return id.empty() || !plan.judged() ? Planned{} : plan.known_position(id);
}
Planned customer_if_any(const Plan& plan, const std::string& id) {
  return id.empty() || !plan.judged() ? Planned{} : plan.known_customer(id);
}

}  // namespace

Planned plan(Plan& plan, SetEnvelope& e) {
  const Sequence<Envelope>& all = plan.decisions().envelopes;
  std::size_t at = 0;
  while (at < all.size() && !(all[at].role == e.envelope.role && all[at].team == e.envelope.team)) ++at;
  const bool known = at < all.size();
  if (known && all[at] == e.envelope) return refused(base::tr("it is so already"));
  if (!e.envelope.limits()) {
    if (!known) return refused(base::tr("give a limit: an amount, hours or actions"));
    plan.erase<Envelope>(at);
    return {};
  }
  if (plan.judged()) {
    if (auto fit = fits(plan.chart(), e.envelope); !fit) return fit;
  }
  if (known)
    plan.replace(at, e.envelope);
  else
    plan.add(e.envelope);
  return {};
}

Planned plan(Plan& plan, NameObstacle& e) {
  if (e.text.empty()) return refused(base::tr("say what hurts"));
  if (!e.on.empty() && plan.judged() && !plan.knows(e.on))
    return refused(base::tr("there is nothing with the id {}", e.on));
  if (e.id.empty()) e.id = plan.free_id<Obstacle>("obstacle-");
  const Obstacle* known = plan.decisions().obstacles.find(e.id);
  Obstacle named = known != nullptr ? *known : Obstacle{e.id, e.hurts, {}, {}, {}};
  named.kind = e.hurts;
  named.text = e.text;
  named.on = e.on;
  plan.put(std::move(named));
  return {};
}

Planned plan(Plan& plan, Tackle& e) {
  return change_thing<Obstacle>(plan, kNoObstacle, e.obstacle, [&](Obstacle& obstacle) -> Planned {
    if (!e.fix.empty() && plan.judged() && plan.decisions().find_fix(e.fix) == nullptr)
      return refused(base::tr("there is no fix {}; open it first", e.fix));
    obstacle.fix = e.fix;
    return {};
  });
}

Planned plan(Plan& plan, ClearAway& e) {
  return change_thing<Obstacle>(plan, kNoObstacle, e.obstacle, [&](Obstacle& obstacle) -> Planned {
    if (!e.day) return refused(base::tr("\"day\" is missing"));
    obstacle.gone_on = e.day;
    return {};
  });
}

Planned plan(Plan& plan, YouSaid& e) {
  if (e.text.empty()) return refused(base::tr("say what was said"));
  if (auto known = position_if_any(plan, e.leader); !known) return known;
  if (e.leader.empty()) return refused(base::tr("say which leader it was said to"));
  if (auto known = customer_if_any(plan, e.customer); !known) return known;
  if (e.id.empty()) e.id = plan.free_id<Commitment>("commitment-");
  const Commitment* known = plan.decisions().commitments.find(e.id);
  Commitment said = known != nullptr ? *known : Commitment{e.id, {}, {}, {}};
  said.leader = e.leader;
  said.you_said = e.text;
  said.customer = e.customer;
  plan.put(std::move(said));
  return {};
}

Planned plan(Plan& plan, WeWill& e) {
  return change_thing<Commitment>(plan, kNoCommitment, e.commitment, [&](Commitment& commitment) -> Planned {
    if (e.text.empty()) return refused(base::tr("say what will be done"));
    commitment.we_will = e.text;
    commitment.due = e.due;
    return {};
  });
}

Planned plan(Plan& plan, WeDid& e) {
  return change_thing<Commitment>(plan, kNoCommitment, e.commitment, [&](Commitment& commitment) -> Planned {
    if (commitment.we_will.empty()) return refused(base::tr("say first what will be done, and by when"));
    if (e.text.empty()) return refused(base::tr("say what was done"));
    commitment.we_did = e.text;
    commitment.done_on = e.day;
    return {};
  });
}

Planned plan(Plan& plan, AnswerQuestion& e) {
  if (auto known = can_look_back(plan, e.on); !known) return known;
  if (e.text.empty()) return refused(base::tr("an answer needs a text; \"not ours\" is one"));
  PostMortem changed = looking_back(plan, e.on);
  const auto at = static_cast<std::size_t>(e.question);
  for (std::size_t before = 0; before < at; ++before) {
    if (changed.answers[before].empty())
      return refused(base::tr("the questions come in order: happened, went_well, went_wrong, ours"));
  }
  changed.answers[at] = e.text;
  plan.put(std::move(changed));
  return {};
}

Planned plan(Plan& plan, TellCustomer& e) {
  if (auto known = can_look_back(plan, e.on); !known) return known;
  if (e.text.empty()) return refused(base::tr("say what the customer was told"));
  PostMortem changed = looking_back(plan, e.on);
  if (!changed.answered() && e.early.empty())
    return refused(
        base::tr("look back with the team first: four questions; or say why it could not wait (\"early\")"));
  changed.told_customer = e.text;
  changed.told_early = changed.answered() ? std::string() : e.early;
  plan.put(std::move(changed));
  return {};
}

Planned plan(Plan& plan, Quoted& e) {
  if (e.quote.words.empty()) return refused(base::tr("a quote needs the customer's words"));
  if (e.quote.customer.empty()) return refused(base::tr("say which customer said it"));
  if (auto known = customer_if_any(plan, e.quote.customer); !known) return known;
  if (!e.quote.issue.empty() && plan.judged() && plan.history().find(e.quote.issue) == base::kNoSlot)
    return refused(base::tr("there is no issue {}", e.quote.issue));
  if (e.quote.id.empty()) e.quote.id = plan.free_id<Quote>("quote-");
  plan.put(e.quote);
  return {};
}

Planned plan(Plan& plan, SetBoundary& e) {
  const Boundary& boundary = e.boundary;
  if (boundary.condition.empty()) return refused(base::tr("say when the boundary is invoked"));
  if (boundary.wording.empty()) return refused(base::tr("say the wording that was agreed"));
  if (plan.judged()) {
    const std::uint32_t customer = plan.chart().find_customer(boundary.customer);
    const Slot position = plan.chart().find(boundary.position);
    const auto& links = plan.chart().links();
    const bool serves = std::any_of(links.begin(), links.end(), [&](const ServingLink& link) {
      return link.customer == customer && link.position == position;
    });
    if (customer == kNoSlot) return refused(base::tr("there is no customer {}", boundary.customer));
    if (position == kNoSlot) return refused(base::tr("there is no position {}", boundary.position));
    if (!serves)
      return refused(base::tr("{} does not serve {}; link them first", boundary.position, boundary.customer));
  }
  for (const std::string& who : {boundary.invoked_by, boundary.backed_by}) {
    if (auto known = position_if_any(plan, who); !known) return known;
  }
  if (boundary.id.empty()) e.boundary.id = plan.free_id<Boundary>("boundary-");
  plan.put(e.boundary);
  return {};
}

Planned plan(Plan& plan, TellWin& e) {
  if (e.win.text.empty()) return refused(base::tr("say what went well"));
  if (e.win.by.empty()) return refused(base::tr("say who did it"));
  if (auto known = position_if_any(plan, e.win.by); !known) return known;
  if (auto known = customer_if_any(plan, e.win.customer); !known) return known;
  if (e.win.id.empty()) e.win.id = plan.free_id<Win>("win-");
  plan.put(e.win);
  return {};
}

namespace {

template <class T>
bool erased(Plan& plan, const std::string& id) {
  const auto at = plan.all<T>().place(id);
  if (at) plan.erase<T>(*at);
  return at.has_value();
}

}  // namespace

Planned plan(Plan& plan, Remove& e) {
  if (erased<Obstacle>(plan, e.id) || erased<Commitment>(plan, e.id) || erased<Quote>(plan, e.id) ||
      erased<Boundary>(plan, e.id) || erased<Win>(plan, e.id))
    return {};
  return refused(base::tr("there is no obstacle, commitment, quote, boundary or win {}", e.id));
}

}  // namespace flipchart::model
