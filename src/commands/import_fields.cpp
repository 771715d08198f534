// What the import sheet calls kinds and fields, and which fields files of a kind can have.
#include <algorithm>
#include <array>

#include "commands/importing.hpp"

#include "base/language.hpp"

namespace flipchart::commands {

namespace {

using importers::Kind;
using Fields = std::vector<FieldWords>;

const Fields kPeople = {{"id", base::english("Position id")},
                        {"name", base::english("Name")},
                        {"first_name", base::english("First name")},
                        {"last_name", base::english("Last name")},
                        {"title", base::english("Title")},
                        {"manager_id", base::english("Reports to")},
                        {"department", base::english("Department")},
                        {"team", base::english("Team")},
                        {"dotted_ids", base::english("Dotted lines")},
                        {"location", base::english("Location")},
                        {"email", base::english("E-mail")},
                        {"grade", base::english("Grade")},
                        {"fte", base::english("Full-time posts")},
                        {"customer_facing", base::english("Customer-facing")},
                        {"vacant", base::english("Vacant")},
                        {"assistant", base::english("Assistant")},
                        {"person_id", base::english("Person id")},
                        {"photo", base::english("Photo")}};
const Fields kCustomers = {{"id", base::english("Customer id")},
                           {"name", base::english("Name")},
                           {"segment", base::english("Segment")},
                           {"served_by", base::english("Served by")},
                           {"value", base::english("Value")}};
const Fields kLinks = {{"customer_id", base::english("Customer")},
                       {"name", base::english("Customer's name")},
                       {"served_by", base::english("Served by")},
                       {"weight", base::english("Times")}};
const Fields kIssues = {
    {"id", base::english("Issue id")},          {"title", base::english("Title")},
    {"customer_id", base::english("Customer")}, {"severity", base::english("Severity")},
    {"status", base::english("Status")},        {"opened", base::english("Opened")},
    {"closed", base::english("Closed")},        {"cause", base::english("Cause")},
    {"amount", base::english("Amount")},        {"hours", base::english("Hours of work")}};
const Fields kEvents = {{"issue_id", base::english("Issue")},       {"timestamp", base::english("Time")},
                        {"actor", base::english("Who had it")},     {"group", base::english("Group")},
                        {"activity", base::english("Activity")},    {"status", base::english("Status")},
                        {"customer_id", base::english("Customer")}, {"severity", base::english("Severity")}};
const Fields kNone;

}  // namespace

std::string_view words_of(Kind kind) {
  static constexpr std::array<std::string_view, 6> kWords = {
      base::english("People"), base::english("Customers"), base::english("Links"),
      base::english("Issues"), base::english("Events"),    base::english("Workshop")};
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
  struct Words {
    std::string_view code;
    const char* of;       // with a blank for what it is about
    const char* without;  // where nothing is told of it; null: there is no blank
  };
  static constexpr std::array<Words, 25> kWords = {{
      {"cycle", base::english("Managers form a ring: {}"), base::english("Managers form a ring")},
      {"unclosed-quote", base::english("A quote is never closed"), nullptr},
      {"unknown-manager", base::english("Manager {} is not in the file"),
       base::english("A manager is not in the file")},
      {"duplicate-id", base::english("{} stands here twice"), base::english("Something stands here twice")},
      {"missing-id", base::english("A row without an id"), nullptr},
      {"ragged-row", base::english("A row with more or fewer cells than the header"), nullptr},
      {"no-rows", base::english("A header and no rows"), nullptr},
      {"unknown-header", base::english("There is no column {}"), base::english("There is no column")},
      {"unknown-customer", base::english("There is no customer {}"), base::english("There is no customer")},
      {"unknown-person", base::english("{} is not on the chart"),
       base::english("Something is not on the chart")},
      {"ambiguous-name", base::english("Several people are named {}"),
       base::english("Several people are named")},
      {"bad-date", base::english("A time that cannot be read: {}"),
       base::english("A time that cannot be read")},
      {"bad-encoding", base::english("Letters that are not UTF-8"), nullptr},
      {"ambiguous", base::english("This can be read in two ways: {}"),
       base::english("This can be read in two ways")},
      {"job-share", base::english("{} is shared by several people"),
       base::english("Something is shared by several people")},
      {"eliminated", base::english("{} is marked as eliminated"),
       base::english("Something is marked as eliminated")},
      {"self-manager", base::english("{} is its own manager"), base::english("Something is its own manager")},
      {"similar-ids", base::english("{} differs from another id in case only"),
       base::english("Something differs from another id in case only")},
      {"no-zone", base::english("Times without a zone"), nullptr},
      {"sensitive-column", base::english("{} is left out for privacy"),
       base::english("Something is left out for privacy")},
      {"photo-missing", base::english("There is no photo {}"), base::english("There is no photo")},
      {"photo-unreadable", base::english("A photo that cannot be read: {}"),
       base::english("A photo that cannot be read")},
      {"photo-address", base::english("Photos on the web are not fetched"), nullptr},
      {"refused-edit", base::english("An edit was refused"), nullptr},
      {"damaged-settings", base::english("Remembered columns cannot be read"), nullptr},
  }};
  const auto known = std::find_if(kWords.begin(), kWords.end(),
                                  [&](const Words& each) { return each.code == problem.code; });
  std::string words;
  if (known == kWords.end()) {
    words = problem.code;
    std::replace(words.begin(), words.end(), '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
      words[0] = static_cast<char>(words[0] - 'a' + 'A');
    words = base::tr(words);  // the rest stand in no list here: "Bad number"
    if (!problem.value.empty()) words += ": " + problem.value;
  } else {
    const std::string& what = problem.value.empty() ? problem.column : problem.value;
    const bool nothing = what.empty() && known->without != nullptr;
    words = nothing ? std::string(base::tr(known->without)) : base::tr(known->of, what);
  }
  if (problem.count > 1) words = base::tr("{} ({} times)", words, std::to_string(problem.count));
  return words;
}

}  // namespace flipchart::commands
