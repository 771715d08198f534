// Systems that are known by a few headers standing together. What is known of a system goes before synonyms:
// what kind its file is, and which of its columns mean what where the same word means another thing
// elsewhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/headers.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {

struct Fingerprint {
  std::string_view system;  // "ServiceNow"; empty: none known
  // Headers in words that must all be there, parted by commas; '|' parts those of which one is enough, a '!'
  // before them means that none may be there.
  std::string_view headers;
  Kind kind = Kind::people;
  // FIELD=header|header, parted by commas: goes before the synonyms. "FIELD=" keeps the field without a
  // column.
  std::string_view fields;
  // In a list of changes, the column that says what changed and the words for a change of hands: other rows
  // are no events.
  std::string_view changed = {};
  std::string_view hands = {};
};

// The first that fits; `system` is empty when none does. Linear in headers times fingerprints.
const Fingerprint& fingerprint_of(const std::vector<Header>& headers);

}  // namespace flipchart::importers
