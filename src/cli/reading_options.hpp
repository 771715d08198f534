// The options that say how sources are read, as data: see view_options.hpp.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "importers/import.hpp"

namespace flipchart::cli {

struct ReadingOption {
  const char* name;
  const char* type;  // of its value, as help shows it
  const char* help;
  base::Result<void> (*take)(importers::Options& options, const std::string& text);
  bool each = false;  // may come several times
};

const std::vector<ReadingOption>& reading_options();

}  // namespace flipchart::cli
