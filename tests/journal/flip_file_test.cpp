// A workshop file gives back what was put in, or says what it lost; never something else.
#include "journal/flip_file.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

#include "flow/random_workshop.hpp"
#include "model/same.hpp"

namespace flipchart::journal {
namespace {

namespace fs = std::filesystem;
namespace plain = flow::plain;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Access = FlipFile::Access;

Brought company(unsigned seed) {
  plain::Dice dice(seed);
  const plain::Workshop rows = plain::random_workshop(dice);
  return {std::make_shared<const model::Organization>(organization_of(rows)),
          std::make_shared<const model::History>(history_of(rows))};
}

std::string told(const Brought& brought) {
  return brought.organization ? model::told(*brought.organization) + model::told(*brought.history) : "";
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Files : public testing::Test {
 protected:
  Files() {
    std::string name = (fs::temp_directory_path() / "flipchart-file-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    path_ = folder_ / "w.flip";
  }
  ~Files() override { fs::remove_all(folder_); }

  Contents some(unsigned seed = 5) const {
    Contents contents;
    contents.title = "Autumn \u201coffsite\u201d";
    contents.today = base::parse_date("2026-11-22");
    contents.began = company(seed);
    for (std::uint64_t seq = 1; seq <= 12; ++seq) {
      Entry entry;
      entry.seq = seq;
      entry.at = 1'764'000'000'000 + static_cast<base::Millis>(seq);
      entry.who = seq % 2 == 0 ? "Mara" : "";
      entry.json =
          R"({"edit":"note","on":"E)" + std::to_string(seq) + R"(","track":"room","text":"\u4f60\u597d"})";
      if (seq == 7) {
        entry.json = R"({"edit":"import","sources":["a.csv"]})";
        entry.brought = company(seed + 1);
      }
      contents.entries.push_back(std::move(entry));
    }
    return contents;
  }
  std::unique_ptr<FlipFile> opened(Access access) const {
    auto file = FlipFile::open(path_, access, "Ravi");
    EXPECT_TRUE(file) << (file ? "" : file.error().message);
    return file ? std::move(*file) : nullptr;
  }
  static void expect_same(const Contents& a, const Contents& b) {
    EXPECT_EQ(a.title, b.title);
    EXPECT_EQ(a.today, b.today);
    EXPECT_EQ(told(a.began), told(b.began));
    ASSERT_EQ(a.entries.size(), b.entries.size());
    for (std::size_t i = 0; i < a.entries.size(); ++i) expect_same(a.entries[i], b.entries[i]);
  }
  static void expect_same(const Entry& a, const Entry& b) {
    EXPECT_EQ(a.seq, b.seq);
    EXPECT_EQ(a.at, b.at);
    EXPECT_EQ(a.who, b.who);
    EXPECT_EQ(a.json, b.json);
    EXPECT_EQ(told(a.brought), told(b.brought));
  }
  // What a damaged file may say: each part as it was, or that it is lost, and of the edits the first ones.
  void expect_true_or_told(const Contents& whole) const {
    const auto file = FlipFile::open(path_, Access::read, "");
    if (!file) {
      EXPECT_THAT(file.error().message, HasSubstr(path_.string()));
      return;
    }
    const Contents found = (*file)->contents();
    if (found.lost.empty()) {
      expect_same(found, whole);
      return;
    }
    EXPECT_TRUE(found.title == whole.title || found.title.empty());
    EXPECT_TRUE(told(found.began) == told(whole.began) || found.began.organization->empty());
    ASSERT_LE(found.entries.size(), whole.entries.size());
    for (std::size_t i = 0; i < found.entries.size(); ++i) expect_same(found.entries[i], whole.entries[i]);
  }

  fs::path folder_, path_;
};

TEST_F(Files, GiveBackWhatWasPutIn) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Contents contents = some(seed);
    ASSERT_TRUE(write_flip(path_, contents));
    const Contents found = opened(Access::read)->contents();
    EXPECT_THAT(found.lost, IsEmpty());
    expect_same(found, contents);
  }
  std::vector<fs::path> left;
  for (const auto& entry : fs::directory_iterator(folder_)) left.push_back(entry.path());
  EXPECT_THAT(left, testing::ElementsAre(path_)) << "nothing else is left there";
}

TEST_F(Files, KeepEachLineThatWasAppended) {
  ASSERT_TRUE(write_flip(path_, some()));
  {
    const auto file = opened(Access::write);
    EXPECT_EQ(file->read_only(), "");
    file->contents();
    ASSERT_TRUE(file->append({R"({"edit":"undo"})", {}}));
    ASSERT_TRUE(file->append({R"({"edit":"import","sources":[]})", company(9)}));
  }
  const Contents found = opened(Access::read)->contents();
  ASSERT_EQ(found.entries.size(), 14U);
  EXPECT_EQ(found.entries[12].json, R"({"edit":"undo"})");
  EXPECT_EQ(found.entries[12].who, "Ravi");
  EXPECT_EQ(told(found.entries[13].brought), told(company(9)));
}

TEST_F(Files, AreWrittenByOneAndReadByOthers) {
  ASSERT_TRUE(write_flip(path_, some()));
  const auto writer = opened(Access::write);
  writer->contents();
  const auto second = opened(Access::write);
  EXPECT_THAT(second->read_only(), HasSubstr("another program has it open"));
  EXPECT_EQ(second->contents().entries.size(), 12U);
  EXPECT_FALSE(second->append({"{}", {}}));
  ASSERT_TRUE(writer->append({R"({"edit":"undo"})", {}}));
  EXPECT_EQ(opened(Access::read)->contents().entries.size(), 13U);
  const auto over_it = write_flip(path_, some());
  ASSERT_FALSE(over_it);
  EXPECT_THAT(over_it.error().message, HasSubstr("another program has it open"));
}

TEST_F(Files, AreTheirOwnersAloneOrAsTheOneTheyReplace) {
  const auto mode = [&] {
    struct stat status {};
    EXPECT_EQ(::stat(path_.c_str(), &status), 0);
    return status.st_mode & 0777U;
  };
  ASSERT_TRUE(write_flip(path_, some()));
  EXPECT_EQ(mode(), 0600U);
  ASSERT_EQ(::chmod(path_.c_str(), 0660), 0);
  ASSERT_TRUE(write_flip(path_, some(6)));
  EXPECT_EQ(mode(), 0660U);
}

TEST_F(Files, BehindALinkAreReplacedAndTheLinkStays) {
  fs::create_directories(folder_ / "kept");
  fs::create_symlink("kept/real.flip", path_);
  for (const unsigned seed : {5U, 6U}) {
    ASSERT_TRUE(write_flip(path_, some(seed)));
    EXPECT_TRUE(fs::is_symlink(path_));
    EXPECT_TRUE(fs::is_regular_file(folder_ / "kept" / "real.flip"));
    expect_same(opened(Access::read)->contents(), some(seed));
  }
}

TEST_F(Files, MayHaveNamesAsLongAsCanBeOpened) {
  const std::string rest(242, 'n');
  path_ = folder_ / (rest + ".flip");
  const auto written = write_flip(path_, some());
  EXPECT_TRUE(written) << written.error().message;
  const auto file = opened(Access::write);
  EXPECT_EQ(file->read_only(), "");
  file->contents();
  EXPECT_TRUE(file->append({R"({"edit":"undo"})", {}}));
  const auto longer = write_flip(folder_ / (rest + "n.flip"), some());
  ASSERT_FALSE(longer);
  EXPECT_THAT(longer.error().message, HasSubstr("the name is too long"));
  const auto nowhere = write_flip(folder_ / "no" / "w.flip", some());
  ASSERT_FALSE(nowhere);
  EXPECT_THAT(nowhere.error().message, HasSubstr("no such folder"));
}

TEST_F(Files, OfANewerVersionAndOfOtherProgramsAreRefused) {
  ASSERT_TRUE(write_flip(path_, some()));
  std::string bytes = bytes_of(path_);
  bytes[63] = 9;  // user_version, big-endian at 60
  std::ofstream(path_, std::ios::binary) << bytes;
  const auto newer = FlipFile::open(path_, Access::read, "");
  ASSERT_FALSE(newer);
  EXPECT_THAT(newer.error().message, HasSubstr("newer version"));
  bytes[63] = 1;
  bytes[68] = 0;  // application_id
  std::ofstream(path_, std::ios::binary) << bytes;
  EXPECT_FALSE(FlipFile::open(path_, Access::read, ""));
  std::ofstream(path_, std::ios::binary) << "id,name\n";
  EXPECT_FALSE(FlipFile::open(path_, Access::read, ""));
  EXPECT_FALSE(FlipFile::open(folder_, Access::read, ""));
  EXPECT_FALSE(FlipFile::open(folder_ / "none.flip", Access::read, ""));
}

// Opened for writing, as the window does with whatever somebody drops on it.
TEST_F(Files, OfANewerVersionAndOfOtherProgramsAreNotChangedByBeingRefused) {
  ASSERT_TRUE(write_flip(path_, some()));
  const std::string ours = bytes_of(path_);
  const auto with = [&](std::size_t at, char byte) {
    std::string bytes = ours;
    bytes[at] = byte;
    return bytes;
  };
  for (const std::string& strange : {with(63, 9), with(68, 0), std::string(), std::string("id,name\n")}) {
    std::ofstream(path_, std::ios::binary) << strange;
    EXPECT_FALSE(FlipFile::open(path_, Access::write, "Ravi"));
    EXPECT_TRUE(bytes_of(path_) == strange);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
  }
}

TEST_F(Files, CutAnywhereSayWhatIsLost) {
  const Contents whole = some();
  ASSERT_TRUE(write_flip(path_, whole));
  const std::string bytes = bytes_of(path_);
  for (std::size_t at = 0; at < bytes.size(); at += 512) {
    SCOPED_TRACE(at);
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes.substr(0, at);
    expect_true_or_told(whole);
    const auto file = FlipFile::open(path_, Access::read, "");
    EXPECT_TRUE(!file || !(*file)->contents().lost.empty()) << "a part is gone";
  }
}

// FLIPCHART_FLIPS says how many.
TEST_F(Files, WithAnyByteWrongAreRightOrSayWhatIsLost) {
  const char* const wanted = std::getenv("FLIPCHART_FLIPS");
  const int flips = wanted == nullptr ? 600 : std::atoi(wanted);
  const Contents whole = some();
  ASSERT_TRUE(write_flip(path_, whole));
  const std::string bytes = bytes_of(path_);
  plain::Dice dice(1);
  for (int flip = 0; flip < flips && !HasFailure(); ++flip) {
    std::string wrong = bytes;
    const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(bytes.size())));
    SCOPED_TRACE(at);
    wrong[at] = static_cast<char>(wrong[at] ^ (1 << dice.below(8)));
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << wrong;
    expect_true_or_told(whole);
  }
}

