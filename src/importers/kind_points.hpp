// How well a file's headers fit one kind. Points are for comparing kinds of one file and mean nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "importers/fields.hpp"

namespace flipchart::importers {

// Points for what only this kind of file has; 0 for one that lacks what the kind needs.
int kind_points(Kind kind, const Columns& columns, const std::vector<Header>& headers);
bool named(const Columns& columns);  // some column has names of people
// Some header is called one of these (in words, parted by commas).
bool any_called(const std::vector<Header>& headers, std::string_view synonyms);
// Words that make this kind likelier in a file's name.
bool name_hints(Kind kind, std::string_view file_name);

}  // namespace flipchart::importers
