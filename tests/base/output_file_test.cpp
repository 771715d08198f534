// Files appear whole or not at all.
#include "base/output_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "support/marked_words.hpp"
namespace flipchart::base {
namespace {

namespace fs = std::filesystem;

class OutputFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("flipchart-output-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  fs::path folder_;
};

TEST_F(OutputFile, HoldsExactlyTheBytes) {
  const std::string bytes(300'000, 'x');
  ASSERT_TRUE(write_file_whole(folder_ / "a", bytes));
  ASSERT_TRUE(write_file_whole(folder_ / "a", bytes + "y"));
  EXPECT_EQ(read_file_whole(folder_ / "a").value(), bytes + "y");
  EXPECT_EQ(files(), 1);
}

TEST_F(OutputFile, AFailureLeavesNothingBehind) {
  const auto missing = write_file_whole(folder_ / "no" / "a", "x");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("no such file or folder"), std::string::npos)
      << missing.error().message;
  EXPECT_FALSE(write_file_whole(folder_, "x"));
  EXPECT_EQ(files(), 0);
}

TEST_F(OutputFile, AFullDiskIsSaid) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  const auto full = write_file_whole("/dev/full", "x");
  ASSERT_FALSE(full);
  EXPECT_NE(full.error().message.find("the disk is full"), std::string::npos) << full.error().message;
}

TEST_F(OutputFile, HasTheRightsOfTheOneItReplaces) {
  const fs::path file = folder_ / "a";
  for (const mode_t mode : {0600U, 0640U, 0666U, 0755U}) {
    ASSERT_TRUE(write_file_whole(file, "before"));
    ASSERT_EQ(::chmod(file.c_str(), mode), 0);
    ASSERT_TRUE(write_file_whole(file, "after"));
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, mode);
    EXPECT_EQ(read_file_whole(file).value(), "after");
  }
}

TEST_F(OutputFile, ALinkStaysAndWhatItLeadsToIsReplaced) {
  fs::create_directories(folder_ / "kept");
  fs::create_symlink("kept/a", folder_ / "near");
  fs::create_symlink(folder_ / "near", folder_ / "far");
  for (const char* const words : {"it was not there yet", "it was there"}) {
    ASSERT_TRUE(write_file_whole(folder_ / "far", words));
    EXPECT_TRUE(fs::is_symlink(folder_ / "far"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "near"));
    EXPECT_EQ(read_file_whole(folder_ / "kept" / "a").value(), words);
  }
  EXPECT_EQ(files(), 3);
}

TEST_F(OutputFile, ANameMayBeAsLongAsNamesCanBe) {
  const std::string longest(255, 'n');
  const auto written = write_file_whole(folder_ / longest, "x");
  EXPECT_TRUE(written) << written.error().message;
  const auto longer = write_file_whole(folder_ / (longest + "n"), "x");
  ASSERT_FALSE(longer);
  EXPECT_NE(longer.error().message.find("the name is too long"), std::string::npos) << longer.error().message;
  EXPECT_EQ(files(), 1);
}

TEST_F(OutputFile, PassesOverWhatAnotherProgramLeft) {
  const std::string left = ".flipchart-" + std::to_string(::getpid()) + "-1";
  ASSERT_TRUE(write_file_whole(folder_ / left, "of another"));
  ASSERT_TRUE(write_file_whole(folder_ / "a", "x"));
  EXPECT_EQ(read_file_whole(folder_ / left).value(), "of another");
  EXPECT_EQ(read_file_whole(folder_ / "a").value(), "x");
  EXPECT_EQ(files(), 2);
}

TEST_F(OutputFile, ReadingNamesWhatIsWrong) {
  EXPECT_NE(read_file_whole(folder_).error().message.find("directory"), std::string::npos);
  EXPECT_NE(read_file_whole(folder_ / "gone").error().message.find("no such file"), std::string::npos);
}

TEST_F(OutputFile, WhatIsWrongIsSaidInTheLanguageOfTheRun) {
  const std::string path = (folder_ / "no" / "a").string();
  const support::MarkedWords marked;
  EXPECT_EQ(write_file_whole(path, "x").error().message,
            "<" + path + ": cannot write: <no such file or folder; check the path>>");
  EXPECT_EQ(read_file_whole(path).error().message,
            "<" + path + ": cannot read: <no such file or folder; check the path>>");
}

}  // namespace
}  // namespace flipchart::base
