// The list and its file: see recent.hpp.
#include "commands/recent.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/broken_files.hpp"
#include "commands/opening.hpp"
#include "commands/remembered.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::pair<const char*, std::uint64_t RecentFigures::*> kFigures[] = {
    {"positions", &RecentFigures::positions},
    {"issues", &RecentFigures::issues},
    {"matters", &RecentFigures::matters},
    {"unowned", &RecentFigures::unowned}};

// A path that is no UTF-8 cannot stand in JSON as it is: each byte beyond ASCII, and each %, as % and two
// digits.
std::string escaped(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && c != '%')
      out += c;
    else
      (out += '%') += {kHex[byte / 16], kHex[byte % 16]};
  }
  return out;
}

std::string unescaped(const std::string& text) {
  std::string path;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? base::hex_digit(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : base::hex_digit(text[at + 2]);
    if (low < 0) {
      path += text[at];
      continue;
    }
    path += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return path;
}

json recent_object(const RecentWorkshop& workshop) {
  const std::string path = workshop.file.string();
  json object = {{"file", base::valid_utf8(path)}, {"when", base::to_iso(workshop.when)}};
  if (!base::is_utf8(path)) object["escaped"] = escaped(path);
  if (!workshop.figures) return object;
  object["stamp"] = workshop.figures->stamp;
  for (const auto& [name, figure] : kFigures) object[name] = (*workshop.figures).*figure;
  return object;
}

// Nothing where it is not what recent_object writes.
std::optional<RecentWorkshop> recent_in(const json& object) {
  if (!object.is_object()) return std::nullopt;
  const auto text = [&](const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  RecentWorkshop workshop;
  const std::string bytes = text("escaped");
  workshop.file = bytes.empty() ? text("file") : unescaped(bytes);
  const auto when = base::parse_instant(text("when"));
  if (!workshop.file.is_absolute() || !when) return std::nullopt;
  workshop.when = when->utc;
  RecentFigures figures;
  figures.stamp = text("stamp");
  bool whole = !figures.stamp.empty();
  for (const auto& [name, figure] : kFigures) {
    const auto found = object.find(name);
    whole = whole && found != object.end() && found->is_number_unsigned();
    if (whole) figures.*figure = found->get<std::uint64_t>();
  }
  if (whole) workshop.figures = figures;
  return workshop;
}

base::Result<void> save_recent(const fs::path& list, const RecentList& recent) {
  json workshops = json::array();
  for (const RecentWorkshop& workshop : recent.workshops) workshops.push_back(recent_object(workshop));
  const json object = {{"version", 1}, {"workshops", std::move(workshops)}};
  std::error_code failed;
  fs::create_directories(list.parent_path(), failed);
  if (failed)
    return base::failed(
        base::tr("{}: cannot make this folder: {}", list.parent_path().string(), failed.message()));
  return base::write_file_whole(list, object.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

fs::path home_folder(const char* variable, const char* below_home) {
  const fs::path named = folder_named(variable);
  if (named.is_absolute()) return named / "flipchart";
  const fs::path home = folder_named("HOME");
  return home.is_absolute() ? home / below_home / "flipchart" : fs::path();
}

// Keeps the broken list where a person may look at it, and says so.
void begin_anew(const fs::path& list, RecentList& recent) {
  const fs::path aside = keep_aside(list);
  recent.problem =
      aside.empty()
          ? base::tr("The list of recent workshops cannot be read and begins anew")
          : base::tr("The list of recent workshops cannot be read and begins anew; the old one is kept as {}",
                     aside.string());
}

}  // namespace

fs::path recent_file() {
  const fs::path folder = untitled_folder();
  return folder.empty() ? fs::path() : folder / "recent.json";
}

fs::path recent_pictures_folder() {
  const fs::path cache = home_folder("XDG_CACHE_HOME", ".cache");
  return cache.empty() ? fs::path() : cache / "charts";
}

RecentList load_recent(const fs::path& list) {
  RecentList recent;
  std::error_code ignored;
  if (list.empty() || !fs::exists(list, ignored)) return recent;
  const auto text = base::read_file_whole(list);
  const json object = text ? json::parse(*text, nullptr, false) : json();
  const auto workshops = object.is_object() ? object.find("workshops") : object.end();
  bool broken = !object.is_object() || workshops == object.end() || !workshops->is_array();
  if (!broken) {
    for (const json& one : *workshops) {
      auto workshop = recent_in(one);
      if (workshop)
        recent.workshops.push_back(std::move(*workshop));
      else
        broken = true;
    }
  }
  if (broken) begin_anew(list, recent);
  std::stable_sort(recent.workshops.begin(), recent.workshops.end(),
                   [](const RecentWorkshop& a, const RecentWorkshop& b) { return a.when > b.when; });
  if (recent.workshops.size() > kMostRecent) recent.workshops.resize(kMostRecent);
  return recent;
}

base::Result<void> remember_workshop(const fs::path& list, const fs::path& file, base::Millis when) {
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, unknown), unknown);
  if (list.empty() || whole.empty()) return {};
  RecentList recent = load_recent(list);
  RecentWorkshop workshop{whole, when, {}};
  for (const RecentWorkshop& known : recent.workshops) {
    if (known.file == whole) workshop.figures = known.figures;
  }
  std::erase_if(recent.workshops, [&](const RecentWorkshop& known) { return known.file == whole; });
  recent.workshops.insert(recent.workshops.begin(), std::move(workshop));
  if (recent.workshops.size() > kMostRecent) recent.workshops.resize(kMostRecent);
  return save_recent(list, recent);
}

base::Result<void> remember_figures(const fs::path& list, const fs::path& file,
                                    const RecentFigures& figures) {
  if (list.empty()) return {};
  RecentList recent = load_recent(list);
  bool changed = false;
  for (RecentWorkshop& known : recent.workshops) {
    if (known.file != file || known.figures == figures) continue;
    known.figures = figures;
    changed = true;
  }
  return changed ? save_recent(list, recent) : base::Result<void>();
}

base::Result<void> forget_workshop(const fs::path& list, const fs::path& file) {
  if (list.empty()) return {};
  RecentList recent = load_recent(list);
  const auto before = recent.workshops.size();
  std::erase_if(recent.workshops, [&](const RecentWorkshop& known) { return known.file == file; });
  return recent.workshops.size() == before ? base::Result<void>() : save_recent(list, recent);
}

base::Result<void> forget_recent(const fs::path& list, const fs::path& pictures) {
  std::error_code failed;
  if (!pictures.empty()) fs::remove_all(pictures, failed);
  if (failed) return base::failed(base::tr("{}: cannot be removed: {}", pictures.string(), failed.message()));
  if (!list.empty()) fs::remove(list, failed);
  if (failed) return base::failed(base::tr("{}: cannot be removed: {}", list.string(), failed.message()));
  return {};
}

std::string when_words(base::Millis when, base::Date today) {
  const std::string words = base::clock_words(when);  // "14:02" or "4 Dec 2026, 14:02"
  const std::size_t comma = words.find(',');
  if (comma == std::string::npos) return base::tr("today, {}", words);
  const std::string day = words.substr(0, comma);
  const std::string year = " " + std::to_string(base::year_month_day(today).year);
  return day.ends_with(year) ? day.substr(0, day.size() - year.size()) : day;
}

std::string figures_words(const RecentFigures& figures) {
  std::string words = base::trn(figures.positions, "{} position", "{} positions");
  if (figures.issues > 0) words += ", " + base::trn(figures.issues, "{} issue", "{} issues");
  return words;
}

}  // namespace flipchart::commands
