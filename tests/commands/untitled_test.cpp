// A workshop that nobody saved: with its first edit it is a file, and holds what was decided before.
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "commands/command.hpp"
#include "commands/opening.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class UntitledWorkshop : public testing::Test {
 protected:
  UntitledWorkshop() {
    std::string name = (fs::temp_directory_path() / "flipchart-untitled-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    fs::create_directories(folder_ / "demo");
    std::ofstream(folder_ / "demo" / "people.csv") << "id,name,manager_id\nP1,Ana,\nP2,Bo,P1\n";
    std::ofstream(folder_ / "demo" / "workshop.json") << R"({"title":"Kick-off: A/B","today":"2026-11-22"})";
    std::ofstream(folder_ / "demo" / "decisions.jsonl") << R"({"edit":"open_fix","id":"F1","title":"Late"})"
                                                        << "\nnonsense\n"
                                                        << R"({"edit":"own","fix":"F1","owner":"P1"})"
                                                        << "\n";
  }
  ~UntitledWorkshop() override { fs::remove_all(folder_); }

  Opened open() const {
    Opening opening;
    opening.workshop_folder = folder_ / "demo";
    opening.access = journal::FlipFile::Access::write;
    opening.who = "Mara";
    opening.untitled = folder_ / "state";
    opening.remembered.clear();
    base::Timings timings;
    return opened(opening, timings);
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_ / "state", none))
      if (entry.path().extension() == ".flip") names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  Opened reopened(const std::string& name) const {
    Opening opening;
    opening.sources = {{(folder_ / "state" / name).string(), std::nullopt}};
    opening.remembered.clear();
    base::Timings timings;
    return opened(opening, timings);
  }
  fs::path folder_;
};

TEST_F(UntitledWorkshop, IsAFileFromItsFirstEditOn) {
  {
    const Opened opened = open();
    ASSERT_EQ(opened.problems.size(), 1U);
    EXPECT_EQ(opened.problems[0].row, 2U);
    EXPECT_THAT(files(), testing::IsEmpty()) << "looking leaves nothing behind";
    ASSERT_TRUE(answer_to(*opened.workshop, R"({"edit":"own","fix":"F1","owner":"P2"})").accepted);
    EXPECT_THAT(files(), testing::ElementsAre("Kick-off  A B.flip"));
    const Opened another = open();
    ASSERT_TRUE(answer_to(*another.workshop, R"({"edit":"undo"})").accepted);
    EXPECT_THAT(files(), testing::ElementsAre("Kick-off  A B 2.flip", "Kick-off  A B.flip"));
  }
  const Opened kept = reopened("Kick-off  A B.flip");
  ASSERT_TRUE(kept.lost.empty());
  ASSERT_EQ(kept.entries.size(), 3U);
  EXPECT_EQ(kept.workshop->title(), "Kick-off: A/B");
  EXPECT_EQ(base::to_string(kept.workshop->today()), "2026-11-22");
  EXPECT_EQ(kept.workshop->decisions().fixes.at(0).owner, "P2");
  EXPECT_EQ(reopened("Kick-off  A B 2.flip").workshop->decisions().fixes.at(0).owner, "");
}

TEST_F(UntitledWorkshop, KnowsWhatWasAnsweredAboutItsFiles) {
  std::ofstream(folder_ / "demo" / "events.csv") << "issue_id,timestamp,actor\nI1,2026-01-01,Annie\n";
  const auto with_alias = [&](const fs::path& state) {
    Opening opening;
    opening.sources = {{(folder_ / "demo" / "people.csv").string(), std::nullopt},
                       {(folder_ / "demo" / "events.csv").string(), std::nullopt}};
    opening.options.aliases = {{"Annie", "P1"}};
    opening.access = journal::FlipFile::Access::write;
    opening.untitled = state;
    opening.remembered.clear();
    base::Timings timings;
    return opened(opening, timings);
  };
  const std::vector<model::HolderAlias> answered{{"Annie", "P1"}};
  {
    const Opened plain = with_alias(folder_ / "state");
    ASSERT_TRUE(answer_to(*plain.workshop, R"({"edit":"add_position","id":"P3","title":"New"})").accepted);
    for (const bool room_copy : {false, true}) {
      const fs::path saved = folder_ / (room_copy ? "copy.flip" : "saved.flip");
      ASSERT_TRUE(save_workshop(plain, saved, "Mara", room_copy));
    }
  }
  for (const char* const file : {"state/people.flip", "saved.flip", "copy.flip"}) {
    Opening opening;
    opening.sources = {{(folder_ / file).string(), std::nullopt}};
    opening.access = journal::FlipFile::Access::write;
    base::Timings timings;
    const Opened again = opened(opening, timings);
    ASSERT_TRUE(again.failed.empty()) << file;
    EXPECT_EQ(again.workshop->decisions().answers.aliases, answered) << file;
    EXPECT_NE(again.workshop->organization().find("P3"), base::kNoSlot) << file;
    EXPECT_EQ(session_on(again).options.aliases.size(), 1U) << file;
    if (std::string_view(file) == "copy.flip") continue;
    ASSERT_TRUE(again.workshop->undo());
    EXPECT_EQ(again.workshop->organization().find("P3"), base::kNoSlot) << "the newest comes off first";
  }
}

TEST_F(UntitledWorkshop, WhoseFolderCannotBeMadeRefusesTheEdit) {
  std::ofstream(folder_ / "state") << "in the way";
  const Opened opened = open();
  const Answer answer = answer_to(*opened.workshop, R"({"edit":"own","fix":"F1","owner":"P2"})");
  EXPECT_FALSE(answer.accepted);
  EXPECT_THAT(answer.json, HasSubstr("cannot be made"));
  EXPECT_EQ(opened.workshop->decisions().fixes.at(0).owner, "P1");
}

}  // namespace
}  // namespace flipchart::commands
