// The order of events, whatever order they came in.
#include "model/history.hpp"

#include <gtest/gtest.h>

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
        const Event& event = history.events()[e];
        ASSERT_EQ(event.issue, i);
        ASSERT_NE(event.at, kNoTime);
        if (e == history.first_event(i)) continue;
        const Event& before = history.events()[e - 1];
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
      const Event& event = history.events()[e];
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

TEST(History, FillsCustomerAndSeverityFromTheFirstEventThatHasOne) {
  HistoryParts parts;
  parts.issues.emplace_back().id = parts.texts.intern("I");
  parts.events.resize(3);
  parts.events[0].at = 3;
  parts.events[0].customer = parts.texts.intern("late");
  parts.events[1].at = 1;
  parts.events[2].at = 2;
  parts.events[2].customer = parts.texts.intern("early");
  const History history(std::move(parts));
  EXPECT_EQ(history.text(history.issues()[0].customer), "early");
  EXPECT_EQ(history.latest(), 3);
  EXPECT_EQ(history.find("early"), base::kNoSlot);
}

}  // namespace
}  // namespace flipchart::model
