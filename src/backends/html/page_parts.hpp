// What of the page is the same in every file: style, controls, script. The texts are those of assets/html;
// cmake/EmbedPage.cmake makes page_parts.cpp of them when the program is built.
#pragma once

#include <string_view>

namespace flipchart::backends {

std::string_view page_style();
std::string_view dark_style();
std::string_view bar();
std::string_view keys();
// Runs before anything is laid out.
std::string_view first_script();
// All others, joined.
std::string_view page_script();
// Of both, as a content security policy names scripts: "'sha256-...' 'sha256-...'".
std::string_view script_hashes();

}  // namespace flipchart::backends
