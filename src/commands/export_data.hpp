// The data of a workshop as plain CSV files in a folder, or as a workbook.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::commands {

// Writes people.csv, customers.csv, issues.csv and events.csv into the folder `output` (made where it is not
// there), each only where there is anything to write, or the same as sheets of a workbook where its name ends
// in .xlsx; returns the paths of the files. Room-safe unless told otherwise: then ids
// that are e-mail addresses or names become p1, p2, ..., e-mails and persons' own ids are left out, and so
// are events, because they say who held which issue. Nothing is written where one of the files would replace
// one of the sources, or where a new folder would be called like a file (Failure::usage).
base::Result<std::vector<std::filesystem::path>> export_data(
    const model::Organization& organization, const model::History& history,
    const std::filesystem::path& output, bool room_safe,
    const std::vector<std::filesystem::path>& sources = {});

}  // namespace flipchart::commands
