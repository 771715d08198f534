// Photos of people from local files: what stands in the column `photo` is a path, as seen from the folder of
// the file it stands in. Addresses on the web are not fetched. A photo is kept as a small square JPEG.
#pragma once

#include <vector>

#include "importers/import.hpp"
#include "importers/people_draft.hpp"

namespace flipchart::importers {

// Reads the files that PeopleDraft::photo_files names into the draft's photos, on all cores; each file once.
// A file that is missing or no picture is a warning (photo-missing, photo-unreadable) and no photo. Stops
// where options.stop was asked to.
void read_photos(PeopleDraft& people, const std::vector<Source>& sources, const Options& options,
                 ProblemLog& log);

}  // namespace flipchart::importers
