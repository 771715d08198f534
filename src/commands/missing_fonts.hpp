// Fonts that the program is made for and that are not installed.
#pragma once

#include <string>

namespace flipchart::commands {

// What is missing and which packages bring it, in a sentence; empty where all are there. The program works
// without them: letters are drawn by what there is, icons as plain shapes.
std::string missing_fonts();

}  // namespace flipchart::commands
