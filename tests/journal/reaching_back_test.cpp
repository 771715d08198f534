// After reaching back, no byte of the file or of what lies beside it says what is gone, whenever the process
// is stopped; and the file says everything else.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <csignal>
#include <fstream>
#include <random>

#include "journal/flip_file.hpp"
#include "journal/movable.hpp"
#include "model/same.hpp"

namespace flipchart::journal {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const std::string kMarker = "qz7-marker-qz7";
const std::string kName = "Qzana Qzruiz";
const std::string kAddress = "qzana@example.org";

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Whether `words` stand in these bytes, or in what any of them unpack to.
bool says(const std::string& bytes, const std::string& words) {
  if (bytes.find(words) != std::string::npos) return true;
  std::string unpacked(std::size_t{1} << 20U, '\0');
  for (std::size_t at = bytes.find('\x78'); at != std::string::npos; at = bytes.find('\x78', at + 1)) {
    z_stream stream{};
    if (::inflateInit(&stream) != Z_OK) return true;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));
    stream.avail_in = static_cast<uInt>(bytes.size() - at);
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    ::inflate(&stream, Z_SYNC_FLUSH);
    const std::string_view out(unpacked.data(), unpacked.size() - stream.avail_out);
    ::inflateEnd(&stream);
    if (out.find(words) != std::string_view::npos) return true;
  }
  return false;
}

model::Organization chart_with(const std::string& name, const std::string& email, int people) {
  model::OrganizationParts parts;
  for (int i = 0; i < people; ++i) {
    model::PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(i));
    position.parent = i == 0 ? model::kNoSlot : 0;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = 1;
    parts.holders.push_back(i == 1 ? model::Holder{parts.texts.intern(name), parts.texts.intern(email)}
                                   : model::Holder{parts.texts.intern("Name " + std::to_string(i))});
    parts.positions.push_back(position);
  }
  return model::Organization(std::move(parts));
}

model::History log_of(const std::string& actor) {
  model::HistoryParts parts;
  parts.issues.resize(1);
  parts.issues[0].id = parts.texts.intern("I1");
  parts.issues[0].title = parts.texts.intern("When " + actor + " was away");
  model::Event event;
  event.at = 1;
  event.actor = parts.texts.intern(actor);
  parts.events.push_back(event);
  return model::History(std::move(parts));
}

Brought brought_with(int people) {
  return {std::make_shared<const model::Organization>(chart_with(kName, kAddress, people)),
          std::make_shared<const model::History>(log_of(kName))};
}

class ReachingBackInAFile : public testing::Test {
 protected:
  ReachingBackInAFile() {
    std::string name = (fs::temp_directory_path() / "flipchart-back-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    path_ = folder_ / "w.flip";
  }
  ~ReachingBackInAFile() override { fs::remove_all(folder_); }

  // Some hundred lines of all lengths, written one after the other, of which some are to go.
  void fill(unsigned seed) const {
    std::mt19937 random(seed);
    Contents contents;
    contents.title = "With " + kName;
    contents.began = brought_with(20);
    ASSERT_TRUE(write_flip(path_, contents));
    const auto file = FlipFile::open(path_, FlipFile::Access::write, kName);
    ASSERT_TRUE(file);
    (*file)->contents();
    for (int i = 0; i < 300; ++i) {
      const std::string filler(random() % (random() % 20 == 0 ? 9000 : 300), 'x');
      std::string line = R"({"edit":"note","id":"N)" + std::to_string(i) +
                         R"(","on":"P1","track":"room","text":")" + filler + "\"}";
      if (i % 7 == 0)
        line = R"({"edit":"note","id":"gone","on":"P1","track":"private","text":")" + kMarker + filler +
               kMarker + "\"}";
      if (i % 31 == 0)
        line = R"({"edit":"fill","position":"P1","name":")" + kName + R"(","email":")" + kAddress + "\"}";
      const bool import = i % 100 == 50;
      if (import) line = R"({"edit":"import","sources":[")" + kName + R"(.csv"],"positions":3})";
      ASSERT_TRUE((*file)->append({line, import ? brought_with(3 + i) : Brought{}}));
    }
  }
  static model::Forgotten person() {
    const Brought brought = brought_with(20);
    return model::Forgotten::person(*brought.organization, 1, 1);
  }
  std::string everything() const {
    std::string bytes;
    for (const auto& entry : fs::directory_iterator(folder_)) bytes += content_of(entry.path());
    return bytes;
  }
  Contents whole() const {
    const auto file = FlipFile::open(path_, FlipFile::Access::read, "");
    EXPECT_TRUE(file);
    Contents contents = (*file)->contents();
    EXPECT_THAT(contents.lost, IsEmpty());
    return contents;
  }

  fs::path folder_, path_;
};

