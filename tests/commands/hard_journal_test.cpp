// Journals that time has gone over: written by a newer version, by a clock that was set back, or before
// somebody left. What is known is shown, the rest is told, and undoing lands where it should.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "commands/workshop_file.hpp"
#include "model/small_workshop.hpp"

namespace flipchart::commands {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class HardJournal : public testing::Test {
 protected:
  HardJournal() {
    std::string name = (std::filesystem::temp_directory_path() / "flipchart-hard-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~HardJournal() override { std::filesystem::remove_all(folder_); }

  Opened open(const std::vector<std::string>& lines, const std::vector<base::Millis>& times = {}) const {
    const model::SmallWorkshop small;
    journal::Contents contents;
    contents.began = {small.state.organization, small.state.history};
    for (const std::string& line : lines) {
      journal::Entry entry;
      entry.seq = contents.entries.size() + 1;
      entry.at = times.empty() ? 1'764'000'000'000 : times[contents.entries.size()];
      entry.who = "Mara";
      entry.json = line;
      contents.entries.push_back(std::move(entry));
    }
    EXPECT_TRUE(journal::write_flip(folder_ / "w.flip", contents));
    return reopened();
  }
  Opened reopened() const {
    Opening opening;
    opening.sources.push_back({(folder_ / "w.flip").string(), {}});
    opening.access = journal::FlipFile::Access::write;
    opening.who = "Ravi";
    opening.remembered.clear();
    base::Timings timings;
    return opened(opening, timings);
  }
  std::filesystem::path folder_;
};

TEST_F(HardJournal, OfAKindNotYetKnownIsToldAndTheRestCounts) {
  const Opened it = open({R"({"edit":"open_fix","id":"F1","title":"One"})",
                          R"({"edit":"from_the_future","fix":"F1","text":"qz7 secret"})",
                          R"({"edit":"own","fix":"F1","owner":"ana"})"});
  ASSERT_EQ(it.lost.size(), 1U);
  EXPECT_THAT(it.lost[0], HasSubstr("edit 2, which does not fit: there is no edit of that kind"));
  EXPECT_EQ(it.workshop->decisions().find_fix("F1")->owner, "ana");
  for (const std::string& shown : {log_text(it.entries, false), log_json(it.entries, false),
                                   show_text(it, false), show_json(it, false), show_json(it, true)})
    EXPECT_THAT(shown, Not(HasSubstr("qz7"))) << "nobody can say whether it is private";
  EXPECT_THAT(log_text(it.entries, false), HasSubstr("from_the_future"));
  EXPECT_THAT(log_text(it.entries, true), HasSubstr("qz7 secret"));
  ASSERT_TRUE(it.workshop->undo());
  EXPECT_EQ(it.workshop->decisions().find_fix("F1")->owner, "");
  ASSERT_TRUE(it.workshop->undo());
  EXPECT_NE(it.workshop->decisions().find_fix("F1"), nullptr) << "the unknown one is one step";
  ASSERT_TRUE(it.workshop->undo());
  EXPECT_TRUE(it.workshop->decisions().fixes.empty());
  EXPECT_FALSE(it.workshop->undo());
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(it.workshop->redo());
  EXPECT_EQ(it.workshop->decisions().find_fix("F1")->owner, "ana");
}

TEST_F(HardJournal, WithAnUnknownKindGoesOnAndKeepsIt) {
  {
    const Opened it = open({R"({"edit":"from_the_future"})"});
    ASSERT_EQ(it.lost.size(), 1U);
    ASSERT_TRUE(answer_to(*it.workshop, R"({"edit":"open_fix","id":"F1","title":"One"})").accepted);
    ASSERT_TRUE(answer_to(*it.workshop, R"({"edit":"forget","position":"ana"})").accepted);
  }
  const Opened again = reopened();
  ASSERT_EQ(again.entries.size(), 3U);
  EXPECT_EQ(again.entries[0].json, R"({"edit":"from_the_future"})");
  EXPECT_EQ(again.workshop->decisions().fixes.size(), 1U);
}

TEST_F(HardJournal, KeepsItsOrderWhenTheClockIsSetBack) {
  const std::vector<base::Millis> times{1'764'000'000'000, 1'464'000'000'000, 0, 4'000'000'000'000};
  {
    const Opened it = open({R"({"edit":"open_fix","id":"F1","title":"One"})",
                            R"({"edit":"rename_fix","fix":"F1","title":"Two"})",
                            R"({"edit":"rename_fix","fix":"F1","title":"Three"})",
                            R"({"edit":"rename_fix","fix":"F1","title":"Four"})"},
                           times);
    EXPECT_THAT(it.lost, IsEmpty());
    EXPECT_EQ(it.workshop->decisions().find_fix("F1")->title, "Four");
    ASSERT_TRUE(answer_to(*it.workshop, R"({"edit":"rename_fix","fix":"F1","title":"Five"})").accepted);
  }
  const Opened again = reopened();
  std::vector<base::Millis> found;
  for (const journal::Entry& entry : again.entries) found.push_back(entry.at);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_LT(found.back(), found[3]) << "now, though the last one says later";
  found.pop_back();
  EXPECT_EQ(found, times);
  EXPECT_EQ(again.workshop->decisions().find_fix("F1")->title, "Five");
  ASSERT_TRUE(again.workshop->undo());
  EXPECT_EQ(again.workshop->decisions().find_fix("F1")->title, "Four");
}

TEST_F(HardJournal, KeepsTheMarksOfWhoLeftOnAShelfUntilTheyAreBack) {
  const Opened it = open({R"({"edit":"open_fix","id":"F1","title":"One","issues":["I1"]})",
                          R"({"edit":"own","fix":"F1","owner":"ana"})",
                          R"({"edit":"note","id":"N1","on":"ana","track":"private","text":"qz7"})"});
  const auto shelf = [&] {
    std::vector<std::string> ids;
    const json shown = json::parse(show_json(it, false));
    for (const json& mark : shown.at("shelf")) ids.push_back(mark.at("id"));
    EXPECT_EQ(shown.at("fixes").at(0).at("owner"), "ana") << "the mark stays";
    return ids;
  };
  EXPECT_THAT(shelf(), IsEmpty());
  const model::State before = it.workshop->state();
  const auto without = std::make_shared<const model::Organization>(
      model::restructured(*before.organization, model::RemovePosition{"ana"}));
  ASSERT_TRUE(it.workshop->commit(model::Import{{"people.csv"}, without, before.history}));
  EXPECT_THAT(shelf(), ElementsAre("F1", "N1"));
  EXPECT_THAT(show_text(it, false), HasSubstr("its owner ana is no longer on the chart"));
  EXPECT_THAT(show_text(it, false), Not(HasSubstr("qz7")));
  ASSERT_TRUE(it.workshop->commit(model::Import{{"people.csv"}, before.organization, before.history}));
  EXPECT_THAT(shelf(), IsEmpty()) << "they are back, and so is the mark";
  ASSERT_TRUE(it.workshop->undo());
  EXPECT_THAT(shelf(), ElementsAre("F1", "N1"));
}

}  // namespace
}  // namespace flipchart::commands
