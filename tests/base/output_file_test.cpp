// Files appear whole or not at all.
#include "base/output_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

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

TEST_F(OutputFile, ReadingNamesWhatIsWrong) {
  EXPECT_NE(read_file_whole(folder_).error().message.find("directory"), std::string::npos);
  EXPECT_NE(read_file_whole(folder_ / "gone").error().message.find("no such file"), std::string::npos);
}

}  // namespace
}  // namespace flipchart::base
