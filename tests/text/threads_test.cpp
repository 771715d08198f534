// Fonts of many scripts, more than Cairo keeps open, drawn and let go of on many threads at once.
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "text/text.hpp"

namespace flipchart::text {
namespace {

TEST(FontFiles, AreOpenedAndClosedByManyThreadsAtOnce) {
  const std::vector<std::string> words = {
      "Zoë Okafor",      "فاطمة الزهراء", "ליאת כהן", "प्रिया शर्मा", "สมชาย ใจดี", "王芳", "김서연", "ආරියවංශ",
      "👩🏽‍🔧", "Ελένη Δήμου",   "தமிழ்",     "ქართული",    "Հայերեն",   "አማርኛ", "ខ្មែរ"};
  constexpr int kThreads = 8;
  constexpr int kRounds = 12;
  std::vector<std::size_t> pixels(kThreads, 0);
  std::vector<std::thread> threads;
  threads.reserve(kThreads);
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int round = 0; round < kRounds; ++round) {
        Painter painter;
        for (std::size_t i = 0; i < words.size(); ++i) {
          const std::string& word = words[(i + static_cast<std::size_t>(thread * 2)) % words.size()];
          const Font font{11.0 + round % 7 + thread * 0.25, 400 + 100 * (round % 4)};
          pixels[static_cast<std::size_t>(thread)] += painter.raster(word, font, {0, 0, 0, 255}).argb.size();
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t drawn : pixels) EXPECT_GT(drawn, 0U);
}

}  // namespace
}  // namespace flipchart::text
