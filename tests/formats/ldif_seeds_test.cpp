// The seeds of the fuzzer, and what it once found, read as on any other day.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "fuzz/directory_entry.hpp"

namespace flipchart::formats {
namespace {

TEST(LdifSeeds, AreRead) {
  std::size_t seeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/corpus/ldif")) {
    SCOPED_TRACE(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    fuzz::read_one_table(text.str(), ldif_tables);
    ++seeds;
  }
  EXPECT_GE(seeds, 3U);
}

}  // namespace
}  // namespace flipchart::formats
