// Directories as they are exported: whatever the folding and the encoding of the lines, the cells are the
// same.
#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "formats/ldif_names.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Record = std::map<std::string, std::string>;

struct Directory {
  std::vector<std::string> headers;
  std::vector<Record> people;  // cells that are not empty
  std::vector<std::uint64_t> lines;
  model::Problems problems;
  std::string error;
};

Directory read_ldif(std::string text) {
  Document document{0, "staff.ldif", base::Bytes(std::move(text))};
  ProblemLog log;
  const auto tables = ldif_tables(document, log);
  Directory directory;
  directory.problems = std::move(log).taken();
  if (!tables) {
    directory.error = tables.error().message;
    return directory;
  }
  const CellTable& cells = tables->front().cells;
  for (std::size_t c = 0; c < cells.width(0); ++c) directory.headers.emplace_back(cells.cell(0, c));
  for (std::size_t r = 1; r < cells.records(); ++r) {
    Record& record = directory.people.emplace_back();
    EXPECT_EQ(cells.width(r), cells.width(0));
    for (std::size_t c = 0; c < cells.width(r); ++c) {
      if (!cells.cell(r, c).empty()) record[directory.headers[c]] = cells.cell(r, c);
    }
    directory.lines.push_back(cells.line(r));
  }
  return directory;
}

std::vector<std::string> codes(const Directory& directory) {
  std::vector<std::string> found;
  for (const model::Problem& problem : directory.problems)
    found.push_back(problem.code + ":" + std::to_string(problem.row) + ":" + std::to_string(problem.count));
  return found;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += i + k > bytes.size() ? '=' : kLetters[group >> (18 - 6 * k) & 63U];
  }
  return out;
}

TEST(Ldif, ReadsPeopleAndCountsWhatIsNone) {
  const Directory found = read_ldif(
      "version: 1\n\n# the company\ndn: dc=example,dc=org\nobjectClass: domain\n\n"
      "dn: cn=Ana Lopes, ou=Staff, dc=example,dc=org\nobjectClass: inetOrgPerson\nCN: Ana Lopes\nuid: ana\n\n"
      "dn: cn=Bo Mori,ou=Staff,dc=example,dc=org\nobjectclass: person\ncn: Bo Mori\nuid: bo\n"
      "manager: CN=ana lopes , OU=Staff,DC=Example,dc=org\n\n"
      "dn: cn=pc7,dc=example,dc=org\nobjectClass: user\nobjectClass: computer\ncn: pc7\nuid: pc7\n");
  EXPECT_THAT(found.headers, ElementsAre("dn", "objectClass", "CN", "uid", "manager"));
  ASSERT_EQ(found.people.size(), 2U);
  EXPECT_EQ(found.people[1].at("dn"), "cn=Bo Mori,ou=Staff,dc=example,dc=org");
  EXPECT_EQ(found.people[1].at("CN"), "Bo Mori");
  EXPECT_EQ(found.people[1].at("manager"), "ana");
  EXPECT_THAT(found.lines, ElementsAre(7, 12));
  EXPECT_THAT(codes(found), ElementsAre("passed-over:4:2"));
}

TEST(Ldif, KeepsNamesWhereNotEveryoneHasAShortId) {
  const Directory found = read_ldif(
      "dn: CN=Lopes\\, Ana,DC=x\nobjectClass: user\nsAMAccountName: ana\n\n"
      "dn: CN=Bo,DC=x\nobjectClass: user\nmanager: cn=lopes\\2c ana , dc=X\nsecretary: CN=Gone,DC=x\n");
  ASSERT_EQ(found.people.size(), 2U);
  EXPECT_EQ(found.people[0].at("dn"), "cn=Lopes\\, Ana,dc=x");
  EXPECT_EQ(found.people[1].at("manager"), found.people[0].at("dn"));
  EXPECT_EQ(found.people[1].at("secretary"), "cn=Gone,dc=x");
}

TEST(Ldif, TakesTheUnitFromTheEntryAndNotFromItsPlace) {
  const std::string start = "dn: uid=ana,ou=Sales,ou=People,dc=x\nobjectClass: person\n";
  EXPECT_EQ(read_ldif(start + "ou: People\nou: Research\n").people[0].at("ou"), "Research");
  EXPECT_EQ(read_ldif(start + "ou: People\nou: Sales\n").people[0].at("ou"), "Sales");
  EXPECT_EQ(read_ldif(start + "ou: People\n").people[0].at("ou"), "People");
  EXPECT_EQ(read_ldif(start + "ou: A\nou: people\nou: B;C\n").people[0].at("ou"), "A;B\\;C");
}

