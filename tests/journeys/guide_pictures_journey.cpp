// The pictures of the guide are what the program draws: each line of docs/guide/pictures.txt is drawn again
// and compared with the picture that somebody looked at and approved (script/approve-pictures). Renderers
// differ in the last bit and fonts in their hinting, so means of blocks are compared, not pixels. The same
// screens in the other themes are kept as these means alone, one pixel a block, in tests/journeys/screens.
#include <cairo.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "journeys/program.hpp"

namespace flipchart::journeys {
namespace {

constexpr int kBlock = 12;            // pixels a side
constexpr int kBlockTolerance = 12;   // of 255, of a block's mean in any channel
constexpr double kMayDiffer = 0.002;  // of all blocks

struct Drawing {
  std::string name;
  std::string arguments;  // as on a shell's line
};

std::vector<Drawing> drawings() {
  std::vector<Drawing> all;
  std::ifstream lines("docs/guide/pictures.txt");
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream parts(line);
    Drawing& drawing = all.emplace_back();
    parts >> drawing.name >> std::ws;
    std::getline(parts, drawing.arguments);
  }
  return all;
}

// Those that name no theme, in each of the others that a window has.
std::vector<Drawing> themed() {
  std::vector<Drawing> all;
  for (const Drawing& drawing : drawings()) {
    if (drawing.arguments.find("--theme") != std::string::npos) continue;
    for (const std::string theme : {"dark", "projector"})
      all.push_back({drawing.name + "-" + theme, drawing.arguments + " --theme " + theme});
  }
  return all;
}

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
};

std::optional<Pixels> read_picture(const std::filesystem::path& file) {
  cairo_surface_t* const surface = cairo_image_surface_create_from_png(file.c_str());
  std::optional<Pixels> made;
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
    made.emplace();
    made->width = cairo_image_surface_get_width(surface);
    made->height = cairo_image_surface_get_height(surface);
    const int stride = cairo_image_surface_get_stride(surface) / 4;
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
    for (int y = 0; y < made->height; ++y)
      made->argb.insert(made->argb.end(), pixels + y * stride, pixels + y * stride + made->width);
  }
  cairo_surface_destroy(surface);
  return made;
}

// One pixel for each block, the mean of its colours.
Pixels means_of(const Pixels& picture) {
  Pixels made{picture.width / kBlock, picture.height / kBlock, {}};
  for (int row = 0; row < made.height; ++row) {
    for (int column = 0; column < made.width; ++column) {
      std::uint32_t sum[3] = {};
      for (int y = row * kBlock; y < (row + 1) * kBlock; ++y)
        for (int x = column * kBlock; x < (column + 1) * kBlock; ++x)
          for (unsigned c = 0; c < 3; ++c)
            sum[c] += picture.argb[static_cast<std::size_t>(y * picture.width + x)] >> (8 * c) & 255U;
      constexpr std::uint32_t kPixels = kBlock * kBlock;
      std::uint32_t mean = 0xFF000000U;
      for (unsigned c = 0; c < 3; ++c) mean |= (sum[c] + kPixels / 2) / kPixels << (8 * c);
      made.argb.push_back(mean);
    }
  }
  return made;
}

bool written(Pixels picture, const std::string& file) {
  std::filesystem::create_directories(std::filesystem::path(file).parent_path());
  cairo_surface_t* const surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(picture.argb.data()), CAIRO_FORMAT_RGB24, picture.width,
      picture.height, picture.width * 4);
  const bool good = cairo_surface_write_to_png(surface, file.c_str()) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  return good;
}

// The share of blocks that look otherwise; 1 where the pictures are of different sizes.
double difference(const Pixels& a, const Pixels& b) {
  if (a.width != b.width || a.height != b.height || a.argb.empty()) return 1;
  std::size_t other = 0;
  for (std::size_t i = 0; i < a.argb.size(); ++i) {
    int most = 0;
    for (unsigned c = 0; c < 3; ++c)
      most = std::max(most, std::abs(static_cast<int>(a.argb[i] >> (8 * c) & 255U) -
                                     static_cast<int>(b.argb[i] >> (8 * c) & 255U)));
    other += most > kBlockTolerance ? 1 : 0;
  }
  return static_cast<double>(other) / static_cast<double>(a.argb.size());
}

