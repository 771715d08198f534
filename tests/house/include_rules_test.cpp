// The house rules that a compiler cannot see: which room may include which, which library is at home where,
// and how long a file may grow. The rules are data at the top; docs/architecture.md explains them. An offence
// names file and line. Runs in the root of the repository and reads nothing but src/.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::house {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

// Room -> the rooms it may include, itself and base aside. Lowest first.
const std::vector<std::pair<std::string, Names>> kRooms = {
    {"base", {}},
    {"packing", {}},
    {"images", {}},
    {"model", {}},
    {"layout", {}},
    {"text", {}},
    {"scene", {}},
    {"flow", {"model"}},
    {"journal", {"model"}},
    {"formats", {"model"}},
    {"search", {"model"}},
    {"importers", {"model", "formats", "images"}},
    {"backends/svg", {"scene", "text", "images"}},
    {"backends/cairo", {"scene", "text", "images"}},
    {"backends/json", {"scene"}},
    {"backends/dot", {"scene"}},
    {"backends/html", {"scene", "text", "backends/svg"}},
    {"backends/pptx", {"scene", "text", "packing"}},
    {"backends/recording", {"scene"}},
    {"backends/gl", {"scene", "text", "images"}},
    {"writers", {"model", "flow", "packing"}},
    {"compose", {"model", "flow", "layout", "scene", "text"}},
    {"workshop", {"model", "journal", "flow", "layout", "scene", "text", "compose"}},
    {"commands",
     {"model", "journal", "flow", "layout", "scene", "text", "compose", "workshop", "importers", "writers",
      "search", "images"}},
    {"cli", {"model", "flow", "scene", "compose", "workshop", "importers", "writers", "commands"}},
    {"gui", {"model", "flow", "scene", "text", "search", "compose", "workshop", "commands", "backends/gl"}},
};

// A header whose name begins like this is at home only in files whose path under src/ begins like one of
// those.
const std::vector<std::pair<std::string, Names>> kOnlyIn = {
    {"imgui", {"gui/"}},
    {"glad/", {"backends/gl/"}},
    {"GL/", {"backends/gl/"}},
    {"EGL/", {"backends/gl/"}},
    {"GLFW/", {"gui/window.cpp", "gui/window_events.cpp", "gui/wall.cpp", "gui/presenter_window.cpp"}},
    {"sqlite3.h", {"journal/sqlite_"}},
    {"SQLiteCpp/", {"journal/sqlite_"}},
    {"cairo", {"text/", "backends/cairo/"}},
    {"pango", {"text/", "backends/cairo/"}},
    {"fontconfig/", {"text/", "backends/cairo/"}},
    {"graphviz/", {"formats/dot_", "backends/dot/"}},
    {"zip.h", {"formats/", "packing/zip_package.cpp"}},
    {"zlib.h", {"formats/", "journal/chunks", "backends/cairo/png_file"}},
    {"expat.h", {"formats/xes_"}},
    {"pugixml", {"formats/workbook_", "formats/workbook."}},
    {"date/", {"importers/zones"}},
    {"turbojpeg.h", {"images/jpeg.cpp"}},
    {"png.h", {"images/png.cpp"}},
    {"CLI/", {"cli/arguments.cpp"}},
};

// Clocks, chance and the file system stay out of these rooms: what they make depends on what they are given.
const Names kPureRooms = {"model", "layout", "scene", "flow", "search", "compose"};
const Names kImpureHeaders = {"chrono", "ctime",   "time.h",   "random",  "filesystem", "fstream",
                              "cstdio", "stdio.h", "unistd.h", "fcntl.h", "sys/"};

constexpr std::size_t kLongestFile = 500;

struct Include {
  std::size_t line = 0;
  std::string header;
  bool quoted = false;  // "..." rather than <...>
};

bool begins_with_any(std::string_view text, const Names& starts) {
  for (const std::string& start : starts) {
    if (text.substr(0, start.size()) == start) return true;
  }
  return false;
}

// "" for a file that stands in no room, such as main.cpp, which may include everything.
std::string room_of(std::string_view path) {
  std::string best;
  for (const auto& [room, allowed] : kRooms) {
    if (path.substr(0, room.size() + 1) == room + "/" && room.size() > best.size()) best = room;
  }
  return best;
}

std::vector<Include> includes_of(const std::string& text) {
  std::vector<Include> found;
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#') continue;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0) continue;
    const std::size_t open = line.find_first_of("\"<", at + 7);
    if (open == std::string::npos) continue;
    const bool quoted = line[open] == '"';
    const std::size_t close = line.find(quoted ? '"' : '>', open + 1);
    if (close != std::string::npos)
      found.push_back({number, line.substr(open + 1, close - open - 1), quoted});
  }
  return found;
}

// Who reads private words: what applies edits, `show --private` (showing*.cpp), and the editor's own panel.
const Names kReadPrivateWords = {"model/notes.hpp", "model/plan", "model/retold.cpp", "commands/showing",
                                 "gui/panel_private.cpp"};
constexpr std::string_view kPrivateWords = "unsealed()";