TEST(Ldif, ShowsNoSecretsAndNoPictures) {
  const std::string secret = "correct horse";
  const Directory found =
      read_ldif("dn: uid=ana,dc=x\nobjectClass: person\nuserPassword: " + secret +
                "\nunicodePwd:: " + base64(secret) + "\njpegPhoto:: /9j/4AAQ\nuid: ana\n" + secret + "\n");
  EXPECT_THAT(found.headers,
              ElementsAre("dn", "objectClass", "userPassword", "unicodePwd", "jpegPhoto", "uid"));
  EXPECT_EQ(found.people[0].size(), 3U);
  EXPECT_THAT(codes(found), ElementsAre("bad-line:7:1"));
  for (const model::Problem& problem : found.problems) EXPECT_EQ(problem.value, "");
}

TEST(Ldif, SaysWhatItLeftOut) {
  const Directory found = read_ldif(
      "dn: uid=ana,dc=x\nobjectClass: person\nobjectSid:: //8=\ncn;lang-ja:: 5q6/\ncn: Ana\nsn;lang-en: "
      "Lopes\n"
      "sn;lang-ja: x\ndescription:: a===\nlabeledURI:< file:///etc/passwd\n\n"
      "dn: uid=bo,dc=x\nchangetype: add\nobjectClass: person\nobjectSid:: //8=\n\n"
      "dn: uid=cy,dc=x\nchangetype: modify\nreplace: cn\ncn: Cy\n-\n\n"
      "dn: nonsense\nobjectClass: person\n\nsearch: 2\nresult: 0 Success\n");
  ASSERT_EQ(found.people.size(), 2U);
  EXPECT_EQ(found.people[0],
            (Record{{"dn", "uid=ana,dc=x"}, {"objectClass", "person"}, {"cn", "Ana"}, {"sn", "Lopes"}}));
  EXPECT_THAT(codes(found), testing::UnorderedElementsAre(
                                "binary-value:3:2", "passed-over:4:1", "passed-over:7:1", "bad-base64:8:1",
                                "url-value:9:1", "passed-over:16:1", "bad-dn:22:1", "no-dn:25:1"));
}

TEST(Ldif, AFileWithoutEntriesIsAnErrorWithItsPlace) {
  EXPECT_THAT(read_ldif("version: 1\n").error, HasSubstr("staff.ldif:1: "));
  EXPECT_THAT(read_ldif("").error, HasSubstr("staff.ldif:1: "));
  std::string wide = "dn: uid=a,dc=x\nobjectClass: person\n";
  for (int i = 0; i < 2000; ++i) wide += "a" + std::to_string(i) + ": 1\n";
  EXPECT_THAT(read_ldif(wide).error, HasSubstr("staff.ldif:1: more than 1024"));
}

TEST(LdifNames, HaveOneSpelling) {
  const auto key = [](std::string_view text) { return distinguished_name(text)->key; };
  EXPECT_EQ(distinguished_name("UID = ana ,  OU=\"R, D\";dc=x")->spelled, "uid=ana,ou=R\\, D,dc=x");
  EXPECT_EQ(key("cn=A\\2C B,dc=x"), key("CN=a\\,  b , DC=X"));
  EXPECT_EQ(key("cn=Jos\\c3\\a9+uid=1,dc=x"), key("uid=1+cn=José,dc=x"));
  EXPECT_NE(key("cn=a+uid=1,dc=x"), key("cn=a,uid=1,dc=x"));
  EXPECT_NE(key("cn=a\\+uid=1,dc=x"), key("cn=a+uid=1,dc=x"));
  EXPECT_EQ(distinguished_name("cn=\\20a\\;\\ ,dc=x")->spelled, "cn=\\20a\\3b\\20,dc=x");
  for (const char* none : {"", "ana", "cn=a,", "cn=a\\", "cn=\"a", "cn=\"a\"b", "=a", "c n=a", ",cn=a"})
    EXPECT_FALSE(distinguished_name(none)) << none;
}

// A law: spelling a name again changes nothing, whatever its letters.
TEST(LdifNames, SpellingTwiceIsSpellingOnce) {
  std::mt19937 random(5);
  constexpr std::string_view kLetters = "aB1 ,;+=\\\"#<>\xC3\xA9";
  std::size_t names = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text = "cn=";
    for (std::size_t n = random() % 12; n > 0; --n) text += kLetters[random() % kLetters.size()];
    const auto once = distinguished_name(text);
    if (!once) continue;
    ++names;
    const auto twice = distinguished_name(once->spelled);
    ASSERT_TRUE(twice) << text;
    ASSERT_EQ(twice->spelled, once->spelled) << text;
    ASSERT_EQ(twice->key, once->key) << text;
  }
  EXPECT_GT(names, 5000U);
}

