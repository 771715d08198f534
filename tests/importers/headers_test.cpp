// What makes two headers the same, and which promise what nobody should see.
#include "importers/headers.hpp"

#include <gmock/gmock.h>

#include <random>

#include "importers/sensitive.hpp"

namespace flipchart::importers {
namespace {

TEST(Headers, OfOneNameAreTheSameHoweverTheyAreSpelt) {
  for (const char* spelt :
       {"Reports To", "reports_to", "ReportsTo", "REPORTS-TO", " reports.to ", "reportsTo",
        "Reports\xC2\xA0To", "\xEF\xBB\xBFReports To", "Rep\xE2\x80\x8Borts To", "'Reports To'",
        "Reports To [Required]", "Reports to (optional)", "Custom field (Reports to)",
        "\xEF\xBC\xB2\xEF\xBD\x85\xEF\xBD\x90\xEF\xBD\x8F\xEF\xBD\x92\xEF\xBD\x94\xEF\xBD\x93 To"}) {
    EXPECT_TRUE(is_called(header_of(spelt), "reports to")) << spelt;
  }
  EXPECT_TRUE(is_called(header_of("Manager\xE2\x80\x99s E-mail"), "managers e mail"));
  EXPECT_TRUE(is_called(header_of("case:concept:name"), "case concept name"));
  EXPECT_TRUE(is_called(header_of("Recovery Phone [MUST BE IN THE E.164 FORMAT]"), "recovery phone"));
  EXPECT_FALSE(is_called(header_of(""), ""));
}

TEST(Headers, KeepABracketedNameAsAnother) {
  const Header header = header_of("Name [displayName] Required");
  EXPECT_EQ(form_called(header, "name"), 0);
  EXPECT_EQ(form_called(header, "display name"), 1);
}

TEST(Headers, OfFlattenedObjectsLoseTheirContainersAndSchemas) {
  EXPECT_TRUE(is_called(header_of("name.givenName"), "name given name"));
  EXPECT_TRUE(is_called(header_of("fields.summary"), "summary"));
  EXPECT_TRUE(is_called(header_of("fields.assignee.displayName"), "assignee"));
  EXPECT_TRUE(is_called(header_of("manager.userPrincipalName"), "manager user principal name"));
  EXPECT_TRUE(is_called(header_of("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value"),
                        "manager value"));
  EXPECT_TRUE(is_called(header_of("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"),
                        "department"));
}

TEST(Headers, SurviveAnyBytes) {
  std::mt19937 dice(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(dice() % 300, '\0');
    for (char& byte : bytes) byte = "[]()':._-aZ \xE2\x80\x8B\xFF\xC3"[dice() % 17];
    const Header header = header_of(bytes);
    ASSERT_FALSE(header.squeezed.empty());
    EXPECT_LE(header.text.size(), 200U);
    EXPECT_EQ(header.squeezed.front().find(' '), std::string::npos);
  }
}

TEST(Sensitive, ColumnsAreKnownByTheirHeaders) {
  for (const char* header : {"Password [Required]",
                             "userPassword",
                             "Change Password at Next Sign-In",
                             "Recovery Email",
                             "Home Phone",
                             "homePostalAddress",
                             "Home Address",
                             "Home Secondary Email",
                             "Salary",
                             "Salary Cost of Reports (\xC2\xA3)",
                             "Actual Pay Floor (\xC2\xA3)",
                             "Payscale Minimum",
                             "Pay Grade",
                             "payroll_id",
                             "Base comp",
                             "basecomp",
                             "Variable comp",
                             "commission_pct",
                             "job_min_salary",
                             "SSN",
                             "SIN",
                             "Birth Date",
                             "BirthDate",
                             "dob",
                             "Date of birth",
                             "Place of Birth",
                             "Gender",
                             "Sex",
                             "Ethnicity",
                             "Race",
                             "Nationality",
                             "Citizenship",
                             "Marital Status",
                             "Religion",
                             "Disability",
                             "Private Phone",
                             "Personal E-mail",
                             "Emergency Contact",
                             "IBAN",
                             "Bank Account",
                             "Passport No",
                             "ageGroup",
                             "Age",
                             "authenticationPhoneNumber",
                             "alternateEmailAddress",
                             "Gehalt",
                             "Geburtsdatum",
                             "Geschlecht",
                             "Staatsangeh\xC3\xB6rigkeit",
                             "Salaire",
                             "Date de naissance",
                             "Fecha de nacimiento",
                             "Social Security Number",
                             "National Insurance Number",
                             "Hourly rate",
                             "Wage",
                             "Bonus",
                             "Passwort",
                             "Initial password [passwordProfile] Required"}) {
    EXPECT_TRUE(header_of(header).sensitive) << header;
  }
}

TEST(Sensitive, WordsThatOnlySoundSoAreNot) {
  for (const char* header :
       {"Payment terms", "payment_status",  "Payload",         "Payee",         "Home office",  "Home page",
        "Homepage",      "Home department", "Recovery time",   "Recovery date", "Title",        "Name",
        "Manager",       "Single point",    "Business",        "since",         "Since",        "Agent",
        "Page",          "Package",         "Manager's Email", "Work Email",    "Mobile Phone", "Racecourse",
        "Company",       "Component",       "Usage",           "Image",         "Stage",        "Sexton",
        "Account",       "Status",          "Accommodation",   "Gene",          "Engagement",   "Storage",
        "Message",       "Children",        "Homologation"}) {
    EXPECT_FALSE(header_of(header).sensitive) << header;
  }
}

TEST(Signatures, AreOfTheHeadersWhateverTheirOrder) {
  auto signature = [](std::vector<std::string> texts, std::string_view format) {
    std::vector<Header> headers;
    for (const std::string& text : texts) headers.push_back(header_of(text));
    return signature_of(headers, format);
  };
  EXPECT_EQ(signature({"Id", "Name"}, "csv"), signature({"name ", "ID"}, "csv"));
  EXPECT_NE(signature({"Id", "Name"}, "csv"), signature({"Id", "Names"}, "csv"));
  EXPECT_NE(signature({"Id", "Name"}, "csv"), signature({"Id", "Name"}, "xlsx"));
  EXPECT_NE(signature({"ab", "c"}, "csv"), signature({"a", "bc"}, "csv"));
  EXPECT_EQ(signature({"Id"}, "csv").size(), 16U);
}

}  // namespace
}  // namespace flipchart::importers
