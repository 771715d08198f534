// A report in a file names nobody beside a count unless asked to.
#include "commands/reporting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/output_file.hpp"
#include "commands/commitments.hpp"
#include "commands/register.hpp"
#include "importers/import.hpp"
#include "support/marked_words.hpp"

namespace flipchart::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Reporting : public testing::Test {
 protected:
  Reporting() {
    std::string name = (fs::temp_directory_path() / "flipchart-report-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    base::Timings timings;
    importers::Imported read = importers::imported(
        {source(
             "people.csv",
             "id,name,title,manager_id,department\n"
             "ada@x.org,Ada Berg,Chief,,\n"
             "s1,Bo Lind,Head of sales,ada@x.org,Sales\ns2,Cy Moe,Seller,s1,Sales\ns3,Di "
             "Noe,Seller,s1,Sales\n"
             "l1,Ed Orr,Counsel,ada@x.org,Legal\n"
             "c1,Flo Pew,Head of care,ada@x.org,Care\nc2,Gus Ray,Agent,c1,Care\nc3,Hal Say,Agent,c1,Care\n"),
         source("events.csv",
                "issue_id,timestamp,actor,activity\n"
                "I1,2026-01-01T08:00:00Z,c2,open\nI1,2026-01-01T09:00:00Z,l1,ask\nI1,2026-01-01T10:00:00Z,s2,"
                "closed\n"
                "I2,2026-01-02T08:00:00Z,c3,open\nI2,2026-01-02T09:00:00Z,s3,closed\n")},
        {}, timings);
    workshop_ =
        std::make_unique<workshop::Workshop>("Offsite", std::move(read.organization), std::move(read.history),
                                             std::make_unique<journal::MemoryJournal>(), base::Date{20'800});
  }
  ~Reporting() override { fs::remove_all(folder_); }

  importers::Source source(const char* name, const char* text) const {
    const auto done = base::write_file_whole(folder_ / name, text);
    EXPECT_TRUE(done);
    return {(folder_ / name).string(), std::nullopt};
  }
  std::string written(const model::View& view, const char* name) {
    const auto done = write_report(*workshop_, view, 0, folder_ / name);
    EXPECT_TRUE(done) << done.error().message;
    return *base::read_file_whole(folder_ / name);
  }

  std::unique_ptr<workshop::Workshop> workshop_;
  fs::path folder_;
};

TEST_F(Reporting, InTheRoomGivesRolesAndNoSingleHolders) {
  model::View view;
  view.room_safe = true;
  view.filter.first_holders = {"c2", "c3"};
  for (const char* name : {"r.csv", "r.html"}) {
    const std::string text = written(view, name);
    EXPECT_THAT(text, HasSubstr("Chief"));
    for (const char* secret : {"ada@x.org", "Ada", "Gus", "c2", "s2", "l1"})
      EXPECT_THAT(text, Not(HasSubstr(secret)));
    EXPECT_THAT(text, Not(HasSubstr("holders,"))) << "who handed over to whom";
  }
}

TEST_F(Reporting, InTheRoomCountsSmallSilosTogether) {
  model::View view;
  view.room_safe = true;
  const std::string text = written(view, "r.csv");
  EXPECT_THAT(text, HasSubstr("silos,Sales + Legal,Sales + Legal,handovers,1\n"));
  EXPECT_THAT(text, HasSubstr("silos,Care,Sales + Legal,handovers,2\n"));
  EXPECT_THAT(text, Not(HasSubstr(",Legal,")));
  view.k = 1;
  EXPECT_THAT(written(view, "r.csv"), HasSubstr("silos,Legal,Sales,handovers,1\n"));
}

TEST_F(Reporting, InTheRoomCallsBranchesByTitles) {
  model::View view;
  view.room_safe = true;
  view.silo = model::SiloRule::branch;
  view.filter.silos = {"s1", "l1"};
  for (const char* name : {"r.csv", "r.html"}) {
    const std::string text = written(view, name);
    EXPECT_THAT(text, HasSubstr("Head of sales + Counsel"));
    for (const char* id : {",s1", "s1 ", ">s1", "l1", "c1"}) EXPECT_THAT(text, Not(HasSubstr(id))) << id;
  }
}

TEST_F(Reporting, UnsafeSaysWhoByIds) {
  const std::string text = written({}, "r.csv");
  EXPECT_THAT(text, HasSubstr("holders,c2,l1,handovers,1\n"));
  EXPECT_THAT(text, HasSubstr("leaders,ada@x.org,,handovers,3\n"));
  EXPECT_THAT(text, Not(HasSubstr("Ada")));
}

TEST_F(Reporting, RefusesOtherFormatsAndSaysWhichThereAre) {
  const auto done = write_report(*workshop_, {}, 0, folder_ / "r.docx");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().failure, base::Failure::usage);
  EXPECT_THAT(done.error().message, HasSubstr("csv, xlsx or html"));
  EXPECT_FALSE(fs::exists(folder_ / "r.docx"));
  const support::MarkedWords marked;
  EXPECT_THAT(write_report(*workshop_, {}, 0, folder_ / "r.docx").error().message, testing::StartsWith("<"));
  EXPECT_THAT(write_register(*workshop_, {}, folder_ / "r.docx", {}).error().message,
              testing::StartsWith("<"));
  EXPECT_THAT(write_commitments(*workshop_, {}, folder_ / "r.docx", {}).error().message,
              testing::StartsWith("<"));
}

TEST_F(Reporting, ValuesOfTablesStayEnglish) {
  const std::string english = written({}, "r.csv");
  const support::MarkedWords marked;
  EXPECT_EQ(written({}, "r.csv"), english);
}

}  // namespace
}  // namespace flipchart::commands
