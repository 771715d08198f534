// Descriptions of an organisation by its groups: teams with the people who lead them, the people in them, and
// the groups inside them.
#pragma once

#include <optional>

#include "formats/json_collections.hpp"

namespace flipchart::formats::json {

// nullopt: the file is no such description. Else one table of people: a row for each person who leads a
// group, all rows of a group with its id; one row without a name where nobody leads it. Members who do not
// lead stand below their group. Names of other groups in a list (stakeholders) become dotted lines. People of
// the past and people with neither role are passed over with a note.
std::optional<Rowed> groups_of(const Tape& tape, const Document& document, ProblemLog& log);

}  // namespace flipchart::formats::json
