// The pictures of the guide are what the program draws: each line of docs/guide/pictures.txt is drawn again
// and compared with the picture that somebody looked at and approved (script/approve-pictures). Renderers
// differ in the last bit and fonts in their hinting, so means of blocks are compared, not pixels.
#include <cairo.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "journeys/program.hpp"

namespace flipchart::journeys {
namespace {

constexpr int kBlock = 12;              // pixels a side
constexpr double kBlockTolerance = 12;  // of 255, of a block's mean in any channel
constexpr double kMayDiffer = 0.002;    // of all blocks

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

double channel_mean(const Pixels& picture, int left, int top, unsigned shift) {
  double sum = 0;
  for (int y = top; y < top + kBlock; ++y)
    for (int x = left; x < left + kBlock; ++x)
      sum += (picture.argb[static_cast<std::size_t>(y * picture.width + x)] >> shift) & 255U;
  return sum / (kBlock * kBlock);
}

bool alike(const Pixels& a, const Pixels& b, int left, int top) {
  for (const unsigned shift : {0U, 8U, 16U})
    if (std::abs(channel_mean(a, left, top, shift) - channel_mean(b, left, top, shift)) > kBlockTolerance)
      return false;
  return true;
}

// The share of blocks that look otherwise.
double difference(const Pixels& a, const Pixels& b) {
  int blocks = 0;
  int other = 0;
  for (int y = 0; y + kBlock <= a.height; y += kBlock) {
    for (int x = 0; x + kBlock <= a.width; x += kBlock, ++blocks) other += alike(a, b, x, y) ? 0 : 1;
  }
  return static_cast<double>(other) / blocks;
}

class GuidePictures : public Journey, public testing::WithParamInterface<Drawing> {};

TEST_P(GuidePictures, AreWhatTheProgramDraws) {
  if (std::getenv("DISPLAY") == nullptr) GTEST_SKIP() << "there is no display";
  const std::string approved_path = "docs/guide/pictures/" + GetParam().name + ".png";
  const bool approve = std::getenv("FLIPCHART_APPROVE_PICTURES") != nullptr;
  const std::string drawn_path = approve ? approved_path : path("drawn.png");
  const Ran ran = shell("env XDG_STATE_HOME=" + quoted(path("state")) +
                        " XDG_CONFIG_HOME=" + quoted(path("config")) + " " + FLIPCHART_PROGRAM + " " +
                        GetParam().arguments + " --size 1920x1080 --screenshot " + quoted(drawn_path));
  ASSERT_EQ(ran.code, 0) << ran.err;
  if (approve) GTEST_SKIP() << "written: " << approved_path;
  const std::optional<Pixels> drawn = read_picture(drawn_path);
  ASSERT_TRUE(drawn);
  const std::optional<Pixels> approved = read_picture(approved_path);
  ASSERT_TRUE(approved) << approved_path << " is missing: script/approve-pictures draws it";
  ASSERT_EQ(approved->width, drawn->width);
  ASSERT_EQ(approved->height, drawn->height);
  const double other = difference(*approved, *drawn);
  if (other <= kMayDiffer) return;
  const std::filesystem::path seen = std::filesystem::temp_directory_path() / (GetParam().name + ".png");
  std::filesystem::copy_file(drawn_path, seen, std::filesystem::copy_options::overwrite_existing);
  FAIL() << other * 100 << "% of " << approved_path << " looks otherwise; as it is now: " << seen
         << "; script/approve-pictures approves it";
}

INSTANTIATE_TEST_SUITE_P(Drawn, GuidePictures, testing::ValuesIn(drawings()), [](const auto& tried) {
  std::string name = tried.param.name;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

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
