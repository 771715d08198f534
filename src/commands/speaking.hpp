// Which language the window speaks: English, or one that has a folder of tables (base/language.hpp) beside
// the program's other assets, named by its code: language/de.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "commands/command.hpp"

namespace flipchart::commands {

// "en" first, the others by code.
std::vector<std::string> languages_in(const std::filesystem::path& folder);
// What somebody chose where it is known, else what LC_ALL, LC_MESSAGES or LANG ask for, else "en".
std::string language_wanted(const std::string& chosen, const std::vector<std::string>& known);
// All tables of a language's folder together. Fails naming file and line; a code without a folder is refused
// with those that there are.
base::Result<base::Language> read_language(const std::filesystem::path& folder, const std::string& code);
// Speaks what an option asked for, where it is empty what language_wanted() says of the setting. The window
// does, as whoever sits before it wishes; what scripts read is English.
base::Result<void> speak_wanted(const std::string& asked, const std::string& setting,
                                const std::filesystem::path& folder);
// Choosing among Session::languages; holds from the next start on, because pictures keep their words.
std::vector<Command> language_commands();

}  // namespace flipchart::commands
