// The options of the window, for tests and measuring, as data (see view_options.hpp).
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/cli.hpp"

namespace flipchart::cli {

struct WindowOption {
  const char* name;
  const char* type;  // of its value, as help shows it
  const char* help;
  base::Result<void> (*take)(WindowRequest& window, const std::string& text);
  bool each = false;  // may come several times
};
const std::vector<WindowOption>& window_options();

}  // namespace flipchart::cli
