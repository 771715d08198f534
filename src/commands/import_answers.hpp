// What a person answered about imported files, between the options of an import and the workshop's file.
#pragma once

#include "importers/import.hpp"
#include "model/import_edits.hpp"
#include "model/workshop_dates.hpp"

namespace flipchart::commands {

// Of these options: all aliases, and of what is remembered what is about these tables.
model::ImportAnswers answers_in(const importers::Options& options,
                                const std::vector<importers::SourceReport>& tables);
// The same answers as options; what they say already is kept.
void take_answers(importers::Options& options, const model::ImportAnswers& answers);
// Times without a zone were read from the clocks of the workshop's place, where nobody said otherwise.
void take_dates(importers::Options& options, const model::WorkshopDates& dates);

}  // namespace flipchart::commands
