// The file of remembered choices: see remembered.hpp.
#include "commands/remembered.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/language.hpp"
#include "base/output_file.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::pair<importers::DateOrder, const char*> kOrders[] = {
    {importers::DateOrder::day_first, "day_first"}, {importers::DateOrder::month_first, "month_first"}};

json to_object(const importers::Choice& choice) {
  json object = json::object();
  if (choice.kind) object["kind"] = importers::to_string(*choice.kind);
  json map = json::array();
  for (const auto& [field, header] : choice.map) map.push_back({field, header});
  if (!map.empty()) object["map"] = std::move(map);
  for (const auto& [order, name] : kOrders) {
    if (choice.dates == order) object["dates"] = name;
  }
  return object;
}

// Nothing where the object is not what to_object writes.
std::optional<importers::Choice> from_object(const json& object) {
  if (!object.is_object()) return std::nullopt;
  importers::Choice choice;
  for (const auto& [key, value] : object.items()) {
    if (key == "kind") {
      if (value.is_string()) choice.kind = importers::kind_named(value.get<std::string>());
      if (!choice.kind) return std::nullopt;
    } else if (key == "dates") {
      for (const auto& [order, name] : kOrders) {
        if (value == name) choice.dates = order;
      }
      if (!choice.dates) return std::nullopt;
    } else if (key == "map") {
      if (!value.is_array()) return std::nullopt;
      for (const json& pair : value) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
          return std::nullopt;
        choice.map.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
      }
    }
  }
  return choice;
}

}  // namespace

fs::path folder_named(const char* variable) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

fs::path settings_file(const char* name) {
  const fs::path config = folder_named("XDG_CONFIG_HOME");
  if (config.is_absolute()) return config / "flipchart" / name;
  const fs::path home = folder_named("HOME");
  return home.is_absolute() ? home / ".config" / "flipchart" / name : fs::path();
}

fs::path remembered_file() {
  return settings_file("mappings.json");
}

Remembered load_remembered(const fs::path& file, model::Problems& problems) {
  Remembered remembered;
  std::error_code ignored;
  if (file.empty() || !fs::exists(file, ignored)) return remembered;
  const auto text = base::read_file_whole(file);
  const json object = text ? json::parse(*text, nullptr, false) : json();
  const auto mappings = object.is_object() ? object.find("mappings") : object.end();
  bool damaged = !object.is_object() || mappings == object.end() || !mappings->is_object();
  if (!damaged) {
    for (const auto& [signature, said] : mappings->items()) {
      auto choice = from_object(said);
      if (choice)
        remembered.emplace(signature, std::move(*choice));
      else
        damaged = true;
    }
  }
  if (damaged) {
    model::Problem problem;
    problem.severity = model::Severity::warning;
    problem.code = "damaged-settings";
    problem.file = file.string();
    problem.done = base::tr(
        "what was remembered about columns cannot be read in full; the rest was passed over, and "
        "the next import writes the file anew");
    problems.push_back(std::move(problem));
  }
  return remembered;
}

base::Result<void> save_remembered(const fs::path& file, const Remembered& remembered) {
  if (file.empty()) return {};
  json mappings = json::object();
  for (const auto& [signature, choice] : remembered) mappings[signature] = to_object(choice);
  const json object = {{"version", 1}, {"mappings", std::move(mappings)}};
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error)
    return base::failed(
        base::tr("{}: cannot make this folder: {}", file.parent_path().string(), error.message()));
  return base::write_file_whole(file, object.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace flipchart::commands
