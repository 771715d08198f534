// The program's own way to choose files, without its looks: a folder, what of it is shown, what is typed and
// what is marked. Everything is done by keys; a panel draws it and tests drive it without a window.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "commands/choosing_files.hpp"

namespace flipchart::commands {

// Somewhere that is a press away.
struct FilePlace {
  std::string words;  // "Documents"
  std::filesystem::path folder;
};

struct BrowserEntry {
  std::string name;
  bool folder = false;
  std::uint64_t bytes = 0;
  base::Millis changed = base::kNoTime;
};

class FileBrowser {
  // Invariant: entries() are those of folder() that the kind, the typed letters and hidden() leave, folders
  // first; at() is one of them, or npos.
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  enum class Focus : std::uint8_t { entries, places, kinds };

  FileBrowser(const FileQuestion& question, std::filesystem::path folder, std::vector<FilePlace> places);

  const std::filesystem::path& folder() const { return folder_; }
  const std::vector<BrowserEntry>& entries() const { return entries_; }
  std::size_t at() const { return at_; }
  const std::vector<FilePlace>& places() const { return places_; }
  std::size_t place() const { return place_; }
  std::size_t kind() const { return kind_; }
  bool hidden() const { return hidden_; }
  Focus focus() const { return focus_; }
  // The letters that are looked for; when saving, the file's name.
  const std::string& typed() const { return typed_; }
  bool is_marked(const std::string& name) const { return marked_.contains(name); }
  std::size_t marked() const { return marked_.size(); }
  // Why the folder shows nothing, or what is to be asked before a file is replaced.
  const std::string& problem() const { return problem_; }

  void go(const std::filesystem::path& folder);
  void up();
  void step(int by);
  void choose(std::size_t entry);
  void mark(std::size_t entry);  // or take the mark away, where several may be chosen
  void mark_all();               // of those that are shown, or take all marks away
  // By a hand: this one alone, or where several may be chosen beside those that are.
  void press(std::size_t entry, bool adds);
  void show_kind(std::size_t kind);
  void type(std::string_view text);
  // False: the key does nothing here.
  bool key(std::string_view name);

  // What Enter, or the button, comes to: nothing where it went into a folder or has to be asked again.
  std::vector<std::filesystem::path> entered();
  // The same for the button, which never goes into a folder that is only pointed at.
  std::vector<std::filesystem::path> answered();
  bool can_answer() const;

 private:
  void list();
  void show();
  bool of_kind(const BrowserEntry& entry) const;
  bool take_path();
  bool goes_on_with_blank() const;
  void let_go();
  std::vector<std::filesystem::path> saved_as(const std::string& name);

  FileQuestion::What what_;
  std::vector<FileKind> kinds_;
  std::vector<FilePlace> places_;
  std::filesystem::path folder_;
  std::vector<BrowserEntry> all_;
  std::vector<BrowserEntry> entries_;
  std::size_t at_ = npos;
  std::size_t place_ = 0;
  std::size_t kind_ = 0;
  bool hidden_ = false;
  Focus focus_ = Focus::entries;
  std::string typed_;
  std::set<std::string> marked_;
  bool alone_ = false;  // what is marked is what a hand pressed last, and goes with the next choice
  std::string problem_;
  std::filesystem::path replaces_;  // asked about already
};

// Home, the desktop's folders, the folders of recent workshops, what nobody saved yet, and what is mounted.
std::vector<FilePlace> file_places(const std::vector<std::filesystem::path>& recent,
                                   const std::filesystem::path& untitled);

}  // namespace flipchart::commands
