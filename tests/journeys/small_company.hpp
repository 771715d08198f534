// The company that tests/model/every_line.hpp speaks of, as files, and how journeys edit a workshop on it.
#pragma once

#include "program.hpp"

namespace flipchart::journeys {

class OnASmallCompany : public Journey {
 protected:
  void SetUp() override { begin(workshop_); }
  // A new workshop file.
  void begin(const std::string& workshop) const {
    const std::string people = file(
        "people.csv",
        "id,name,email,title,department,manager_id\nboss,Zoë Okafor,zoe@example.org,Head,Care,\n"
        "ana,Ana Ruiz,ana@example.org,Clerk,Desk,boss\nben,Ben Carter,ben@example.org,Clerk,Back,boss\n");
    const std::string customers = file("customers.csv", "id,name,segment,served_by\nC1,Salt,Retail,ana\n");
    const std::string issues =
        file("issues.csv", "id,title,customer,severity\nI1,Late,C1,high\nI2,Lost,C1,low\n");
    const std::string events = file("events.csv",
                                    "issue_id,timestamp,actor,activity\nI1,2026-01-02T10:00Z,ana,took it\n"
                                    "I1,2026-01-03T10:00Z,ben,solved\nI2,2026-01-04T10:00Z,ana,took it\n");
    const Ran saved = flipchart({"save", "--people", people, "--customers", customers, "--issues", issues,
                                 "--events", events, "-o", workshop});
    ASSERT_EQ(saved.code, 0) << saved.err;
  }
  Ran edit(const std::string& lines, const std::string& workshop = {}) const {
    return flipchart({"edit", workshop.empty() ? workshop_ : workshop, "--as", "Mara"}, "",
                     "<" + quoted(file("lines", lines)));
  }
  // Each answer that is none of acceptance.
  static std::string refusals(const Ran& ran) {
    std::string refused;
    std::size_t at = 0;
    for (std::size_t end = ran.out.find('\n'); end != std::string::npos; end = ran.out.find('\n', at)) {
      const std::string line = ran.out.substr(at, end - at);
      if (line.find("\"ok\":true") == std::string::npos) refused += line + '\n';
      at = end + 1;
    }
    return refused + ran.err;
  }
  nlohmann::json state(const std::string& workshop = {}) const {
    const Ran ran = flipchart({"show", workshop.empty() ? workshop_ : workshop, "--json", "--private"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    return nlohmann::json::parse(ran.out, nullptr, false);
  }
  const std::string workshop_ = path("w.flip");
};

}  // namespace flipchart::journeys
