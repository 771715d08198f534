// The table of commands as it is read outside the window: a list, JSON, and the page of the guide.
#pragma once

#include <string>

namespace flipchart::commands {

std::string command_list_text();
// One line: [{"id":…,"group":…,"label":…,"key":…,"about":…},…]; a command without a key has no "key".
std::string command_list_json();
// docs/guide/keys.md.
std::string command_list_guide();

}  // namespace flipchart::commands