// A law: entries survive any folding, line ending, comments between lines, and base64 for any value.
TEST(Ldif, FoldingAndEncodingDoNotMatter) {
  std::mt19937 random(11);
  const std::array<std::string, 4> pieces = {"a", "é", " ", "漢"};
  for (int round = 0; round < 200; ++round) {
    const std::string newline = random() % 2 == 0 ? "\n" : "\r\n";
    std::string text;
    const auto write = [&](const std::string& name, const std::string& value) {
      std::string line = name + (random() % 3 == 0 ? ":: " + base64(value) : ": " + value);
      for (std::size_t width = 1 + random() % 20, at = width; at < line.size() && random() % 4 != 0;
           at += width) {
        line.insert(at, newline + " ");
        at += newline.size() + 1;
      }
      text += line + newline;
      if (random() % 4 == 0) text += "# seen" + newline + "  by nobody: at all" + newline;
    };
    std::vector<Record> people(1 + random() % 5);
    for (std::size_t p = 0; p < people.size(); ++p) {
      Record& person = people[p];
      person["dn"] = "uid=p" + std::to_string(p) + ",dc=x";
      person["objectClass"] = "person";
      person["uid"] = "p" + std::to_string(p);
      if (p > 0) person["manager"] = "p" + std::to_string(random() % p);
      for (const std::string name : {"cn", "title", "description"}) {
        std::string value = "x";
        for (std::size_t n = random() % 30; n > 0; --n) value += pieces[random() % pieces.size()];
        person[name] = value + "x";
      }
      write("dn", person["dn"]);
      for (const auto& [name, value] : person) {
        if (name == "manager")
          write(name, "UID=" + value + (random() % 2 == 0 ? ", DC=x" : ",dc=X"));
        else if (name != "dn")
          write(name, value);
      }
      text += newline;
    }
    const Directory found = read_ldif(text);
    ASSERT_EQ(found.error, "") << text;
    ASSERT_EQ(found.people, people) << text;
    ASSERT_TRUE(found.problems.empty()) << text;
  }
}

std::string sample_ldif() {
  return "version: 1\n\ndn: uid=ana,ou=People,dc=x\nobjectClass: inetOrgPerson\ncn:: QW5hIEzDs3Blcw==\nuid: "
         "ana\n"
         "userPassword: hidden\n\ndn: uid=bo,ou=People,dc=x\nobjectClass: inetOrgPerson\ncn: Bo\n Mori\nuid: "
         "bo\n"
         "manager: uid=ana, ou=People,\n dc=x\nou: People\nou: Sales\njpegPhoto:< file:///bo.jpg\n";
}

void expect_named(const Directory& found) {
  if (!found.error.empty()) {
    EXPECT_THAT(found.error, testing::MatchesRegex("staff\\.ldif:[0-9]+: .+"));
  }
  for (const model::Problem& problem : found.problems) {
    EXPECT_EQ(problem.file, "staff.ldif");
    EXPECT_GT(problem.row, 0U);
    EXPECT_NE(problem.done, "");
  }
}

TEST(Ldif, CutAnywhereItStillSaysWhere) {
  const std::string whole = sample_ldif();
  for (std::size_t length = 0; length < whole.size(); ++length)
    expect_named(read_ldif(whole.substr(0, length)));
}

TEST(Ldif, SurvivesDamage) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text = sample_ldif();
    for (std::size_t n = 1 + random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random());
    expect_named(read_ldif(text));
  }
}

TEST(Ldif, ReadsARealDirectory) {
  const char* data = std::getenv("FLIPCHART_DATA");
  const std::string path =
      std::string(data != nullptr ? data : "../shared/data") + "/ldif-389ds-example/Example.ldif";
  std::ifstream file(path, std::ios::binary);
  if (!file) GTEST_SKIP() << path << " is not here; set FLIPCHART_DATA to the folder of example data";
  std::stringstream text;
  text << file.rdbuf();
  const Directory found = read_ldif(text.str());
  ASSERT_EQ(found.people.size(), 150U);
  std::map<std::string, int> span;
  std::set<std::string> ids;
  for (const Record& person : found.people) {
    ids.insert(person.at("uid"));
    if (person.count("manager") > 0) ++span[person.at("manager")];
    EXPECT_EQ(person.count("userpassword"), 0U);
    EXPECT_EQ(person.at("ou").find("People"), std::string::npos);
  }
  int managed = 0;
  for (const auto& [manager, reports] : span) {
    EXPECT_EQ(ids.count(manager), 1U) << manager;
    EXPECT_LE(reports, 18);
    managed += reports;
  }
  EXPECT_EQ(managed, 149);
  EXPECT_EQ(span["kwinters"], 18);
  EXPECT_THAT(codes(found), ElementsAre("passed-over:21:10"));
}

}  // namespace
}  // namespace flipchart::formats
