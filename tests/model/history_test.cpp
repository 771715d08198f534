// The order of events, whatever order they came in.
#include "model/history.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "base/item_id.hpp"

namespace flipchart::model {
namespace {

HistoryParts random_parts(std::mt19937& random) {
  HistoryParts parts;
  const auto issues = static_cast<std::uint32_t>(1 + random() % 5);
  for (std::uint32_t i = 0; i < issues; ++i)
    parts.issues.emplace_back().id = parts.texts.intern("I" + std::to_string(i));
  for (std::size_t n = random() % 60; n > 0; --n) {
    Event event;
    event.issue = static_cast<std::uint32_t>(random() % issues);
    event.dated = random() % 4 != 0;
    event.at = event.dated ? static_cast<Millis>(1 + random() % 8) : kNoTime;
    event.actor = parts.texts.intern(std::to_string(parts.events.size()));  // its place in the file
    parts.events.push_back(event);
  }
  return parts;
}

std::size_t place_in_file(const History& history, std::uint32_t event) {
  return std::stoul(std::string(history.text(history.events()[event].actor)));
}

TEST(History, EventsStandByIssueThenTimeTiesInFileOrder) {
  std::mt19937 random(3);
  for (int round = 0; round < 500; ++round) {
    const History history(random_parts(random));
    for (std::uint32_t i = 0; i < history.issues().size(); ++i) {
      EXPECT_EQ(history.find("I" + std::to_string(i)), i);
      const std::uint32_t end = history.first_event(i) + history.event_count(i);
      for (std::uint32_t e = history.first_event(i); e < end; ++e) {
        const Event event = history.events()[e];
        ASSERT_EQ(event.issue, i);
        ASSERT_NE(event.at, kNoTime);
        if (e == history.first_event(i)) continue;
        const Event before = history.events()[e - 1];
        ASSERT_LE(before.at, event.at);
        if (before.at == event.at && before.dated && event.dated) {
          ASSERT_LT(place_in_file(history, e - 1), place_in_file(history, e));
        }
      }
    }
  }
}

TEST(History, AnEventWithoutATimeStaysRightAfterItsPredecessor) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    HistoryParts parts = random_parts(random);
    std::vector<std::size_t> last(parts.issues.size(), 0);
    std::vector<std::size_t> before(parts.events.size(),
                                    0);  // one more than the predecessor's place, 0 for none
    for (std::size_t e = 0; e < parts.events.size(); ++e) {
      before[e] = last[parts.events[e].issue];
      last[parts.events[e].issue] = e + 1;
    }
    const History history(std::move(parts));
    for (std::uint32_t e = 0; e < history.events().size(); ++e) {
      const Event event = history.events()[e];
      if (event.dated) continue;
      const std::size_t predecessor = before[place_in_file(history, e)];
      const std::uint32_t first = history.first_event(event.issue);
      if (predecessor == 0) {
        ASSERT_EQ(e, first);
      } else {
        ASSERT_GT(e, first);
        ASSERT_EQ(place_in_file(history, e - 1) + 1, predecessor);
      }
    }
  }
}

// Customer and severity are the issue's own, else what its first event says, be that nothing.
TEST(History, TakesCustomerAndSeverityFromTheFirstEventWhereTheIssueHasNone) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    HistoryParts parts = random_parts(random);
    const auto word = [&] { return parts.texts.intern(std::string(random() % 3, 'x')); };
    for (Issue& issue : parts.issues) {
      if (random() % 2 == 0) issue.customer = word();
      if (random() % 2 == 0) issue.severity = word();
    }
    for (Event& event : parts.events) {
      event.customer = word();
      event.severity = word();
    }
    const std::vector<Issue> issues = parts.issues;
    const std::vector<Event> events = parts.events;
    const History history(std::move(parts));
    for (std::uint32_t i = 0; i < issues.size(); ++i) {
      const bool any = history.event_count(i) > 0;
      const Event first = any ? events[place_in_file(history, history.first_event(i))] : Event();
      EXPECT_EQ(history.customer(i),
                issues[i].customer != base::kNoText ? issues[i].customer : first.customer);
      EXPECT_EQ(history.severity(i),
                issues[i].severity != base::kNoText ? issues[i].severity : first.severity);
    }
  }
}

