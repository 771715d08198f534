// Listing folders while a path is typed: see folder.hpp.
#include "commands/folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/utf8.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostListed = 2'000;

fs::path home_of(const std::string& typed) {
  const char* home = std::getenv("HOME");
  if (typed.rfind("~/", 0) == 0 && home != nullptr) return fs::path(home) / typed.substr(2);
  return typed;
}

}  // namespace

Folder::Folder(std::string start) {
  std::error_code ignored;
  if (start.empty()) start = fs::current_path(ignored).string();
  if (start.empty() || start.back() != '/') start += '/';
  type(std::move(start));
}

void Folder::type(std::string path) {
  // A path pasted behind the folder that was there begins anew.
  for (const char* again : {"//", "/~/"}) {
    const std::size_t at = path.rfind(again);
    if (at != std::string::npos) path.erase(0, at + 1);
  }
  typed_ = std::move(path);
  list();
}

void Folder::list() {
  entries_.clear();
  chosen_ = 0;
  const fs::path path = home_of(typed_);
  const std::string begun = base::folded(path.filename().string());
  std::error_code error;
  fs::directory_iterator at(path.parent_path().empty() ? fs::path(".") : path.parent_path(),
                            fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::directory_iterator() && entries_.size() < kMostListed; at.increment(error)) {
    std::string name = at->path().filename().string();
    if (name.front() == '.' && begun.rfind('.', 0) != 0) continue;
    if (base::folded(name).rfind(begun, 0) != 0) continue;
    std::error_code unknown;
    const bool folder = at->is_directory(unknown);
    entries_.push_back({std::move(name), folder});
  }
  std::sort(entries_.begin(), entries_.end(), [](const FolderEntry& a, const FolderEntry& b) {
    return a.folder != b.folder ? a.folder : base::natural_less(a.name, b.name);
  });
}

void Folder::choose(std::size_t entry) {
  if (entry < entries_.size()) chosen_ = entry;
}

void Folder::step(int by) {
  if (entries_.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(entries_.size());
  chosen_ = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(chosen_) + by % count + count) % count);
}

std::string Folder::enter() {
  if (entries_.empty()) return {};
  const FolderEntry entry = entries_[chosen_];
  const std::string path = typed_.substr(0, typed_.rfind('/') + 1) + entry.name;
  if (!entry.folder) return home_of(path).string();
  type(path + "/");
  return {};
}

void Folder::up() {
  std::string path = typed_;
  if (!path.empty() && path.back() == '/') path.pop_back();
  const std::size_t slash = path.rfind('/');
  type(slash == std::string::npos ? "../" + typed_ : path.substr(0, slash + 1));
}

}  // namespace flipchart::commands
