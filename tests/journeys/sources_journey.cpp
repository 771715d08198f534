// What people really have, through the real program: real files with known facts, every way in, and broken
// files of every format. A file that cannot be read gets one message with its name and what to do.
#include <gmock/gmock.h>

#include "program.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Sources : public Journey {
 protected:
  json checked(std::vector<std::string> arguments, const std::string& before = "") const {
    arguments.insert(arguments.begin(), "check");
    arguments.emplace_back("--json");
    const Ran ran = flipchart(arguments, before);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return json::parse(ran.out, nullptr, false);
  }
  json reported(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "report");
    arguments.emplace_back("--json");
    const Ran ran = flipchart(arguments);
    EXPECT_EQ(ran.code, 0) << ran.err;
    return json::parse(ran.out, nullptr, false);
  }
};

// The samples named, or a skip where the folder is absent.
#define SAMPLES(...)                                                            \
  std::vector<std::string> files;                                               \
  for (const char* name : {__VA_ARGS__}) {                                      \
    files.push_back(sample(name));                                              \
    if (files.back().empty()) GTEST_SKIP() << "FLIPCHART_DATA has no " << name; \
  }

TEST_F(Sources, AShopWithItsCustomersAndInvoices) {
  SAMPLES("chinook/Employee.csv", "chinook/Customer.csv", "chinook/Invoice.csv")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 8);
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_EQ(check.at("customers"), 59);
  EXPECT_EQ(check.at("customer_links"), 59);
  EXPECT_EQ(check.at("sources").at(2).at("kind"), "links");
  EXPECT_EQ(check.at("sources").at(2).at("rows"), 412);
}

TEST_F(Sources, TheSameShopAsAWorkbook) {
  SAMPLES("chinook/chinook.xlsx")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 8);
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_EQ(check.at("customers"), 59);
  EXPECT_EQ(check.at("customer_links"), 59);
  EXPECT_THAT(check.at("sources").at(0).at("file").get<std::string>(), HasSubstr("chinook.xlsx#"));
}

TEST_F(Sources, ACompanyFromAnotherProgramsSample) {
  SAMPLES("d3-org-chart/data.csv")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 107);
  EXPECT_EQ(check.at("roots"), 1);
}

TEST_F(Sources, ANestedChart) {
  SAMPLES("dabeng-orgchart/local-datasource.json")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 8);
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_EQ(check.at("depth"), 4);
}

TEST_F(Sources, ADirectory) {
  SAMPLES("ldif-389ds-example/Example.ldif")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 150);
  EXPECT_EQ(check.at("people"), 150);
  EXPECT_EQ(check.at("roots"), 1);
  EXPECT_TRUE(problem(check, "unknown-manager").is_null());
}

TEST_F(Sources, UsersOfAProvisioningService) {
  SAMPLES("scim-rfc/rfc7643-8.3-enterprise_user.json")
  const json check = checked(files);
  EXPECT_EQ(check.at("positions"), 1);
  EXPECT_FALSE(problem(check, "unknown-manager").is_null());
}

TEST_F(Sources, AMatrixOfGroups) {
  SAMPLES("kubernetes-sigs/sigs.json")
  const json check = checked(files);
  EXPECT_GE(check.at("positions").get<int>(), 24 + 234 + 8 + 3);
  EXPECT_GT(check.at("dotted_lines").get<int>(), 0);
}

TEST_F(Sources, SeniorAndJuniorPostsMakeOneChart) {
  SAMPLES("uk-organogram/cabinet_office-2011-09-30-senior.csv",
          "uk-organogram/cabinet_office-2011-09-30-junior.csv")
  const json senior = checked({files[0]});
  EXPECT_EQ(senior.at("sources").at(0).at("rows"), 235);
  EXPECT_EQ(senior.at("roots"), 3);
  EXPECT_EQ(senior.at("depth"), 5);
  const json both = checked(files);
  EXPECT_EQ(both.at("positions").get<int>(), senior.at("positions").get<int>() + 629);
  EXPECT_EQ(both.at("vacancies"), senior.at("vacancies"));
  EXPECT_EQ(both.at("roots"), 3);
  EXPECT_TRUE(problem(both, "unknown-manager").is_null());
  EXPECT_TRUE(problem(both, "missing-id").is_null());
}

TEST_F(Sources, AnIncidentLogByGroup) {
  SAMPLES("uci-incidents-first-6k/incident_event_log_excerpt.csv")
  const json report = reported({files[0], "--holder", "group"});
  EXPECT_EQ(report.at("events"), 5998);
  EXPECT_EQ(report.at("issues"), 890);
  EXPECT_EQ(report.at("handovers"), 834);
  const json levels = checked({files[0], "--levels", "assignment_group"});
  EXPECT_EQ(levels.at("positions"), 61);
}

TEST_F(Sources, AProcessLogInTwoFormats) {
  SAMPLES("xes-running-example/running-example.xes", "xes-running-example/running-example.csv")
  for (const std::string& file : files) {
    const json report = reported({file});
    EXPECT_EQ(report.at("issues"), 6) << file;
    EXPECT_EQ(report.at("events"), 42) << file;
    EXPECT_EQ(report.at("handovers"), 32) << file;
  }
}

TEST_F(Sources, ALogThatNamesNobody) {
  SAMPLES("helpdesk-mendeley/helpdesk.csv")
  const json check = checked(files);
  EXPECT_EQ(check.at("issues"), 3804);
  EXPECT_EQ(check.at("events"), 13710);
}

TEST_F(Sources, RequestsOfCitizens) {
  SAMPLES("boston-311/boston311-100.csv")
  const json check = checked(files);
  EXPECT_EQ(check.at("issues"), 100);
  EXPECT_EQ(check.at("sources").at(0).at("kind"), "issues");
}

