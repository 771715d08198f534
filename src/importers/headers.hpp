// What a column is called, made comparable: case, punctuation, camelCase, vendors' brackets and the prefixes
// of flattened objects taken away. Looks at the header alone, never at values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flipchart::importers {

struct Header {
  std::string text;                   // as in the file, trimmed, at most 200 bytes; may be empty
  std::vector<std::string> squeezed;  // comparable forms, without spaces, the plainest first: "reportsto"
  bool sensitive = false;             // pay, birth, passwords, home: never stored, shown or quoted
};

Header header_of(std::string_view cell);
// `synonym` in words ("reports to") is one of the header's forms.
bool is_called(const Header& header, std::string_view synonym);
// 0 for its first form, 1, 2... for a looser one, -1 for none.
int form_called(const Header& header, std::string_view synonym);
// "employeeId", "E-mail", "Manager's Email" in lower-case words: "employee id", "e mail", "managers email".
std::string header_words(std::string_view text);

// The same for all files with these headers, in whatever order they stand, and for no others: 16 hex digits.
// The key under which a mapping is remembered.
std::string signature_of(const std::vector<Header>& headers, std::string_view format);

}  // namespace flipchart::importers
