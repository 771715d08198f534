// The column of a file of customers that names those who serve them, known by its values alone: they are
// positions of the chart.
#pragma once

#include <memory>
#include <vector>

#include "importers/loaded_source.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// The best such column that has no other meaning; kNoColumn for none. Looks at up to 500 rows. Numbers as
// short as a count are believed only under a header that speaks of people.
std::size_t position_column_of(const LoadedSource& source, const PeopleDraft& people);

// Gives every source that waits for such a column its own, or lets its rows count for whoever serves the
// customers they name, where a customers file says who does; else takes the source away: into `failed`, or
// into a note where another table of the same file could be read.
void settle_awaiting(std::vector<std::unique_ptr<LoadedSource>>& sources, const PeopleDraft& people,
                     std::vector<base::Error>& failed, ProblemLog& log);

// --silo COLUMN is in none of the people files, or is private: said once.
void report_silo_column(const std::vector<std::unique_ptr<LoadedSource>>& sources, const Options& options,
                        ProblemLog& log);

}  // namespace flipchart::importers
