// Whose a database is, as its first bytes say, before anybody opens it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace flipchart::journal {

constexpr std::string_view kDatabaseMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;

// Why it is no workshop file that this program knows; empty: it is.
std::string why_stranger(int application, int version);
// The same by the first kHeaderBytes of a file.
std::string why_stranger(std::string_view header);

}  // namespace flipchart::journal
