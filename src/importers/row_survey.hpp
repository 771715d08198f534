// One look at every row of a table, on all cores: how many there are, and which are awkward.
#pragma once

#include "formats/encoding.hpp"
#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// Counts the rows, and reports unclosed quotes, ragged rows, a table without rows, and bytes that had to be
// guessed; `decoded` is null where none had to. Asks `stop` between blocks.
void survey_rows(LoadedSource& source, const formats::DecodedText* decoded, const Options& options,
                 ProblemLog& log);

// Tells the system that a part of the table's text will not be looked at soon: pages of the file need not
// stay.
void give_back(const LoadedSource& source, std::string_view text);

}  // namespace flipchart::importers
