// `flipchart edit`: lines of standard input, each answered on standard output once it is on the disk.
#pragma once

#include <string>

#include "workshop/workshop.hpp"

namespace flipchart::cli {

// 0, or 3 where a line was refused; 1 where an answer cannot be given.
int edited(workshop::Workshop& workshop);

// The login name of whoever runs the program, "somebody" where there is none.
std::string login_name();

}  // namespace flipchart::cli
