// What other systems call the fields of each kind of file. Tables and nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "importers/fields.hpp"

namespace flipchart::importers {

// Headers in words, parted by commas, the best first.
struct Synonyms {
  Field field = Field::id;
  std::string_view headers;
};

// In the order in which the fields choose: a column that an earlier one took is gone for the later.
std::vector<Synonyms> synonyms_of(Kind kind);

// Names a customer only where no person's name does.
std::string_view company_synonyms();
// What people log in with: a name only where no column holds a better one.
std::string_view user_name_synonyms();
// Names an issue by itself: in an event log as in a list of issues.
std::string_view issue_id_synonyms();

}  // namespace flipchart::importers