// What is wrong with one file; `path` is relative to src/. `explained`: a header of the same name says what
// it is for.
Names offences(const std::string& path, const std::string& text, bool explained = false) {
  Names found;
  const auto add = [&](std::size_t line, const std::string& what) {
    found.push_back("src/" + path + ":" + std::to_string(line) + ": " + what);
  };
  const std::string room = room_of(path);
  if (room.empty() && path.find('/') != std::string::npos) add(1, "stands in a folder that is no room");
  Names allowed;
  for (const auto& [name, rooms] : kRooms) {
    if (name == room) allowed = rooms;
  }
  for (const Include& include : includes_of(text)) {
    const std::string other = room_of(include.header);
    if (include.quoted && !room.empty() && other != room && other != "base" &&
        std::find(allowed.begin(), allowed.end(), other) == allowed.end())
      add(include.line, room + " may not include " + include.header);
    for (const auto& [header, homes] : kOnlyIn) {
      const bool here = include.header.compare(0, header.size(), header) == 0 && !include.quoted;
      if (here && !begins_with_any(path, homes))
        add(include.line, include.header + " is at home only in " + homes.front());
    }
    const bool pure = std::find(kPureRooms.begin(), kPureRooms.end(), room) != kPureRooms.end();
    if (pure && !include.quoted) {
      for (const std::string& header : kImpureHeaders) {
        const bool folder = header.back() == '/';
        if (folder ? begins_with_any(include.header, {header}) : include.header == header)
          add(include.line, include.header + " (clocks, chance, files) is kept out of " + room);
      }
    }
  }
  const std::size_t unsealed = text.find(kPrivateWords);
  if (unsealed != std::string::npos && !begins_with_any(path, kReadPrivateWords))
    add(static_cast<std::size_t>(
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(unsealed), '\n')) +
            1,
        "private words are not read here");
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines > kLongestFile) add(lines, "longer than " + std::to_string(kLongestFile) + " lines; divide it");
  if (!explained && text.compare(0, 2, "//") != 0) add(1, "does not open with what it is for");
  return found;
}

std::map<std::string, std::string> sources() {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator("src")) {
    const fs::path& path = entry.path();
    if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    files[path.lexically_relative("src").generic_string()] = text.str();
  }
  return files;
}

TEST(TheHouse, EveryFileOfSrcKeepsTheRules) {
  const auto files = sources();
  ASSERT_GT(files.size(), 20U) << "src/ is not here; run in the root of the repository";
  for (const auto& [path, text] : files) {
    const bool explained = fs::path(path).extension() == ".cpp" &&
                           files.count(fs::path(path).replace_extension(".hpp").generic_string()) > 0;
    for (const std::string& offence : offences(path, text, explained)) ADD_FAILURE() << offence;
  }
}

TEST(TheHouse, EveryRoomOfTheTableExists) {
  for (const auto& [room, allowed] : kRooms) EXPECT_TRUE(fs::is_directory("src/" + room)) << room;
}

TEST(TheHouse, NoRoomMayIncludeARoomThatStandsAfterIt) {
  Names seen;
  for (const auto& [room, allowed] : kRooms) {
    for (const std::string& other : allowed)
      EXPECT_NE(std::find(seen.begin(), seen.end(), other), seen.end()) << room << " <- " << other;
    seen.push_back(room);
  }
}

// The rules themselves can fail: one offence of each kind, made up, is found with its line.
TEST(TheHouse, AForbiddenIncludeIsNamedWithFileAndLine) {
  const Names found = offences("layout/tidy.cpp", "// For the test.\n#include \"model/view.hpp\"\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0], "src/layout/tidy.cpp:2: layout may not include model/view.hpp");
}

TEST(TheHouse, ARoomAboveIsForbiddenAndABaseHeaderNever) {
  EXPECT_EQ(offences("flow/a.cpp", "//\n#include \"compose/layers.hpp\"\n").size(), 1U);
  EXPECT_EQ(offences("backends/svg/a.cpp", "//\n  #  include \"backends/cairo/cairo.hpp\"\n").size(), 1U);
  EXPECT_EQ(offences("flow/a.cpp", "//\n#include \"base/date.hpp\"\n#include \"flow/b.hpp\"\n").size(), 0U);
}

TEST(TheHouse, LibrariesStayAtHome) {
  EXPECT_EQ(offences("gui/panel.cpp", "//\n#include <imgui.h>\n").size(), 0U);
  EXPECT_EQ(offences("compose/a.cpp", "//\n#include <imgui.h>\n").size(), 1U);
  EXPECT_EQ(offences("gui/panel.cpp", "//\n#include <GLFW/glfw3.h>\n").size(), 1U);
  EXPECT_EQ(offences("cli/run.cpp", "//\n#include <CLI/CLI.hpp>\n").size(), 1U);
}

TEST(TheHouse, PureRoomsReadNoClock) {
  EXPECT_EQ(offences("model/a.cpp", "//\n#include <chrono>\n").size(), 1U);
  EXPECT_EQ(offences("flow/a.cpp", "//\n#include <sys/stat.h>\n").size(), 1U);
  EXPECT_EQ(offences("base/clock.cpp", "//\n#include <chrono>\n").size(), 0U);
}

TEST(TheHouse, PrivateWordsAreReadInFewPlaces) {
  EXPECT_EQ(offences("compose/a.cpp", "//\nauto x = track.unsealed();\n").size(), 1U);
  EXPECT_EQ(offences("writers/a.cpp", "//\nauto x = track.unsealed();\n").size(), 1U);
  EXPECT_EQ(offences("model/plan_notes.cpp", "//\nauto x = track.unsealed();\n").size(), 0U);
}

TEST(TheHouse, LongFilesAndSilentFilesAreNamed) {
  std::string text = "// Long.\n";
  for (std::size_t line = 0; line < kLongestFile; ++line) text += "int x;\n";
  EXPECT_EQ(offences("base/a.cpp", text).size(), 1U);
  EXPECT_EQ(offences("base/a.cpp", "int x;\n").size(), 1U);
}

}  // namespace
}  // namespace flipchart::house
