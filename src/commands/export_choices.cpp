#include "commands/export_choices.hpp"

#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/paper.hpp"
#include "commands/remembered.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::pair<Fitting, const char*> kFittings[] = {
    {Fitting::page, "page"}, {Fitting::tiles, "tiles"}, {Fitting::book, "book"}};
constexpr std::pair<model::Theme, const char*> kThemes[] = {{model::Theme::light, "light"},
                                                            {model::Theme::dark, "dark"},
                                                            {model::Theme::projector, "projector"},
                                                            {model::Theme::print, "print"}};
constexpr std::pair<model::Names, const char*> kNames[] = {
    {model::Names::full, "full"}, {model::Names::roles, "roles"}, {model::Names::none, "none"}};

template <class Value, std::size_t N>
const char* word_of(Value value, const std::pair<Value, const char*> (&words)[N]) {
  for (const auto& [known, word] : words)
    if (known == value) return word;
  return words[0].second;
}

template <class Value, std::size_t N>
void take_word(Value& into, const json& object, const char* key,
               const std::pair<Value, const char*> (&words)[N]) {
  const auto found = object.find(key);
  if (found == object.end()) return;
  for (const auto& [value, word] : words)
    if (*found == word) into = value;
}

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

fs::path ExportChoices::file() const {
  const std::string ending = "." + format;
  const bool typed = base::lower_ascii(name).ends_with(ending);
  return fs::path(folder) / (typed ? name : name + ending);
}

fs::path export_choices_file() {
  return settings_file("export.json");
}

ExportChoices load_export_choices(const fs::path& file) {
  ExportChoices choices;
  std::error_code ignored;
  if (file.empty() || !fs::exists(file, ignored)) return choices;
  const auto text = base::read_file_whole(file);
  const json object = text ? json::parse(*text, nullptr, false) : json();
  if (!object.is_object()) return choices;
  if (const std::string format = text_in(object, "format"); !format.empty()) choices.format = format;
  if (const std::string size = text_in(object, "size"); page_size(size)) choices.size = size;
  choices.folder = text_in(object, "folder");
  take_word(choices.fitting, object, "fit", kFittings);
  take_word(choices.theme, object, "theme", kThemes);
  take_word(choices.names, object, "names", kNames);
  choices.photos = object.value("photos", json(true)) != json(false);
  choices.logo = text_in(object, "logo");
  choices.accent = text_in(object, "accent");
  return choices;
}

base::Result<void> save_export_choices(const fs::path& file, const ExportChoices& choices) {
  if (file.empty()) return {};
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return base::failed(base::tr("{}: cannot make its folder: {}", file.string(), error.message()));
  const json object = {{"format", choices.format},
                       {"size", choices.size},
                       {"folder", choices.folder},
                       {"fit", word_of(choices.fitting, kFittings)},
                       {"theme", word_of(choices.theme, kThemes)},
                       {"names", word_of(choices.names, kNames)},
                       {"photos", choices.photos},
                       {"logo", choices.logo},
                       {"accent", choices.accent}};
  return base::write_file_whole(file, object.dump(1, ' ', false, json::error_handler_t::replace) + '\n');
}

}  // namespace flipchart::commands
