// Loops shared by the cores do everything once and let nothing get lost.
#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace flipchart::base {
namespace {

TEST(ParallelFor, DoesEachPartOnce) {
  for (const std::size_t parts : {0U, 1U, 2U, 7U, 1000U}) {
    std::vector<std::atomic<int>> done(parts);
    parallel_for(parts, [&](std::size_t part) { ++done[part]; });
    for (const auto& times : done) EXPECT_EQ(times, 1);
  }
}

TEST(ParallelFor, LetsTheEarliestExceptionOut) {
  for (int round = 0; round < 100; ++round) {
    try {
      parallel_for(50, [](std::size_t part) {
        if (part >= 20) throw std::runtime_error(std::to_string(part));
      });
      FAIL() << "no exception came out";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "20");
    }
  }
}

TEST(AppendInOrder, KeepsTheOrderHoweverLongAPartTakes) {
  for (std::size_t parts = 0; parts < 70; parts += 3) {
    std::string expected = "begin ";
    for (std::size_t part = 0; part < parts; ++part) expected += std::to_string(part) + ' ';
    std::string out = "begin ";
    append_in_order(out, parts, [](std::size_t part) {
      std::string text;
      for (std::size_t round = 0; round < 1 + part * 7919 % 50; ++round) text = std::to_string(part);
      return text + ' ';
    });
    EXPECT_EQ(out, expected);
  }
}

TEST(EvenParts, CoverEverythingOnceInOrder) {
  for (std::size_t count = 0; count < 60; ++count) {
    for (std::size_t least = 0; least < 9; ++least) {
      const EvenParts parts(count, least);
      EXPECT_EQ(parts.begin(0), 0U);
      EXPECT_EQ(parts.begin(parts.parts), count);
      for (std::size_t part = 0; part < parts.parts; ++part) {
        const std::size_t size = parts.end(part) - parts.begin(part);
        if (parts.parts > 1) {
          EXPECT_GE(size, least);
        }
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::base
