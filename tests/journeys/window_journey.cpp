// The window without hands: it draws the demo into a file, prints frame times, and says so when there is no
// display.
#include <gmock/gmock.h>

#include <cstdlib>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;

class Window : public Journey {
 protected:
  static bool no_display() {
    return std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr;
  }
  static int number(const std::string& png, std::size_t at) {
    return (static_cast<unsigned char>(png[at + 2]) << 8) | static_cast<unsigned char>(png[at + 3]);
  }
};

TEST_F(Window, WithoutADisplayItSaysSo) {
  const Ran ran = flipchart({"demo"}, "env -u DISPLAY -u WAYLAND_DISPLAY");
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, testing::HasSubstr("display"));
  expect_messages(ran);
}

TEST_F(Window, ScreenshotsOfTheDemoBothWaysUp) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  std::string pictures[2];
  for (int up = 0; up < 2; ++up) {
    const std::string name = path(up != 0 ? "up.png" : "down.png");
    const Ran ran = flipchart({"demo", "--screenshot", name, "--size", "1280x720", "--overlay", "flows",
                               "--view", up != 0 ? "customers-on-top" : "leaders-on-top"});
    ASSERT_EQ(ran.code, 0) << ran.err;
    pictures[up] = text_of(name);
    ASSERT_GT(pictures[up].size(), 30000U) << "more than an empty window";
    EXPECT_EQ(number(pictures[up], 16), 1280);
    EXPECT_EQ(number(pictures[up], 20), 720);
  }
  EXPECT_NE(pictures[0], pictures[1]);
}

TEST_F(Window, FrameTimesAreJson) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  for (const char* motion : {"pan", "zoom", "flip", "idle"}) {
    const Ran ran = flipchart({"demo", "--size", "800x600", "--frames", "5", "--motion", motion});
    ASSERT_EQ(ran.code, 0) << motion << ran.err;
    const json cost = json::parse(ran.out);
    EXPECT_EQ(cost["frames"], 5);
    EXPECT_GT(cost["cpu_own_ms"]["p50"], 0.0);
    EXPECT_LE(cost["driver_ms"]["p95"], cost["max_ms"]);
    EXPECT_GT(cost["most_drawn"]["boxes"], 50) << "the demo's blocks";
    EXPECT_GT(cost["most_drawn"]["draw_calls"], 0);
  }
}

TEST_F(Window, KeysAreTimedUntilTheirPictureIsShown) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  const Ran ran = flipchart({"demo", "--size", "800x600", "--frames", "14", "--motion", "keys"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const json cost = json::parse(ran.out);
  EXPECT_GE(cost["keys"], 12);
  for (const char* key : {"Down", "F", "W"}) EXPECT_GT(cost["each"][key]["p50"], 0.0) << key;
  EXPECT_LE(cost["p50_ms"], cost["max_ms"]);
  EXPECT_GE(cost["slowest"]["ms"], cost["slowest"]["frame_ms"]);
}

TEST_F(Window, NobodyTouchesItAndItDrawsNothing) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  const Ran ran = flipchart({"demo", "--size", "800x600", "--idle", "2", "--overlay", "flows"});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(json::parse(ran.out), (json{{"idle_seconds", 2}, {"frames", 0}}));
}

}  // namespace
}  // namespace flipchart::journeys