TEST_F(Sources, DrawingsOfGraphs) {
  SAMPLES("dot-graphviz/unix.dot", "dot-graphviz/clust4.dot", "dot-graphviz/tree.dot",
          "dot-graphviz/html2.dot", "dot-graphviz/compound.dot")
  for (const std::string& file : files) EXPECT_GT(checked({file}).at("positions").get<int>(), 3) << file;
}

const std::string kPeople = "id,name,manager_id\n1,Ana,\n2,Bo,1\n3,Cy,1\n";

TEST_F(Sources, StandardInputArchivesAndCompressedFilesAreTheSame) {
  const std::string plain = file("people.csv", kPeople);
  ASSERT_EQ(shell("gzip -k " + quoted(plain)).code, 0);
  for (const std::string& source : {plain, plain + ".gz"})
    EXPECT_EQ(checked({source}).at("positions"), 3) << source;
  for (const std::string& source : {plain, plain + ".gz"})
    EXPECT_EQ(checked({"-"}, "cat " + quoted(source) + " | ").at("positions"), 3) << source;
  EXPECT_EQ(checked({plain + ".gz"}).at("sources").at(0).at("file"), plain + ".gz!people.csv");
}

// A whole file of each format, made here.
const std::vector<std::pair<std::string, std::string>> kWhole = {
    {"people.csv", kPeople},
    {"people.json", R"([{"id":"1","name":"Ana"},{"id":"2","name":"Bo","manager":"1"}])"},
    {"people.ldif",
     "version: 1\n\ndn: uid=ana,dc=x\nobjectClass: person\nuid: ana\ncn: Ana\n\ndn: uid=bo,dc=x\n"
     "objectClass: person\nuid: bo\ncn: Bo\nmanager: uid=ana,dc=x\n"},
    {"people.dot", "digraph { Ana -> Bo; Ana -> Cy }\n"},
    {"log.xes",
     "<log><trace><string key=\"concept:name\" value=\"1\"/><event><string key=\"org:resource\" "
     "value=\"Ana\"/>"
     "<date key=\"time:timestamp\" value=\"2026-01-02T10:00:00Z\"/></event></trace></log>\n"}};

TEST_F(Sources, EveryFormatHasItsOwnName) {
  for (const auto& [name, text] : kWhole) {
    const std::string format = name.substr(name.find('.') + 1);
    EXPECT_EQ(checked({file(name, text)}).at("sources").at(0).at("format"), format);
    // The name decides nothing that the content does not leave open.
    EXPECT_EQ(checked({file("file", text)}).at("sources").at(0).at("format"), format);
  }
}

TEST_F(Sources, CutFilesAreReadOrNamed) {
  for (const auto& [name, text] : kWhole) {
    for (std::size_t length = 0; length < text.size(); length += 7) {
      const std::string cut = file(name, text.substr(0, length));
      const Ran ran = flipchart({"check", cut, "--json"});
      ASSERT_TRUE(ran.code == 0 || ran.code == 1) << name << " at " << length << ": " << ran.code;
      expect_messages(ran);
      if (ran.code == 1) {
        EXPECT_THAT(ran.err, HasSubstr(cut)) << length;
        EXPECT_THAT(ran.err, HasSubstr("; ")) << length;
      }
    }
  }
}

TEST_F(Sources, WhatIsNoTableIsCalledByItsName) {
  const std::pair<std::string, std::string> broken[] = {
      {"old.xls", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0')},
      {"paper.pdf", "%PDF-1.7\n\x01\x02\x03" + std::string(100, '\0')},
      {"broken.xlsx", std::string("PK\x03\x04", 4) + std::string(100, 'x')},
      {"broken.zip", std::string("PK\x03\x04", 4) + std::string(30, '\0')},
      {"broken.gz", std::string("\x1F\x8B\x08\0\0\0\0\0", 8)},
      {"deep.json", std::string(100000, '[')},
      {"page.html", "<html><body>Not a log</body></html>"}};
  for (const auto& [name, bytes] : broken) {
    const std::string source = file(name, bytes);
    const Ran ran = flipchart({"check", source});
    EXPECT_EQ(ran.code, 1) << name;
    EXPECT_THAT(ran.err, HasSubstr(source)) << name;
    expect_messages(ran);
  }
}

TEST_F(Sources, ExportAndImportGiveTheSameDemo) {
  ASSERT_EQ(flipchart({"export", "--demo", "--unsafe", "-o", path("out")}).code, 0);
  const json demo = checked({"--demo"});
  const json again = checked(
      {path("out/people.csv"), path("out/customers.csv"), path("out/issues.csv"), path("out/events.csv")});
  ASSERT_EQ(flipchart({"export", "--demo", "--unsafe", "-o", path("out.xlsx")}).code, 0);
  const json workbook = checked({path("out.xlsx")});
  for (const char* fact : {"positions", "people", "vacancies", "roots", "depth", "dotted_lines", "customers",
                           "customer_links", "issues", "events", "placed_events"}) {
    EXPECT_EQ(again.at(fact), demo.at(fact)) << fact;
    EXPECT_EQ(workbook.at(fact), demo.at(fact)) << fact;
  }
  EXPECT_TRUE(problem(workbook, "ragged-row").is_null());
  ASSERT_EQ(flipchart({"export", "--demo", "-o", path("room")}).code, 0);
  EXPECT_EQ(names_in("room"), (std::vector<std::string>{"customers.csv", "issues.csv", "people.csv"}));
}

}  // namespace
}  // namespace flipchart::journeys
