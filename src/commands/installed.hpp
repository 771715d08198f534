// Whether another program is there to be run: on the PATH, and executable.
#pragma once

#include <string_view>

namespace flipchart::commands {

bool installed(std::string_view program);

}  // namespace flipchart::commands
