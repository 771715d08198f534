// Names of files that are made out of what people call things.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::commands {

// A name that every system takes: what separates folders and drives, and what shells expand, as blanks,
// and no longer than 100 bytes.
std::string file_name_of(std::string_view title);

}  // namespace flipchart::commands
