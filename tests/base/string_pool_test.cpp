// Texts and their numbers.
#include "base/string_pool.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace flipchart::base {
namespace {

TEST(StringPool, EqualTextsHaveOneIdAndViewsStay) {
  std::mt19937 random(5);
  StringPool pool;
  std::map<std::string, TextId> known = {{"", kNoText}};
  std::map<TextId, std::string_view> views;
  for (int round = 0; round < 20'000; ++round) {
    if (round == 7'000) pool.reserve(50'000);
    std::string text(random() % 20 == 0 ? random() % 70'000 : random() % 3, 'x');
    text += std::to_string(random() % 5'000);
    const TextId id = pool.intern(text);
    const auto [entry, added] = known.try_emplace(text, id);
    ASSERT_EQ(entry->second, id);
    ASSERT_EQ(pool.view(id), text);
    if (added) views[id] = pool.view(id);
  }
  const StringPool moved = std::move(pool);
  for (const auto& [text, id] : known) ASSERT_EQ(moved.find(text), id);
  for (const auto& [id, view] : views) ASSERT_EQ(moved.view(id).data(), view.data());
  EXPECT_EQ(moved.find("nobody"), kNoText);
}

TEST(StringPool, LengthsOfAllSizesComeBack) {
  StringPool pool;
  for (std::size_t length = 0; length < 600; ++length) {
    const std::string text(length, 'a');
    EXPECT_EQ(pool.view(pool.intern(text)), text);
  }
}

TEST(StringPool, AnAppendedTextIsNeverFound) {
  StringPool pool;
  const TextId first = pool.append("ana@example.org");
  const TextId second = pool.append("ana@example.org");
  EXPECT_NE(first, second);
  EXPECT_EQ(pool.view(second), "ana@example.org");
  EXPECT_EQ(pool.find("ana@example.org"), kNoText);
  const TextId interned = pool.intern("ana@example.org");
  EXPECT_EQ(pool.find("ana@example.org"), interned);
  EXPECT_EQ(pool.append(""), kNoText);
}

}  // namespace
}  // namespace flipchart::base
