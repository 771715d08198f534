// The import sheet without a window: answers, undo, importing newer files, and what is remembered.
#include "commands/importing.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/output_file.hpp"
#include "commands/command.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPeople =
    "id,name,title,manager_id\n"
    "E1,Ada Lead,Head,\nE2,Ben Front,Agent,E1\nE3,Cleo Front,Agent,E1\n";
constexpr const char* kCustomers = "id,name,served_by\nC1,Nordwind,E2\nC2,Salt and Rye,E3\n";
constexpr const char* kEvents =
    "issue_id,timestamp,actor\nI1,2026-11-02T09:00:00Z,E2\nI1,2026-11-03T09:00:00Z,Benny\n";

class Importing : public testing::Test {
 protected:
  Importing()
      : folder_(fs::temp_directory_path() /
                ("flipchart-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    session_.remembered = folder_ / "config" / "mappings.json";
  }
  ~Importing() override {
    session_.sheet.reset();
    fs::remove_all(folder_);
  }
  std::string file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  ImportSheet& sheet_with(const std::vector<std::string>& files) {
    open_sheet(session_, files);
    session_.sheet->wait();
    return *session_.sheet;
  }
  void import(const std::vector<std::string>& files) {
    sheet_with(files);
    ASSERT_TRUE(session_.sheet->ready());
    ASSERT_TRUE(run_command(session_, "commit-import")) << session_.said;
    ASSERT_EQ(session_.sheet, nullptr);
  }

  fs::path folder_;
  workshop::Workshop workshop_{"Test", model::Organization(), model::History(),
                               std::make_unique<journal::MemoryJournal>(), base::Date{20'779}};
  Session session_{workshop_};
};

TEST_F(Importing, NothingChangesUntilItIsCommittedAndThenOneUndoTakesItBack) {
  sheet_with({file("people.csv", kPeople), file("customers.csv", kCustomers), file("events.csv", kEvents)});
  EXPECT_TRUE(workshop_.organization().empty());
  EXPECT_EQ(session_.sheet->shown()->preview.positions, 3U);
  ASSERT_TRUE(run_key(session_, "Ctrl+Enter"));
  EXPECT_EQ(workshop_.organization().size(), 3U);
  EXPECT_EQ(workshop_.organization().links().size(), 2U);
  EXPECT_EQ(workshop_.history().issues().size(), 1U);
  EXPECT_EQ(session_.said, "Imported 3 people, 2 customers, 1 issue. Undo: Ctrl+Z");
  EXPECT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_TRUE(workshop_.organization().empty());
  EXPECT_TRUE(workshop_.history().empty());
  EXPECT_TRUE(run_key(session_, "Ctrl+Y"));
  EXPECT_EQ(workshop_.organization().size(), 3U);
}

TEST_F(Importing, EscapeLeavesEverythingAsItWas) {
  sheet_with({file("people.csv", kPeople)});
  EXPECT_FALSE(run_key(session_, "F")) << "nothing else runs while the sheet is open";
  EXPECT_TRUE(run_key(session_, "Escape"));
  EXPECT_EQ(session_.sheet, nullptr);
  EXPECT_TRUE(workshop_.organization().empty());
  EXPECT_FALSE(workshop_.can_undo());
}

TEST_F(Importing, AFileThatIsNotThereIsSaidAndTheOthersAreRead) {
  const ImportSheet& sheet = sheet_with({file("people.csv", kPeople), (folder_ / "gone.csv").string()});
  ASSERT_EQ(sheet.shown()->failed.size(), 1U);
  EXPECT_EQ(sheet.shown()->preview.positions, 3U);
  EXPECT_TRUE(sheet.ready());
}

TEST_F(Importing, NewerPeopleUpdateByIdAndTheOtherKindsStay) {
  import({file("people.csv", kPeople), file("customers.csv", kCustomers), file("events.csv", kEvents)});
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "One list", {"I1"}}));
  ASSERT_TRUE(workshop_.commit(model::Own{"F1", "E3"}));
  trace_issue(session_, 0);
  const std::string newer = file("newer.csv",
                                 "id,name,title,manager_id\n"
                                 "E1,Ada Lead,Head,\nE2,Ben Front,Senior agent,E1\nE4,Dora New,Agent,E2\n");
  const ImportSheet& sheet = sheet_with({newer});
  const workshop::Changes& changes = sheet.shown()->merged.changes;
  EXPECT_EQ(changes.added.count, 1U);
  EXPECT_EQ(changes.left.count, 1U);
  EXPECT_EQ(changes.retitled.count, 1U);
  EXPECT_EQ(changes.links_lost, 1U);
  EXPECT_EQ(changes.marks_lost.count, 1U);
  EXPECT_EQ(sheet.shown()->missing_people, 1U);
  ASSERT_TRUE(run_command(session_, "commit-import"));
  EXPECT_EQ(workshop_.organization().customers().size(), 2U);
  EXPECT_EQ(workshop_.organization().links().size(), 1U);
  EXPECT_EQ(workshop_.decisions().fixes[0].owner, "E3") << "marks are kept";
  EXPECT_EQ(workshop_.matters(session_.view)[0].owner, "E3 (not on the chart)");
  EXPECT_EQ(session_.selected.id, "I1") << "what is still there stays selected";
  EXPECT_TRUE(run_command(session_, "undo"));
  EXPECT_NE(workshop_.organization().find("E3"), base::kNoSlot);
}

