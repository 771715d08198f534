// What the canvas promises, asked of real pixels: colours at points, both ways up. Skips where there is no
// display.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

#include "backends/gl/canvas.hpp"

namespace {

namespace gl = flipchart::backends::gl;
namespace scene = flipchart::scene;
using flipchart::base::Colour;
using flipchart::base::hex;

constexpr int kWidth = 400;
constexpr int kHeight = 300;
constexpr Colour kGround = hex("#F7F8FA");
constexpr Colour kCard = hex("#FFFFFF");
constexpr Colour kLine = hex("#303030");
constexpr Colour kEdge = hex("#0D6DB0");
constexpr Colour kFlow = hex("#C8401A");

void* find_function(const char* name) {
  return reinterpret_cast<void*>(glfwGetProcAddress(name));
}

// Chart of 400 x 300: a card near the leaders' end, a customer at the other, a flow from left to right
// between.
scene::Scene small_scene() {
  scene::Scene made;
  made.bounds = {0, 0, 400, 300};
  made.extent = 300;
  made.ground = kGround;
  scene::Card card;
  card.id = {flipchart::base::ItemKind::position, "E1"};
  card.box = {100, 20, 120, 40};
  card.fill = kCard;
  card.line = {kLine, 1, {}, false};
  card.edge = kEdge;
  card.edge_width = 4;
  made.cards.push_back(card);
  card.kind = scene::CardKind::customer;
  card.id = {flipchart::base::ItemKind::customer, "C1"};
  card.box = {100, 250, 120, 20};
  card.radius = 10;
  card.edge_width = 0;
  card.edge = scene::kNoColour;
  made.cards.push_back(card);
  scene::Flow flow;
  flow.kind = scene::FlowKind::crossing;
  flow.colour = kFlow;
  flow.width = 10;
  flow.path.move_to({50, 150});
  flow.path.line_to({300, 150});
  made.flows.push_back(flow);
  return made;
}

class Pixels : public ::testing::Test {
 protected:
  void SetUp() override {
    if (glfwInit() != GLFW_TRUE)
      GTEST_SKIP() << "no display: run under xvfb-run to ask the canvas for pixels";
    started_ = true;
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    window_ = glfwCreateWindow(kWidth, kHeight, "canvas", nullptr, nullptr);
    if (window_ == nullptr) GTEST_SKIP() << "no OpenGL 3.3 on this display";
    glfwMakeContextCurrent(window_);
    ASSERT_TRUE(gl::load_gl(find_function).has_value());
    canvas_.emplace();
  }
  void TearDown() override {
    canvas_.reset();
    if (started_) glfwTerminate();
  }

  void draw(double facing, double zoom = 1) {
    gl::start_frame(kWidth, kHeight, kGround);
    canvas_->begin_frame();
    gl::Camera camera;
    camera.centre = {200, 150};
    camera.zoom = zoom;
    camera.width = kWidth;
    camera.height = kHeight;
    camera.viewport = {0, 0, kWidth, kHeight};
    canvas_->draw(camera, {facing, facing}, kGround);
    pixels_.resize(static_cast<std::size_t>(kWidth) * kHeight);
    gl::read_pixels(kWidth, kHeight, pixels_.data());
  }
  Colour at(int x, int y) const {
    const std::uint32_t argb = pixels_[static_cast<std::size_t>(y) * kWidth + static_cast<std::size_t>(x)];
    return {static_cast<std::uint8_t>(argb >> 16U), static_cast<std::uint8_t>(argb >> 8U),
            static_cast<std::uint8_t>(argb), 255};
  }
  std::vector<std::uint32_t> pixels_;
  std::optional<gl::Canvas> canvas_;

 private:
  GLFWwindow* window_ = nullptr;
  bool started_ = false;
};

bool near(Colour a, Colour b) {
  return std::abs(a.r - b.r) <= 2 && std::abs(a.g - b.g) <= 2 && std::abs(a.b - b.b) <= 2;
}

TEST_F(Pixels, CardsFlowsAndGroundStandWhereTheSceneSays) {
  canvas_->upload(gl::Canvas::Layer::chart, small_scene());
  draw(0);
  EXPECT_TRUE(near(at(5, 5), kGround));
  EXPECT_TRUE(near(at(160, 40), kCard));
  EXPECT_TRUE(near(at(102, 40), kEdge));
  EXPECT_TRUE(near(at(160, 260), kCard));
  EXPECT_TRUE(near(at(150, 150), kFlow));
  EXPECT_TRUE(near(at(296, 150), kFlow)) << "the arrow's head";
  EXPECT_TRUE(near(at(302, 150), kGround)) << "nothing beyond its tip";
  EXPECT_TRUE(near(at(101, 250), kGround)) << "a pill's corner is round";
}

TEST_F(Pixels, TurningOverMirrorsPlacesAndNothingElse) {
  canvas_->upload(gl::Canvas::Layer::chart, small_scene());
  draw(1);
  EXPECT_TRUE(near(at(160, 260), kCard)) << "the card stands at the other end";
  EXPECT_TRUE(near(at(102, 260), kEdge)) << "its edge is still on the left";
  EXPECT_TRUE(near(at(160, 40), kCard)) << "the customer is on top";
  EXPECT_TRUE(near(at(150, 150), kFlow)) << "the middle stays";
}

TEST_F(Pixels, DimmingFadesTheFlowsLayerOnly) {
  canvas_->upload(gl::Canvas::Layer::chart, small_scene());
  scene::Scene flows = small_scene();
  flows.cards.clear();
  flows.flows[0].path = {};
  flows.flows[0].path.move_to({50, 100});
  flows.flows[0].path.line_to({300, 100});
  canvas_->upload(gl::Canvas::Layer::flows, flows);
  canvas_->dim_flows(0.45);
  draw(0);
  EXPECT_TRUE(near(at(150, 100), flipchart::base::mixed(kFlow, kGround, 0.45)));
  EXPECT_TRUE(near(at(150, 150), kFlow)) << "the chart's own layer is not dimmed";
}

TEST_F(Pixels, SmallLettersLeaveInsteadOfSmearing) {
  scene::Scene words = small_scene();
  scene::Text text;
  text.text = "MMMM";
  text.at = {20, 220};
  text.font = {12, 700};
  text.colour = hex("#000000");
  text.width = 48;
  text.middle_rise = 4;
  words.labels.push_back(text);
  canvas_->upload(gl::Canvas::Layer::chart, words);
  const auto dark = [&] {
    int count = 0;
    for (int y = 190; y < 230; ++y) {
      for (int x = 0; x < 100; ++x) count += at(x, y).r < 128 ? 1 : 0;
    }
    return count;
  };
  draw(0);
  EXPECT_GT(dark(), 40);
  draw(0, 0.6);  // 7.2 device pixels
  int any = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 60; x < 130; ++x) any += at(x, y).r < 40 && at(x, y).b < 40 ? 1 : 0;
  }
  EXPECT_EQ(any, 0);
}

}  // namespace
