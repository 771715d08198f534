// Listing, filtering and walking: see file_browser.hpp.
#include "commands/file_browser.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/remembered.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostInFolder = 20'000;
constexpr std::size_t kLongestPath = 4'096;  // bytes, the most that systems take

base::Millis changed_at(const fs::directory_entry& entry) {
  std::error_code unknown;
  const auto at = entry.last_write_time(unknown);
  if (unknown) return base::kNoTime;
  const auto since = std::chrono::file_clock::to_sys(at).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

bool ends_in(std::string_view name, const std::vector<std::string>& extensions) {
  if (extensions.empty()) return true;
  const std::string small = base::lower_ascii(name);
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](const std::string& extension) { return small.ends_with("." + extension); });
}

}  // namespace

FileBrowser::FileBrowser(const FileQuestion& question, fs::path folder, std::vector<FilePlace> places)
    : what_(question.what),
      kinds_(question.kinds),
      places_(std::move(places)),
      typed_(question.what == FileQuestion::What::save ? question.name : std::string()) {
  std::error_code unknown;
  if (!fs::is_directory(folder, unknown)) folder = fs::current_path(unknown);
  const std::string name = std::exchange(typed_, {});
  go(folder);
  typed_ = name;
  show();
}

void FileBrowser::go(const fs::path& folder) {
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(folder, unknown);
  folder_ = unknown ? folder : whole;
  if (what_ != FileQuestion::What::save) typed_.clear();
  marked_.clear();
  alone_ = false;
  focus_ = Focus::entries;
  list();
}

void FileBrowser::list() {
  all_.clear();
  problem_.clear();
  std::error_code error;
  fs::directory_iterator at(folder_, error);
  for (; !error && at != fs::directory_iterator() && all_.size() < kMostInFolder; at.increment(error)) {
    std::error_code unknown;
    BrowserEntry entry;
    entry.name = at->path().filename().string();
    entry.folder = at->is_directory(unknown);
    if (!entry.folder) {
      const auto bytes = at->file_size(unknown);
      entry.bytes = unknown ? 0 : bytes;
      entry.changed = changed_at(*at);
    }
    all_.push_back(std::move(entry));
  }
  if (error) problem_ = base::tr("This folder cannot be looked into: {}", error.message());
  std::sort(all_.begin(), all_.end(), [](const BrowserEntry& a, const BrowserEntry& b) {
    return a.folder != b.folder ? a.folder : base::natural_less(base::folded(a.name), base::folded(b.name));
  });
  show();
}

bool FileBrowser::of_kind(const BrowserEntry& entry) const {
  if (entry.folder) return true;
  if (what_ == FileQuestion::What::folder) return false;
  return kinds_.empty() || ends_in(entry.name, kinds_[kind_].extensions);
}

void FileBrowser::show() {
  entries_.clear();
  const bool saving = what_ == FileQuestion::What::save;
  const std::string looked_for = saving ? std::string() : base::folded(typed_);
  for (const BrowserEntry& entry : all_) {
    if (entry.name.front() == '.' && !hidden_ && !typed_.starts_with('.')) continue;
    if (!of_kind(entry)) continue;
    if (base::folded(entry.name).find(looked_for) != std::string::npos) entries_.push_back(entry);
  }
  // What begins as it is typed comes before what only has it in it.
  if (!looked_for.empty())
    std::stable_partition(entries_.begin(), entries_.end(), [&](const BrowserEntry& entry) {
      return base::folded(entry.name).starts_with(looked_for);
    });
  // A folder that is looked for is the one that Enter opens; with nothing typed Enter takes this one.
  const bool takes_this = what_ == FileQuestion::What::folder && looked_for.empty();
  at_ = entries_.empty() || saving || takes_this ? npos : 0;
}

void FileBrowser::up() {
  const std::string from = folder_.filename().string();
  if (folder_ == folder_.root_path()) return;
  go(folder_.parent_path());
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].name == from) at_ = i;
  }
}

void FileBrowser::step(int by) {
  if (entries_.empty()) return;
  const auto last = static_cast<std::ptrdiff_t>(entries_.size()) - 1;
  const std::ptrdiff_t now = at_ == npos ? (by > 0 ? -1 : last + 1) : static_cast<std::ptrdiff_t>(at_);
  choose(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + by, 0, last)));
}

