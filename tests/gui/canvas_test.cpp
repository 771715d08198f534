// What the canvas promises, asked of real pixels: colours at points, both ways up. Skips where there is no
// display.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
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

  void draw(double facing, double zoom = 1, flipchart::base::Point centre = {200, 150}) {
    gl::start_frame(kWidth, kHeight, kGround);
    canvas_->begin_frame();
    gl::Camera camera;
    camera.centre = centre;
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

// Everything moved right and towards the customers.
scene::Scene moved(scene::Scene made, double dx, double dy) {
  const auto move = [&](auto& items) {
    for (auto& item : items) {
      item.box.x += dx;
      item.box.y += dy;
    }
  };
  move(made.bands);
  move(made.cards);
  for (scene::Flow& flow : made.flows) {
    for (scene::Point& p : flow.path.points) p = p + scene::Point{dx, dy};
  }
  for (scene::Text& text : made.labels) text.at = text.at + scene::Point{dx, dy};
  made.bounds.x += dx;
  made.bounds.y += dy;
  made.extent += 2 * dy;
  return made;
}

scene::Text words(const std::string& utf8, scene::Point at, double width) {
  scene::Text text;
  text.text = utf8;
  text.at = at;
  text.font = {12, 700};
  text.colour = hex("#000000");
  text.width = width;
  text.middle_rise = 4;
  return text;
}

int dark_pixels(const std::vector<std::uint32_t>& pixels, int from_y, int to_y) {
  int count = 0;
  for (int y = from_y; y < to_y; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const std::uint32_t argb = pixels[static_cast<std::size_t>(y * kWidth + x)];
      count += (argb >> 16U & 255U) < 128 && (argb & 255U) < 128 ? 1 : 0;
    }
  }
  return count;
}

TEST_F(Pixels, FarOutTheChartIsAsExactAsNearItsOrigin) {
  scene::Scene near_by = small_scene();
  near_by.labels.push_back(words("MMMM", {20, 220}, 48));
  for (const double facing : {0.0, 1.0}) {
    canvas_->upload(gl::Canvas::Layer::chart, near_by);
    draw(facing);
    const std::vector<std::uint32_t> wanted = pixels_;
    for (const auto& [dx, dy] : {std::pair{1.2e8, 0.0}, {-9.7e7, 3.0e6}, {12345.0, 4.1e7}}) {
      canvas_->upload(gl::Canvas::Layer::chart, moved(near_by, dx, dy));
      draw(facing, 1, {200 + dx, 150 + dy});
      EXPECT_EQ(pixels_, wanted) << dx << " " << dy << " facing " << facing;
    }
  }
}

TEST_F(Pixels, AChartAsWideAsAMillionPeopleIsExactAtBothItsEnds) {
  constexpr double kWide = 1.2e8;
  scene::Scene wide = small_scene();
  scene::append(wide, moved(small_scene(), kWide, 0));
  wide.extent = 300;
  canvas_->upload(gl::Canvas::Layer::chart, wide);
  draw(0);
  const std::vector<std::uint32_t> left = pixels_;
  draw(0, 1, {200 + kWide, 150});
  EXPECT_EQ(pixels_, left);
  EXPECT_TRUE(near(at(160, 40), kCard));
}

TEST_F(Pixels, WhatIsOutsideTheWindowIsNotDrawn) {
  scene::Scene made;
  made.bounds = {0, 0, 1e6, 300};
  made.extent = 300;
  made.ground = kGround;
  scene::Card card = small_scene().cards[0];
  for (int i = 0; i < 5000; ++i) {
    card.box = {200.0 * i, 20, 120, 40};
    made.cards.push_back(card);
  }
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  EXPECT_TRUE(near(at(60, 40), kCard));
  EXPECT_GE(canvas_->drawn().boxes, 2U);
  EXPECT_LE(canvas_->drawn().boxes, 512U) << "one range of neighbours, two where the window lies between";
  draw(0, 1, {200, 5000});
  EXPECT_EQ(canvas_->drawn().boxes, 0U);
  EXPECT_EQ(canvas_->drawn().draw_calls, 0U);
  draw(0.5, 1, {200, 150});
  EXPECT_TRUE(near(at(60, 150), kCard)) << "half turned over, everything meets in the middle";
}

TEST_F(Pixels, BoxesLieOnEachOtherInTheOrderOfTheScene) {
  scene::Scene made;
  made.bounds = {0, 0, 400, 300};
  made.extent = 300;
  made.ground = kGround;
  scene::Band band;
  band.radius = 10;
  const auto add = [&](const scene::Rect& box, Colour fill) {
    band.box = box;
    band.fill = fill;
    band.line = {kLine, 1, {}, false};
    made.bands.push_back(band);
  };
  add({20, 20, 360, 260}, hex("#FF0000"));
  add({26, 26, 200, 200}, hex("#00FF00"));  // over the first one's round corner
  add({150, 100, 220, 150}, hex("#0000FF"));
  add({160, 110, 40, 40}, hex("#FFFFFF"));
  for (const double facing : {0.0, 1.0}) {
    const auto y = [&](int from_top) { return facing == 0 ? from_top : 299 - from_top; };
    canvas_->upload(gl::Canvas::Layer::chart, made);
    draw(facing);
    EXPECT_TRUE(near(at(300, y(50)), hex("#FF0000")));
    EXPECT_TRUE(near(at(60, y(60)), hex("#00FF00")));
    EXPECT_TRUE(near(at(31, y(31)), hex("#00FF00"))) << "the corner of the band below does not shine through";
    EXPECT_TRUE(near(at(300, y(200)), hex("#0000FF")));
    EXPECT_TRUE(near(at(210, y(180)), hex("#0000FF")));
    EXPECT_TRUE(near(at(180, y(130)), hex("#FFFFFF")));
    EXPECT_TRUE(near(at(5, y(5)), kGround));
    EXPECT_TRUE(near(at(21, y(21)), kGround)) << "corners stay round";
  }
}

