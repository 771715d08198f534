// Which edits are refused and why, and what the accepted ones do.
#include "model/edit.hpp"

#include <algorithm>

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

Result<void> known_fix(const State& state, const std::string& fix) {
  if (state.decisions.find_fix(fix) == nullptr) return refused("there is no fix " + fix + "; open it first");
  return {};
}

Result<void> known_position(const State& state, const std::string& position) {
  if (state.organization->find(position) == base::kNoSlot) return refused("there is no position " + position);
  return {};
}

// Whether some holder of the fix's issues is not below `slot`: a proposal comes from close to the customer.
// Actors and groups are looked up by position id alone.
bool above_every_holder(const State& state, const Fix& fix, Slot slot) {
  bool any = false;
  for (const std::string& id : fix.issues) {
    const std::uint32_t issue = state.history->find(id);
    if (issue == base::kNoSlot) continue;
    for (std::uint32_t e = 0; e < state.history->event_count(issue); ++e) {
      const Event event = state.history->event(state.history->first_event(issue) + e);
      const Slot holder = state.organization->find(
          state.history->text(event.actor == base::kNoText ? event.group : event.actor));
      if (holder == base::kNoSlot) continue;
      if (!state.organization->is_above(slot, holder)) return false;
      any = true;
    }
  }
  return any;
}

struct Judge {
  const State& state;

  Result<void> operator()(const OpenFix& e) const {
    if (e.id.empty()) return refused("a fix needs an id");
    if (state.decisions.find_fix(e.id) != nullptr)
      return refused("there is a fix " + e.id + " already; choose another id");
    for (const std::string& issue : e.issues) {
      if (state.history->find(issue) == base::kNoSlot) return refused("there is no issue " + issue);
    }
    return {};
  }
  Result<void> operator()(const Own& e) const {
    if (auto fix = known_fix(state, e.fix); !fix) return fix;
    return e.owner.empty() ? Result<void>{} : known_position(state, e.owner);
  }
  Result<void> operator()(const Propose& e) const {
    if (auto fix = known_fix(state, e.fix); !fix) return fix;
    if (auto by = known_position(state, e.by); !by) return by;
    if (e.text.empty()) return refused("a proposal needs a text");
    const Fix& fix = *state.decisions.find_fix(e.fix);
    if (fix.proposals.empty() && above_every_holder(state, fix, state.organization->find(e.by))) {
      return refused("the first proposal comes from somebody who held the issue; ask them first");
    }
    return {};
  }
  Result<void> operator()(const Promise& e) const {
    if (auto fix = known_fix(state, e.fix); !fix) return fix;
    if (!e.to.empty() && state.organization->find_customer(e.to) == base::kNoSlot) {
      return refused("there is no customer " + e.to);
    }
    return {};
  }
  Result<void> operator()(const SetStatus& e) const { return known_fix(state, e.fix); }
  Result<void> operator()(const AddNote& e) const {
    const bool known = state.organization->find(e.on) != base::kNoSlot ||
                       state.organization->find_customer(e.on) != base::kNoSlot ||
                       state.history->find(e.on) != base::kNoSlot ||
                       state.decisions.find_fix(e.on) != nullptr;
    if (!known) return refused("there is nothing with the id " + e.on);
    return {};
  }
  Result<void> operator()(const SetEnvelope& e) const {
    const Envelope* known = state.decisions.find_envelope(e.envelope.role, e.envelope.team);
    if (known != nullptr && *known == e.envelope) return refused("it is so already");
    if (e.envelope.limits()) return fits(*state.organization, e.envelope);
    return known != nullptr ? Result<void>{} : refused("give a limit: an amount, hours or actions");
  }
  Result<void> operator()(const Import& e) const {
    if (!e.organization || !e.history)
      return refused("an import brings people and a history; read the files");
    return {};
  }
  Result<void> operator()(const Rearrangement& e) const { return fits(*state.organization, e); }
};

struct Hand {
  State& state;

