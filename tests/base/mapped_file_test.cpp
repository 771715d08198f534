// A file that shrinks while it is mapped ends nothing: what is gone reads as zeros, and it is told.
#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <thread>
#include <vector>

namespace flipchart::base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSize = std::size_t{1} << 20U;

class MappedFiles : public testing::Test {
 protected:
  MappedFiles() {
    std::string name = (fs::temp_directory_path() / "flipchart-mapped-XXXXXX").string();
    ::close(::mkstemp(name.data()));
    path_ = name;
    std::ofstream(path_) << std::string(kSize, 'x');
  }
  ~MappedFiles() override { fs::remove(path_); }

  static std::ptrdiff_t letters(const Bytes& bytes) {
    return std::count(bytes.view().begin(), bytes.view().end(), 'x');
  }

  fs::path path_;
};

TEST_F(MappedFiles, ThatShrinkToNothingReadAsZerosAndAreTold) {
  const Result<Bytes> bytes = mapped_file(path_);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(letters(*bytes), static_cast<std::ptrdiff_t>(kSize));
  EXPECT_FALSE(bytes->source()->changed());
  fs::resize_file(path_, 0);
  EXPECT_EQ(letters(*bytes), 0);
  EXPECT_TRUE(bytes->source()->changed());
}

TEST_F(MappedFiles, KeepWhatIsLeftOfThem) {
  const Result<Bytes> bytes = mapped_file(path_);
  ASSERT_TRUE(bytes);
  fs::resize_file(path_, 10'000);
  EXPECT_TRUE(bytes->source()->changed()) << "before anybody looks";
  EXPECT_EQ(bytes->view().back(), '\0');
  EXPECT_EQ(letters(*bytes), 10'000);
}

TEST_F(MappedFiles, ThatWereShortForAWhileAreToldThoughTheyAreLongAgain) {
  const Result<Bytes> bytes = mapped_file(path_);
  ASSERT_TRUE(bytes);
  fs::resize_file(path_, 0);
  EXPECT_EQ(letters(*bytes), 0);
  fs::resize_file(path_, kSize);
  EXPECT_TRUE(bytes->source()->changed());
}

TEST_F(MappedFiles, ThatGrowAreWhatTheyWere) {
  const Result<Bytes> bytes = mapped_file(path_);
  ASSERT_TRUE(bytes);
  std::ofstream(path_, std::ios::app) << "more";
  EXPECT_EQ(letters(*bytes), static_cast<std::ptrdiff_t>(kSize));
  EXPECT_FALSE(bytes->source()->changed());
}

TEST_F(MappedFiles, ReadByManyThreadsShrinkForAllOfThem) {
  const Result<Bytes> bytes = mapped_file(path_);
  ASSERT_TRUE(bytes);
  fs::resize_file(path_, 0);
  std::vector<std::jthread> readers;
  for (int reader = 0; reader < 4; ++reader)
    readers.emplace_back([&bytes] { EXPECT_EQ(letters(*bytes), 0); });
  readers.clear();
  EXPECT_TRUE(bytes->source()->changed());
}

// Else it would hide what is wrong elsewhere.
TEST_F(MappedFiles, LeaveFaultsElsewhereToWhoHandlesThem) {
  const Result<Bytes> guarded = mapped_file(path_);
  ASSERT_TRUE(guarded);
  EXPECT_DEATH(
      {
        const int file = ::open(path_.c_str(), O_RDONLY);
        const auto* at =
            static_cast<const volatile char*>(::mmap(nullptr, kSize, PROT_READ, MAP_PRIVATE, file, 0));
        fs::resize_file(path_, 0);
        static_cast<void>(at[0]);
      },
      "");
}

}  // namespace
}  // namespace flipchart::base