TEST_F(Importing, ThoseWhoAreNotInTheNewerFileCanBeKept) {
  import({file("people.csv", kPeople)});
  ImportSheet& sheet = sheet_with({file("newer.csv", "id,name,manager_id\nE1,Ada Lead,\nE5,Eva New,E1\n")});
  EXPECT_EQ(sheet.shown()->merged.changes.left.count, 2U);
  sheet.keep({true, false});
  sheet.wait();
  EXPECT_EQ(sheet.shown()->merged.changes.left.count, 0U);
  EXPECT_EQ(sheet.shown()->merged.organization->size(), 4U);
}

TEST_F(Importing, NewerCustomersAloneAreServedByThoseOnTheChart) {
  import({file("people.csv", kPeople), file("customers.csv", kCustomers)});
  import({file("newer.csv", "id,name,served_by\nC1,Nordwind,E3\nC3,Otava,Ben Front\n")});
  const model::Organization& chart = workshop_.organization();
  ASSERT_EQ(chart.size(), 3U);
  ASSERT_EQ(chart.links().size(), 2U);
  EXPECT_EQ(chart.id(chart.links()[0].position), "E3");
  EXPECT_EQ(chart.id(chart.links()[1].position), "E2");
  EXPECT_EQ(session_.notes, 0U) << session_.said;
}

TEST_F(Importing, TheSameFilesAgainChangeNothing) {
  const std::vector<std::string> files{file("people.csv", kPeople), file("customers.csv", kCustomers),
                                       file("events.csv", kEvents)};
  import(files);
  EXPECT_TRUE(sheet_with(files).shown()->merged.changes.empty());
}

TEST_F(Importing, AColumnThatIsChosenIsReadAndRememberedForSuchFiles) {
  const std::string odd = "Nr,Wer,Chef,Bereich,Abteilung A\n1,Ada,,Nord,X\n2,Ben,1,Nord,Y\n";
  const std::string path = file("odd.csv", odd);
  ImportSheet& sheet = sheet_with({path});
  ASSERT_EQ(sheet.shown()->sources.size(), 1U) << "what it is cannot be told, so it is asked";
  EXPECT_FALSE(sheet.shown()->sources[0].asks.empty());
  EXPECT_EQ(sheet.shown()->sources[0].samples.size(), 2U);
  EXPECT_FALSE(sheet.ready());
  const std::string table = sheet.shown()->sources[0].file;
  sheet.set_kind(table, importers::Kind::people);
  for (const auto& [field, header] :
       {std::pair{"id", "Nr"}, {"name", "Wer"}, {"manager_id", "Chef"}, {"team", "Abteilung A"}})
    sheet.map(table, field, header);
  sheet.wait();
  ASSERT_EQ(sheet.shown()->preview.positions, 2U);
  ASSERT_EQ(sheet.shown()->preview.roots, 1U);
  ASSERT_TRUE(run_command(session_, "commit-import")) << session_.said;

  model::Problems problems;
  const Remembered remembered = load_remembered(session_.remembered, problems);
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(remembered.size(), 1U);
  EXPECT_EQ(remembered.begin()->second.kind, importers::Kind::people);

  importers::Options options;
  options.remembered = remembered;
  ImportSheet next(workshop_, options, {});
  next.add_files({file("odd2.csv", odd)});
  next.wait();
  const model::Organization& chart = *next.shown()->merged.organization;
  EXPECT_EQ(chart.text(chart.position(chart.find("2")).team), "Y") << "without being asked again";
}

