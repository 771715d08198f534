// Pictures of the demo and of Chinook: the two views are mirror images, nothing overlaps, customers stand
// beyond the front line, and SVG, PNG and JSON tell of the same cards.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using Sources = std::vector<std::string>;

struct Box {
  double x, y, w, h;
  std::string kind;
};
using Cards = std::map<std::string, Box>;  // by kind and id

Cards cards_of(const json& picture) {
  Cards cards;
  for (const auto& card : picture.at("cards")) {
    const std::string kind = card.at("kind");
    cards[kind + " " + card.at("id").get<std::string>()] = {card.at("x"), card.at("y"), card.at("w"),
                                                            card.at("h"), kind};
  }
  return cards;
}

class Picture : public Journey {
 protected:
  json drawn(Sources words, const std::string& view, const std::string& overlay = "none") {
    const std::string name = path(view + ".json");
    words.insert(words.begin(), "render");
    for (const std::string& word : Sources{"--view", view, "--overlay", overlay, "-o", name})
      words.push_back(word);
    const Ran ran = flipchart(words);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return json::parse(text_of(name));
  }

  void keeps_the_laws(const Sources& sources, const std::string& overlay) {
    const json down = drawn(sources, "leaders-on-top", overlay),
               up = drawn(sources, "customers-on-top", overlay);
    EXPECT_EQ(down.at("view"), "leaders-on-top");
    EXPECT_EQ(up.at("view"), "customers-on-top");
    const Cards a = cards_of(down), b = cards_of(up);
    ASSERT_EQ(a.size(), down.at("cards").size()) << "no card twice";
    ASSERT_EQ(a.size(), b.size());
    ASSERT_FALSE(a.empty());

    const double sum = centre(a.begin()->second) + centre(b.at(a.begin()->first));
    for (const auto& [id, box] : a) {
      ASSERT_EQ(b.count(id), 1U) << id;
      const Box& other = b.at(id);
      EXPECT_NEAR(centre(box) + centre(other), sum, 0.01) << id << " is mirrored";
      EXPECT_NEAR(box.x + box.w / 2, other.x + other.w / 2, 0.01)
          << id << " keeps its place from left to right";
    }
    for (const json& picture : {down, up}) nothing_overlaps(picture);
    customers_beyond_everybody(down, false);
    customers_beyond_everybody(up, true);
  }

  static double centre(const Box& box) { return box.y + box.h / 2; }

  static void nothing_overlaps(const json& picture) {
    const auto bounds = picture.at("bounds").get<std::vector<double>>();
    std::vector<std::pair<std::string, Box>> cards;
    for (const auto& card : cards_of(picture)) cards.push_back(card);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const Box& one = cards[i].second;
      EXPECT_GE(one.x, bounds[0] - 0.01) << cards[i].first;
      EXPECT_GE(one.y, bounds[1] - 0.01) << cards[i].first;
      EXPECT_LE(one.x + one.w, bounds[0] + bounds[2] + 0.01) << cards[i].first;
      EXPECT_LE(one.y + one.h, bounds[1] + bounds[3] + 0.01) << cards[i].first;
      for (std::size_t j = i + 1; j < cards.size(); ++j) {
        const Box& two = cards[j].second;
        const bool apart = one.x + one.w <= two.x + 0.01 || two.x + two.w <= one.x + 0.01 ||
                           one.y + one.h <= two.y + 0.01 || two.y + two.h <= one.y + 0.01;
        EXPECT_TRUE(apart) << cards[i].first << " overlaps " << cards[j].first;
      }
    }
  }

  static void customers_beyond_everybody(const json& picture, bool above) {
    double customers = above ? -1e18 : 1e18, others = above ? 1e18 : -1e18;
    for (const auto& [id, box] : cards_of(picture)) {
      if (box.kind == "customer")
        customers = above ? std::max(customers, box.y + box.h) : std::min(customers, box.y);
      else if (box.kind == "position")
        others = above ? std::min(others, box.y) : std::max(others, box.y + box.h);
    }
    EXPECT_TRUE(above ? customers < others : customers > others) << "customers stand beyond the front line";
  }
};

