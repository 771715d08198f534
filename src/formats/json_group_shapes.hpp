// What a group of people looks like: an object with a name and with lists of people, or of groups, in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/json_tape.hpp"

namespace flipchart::formats::json {

// A name, and something only people have: an e-mail address, a login, a title.
bool is_person(const Tape& tape, At object);
// What tells a person from others of the same name; empty: nothing does.
std::string_view person_id(const Tape& tape, At person);
std::string_view person_name(const Tape& tape, At person);

struct Person {
  At at = 0;
  std::string_view role;  // the key of the list
};

struct GroupParts {
  std::vector<Person> leaders;
  std::vector<Person> members;
  std::vector<Person> past;    // emeritus leads, former members
  std::vector<Person> others;  // a liaison: neither leads nor belongs
  std::vector<At> lists_of_groups;
  bool has_people() const { return !leaders.empty() || !members.empty(); }
};
// Looks at the members of the object and at those of objects in it, no deeper.
GroupParts parts_of(const Tape& tape, At object);

std::string_view group_name(const Tape& tape, At object);
// Its own id; empty: it has none but its name.
std::string_view group_key(const Tape& tape, At object);
// Has a name, is nobody, and has people or groups of them.
bool is_group(const Tape& tape, At object);

}  // namespace flipchart::formats::json
