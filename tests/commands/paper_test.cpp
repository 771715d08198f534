#include "commands/paper.hpp"

#include <gtest/gtest.h>

namespace flipchart::commands {
namespace {

TEST(PageSize, KnowsScreensAndPapers) {
  EXPECT_EQ(page_size("16:9"), (base::Size{1920, 1080}));
  EXPECT_EQ(page_size("1280x720"), (base::Size{1280, 720}));
  EXPECT_EQ(page_size("A4"), (base::Size{794, 1123}));
  EXPECT_EQ(page_size("A4-landscape"), (base::Size{1123, 794}));
  EXPECT_EQ(page_size("Letter"), (base::Size{816, 1056}));
  EXPECT_EQ(page_size("200000x12"), (base::Size{200000, 12}));
}

TEST(PageSize, RefusesTheRest) {
  for (const char* text : {"", "x", "0x10", "10x", "x10", "1920X", "200001x10", "A5", "-landscape",
                           "16:9-landscape", "1e3x10", "10x10 "}) {
    EXPECT_FALSE(page_size(text)) << text;
  }
}

}  // namespace
}  // namespace flipchart::commands
