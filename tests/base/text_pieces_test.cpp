// The pool, colours, geometry and JSON pieces.
#include <gtest/gtest.h>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/json_text.hpp"
#include "base/string_pool.hpp"

namespace flipchart::base {
namespace {

TEST(StringPool, ViewsSurviveGrowingAndMoving) {
  StringPool pool;
  const TextId first = pool.intern("first");
  const std::string_view view = pool.view(first);
  for (int i = 0; i < 50'000; ++i) pool.intern("text " + std::to_string(i));
  const StringPool moved = std::move(pool);
  EXPECT_EQ(view, "first");
  EXPECT_EQ(moved.view(first).data(), view.data());
  EXPECT_EQ(moved.find("text 49999"), moved.size() - 1);
  EXPECT_EQ(moved.find("absent"), kNoText);
  EXPECT_EQ(moved.view(kNoText), "");
}

TEST(Faced, IsItsOwnMirror) {
  EXPECT_EQ(faced(10, 100, 0), 10);
  EXPECT_EQ(faced(10, 100, 1), 90);
  EXPECT_EQ(faced(faced(37.5, 100, 1), 100, 1), 37.5);
  EXPECT_EQ(faced(50, 100, 0.3), 50);
}

TEST(Rect, TouchingIsNotOverlapping) {
  EXPECT_FALSE((Rect{0, 0, 10, 10}.overlaps({10, 0, 5, 5})));
  EXPECT_TRUE((Rect{0, 0, 10, 10}.overlaps({9.9, 9.9, 5, 5})));
  EXPECT_EQ((Rect{0, 0, 1, 1}.united({5, 5, 1, 1})), (Rect{0, 0, 6, 6}));
  EXPECT_EQ((Rect{}.united({5, 5, 1, 1})), (Rect{5, 5, 1, 1}));
}

TEST(Colour, ContrastIsTheOneOfWcag) {
  EXPECT_NEAR(contrast(hex("#000000"), hex("#FFFFFF")), 21, 1e-9);
  EXPECT_NEAR(contrast(hex("#777777"), hex("#FFFFFF")), 4.48, 0.01);
  EXPECT_EQ(to_hex(mixed(hex("#000000"), hex("#FFFFFF"), 0.5)), "#808080");
}

TEST(Json, EscapesOnlyWhatJsonRequires) {
  EXPECT_EQ(json_string("a\"\\\n\x01é東"), "\"a\\\"\\\\\\n\\u0001é東\"");
}

TEST(Json, NumbersAreShort) {
  const auto number = [](double value, int decimals) {
    std::string out;
    append_number(out, value, decimals);
    return out;
  };
  EXPECT_EQ(number(0, 6), "0");
  EXPECT_EQ(number(-0.0000001, 6), "0");
  EXPECT_EQ(number(1.5, 6), "1.5");
  EXPECT_EQ(number(2.0 / 3, 6), "0.666667");
  EXPECT_EQ(number(-12.25, 1), "-12.3");
  EXPECT_EQ(number(1e20, 3), "1e+20");
}

}  // namespace
}  // namespace flipchart::base
