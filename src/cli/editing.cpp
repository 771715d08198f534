// One line at a time: whoever writes the next line before reading the answer finds both in order.
#include "cli/editing.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "base/utf8.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::cli {

int edited(workshop::Workshop& workshop) {
  int code = 0;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    if (base::trimmed(line).empty()) continue;
    const commands::Answer answer = commands::answer_to(workshop, line);
    if (!answer.accepted) code = 3;
    const std::string text = answer.json + '\n';
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) return 1;
  }
  return code;
}

std::string login_name() {
  const passwd* const entry = ::getpwuid(::getuid());
  return entry != nullptr && entry->pw_name != nullptr ? entry->pw_name : "somebody";
}

}  // namespace flipchart::cli