TEST_F(Picture, TheDemoIsMirroredWithoutOverlap) {
  keeps_the_laws({"--demo"}, "none");
}
TEST_F(Picture, TheDemoWithFlowsIsMirroredWithoutOverlap) {
  keeps_the_laws({"--demo"}, "flows");
}

TEST_F(Picture, ADrawingOfNobodyServedIsMirroredToo) {
  std::string rows = "id,name,manager_id,department\n0,Top,,\n";
  for (int i = 1; i < 200; ++i)
    rows += std::to_string(i) + ",Name " + std::to_string(i) + "," + std::to_string((i * i / 7) % i) + ",D" +
            std::to_string(i % 5) + "\n";
  const std::string people = file("people.csv", rows);
  const json down = drawn({people}, "leaders-on-top"), up = drawn({people}, "customers-on-top");
  EXPECT_EQ(down.at("cards").size(), 200U);
  nothing_overlaps(down);
  nothing_overlaps(up);
}

TEST_F(Picture, ChinookIsReadUnaidedAndMirrored) {
  const std::string people = sample("chinook/Employee.csv"), customers = sample("chinook/Customer.csv");
  if (people.empty() || customers.empty())
    GTEST_SKIP() << "the Chinook sample is not here; set FLIPCHART_DATA";
  const json check = json::parse(flipchart({"check", "--json", people, customers}).out);
  EXPECT_EQ(check.at("positions"), 8);
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_EQ(check.at("customers"), 59);
  EXPECT_EQ(check.at("customer_links"), 59);
  keeps_the_laws({people, customers}, "none");

  const json picture = drawn({people, customers}, "customers-on-top");
  std::map<std::string, int> from, to;
  for (const auto& link : picture.at("links")) {
    if (link.at("kind") != "serves") continue;
    ++from[link.at("from")];
    ++to[link.at("to")];
  }
  const auto& served_by = from.size() < to.size() ? from : to;
  EXPECT_THAT(served_by, testing::UnorderedElementsAre(testing::Pair("3", 21), testing::Pair("4", 20),
                                                       testing::Pair("5", 18)));
}

TEST_F(Picture, FlowsOfTheDemoNameLeadersAndTheWorstSeamIsThickest) {
  const json picture = drawn({"--demo"}, "customers-on-top", "flows");
  std::set<std::string> cards;
  for (const auto& card : picture.at("cards")) cards.insert(card.at("id").get<std::string>());
  ASSERT_FALSE(picture.at("flows").empty());
  json widest = picture.at("flows").at(0);
  for (const auto& flow : picture.at("flows")) {
    EXPECT_EQ(cards.count(flow.at("from")), 1U) << flow;
    EXPECT_EQ(cards.count(flow.at("to")), 1U) << flow;
    if (flow.at("crosses") == true && flow.at("handovers") > widest.at("handovers")) widest = flow;
  }
  const json& parts = *std::max_element(
      picture.at("flows").begin(), picture.at("flows").end(), [](const json& a, const json& b) {
        const int x = a.at("crosses") == true ? a.at("handovers").get<int>() : 0;
        const int y = b.at("crosses") == true ? b.at("handovers").get<int>() : 0;
        return x < y;
      });
  EXPECT_EQ(parts.at("handovers"), 214);
  EXPECT_EQ(drawn({"--demo"}, "customers-on-top", "none").at("flows").size(), 0U);
}

// What passed, by giving and receiving id.
std::map<std::string, int> passed(const json& picture) {
  std::map<std::string, int> counts;
  for (const json& flow : picture.at("flows"))
    counts[flow.at("from").get<std::string>() + " " + flow.at("to").get<std::string>()] +=
        flow.at("handovers").get<int>();
  return counts;
}

