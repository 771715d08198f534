// Files made to do harm: seeds of the fuzzer with bytes changed, and shapes that would take time out of
// proportion if anything were compared with everything.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "fuzz/json_entry.hpp"
#include "json_text.hpp"

namespace flipchart::formats {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

TEST(JsonSeeds, SurviveWithAnyByteChanged) {
  std::mt19937 engine(3);
  std::size_t seeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/corpus/json")) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string seed{std::istreambuf_iterator<char>(file), {}};
    fuzz::read_json_bytes(seed);
    ++seeds;
    for (int round = 0; round < 200 && !seed.empty(); ++round) {
      std::string text = seed;
      const std::size_t at = engine() % text.size();
      if (round % 2 == 0)
        text[at] = "{}[]\",:0a\\\n"[engine() % 11];
      else
        text.erase(at, engine() % 8);
      fuzz::read_json_bytes(text);
    }
  }
  EXPECT_GE(seeds, 10U);
}

std::string many(std::size_t count, auto piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ',';
    text += piece(std::to_string(i));
  }
  return text;
}

// Each takes seconds to minutes where work grows with the square of the file.
TEST(JsonHostile, WideObjectsAreNotComparedKeyByKey) {
  const std::string keys = many(20'000, [](const std::string& i) { return "\"k" + i + "\":1"; });
  const std::string arrays =
      many(20'000, [](const std::string& i) { return "\"a" + i + "\":[{\"k1\":1,\"name\":\"x\"}]"; });
  EXPECT_FALSE(json_found("{\"name\":\"x\"," + keys + "," + arrays + "}").empty());
  const std::string copies =
      many(20'000, [](const std::string&) { return std::string("{\"id\":\"1\",\"name\":\"x\"}"); });
  EXPECT_FALSE(
      json_found("{\"id\":\"1\",\"name\":\"x\"," + keys + ",\"children\":[" + copies + "]}").empty());
  const std::string lists =
      many(20'000, [](const std::string&) { return std::string("\"children\":[{\"name\":\"x\"}]"); });
  EXPECT_THAT(json_found("{\"name\":\"x\"," + lists + "}"), SizeIs(1));
  const std::string items =
      many(20'000, [](const std::string& i) { return "{\"field\":\"status\",\"toString\":\"" + i + "\"}"; });
  EXPECT_THAT(json_found("{\"key\":\"A\",\"fields\":{\"status\":1},\"changelog\":{\"histories\":[{" + keys +
                         ",\"items\":[" + items + "]}]}}"),
              SizeIs(2));
}

TEST(JsonHostile, LongIdsAreNotRepeatedWithoutEnd) {
  const std::string id(1'000'000, 'x');
  const std::string children =
      many(200, [](const std::string& i) { return "{\"id\":\"" + i + "\",\"name\":\"x\"}"; });
  EXPECT_THAT(json_error("{\"id\":\"" + id + "\",\"name\":\"x\",\"children\":[" + children + "]}"),
              HasSubstr("shorten them"));
}

}  // namespace
}  // namespace flipchart::formats