  Fix& fix(const std::string& id) const {
    Decisions& decisions = state.decisions;
    return *std::find_if(decisions.fixes.begin(), decisions.fixes.end(),
                         [&](const Fix& f) { return f.id == id; });
  }
  void operator()(const OpenFix& e) const {
    Fix opened;
    opened.id = e.id;
    opened.title = e.title;
    opened.issues = e.issues;
    state.decisions.fixes.push_back(std::move(opened));
  }
  void operator()(const Own& e) const { fix(e.fix).owner = e.owner; }
  void operator()(const Propose& e) const { fix(e.fix).proposals.push_back({e.by, e.text}); }
  void operator()(const Promise& e) const {
    fix(e.fix).due = e.due;
    fix(e.fix).promised_to = e.to;
  }
  void operator()(const SetStatus& e) const { fix(e.fix).status = e.status; }
  void operator()(const AddNote& e) const { state.decisions.notes.push_back({e.on, e.track, e.text}); }
  void operator()(const SetEnvelope& e) const {
    std::vector<Envelope>& envelopes = state.decisions.envelopes;
    const auto known = std::find_if(envelopes.begin(), envelopes.end(), [&](const Envelope& other) {
      return other.role == e.envelope.role && other.team == e.envelope.team;
    });
    if (known == envelopes.end())
      envelopes.push_back(e.envelope);
    else if (e.envelope.limits())
      *known = e.envelope;
    else
      envelopes.erase(known);
  }
  void operator()(const Import& e) const {
    state.organization = e.organization;
    state.history = e.history;
  }
  void operator()(const Rearrangement& e) const {
    state.organization = std::make_shared<const Organization>(rearranged(*state.organization, e));
  }
};

// The id of the fix an edit changes; empty for edits that only add.
std::string touched_fix(const Edit& edit) {
  return std::visit(
      [](const auto& e) -> std::string {
        if constexpr (requires { e.fix; })
          return e.fix;
        else
          return {};
      },
      edit);
}

}  // namespace

std::vector<Edit> edits_that_make(const Decisions& decisions, Notes notes) {
  std::vector<Edit> edits;
  for (const Fix& fix : decisions.fixes) {
    edits.emplace_back(OpenFix{fix.id, fix.title, fix.issues});
    for (const Proposal& proposal : fix.proposals)
      edits.emplace_back(Propose{fix.id, proposal.by, proposal.text});
    if (!fix.owner.empty()) edits.emplace_back(Own{fix.id, fix.owner});
    if (fix.due) edits.emplace_back(Promise{fix.id, *fix.due, fix.promised_to});
    if (fix.status != FixStatus::open) edits.emplace_back(SetStatus{fix.id, fix.status});
  }
  for (const Note& note : decisions.notes) {
    if (notes == Notes::all || note.track == Track::room)
      edits.emplace_back(AddNote{note.on, note.track, note.text});
  }
  for (const Envelope& envelope : decisions.envelopes) edits.emplace_back(SetEnvelope{envelope});
  return edits;
}

bool changes_people(const Edit& edit) {
  return std::holds_alternative<Import>(edit) || std::holds_alternative<Rearrangement>(edit);
}

Result<Prepared> prepare(const State& state, Edit edit) {
  if (auto judged = std::visit(Judge{state}, edit); !judged) return tl::unexpected(judged.error());
  const Fix* touched = state.decisions.find_fix(touched_fix(edit));
  Prepared prepared;
  prepared.edit = std::move(edit);
  if (touched != nullptr) prepared.before = *touched;
  if (std::holds_alternative<SetEnvelope>(prepared.edit))
    prepared.envelopes_before = state.decisions.envelopes;
  if (changes_people(prepared.edit)) {
    prepared.organization_before = state.organization;
    prepared.history_before = state.history;
  }
  return prepared;
}

void apply(State& state, const Prepared& prepared) {
  std::visit(Hand{state}, prepared.edit);
}

void revert(State& state, const Prepared& prepared) {
  if (prepared.before)
    Hand{state}.fix(prepared.before->id) = *prepared.before;
  else if (std::holds_alternative<OpenFix>(prepared.edit))
    state.decisions.fixes.pop_back();
  else if (std::holds_alternative<AddNote>(prepared.edit))
    state.decisions.notes.pop_back();
  else if (prepared.envelopes_before)
    state.decisions.envelopes = *prepared.envelopes_before;
  else if (changes_people(prepared.edit)) {
    state.organization = prepared.organization_before;
    state.history = prepared.history_before;
  }
}

}  // namespace flipchart::model
