// Event logs in XES: what the traces and events say comes out as one table, whatever surrounds it.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "formats/readers.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Record = std::map<std::string, std::string>;

struct Log {
  std::vector<std::string> headers;
  std::vector<Record> events;  // cells that are not empty
  std::vector<std::uint64_t> lines;
  std::vector<std::string> problems;  // "code:row:count"
  std::string encoding;
  std::string error;
};

Log read_xes(std::string text) {
  Document document{0, "log.xes", base::Bytes(std::move(text))};
  ProblemLog problems;
  const auto tables = xes_tables(document, problems);
  Log log;
  for (const model::Problem& problem : std::move(problems).taken()) {
    EXPECT_EQ(problem.file, "log.xes");
    log.problems.push_back(problem.code + ":" + std::to_string(problem.row) + ":" +
                           std::to_string(problem.count));
  }
  if (!tables) {
    log.error = tables.error().message;
    return log;
  }
  EXPECT_EQ(tables->front().hint, Hint::events);
  log.encoding = tables->front().encoding;
  const CellTable& cells = tables->front().cells;
  for (std::size_t c = 0; c < cells.width(0); ++c) log.headers.emplace_back(cells.cell(0, c));
  for (std::size_t r = 1; r < cells.records(); ++r) {
    Record& record = log.events.emplace_back();
    for (std::size_t c = 0; c < cells.width(r); ++c) {
      if (!cells.cell(r, c).empty()) record[log.headers[c]] = cells.cell(r, c);
    }
    log.lines.push_back(cells.line(r));
  }
  return log;
}

TEST(Xes, ReadsTracesAndEvents) {
  const Log log = read_xes(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xmlns=\"http://www.xes-standard.org/\">\n"
      "<extension name=\"Concept\" prefix=\"concept\"/><global scope=\"event\"><string key=\"concept:name\" "
      "value=\"g\"/>"
      "</global><classifier name=\"c\" keys=\"x\"/><string key=\"concept:name\" value=\"the log\"/>\n"
      "<trace><string key=\"concept:name\" value=\"C1\"/><int key=\"cost\" value=\"7\"/>\n"
      "<event>\n<string key=\"concept:name\" value=\"A &amp; B\"><string key=\"deep\" value=\"x\"/></string>"
      "<date key=\"time:timestamp\" value=\"2026-01-02T03:04:05+01:00\"/><boolean key=\"ok\" "
      "value=\"true\"/></event>\n"
      "<event><string key=\"org:resource\" value=\"Ana\"/><list key=\"l\"><values><int key=\"v\" "
      "value=\"1\"/></values>"
      "</list></event>\n</trace>\n</log>\n");
  EXPECT_EQ(log.error, "");
  EXPECT_THAT(log.headers, ElementsAre("case:concept:name", "case:cost", "concept:name", "time:timestamp",
                                       "ok", "org:resource"));
  ASSERT_EQ(log.events.size(), 2U);
  EXPECT_EQ(log.events[0], (Record{{"case:concept:name", "C1"},
                                   {"case:cost", "7"},
                                   {"concept:name", "A & B"},
                                   {"time:timestamp", "2026-01-02T03:04:05+01:00"},
                                   {"ok", "true"}}));
  EXPECT_EQ(log.events[1],
            (Record{{"case:concept:name", "C1"}, {"case:cost", "7"}, {"org:resource", "Ana"}}));
  EXPECT_THAT(log.lines, ElementsAre(5, 7));
  EXPECT_THAT(log.problems, ElementsAre("passed-over:6:4"));
}

