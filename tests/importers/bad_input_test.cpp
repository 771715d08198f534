// Files that nobody should be asked to open: each gives a sentence, none stops the others.
#include <gmock/gmock.h>
#include <unistd.h>

#include "formats/packing.hpp"
#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kGood = "id,name,manager_id\n1,Ana,\n2,Bo,1\n";

// Imports the bad file beside a good one, which must be unharmed, and gives the bad one's message without its
// name.
std::string failure(const std::string& name, const std::string& bytes) {
  const Folder folder;
  const Imported result = import_files(folder, {{name, bytes}, {"people.csv", kGood}});
  EXPECT_EQ(result.organization.size(), 2U);
  EXPECT_THAT(result.failed, SizeIs(1));
  if (result.failed.empty()) return "";
  EXPECT_EQ(result.failed[0].failure, base::Failure::source);
  const std::string file = (folder.path() / name).string();
  EXPECT_THAT(result.failed[0].message, StartsWith(file + ":"));
  EXPECT_THAT(result.failed[0].message, HasSubstr("; ")) << "what to do is missing";
  return result.failed[0].message.substr(file.size());
}

TEST(BadInput, EmptyFilesSayThatTheyAreEmpty) {
  for (const char* bytes : {"", "\n", " \r\n\n", "\xEF\xBB\xBF"})
    EXPECT_THAT(failure("a.csv", bytes), HasSubstr("empty"));
}

TEST(BadInput, BinaryFilesSayWhatTheyAre) {
  EXPECT_THAT(failure("a.csv", std::string("id,name\n\0\1\2", 11)), HasSubstr("no format that can be read"));
  EXPECT_THAT(failure("a.xlsx", std::string("PK\x03\x04\0\0\0", 7)), HasSubstr("zip"));
}

TEST(BadInput, AHeaderAloneIsOnlyAWarning) {
  const Imported result = import_texts({{"people.csv", "id,name,manager_id\n"}});
  EXPECT_THAT(result.failed, IsEmpty());
  ASSERT_THAT(problems_of(result, "no-rows"), SizeIs(1));
  EXPECT_EQ(problems_of(result, "no-rows")[0].severity, model::Severity::warning);
  EXPECT_TRUE(result.organization.empty());
}

TEST(BadInput, DirectoriesAndMissingFilesFail) {
  const Folder folder;
  base::Timings timings;
  const std::string missing = (folder.path() / "none.csv").string();
  const Imported result =
      imported({{folder.path().string(), {}}, {missing, {}}, {folder.file("p.csv", kGood), {}}}, {}, timings);
  ASSERT_THAT(result.failed, SizeIs(2));
  EXPECT_THAT(result.failed[0].message, HasSubstr("directory"));
  EXPECT_THAT(result.failed[1].message, HasSubstr("none.csv"));
  EXPECT_EQ(result.organization.size(), 2U);
}

TEST(BadInput, AFileWithoutReadPermissionFails) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  const Folder folder;
  const std::string file = folder.file("p.csv", kGood);
  std::filesystem::permissions(file, std::filesystem::perms::none);
  base::Timings timings;
  const Imported result = imported({{file, {}}}, {}, timings);
  ASSERT_THAT(result.failed, SizeIs(1));
  EXPECT_THAT(result.failed[0].message, HasSubstr("permission"));
}

TEST(BadInput, TenMegabytesOnOneLineAreNoTable) {
  EXPECT_THAT(failure("a.csv", std::string(10'000'000, 'x')), SizeIs(testing::Lt(1000U)));
  std::string cells;
  while (cells.size() < 10'000'000) cells += "id,name,";
  EXPECT_THAT(failure("b.csv", cells), HasSubstr("columns"));
}

TEST(BadInput, UnknownKindsSayWhatIsMissing) {
  EXPECT_THAT(failure("a.csv", "colour,weight\nred,3\n"), HasSubstr("colour, weight"));
  EXPECT_THAT(failure("a.csv", "InvoiceId,CustomerId,InvoiceDate,Total\n1,2,2021-01-01,3\n"),
              HasSubstr("position"));
  EXPECT_THAT(failure("a.csv", "CaseID,CompleteTimestamp\n2,2012-04-03 16:55:38\n"), HasSubstr("actor"));
}

TEST(BadInput, ALogWithoutAnybodyInItIsReadWithAWarning) {
  const Imported result =
      import_texts({{"a.csv", "CaseID,ActivityID,CompleteTimestamp\n2,1,2012-04-03 16:55:38\n"}});
  EXPECT_THAT(result.failed, IsEmpty());
  EXPECT_THAT(problems_of(result, "no-holder"), SizeIs(1));
}

