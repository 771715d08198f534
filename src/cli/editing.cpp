// One line at a time: whoever writes the next line before reading the answer finds both in order.
#include "cli/editing.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "base/utf8.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::cli {

namespace {

// The next line, false at the end. Of one that is longer than the program takes only so much is kept that it
// can be refused, however long it goes on.
bool next_line(std::streambuf& in, std::string& line) {
  using Traits = std::streambuf::traits_type;
  line.clear();
  auto c = in.sbumpc();
  if (Traits::eq_int_type(c, Traits::eof())) return false;
  for (; !Traits::eq_int_type(c, Traits::eof()) && Traits::to_char_type(c) != '\n'; c = in.sbumpc()) {
    if (line.size() <= commands::kLongestLine) line += Traits::to_char_type(c);
  }
  return true;
}

}  // namespace

int edited(workshop::Workshop& workshop) {
  int code = 0;
  std::ios::sync_with_stdio(false);
  for (std::string line; next_line(*std::cin.rdbuf(), line);) {
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
