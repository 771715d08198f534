// Lists of objects become rows; what is no JSON is said to be none, and where.
#include <gmock/gmock.h>

#include <map>
#include <random>

#include "base/json_text.hpp"
#include "json_text.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

TEST(JsonReader, FlattensObjectsAndListsTexts) {
  const auto tables = json_found(R"([
    {"id": 7, "name": {"first": "Ana", "last": "Lopes"}, "tags": ["a", "b;c"], "ok": true, "none": null},
    {"id": 18446744073709551615, "score": 1.50, "name": {"last": "Mori"}}
  ])");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].name, "x.json");
  EXPECT_EQ(tables[0].format, Format::json);
  EXPECT_EQ(tables[0].hint, Hint::none);
  EXPECT_THAT(cells(tables[0], 0),
              ElementsAre("id", "name.first", "name.last", "tags", "ok", "none", "score"));
  EXPECT_THAT(cells(tables[0], 1), ElementsAre("7", "Ana", "Lopes", "a;b\\;c", "true", "", ""));
  EXPECT_THAT(cells(tables[0], 2), ElementsAre("18446744073709551615", "", "Mori", "", "", "", "1.50"));
  EXPECT_EQ(tables[0].cells.line(1), 2U);
  EXPECT_EQ(tables[0].cells.line(2), 3U);
}

TEST(JsonReader, FindsTheListInAnAnswer) {
  const auto tables =
      json_found(R"({"@odata.context": "c", "value": [{"id": "1", "mail": "a@x"}], "count": 1})");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].name, "x.json");
  EXPECT_THAT(cells(tables[0], 0), ElementsAre("id", "mail"));
  const auto deep = json_found(R"({"data": {"people": [{"id": 1}], "page": 1}})");
  ASSERT_EQ(deep.size(), 1U);
  EXPECT_THAT(column(deep[0], "id"), ElementsAre("1"));
}

TEST(JsonReader, NamesTheTablesOfSeveralLists) {
  const auto tables = json_found(R"({"employees": [{"id": 1}, {"id": 2}], "customers": [{"id": "C"}]})");
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].name, "x.json#employees");
  EXPECT_EQ(tables[1].name, "x.json#customers");
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("1", "2"));
}

TEST(JsonReader, ReadsOneObjectOnEachLine) {
  const auto tables = json_found("{\"id\": 1}\n{\"id\": 2}\r\n\n{\"id\": 3}\n");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("1", "2", "3"));
  EXPECT_EQ(tables[0].cells.line(3), 4U);
}

TEST(JsonReader, ReadsObjectsUnderTheirKeys) {
  const auto tables = json_found(R"({"E1": {"name": "Ana"}, "E2": {"name": "Bo"}})");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("E1", "E2"));
  EXPECT_THAT(column(tables[0], "name"), ElementsAre("Ana", "Bo"));
}

TEST(JsonReader, TakesOneRecordForATableOfOne) {
  const auto tables = json_found(R"({"id": 1, "name": "Ana", "skills": []})");
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_THAT(cells(tables[0], 1), ElementsAre("1", "Ana", ""));
}

TEST(JsonReader, KeepsBothValuesOfARepeatedKey) {
  EXPECT_THAT(column(json_found(R"([{"a": 1, "a": 2}])")[0], "a"), ElementsAre("1;2"));
}

TEST(JsonReader, ReadsUtf16AndWindows1252) {
  const std::string text = "[{\"name\":\"Zo\"}]";
  std::string wide = "\xFF\xFE";
  for (const char c : text) {
    wide += c;
    wide += '\0';
  }
  const auto tables = json_found(wide);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].encoding, "UTF-16");
  EXPECT_THAT(column(tables[0], "name"), ElementsAre("Zo"));
  const ReadJson old = read_json("[{\"name\":\"Zo\xEB\"}]");
  ASSERT_TRUE(old.tables);
  EXPECT_THAT(column((*old.tables)[0], "name"), ElementsAre("Zo\u00EB"));
  ASSERT_EQ(old.problems.size(), 1U);
  EXPECT_EQ(old.problems[0].code, "bad-encoding");
}

