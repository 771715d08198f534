// Text as XML and HTML hold it.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::base {

// Appends `text` for an element or a quoted attribute: & < > " escaped, tabs and line breaks as blanks, bytes
// that are no UTF-8 as U+FFFD. What XML 1.0 cannot hold is dropped.
void append_markup_text(std::string& out, std::string_view text);

}  // namespace flipchart::base
