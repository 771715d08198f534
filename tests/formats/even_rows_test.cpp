// The quick count says what a cursor says, or nothing.
#include "formats/even_rows.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace flipchart::formats {
namespace {

TEST(EvenRows, AreWhatACursorCountsOrNothing) {
  std::mt19937 random(17);
  int told = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::size_t width = 1 + random() % 4;
    // Mostly even tables, with now and then a byte that is out of place.
    std::string written;
    for (std::size_t rows = 1 + random() % 12; rows > 0; --rows) {
      for (std::size_t cell = 0; cell < width; ++cell) {
        if (cell > 0) written += ',';
        written += std::string(cell == 0 ? 1 + random() % 20 : random() % 20,
                               static_cast<char>('a' + random() % 26));
      }
      written += random() % 4 == 0 ? "\r\n" : "\n";
    }
    if (random() % 3 == 0) written.pop_back();
    if (random() % 2 == 0) written[random() % written.size()] = "\"\r\n, ';x\xC2"[random() % 9];
    const DelimitedText text{written, ',', '\n', 0};
    const auto rows = even_rows(text, 0, written.size(), width);
    if (!rows) continue;
    ++told;
    DelimitedCursor cursor(text, 0, written.size(), 1);
    std::uint64_t counted = 0;
    for (Row row; cursor.next(row); ++counted) {
      ASSERT_EQ(row.width(), width) << written;
      ASSERT_FALSE(row.blank()) << written;
      ASSERT_FALSE(cursor.unclosed()) << written;
    }
    ASSERT_EQ(counted, *rows) << written;
  }
  EXPECT_GT(told, 5000);
}

}  // namespace
}  // namespace flipchart::formats
