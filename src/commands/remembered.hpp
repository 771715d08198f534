// What a person said about files with certain headers, kept for the next file of that kind: by header
// signature, in the user's configuration folder. Holds headers and field names, never data.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "importers/import.hpp"

namespace flipchart::commands {

using Remembered = std::map<std::string, importers::Choice>;  // by header signature

// What the environment says; empty where it says nothing.
std::filesystem::path folder_named(const char* variable);
// A file of the program's own settings: in $XDG_CONFIG_HOME/flipchart, where that is not set in ~/.config;
// empty where there is no home.
std::filesystem::path settings_file(const char* name);
// mappings.json among the settings.
std::filesystem::path remembered_file();

// A missing file remembers nothing; a damaged one too, and is named in `problems`.
Remembered load_remembered(const std::filesystem::path& file, model::Problems& problems);
// Makes the folder where it is missing; writes the file whole.
base::Result<void> save_remembered(const std::filesystem::path& file, const Remembered& remembered);

}  // namespace flipchart::commands