TEST(Xes, NamesTracesThatHaveNone) {
  const std::string event = "<event><string key=\"concept:name\" value=\"a\"/></event>";
  const Log log =
      read_xes("<log><trace>" + event + "</trace>\n<trace><string key=\"concept:name\" value=\"C2\"/>" +
               event + "<string key=\"late\" value=\"x\"/></trace>\n<trace>" + event + "</trace><trace/>" +
               event + "<event/></log>");
  ASSERT_EQ(log.events.size(), 3U);
  EXPECT_EQ(log.events[0].at("case:concept:name"), "trace 1");
  EXPECT_EQ(log.events[1].at("case:concept:name"), "C2");
  EXPECT_EQ(log.events[2].at("case:concept:name"), "trace 3");
  EXPECT_THAT(log.problems,
              ElementsAre("missing-id:1:2", "passed-over:2:1", "passed-over:3:1", "passed-over:3:2"));
}

TEST(Xes, RefusesEntitiesBeforeTheyGrow) {
  std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE log [\n<!ENTITY a \"aaaaaaaaaa\">\n";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int n = 0; n < 10; ++n) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "\">\n";
  }
  bomb += "]>\n<log><trace><event><string key=\"x\" value=\"&j;\"/></event></trace></log>";
  EXPECT_THAT(read_xes(bomb).error, HasSubstr("log.xes:3: the file declares entities"));
  EXPECT_THAT(read_xes("<!DOCTYPE log [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><log>&e;</log>").error,
              HasSubstr("log.xes:1: the file declares entities"));
}

TEST(Xes, LimitsWhatASmallFileCanCost) {
  std::string deep = "<log><trace><event>";
  for (int n = 0; n < 300; ++n) deep += "\n<list key=\"x\">";
  EXPECT_THAT(read_xes(deep).error, HasSubstr("log.xes:255: elements are nested"));

  std::string wide = "<log><trace><event>";
  for (int n = 0; n < 2000; ++n) wide += "<int key=\"k" + std::to_string(n) + "\" value=\"1\"/>";
  EXPECT_THAT(read_xes(wide + "</event></trace></log>").error, HasSubstr("log.xes:1: more than 1024"));

  std::string repeated = "<log><trace><string key=\"x\" value=\"" + std::string(200000, 'x') + "\"/>";
  for (int n = 0; n < 5000; ++n) repeated += "<event/>\n";
  EXPECT_THAT(read_xes(repeated + "</trace></log>").error, HasSubstr("too long to repeat"));

  EXPECT_THAT(read_xes("<log><trace><event a=\"" + std::string(std::size_t{20} << 20U, 'x')).error,
              HasSubstr("log.xes:1: a single tag"));
}

TEST(Xes, ReadsTheEncodingThatIsDeclared) {
  const std::string body = "<log><trace><event><string key=\"n\" value=\"Jos\xE9\"/></event></trace></log>";
  const Log latin = read_xes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + body);
  EXPECT_EQ(latin.encoding, "ISO-8859-1");
  EXPECT_EQ(latin.events[0].at("n"), "José");
  EXPECT_THAT(read_xes(body).error, HasSubstr("log.xes:1: the file is no well-formed XML"));
  EXPECT_THAT(read_xes("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><log/>").error,
              HasSubstr("unknown encoding"));
}

TEST(Xes, OtherXmlIsAnError) {
  EXPECT_THAT(read_xes("<html><body/></html>").error, HasSubstr("log.xes:1: the root element is no <log>"));
  EXPECT_THAT(read_xes("").error, HasSubstr("log.xes:1: "));
  EXPECT_EQ(read_xes("<log/>").error, "");
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&#34;";
    else
      out += c;
  }
  return out;
}