TEST_F(ReachingBackInAFile, LeavesNoByteOfANote) {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    fill(seed);
    const Contents before = whole();
    ASSERT_TRUE(says(everything(), kMarker));
    const auto file = FlipFile::open(path_, FlipFile::Access::write, "Ravi");
    (*file)->contents();
    ASSERT_TRUE(
        (*file)->reach_back(model::Forgotten::note("gone"), {R"({"edit":"purge","note":"gone"})", {}}));
    EXPECT_FALSE(says(everything(), kMarker)) << "while it is open";
    const Contents after = whole();
    ASSERT_EQ(after.entries.size(), before.entries.size() + 1);
    for (std::size_t i = 0; i < before.entries.size(); ++i) {
      const bool goes = before.entries[i].json.find(kMarker) != std::string::npos;
      EXPECT_EQ(after.entries[i].json, goes ? R"({"edit":"erased"})" : before.entries[i].json);
      EXPECT_EQ(after.entries[i].at, before.entries[i].at);
    }
    ASSERT_TRUE((*file)->append({R"({"edit":"undo"})", {}})) << "it goes on";
  }
}

TEST_F(ReachingBackInAFile, LeavesNoByteOfAPerson) {
  fill(1);
  for (const std::string& words : {kName, kAddress}) ASSERT_TRUE(says(everything(), words));
  {
    const auto file = FlipFile::open(path_, FlipFile::Access::write, kName);
    (*file)->contents();
    ASSERT_TRUE((*file)->reach_back(person(), {R"({"edit":"forget","position":"P1","holder":1})", {}}));
    for (const std::string& words : {kName, kAddress}) EXPECT_FALSE(says(everything(), words)) << words;
    ASSERT_TRUE((*file)->append({R"({"edit":"undo"})", {}}));
  }
  for (const std::string& words : {kName, kAddress}) EXPECT_FALSE(says(everything(), words)) << words;
  const Contents after = whole();
  EXPECT_EQ(after.title, "With (forgotten)");
  EXPECT_EQ(after.began.organization->holder_names(1), "Undisclosed");
  EXPECT_EQ(after.began.organization->holder_names(2), "Name 2");
  EXPECT_EQ(after.entries.at(50).brought.organization->size(), 53U);
  EXPECT_EQ(after.entries.at(50).brought.organization->holder_names(1), "Undisclosed");
  EXPECT_EQ(after.entries.back().who, "P1") << "who signed goes too";
}

TEST_F(ReachingBackInAFile, WhereItIsDamagedMeanwhileNothingIsChangedAndThatIsSaid) {
  fill(1);
  const auto file = FlipFile::open(path_, FlipFile::Access::write, "Ravi");
  ASSERT_TRUE(file);
  std::string bytes = content_of(path_);
  const std::size_t chunk = bytes.find("people/");
  ASSERT_NE(chunk, std::string::npos);
  bytes[chunk] = 'P';  // whose column it is
  std::ofstream(path_, std::ios::binary) << bytes;
  const auto done = (*file)->reach_back(person(), {R"({"edit":"forget","position":"P1","holder":1})", {}});
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, testing::HasSubstr("it is damaged; go on from a copy"));
  const auto again = FlipFile::open(path_, FlipFile::Access::read, "");
  const Contents left = (*again)->contents();
  EXPECT_FALSE(left.lost.empty());
  for (const Entry& entry : left.entries) EXPECT_EQ(entry.json.find("forget"), std::string::npos);
}