TEST_F(Importing, ALeftOutTableBringsNothing) {
  ImportSheet& sheet = sheet_with({file("people.csv", kPeople)});
  sheet.set_kind(sheet.shown()->sources.at(0).file, std::nullopt);
  sheet.wait();
  EXPECT_FALSE(sheet.ready());
  EXPECT_EQ(sheet.shown()->preview.positions, 0U);
}

TEST_F(Importing, AHolderWhoIsNotOnTheChartCanBeNamed) {
  ImportSheet& sheet = sheet_with({file("people.csv", kPeople), file("events.csv", kEvents)});
  ASSERT_EQ(sheet.shown()->placement.shelf.size(), 1U);
  EXPECT_EQ(sheet.shown()->placement.shelf[0].holder, "Benny");
  EXPECT_EQ(sheet.positions_like("ben", 5), (std::vector<std::string>{"E2"}));
  sheet.set_alias("Benny", "E2");
  sheet.wait();
  EXPECT_EQ(sheet.shown()->preview.placed, 2U);
  EXPECT_TRUE(sheet.shown()->placement.shelf.empty());
  commit_sheet(session_);
  EXPECT_EQ(workshop_.decisions().answers.aliases, (std::vector<model::HolderAlias>{{"Benny", "E2"}}))
      << "in the workshop's own file";
  ImportSheet& newer = sheet_with({file("events.csv", kEvents)});
  EXPECT_TRUE(newer.shown()->placement.shelf.empty()) << "and the next files are read with them";
  close_sheet(session_);
  ASSERT_TRUE(workshop_.undo());
  EXPECT_EQ(workshop_.history().event_count(), 0U) << "the import comes off first";
}

TEST_F(Importing, OnlyTheNewestAnswerIsShown) {
  ImportSheet& sheet = sheet_with({file("people.csv", kPeople)});
  const std::string table = sheet.shown()->sources.at(0).file;
  for (int i = 0; i < 20; ++i) sheet.map(table, "team", i % 2 == 0 ? "title" : "name");
  sheet.wait();
  EXPECT_FALSE(sheet.running());
  EXPECT_FALSE(sheet.stale());
  const model::Organization& chart = *sheet.shown()->merged.organization;
  EXPECT_EQ(chart.text(chart.position(chart.find("E2")).team), "Ben Front");
}

TEST_F(Importing, AStoppedReadingKeepsWhatIsShownAndImportsNothing) {
  ImportSheet& sheet = sheet_with({file("people.csv", kPeople)});
  sheet.set_zone("UTC");
  sheet.cancel_reading();
  EXPECT_NE(sheet.shown(), nullptr);
  EXPECT_FALSE(sheet.running());
  if (sheet.poll()) return;  // it was read already
  EXPECT_TRUE(sheet.stale());
  EXPECT_FALSE(sheet.ready());
  sheet.read_again();
  sheet.wait();
  EXPECT_TRUE(sheet.ready());
}

TEST(RememberedChoices, ComeBackAsTheyWereSaved) {
  const fs::path file = fs::temp_directory_path() / "flipchart-remembered" / "deep" / "mappings.json";
  fs::remove_all(file.parent_path());
  Remembered said;
  said["a,b\"c"].kind = importers::Kind::events;
  said["a,b\"c"].map = {{"id", "Nr."}, {"team", ""}};
  said["x"].dates = importers::DateOrder::month_first;
  ASSERT_TRUE(save_remembered(file, said));
  model::Problems problems;
  EXPECT_EQ(load_remembered(file, problems), said);
  EXPECT_TRUE(problems.empty());
  EXPECT_TRUE(load_remembered(file.parent_path() / "none.json", problems).empty());
  EXPECT_TRUE(problems.empty()) << "a first start is no problem";
}