// A file that may not grow stands for a disk that is full.
TEST_F(Files, ThatCannotGrowKeepWhatTheyHaveAndSayNo) {
  ASSERT_TRUE(write_flip(path_, some()));
  const auto file = opened(Access::write);
  file->contents();
  ASSERT_TRUE(file->append({R"({"edit":"undo"})", {}}));
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small = before;
  small.rlim_cur = 256 << 10U;
  const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  std::uint64_t kept = 13;
  bool refused = false;
  const std::string text =
      R"({"edit":"note","on":"E1","track":"room","text":")" + std::string(20'000, 'x') + R"("})";
  for (int turn = 0; turn < 60; ++turn) {
    if (file->append({text, {}}))
      ++kept;
    else
      refused = true;
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, ignored);
  EXPECT_TRUE(refused);
  const Contents found = opened(Access::read)->contents();
  EXPECT_THAT(found.lost, IsEmpty());
  EXPECT_EQ(found.entries.size(), kept);
  EXPECT_TRUE(file->append({R"({"edit":"redo"})", {}})) << "there is room again";
}

// The old file goes on under its second name, as it does under the first where the new one cannot take it.
TEST_F(Files, ThatACrashLeftAreWholeBeforeTheyAreReplaced) {
  ASSERT_TRUE(write_flip(path_, some()));
  const fs::path left = folder_ / "left.flip";
  {
    const auto file = opened(Access::write);
    file->contents();
    ASSERT_TRUE(file->append({R"({"edit":"undo"})", {}}));
    for (const char* const end : {"", "-wal"}) fs::copy_file(path_.string() + end, left.string() + end);
  }
  const fs::path second = folder_ / "second.flip";
  fs::create_hard_link(left, second);
  ASSERT_TRUE(write_flip(left, some(6)));
  path_ = second;
  EXPECT_EQ(opened(Access::read)->contents().entries.size(), 13U);
  path_ = left;
  expect_same(opened(Access::read)->contents(), some(6));
}

TEST_F(Files, InAFolderThatIsNotThereOrAFolderItselfAreNotWritten) {
  EXPECT_FALSE(write_flip(folder_ / "none" / "w.flip", some()));
  EXPECT_FALSE(write_flip(folder_, some()));
  EXPECT_TRUE(fs::is_empty(folder_));
}

}  // namespace
}  // namespace flipchart::journal
