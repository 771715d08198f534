// The words that say an issue is over (docs/formats.md, "closed").
#pragma once

#include <string_view>

namespace flipchart::flow {

// True when a status or activity is, or begins with, one of: close, closed, resolve, resolved, solved,
// completed, done, cancelled, canceled. Case is ignored; the word must end where a word ends ("Closed -
// duplicate", not "Closedown").
bool says_closed(std::string_view text);

}  // namespace flipchart::flow
