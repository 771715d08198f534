#include "images/images.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "images/orientation.hpp"
#include "support/made_picture.hpp"

namespace flipchart::images {
namespace {

using support::made_picture;

constexpr std::uint32_t kRed = 0xE00000;
constexpr std::uint32_t kBlue = 0x0000E0;
constexpr std::uint32_t kGreen = 0x00A000;
constexpr std::uint32_t kGrey = 0x808080;

// Four quarters, each in a colour of its own: red, blue, green, grey.
std::string quarters(int side) {
  return made_picture(side, side, [side](int x, int y) {
    if (y < side / 2) return x < side / 2 ? kRed : kBlue;
    return x < side / 2 ? kGreen : kGrey;
  });
}

// JPEG is not exact.
bool is_near(std::uint32_t argb, std::uint32_t rgb) {
  for (unsigned c = 0; c < 3; ++c) {
    if (std::abs(static_cast<int>(argb >> (8 * c) & 255U) - static_cast<int>(rgb >> (8 * c) & 255U)) > 24)
      return false;
  }
  return true;
}

std::uint32_t at(const Pixels& pixels, double x, double y) {
  const auto column = static_cast<std::size_t>(x * pixels.width);
  const auto row = static_cast<std::size_t>(y * pixels.height);
  return pixels.argb[row * static_cast<std::size_t>(pixels.width) + column];
}

// `jpeg` with an EXIF header that says how the camera was held.
std::string held(const std::string& jpeg, char orientation, bool little) {
  std::string tiff = little ? std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18)
                            : std::string("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18);
  tiff += little ? std::string{orientation, 0, 0, 0} : std::string{0, orientation, 0, 0};
  const std::string segment = std::string("Exif\0\0", 6) + tiff;
  std::string made = jpeg.substr(0, 2) + "\xFF\xE1";
  made += static_cast<char>(0);
  made += static_cast<char>(segment.size() + 2);
  return made + segment + jpeg.substr(2);
}

TEST(Images, APortraitIsASmallSquareFromTheMiddle) {
  const std::string wide =
      made_picture(400, 200, [](int x, int) { return x < 100 || x >= 300 ? kRed : kBlue; });
  const auto jpeg = portrait(wide);
  ASSERT_TRUE(jpeg) << jpeg.error().message;
  EXPECT_EQ(mime_type(*jpeg), "image/jpeg");
  const auto pixels = decoded(*jpeg);
  ASSERT_TRUE(pixels);
  EXPECT_EQ(pixels->width, kPortraitSide);
  EXPECT_EQ(pixels->height, kPortraitSide);
  EXPECT_TRUE(is_near(at(*pixels, 0.02, 0.5), kBlue));
  EXPECT_TRUE(is_near(at(*pixels, 0.97, 0.5), kBlue));
}

TEST(Images, ASmallPictureIsNotMadeLarger) {
  const auto jpeg = portrait(quarters(24));
  ASSERT_TRUE(jpeg);
  EXPECT_EQ(decoded(*jpeg)->width, 24);
}

TEST(Images, StandUprightHoweverTheCameraWasHeld) {
  const std::string jpeg = *portrait(quarters(64));
  // What is top left, top right, bottom left once it is upright; from the definitions of EXIF.
  const std::uint32_t seen[8][3] = {{kRed, kBlue, kGreen},  {kBlue, kRed, kGrey},  {kGrey, kGreen, kBlue},
                                    {kGreen, kGrey, kRed},  {kRed, kGreen, kBlue}, {kGreen, kRed, kGrey},
                                    {kGrey, kBlue, kGreen}, {kBlue, kGrey, kRed}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool little : {true, false}) {
      const std::string turned = held(jpeg, static_cast<char>(orientation), little);
      EXPECT_EQ(orientation_of(turned), orientation);
      const auto pixels = decoded(turned);
      ASSERT_TRUE(pixels);
      const auto& expected = seen[orientation - 1];
      EXPECT_TRUE(is_near(at(*pixels, 0.25, 0.25), expected[0])) << orientation;
      EXPECT_TRUE(is_near(at(*pixels, 0.75, 0.25), expected[1])) << orientation;
      EXPECT_TRUE(is_near(at(*pixels, 0.25, 0.75), expected[2])) << orientation;
    }
  }
}

TEST(Images, APortraitKeepsNothingThatTheCameraWrote) {
  const std::string jpeg = held(*portrait(quarters(64)), 6, true);
  const auto again = portrait(jpeg);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->find("Exif"), std::string::npos);
}

TEST(Images, SayWhyAFileIsNoPicture) {
  for (const std::string& file : {std::string(), std::string("id,name\n1,Ada\n"), quarters(64).substr(0, 30),
                                  quarters(64).substr(0, 9000), std::string("\xFF\xD8\xFF\xE1\0\x02", 6)}) {
    const auto read = portrait(file);
    ASSERT_FALSE(read);
    EXPECT_FALSE(read.error().message.empty());
  }
  const std::string wide = made_picture(kLongestSide + 1, 1, [](int, int) { return kRed; });
  EXPECT_NE(decoded(wide).error().message.find("too many pixels"), std::string::npos);
}

TEST(Images, OrientationsThatLeadNowhereAreUpright) {
  const std::string jpeg = *portrait(quarters(16));
  std::string lost = held(jpeg, 6, true);
  lost[2 + 2 + 2 + 6 + 4] = '\x7F';  // where the directory is said to be
  EXPECT_EQ(orientation_of(lost), 1);
  EXPECT_EQ(orientation_of(held(jpeg, 9, true)), 1);
  EXPECT_EQ(orientation_of("\xFF\xD8\xFF"), 1);
}

TEST(Images, ResizingAveragesAndAnEllipseHasASmoothRim) {
  Pixels pixels = *decoded(quarters(64));
  Pixels small = resized(pixels, 2, 2);
  EXPECT_EQ(small.argb, (std::vector<std::uint32_t>{0xFF000000 | kRed, 0xFF000000 | kBlue,
                                                    0xFF000000 | kGreen, 0xFF000000 | kGrey}));
  EXPECT_EQ(resized(pixels, 128, 128).argb.size(), std::size_t{128} * 128);
  keep_ellipse(pixels);
  EXPECT_EQ(at(pixels, 0, 0) >> 24U, 0U);
  EXPECT_EQ(at(pixels, 0.5, 0.5), 0xFF000000 | kGrey);
  bool half = false;
  for (const std::uint32_t argb : pixels.argb) half = half || (argb >> 24U > 50 && argb >> 24U < 200);
  EXPECT_TRUE(half);
}

TEST(Images, ALogoStaysAsItIsUnlessTheCameraWasHeldAnotherWay) {
  const std::string jpeg = *portrait(quarters(64));
  EXPECT_EQ(*upright(jpeg), jpeg);
  const auto turned = upright(held(jpeg, 6, true));
  ASSERT_TRUE(turned);
  EXPECT_EQ(orientation_of(*turned), 1);
  EXPECT_TRUE(is_near(at(*decoded(*turned), 0.25, 0.25), kGreen));
}

}  // namespace
}  // namespace flipchart::images
