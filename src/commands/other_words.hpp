// What else people call what a command does, so that the palette finds it by their words too.
#pragma once

#include <string_view>

namespace flipchart::commands {

// In English, as a language has them too; empty where the label says it all.
std::string_view other_words_for(std::string_view command);

}  // namespace flipchart::commands
