// Which headers promise what nobody should see on a wall: pay, birth, passwords, private addresses, gender,
// origin, health. Looks at the header's words alone. What it names is never taken, stored, shown or quoted
// unless --map asks for that column by name.
#pragma once

#include <string_view>

namespace flipchart::importers {

// `words` as header_words() gives them: "actual pay floor", "home address".
bool is_sensitive(std::string_view words);

}  // namespace flipchart::importers
