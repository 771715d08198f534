// Keys decide, by the words in them; what is written under them does not.
#include "formats/json_group_shapes.hpp"

#include <algorithm>
#include <array>

#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

std::string_view first_of(const Tape& tape, At object, const auto& keys) {
  for (const std::string_view key : keys) {
    if (const std::string_view text = tape.text_of(object, key); !text.empty()) return text;
  }
  return {};
}

bool has_word(std::string_view key, const auto& words) {
  const std::string plain = squeezed(key);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

// Lists of people who are no part of the group.
bool is_outside(std::string_view key) {
  static constexpr std::array kWords = {"contact", "customer", "client",   "account",
                                        "watcher", "comment",  "attendee", "participant",
                                        "speaker", "guest",    "dependent"};
  return has_word(key, kWords);
}
bool is_past(std::string_view key) {
  static constexpr std::array kWords = {"emeritus", "emerit",   "former", "past",
                                        "alumn",    "previous", "retired"};
  return has_word(key, kWords);
}
bool leads(std::string_view key) {
  static constexpr std::array kWords = {"chair",     "lead",       "head",    "manager",
                                        "owner",     "director",   "captain", "coordinator",
                                        "president", "supervisor", "boss"};
  return has_word(key, kWords);
}
// A chart's nesting (json_nested), not a group's people.
bool nests(std::string_view key) {
  static constexpr std::array kWords = {"children", "reports", "subordinates", "reportees"};
  return has_word(key, kWords);
}

bool holds_people(const Tape& tape, At array) {
  if (!holds_objects(tape, array) || is_manifold(tape, array)) return false;
  std::size_t all = 0;
  std::size_t people = 0;
  for (const At at : tape.inside(array)) {
    ++all;
    if (tape.is_object(at) && is_person(tape, at)) ++people;
  }
  return people * 2 > all;
}

// Named objects that are nobody, and more than links.
bool holds_groups(const Tape& tape, At array) {
  if (!holds_objects(tape, array) || is_manifold(tape, array) || holds_people(tape, array)) return false;
  const At first = *tape.inside(array).begin();
  return tape.is_object(first) && !group_name(tape, first).empty() && tape.member(first, "url") == kNowhere &&
         tape.member(first, "href") == kNowhere && tape.member(first, "link") == kNowhere;
}

class Sorting {
 public:
  Sorting(const Tape& tape, GroupParts& parts) : tape_(tape), parts_(parts) {}

  void look_at(At at, std::string_view around) {
    const std::string_view key = tape_.key(at);
    if (is_outside(key) || nests(key)) return;
    if (tape_.is_array(at) && holds_people(tape_, at)) {
      for (const At each : tape_.inside(at)) {
        if (tape_.is_object(each)) sort({each, key}, around, true);
      }
    } else if (tape_.is_object(at) && is_person(tape_, at)) {
      sort({at, key}, around, false);
    }
  }

 private:
  void sort(const Person& person, std::string_view around, bool of_list) {
    if (is_past(person.role) || is_past(around))
      parts_.past.push_back(person);
    else if (leads(person.role) || leads(around))
      parts_.leaders.push_back(person);
    else if (of_list)
      parts_.members.push_back(person);
    else
      parts_.others.push_back(person);
  }

  const Tape& tape_;
  GroupParts& parts_;
};

}  // namespace

bool is_person(const Tape& tape, At object) {
  static constexpr std::array kKeys = {"email", "mail",     "emailaddress", "github", "login", "username",
                                       "user",  "handle",   "slack",        "phone",  "title", "jobtitle",
                                       "role",  "position", "employeeid",   "gitlab", "uid"};
  if (person_name(tape, object).empty()) return false;
  for (const At at : tape.inside(object)) {
    if (tape.is_value(at) && std::find(kKeys.begin(), kKeys.end(), squeezed(tape.key(at))) != kKeys.end())
      return true;
  }
  return false;
}

std::string_view person_name(const Tape& tape, At person) {
  static constexpr std::array kKeys = {"name", "displayName", "fullName", "full_name", "login"};
  return first_of(tape, person, kKeys);
}

std::string_view person_id(const Tape& tape, At person) {
  static constexpr std::array kKeys = {"id",     "employeeId", "github", "login", "username",
                                       "gitlab", "userName",   "user",   "email", "mail"};
  return first_of(tape, person, kKeys);
}

std::string_view group_name(const Tape& tape, At object) {
  static constexpr std::array kKeys = {"name", "displayName", "fullName", "full_name", "label"};
  return first_of(tape, object, kKeys);
}

std::string_view group_key(const Tape& tape, At object) {
  static constexpr std::array kKeys = {"id", "key", "slug", "dir", "code"};
  return first_of(tape, object, kKeys);
}

GroupParts parts_of(const Tape& tape, At object) {
  GroupParts parts;
  Sorting sorting(tape, parts);
  for (const At at : tape.inside(object)) {
    sorting.look_at(at, {});
    if (tape.is_array(at) && !is_outside(tape.key(at)) && !nests(tape.key(at)) && !is_past(tape.key(at)) &&
        holds_groups(tape, at))
      parts.lists_of_groups.push_back(at);
    if (!tape.is_object(at) || is_person(tape, at)) continue;
    for (const At inner : tape.inside(at)) sorting.look_at(inner, tape.key(at));
  }
  return parts;
}

bool is_group(const Tape& tape, At object) {
  if (!tape.is_object(object) || group_name(tape, object).empty() || is_person(tape, object)) return false;
  std::vector<At> open{object};
  while (!open.empty()) {
    const At at = open.back();
    open.pop_back();
    const GroupParts parts = parts_of(tape, at);
    if (parts.has_people()) return true;
    for (const At list : parts.lists_of_groups) {
      for (const At each : tape.inside(list)) {
        if (tape.is_object(each)) open.push_back(each);
      }
    }
  }
  return false;
}

}  // namespace flipchart::formats::json
