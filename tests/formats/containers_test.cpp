// Archives: what was packed comes out under a name that says where it was, and nothing grows out of
// proportion.
#include "formats/containers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "formats/packing.hpp"
#include "formats/readers.hpp"
#include "fuzz/container_entry.hpp"
#include "fuzz/workbook_entry.hpp"
#include "support/marked_words.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::StartsWith;

struct Opened {
  base::Result<std::vector<Document>> documents;
  model::Problems problems;

  Members members() const {
    Members all;
    if (!documents) return {{"error", documents.error().message}};
    for (const Document& each : *documents) all.emplace_back(each.name, each.text());
    return all;
  }
  std::string error() const { return documents ? "" : documents.error().message; }
};

Opened opened(const std::string& name, std::string bytes, std::stop_token stop = {}) {
  ProblemLog log;
  auto documents = unpacked(document(name, std::move(bytes)), log, std::move(stop));
  return {std::move(documents), std::move(log).taken()};
}

std::string random_bytes(std::mt19937& random, std::size_t most) {
  std::string bytes(random() % (most + 1), ' ');
  const auto kinds = 1 + random() % 255;
  for (char& c : bytes) c = static_cast<char>(random() % kinds);
  return bytes;
}

TEST(Containers, APlainFileComesBackAsItIs) {
  EXPECT_THAT(opened("dir/a.csv", "id\n1\n").members(), ElementsAre(Pair("dir/a.csv", "id\n1\n")));
  const std::string workbook = MadeWorkbook{{{"S", "", ""}}, "", "", ""}.bytes();
  EXPECT_THAT(opened("x.xlsx", workbook).members(), ElementsAre(Pair("x.xlsx", workbook)));
}

// Any bytes, packed alone, in several members, or in an archive with others, come out the same and in order.
TEST(Containers, WhatIsPackedComesOutTheSame) {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    const std::string one = "a" + random_bytes(random, 5000);
    const std::string two = random_bytes(random, 300'000);
    EXPECT_THAT(opened("d/x.csv.GZ", gzipped(one)).members(), ElementsAre(Pair("d/x.csv.GZ!x.csv", one)));
    EXPECT_THAT(opened("x.gz", gzipped(one) + gzipped(two)).members(),
                ElementsAre(Pair("x.gz!x", one + two)));
    EXPECT_THAT(
        opened("a.zip", zipped({{"p/one.csv", one}, {"z.csv.gz", gzipped("b" + two)}, {"k.csv", "k"}}))
            .members(),
        ElementsAre(Pair("a.zip!p/one.csv", one), Pair("a.zip!z.csv.gz!z.csv", "b" + two),
                    Pair("a.zip!k.csv", "k")));
  }
}

TEST(Containers, AWorkbookInAnArchiveIsOneDocument) {
  const std::string workbook = MadeWorkbook{{{"S", "", ""}}, "", "", ""}.bytes();
  EXPECT_THAT(opened("a.zip", zipped({{"x.xlsx", workbook}})).members(),
              ElementsAre(Pair("a.zip!x.xlsx", workbook)));
  EXPECT_THAT(opened("a.gz", gzipped(zipped({{"b.csv", "1"}}))).members(),
              ElementsAre(Pair("a.gz!a!b.csv", "1")));
}

TEST(Containers, WhatIsNoDataIsNotedAndPassedOver) {
  const Opened got = opened("a.zip", zipped({{"folder/", ""},
                                             {"__MACOSX/._a.csv", "x"},
                                             {".git/config", "x"},
                                             {"in/Thumbs.db", "x"},
                                             {"../up.csv", "u"},
                                             {"./here.csv", "h"},
                                             {"/root.csv", "r"}}));
  EXPECT_THAT(got.members(), ElementsAre(Pair("a.zip!../up.csv", "u"), Pair("a.zip!./here.csv", "h"),
                                         Pair("a.zip!/root.csv", "r")));
  ASSERT_EQ(got.problems.size(), 4U);
  for (const model::Problem& problem : got.problems) {
    EXPECT_EQ(problem.code, "passed-over");
    EXPECT_EQ(problem.file, "a.zip");
  }
  EXPECT_EQ(got.problems[2].value, ".git/config");
  EXPECT_THAT(opened("a.zip", zipped({{"folder/", ""}})).error(),
              StartsWith("a.zip: is an archive without a file"));
}

TEST(Containers, OneMemberThatCannotBeReadDoesNotStopTheOthers) {
  const std::string cut = gzipped("a,b\n1,2\n").substr(0, 15);
  const Opened got = opened("a.zip", zipped({{"bad.csv.gz", cut}, {"good.csv", "x"}}));
  EXPECT_THAT(got.members(), ElementsAre(Pair("a.zip!good.csv", "x")));
  ASSERT_EQ(got.problems.size(), 1U);
  EXPECT_EQ(got.problems[0].code, "broken-member");
  EXPECT_EQ(got.problems[0].file, "a.zip!bad.csv.gz");
  EXPECT_EQ(got.problems[0].done, "ends too early, at byte 15; fetch the file again");
  EXPECT_EQ(opened("a.zip", zipped({{"bad.csv.gz", cut}})).error(),
            "a.zip!bad.csv.gz: ends too early, at byte 15; fetch the file again");
}

