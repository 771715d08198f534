// Files that appear whole under their final name or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace flipchart::base {

// Writes `bytes` beside `path` under another name, makes them durable, then renames. On any failure
// (no such folder, no permission, full disk) the old file, if any, is untouched and nothing is left behind.
// The new file has the rights of the old one, and where `path` is a link it stays one.
Result<void> write_file_whole(const std::filesystem::path& path, std::string_view bytes);

// Reads a whole regular file or pipe. Errors name the file and what is wrong with it: missing,
// a directory, no permission, not readable.
Result<std::string> read_file_whole(const std::filesystem::path& path);

}  // namespace flipchart::base
