// What the command line says beside its results: messages on standard error, and the exit code for each kind
// of failure (docs/formats.md, "Exit codes").
#pragma once

#include <string>

#include "base/result.hpp"
#include "commands/opening.hpp"
#include "model/view.hpp"

namespace flipchart::cli {

int exit_code(base::Failure failure);
void complain(const std::string& message);
// Says it; returns its exit code.
int complained(const base::Error& error);
// Standard output, whole: a full disk or a closed pipe is a failure like any other output's.
int printed(const std::string& text);

// What names somebody the data does not have changes nothing, or keeps nothing: worth a warning, not a
// failure.
void warn_of_unknown(const commands::Opened& opened, const model::View& view);
// Errors and warnings of the data, the first few of them; `flipchart check` has them all.
void warn_of_problems(const commands::Opened& opened);
void warn_of_missing_letters(const model::Organization& organization);

}  // namespace flipchart::cli
