// From a table of cells to a source whose kind and columns are known: a person's choice first, then what the
// headers say, then what the first rows say. Reports what it was not sure of, and never quotes a sensitive
// cell.
#pragma once

#include "base/result.hpp"
#include "importers/loaded_source.hpp"

namespace flipchart::importers {

// Needs number, file, table and the format, encoding and delimiter of the report. Sets the rest but the count
// of rows. An Error when nothing can be made of it.
base::Result<void> understood(LoadedSource& source, const Source& given, const Options& options,
                              ProblemLog& log);

}  // namespace flipchart::importers