TEST_F(Picture, FlowsBetweenTwoTopsAreDrawn) {
  const std::string people = file("two.csv",
                                  "id,name,title,manager_id,department\nA,An,Head A,,Sales\na1,Al,Rep,A,\n"
                                  "a2,Am,Rep,A,\nB,Bn,Head B,,Ops\nb1,Bl,Tech,B,\nb2,Bm,Tech,B,\n");
  const std::string events = file("two-events.csv",
                                  "issue_id,timestamp,actor\nI1,2026-01-01T00:00:00Z,a1\n"
                                  "I1,2026-01-02T00:00:00Z,b1\nI2,2026-01-01T00:00:00Z,a2\n"
                                  "I2,2026-01-02T00:00:00Z,b2\n");
  for (const char* view : {"leaders-on-top", "customers-on-top"}) {
    const json picture = drawn({people, events}, view, "flows");
    EXPECT_THAT(passed(picture), testing::ElementsAre(testing::Pair("A B", 2)));
    EXPECT_THAT(picture.at("drawn_flows"), testing::SizeIs(1)) << "and the line is there";
  }
  keeps_the_laws({people, events}, "flows");
}

// Lines show climbs level by level; what passed is told from unit to unit.
TEST_F(Picture, FlowsTellWhoHandedToWhom) {
  const std::string people = file("deep.csv",
                                  "id,name,title,manager_id,department\nR,Ra,CEO,,HQ\nA,An,Head A,R,Sales\n"
                                  "A1,Ai,Lead,A,\na1,Al,Rep,A1,\na2,Am,Rep,A1,\nB,Bn,Head B,R,Ops\n"
                                  "b1,Bl,Tech,B,\nb2,Bm,Tech,B,\n");
  const std::string events = file("deep-events.csv",
                                  "issue_id,timestamp,actor\nI1,2026-01-01T00:00:00Z,b1\n"
                                  "I1,2026-01-02T00:00:00Z,A1\nI2,2026-01-01T00:00:00Z,a1\n"
                                  "I2,2026-01-02T00:00:00Z,R\nI3,2026-01-01T00:00:00Z,a1\n"
                                  "I3,2026-01-02T00:00:00Z,A\n");
  const json picture = drawn({people, events}, "leaders-on-top", "flows");
  EXPECT_THAT(passed(picture), testing::ElementsAre(testing::Pair("A1 A", 1), testing::Pair("A1 R", 1),
                                                    testing::Pair("B A1", 1)));
  for (const json& flow : picture.at("flows")) {
    EXPECT_EQ(flow.at("kind"), flow.at("from") == "A1" ? "climb" : "crossing");
    EXPECT_EQ(flow.at("crosses"), flow.at("to") != "A") << flow;
  }
}

// Nobody is pointed at beside a count: where a leader leads one person directly, the line ends at the leader.
TEST_F(Picture, NoFlowEndsAtOnePerson) {
  const std::string people = file("alone.csv",
                                  "id,name,title,manager_id,department\nR,Ra,CEO,,HQ\nA,An,Head A,R,Sales\n"
                                  "a1,Al,Rep,A,\nB,Bn,Head B,R,Ops\nb1,Bl,Tech,B,\nb2,Bm,Tech,B,\n"
                                  "b3,Bo,Tech,B,\nC,Cn,Counsel,R,Law\n");
  const std::string events = file("alone-events.csv",
                                  "issue_id,timestamp,actor\nI1,2026-01-01T00:00:00Z,a1\n"
                                  "I1,2026-01-02T00:00:00Z,b1\nI1,2026-01-03T00:00:00Z,C\n");
  ASSERT_EQ(flipchart({"render", people, events, "--overlay", "flows", "-o", path("alone.svg")}).code, 0);
  const std::string svg = text_of(path("alone.svg"));
  const json picture = drawn({people, events}, "leaders-on-top", "flows");
  const Box lone = cards_of(picture).at("position C");
  std::size_t lines = 0;
  for (std::size_t at = svg.find("<g class=\"flow\""); at != std::string::npos;
       at = svg.find("<g class=\"flow\"", at + 1)) {
    const std::string group = svg.substr(at, svg.find("</g>", at) - at);
    const std::size_t d = group.find(" d=\"");
    if (d == std::string::npos || group.find("data-from=\"B\"") == std::string::npos) continue;
    ++lines;
    // The path's last numbers are where the arrow begins, whose tip is 12 further.
    const std::string way = group.substr(d + 4, group.find('"', d + 4) - d - 4);
    double x = 0, y = 0;
    std::istringstream numbers(std::regex_replace(way, std::regex("[A-Za-z,]+"), " "));
    for (double next = 0; numbers >> next;) x = y, y = next;
    const bool at_it =
        x > lone.x - 2 && x < lone.x + lone.w + 2 && y > lone.y - 24 && y < lone.y + lone.h + 24;
    EXPECT_FALSE(at_it) << way;
  }
  EXPECT_GT(lines, 0U);
}

