// Edits of what surrounds the fixes: envelopes, obstacles, the ledger, looking back, customers' words,
// limits, wins, and how the workshop is held.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/envelope.hpp"
#include "model/learning.hpp"
#include "model/ledger.hpp"

namespace flipchart::model {

// What a role may decide alone, in the place of what was said before; without any limit it is taken back.
struct SetEnvelope {
  static constexpr std::string_view kKind = "envelope";
  Envelope envelope;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.always("role", e.envelope.role);
    f.always("team", e.envelope.team);
    f.may("amount", e.envelope.amount);
    f.may("hours", e.envelope.hours);
    f.always("actions", e.envelope.actions);
  }
};
// In the place of the one with this id; without an id a new one.
struct NameObstacle {
  static constexpr std::string_view kKind = "obstacle";
  std::string id;
  Hurts hurts = Hurts::procedure;
  std::string text, on;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("hurts", e.hurts);
    f.must("text", e.text);
    f.may("on", e.on);
  }
};
// The fix that is to take an obstacle away; none without.
struct Tackle {
  static constexpr std::string_view kKind = "tackle";
  std::string obstacle, fix;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("obstacle", e.obstacle);
    f.must("fix", e.fix);
  }
};
struct ClearAway {
  static constexpr std::string_view kKind = "obstacle_gone";
  std::string obstacle;
  std::optional<base::Date> day;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("obstacle", e.obstacle);
    f.may("day", e.day);
  }
};
struct YouSaid {
  static constexpr std::string_view kKind = "you_said";
  std::string id, leader, text, customer;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.id);
    f.must("leader", e.leader);
    f.must("text", e.text);
    f.may("customer", e.customer);
  }
};
struct WeWill {
  static constexpr std::string_view kKind = "we_will";
  std::string commitment, text;
  base::Date due;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("commitment", e.commitment);
    f.must("text", e.text);
    f.must("due", e.due);
  }
};
struct WeDid {
  static constexpr std::string_view kKind = "we_did";
  std::string commitment, text;
  std::optional<base::Date> day;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("commitment", e.commitment);
    f.must("text", e.text);
    f.may("day", e.day);
  }
};
struct AnswerQuestion {
  static constexpr std::string_view kKind = "answer";
  std::string on;
  Question question = Question::happened;
  std::string text;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("on", e.on);
    f.must("question", e.question);
    f.must("text", e.text);
  }
};
// `early` says why before the four questions are answered; it is kept.
struct TellCustomer {
  static constexpr std::string_view kKind = "told_customer";
  std::string on, text, early;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("on", e.on);
    f.must("text", e.text);
    f.may("early", e.early);
  }
};
struct Quoted {
  static constexpr std::string_view kKind = "quote";
  Quote quote;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.quote.id);
    f.must("customer", e.quote.customer);
    f.must("words", e.quote.words);
    f.may("issue", e.quote.issue);
    f.may("implication", e.quote.implication);
    f.may("success", e.quote.success);
  }
};
struct SetBoundary {
  static constexpr std::string_view kKind = "boundary";
  Boundary boundary;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.boundary.id);
    f.must("customer", e.boundary.customer);
    f.must("position", e.boundary.position);
    f.must("condition", e.boundary.condition);
    f.must("wording", e.boundary.wording);
    f.may("invoked_by", e.boundary.invoked_by);
    f.may("backed_by", e.boundary.backed_by);
  }
};
struct TellWin {
  static constexpr std::string_view kKind = "win";
  Win win;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("id", e.win.id);
    f.must("kind", e.win.kind);
    f.must("by", e.win.by);
    f.may("customer", e.win.customer);
    f.must("text", e.win.text);
    f.may("credit", e.win.credit);
  }
};
// Takes an obstacle, a commitment, a quote, a boundary or a win away.
struct Remove {
  static constexpr std::string_view kKind = "remove";
  std::string id;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("id", e.id);
  }
};

// How the workshop is held: see HouseRules.
struct SetProposals {
  static constexpr std::string_view kKind = "proposals";
  bool from_below = true;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("from_below", e.from_below);
  }
};
struct SetHold {
  static constexpr std::string_view kKind = "hold";
  std::uint32_t seconds = 0;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("seconds", e.seconds);
  }
};
// What the workshop is called; empty: as it was when it began.
struct SetTitle {
  static constexpr std::string_view kKind = "title";
  std::string title;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("title", e.title);
  }
};
// `words` and `instead` go together, one for one; without any, the list is the one to begin with.
struct SetWords {
  static constexpr std::string_view kKind = "word_list";
  bool on = false;
  std::vector<std::string> words, instead;
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.must("on", e.on);
    f.always("words", e.words);
    f.always("instead", e.instead);
  }
};
// What is left out stays as it is.
struct SetDates {
  static constexpr std::string_view kKind = "workshop_dates";
  std::optional<base::Weekday> week_starts;
  std::optional<base::DateOrder> date_order;
  std::optional<std::string> zone;  // empty: none
  template <class Self, class Fields>
  static void fields(Self& e, Fields& f) {
    f.may("week_starts", e.week_starts);
    f.may("date_order", e.date_order);
    f.may("zone", e.zone);
  }
};

}  // namespace flipchart::model