void FileBrowser::choose(std::size_t entry) {
  if (entry >= entries_.size()) return;
  let_go();
  at_ = entry;
  focus_ = Focus::entries;
  if (what_ != FileQuestion::What::save || entries_[entry].folder) return;
  typed_ = entries_[entry].name;
  problem_.clear();
}

void FileBrowser::mark(std::size_t entry) {
  if (entry >= entries_.size() || entries_[entry].folder || what_ != FileQuestion::What::several) return;
  at_ = entry;
  focus_ = Focus::entries;
  alone_ = false;
  const std::string& name = entries_[entry].name;
  if (!marked_.erase(name)) marked_.insert(name);
}

void FileBrowser::mark_all() {
  std::set<std::string> all;
  for (const BrowserEntry& entry : entries_)
    if (!entry.folder) all.insert(entry.name);
  marked_ = marked_ == all ? std::set<std::string>() : std::move(all);
  alone_ = false;
}

void FileBrowser::press(std::size_t entry, bool adds) {
  if (entry >= entries_.size()) return;
  if (what_ != FileQuestion::What::several) return choose(entry);
  if (!adds) marked_.clear();
  mark(entry);
  alone_ = !adds;
}

void FileBrowser::let_go() {
  if (std::exchange(alone_, false)) marked_.clear();
}

void FileBrowser::show_kind(std::size_t kind) {
  if (kind < kinds_.size()) kind_ = kind;
  show();
}

// A whole path that is typed or pasted leads there.
bool FileBrowser::take_path() {
  if (typed_.find('/') == std::string::npos) return false;
  fs::path path = typed_;
  if (typed_.starts_with("~/")) path = folder_named("HOME") / typed_.substr(2);
  if (path.is_relative()) path = folder_ / path;
  std::error_code unknown;
  const fs::path folder = typed_.ends_with('/') ? path : path.parent_path();
  if (!fs::is_directory(folder, unknown)) return false;
  const std::string rest = typed_.ends_with('/') ? std::string() : path.filename().string();
  go(folder);
  typed_ = rest;
  show();
  return true;
}

void FileBrowser::type(std::string_view text) {
  let_go();
  focus_ = Focus::entries;
  problem_.clear();
  replaces_.clear();
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= ' ') typed_ += c;
  }
  while (typed_.size() > kLongestPath) base::drop_last_character(typed_);
  at_ = npos;
  if (!take_path()) show();
}

std::vector<fs::path> FileBrowser::saved_as(const std::string& name) {
  const std::string trimmed(base::trimmed(name));
  if (trimmed.empty() || trimmed == "." || trimmed == "..") {
    problem_ = base::tr("Type a name for the file");
    return {};
  }
  const FileQuestion naming{what_, {}, {}, kinds_};
  const fs::path file = with_extension(folder_ / trimmed, naming);
  std::error_code unknown;
  if (fs::is_directory(file, unknown)) {
    go(file);
    typed_.clear();
    return {};
  }
  if (fs::exists(file, unknown) && replaces_ != file) {
    replaces_ = file;
    problem_ = base::tr("{} is there already. Press again to replace it, or type another name",
                        file.filename().string());
    return {};
  }
  return {file};
}

std::vector<fs::path> FileBrowser::entered() {
  if (focus_ == Focus::places && place_ < places_.size()) {
    go(places_[place_].folder);
    return {};
  }
  if (at_ != npos && entries_[at_].folder && marked_.empty()) {
    go(folder_ / entries_[at_].name);
    return {};
  }
  return answered();
}

std::vector<fs::path> FileBrowser::answered() {
  if (what_ == FileQuestion::What::folder) return {folder_};
  if (what_ == FileQuestion::What::save) return saved_as(typed_);
  std::vector<fs::path> chosen;
  for (const BrowserEntry& entry : all_) {
    if (marked_.contains(entry.name)) chosen.push_back(folder_ / entry.name);
  }
  if (chosen.empty() && at_ != npos && !entries_[at_].folder) chosen.push_back(folder_ / entries_[at_].name);
  return chosen;
}

bool FileBrowser::can_answer() const {
  if (what_ == FileQuestion::What::folder) return true;
  if (what_ == FileQuestion::What::save) return !base::trimmed(typed_).empty();
  return !marked_.empty() || (at_ != npos && !entries_[at_].folder);
}

}  // namespace flipchart::commands
