// The main screens in each theme as pictures, compared with the ones somebody looked at and approved
// (tests/golden, written by script/approve-frames). Software renderers differ in the last bit and fonts in
// their hinting, so blocks of pixels are compared, not pixels. Skips where there is no display.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cairo.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "backends/cairo/cairo.hpp"
#include "base/output_file.hpp"
#include "gui/imgui_hold.hpp"
#include "gui/painter.hpp"
#include "gui/recorded.hpp"

namespace flipchart::gui {
namespace {

// The window at 1920 x 1080, drawn at half its size: the pictures stay small.
constexpr int kFrameWide = 960;
constexpr int kFrameTall = 540;
constexpr int kBlock = 12;              // pixels a side
constexpr double kBlockTolerance = 12;  // of 255, of a block's mean in any channel
constexpr double kMayDiffer = 0.01;     // of all blocks

struct Look {
  const char* name;
  void (*show)(commands::Session& session);
};
void show_seam(commands::Session& session) {
  session.view.facing = 1;
  session.view.overlays.flows = true;
  const auto picture = session.workshop.picture(session.view);
  const auto& units = picture.insights->units;
  std::size_t widest = 0;
  const auto& across = picture.insights->whole.across;
  for (std::size_t i = 0; i < across.size(); ++i)
    if (across[i].handovers > across[widest].handovers) widest = i;
  commands::select_seam(session, session.workshop.organization().id(units.leader[across[widest].from]),
                        session.workshop.organization().id(units.leader[across[widest].to]));
}
constexpr Look kLooks[] = {
    {"leaders", [](commands::Session&) {}},
    {"issue", [](commands::Session& s) { commands::run_command(s, "next-matter"); }},
    {"seam", show_seam},
    {"silo-map", [](commands::Session& s) { commands::run_command(s, "silo-map"); }},
};
struct Themed {
  const char* name;
  model::Theme theme;
};
constexpr Themed kThemed[] = {
    {"light", model::Theme::light}, {"dark", model::Theme::dark}, {"projector", model::Theme::projector}};

struct Frame960 {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> argb;
};

std::optional<Frame960> read_picture(const std::filesystem::path& file) {
  cairo_surface_t* const surface = cairo_image_surface_create_from_png(file.c_str());
  std::optional<Frame960> made;
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

double channel_mean(const Frame960& frame, int block_x, int block_y, unsigned shift) {
  double sum = 0;
  for (int y = block_y; y < block_y + kBlock; ++y)
    for (int x = block_x; x < block_x + kBlock; ++x)
      sum += (frame.argb[static_cast<std::size_t>(y * frame.width + x)] >> shift) & 255U;
  return sum / (kBlock * kBlock);
}

// The share of blocks whose mean is another.
double difference(const Frame960& a, const Frame960& b) {
  int blocks = 0;
  int other = 0;
  for (int y = 0; y + kBlock <= a.height; y += kBlock) {
    for (int x = 0; x + kBlock <= a.width; x += kBlock) {
      ++blocks;
      bool same = true;
      for (const unsigned shift : {0U, 8U, 16U})
        same =
            same && std::abs(channel_mean(a, x, y, shift) - channel_mean(b, x, y, shift)) <= kBlockTolerance;
      other += same ? 0 : 1;
    }
  }
  return static_cast<double>(other) / blocks;
}

class ApprovedFrames : public ::testing::TestWithParam<std::tuple<std::size_t, std::size_t>> {
 protected:
  void SetUp() override {
    if (glfwInit() != GLFW_TRUE) GTEST_SKIP() << "no display: run under xvfb-run to compare frames";
    started_ = true;
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    window_ = glfwCreateWindow(kFrameWide, kFrameTall, "frames", nullptr, nullptr);
    if (window_ == nullptr) GTEST_SKIP() << "no OpenGL 3.3 on this display";
    glfwMakeContextCurrent(window_);
    ASSERT_TRUE(backends::gl::load_gl(
        [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); }));
  }
  void TearDown() override {
    if (started_) glfwTerminate();
  }

  Frame960 drawn(const Look& look, model::Theme theme) {
    const auto workshop = source(Source::demo);
    commands::Session session{*workshop};
    session.view.theme = theme;
    look.show(session);
    const ImGuiHold imgui(theme, 1);
    Input input;
    input.pointer.at = {-1e6, -1e6};
    compat::move_mouse(ImGui::GetIO(), -1e6F, -1e6F);
    Painter painter([] { return Framebuffer{kFrameWide, kFrameTall, 0.5}; }, input, imgui.icons());
    double now = 0;
    for (int left = 4; left > 0 && now < 60'000; now += 1000) {
      painter.paint(session, now);
      left = painter.waiting() ? 4 : left - 1;
    }
    Frame960 frame{painter.width(), painter.height(), {}};
    frame.argb.resize(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height));
    backends::gl::read_pixels(frame.width, frame.height, frame.argb.data());
    return frame;
  }

 private:
  GLFWwindow* window_ = nullptr;
  bool started_ = false;
};

TEST_P(ApprovedFrames, LookAsTheyWereApproved) {
  const Look& look = kLooks[std::get<0>(GetParam())];
  const Themed& themed = kThemed[std::get<1>(GetParam())];
  const std::filesystem::path file =
      std::filesystem::path("tests/golden") / (std::string(look.name) + "-" + themed.name + ".png");
  const Frame960 now = drawn(look, themed.theme);
  const auto bytes = backends::png_from_pixels(now.width, now.height, now.argb.data());
  ASSERT_TRUE(bytes);
  if (std::getenv("FLIPCHART_APPROVE_FRAMES") != nullptr) {
    ASSERT_TRUE(base::write_file_whole(file, *bytes));
    GTEST_SKIP() << "written: " << file;
  }
  const auto approved = read_picture(file);
  ASSERT_TRUE(approved) << file << " is missing: script/approve-frames writes it";
  ASSERT_EQ(approved->width, now.width);
  ASSERT_EQ(approved->height, now.height);
  const double other = difference(*approved, now);
  if (other <= kMayDiffer) return;
  const std::filesystem::path seen = std::filesystem::temp_directory_path() / file.filename();
  (void)base::write_file_whole(seen, *bytes);
  FAIL() << other * 100 << "% of " << file << " looks otherwise; as it is now: " << seen
         << "; script/approve-frames approves it";
}

INSTANTIATE_TEST_SUITE_P(Screens, ApprovedFrames,
                         ::testing::Combine(::testing::Range<std::size_t>(0, std::size(kLooks)),
                                            ::testing::Range<std::size_t>(0, std::size(kThemed))),
                         [](const auto& tried) {
                           std::string name = std::string(kLooks[std::get<0>(tried.param)].name) + "_" +
                                              kThemed[std::get<1>(tried.param)].name;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace flipchart::gui
