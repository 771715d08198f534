// Names that are suggested for files are names that every system takes.
#include "commands/file_names.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace flipchart::commands {
namespace {

TEST(FileNames, HaveNoSignsOfFoldersAndShells) {
  EXPECT_EQ(file_name_of("Who/what: \"when\"?"), "Who what   when");
  EXPECT_EQ(file_name_of(" \n"), "Flipchart");
}

TEST(FileNames, AreCutBetweenCharacters) {
  for (const std::string_view character : {"n", "\u00e9", "\u4f60", "\U0001F600"}) {
    for (std::size_t before = 0; before < 4; ++before) {
      std::string title(before, 'x');
      while (title.size() < 1'000) title += character;
      const std::string name = file_name_of(title);
      EXPECT_LE(name.size(), 100U);
      EXPECT_GT(name.size(), 100U - character.size());
      EXPECT_TRUE(base::is_utf8(name)) << name;
      EXPECT_EQ(title.substr(0, name.size()), name);
    }
  }
  EXPECT_EQ(file_name_of(std::string(99, 'x') + " y"), std::string(99, 'x')) << "no blank at the end";
}

}  // namespace
}  // namespace flipchart::commands
