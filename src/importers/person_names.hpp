// A person's name in the forms that files give it, and what else stands in its cell.
#pragma once

#include <string>
#include <string_view>

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// The same person's name however it is written: "Lopes, Ana" and "ana lopes" give one key.
std::string name_key(std::string_view name);
// "1001898" of "Jane Smith (1001898)"; empty without brackets at the end.
std::string_view in_brackets(std::string_view text);
// The part that may be an id or an address: in brackets of any kind at the end, or before or after a dash.
std::string_view id_part(std::string_view text);
// The row's name from one column or two; `scratch` holds it where it has to be put together.
std::string_view full_name(const LoadedSource& source, const formats::Row& row, std::string& scratch);

}  // namespace flipchart::importers
