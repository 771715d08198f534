// Bytes as letters (RFC 4648, with padding): pictures inside files of text.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::base {

// Linear.
void append_base64(std::string& out, std::string_view bytes);

}  // namespace flipchart::base
