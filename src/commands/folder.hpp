// Finding a file by typing: a path that is being typed, and what is in its folder. For the import sheet,
// which has no other way than dropping to be given files.
#pragma once

#include <string>
#include <vector>

namespace flipchart::commands {

struct FolderEntry {
  std::string name;
  bool folder = false;
  friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};

class Folder {
  // Invariant: entries() are those of the typed path's folder whose names begin with what follows its last
  // slash; chosen() is one of them, if there are any.
 public:
  // Begins in `start`, by default the folder the program was started in.
  explicit Folder(std::string start = {});
  const std::string& typed() const { return typed_; }
  void type(std::string path);
  const std::vector<FolderEntry>& entries() const { return entries_; }
  std::size_t chosen() const { return chosen_; }
  void choose(std::size_t entry);
  void step(int by);
  // Goes into the chosen folder, or gives the path of the chosen file; empty for a folder or nothing.
  std::string enter();
  void up();  // to the folder above

 private:
  void list();
  std::string typed_;
  std::vector<FolderEntry> entries_;  // folders first, then files; both in natural order
  std::size_t chosen_ = 0;
};

}  // namespace flipchart::commands