// However the chart is placed: along gaps between rows, or beside cards; never across one.
TEST_F(Picture, EveryDottedLineIsDrawn) {
  const std::string few = file("few.csv",
                               "id,name,title,manager_id,dotted_ids\n1,Ann,CEO,,\n2,Bob,VP,1,\n3,Cy,VP,1,\n"
                               "4,Di,R,2,3\n5,Ed,R,2,\n6,Flo,R,3,\n");
  std::string rows = "id,name,title,manager_id,dotted_ids\n0,N0,CEO,,\n";
  for (int i = 1; i < 120; ++i)
    rows += std::to_string(i) + ",N" + std::to_string(i) + ",T," + std::to_string((i - 1) / 4) + "," +
            std::to_string(i * 37 % 120) + "\n";
  const std::string many = file("many.csv", rows);
  for (const std::string& people : {few, many}) {
    for (const char* const stack : {"auto", "off", "3"}) {
      const std::string name = path("dotted.svg");
      ASSERT_EQ(flipchart({"render", people, "--stack", stack, "-o", name}).code, 0);
      const std::string svg = text_of(name);
      std::size_t drawn = 0, left_out = 0;
      for (std::size_t at = svg.find("data-kind=\"dotted\""); at != std::string::npos;
           at = svg.find("data-kind=\"dotted\"", at + 1))
        ++(svg.compare(svg.rfind('<', at), 5, "<path") == 0 ? drawn : left_out);
      EXPECT_EQ(left_out, 0U) << people << " --stack " << stack;
      EXPECT_GE(drawn, people == few ? 1U : 100U);
      EXPECT_THAT(svg, testing::Not(testing::HasSubstr("not drawn")));
      EXPECT_LT(svg.rfind("data-kind=\"dotted\""), svg.find("class=\"card\"")) << "cards lie over them";
    }
  }
}

TEST_F(Picture, SvgHoldsEveryCardWithItsText) {
  const json picture = drawn({"--demo"}, "customers-on-top");
  ASSERT_EQ(flipchart({"render", "--demo", "--view", "customers-on-top", "-o", path("demo.svg")}).code, 0);
  const std::string svg = text_of(path("demo.svg"));
  std::size_t groups = 0;
  for (std::size_t at = svg.find("class=\"card\""); at != std::string::npos;
       at = svg.find("class=\"card\"", at + 1))
    ++groups;
  EXPECT_EQ(groups, picture.at("cards").size());
  for (const auto& card : picture.at("cards")) {
    const std::string id = "data-id=\"" + card.at("id").get<std::string>() + "\"";
    EXPECT_NE(svg.find(id), std::string::npos) << id;
  }
  EXPECT_NE(svg.find("<text"), std::string::npos);
  for (const char* name : {"Mei-Ling Tan", "王芳", "Ελένη Δήμου", "محمد علي", "Анна Коваль"})
    EXPECT_NE(svg.find(name), std::string::npos) << name;
}