class Screens : public Journey, public testing::WithParamInterface<Drawing> {
 protected:
  static bool approving() { return std::getenv("FLIPCHART_APPROVE_PICTURES") != nullptr; }
  // Draws the parameter into a file.
  void draw(const std::string& file) const {
    const Ran ran = shell("env XDG_STATE_HOME=" + quoted(path("state")) +
                          " XDG_CONFIG_HOME=" + quoted(path("config")) + " " + FLIPCHART_PROGRAM + " " +
                          GetParam().arguments + " --size 1920x1080 --screenshot " + quoted(file));
    ASSERT_EQ(ran.code, 0) << ran.err;
  }
  // Fails where what was drawn looks otherwise than what was approved.
  static void compare(const std::string& drawn, const Pixels& now, const std::string& file,
                      const Pixels& approved) {
    const double other = difference(approved, now);
    if (other <= kMayDiffer) return;
    const std::filesystem::path seen = std::filesystem::temp_directory_path() / (GetParam().name + ".png");
    std::filesystem::copy_file(drawn, seen, std::filesystem::copy_options::overwrite_existing);
    FAIL() << other * 100 << "% of " << file << " looks otherwise; as it is now: " << seen
           << "; script/approve-pictures approves it";
  }
};
class GuidePictures : public Screens {};
class ThemedScreens : public Screens {};

TEST_P(GuidePictures, AreWhatTheProgramDraws) {
  if (std::getenv("DISPLAY") == nullptr) GTEST_SKIP() << "there is no display";
  const std::string file = "docs/guide/pictures/" + GetParam().name + ".png";
  const std::string drawn = approving() ? file : path("drawn.png");
  ASSERT_NO_FATAL_FAILURE(draw(drawn));
  if (approving()) GTEST_SKIP() << "written: " << file;
  const std::optional<Pixels> now = read_picture(drawn);
  ASSERT_TRUE(now);
  const std::optional<Pixels> approved = read_picture(file);
  ASSERT_TRUE(approved) << file << " is missing: script/approve-pictures draws it";
  compare(drawn, means_of(*now), file, means_of(*approved));
}

TEST_P(ThemedScreens, LookAsApproved) {
  if (std::getenv("DISPLAY") == nullptr) GTEST_SKIP() << "there is no display";
  const std::string file = "tests/journeys/screens/" + GetParam().name + ".png";
  ASSERT_NO_FATAL_FAILURE(draw(path("drawn.png")));
  const std::optional<Pixels> now = read_picture(path("drawn.png"));
  ASSERT_TRUE(now);
  if (approving()) {
    ASSERT_TRUE(written(means_of(*now), file));
    GTEST_SKIP() << "written: " << file;
  }
  const std::optional<Pixels> approved = read_picture(file);
  ASSERT_TRUE(approved) << file << " is missing: script/approve-pictures draws it";
  compare(path("drawn.png"), means_of(*now), file, *approved);
}

std::string test_name(const testing::TestParamInfo<Drawing>& tried) {
  std::string name = tried.param.name;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
}
INSTANTIATE_TEST_SUITE_P(Drawn, GuidePictures, testing::ValuesIn(drawings()), test_name);
INSTANTIATE_TEST_SUITE_P(Drawn, ThemedScreens, testing::ValuesIn(themed()), test_name);

TEST(GuidePages, ShowEachPictureAndEachIsDrawn) {
  std::string pages = text_of("README.md");
  for (const char* const folder : {"docs", "docs/guide"})
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".md") pages += text_of(entry.path());
  std::set<std::string> names;
  for (const Drawing& drawing : drawings()) {
    names.insert(drawing.name + ".png");
    EXPECT_NE(pages.find("pictures/" + drawing.name + ".png"), std::string::npos) << drawing.name;
  }
  for (const auto& entry : std::filesystem::directory_iterator("docs/guide/pictures"))
    EXPECT_EQ(names.count(entry.path().filename().string()), 1U) << entry.path() << " is drawn by no line";
}

}  // namespace
}  // namespace flipchart::journeys