TEST(JsonReader, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(json_error("[\n{\"a\": 1,}\n]"),
            "x.json:2: not valid JSON: a comma stands before '}'; take the comma away");
  EXPECT_THAT(json_error("[\n// all\n{}]"),
              AllOf(StartsWith("x.json:2: not valid JSON: "), HasSubstr("comment")));
  EXPECT_THAT(json_error("[{'a': 1}]"), HasSubstr("not in '"));
  EXPECT_THAT(json_error("[{\"a\": 1}\n"), AllOf(StartsWith("x.json:2: "), HasSubstr("cut off")));
  EXPECT_THAT(json_error("[{\"a\": 1e999}]"), HasSubstr("too large"));
  EXPECT_THAT(json_error("[{\"a\": 1}]\n\ntrue"),
              StartsWith("x.json:3: not valid JSON: something stands after"));
  const std::string secret = "hunter2hunter2";
  EXPECT_THAT(json_error("[{\"password\": \"" + secret + "\" \"b\": 1}]"), Not(HasSubstr(secret)));
}

TEST(JsonReader, SaysThatNothingIsInIt) {
  for (const std::string text :
       {"", " \n", "[]", "{}", "3", "\"a\"", "null", "[1, 2]", R"({"value": []})",
        R"({"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 0})"}) {
    EXPECT_THAT(json_error(text), StartsWith("x.json: holds no records")) << text;
  }
}

TEST(JsonReader, RefusesToNestWithoutEnd) {
  for (const std::string opening : {"[", "{\"a\":"}) {
    std::string text = "\n";
    for (int i = 0; i < 1'000'000; ++i) text += opening;
    EXPECT_THAT(json_error(text), AllOf(StartsWith("x.json:2: "), HasSubstr("deeper than 512")));
  }
}

TEST(JsonReader, RefusesRowsThatShareNoKeys) {
  std::string text = "[";
  for (int i = 0; i < 90'000; ++i) text += "{\"k" + std::to_string(i) + "\":1},";
  text += "{}]";
  EXPECT_THAT(json_error(text), HasSubstr("hardly any in common"));
}

// Wherever a file is cut off, that is said, with its name and a line that it has.
TEST(JsonReader, NeverUsesHalfAFile) {
  const std::string text = R"({"value": [
  {"id": "1", "name": "Ana \u00e9 \"A\"", "manager": {"id": null}, "tags": [1, 2.5e3, true]},
  {"id": "2", "children": [{"id": "3", "name": "Bo"}]}
]})";
  for (std::size_t length = 1; length < text.size(); ++length) {
    const std::string error = json_error(text.substr(0, length));
    const auto lines = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n');
    bool named = false;
    for (std::ptrdiff_t line = 1; line <= lines; ++line)
      named = named || error.starts_with("x.json:" + std::to_string(line) + ": not valid JSON: ");
    EXPECT_TRUE(named) << length << ": " << error;
  }
}

struct Random {
  std::mt19937 engine;
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine); }
  std::string text() {
    static const std::vector<std::string> kPieces = {"a", "b", "\"", "\\", "\n", "é", "名",
                                                     ";", ",", " x", "{",  "\t", "😀"};
    std::string all;
    for (std::size_t n = below(6); n > 0; --n) all += kPieces[below(kPieces.size())];
    return all;
  }
};

// The cells of random objects come back, whatever the order of their keys and wherever the list stands.
TEST(JsonReader, GivesEveryCellBack) {
  Random random{std::mt19937(11)};
  for (int round = 0; round < 200; ++round) {
    std::vector<std::map<std::string, std::string>> records(1 + random.below(8));
    std::string text = "[";
    for (auto& record : records) {
      const std::size_t first = random.below(5);
      text += text.size() > 1 ? ",\n{" : "{";
      text += "\"id\":\"x\"";
      for (std::size_t k = 0; k < 5; ++k) {
        if (random.below(4) == 0) continue;
        const std::string key = "k" + std::to_string((first + k) % 5);
        record[key] = random.text();
        text += "," + base::json_string(key) + ":" + base::json_string(record[key]);
      }
      text += "}";
    }
    text += "]";
    if (round % 3 == 1) text = "{\"count\":1,\"value\":" + text + "}";
    if (round % 3 == 2) text = "{\"data\":{\"all\":" + text + "}}";
    const auto tables = json_found(text);
    ASSERT_EQ(tables.size(), 1U) << text;
    ASSERT_EQ(tables[0].cells.records(), records.size() + 1);
    for (std::size_t r = 0; r < records.size(); ++r) {
      EXPECT_EQ(tables[0].cells.line(r + 1), r + 1);
      for (std::size_t c = 0; c < tables[0].cells.width(0); ++c) {
        const std::string key(tables[0].cells.cell(0, c));
        if (key == "id") continue;
        EXPECT_EQ(tables[0].cells.cell(r + 1, c), records[r].contains(key) ? records[r][key] : "") << text;
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::formats