TEST(History, KnowsItsLatestTimeAndItsIssuesById) {
  HistoryParts parts;
  parts.issues.emplace_back().id = parts.texts.intern("I");
  parts.events.resize(3);
  parts.events[0].at = 3;
  parts.events[1].at = 1;
  parts.events[2].at = 2;
  const History history(std::move(parts));
  EXPECT_EQ(history.latest(), 3);
  EXPECT_EQ(history.find("I"), 0U);
  EXPECT_EQ(history.issue_id(0), "I");
  EXPECT_EQ(history.text(history.issues()[0].id), "I");
  EXPECT_EQ(history.find("early"), base::kNoSlot);
}

// Whatever the order ids come in, equal ones share a number, and numbers are given in the order of first
// sight.
TEST(IssueIds, AreNumberedAsTheyFirstCome) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    IssueIds ids;
    std::vector<std::string> seen;
    std::uint32_t next = 0;
    for (std::size_t n = random() % 400; n > 0; --n) {
      const bool on = round % 2 == 0 || random() % 50 != 0;  // on and on upwards, or now and then back
      const std::string id = "I-" + std::to_string(on ? next += static_cast<std::uint32_t>(random() % 3)
                                                      : random() % (next + 1));
      const auto known = std::find(seen.begin(), seen.end(), id);
      const auto expected = static_cast<std::uint32_t>(known - seen.begin());
      EXPECT_EQ(ids.find(id), known == seen.end() ? base::kNoSlot : expected);
      EXPECT_EQ(ids.add(id), expected);
      if (known == seen.end()) seen.push_back(id);
      EXPECT_EQ(ids[expected], id);
    }
    EXPECT_EQ(ids.size(), seen.size());
    for (std::uint32_t i = 0; i < seen.size(); ++i) EXPECT_EQ(ids.find(seen[i]), i);
  }
}

// A column gives back what was put in, however wide its values grow on the way.
TEST(Columns, GiveBackWhatWasPutIn) {
  std::mt19937 random(13);
  for (int round = 0; round < 200; ++round) {
    TextColumn texts;
    InstantColumn instants;
    std::vector<TextId> put_texts;
    std::vector<Millis> put_instants;
    texts.reserve(random() % 100);
    const auto width = static_cast<unsigned>(random() % 33);
    const Millis unit = random() % 2 == 0 ? 1000 : 1;
    for (std::size_t n = random() % 200; n > 0; --n) {
      const std::uint64_t value = random() & ((std::uint64_t{1} << width) - 1);
      const bool none = random() % 5 == 0;
      put_texts.push_back(none ? base::kNoText : static_cast<TextId>(value));
      put_instants.push_back(none ? kNoTime
                                  : (static_cast<Millis>(value) - (round % 3 == 0 ? 100 : 0)) * unit);
      texts.push_back(put_texts.back());
      instants.push_back(put_instants.back());
      const std::size_t again = random() % put_texts.size();
      put_texts[again] = put_texts.back();
      put_instants[again] = put_instants.back();
      texts.set(again, put_texts.back());
      instants.set(again, put_instants.back());
    }
    put_texts.resize(put_texts.size() + 3, base::kNoText);
    put_instants.resize(put_instants.size() + 3, kNoTime);
    texts.resize(put_texts.size());
    instants.resize(put_instants.size());
    std::vector<std::uint32_t> order(put_texts.size());
    for (std::uint32_t& row : order) row = static_cast<std::uint32_t>(random() % put_texts.size());
    const TextColumn texts_taken = texts.taken(order);
    const InstantColumn instants_taken = instants.taken(order);
    ASSERT_EQ(texts.size(), put_texts.size());
    for (std::size_t row = 0; row < put_texts.size(); ++row) {
      EXPECT_EQ(texts[row], put_texts[row]);
      EXPECT_EQ(instants[row], put_instants[row]);
      EXPECT_EQ(texts_taken[row], put_texts[order[row]]);
      EXPECT_EQ(instants_taken[row], put_instants[order[row]]);
    }
  }
}

}  // namespace
}  // namespace flipchart::model
