// Measuring and fitting in the world's scripts, held against what is really drawn.
#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "base/utf8.hpp"
#include "text/graphemes.hpp"
#include "text/text.hpp"

namespace flipchart::text {
namespace {

const std::vector<std::string>& simple_names() {
  static const std::vector<std::string> names = {"Ingrid Sørensen",     "Łukasz Wójcik-Brzęczyszczykiewicz",
                                                 "Анна Коваль",         "Ελένη Δήμου",
                                                 "Nguyễn Châu",         "Ólafur Jónsson",
                                                 "Kwame Boateng",       "AVATAR TO WAVE Ty.",
                                                 "TAYLOR VAN WYK",      "1,040 issues – 22%",
                                                 "Zoë O’Neill (acting)"};
  return names;
}

const std::vector<std::string>& shaped_names() {
  static const std::vector<std::string> names = {"فاطمة الزهراء",
                                                 "ליאת כהן",
                                                 "प्रिया शर्मा",
                                                 "สมชาย ใจดี",
                                                 "王芳",
                                                 "田中 美咲",
                                                 "김서연",
                                                 "Zo\u0065\u0308 Ze\u0301le\u0301",
                                                 "👩🏽‍🔧 Repair",
                                                 "محمد · VP"};
  return names;
}

// Whether this machine has fonts for the world's scripts; the bare program still runs without.
bool has_world_fonts() {
  Painter painter;
  for (const std::string& name : shaped_names()) {
    if (painter.missing_letters(name, {14, 400}) > 0) return false;
  }
  return true;
}

TEST(Measuring, TableAgreesWithShapingWithinTwoPercent) {
  Measurer measurer;
  Painter painter;
  for (const std::string& name : simple_names()) {
    for (const Font font : {Font{11, 500}, Font{14, 600}, Font{40, 400}}) {
      const double drawn = painter.width(name, font);
      EXPECT_NEAR(measurer.width(name, font), drawn, drawn * 0.02) << name;
    }
  }
}

// Letters that stand by themselves are measured past Pango: the result is the same.
TEST(Measuring, EveryPairOfLatinLettersIsAsWideAsItIsDrawn) {
  Measurer measurer;
  Painter painter;
  const Font font{100, 600};
  for (char32_t left = 0x20; left < 0x100; left += left < 0x7F ? 1 : 13) {
    for (char32_t right = 0x20; right < 0x100; right += 3) {
      if ((left >= 0x7F && left < 0xA0) || (right >= 0x7F && right < 0xA0) || left == 0xAD || right == 0xAD)
        continue;
      std::string pair;
      base::append_code_point(pair, left);
      base::append_code_point(pair, right);
      ASSERT_NEAR(measurer.width(pair, font), painter.width(pair, font), 1e-3) << pair;
    }
  }
}

TEST(Measuring, ThreadsThatAskAtOnceHearTheSame) {
  std::vector<std::string> names = simple_names();
  names.insert(names.end(), shaped_names().begin(), shaped_names().end());
  const std::vector<Font> fonts{{11, 500}, {12, 400}, {14, 600}, {13, 700}};
  std::vector<double> alone;
  Measurer one;
  for (const Font font : fonts)
    for (const std::string& name : names) alone.push_back(one.width(name, font));
  Measurer shared;
  std::vector<std::vector<double>> heard(4);
  {
    std::vector<std::jthread> threads;
    for (std::vector<double>& widths : heard) {
      threads.emplace_back([&] {
        for (const Font font : fonts)
          for (const std::string& name : names) widths.push_back(shared.width(name, font));
      });
    }
  }
  for (const std::vector<double>& widths : heard) EXPECT_EQ(widths, alone);
}

// Named first in a list, an emoji font takes figures and blanks too, since it holds them.
TEST(Measuring, FiguresAndBlanksAreNotEmoji) {
  Painter painter;
  EXPECT_LT(painter.width("1", {100, 400}), 80);
  EXPECT_LT(painter.width("351", {100, 400}), 240);
  EXPECT_LT(painter.width(" ", {100, 400}), 50);
}

TEST(Measuring, ShapedTextIsMeasuredAsItIsDrawn) {
  Measurer measurer;
  Painter painter;
  for (const std::string& name : shaped_names()) {
    const Font font{14, 400};
    EXPECT_DOUBLE_EQ(measurer.width(name, font), painter.width(name, font)) << name;
    EXPECT_DOUBLE_EQ(measurer.width(name, font), painter.width(name, font)) << "remembered: " << name;
  }
}

TEST(Measuring, WidthGrowsWithSizeAndWeight) {
  Measurer measurer;
  for (const std::string& name : simple_names()) {
    EXPECT_NEAR(measurer.width(name, {28, 400}), 2 * measurer.width(name, {14, 400}), 1e-6);
    EXPECT_GT(measurer.width(name, {14, 700}), measurer.width(name, {14, 400}));
  }
}

TEST(Measuring, FiguresAreTabular) {
  Measurer measurer;
  EXPECT_DOUBLE_EQ(measurer.width("1111", {14, 600}), measurer.width("8888", {14, 600}));
}

TEST(Fitting, IsNeverWiderThanAskedAndNeverSplitsACharacter) {
  Measurer measurer;
  Painter painter;
  std::vector<std::string> names = simple_names();
  names.insert(names.end(), shaped_names().begin(), shaped_names().end());
  const Font font{11, 500};
  for (const std::string& name : names) {
    const std::vector<std::size_t> ends = grapheme_ends(name);
    for (double max = 1; max < 160; max += 3.7) {
      const std::string fitted = measurer.ellipsized(name, font, max);
      EXPECT_LE(painter.width(fitted, font), max * 1.02 + 0.05) << fitted;
      if (fitted.empty() || fitted == name) continue;
      const std::size_t dots = fitted.find("…");
      ASSERT_NE(dots, std::string::npos) << fitted;
      EXPECT_GT(dots, 0U);
      EXPECT_EQ(name.substr(0, dots), fitted.substr(0, dots));
      bool whole = false;
      for (const std::size_t end : ends) whole = whole || end == dots;
      EXPECT_TRUE(whole) << fitted;
    }
  }
}

TEST(Fitting, KeepsWhatFitsAndMoreRoomNeverShowsLess) {
  Measurer measurer;
  const Font font{14, 400};
  for (const std::string& name : simple_names()) {
    EXPECT_EQ(measurer.ellipsized(name, font, measurer.width(name, font)), name);
    std::size_t before = 0;
    for (double max = 5; max < 300; max += 2.3) {
      const std::size_t now = measurer.ellipsized(name, font, max).size();
      EXPECT_GE(now + 3, before) << name << ' ' << max;  // the ellipsis itself takes three bytes
      before = now;
    }
  }
  EXPECT_EQ(measurer.ellipsized("anything", font, 0), "");
  EXPECT_EQ(measurer.ellipsized("", font, 100), "");
}

TEST(Fitting, SurvivesEndlessAndBrokenText) {
  Measurer measurer;
  Painter painter;
  const Font font{14, 400};
  const std::string endless(3'000'000, 'x');
  EXPECT_LE(painter.width(measurer.ellipsized(endless, font, 80), font), 82);
  std::string arabic;
  for (int i = 0; i < 20'000; ++i) arabic += "محمد ";
  EXPECT_LE(painter.width(measurer.ellipsized(arabic, font, 80), font), 82);
  for (const std::string& text :
       {std::string("a\0b", 3), std::string("\xff\xfe\x80"), std::string("\n\t\x01"),
        std::string("e\u0301\u0301\u0301"), std::string("\u202Eabc")}) {
    EXPECT_GE(measurer.width(text, font), 0);
    measurer.ellipsized(text, font, 5);
    measurer.fitted_name(text, font, 5);
    initials(text);
    painter.raster(text, font, {});
  }
}

TEST(Fitting, ARightToLeftNameEndsWithItsEllipsisOnTheLeft) {
  if (!has_world_fonts()) GTEST_SKIP() << "install fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji";
  Measurer measurer;
  const std::string fitted = measurer.ellipsized("فاطمة الزهراء", {14, 400}, 60);
  EXPECT_TRUE(fitted.ends_with("…\u200F")) << fitted;
}

TEST(FittedNames, FallBackToInitialAndLastNameThenToAnEllipsis) {
  Measurer measurer;
  const Font font{11, 500};
  const auto just = [&](const char* shown) { return measurer.width(shown, font) + 0.01; };
  EXPECT_EQ(measurer.fitted_name("Mei-Ling Tan", font, 500), "Mei-Ling Tan");
  EXPECT_EQ(measurer.fitted_name("Mei-Ling Tan", font, just("M. Tan")), "M. Tan");
  EXPECT_EQ(measurer.fitted_name("Елена Волкова", font, just("Е. Волкова")), "Е. Волкова");
  EXPECT_EQ(measurer.fitted_name("Γεωργία Λάμπρου", font, just("Γ. Λάμπρου")), "Γ. Λάμπρου");
  EXPECT_EQ(measurer.fitted_name("Noor van der Berg", font, just("N. van der Berg")), "N. van der Berg");
  EXPECT_EQ(measurer.fitted_name("Noor van der Berg", font, just("N. Berg")), "N. Berg");
  EXPECT_EQ(measurer.fitted_name("Mei-Ling Tan", font, just("Me…")), "Me…");
}

TEST(FittedNames, WritingWithoutInitialsIsCutInstead) {
  Measurer measurer;
  const Font font{11, 500};
  for (const std::string& name : shaped_names()) {
    if (name.find_first_of("RVZ") != std::string::npos) continue;  // partly Latin
    const std::string fitted = measurer.fitted_name(name, font, measurer.width(name, font) * 0.8);
    EXPECT_EQ(fitted.find(". "), std::string::npos) << fitted;
  }
}

TEST(Initials, AreOneOrTwoLetters) {
  EXPECT_EQ(initials("Mei-Ling Tan"), "MT");
  EXPECT_EQ(initials("王芳"), "王");
  EXPECT_EQ(initials("田中 美咲"), "田");
  EXPECT_EQ(initials("élodie de la cruz"), "ÉC");
  EXPECT_EQ(initials("Анна Коваль"), "АК");
  EXPECT_EQ(initials("(Vacant)"), "");
  EXPECT_EQ(initials("Cher"), "C");
  EXPECT_EQ(initials(""), "");
}

TEST(MissingLetters, AreFoundInAnyTextAndNeverInPlainOnes) {
  MissingLetters missing;
  Painter painter;
  for (const std::string& name : simple_names()) EXPECT_FALSE(missing.in(name)) << name;
  for (const std::string& name : shaped_names())
    EXPECT_EQ(missing.in(name), painter.missing_letters(name, {14, 400}) > 0) << name;
  // Nobody has assigned this one.
  const std::string unassigned = "Ana \U0002FE05";
  ASSERT_GT(painter.missing_letters(unassigned, {14, 400}), 0);
  EXPECT_TRUE(missing.in(unassigned));
  EXPECT_TRUE(missing.in(unassigned));
  EXPECT_FALSE(missing.in("Ana\t\n"));
  EXPECT_FALSE(missing.in(""));
}

TEST(Drawing, EveryScriptHasItsLetters) {
  if (!has_world_fonts()) GTEST_SKIP() << "install fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji";
  Painter painter;
  for (const std::string& name : simple_names())
    EXPECT_EQ(painter.missing_letters(name, {14, 600}), 0) << name;
}

TEST(Drawing, ARasterHoldsInkAndNothingTouchesItsSides) {
  Painter painter;
  for (const std::string& name : simple_names()) {
    const Raster raster = painter.raster(name, {14, 500}, base::hex("#161A22"));
    ASSERT_EQ(raster.argb.size(), static_cast<std::size_t>(raster.width * raster.height));
    std::size_t inked = 0;
    for (int y = 0; y < raster.height; ++y) {
      for (int x = 0; x < raster.width; ++x) {
        const std::uint32_t alpha = raster.argb[static_cast<std::size_t>(y * raster.width + x)] >> 24U;
        inked += alpha > 0 ? 1 : 0;
        const bool side = x == 0 || y == 0 || x + 1 == raster.width || y + 1 == raster.height;
        EXPECT_TRUE(!side || alpha == 0) << name;
      }
    }
    EXPECT_GT(inked, 20U) << name;
    EXPECT_GT(raster.baseline, 0);
    EXPECT_LE(raster.baseline, raster.height);
  }
  EXPECT_TRUE(painter.raster("   ", {14, 400}, {}).argb.empty());
  EXPECT_TRUE(painter.raster("", {14, 400}, {}).argb.empty());
}

TEST(Drawing, TheSameLineIsTheSamePixels) {
  const base::Colour ink = base::hex("#161A22");
  Painter painter;
  painter.raster("Ελένη", {30, 700}, ink);
  EXPECT_EQ(painter.raster("Dina Saleh", {14, 500}, ink).argb, rasterized("Dina Saleh", {14, 500}, ink).argb);
}

TEST(Capitals, StandInTheMiddleOfTheirBox) {
  const Raster raster = rasterized("H", {100, 400}, base::hex("#000000"));
  const double baseline = Measurer::baseline_in(200, {100, 400});
  const double rise = raster.baseline - 1;  // pixels above the baseline, without the margin
  EXPECT_NEAR(baseline - rise / 2, 100, 1.5);
}

TEST(FontFiles, AreOfTheFamilyAskedForOrNone) {
  EXPECT_EQ(font_file("No Such Family At All", 400), "");
  const std::string inter = font_file("Inter", 600);
  if (inter.empty()) GTEST_SKIP() << "install fonts-inter";
  EXPECT_NE(inter.find("Inter"), std::string::npos);
  EXPECT_NE(inter, font_file("Inter", 400));
}

}  // namespace
}  // namespace flipchart::text
