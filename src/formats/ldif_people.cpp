// A directory holds groups, units, printers and computers beside people: the object classes tell them apart.
#include "formats/ldif_people.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.hpp"

namespace flipchart::formats {

std::string_view without_options(std::string_view attribute) {
  return attribute.substr(0, attribute.find(';'));
}

bool is_attribute(std::string_view attribute, std::string_view name) {
  return base::equal_ignoring_ascii_case(without_options(attribute), name);
}

std::string_view change_of(const LdifRecord& record) {
  for (const LdifValue& value : record.values) {
    if (!is_attribute(value.name, "changetype")) continue;
    return base::equal_ignoring_ascii_case(value.text, "add") ? std::string_view{} : value.text;
  }
  return {};
}

bool is_person(const LdifRecord& record) {
  bool person = false;
  bool machine = false;
  bool classed = false;
  bool named = false;
  bool known = false;
  for (const LdifValue& value : record.values) {
    if (is_attribute(value.name, "objectClass")) {
      const std::string name = base::lower_ascii(value.text);
      person = person || name == "user" || name.ends_with("person");
      machine = machine || name == "computer";
      classed = classed || name.starts_with("group") || name == "organizationalunit";
    }
    named = named || is_attribute(value.name, "cn");
    known = known || is_attribute(value.name, "sn") || is_attribute(value.name, "uid");
  }
  return !machine && (person || (!classed && named && known));
}

void LdifPeople::add(const LdifRecord& person, const DistinguishedName& name) {
  Person added{name.spelled, {}};
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    std::size_t found = 0;
    for (const LdifValue& value : person.values) {
      if (!base::equal_ignoring_ascii_case(value.name, kIds[i])) continue;
      ++found;
      added.ids[i] = base::trimmed(value.text);
    }
    if (found > 1) added.ids[i].clear();
  }
  by_key_.try_emplace(name.key, people_.size());
  people_.push_back(std::move(added));
}

void LdifPeople::decide() {
  for (chosen_ = 0; chosen_ < kIds.size(); ++chosen_) {
    std::unordered_set<std::string> seen;
    const bool own = std::all_of(people_.begin(), people_.end(), [&](const Person& person) {
      const std::string& id = person.ids[chosen_];
      return !id.empty() && seen.insert(folded_value(id)).second;
    });
    if (own) return;
  }
}

std::string LdifPeople::spelled(const DistinguishedName& name) {
  const auto person = by_key_.find(name.key);
  if (person != by_key_.end()) return people_[person->second].name;
  return others_.try_emplace(name.key, name.spelled).first->second;
}

std::string LdifPeople::reference(const DistinguishedName& name) {
  const auto person = by_key_.find(name.key);
  if (person == by_key_.end() || chosen_ == kIds.size()) return spelled(name);
  return people_[person->second].ids[chosen_];
}

}  // namespace flipchart::formats
