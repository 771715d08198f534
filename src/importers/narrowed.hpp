// A source's table rewritten to the columns that are used, where some of its cells have to be worked out
// first.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// Says whether the row stays, and what its cell in the added column is.
using RowRewriter = std::function<bool(const formats::Row& row, std::string& added)>;

// Copies the cells of used columns; `field` gets a column of its own called `header`, or none is added. Rows
// keep their lines; what the report says of mapping, ignored and sensitive columns is brought up to date.
void narrow(LoadedSource& source, std::optional<Field> field, const std::string& header,
            const RowRewriter& rewritten);

}  // namespace flipchart::importers
