// Distinguished names as directories write them (RFC 4514), brought to one form for comparing: case, blanks
// around parts, quotes and escapes make no difference. Nothing is shown in this form.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::importers {

// "CN=Lopes\, Ana, OU=People" looks like one: a short attribute, '=', and more than one part.
bool looks_like_dn(std::string_view text);
// Equal for equal names; empty for a text that is none.
std::string dn_key(std::string_view text);

}  // namespace flipchart::importers
