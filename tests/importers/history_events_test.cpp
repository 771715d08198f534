// Events in any order, in blocks read by any worker: the history is the same.
#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

const std::string kEventHeader = "issue_id,timestamp,actor,activity,customer_id,severity\n";

// By issue: what it and its events say, in order.
std::map<std::string, std::string> told(const model::History& history) {
  std::map<std::string, std::string> told;
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    std::ostringstream words;
    words << history.text(history.customer(i)) << '|' << history.text(history.severity(i));
    for (std::uint32_t e = history.first_event(i); e < history.first_event(i + 1); ++e) {
      words << '|' << history.at(e) << history.dated(e) << ' ' << history.text(history.actors()[e]) << ' '
            << history.text(history.activities()[e]) << ' ' << history.offset(e);
    }
    told[std::string(history.issue_id(i))] = words.str();
  }
  return told;
}

// A log large enough for several blocks, all its times different; every issue's events together, in order.
std::vector<std::string> many_events() {
  std::mt19937 random(23);
  std::vector<std::string> rows;
  long at = 1'700'000'000;
  for (int issue = 0; issue < 40'000; ++issue) {
    const std::string customer = "C" + std::to_string(random() % 50);
    for (std::size_t e = 1 + random() % 8; e > 0; --e) {
      at += 1 + static_cast<long>(random() % 1000);
      rows.push_back("I" + std::to_string(issue) + ',' + std::to_string(at) + ",Holder " +
                     std::to_string(random() % 3000) + ",step " + std::to_string(random() % 7) + ',' +
                     (random() % 9 == 0 ? "C7" : customer) + ',' + std::to_string(random() % 3) + '\n');
    }
  }
  return rows;
}

std::string text_of(const std::vector<std::string>& rows) {
  std::string text = kEventHeader;
  for (const std::string& row : rows) text += row;
  return text;
}

TEST(EventsFiles, GiveTheSameHistoryInWhateverOrderTheirRowsCome) {
  std::vector<std::string> rows = many_events();
  const auto sorted = told(import_texts({{"events.csv", text_of(rows)}}).history);
  EXPECT_EQ(sorted.size(), 40'000U);
  std::shuffle(rows.begin(), rows.end(), std::mt19937(29));
  const auto shuffled = told(import_texts({{"events.csv", text_of(rows)}}).history);
  EXPECT_TRUE(sorted == shuffled);
  std::sort(rows.begin(), rows.end(),  // as logs are: by time
            [](const std::string& a, const std::string& b) {
              return a.substr(a.find(',')) < b.substr(b.find(','));
            });
  EXPECT_TRUE(sorted == told(import_texts({{"events.csv", text_of(rows)}}).history));
}

TEST(EventsFiles, AreReadTheSameWayEachTime) {
  const std::string text = text_of(many_events());
  const Imported first = import_texts({{"events.csv", text}});
  for (int round = 0; round < 3; ++round) {
    const Imported again = import_texts({{"events.csv", text}});
    ASSERT_EQ(again.history.texts().size(), first.history.texts().size());
    for (base::TextId id = 0; id < first.history.texts().size(); ++id)
      ASSERT_EQ(again.history.text(id), first.history.text(id));
  }
}

TEST(EventsFiles, KeepTheOffsetOfEachTime) {
  const Imported result = import_texts({{"events.csv",
                                         "issue_id,timestamp,actor\nI1,2026-01-02T00:30:00+02:00,A\n"
                                         "I1,2026-01-02T00:30:00-03:30,B\nI2,1767323045,A\n"}});
  EXPECT_EQ(result.history.offset(0), 120);
  EXPECT_EQ(result.history.offset(1), -210);
  EXPECT_EQ(result.history.offset(2), 0);
}

TEST(EventsFiles, StopWhenAskedTo) {
  std::stop_source asked;
  Options options;
  options.stop = asked.get_token();
  options.progress = [&](double) { asked.request_stop(); };
  const Imported result = import_texts({{"events.csv", text_of(many_events())}}, options);
  EXPECT_LT(result.history.issue_count(), 40'000U);
}

// Room is made for a file by what its first block says, which may be like nothing that follows.
TEST(EventsFiles, WithOneIdOfAMegabyteAreReadLikeAnyOther) {
  constexpr int kIssues = 300'000;
  std::string text = kEventHeader + std::string(1'000'000, 'X') + ",1767323045,A,,,\n";
  for (int issue = 1; issue < kIssues; ++issue) text += std::to_string(issue) + ",1767323045,A,,,\n";
  const Imported result = import_texts({{"events.csv", text}});
  EXPECT_EQ(result.history.issue_count(), static_cast<std::uint32_t>(kIssues));
  EXPECT_EQ(result.history.issue_id(kIssues - 1), std::to_string(kIssues - 1));
}

TEST(EventsFiles, ThatShrinkWhileTheyAreReadAreSaidAndNotHalfThere) {
  const Folder folder;
  const std::string path = folder.file("events.csv", text_of(many_events()));
  Options options;
  options.progress = [&](double) { std::filesystem::resize_file(path, 5000); };
  base::Timings timings;
  const Imported result = imported({{path, std::nullopt}}, options, timings);
  ASSERT_EQ(result.failed.size(), 1U);
  EXPECT_EQ(result.failed[0].message, path + ": changed while it was read; import it again");
  EXPECT_TRUE(result.history.empty());
  EXPECT_TRUE(result.sources.empty());
}

}  // namespace
}  // namespace flipchart::importers