TEST(Containers, LockedMembersSaySo) {
  EXPECT_EQ(opened("a.zip", zipped({{"b.csv", "1"}}, "secret")).error(),
            "a.zip!b.csv: is encrypted; unpack it with its password first");
}

TEST(Containers, SpeakTheLanguageOfTheRun) {
  const support::MarkedWords marked;
  EXPECT_EQ(opened("a.zip", zipped({{"b.csv", "1"}}, "secret")).error(),
            "a.zip!b.csv: <is encrypted; unpack it with its password first>");
  EXPECT_EQ(opened("x.gz", gzipped("a") + "rest").problems.at(0).done,
            "<4 bytes after the end of the packed data were passed over>");
  EXPECT_EQ(opened("a.zip", zipped({{".x", "1"}, {"b.csv", "1"}})).problems.at(0).done,
            "<a hidden file; it was passed over>");
}

TEST(Containers, BytesAfterThePackedDataAreNotedAndZerosAreNot) {
  const Opened rest = opened("x.gz", gzipped("a") + "rest");
  EXPECT_THAT(rest.members(), ElementsAre(Pair("x.gz!x", "a")));
  ASSERT_EQ(rest.problems.size(), 1U);
  EXPECT_THAT(rest.problems[0].done, StartsWith("4 bytes after the end"));
  EXPECT_THAT(opened("x.gz", gzipped("a") + "\x1F\x8B nothing").members(), ElementsAre(Pair("x.gz!x", "a")));
  EXPECT_THAT(opened("x.gz", gzipped("a") + std::string(512, '\0')).problems, IsEmpty());
}

TEST(Containers, DepthNumberAndGrowthHaveLimits) {
  std::string deep = "id\n";
  for (int i = 0; i < 3; ++i) deep = zipped({{"in", deep}});
  EXPECT_THAT(opened("a.zip", deep).members(), ElementsAre(Pair("a.zip!in!in!in", "id\n")));
  EXPECT_THAT(opened("a.zip", zipped({{"in", deep}})).error(),
              HasSubstr("a.zip!in!in!in: is packed more than 3 deep"));

  Members many;
  for (int i = 0; i < 1001; ++i) many.emplace_back(std::to_string(i), "x");
  EXPECT_THAT(opened("a.zip", zipped(many)).error(), StartsWith("a.zip: holds more than 1,000 files"));
  many.pop_back();
  EXPECT_EQ(opened("a.zip", zipped(many)).members().size(), 1000U);

  const std::string zeros(70U << 20U, '0');
  const std::string bomb = gzipped(zeros);
  EXPECT_THAT(opened("a.gz", bomb).error(),
              HasSubstr("a.gz: grows beyond 4 GB, or beyond 64 MB and 200 times"));
  EXPECT_THAT(opened("a.zip", zipped({{"b.csv", "x"}, {"c.gz", bomb}})).error(),
              HasSubstr("a.zip!c.gz: grows beyond"));
  EXPECT_THAT(opened("a.zip", zipped({{"c", zeros}})).error(), StartsWith("a.zip: grows beyond"));
  EXPECT_EQ(opened("a.gz", gzipped(zeros.substr(0, 60U << 20U))).members()[0].second.size(), 60U << 20U);
}

TEST(Containers, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THAT(opened("a.gz", gzipped("a"), stop.get_token()).error(), HasSubstr("stopped"));
  EXPECT_THAT(opened("a.zip", zipped({{"a", "a"}}), stop.get_token()).error(), HasSubstr("stopped"));
}

// Cut anywhere, an archive gives a sentence with its name; with any bit turned over it never gives other data
// without saying so, save for names.
TEST(Containers, SurvivesEveryCutAndEveryFlippedBit) {
  const std::string text = "id,name\n1,Ada\n2,Grace\n3,Ada\n";
  for (const std::string& whole :
       {gzipped(text), zipped({{"b.csv", text}}), zipped({{"b.csv.gz", gzipped(text)}})}) {
    const std::size_t magic = 4;
    for (std::size_t length = magic; length < whole.size(); ++length)
      EXPECT_THAT(opened("a.gz", whole.substr(0, length)).error(), StartsWith("a.gz")) << length;
    for (std::size_t at = magic; at < whole.size(); ++at) {
      for (int bit = 0; bit < 8; ++bit) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
        const Opened got = opened("a.gz", damaged);
        if (!got.documents) {
          EXPECT_THAT(got.error(), StartsWith("a.gz"));
        } else if (got.problems.empty()) {
          for (const auto& [name, bytes] : got.members()) EXPECT_EQ(bytes, text) << at << ' ' << bit;
        }
      }
    }
  }
}

TEST(Containers, TheSeedsOfTheFuzzTargetsAreHarmless) {
  std::size_t seeds = 0;
  for (const std::string folder : {"workbook", "containers"}) {
    for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/corpus/" + folder)) {
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      if (folder == "workbook")
        fuzz::read_workbook(bytes.str());
      else
        fuzz::open_container(bytes.str());
      ++seeds;
    }
  }
  EXPECT_GE(seeds, 10U);
}

}  // namespace
}  // namespace flipchart::formats
