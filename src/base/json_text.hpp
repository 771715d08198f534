// Writing JSON: UTF-8 left as it is, one way to quote a string and to print a number everywhere.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::base {

// Appends `text` as a JSON string with its quotes; only what JSON requires is escaped.
void append_json_string(std::string& out, std::string_view text);
std::string json_string(std::string_view text);
// Shortest decimal with at most `decimals` digits after the point, no trailing zeros, no "-0".
void append_number(std::string& out, double value, int decimals);

}  // namespace flipchart::base
