// Finding on its own thread: the newest question is answered, about the newest data.
#include "commands/finding.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "commands/command.hpp"

namespace flipchart::commands {
namespace {

model::Organization people_of(const std::vector<std::string>& names) {
  model::OrganizationParts people;
  for (const std::string& name : names) {
    model::PositionPart part;
    part.id = people.texts.intern("id of " + name);
    part.title = people.texts.intern(name == "Ann" ? "Engineer, Research" : "Engineer");
    part.department = people.texts.intern("Research");
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = people.texts.intern(name);
    people.holders.push_back(holder);
    people.positions.push_back(part);
  }
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Nordwind");
  customer.segment = people.texts.intern("Enterprise");
  people.customers.push_back(customer);
  return model::Organization(std::move(people));
}

model::History one_issue() {
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.customer = history.texts.intern("C1");
  history.issues.push_back(issue);
  return model::History(std::move(history));
}

model::State state_of(const std::vector<std::string>& names) {
  model::State state;
  state.organization = std::make_shared<const model::Organization>(people_of(names));
  state.history = std::make_shared<const model::History>(one_issue());
  return state;
}

TEST(Finding, AnswersTheNewestQuestionOnce) {
  Finding finding({});
  finding.look_in(1, state_of({"Ann", "Bea", "Cem"}));
  for (const char* typed : {"a", "an", "b", "bea"}) finding.look_for(typed);
  finding.wait();
  EXPECT_TRUE(finding.ready());
  const auto found = finding.take();
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->typed, "bea");
  EXPECT_EQ(found->revision, 1U);
  ASSERT_EQ(found->answer.best.size(), 1U);
  EXPECT_EQ(found->answer.best[0].number, 1U);
  EXPECT_FALSE(finding.take().has_value());
}

TEST(Finding, WakesWhoWaitsForAnAnswer) {
  std::atomic<int> woken = 0;
  {
    Finding finding([&] { ++woken; });
    finding.look_in(1, state_of({"Ann"}));
    finding.wait();
  }  // the thread has ended: it may wake a little after the answer is there
  EXPECT_EQ(woken, 1);
}

TEST(Finding, NewDataIsReadAndTheQuestionAskedAgain) {
  Finding finding({});
  finding.look_for("zoe");
  finding.look_in(1, state_of({"Ann", "Zoë"}));
  finding.wait();
  finding.look_in(2, state_of({"Zoë", "Ann", "Zoë"}));
  finding.wait();
  const auto found = finding.take();
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->revision, 2U);
  EXPECT_EQ(found->answer.all, 2U);
}

TEST(Finding, CanBeLeftWhileItReads) {
  const model::State state = state_of(std::vector<std::string>(50'000, "Łukasz Müller"));
  for (int i = 0; i < 20; ++i) {
    Finding finding({});
    finding.look_in(1, state);
    finding.look_for("l");
    if (i % 2 == 0) finding.look_in(2, state);
  }
}

TEST(Finding, IsToldInWords) {
  const workshop::Workshop workshop("", people_of({"Zoë Adler", "Ann"}), one_issue(),
                                    std::make_unique<journal::MemoryJournal>(), {});
  const FoundWords person = words_for(workshop, {search::As::person, search::Rank::exact, 0});
  EXPECT_EQ(person.name, "Zoë Adler");
  EXPECT_EQ(person.detail, "Engineer · Research");
  EXPECT_EQ(words_for(workshop, {search::As::person, search::Rank::exact, 1}).detail, "Engineer, Research");
  const FoundWords customer = words_for(workshop, {search::As::customer, search::Rank::exact, 0});
  EXPECT_EQ(customer.name, "Nordwind");
  EXPECT_EQ(customer.detail, "Customer · Enterprise");
  const FoundWords issue = words_for(workshop, {search::As::issue, search::Rank::exact, 0});
  EXPECT_EQ(issue.name, "I1") << "it has no title";
  EXPECT_EQ(issue.detail, "Issue · Nordwind");
}

}  // namespace
}  // namespace flipchart::commands
