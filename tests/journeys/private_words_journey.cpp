// What is private is in the workshop file and in what is asked for by --private; in nothing else that the
// program writes or says.
#include <gmock/gmock.h>
#include <zlib.h>

#include "small_company.hpp"

namespace flipchart::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kNote = "qzNoteqz";
constexpr const char* kBehaviour = "qzBehaviourqz";
constexpr const char* kFirst = "qzFirstqz";
constexpr const char* kSecond = "qzSecondqz";
constexpr const char* kRefused = "qzRefusedqz";
constexpr const char* kRoom = "qzRoomqz";
constexpr const char* kAll[] = {kNote, kBehaviour, kFirst, kSecond, kRefused};

// Everything the bytes hold, with whatever is compressed in them: zlib streams, and members of archives.
std::string with_unpacked(const std::string& bytes) {
  std::string all = bytes;
  std::string out(std::size_t{1} << 22U, '\0');
  const auto unpack = [&](std::size_t at, int window) {
    z_stream stream{};
    if (at >= bytes.size() || ::inflateInit2(&stream, window) != Z_OK) return;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + at));
    stream.avail_in = static_cast<uInt>(bytes.size() - at);
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::inflate(&stream, Z_SYNC_FLUSH);
    all.append(out, 0, out.size() - stream.avail_out);
    ::inflateEnd(&stream);
  };
  for (std::size_t at = bytes.find('\x78'); at != std::string::npos; at = bytes.find('\x78', at + 1))
    unpack(at, MAX_WBITS);
  for (std::size_t at = bytes.find("PK\x03\x04"); at != std::string::npos;
       at = bytes.find("PK\x03\x04", at + 4)) {
    const auto length = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(bytes.at(at + i))) +
             256U * static_cast<unsigned char>(bytes.at(at + i + 1));
    };
    unpack(at + 30 + length(26) + length(28), -MAX_WBITS);
  }
  return all;
}

class PrivateWords : public OnASmallCompany {
 protected:
  void SetUp() override {
    OnASmallCompany::SetUp();
    const auto line = [](const std::string& begin, const std::string& words) {
      return begin + words + "\"}\n";
    };
    said_ =
        edit(line(R"({"edit":"open_fix","id":"F1","issues":["I1"],"title":"One list )", kRoom) +
             R"({"edit":"own","fix":"F1","owner":"ana"})" + "\n" +
             R"({"edit":"promise","fix":"F1","due":"2026-01-30","to":"C1"})" + "\n" +
             line(R"({"edit":"note","id":"N1","on":"F1","track":"private","text":")", kNote) +
             line(R"({"edit":"note","on":"C1","track":"private","text":")", kNote) +
             line(R"({"edit":"correction","id":"K1","who":"ana","whom":"ben","behaviour":")", kBehaviour) +
             line(R"({"edit":"message","correction":"K1","part":"first","text":")", kFirst) +
             line(R"({"edit":"message","correction":"K1","part":"second","text":")", kSecond));
    ASSERT_EQ(refusals(said_), "");
    const std::vector<std::string> wrong{
        line(R"({"edit":"note","on":"nobody","track":"private","text":")", kRefused),
        line(R"({"edit":"note","on":"ana","track":"secret","text":")", kRefused),
        line(R"({"edit":"note","id":"N1","on":"ana","track":"private","text":")", kRefused),
        line(R"({"edit":"correction","id":"K1","who":"ana","behaviour":")", kRefused),
        line(R"({"edit":"correction","who":"nobody","behaviour":")", kRefused),
        line(R"({"edit":"message","correction":"K1","part":"group","text":")", kRefused),
        line(R"({"edit":"message","correction":"none","part":"first","text":")", kRefused),
        line(R"({"edit":"message","correction":"K1","part":"third","text":")", kRefused),
        std::string(R"({"edit":"note","on":"ana","track":"private","text":[")") + kRefused + "\"]}\n",
        std::string(R"({"edit":"note","on":"ana","track":"private","text":")") + kRefused + "\n",
        std::string(R"({"edit":"spoken","correction":"K1","part":"first")") + kRefused + "\"}\n",
        std::string(kRefused) + "\n"};
    for (const std::string& one : wrong) {
      const Ran ran = edit(one);
      EXPECT_EQ(ran.code, 3) << one;
      EXPECT_THAT(ran.out + ran.err, Not(HasSubstr(kRefused)));
      said_.out += ran.out + ran.err;
    }
  }
  void expect_nothing_private(const std::string& bytes, const std::string& where) const {
    const std::string all = with_unpacked(bytes);
    for (const char* const words : kAll)
      EXPECT_EQ(all.find(words), std::string::npos) << where << " says " << words;
  }
  Ran said_;
};

TEST_F(PrivateWords, AreInTheFileAndWhereTheyAreAskedFor) {
  for (const char* const words : {kNote, kBehaviour, kFirst, kSecond}) {
    EXPECT_THAT(text_of(workshop_), HasSubstr(words));
    for (const char* const command : {"show", "log"}) {
      EXPECT_THAT(flipchart({command, workshop_, "--private"}).out, HasSubstr(words)) << command;
      EXPECT_THAT(flipchart({command, workshop_, "--private", "--json"}).out, HasSubstr(words)) << command;
    }
  }
  EXPECT_THAT(text_of(workshop_), Not(HasSubstr(kRefused)));
}

TEST_F(PrivateWords, AreInNothingThatIsSaid) {
  expect_nothing_private(said_.out + said_.err, "an answer");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"show"},
                                             {"show", "--json"},
                                             {"log"},
                                             {"log", "--json"},
                                             {"check"},
                                             {"check", "--json"},
                                             {"report"},
                                             {"report", "--json"},
                                             {"report", "--timings", "--unsafe"}}) {
    std::vector<std::string> all = arguments;
    all.insert(all.begin() + 1, workshop_);
    const Ran ran = flipchart(all);
    EXPECT_NE(ran.out.size(), 0U) << arguments.front();
    expect_nothing_private(ran.out + ran.err, arguments.front());
  }
  EXPECT_THAT(flipchart({"log", workshop_}).out, HasSubstr("private")) << "that there was one";
  EXPECT_THAT(flipchart({"show", workshop_}).out, HasSubstr(kRoom));
}