// A law: what is written comes back, with any layout and any nested attributes around it.
TEST(Xes, ReadingWhatWasWrittenGivesItBack) {
  std::mt19937 random(13);
  constexpr std::string_view kLetters = "ab<&\"'>; é";
  const std::vector<std::string> keys = {"concept:name", "org:resource", "org:group", "time:timestamp", "x"};
  const std::vector<std::string> types = {"string", "date", "int", "float", "boolean", "id"};
  for (int round = 0; round < 150; ++round) {
    const auto blank = [&] { return std::string(random() % 3, random() % 2 == 0 ? '\n' : ' '); };
    const auto attribute = [&](const std::string& key, const std::string& value) {
      const std::string& type = types[random() % types.size()];
      const std::string start = "<" + type + " key=\"" + key + "\" value=\"" + escaped(value) + "\"";
      if (random() % 4 != 0) return start + "/>" + blank();
      return start + "><string key=\"n\" value=\"m\"/></" + type + ">" + blank();
    };
    const auto value = [&] {
      std::string text = "v";
      for (std::size_t n = random() % 8; n > 0; --n) text += kLetters.substr(random() % 8, 1);
      return text;
    };
    std::string text = "<log>" + blank();
    std::vector<Record> events;
    for (std::size_t t = 1 + random() % 4; t > 0; --t) {
      Record of_trace = {{"case:concept:name", value()}};
      text += "<trace>" + blank() + attribute("concept:name", of_trace["case:concept:name"]);
      if (random() % 2 == 0) text += attribute("kind", of_trace["case:kind"] = value());
      for (std::size_t e = random() % 5; e > 0; --e) {
        Record event = of_trace;
        text += "<event>";
        for (const std::string& key : keys) {
          if (random() % 3 != 0) text += attribute(key, event[key] = value());
        }
        text += "</event>" + blank();
        events.push_back(event);
      }
      text += "</trace>";
    }
    const Log log = read_xes(text + "</log>");
    ASSERT_EQ(log.error, "") << text;
    ASSERT_EQ(log.events, events) << text;
    for (std::size_t e = 0; e < events.size(); ++e) {
      ASSERT_GE(log.lines[e], e == 0 ? 1U : log.lines[e - 1]);
      ASSERT_LE(log.lines[e], static_cast<std::uint64_t>(1 + std::count(text.begin(), text.end(), '\n')));
    }
  }
}

std::string sample_xes() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!-- made up -->\n<log xes.version=\"1.0\">\n<trace>\n"
         "<string key=\"concept:name\" value=\"C1\"/>\n<event>\n<string key=\"concept:name\" value=\"a\"/>\n"
         "<date key=\"time:timestamp\" value=\"2026-01-01T00:00:00Z\"/>\n<container key=\"c\"><id key=\"i\" "
         "value=\"1\"/>"
         "</container>\n</event>\n</trace>\n</log>\n";
}

TEST(Xes, CutAnywhereItSaysWhere) {
  const std::string whole = sample_xes();
  for (std::size_t length = 0; length + 2 < whole.size(); ++length)
    EXPECT_THAT(read_xes(whole.substr(0, length)).error, testing::MatchesRegex("log\\.xes:[0-9]+: .+; .+"))
        << length;
}

TEST(Xes, SurvivesDamage) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text = sample_xes();
    for (std::size_t n = 1 + random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random());
    const Log log = read_xes(text);
    if (!log.error.empty()) {
      EXPECT_THAT(log.error, testing::MatchesRegex("log\\.xes:[0-9]+: .+; .+"));
    }
  }
}

TEST(Xes, ReadsARealLog) {
  const char* data = std::getenv("FLIPCHART_DATA");
  const std::string path =
      std::string(data != nullptr ? data : "../shared/data") + "/xes-running-example/running-example.xes";
  std::ifstream file(path, std::ios::binary);
  if (!file) GTEST_SKIP() << path << " is not here; set FLIPCHART_DATA to the folder of example data";
  std::stringstream text;
  text << file.rdbuf();
  const Log log = read_xes(text.str());
  ASSERT_EQ(log.events.size(), 42U);
  std::set<std::string> cases;
  std::map<std::string, int> by_resource;
  for (const Record& event : log.events) {
    cases.insert(event.at("case:concept:name"));
    ++by_resource[event.at("org:resource")];
  }
  EXPECT_EQ(cases.size(), 6U);
  EXPECT_EQ(by_resource,
            (std::map<std::string, int>{
                {"Sara", 12}, {"Mike", 11}, {"Pete", 7}, {"Ellen", 7}, {"Sean", 3}, {"Sue", 2}}));
  EXPECT_TRUE(log.problems.empty());
}

}  // namespace
}  // namespace flipchart::formats
