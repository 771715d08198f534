// Places that are a press away in the own browser of files: see file_browser.hpp.
#include <algorithm>
#include <system_error>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/file_browser.hpp"
#include "commands/remembered.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostRecentFolders = 4;
constexpr std::size_t kMostMounted = 6;

class PlaceList {
 public:
  // A folder that is there, once.
  void add(const std::string& words, const fs::path& folder) {
    std::error_code unknown;
    if (folder.empty() || !fs::is_directory(folder, unknown)) return;
    const bool known = std::any_of(places_.begin(), places_.end(),
                                   [&](const FilePlace& place) { return place.folder == folder; });
    if (!known) places_.push_back({words, folder});
  }
  std::vector<FilePlace> take() { return std::move(places_); }

 private:
  std::vector<FilePlace> places_;
};

// The lines XDG_NAME_DIR="$HOME/Name" of the desktop's own file, which is written in the person's language.
fs::path user_folder(const std::string& name, const fs::path& home) {
  const fs::path config = folder_named("XDG_CONFIG_HOME");
  const auto text =
      base::read_file_whole((config.is_absolute() ? config : home / ".config") / "user-dirs.dirs");
  if (!text) return {};
  const std::string begins = "XDG_" + name + "_DIR=\"";
  for (const std::string_view line : base::split(*text, '\n')) {
    const std::string_view kept = base::trimmed(line);
    if (!kept.starts_with(begins) || !kept.ends_with('"')) continue;
    const std::string folder(kept.substr(begins.size(), kept.size() - begins.size() - 1));
    return folder.starts_with("$HOME/") ? home / folder.substr(6) : fs::path(folder);
  }
  return {};
}

void add_mounted(PlaceList& places, const fs::path& below) {
  std::error_code error;
  std::size_t count = 0;
  for (fs::directory_iterator at(below, error);
       !error && at != fs::directory_iterator() && count < kMostMounted; at.increment(error), ++count)
    places.add(at->path().filename().string(), at->path());
}

}  // namespace

std::vector<FilePlace> file_places(const std::vector<fs::path>& recent, const fs::path& untitled) {
  PlaceList places;
  const fs::path home = folder_named("HOME");
  if (home.is_absolute()) {
    places.add(base::tr("Home"), home);
    for (const auto& [name, usual, words] : {std::tuple{"DOCUMENTS", "Documents", base::tr("Documents")},
                                             std::tuple{"DESKTOP", "Desktop", base::tr("Desktop")},
                                             std::tuple{"DOWNLOAD", "Downloads", base::tr("Downloads")}}) {
      const fs::path told = user_folder(name, home);
      const fs::path folder = told.empty() ? home / usual : told;
      if (folder != home) places.add(words, folder);
    }
  }
  std::error_code unknown;
  places.add(base::tr("Started in"), fs::current_path(unknown));
  std::size_t folders = 0;
  for (const fs::path& file : recent) {
    if (file.parent_path() == untitled || ++folders > kMostRecentFolders) continue;
    places.add(file.parent_path().filename().string(), file.parent_path());
  }
  places.add(base::tr("Not saved yet"), untitled);
  const fs::path user = folder_named("USER");
  if (!user.empty()) {
    add_mounted(places, "/media" / user);
    add_mounted(places, "/run/media" / user);
  }
  places.add(base::tr("This computer"), "/");
  return places.take();
}

}  // namespace flipchart::commands
