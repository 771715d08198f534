// Tables and their stretches: several threads see what one would see.
#include "formats/rows.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "formats/rows_ahead.hpp"
#include "nasty_text.hpp"

namespace flipchart::formats {
namespace {

std::vector<ReadRow> read_with(Cursor cursor) {
  std::vector<ReadRow> rows;
  append_rows(rows, cursor, [&] { return cursor.next() ? &cursor.row() : nullptr; });
  return rows;
}

std::vector<ReadRow> read_in_stretches(const Table& table, const std::vector<Stretch>& stretches) {
  std::vector<ReadRow> rows;
  for (const Stretch& stretch : stretches) {
    for (ReadRow& row : read_with(table.rows(stretch))) rows.push_back(std::move(row));
  }
  return rows;
}

// Wherever blocks are cut, records begin where one cursor finds them, and on its lines.
TEST(RecordStarts, AreThoseOfOneCursorWhateverTheTextAndTheStep) {
  std::mt19937 random(23);
  std::size_t many = 0;
  for (int round = 0; round < 6000; ++round) {
    const std::size_t kinds = round % 3 == 0 ? 12 : 24;
    const std::string text = nasty_text(random, 1 + random() % 120, kinds);
    DelimitedText cut = delimited(text);
    if (round % 2 == 0) cut.delimiter = ',';
    const std::vector<RecordStart> starts = record_starts(cut, 1 + random() % 60);
    ASSERT_FALSE(starts.empty());
    EXPECT_EQ(starts.front(), (RecordStart{cut.begin, 1}));
    std::vector<ReadRow> whole;
    std::vector<ReadRow> pieces;
    Row row;
    DelimitedCursor all(cut, cut.begin, text.size(), 1);
    append_rows(whole, all, [&] { return all.next(row) ? &row : nullptr; });
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1].at : text.size();
      ASSERT_LT(starts[i].at, std::max<std::size_t>(end, 1)) << text;
      DelimitedCursor cursor(cut, starts[i].at, end, starts[i].line);
      append_rows(pieces, cursor, [&] { return cursor.next(row) ? &row : nullptr; });
      ASSERT_EQ(cursor.at(), end) << text << "\nfrom " << starts[i].at;
    }
    ASSERT_EQ(pieces, whole) << text;
    many += starts.size() > 2 ? 1 : 0;
  }
  EXPECT_GT(many, 3000U);
}

TEST(RecordStarts, WellBehavedTextIsCutInEveryBlock) {
  std::string text = "id,name\n";
  for (int i = 0; i < 2000; ++i) text += std::to_string(i) + ",\"Lopes, Ana \"\"Ace\"\"\"\r\n";
  const DelimitedText cut = delimited(text);
  EXPECT_GE(record_starts(cut, 500).size(), text.size() / 500);
}

TEST(Stretches, OfALargeTextGiveItsRowsInOrder) {
  std::mt19937 random(29);
  for (const bool damaged : {false, true}) {
    std::string text = "id,name,note\n";
    while (text.size() < 1'700'000) {
      text +=
          std::to_string(text.size()) + ",\"Lopes,\nAna\"," + (random() % 3 == 0 ? "\"\"\"\n\"" : "x") + "\n";
      if (damaged && random() % 20'000 == 0) text += "1,\"stray\n2,a\"b\n";
    }
    const Table table(delimited(text));
    const std::vector<ReadRow> wanted = read_with(table.rows_after(1));
    for (const std::size_t parts : {1U, 3U, 1000U}) {
      const std::vector<Stretch> stretches = table.stretches(1, parts);
      EXPECT_LE(stretches.size(), parts);
      EXPECT_GE(stretches.size(), std::min<std::size_t>(parts, 3));
      ASSERT_EQ(read_in_stretches(table, stretches), wanted) << parts;
    }
  }
}

TEST(RowsAhead, AreTheRowsInOrderAndEveryByteIsDoneWithOnce) {
  for (const std::size_t size : {200U, 3'000'000U}) {
    std::string text = "id,name,note\n";
    for (int i = 0; text.size() < size; ++i)
      text += std::to_string(i) + ",\"Lopes,\nAna\"," + (i % 3 == 0 ? "\"a \"\"b\"\"\"" : "x") + "\n";
    const Table table(delimited(text));
    Cursor wanted = table.rows_after(1);
    std::string_view done;
    RowsAhead rows(table, 1, [&](std::string_view piece) {
      if (!done.empty()) {
        ASSERT_EQ(done.data() + done.size(), piece.data());
      }
      done = piece;
    });
    while (wanted.next()) {
      ASSERT_TRUE(rows.next());
      ASSERT_EQ(rows.row().line, wanted.row().line);
      ASSERT_EQ(rows.row().cells, wanted.row().cells);
    }
    EXPECT_FALSE(rows.next());
    EXPECT_FALSE(rows.next());
    if (size > 1'000'000) {
      EXPECT_EQ(done.data() + done.size(), text.data() + text.size());
    }
    const RowsAhead unread(table, 0);
  }
}

TEST(Stretches, OfRecordsGiveThemInOrder) {
  for (std::size_t records = 1; records < 12; ++records) {
    CellTable cells;
    for (std::size_t r = 0; r < records; ++r) {
      cells.begin_record(r + 1);
      cells.add(std::to_string(r));
    }
    const Table table(std::move(cells));
    for (std::size_t skipped = 0; skipped <= records; ++skipped) {
      const std::vector<ReadRow> wanted = read_with(table.rows_after(skipped));
      EXPECT_EQ(wanted.size(), records - skipped);
      for (std::size_t parts = 1; parts < 15; ++parts) {
        const std::vector<Stretch> stretches = table.stretches(skipped, parts);
        EXPECT_LE(stretches.size(), parts);
        ASSERT_EQ(read_in_stretches(table, stretches), wanted);
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::formats
