// What the manager column refers to. The id column is the one whose values the manager column holds, whatever
// it is called; failing that managers are named by e-mail or by name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

enum class ManagerReference : std::uint8_t { id, id_in_brackets, email, name };

// Looks at up to 500 managers spread over the whole file; may give the source another id column (or one,
// where it has none). Linear in the rows, once for each candidate column, and only for one column where the
// header was right.
ManagerReference manager_reference_decided(LoadedSource& source);

// The same person's name however it is written: "Lopes, Ana" and "ana lopes" give one key.
std::string name_key(std::string_view name);
// "1001898" of "Jane Smith (1001898)"; empty without brackets at the end.
std::string_view in_brackets(std::string_view text);
// The row's name from one column or two; `scratch` holds it where it has to be put together.
std::string_view full_name(const LoadedSource& source, const formats::Row& row, std::string& scratch);

}  // namespace flipchart::importers
