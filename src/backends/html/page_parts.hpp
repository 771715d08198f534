// What of the page is the same in every file: style, controls, script. The texts are those of assets/html;
// cmake/EmbedPage.cmake makes page_parts.cpp of them when the program is built.
#pragma once

#include <string_view>

namespace flipchart::backends {

std::string_view page_style();
std::string_view dark_style();
std::string_view bar();
std::string_view keys();
// All scripts, joined.
std::string_view page_script();
// "sha256-...", as a content security policy names a script.
std::string_view page_script_hash();

}  // namespace flipchart::backends
