// What a column is called, made comparable: case, punctuation, camelCase and vendors' brackets taken away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flipchart::importers {

struct Header {
  std::string text;                   // as in the file, trimmed, at most 200 bytes
  std::vector<std::string> squeezed;  // comparable forms, without spaces: "reportsto"; the bracket token also
  bool sensitive = false;             // pay, birth, passwords, home: never stored, shown or quoted
};

Header header_of(std::string_view cell);
// `synonym` in words ("reports to") is one of the header's forms.
bool is_called(const Header& header, std::string_view synonym);
// "employeeId", "E-mail", "Manager's Email" in lower-case words: "employee id", "e mail", "managers email".
std::string header_words(std::string_view text);

}  // namespace flipchart::importers
