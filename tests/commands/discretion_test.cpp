// Limits as people type them, and asking, keeping and taking back in a session.
#include "commands/discretion.hpp"

#include <gmock/gmock.h>

#include "commands/command.hpp"

namespace flipchart::commands {
namespace {

using model::Envelope;
using testing::ElementsAre;
using testing::HasSubstr;

Envelope read(std::string_view typed, std::string_view currency = "EUR") {
  const auto envelope = limited({"Clerk", "", {}, {}, {}}, typed, currency);
  EXPECT_TRUE(envelope) << typed;
  return envelope.value_or(Envelope{});
}

std::string why_not(std::string_view typed) {
  const auto envelope = limited({"Clerk", "", {}, {}, {}}, typed, "EUR");
  return envelope ? std::string() : envelope.error().message;
}

TEST(Limits, AreAmountsHoursAndActionsInAnyOrder) {
  EXPECT_EQ(read("200"), (Envelope{"Clerk", "", 200.0, {}, {}}));
  EXPECT_EQ(read("2 h; \u20ac1,250.50; refund"), (Envelope{"Clerk", "", 1250.5, 2.0, {"refund"}}));
  EXPECT_EQ(read("replacement, 90 min, 200 EUR"), (Envelope{"Clerk", "", 200.0, 1.5, {"replacement"}}));
  EXPECT_EQ(read("1:30;Level 2 refund ; ; "), (Envelope{"Clerk", "", {}, 1.5, {"Level 2 refund"}}));
  EXPECT_EQ(read("1.250", ""), (Envelope{"Clerk", "", 1250.0, {}, {}}));
  EXPECT_FALSE(read("").limits());
}

TEST(Limits, WhatCannotBeReadIsSaid) {
  EXPECT_THAT(why_not("5 apples"), HasSubstr("\"5 apples\" is neither an amount in EUR nor hours"));
  EXPECT_THAT(why_not("200; 300"), HasSubstr("\"300\" is a second limit of one kind"));
  EXPECT_THAT(why_not("200 USD"), HasSubstr("neither"));
}

TEST(Limits, AreTypedAgainAsTheyWere) {
  for (const char* const typed : {"200", "12.5; 1.5 h; refund; credit note", "2 h", "refund"}) {
    const Envelope once = read(typed);
    EXPECT_EQ(typed_limits(once), typed);
    EXPECT_EQ(read(typed_limits(once)), once);
  }
}

TEST(Limits, AreSaidInWords) {
  EXPECT_EQ(limit_words(read("1250; 1 h; refund; credit note"), "EUR"),
            "up to 1,250 EUR, up to 1 hour of work, only refund or credit note");
  EXPECT_EQ(limit_words(read("0.5 h", ""), ""), "up to 0.5 hours of work");
  EXPECT_EQ(who_words({"Clerk", "Desk", {}, {}, {}}), "Clerk, Desk");
  EXPECT_EQ(who_words({"", "Desk", {}, {}, {}}), "Everybody in Desk");
}

TEST(Limits, AsAnOptionNameTheRoleAndTheTeam) {
  const auto both = envelope_in("Clerk@Desk=200", "");
  ASSERT_TRUE(both);
  EXPECT_EQ(*both, (Envelope{"Clerk", "Desk", 200.0, {}, {}}));
  EXPECT_EQ(envelope_in("@Desk=2 h", "").value_or(Envelope{}), (Envelope{"", "Desk", {}, 2.0, {}}));
  EXPECT_FALSE(envelope_in("Clerk", ""));
  EXPECT_FALSE(envelope_in("=200", ""));
}

// A lead over two clerks of one desk; a clerk took an issue of 80 upwards.
workshop::Workshop desk() {
  model::OrganizationParts people;
  const auto add = [&](std::string_view id, std::string_view title, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern(title);
    part.team = people.texts.intern("Desk");
    part.parent = parent;
    people.positions.push_back(part);
  };
  add("lead", "Lead", base::kNoSlot);
  add("ana", "Clerk", 0);
  add("ben", "Clerk", 0);
  model::HistoryParts history;
  history.currency = "EUR";
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.amount = 80;
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"ana", "lead"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Desk", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

TEST(Discretion, IsAskedTriedKeptTakenBackAndUndone) {
  workshop::Workshop workshop = desk();
  Session session{workshop};
  EXPECT_FALSE(run_command(session, "discretion")) << "nobody is selected";
  select_item(session, {base::ItemKind::position, "ana"});
  ASSERT_TRUE(run_key(session, "Q"));
  ask_of_others(session);
  session.discretion->typed = "100";
  const auto envelope = typed_envelope(session);
  ASSERT_TRUE(envelope);
  EXPECT_EQ(who_words(*envelope), "Clerk");
  workshop.picture(session.view);
  EXPECT_EQ(workshop.kept_inside(*envelope), (flow::EnvelopeUse{2, 1, 1, 0, 1}));
  EXPECT_TRUE(workshop.decisions().envelopes.empty()) << "only tried";
  keep_discretion(session);
  EXPECT_FALSE(session.discretion);
  ASSERT_EQ(workshop.decisions().envelopes.size(), 1U);
  ask_discretion(session);
  EXPECT_EQ(session.discretion->typed, "100");
  session.discretion->typed.clear();
  keep_discretion(session);
  EXPECT_TRUE(workshop.decisions().envelopes.empty());
  ASSERT_TRUE(workshop.undo());
  ASSERT_TRUE(workshop.undo());
  EXPECT_TRUE(workshop.decisions().envelopes.empty());
}

TEST(Discretion, ThatCannotBeReadStaysOpenAndSaysWhy) {
  workshop::Workshop workshop = desk();
  Session session{workshop};
  select_item(session, {base::ItemKind::position, "ana"});
  ask_discretion(session);
  session.discretion->typed = "5 apples";
  keep_discretion(session);
  EXPECT_TRUE(session.discretion);
  EXPECT_TRUE(session.said_is_error);
  select_item(session, {base::ItemKind::position, "ben"});
  follow_discretion(session);
  EXPECT_FALSE(session.discretion) << "it was another's";
}

}  // namespace
}  // namespace flipchart::commands
