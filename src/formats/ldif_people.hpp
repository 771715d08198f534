// Which records of an LDIF file are people, and how they are referred to. Decided over the whole file before
// the first cell is written: a reference may point forward.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/ldif_names.hpp"
#include "formats/ldif_records.hpp"

namespace flipchart::formats {

// "cn" for "cn;lang-en".
std::string_view without_options(std::string_view attribute);
bool is_attribute(std::string_view attribute, std::string_view name);  // whatever the case and the options
// Entries and "changetype: add"; the change otherwise: "modify", "delete", "modrdn".
std::string_view change_of(const LdifRecord& record);
bool is_person(const LdifRecord& record);

class LdifPeople {
 public:
  void add(const LdifRecord& person, const DistinguishedName& name);
  void decide();  // after the last one
  // The one spelling of a name: the first in the file, of the entry itself where there is one.
  std::string spelled(const DistinguishedName& name);
  // What stands in the cell of a reference: the person's short id where every person has one of their own,
  // else the name.
  std::string reference(const DistinguishedName& name);

 private:
  static constexpr std::array<std::string_view, 3> kIds = {"uid", "sAMAccountName", "employeeNumber"};
  struct Person {
    std::string name;
    std::array<std::string, kIds.size()> ids;  // empty: none, or several
  };
  std::vector<Person> people_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::string> others_;  // key -> spelling
  std::size_t chosen_ = kIds.size();
};

}  // namespace flipchart::formats
