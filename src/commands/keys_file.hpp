// keys.conf: the keys a person wants instead of the table's, as lines that are written by hand.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.hpp"

namespace flipchart::commands {

struct KeysRead {
  std::map<std::string, std::string, std::less<>> keys;  // as in Reaching
  std::vector<std::string> problems;                     // "line 3: there is no command “flop”"
};
// Lines `command-id = Key`; `none` takes a key away, # begins a comment. What cannot be taken is said, and
// keeps the key it has. Two commands share a key only where the table has them share one.
KeysRead keys_in(std::string_view text);

// Every command with its own key, each line a comment.
std::string keys_as_text();

// Takes the keys of session.reaching.keys_file; without that file they are the table's. One that is no text
// is kept aside under another name. What was wrong is in session.said too.
std::vector<std::string> take_keys(Session& session);
// Writes the file where there is none, and says where it is.
void write_keys_file(Session& session);

}  // namespace flipchart::commands
