// A workshop that nobody saved: with its first edit it is a file, and holds what was decided before.
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

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
