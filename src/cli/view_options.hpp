// The options that describe a picture, as data: their names, their help, and what each does to a view. The
// grammar reads the tables; nothing here knows how a command line is parsed.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/view.hpp"

namespace flipchart::cli {

struct ViewOption {
  const char* name;
  const char* type;  // of its value, as help shows it
  const char* help;
  base::Result<void> (*take)(model::View& view, const std::string& text);
  bool each = false;  // may come several times
};

// What the window and pictures share.
const std::vector<ViewOption>& look_options();
// Which issues are looked at, and who had them.
const std::vector<ViewOption>& history_options();
// Pictures only.
const std::vector<ViewOption>& picture_options();

}  // namespace flipchart::cli
