// What the import sheet calls kinds and fields, and which fields files of a kind can have.
#include <algorithm>
#include <array>

#include "commands/importing.hpp"

namespace flipchart::commands {

namespace {

using importers::Kind;
using Fields = std::vector<FieldWords>;

const Fields kPeople = {{"id", "Position id"},
                        {"name", "Name"},
                        {"first_name", "First name"},
                        {"last_name", "Last name"},
                        {"title", "Title"},
                        {"manager_id", "Reports to"},
                        {"department", "Department"},
                        {"team", "Team"},
                        {"dotted_ids", "Dotted lines"},
                        {"location", "Location"},
                        {"email", "E-mail"},
                        {"grade", "Grade"},
                        {"fte", "Full-time posts"},
                        {"customer_facing", "Customer-facing"},
                        {"vacant", "Vacant"},
                        {"assistant", "Assistant"},
                        {"person_id", "Person id"},
                        {"photo", "Photo"}};
const Fields kCustomers = {{"id", "Customer id"},
                           {"name", "Name"},
                           {"segment", "Segment"},
                           {"served_by", "Served by"},
                           {"value", "Value"}};
const Fields kLinks = {{"customer_id", "Customer"},
                       {"name", "Customer's name"},
                       {"served_by", "Served by"},
                       {"weight", "Times"}};
const Fields kIssues = {{"id", "Issue id"},        {"title", "Title"},   {"customer_id", "Customer"},
                        {"severity", "Severity"},  {"status", "Status"}, {"opened", "Opened"},
                        {"closed", "Closed"},      {"cause", "Cause"},   {"amount", "Amount"},
                        {"hours", "Hours of work"}};
const Fields kEvents = {{"issue_id", "Issue"},       {"timestamp", "Time"},    {"actor", "Who had it"},
                        {"group", "Group"},          {"activity", "Activity"}, {"status", "Status"},
                        {"customer_id", "Customer"}, {"severity", "Severity"}};
const Fields kNone;

}  // namespace

std::string_view words_of(Kind kind) {
  static constexpr std::array<std::string_view, 6> kWords = {"People", "Customers", "Links",
                                                             "Issues", "Events",    "Workshop"};
  return kWords[static_cast<std::size_t>(kind)];
}

const std::vector<FieldWords>& fields_of(Kind kind) {
  switch (kind) {
    case Kind::people:
      return kPeople;
    case Kind::customers:
      return kCustomers;
    case Kind::links:
      return kLinks;
    case Kind::issues:
      return kIssues;
    case Kind::events:
      return kEvents;
    case Kind::workshop:
      break;
  }
  return kNone;
}

std::string words_of_problem(const model::Problem& problem) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kWords = {{
      {"cycle", "Managers form a ring: %"},
      {"unclosed-quote", "A quote is never closed"},
      {"unknown-manager", "Manager % is not in the file"},
      {"duplicate-id", "% stands here twice"},
      {"missing-id", "A row without an id"},
      {"ragged-row", "A row with more or fewer cells than the header"},
      {"no-rows", "A header and no rows"},
      {"unknown-header", "There is no column %"},
      {"unknown-customer", "There is no customer %"},
      {"unknown-person", "% is not on the chart"},
      {"ambiguous-name", "Several people are named %"},
      {"bad-date", "A time that cannot be read: %"},
      {"bad-encoding", "Letters that are not UTF-8"},
      {"ambiguous", "This can be read in two ways: %"},
      {"job-share", "% is shared by several people"},
      {"eliminated", "% is marked as eliminated"},
      {"self-manager", "% is its own manager"},
      {"similar-ids", "% differs from another id in case only"},
      {"no-zone", "Times without a zone"},
      {"sensitive-column", "% is left out for privacy"},
      {"refused-edit", "An edit was refused"},
      {"damaged-settings", "Remembered columns cannot be read"},
  }};
  const auto known = std::find_if(kWords.begin(), kWords.end(),
                                  [&](const auto& pair) { return pair.first == problem.code; });
  std::string words;
  if (known == kWords.end()) {
    words = problem.code;
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
      words[0] = static_cast<char>(words[0] - 'a' + 'A');
    if (!problem.value.empty()) words += ": " + problem.value;
  } else {
    words = known->second;
    const std::size_t at = words.find('%');
    const std::string& what = problem.value.empty() ? problem.column : problem.value;
    if (at != std::string::npos && !what.empty()) {
      words.replace(at, 1, what);
    } else if (at != std::string::npos) {
      words = at == 0 ? "Something" + words.substr(1) : words.substr(0, words.find_last_not_of(" :%") + 1);
    }
  }
  if (problem.count > 1) words += " (" + std::to_string(problem.count) + " times)";
  return words;
}

}  // namespace flipchart::commands