TEST(RememberedChoices, ADamagedFileIsSaidAndNeverStopsAnything) {
  const fs::path file = fs::temp_directory_path() / "flipchart-damaged.json";
  for (const char* text : {"", "{", "[]", "{\"mappings\":7}", "{\"mappings\":{\"x\":{\"kind\":\"cats\"}}}",
                           "{\"mappings\":{\"x\":{\"map\":[[\"id\"]]}}}",
                           "{\"mappings\":{\"x\":{\"map\":[[1,2]]}}}", "\xFF\xFE"}) {
    ASSERT_TRUE(base::write_file_whole(file, text));
    model::Problems problems;
    EXPECT_TRUE(load_remembered(file, problems).empty()) << text;
    ASSERT_EQ(problems.size(), 1U) << text;
    EXPECT_EQ(problems[0].code, "damaged-settings");
  }
  fs::remove(file);
}

TEST_F(Importing, WhatBeganWithNothingIsCalledAfterWhatCameFirst) {
  workshop::Workshop empty("", model::Organization(), model::History(),
                           std::make_unique<journal::MemoryJournal>(), base::Date{20'779});
  Session session(empty);
  open_sheet(session, {file("people_2026-11.csv", kPeople)});
  session.sheet->wait();
  ASSERT_TRUE(run_command(session, "commit-import")) << session.said;
  EXPECT_EQ(empty.title(), "People 2026-11");
  ASSERT_TRUE(empty.commit(model::SetTitle{" Spring offsite "}));
  EXPECT_EQ(empty.title(), "Spring offsite");
  ASSERT_TRUE(empty.undo());
  EXPECT_EQ(empty.title(), "People 2026-11");
  import({file("people.csv", kPeople)});
  EXPECT_EQ(workshop_.title(), "Test") << "that had a name";
}

TEST_F(Importing, ATitleComesFromTheUnitAboveAllOrTheFileOrTheFolder) {
  const auto title = [](const std::vector<std::string>& files) {
    std::vector<importers::Source> sources;
    for (const std::string& name : files) sources.push_back({name, std::nullopt});
    return title_of_import(model::Organization(), sources);
  };
  EXPECT_EQ(title({"/a/harbour-bank/people.csv", "/a/harbour-bank/tickets.csv.gz"}), "Harbour bank");
  EXPECT_EQ(title({"/home/mara/Downloads/hr_export.xlsx", "/home/mara/Downloads/x.csv"}), "Hr export");
  EXPECT_EQ(title({"/a/people.csv", "/b/tickets.csv"}), "People");
  EXPECT_EQ(title({"tickets.csv.gz"}), "Tickets");
  EXPECT_EQ(title({"/a/Z\xFCrich.csv"}), "Z\uFFFDrich");
  EXPECT_EQ(title({"/a/b\xE4nke/people.csv", "/a/b\xE4nke/tickets.csv"}), "B\uFFFDnke");
  EXPECT_EQ(title({}), "");
  model::OrganizationParts parts;
  model::PositionPart part;
  part.id = parts.texts.intern("Nordhaven");
  part.group = true;
  parts.positions.push_back(part);
  EXPECT_EQ(title_of_import(model::Organization(std::move(parts)), {{"events.csv", std::nullopt}}),
            "Nordhaven");
}

TEST_F(Importing, NotesAreAsManyAsTheSheetLists) {
  import(
      {file("people.csv", std::string(kPeople) + "E4,Dora,Agent,E9\n"), file("customers.csv", kCustomers),
       file("events.csv", "issue_id,timestamp,actor\nI1,2026-11-02 09:00,E2\nI1,2026-11-03 09:00,Benny\n")});
  open_sheet_again(session_);
  session_.sheet->wait();
  EXPECT_EQ(session_.notes, session_.sheet->shown()->problems.size());
  EXPECT_GT(session_.notes, 2U);
}

}  // namespace
}  // namespace flipchart::commands