TEST(BadInput, AFirstLineOfDataIsNotRepeatedInAMessage) {
  EXPECT_THAT(failure("a.csv", "7,Ana Private,ana@x.org\n8,Bo,bo@x.org\n"),
              testing::AllOf(HasSubstr("holds data"), testing::Not(HasSubstr("Ana"))));
}

TEST(BadInput, RaggedRowsKeepWhatTheyHave) {
  const Imported result = import_people("id,name,manager_id\n1,Ana\n2,Bo,1,extra\n3,Cy,1\n");
  EXPECT_EQ(rows_of(result, "ragged-row"), (std::vector<std::uint64_t>{2, 3}));
  EXPECT_EQ(manager_of(result.organization, "2"), "1");
  EXPECT_EQ(result.organization.size(), 3U);
}

// Empty cells at the end of a row are not in a workbook's file at all.
TEST(BadInput, ARowOfAWorkbookIsRaggedOnlyWhereItIsTooLong) {
  const auto row = [](const std::vector<std::string>& cells) {
    std::string text = "<row>";
    for (const std::string& cell : cells) text += "<c t=\"str\"><v>" + cell + "</v></c>";
    return text + "</row>";
  };
  const formats::MadeWorkbook workbook{{{"people",
                                         row({"id", "name", "manager_id"}) + row({"1", "Ana"}) +
                                             row({"2", "Bo", "1", "extra"}) + row({"3", "Cy", "1"}),
                                         ""}},
                                       "",
                                       "",
                                       ""};
  const Imported result = import_texts({{"people.xlsx", workbook.bytes()}});
  EXPECT_EQ(rows_of(result, "ragged-row"), (std::vector<std::uint64_t>{3}));
  EXPECT_EQ(manager_of(result.organization, "2"), "1");
  EXPECT_EQ(result.organization.size(), 3U);
}

TEST(BadInput, AnUnclosedQuoteIsReportedWithItsRow) {
  const Imported result = import_people("id,name,manager_id\n1,Ana,\n2,\"Bo,1\n3,Cy,1\n");
  EXPECT_EQ(rows_of(result, "unclosed-quote"), (std::vector<std::uint64_t>{3}));
  EXPECT_EQ(result.organization.size(), 3U);
}

TEST(BadInput, WrongBytesAreReportedWithTheirRow) {
  const Imported result = import_people("id,name,manager_id\n1,Ana,\n2,\"Jo\ns\xE9\",1\n");
  EXPECT_EQ(rows_of(result, "bad-encoding"), (std::vector<std::uint64_t>{3}));
  EXPECT_EQ(names_at(result.organization, "2"), "Jo\nsé");
}

TEST(BadInput, AllRowsWithOneIdAreStillAllThere) {
  constexpr int kRows = 20'000;
  std::string shares = "id,name,title,manager_id\n";
  std::string repeats = shares;
  for (int i = 0; i < kRows; ++i) {
    shares += "E,Ana " + std::to_string(i) + ",Clerk,\n";
    repeats += "E,Ana,Clerk,\n";
  }
  const Imported together = import_people(shares);
  EXPECT_EQ(together.organization.size(), 1U);
  EXPECT_EQ(together.organization.people(), static_cast<std::size_t>(kRows));
  const Imported apart = import_people(repeats);
  EXPECT_EQ(apart.organization.size(), static_cast<std::size_t>(kRows));
  EXPECT_EQ(problems_of(apart, "duplicate-id").at(0).count, static_cast<std::uint64_t>(kRows - 1));
}

TEST(BadInput, AChainAsLongAsTheFileNeedsNoStack) {
  std::string chain = "id,name,manager_id\n";
  std::string ring = chain;
  constexpr int kRows = 200'000;
  for (int i = 0; i < kRows; ++i) {
    chain += std::to_string(i) + ",A," + (i == 0 ? "" : std::to_string(i - 1)) + "\n";
    ring += std::to_string(i) + ",A," + std::to_string((i + 1) % kRows) + "\n";
  }
  EXPECT_EQ(import_people(chain).organization.levels(), static_cast<std::uint32_t>(kRows));
  const Imported cut = import_people(ring);
  EXPECT_EQ(cut.organization.levels(), static_cast<std::uint32_t>(kRows));
  EXPECT_EQ(rows_of(cut, "cycle"), (std::vector<std::uint64_t>{kRows + 1}));
}

}  // namespace
}  // namespace flipchart::importers
