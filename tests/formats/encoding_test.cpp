// From bytes to text.
#include "formats/encoding.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"
#include "formats/plain_text.hpp"

namespace flipchart::formats {
namespace {

std::string in_utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(Encoding, ReadsWindows1252AndSaysWhere) {
  const DecodedText text = decoded("id,name\n1,Ana\n2,Jos\xE9 \x80\n");
  EXPECT_EQ(text.text, "id,name\n1,Ana\n2,José €\n");
  EXPECT_EQ(text.encoding, "Windows-1252");
  EXPECT_EQ(text.first_bad_line, 3U);
  EXPECT_EQ(text.bad_bytes, 2U);
}

TEST(Encoding, WithoutBytesThatTellThemApartItIsIso8859) {
  const DecodedText text = decoded("id,name\n2,Jos\xE9\n");
  EXPECT_EQ(text.text, "id,name\n2,José\n");
  EXPECT_EQ(text.encoding, "ISO-8859-1");
}

TEST(Encoding, AFewBadBytesDoNotChangeWhatTheTextIs) {
  const DecodedText text = decoded("id,name\n1,José\n2,Zoë\n3,Jos\xE9\n");
  EXPECT_EQ(text.text, "id,name\n1,José\n2,Zoë\n3,José\n");
  EXPECT_EQ(text.encoding, "UTF-8");
  EXPECT_EQ(text.first_bad_line, 4U);
  EXPECT_EQ(text.bad_bytes, 1U);
}

TEST(Encoding, PlainTextStaysWhereItIs) {
  const std::string marked = "\xEF\xBB\xBFid,José\n";
  const auto text = plain_text(marked);
  ASSERT_TRUE(text);
  EXPECT_EQ(text->data(), marked.data() + 3);
  EXPECT_EQ(*text, "id,José\n");
  EXPECT_FALSE(plain_text("Jos\xE9"));
  EXPECT_FALSE(plain_text(std::string_view("a\0b", 3)));
  EXPECT_FALSE(plain_text("\xFF\xFEi"));
  EXPECT_TRUE(plain_text(""));
}

TEST(Encoding, TakesMarksOffAndReadsUtf16) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFid").text, "id");
  EXPECT_EQ(decoded(std::string("\xFF\xFEi\0\xE9\0\x3D\xD8\x00\xDE", 10)).text, "ié😀");
  EXPECT_EQ(decoded(std::string("\xFE\xFF\0i\0d", 6)).text, "id");
}

TEST(Encoding, ReadsUtf16WithoutAMark) {
  for (const bool little : {false, true}) {
    const std::string bytes = in_utf16(u"id,name\r\n1,José\r\n2,王小明\r\n3,😀\r\n", little);
    EXPECT_FALSE(looks_binary(bytes));
    const DecodedText text = decoded(bytes);
    EXPECT_EQ(text.encoding, "UTF-16");
    EXPECT_EQ(text.text, "id,name\r\n1,José\r\n2,王小明\r\n3,😀\r\n");
  }
}

TEST(Encoding, KnowsBinaryFilesFromText) {
  EXPECT_TRUE(looks_binary(std::string("PK\x03\x04\0\0", 6)));
  EXPECT_TRUE(looks_binary("\x01\x02\x03\x04 abc"));
  EXPECT_TRUE(looks_binary(std::string("SQLite format 3\0\x10\0\x01\x01\0\x40", 22)));
  EXPECT_TRUE(looks_binary(std::string("id,name\n1,Ana\0\0\0,x\n", 20)));
  EXPECT_FALSE(looks_binary("id,name\r\n1,Jos\xE9\n"));
  EXPECT_FALSE(looks_binary(std::string("\xFF\xFEi\0d\0", 6)));
}

TEST(Encoding, AnyBytesGiveUtf8WithoutNuls) {
  std::mt19937 random(31);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t n = random() % 200; n > 0; --n)
      bytes += random() % 4 == 0 ? static_cast<char>(random() % 256) : "é,\n\0a\"王"[random() % 10];
    const DecodedText text = decoded(bytes);
    ASSERT_TRUE(base::is_utf8(text.text));
    ASSERT_EQ(text.text.find('\0'), std::string::npos);
    EXPECT_EQ(text.bad_bytes > 0, text.first_bad_line > 0);
  }
}

// The quick check says what the careful one says, across the edges of its blocks as well.
TEST(PlainText, IsWhatTheCarefulCheckCallsSo) {
  std::mt19937 random(37);
  std::string large;
  while (large.size() < 1'200'000) large += "Añó王😀, plain ascii of some length";
  ASSERT_TRUE(is_plain_text(large));
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t n = random() % 90; n > 0; --n) {
      const char32_t any[] = {U'a', 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF, 0xE9};
      base::append_code_point(bytes, any[random() % 7]);
    }
    if (!bytes.empty() && random() % 2 == 0)
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    EXPECT_EQ(is_plain_text(bytes), base::is_utf8(bytes) && bytes.find('\0') == std::string::npos);
  }
  for (int round = 0; round < 40; ++round) {
    std::string damaged = large;
    const std::size_t edge = std::size_t{1024} * 1024;
    const std::size_t at = edge - 6 + random() % 12;
    damaged[at] = static_cast<char>(random() % 256);
    EXPECT_EQ(is_plain_text(damaged), base::is_utf8(damaged) && damaged[at] != '\0') << at;
  }
}

}  // namespace
}  // namespace flipchart::formats
