// Distinguished names (RFC 4514) in one spelling, so that two of the same entry are the same bytes: types in
// lower case, no blanks around ',', '=' and '+', each escape in one way. What a name means is not asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::formats {

struct DistinguishedName {
  std::string spelled;  // letters of the values as written
  // For comparing: ASCII letters folded, blanks run together, the parts of "a=1+b=2" in order.
  std::string key;
  std::vector<std::string> values;  // plain, the entry's own first, folded like the key
};

// nullopt: no distinguished name, or one of more than 256 parts. Understands the older ';' between parts and
// "quoted" values too.
std::optional<DistinguishedName> distinguished_name(std::string_view text);
// As values are compared: ASCII letters in lower case, each run of blanks one blank, none at the ends.
std::string folded_value(std::string_view text);

}  // namespace flipchart::formats