TEST_F(PrivateWords, AreInNoFileThatIsWritten) {
  const auto write = [&](const char* command, const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {command, workshop_, "-o", path(name)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = flipchart(arguments);
    ASSERT_EQ(ran.code, 0) << name << ran.err;
    const std::string bytes = text_of(path(name));
    EXPECT_GT(bytes.size(), 50U) << name;
    expect_nothing_private(bytes + ran.out + ran.err, command + (" " + name));
  };
  for (const bool unsafe : {false, true}) {
    const std::vector<std::string> more =
        unsafe ? std::vector<std::string>{"--unsafe"} : std::vector<std::string>{};
    for (const char* const name : {"p.svg", "p.png", "p.json"}) write("render", name, more);
    for (const char* const name : {"t.csv", "t.xlsx", "t.html"}) write("report", name, more);
    for (const char* const name : {"r.csv", "r.xlsx", "r.ics", "r.html"}) write("register", name, more);
    const std::string folder = unsafe ? "all" : "some";
    std::vector<std::string> arguments = {"export", workshop_, "-o", path(folder)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    ASSERT_EQ(flipchart(arguments).code, 0);
    ASSERT_FALSE(names_in(folder).empty());
    for (const std::string& name : names_in(folder))
      expect_nothing_private(text_of(path(folder + "/" + name)), name);
  }
  // The search finds what is compressed: the fix's title is in the register's workbook.
  EXPECT_EQ(text_of(path("r.xlsx")).find(kRoom), std::string::npos);
  EXPECT_THAT(with_unpacked(text_of(path("r.xlsx"))), HasSubstr(kRoom));
}

TEST_F(PrivateWords, AreNotInACopyForTheRoom) {
  ASSERT_EQ(flipchart({"save", workshop_, "--room-copy", "-o", path("room.flip")}).code, 0);
  expect_nothing_private(text_of(path("room.flip")), "the copy");
  for (const char* const command : {"show", "log"})
    expect_nothing_private(flipchart({command, path("room.flip"), "--private"}).out, command);
  EXPECT_THAT(flipchart({"show", path("room.flip")}).out, HasSubstr(kRoom));
}

}  // namespace
}  // namespace flipchart::journeys
