// What an edit would do to a state, gathered step by step while it is judged. Only for plan_*.cpp and
// edit.cpp.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "model/edit.hpp"

#include "base/language.hpp"

namespace flipchart::model {

template <class D>
auto& sequence(D& d, const Fix*) {
  return d.fixes;
}
template <class D>
auto& sequence(D& d, const Note*) {
  return d.notes;
}
template <class D>
auto& sequence(D& d, const Envelope*) {
  return d.envelopes;
}
template <class D>
auto& sequence(D& d, const Obstacle*) {
  return d.obstacles;
}
template <class D>
auto& sequence(D& d, const Commitment*) {
  return d.commitments;
}
template <class D>
auto& sequence(D& d, const PostMortem*) {
  return d.post_mortems;
}
template <class D>
auto& sequence(D& d, const Quote*) {
  return d.quotes;
}
template <class D>
auto& sequence(D& d, const Boundary*) {
  return d.boundaries;
}
template <class D>
auto& sequence(D& d, const Win*) {
  return d.wins;
}
template <class D>
auto& sequence(D& d, const SavedView*) {
  return d.views;
}
template <class D>
auto& sequence(D& d, const PrivateNote*) {
  return d.private_track.unsealed().notes;
}
template <class D>
auto& sequence(D& d, const Correction*) {
  return d.private_track.unsealed().corrections;
}

class Plan {
 public:
  Plan(const State& state, Rules rules) : state_(state), rules_(rules) {}

  const State& state() const { return state_; }
  // Whether the house rules, and what is there today, are to be held against it.
  bool judged() const { return rules_ == Rules::judged; }
  std::vector<Change> changes() && { return std::move(changes_); }

  const Organization& chart() const { return *state_.organization; }
  const History& history() const { return *state_.history; }
  const Decisions& decisions() const { return state_.decisions; }

  template <class T>
  const Sequence<T>& all() const {
    return sequence(state_.decisions, static_cast<const T*>(nullptr));
  }
  // The next free id that begins so.
  template <class T>
  std::string free_id(const std::string& begin) const {
    std::size_t number = all<T>().size() + 1;
    while (all<T>().find(begin + std::to_string(number)) != nullptr) ++number;
    return begin + std::to_string(number);
  }
  template <class T>
  void add(T thing) {
    changes_.push_back(Step<T>{all<T>().size(), nullptr, std::make_shared<const T>(std::move(thing))});
  }
  // In the place of the one that stands there; at most once for each place.
  template <class T>
  void replace(std::size_t at, T thing) {
    changes_.push_back(Step<T>{at, all<T>().shared(at), std::make_shared<const T>(std::move(thing))});
  }
  // To another place, counted without it.
  template <class T>
  void move(std::size_t from, std::size_t to) {
    const auto thing = all<T>().shared(from);
    changes_.push_back(Step<T>{from, thing, nullptr});
    changes_.push_back(Step<T>{to, nullptr, thing});
  }
  template <class T>
  void erase(std::size_t at) {
    changes_.push_back(Step<T>{at, all<T>().shared(at), nullptr});
  }
  // In the place of the one with its key, or at the end.
  template <class T>
  void put(T thing) {
    if (const auto at = all<T>().place(thing.key()))
      replace(*at, std::move(thing));
    else
      add(std::move(thing));
  }
  void put_data(std::shared_ptr<const Organization> organization, std::shared_ptr<const History> history) {
    changes_.push_back(
        DataChange{state_.organization, std::move(organization), state_.history, std::move(history)});
  }
  void put_rules(HouseRules after) {
    changes_.push_back(RulesChange{state_.decisions.rules, std::move(after)});
  }
  void put_answers(ImportAnswers after) {
    changes_.push_back(AnswersChange{state_.decisions.answers, std::move(after)});
  }

  // Whether anything has this id: a position, a customer, an issue, a fix or a saved view.
  bool knows(const std::string& id) const {
    return chart().find(id) != kNoSlot || chart().find_customer(id) != kNoSlot ||
           history().find(id) != base::kNoSlot || decisions().find_fix(id) != nullptr ||
           all<SavedView>().find(id) != nullptr;
  }
  base::Result<void> known_position(const std::string& id) const {
    if (chart().find(id) == kNoSlot) return base::refused(base::tr("there is no position {}", id));
    return {};
  }
  base::Result<void> known_customer(const std::string& id) const {
    if (chart().find_customer(id) == kNoSlot) return base::refused(base::tr("there is no customer {}", id));
    return {};
  }

 private:
  const State& state_;
  Rules rules_;
  std::vector<Change> changes_;
};

// Each refuses, or completes the edit and puts its steps into the plan.
using Planned = base::Result<void>;
Planned plan(Plan& plan, OpenFix& edit);
Planned plan(Plan& plan, RenameFix& edit);
Planned plan(Plan& plan, Gather& edit);
Planned plan(Plan& plan, Release& edit);
Planned plan(Plan& plan, Own& edit);
Planned plan(Plan& plan, Propose& edit);
Planned plan(Plan& plan, Promise& edit);
Planned plan(Plan& plan, Unpromise& edit);
Planned plan(Plan& plan, SetStatus& edit);
Planned plan(Plan& plan, Reopen& edit);
Planned plan(Plan& plan, TakeStep& edit);
Planned plan(Plan& plan, SetGains& edit);
Planned plan(Plan& plan, GiveCredit& edit);
Planned plan(Plan& plan, Reflect& edit);
Planned plan(Plan& plan, MergeFixes& edit);
Planned plan(Plan& plan, SplitFix& edit);
Planned plan(Plan& plan, DeleteFix& edit);
Planned plan(Plan& plan, SetEnvelope& edit);
Planned plan(Plan& plan, NameObstacle& edit);
Planned plan(Plan& plan, Tackle& edit);
Planned plan(Plan& plan, ClearAway& edit);
Planned plan(Plan& plan, YouSaid& edit);
Planned plan(Plan& plan, WeWill& edit);
Planned plan(Plan& plan, WeDid& edit);
Planned plan(Plan& plan, AnswerQuestion& edit);
Planned plan(Plan& plan, TellCustomer& edit);
Planned plan(Plan& plan, Quoted& edit);
Planned plan(Plan& plan, SetBoundary& edit);
Planned plan(Plan& plan, TellWin& edit);
Planned plan(Plan& plan, Remove& edit);
Planned plan(Plan& plan, RememberAnswers& edit);
Planned plan(Plan& plan, SaveView& edit);
Planned plan(Plan& plan, MoveView& edit);
Planned plan(Plan& plan, RemoveView& edit);
Planned plan(Plan& plan, SetProposals& edit);
Planned plan(Plan& plan, SetHold& edit);
Planned plan(Plan& plan, SetTitle& edit);
Planned plan(Plan& plan, SetWords& edit);
Planned plan(Plan& plan, SetDates& edit);
Planned plan(Plan& plan, AddNote& edit);
Planned plan(Plan& plan, Correct& edit);
Planned plan(Plan& plan, WriteMessage& edit);
Planned plan(Plan& plan, Spoken& edit);
Planned plan(Plan& plan, Purge& edit);
Planned plan(Plan& plan, Forget& edit);
Planned plan(Plan& plan, Erased& edit);
Planned plan(Plan& plan, Import& edit);
Planned plan(Plan& plan, Rearrangement& edit);
Planned plan(Plan& plan, Restructuring& edit);
Planned plan(Plan& plan, IssueEdit& edit);

}  // namespace flipchart::model
