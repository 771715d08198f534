// Finding and reading tables of words: see speaking.hpp.
#include "commands/speaking.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/output_file.hpp"
#include "commands/settings.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

// "de" of "de_AT.UTF-8", "en" of "C".
std::string language_of_system() {
  for (const char* const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    const std::string locale = value;
    return locale.substr(0, locale.find_first_of("_.@"));
  }
  return {};
}

// What a language calls itself stands in its own table, as what "English" is there.
std::string name_of(const Session& session, const std::string& code) {
  if (code == "en") return base::english("English");
  const auto language = read_language(session.language_folder, code);
  if (!language) return code;
  const auto name = language->pairs().find(base::english("English"));
  return name == language->pairs().end() ? code : name->second;
}

void next_language(Session& session) {
  const std::vector<std::string> known = languages_in(session.language_folder);
  const std::string now = language_wanted(session.settings.language, known);
  auto next = std::find(known.begin(), known.end(), now);
  next = next == known.end() || next + 1 == known.end() ? known.begin() : next + 1;
  if (change_settings(session, [&](Settings& settings) { settings.language = *next; }))
    session.said = base::tr("{} from the next start on", name_of(session, *next));
}

}  // namespace

std::vector<std::string> languages_in(const fs::path& folder) {
  std::vector<std::string> known;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.is_directory(ignored)) known.push_back(entry.path().filename().string());
  std::sort(known.begin(), known.end());
  known.insert(known.begin(), "en");
  return known;
}

std::string language_wanted(const std::string& chosen, const std::vector<std::string>& known) {
  for (const std::string& code : {chosen, language_of_system()})
    if (std::find(known.begin(), known.end(), code) != known.end()) return code;
  return "en";
}

base::Result<base::Language> read_language(const fs::path& folder, const std::string& code) {
  base::Language language;
  if (code == "en") return language;
  const std::vector<std::string> known = languages_in(folder);
  if (std::find(known.begin(), known.end(), code) == known.end()) {
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
    return base::failed("there are no words for the language \"" + code + "\"; use one of " + all,
                        base::Failure::usage);
  }
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder / code, ignored)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const auto text = base::read_file_whole(file);
    if (!text) return tl::unexpected(text.error());
    if (const auto added = language.add(*text, file.string()); !added) return tl::unexpected(added.error());
  }
  return language;
}

base::Result<void> speak_wanted(const std::string& asked, const std::string& setting,
                                const fs::path& folder) {
  const std::string code = asked.empty() ? language_wanted(setting, languages_in(folder)) : asked;
  if (code == "en") return {};
  auto language = read_language(folder, code);
  if (!language) return tl::unexpected(language.error());
  base::speak(std::move(*language));
  return {};
}

std::vector<Command> language_commands() {
  return {{"language", "The next language", "",
           [](const Session& session) { return languages_in(session.language_folder).size() > 1; },
           next_language, "English or Deutsch, from the next start on.", CommandGroup::panels, true}};
}

}  // namespace flipchart::commands