TEST_F(Pixels, InsidesDrawnApartLeaveNoSeam) {
  scene::Scene made;
  made.extent = 300;
  made.ground = kGround;
  scene::Card card = small_scene().cards[0];
  card.box = {40, 30, 300, 200};
  card.fill = kFlow;
  made.cards.push_back(card);
  canvas_->upload(gl::Canvas::Layer::chart, made);
  for (const double zoom : {0.37, 0.61, 1.0, 1.25}) {
    draw(0, zoom);
    const auto screen = [&](double x, double y) {
      return std::pair{static_cast<int>((x - 200) * zoom + 200), static_cast<int>((y - 150) * zoom + 150)};
    };
    const auto [left, top] = screen(card.box.x + 10, card.box.y + 8);
    const auto [right, bottom] = screen(card.box.right() - 8, card.box.bottom() - 8);
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x)
        ASSERT_TRUE(near(at(x, y), kFlow)) << x << " " << y << " at " << zoom;
    }
  }
}

TEST_F(Pixels, AnotherCanvasOfTheSameScenesIsTheSamePicture) {
  scene::Scene made = small_scene();
  made.labels.push_back(words("MMMM", {20, 220}, 48));
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  const std::vector<std::uint32_t> before = pixels_;
  canvas_.reset();
  canvas_.emplace();
  draw(0);
  EXPECT_TRUE(near(at(160, 40), kGround)) << "a new one has nothing";
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  EXPECT_EQ(pixels_, before);
}

TEST_F(Pixels, ALineWiderThanAnAtlasPageIsCutAndDrawn) {
  scene::Scene made;
  made.extent = 300;
  made.ground = kGround;
  std::string endless;
  for (int i = 0; i < 10000; ++i) endless += "MI"[i % 2];
  made.labels.push_back(words(endless, {10, 100}, 75000));
  made.labels.push_back(words(std::string(10000, 'W'), {10, 200}, 110000));
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  EXPECT_GT(dark_pixels(pixels_, 80, 110), 500);
  EXPECT_GT(dark_pixels(pixels_, 180, 210), 500);
  EXPECT_EQ(canvas_->drawn().labels, 2U);
}

TEST_F(Pixels, LettersOfAnySizeAreDrawn) {
  scene::Scene made;
  made.extent = 300;
  made.ground = kGround;
  made.labels.push_back(words("Heading towards the large", {20, 150}, 160));
  canvas_->upload(gl::Canvas::Layer::chart, made);
  for (const double zoom : {1.0, 4.0, 30.0, 200.0}) {
    draw(0, zoom, {100, 146});
    EXPECT_EQ(canvas_->drawn().labels, 1U) << zoom;
  }
}

TEST_F(Pixels, AnUnchangedLabelIsNotSentAgain) {
  scene::Scene made = small_scene();
  made.labels.push_back(words("MMMM", {20, 220}, 48));
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  const std::size_t first = canvas_->drawn().bytes_uploaded;
  draw(0);
  EXPECT_EQ(canvas_->drawn().labels, 1U);
  EXPECT_LT(canvas_->drawn().bytes_uploaded, 100U) << "one instance, no pixels";
  EXPECT_GT(first, canvas_->drawn().bytes_uploaded);
}

TEST_F(Pixels, TheChartBeforeFadesUnderTheNewOne) {
  canvas_->upload(gl::Canvas::Layer::chart, small_scene());
  draw(0);
  canvas_->keep_chart_before();
  scene::Scene next = small_scene();
  next.cards.erase(next.cards.begin());
  canvas_->upload(gl::Canvas::Layer::chart, next);
  canvas_->fade(gl::Canvas::Layer::chart_before, 0.5);
  draw(0);
  EXPECT_TRUE(near(at(102, 40), flipchart::base::mixed(kEdge, kGround, 0.5))) << "half gone";
  EXPECT_TRUE(near(at(160, 260), kCard));
  canvas_->fade(gl::Canvas::Layer::chart_before, 0);
  draw(0);
  EXPECT_TRUE(near(at(102, 40), kGround));
  EXPECT_EQ(canvas_->drawn().boxes, 1U) << "what has faded costs nothing";
}

TEST_F(Pixels, EmptyScenesAndWindowsOfOnePixelDrawNothing) {
  canvas_->upload(gl::Canvas::Layer::chart, scene::Scene{});
  draw(0);
  EXPECT_TRUE(near(at(200, 150), kGround));
  EXPECT_EQ(canvas_->drawn().draw_calls, 0U);
  canvas_->upload(gl::Canvas::Layer::chart, small_scene());
  gl::Camera camera;
  camera.centre = {160, 40};
  camera.width = camera.height = 1;
  camera.viewport = {0, 0, 1, 1};
  canvas_->draw(camera, {}, kGround);
  camera.viewport = {};
  canvas_->draw(camera, {}, kGround);
}

TEST_F(Pixels, AMillionCardsAtOnceAreDrawn) {
  scene::Scene made;
  made.extent = 300;
  made.ground = kGround;
  scene::Card card = small_scene().cards[0];
  made.cards.reserve(1'000'000);
  for (int i = 0; i < 1'000'000; ++i) {
    card.box = {130.0 * (i % 2000), 50.0 * (i / 2000), 120, 40};
    made.cards.push_back(card);
  }
  canvas_->upload(gl::Canvas::Layer::chart, made);
  draw(0);
  EXPECT_TRUE(near(at(60, 20), kCard));
  EXPECT_LT(canvas_->drawn().boxes, 20000U);
}

}  // namespace