TEST_F(ReachingBackInAFile, WhoForgetsThemselvesSignsNoOtherFileWithTheirName) {
  fill(1);
  auto file = FlipFile::open(path_, FlipFile::Access::write, kName);
  ASSERT_TRUE(file);
  (*file)->contents();
  Movable movable(path_, kName, std::move(*file), true);
  ASSERT_TRUE(movable.reach_back(person(), {R"({"edit":"forget","position":"P1","holder":1})", {}}));
  ASSERT_TRUE(movable.save_as(folder_ / "later.flip"));
  ASSERT_TRUE(movable.append({R"({"edit":"undo"})", {}}));
  EXPECT_EQ(movable.contents().entries.back().who, "P1");
  EXPECT_FALSE(says(everything(), kName));
}

TEST_F(ReachingBackInAFile, WhileSomebodyReadsItGoesWhenNobodyDoes) {
  fill(2);
  {
    const auto file = FlipFile::open(path_, FlipFile::Access::write, "Ravi");
    (*file)->contents();
    {
      const auto reader = FlipFile::open(path_, FlipFile::Access::read, "");
      ASSERT_TRUE(reader);
      (*reader)->contents();
      ASSERT_TRUE(
          (*file)->reach_back(model::Forgotten::note("gone"), {R"({"edit":"purge","note":"gone"})", {}}));
    }
  }
  EXPECT_FALSE(says(everything(), kMarker));
}

TEST_F(ReachingBackInAFile, StoppedAnywhereItIsBeforeOrAfter) {
  std::mt19937 random(3);
  int before = 0;
  int after = 0;
  fill(3);
  const std::string whole_before = content_of(path_);
  for (int turn = 0; turn < 60 && !HasFailure(); ++turn) {
    SCOPED_TRACE(turn);
    for (const char* const end : {"-wal", "-shm"}) fs::remove(path_.string() + end);
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << whole_before;
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t process = ::fork();
    if (process == 0) {
      const auto file = FlipFile::open(path_, FlipFile::Access::write, "Ravi");
      (*file)->contents();
      (void)!::write(ready[1], "x", 1);
      (void)(*file)->reach_back(person(), {R"({"edit":"forget","position":"P1","holder":1})", {}});
      (void)(*file)->reach_back(model::Forgotten::note("gone"), {R"({"edit":"purge","note":"gone"})", {}});
      ::pause();
    }
    char got = 0;
    ASSERT_EQ(::read(ready[0], &got, 1), 1);
    ::usleep(static_cast<useconds_t>(random() % 60'000));
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    {
      const auto file = FlipFile::open(path_, FlipFile::Access::write, "Ravi");
      ASSERT_TRUE(file);
      const Contents found = (*file)->contents();
      EXPECT_THAT(found.lost, IsEmpty());
      const std::size_t reached = found.entries.size() - 300;
      ASSERT_LE(reached, 2U);
      std::string told;
      for (const Entry& entry : found.entries) told += entry.json + '\n' + entry.who + '\n';
      EXPECT_EQ(told.find(kName) == std::string::npos, reached >= 1) << "all of it or none";
      EXPECT_EQ(told.find(kMarker) == std::string::npos, reached == 2);
      EXPECT_EQ(found.began.organization->holder_names(1), reached >= 1 ? "Undisclosed" : kName);
      (reached == 0 ? before : after) += 1;
      EXPECT_TRUE(reached < 2 || !says(everything(), kMarker)) << "opening it again finishes the work";
    }
    EXPECT_TRUE(whole().entries.size() == 300 || !says(everything(), kName));
  }
  EXPECT_GT(before, 0);
  EXPECT_GT(after, 0);
}

}  // namespace
}  // namespace flipchart::journal
