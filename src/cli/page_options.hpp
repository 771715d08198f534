// The options that say how a picture comes into its file, as data (see view_options.hpp).
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/pages.hpp"

namespace flipchart::cli {

struct PageOption {
  const char* name;
  const char* type;  // of its value, as help shows it
  const char* help;
  base::Result<void> (*take)(commands::Wish& wish, const std::string& text);
  bool each = false;  // may come several times
};
const std::vector<PageOption>& page_options();

}  // namespace flipchart::cli