TEST_F(Picture, PngHasTheSizeAskedFor) {
  ASSERT_EQ(flipchart({"render", "--demo", "--size", "1600x900", "-o", path("demo.png")}).code, 0);
  const std::string png = text_of(path("demo.png"));
  ASSERT_GT(png.size(), 20000U) << "more than an empty page";
  EXPECT_EQ(png.substr(1, 3), "PNG");
  const auto number = [&](std::size_t at) {
    return (static_cast<unsigned char>(png[at + 2]) << 8) | static_cast<unsigned char>(png[at + 3]);
  };
  EXPECT_EQ(number(16) * 900, number(20) * 1600) << "the shape asked for";
  EXPECT_EQ(number(16) % 1600, 0);
}

TEST_F(Picture, OverlaysOfTheDemoKeepTheLawsAndSpeakOfThreePeopleOrMore) {
  keeps_the_laws({"--demo"}, "hotspots,silos");
  for (const char* detail : {"mid", "near", "far"}) {
    const json picture = drawn({"--demo", "--detail", detail}, "leaders-on-top", "hotspots,silos");
    double raised = 0;
    std::int64_t out = 0, in = 0;
    for (const json& band : picture.at("bands")) {
      if (!band.contains("figures")) continue;
      EXPECT_GE(band.at("count").get<int>(), 3) << band.at("id");
      const json& figures = band.at("figures");
      raised += figures.value("raised", 0.0);
      out += figures.value("out", 0);
      in += figures.value("in", 0);
    }
    EXPECT_EQ(raised, 1040) << "every issue of the demo was raised on the chart";
    EXPECT_EQ(out, in) << "what leaves a silo enters another";
    EXPECT_GT(out, 0);
    EXPECT_FALSE(picture.at("flows").empty()) << "from silo to silo";
    for (const json& flow : picture.at("flows")) EXPECT_TRUE(flow.at("crosses").get<bool>());
  }
  const std::string svg = path("overlays.svg");
  ASSERT_EQ(
      flipchart({"render", "--demo", "--overlay", "hotspots,silos", "--heat", "solved", "-o", svg}).code, 0);
  const std::string text = text_of(svg);
  EXPECT_THAT(text, testing::HasSubstr("data-solved=\""));
  EXPECT_THAT(text, testing::HasSubstr("data-out=\""));
  EXPECT_THAT(text, testing::HasSubstr("Hot spots by issues solved"));
  EXPECT_EQ(flipchart({"render", "--demo", "--overlay", "hotspot", "-o", svg}).code, 2);
}

TEST_F(Picture, IssuesAloneHaveNoHotSpotsAndTheFootSaysSo) {
  const std::string people = path("people.csv"), issues = path("issues.csv"), svg = path("alone.svg");
  std::ofstream(people) << "id,name,manager_id\nE1,Ada,\nE2,Ben,E1\nE3,Cy,E1\n";
  std::ofstream(issues)
      << "id,title,customer_id,status,opened\nI1,Late,C1,open,2026-01-02\nI2,Lost,C1,closed,2026-01-03\n";
  ASSERT_EQ(flipchart({"render", "--people", people, "--issues", issues, "--overlay", "hotspots,silos,flows",
                       "-o", svg})
                .code,
            0);
  const std::string text = text_of(svg);
  EXPECT_THAT(text, testing::HasSubstr("2 issues"));
  EXPECT_THAT(text, testing::HasSubstr("No recorded routes"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("data-raised")));
}

TEST_F(Picture, TheSameBytesEveryTime) {
  for (const char* name : {"a.svg", "a.json", "a.png", "a.pdf"}) {
    const std::string first = path(std::string("1") + name), second = path(std::string("2") + name);
    for (const std::string& output : {first, second})
      ASSERT_EQ(flipchart({"render", "--demo", "--overlay", "flows", "-o", output}).code, 0);
    EXPECT_EQ(text_of(first), text_of(second)) << name;
  }
}

}  // namespace
}  // namespace flipchart::journeys
