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

TEST_F(Window, KeysThatCannotBeTakenAreSaidWithTheirLine) {
  const std::string config = path("config");
  ASSERT_EQ(shell("mkdir -p " + quoted(config + "/flipchart")).code, 0);
  const std::string keys = file("config/flipchart/keys.conf", "# mine\nflip = Ctrl+F\nflop = F\n");
  const std::string before = "env -u DISPLAY -u WAYLAND_DISPLAY XDG_CONFIG_HOME=" + quoted(config);
  const Ran ran = flipchart({"demo"}, before);
  EXPECT_THAT(ran.err, testing::HasSubstr(keys + ": line 3: there is no command \"flop\""));
  expect_messages(ran);
  file("config/flipchart/keys.conf", "flip = \xFF\xFE\n");
  EXPECT_THAT(flipchart({"demo"}, before).err, testing::HasSubstr("keys.conf.broken"));
  EXPECT_THAT(names_in("config/flipchart"), testing::ElementsAre("keys.conf.broken"));
}

TEST_F(Window, WithoutOpenGl33ItSaysSoAndOffersTheCommandLine) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  const Ran ran = flipchart({"demo", "--frames", "1"}, "env MESA_GL_VERSION_OVERRIDE=2.1");
  if (ran.code == 0) GTEST_SKIP() << "this OpenGL cannot be made an old one";
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err,
              testing::AllOf(testing::HasSubstr("OpenGL 3.3"), testing::HasSubstr("flipchart render")));
  expect_messages(ran);
}

TEST_F(Window, WithoutItsFontsItSaysWhichPackagesAndWorks) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  const std::string fonts = file("fonts.conf",
                                 "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
                                 "\"fonts.dtd\"><fontconfig><cachedir>" +
                                     path("fonts") + "</cachedir></fontconfig>");
  const Ran ran = flipchart({"demo", "--screenshot", path("plain.png"), "--size", "800x600"},
                            "env FONTCONFIG_FILE=" + quoted(fonts));
  EXPECT_EQ(ran.code, 0);
  for (const char* const package : {"fonts-inter", "fonts-noto-core", "fonts-fork-awesome"})
    EXPECT_THAT(ran.err, testing::HasSubstr(package));
  EXPECT_GT(text_of(path("plain.png")).size(), 1000U);
}

TEST_F(Window, OpensNoLargerThanTheScreen) {
  if (!installed("xvfb-run")) GTEST_SKIP() << "xvfb-run is not installed";
  const Ran ran = flipchart({"demo", "--screenshot", path("small.png")},
                            "xvfb-run -a -s '-screen 0 1100x700x24 -noreset'");
  ASSERT_EQ(ran.code, 0) << ran.err;
  const std::string png = text_of(path("small.png"));
  ASSERT_GT(png.size(), 5000U);
  EXPECT_EQ(number(png, 16), 1100);
  EXPECT_EQ(number(png, 20), 700);
}

TEST_F(Window, PicturesOfTheStartPageLeaveNoTraces) {
  if (no_display()) GTEST_SKIP() << "there is no display";
  const Ran ran =
      flipchart({"--screenshot", path("start.png"), "--size", "1280x720"},
                "env XDG_STATE_HOME=" + quoted(path("state")) + " XDG_CACHE_HOME=" + quoted(path("cache")));
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_GT(text_of(path("start.png")).size(), 5000U) << "more than an empty window";
  EXPECT_FALSE(std::filesystem::exists(path("state")));
  EXPECT_FALSE(std::filesystem::exists(path("cache/flipchart")));
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
    const Ran ran = flipchart({"demo", "--size", "1280x720", "--frames", "5", "--motion", motion});
    ASSERT_EQ(ran.code, 0) << motion << ran.err;
    const json cost = json::parse(ran.out);
    EXPECT_EQ(cost["frames"], 5);
    EXPECT_GT(cost["cpu_own_ms"]["p50"], 0.0);
    EXPECT_LE(cost["driver_ms"]["p95"], cost["max_ms"]);
    EXPECT_GT(cost["most_drawn"]["boxes"], 50) << "the demo's cards";
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

// Somebody presses this key again and again while it counts its frames. The window lies under the pointer of
// a screen without a window manager, so it has the keyboard.
class WindowUnderKeys : public Window {
 protected:
  int frames_under(const std::string& key) const {
    const std::string program = quoted(FLIPCHART_PROGRAM) + " demo --size 1280x800 --idle 2";
    const std::string keys = "while xdotool key " + key + "; do sleep 0.05; done";
    const Ran ran = shell("xvfb-run -a -s '-screen 0 1280x800x24 -noreset' sh -c " +
                          quoted("(" + keys + ") & " + program + "; ended=$?; kill $!; exit $ended"));
    EXPECT_EQ(ran.code, 0) << ran.err;
    const json idle = json::parse(ran.out, nullptr, false);
    return idle.is_object() ? idle.value("frames", -1) : -1;
  }
};

TEST_F(WindowUnderKeys, ShiftAloneIsNoCauseForAFrame) {
  if (!installed("xvfb-run") || !installed("xdotool")) GTEST_SKIP() << "xvfb-run or xdotool is not installed";
  EXPECT_EQ(frames_under("shift"), 0);
  EXPECT_GT(frames_under("f"), 0) << "the keys do arrive";
}

}  // namespace
}  // namespace flipchart::journeys
