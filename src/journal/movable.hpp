// The journal of a workshop in the window: a file that can go to another place while the workshop is open.
// One that nobody has saved yet becomes a file with its first edit, in a folder of the program's own, so that
// what is marked in the room is as safe there as in a workshop file.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "journal/flip_file.hpp"

namespace flipchart::journal {

class Movable final : public Journal {
  // Invariant: file_ is open at path_, or both are empty.
 public:
  // Nobody has saved it. `so_far` is everything the workshop has before the first edit is appended.
  Movable(std::filesystem::path folder, std::string who, std::function<Contents()> so_far);
  // At `path` already: where a person put it (`saved`), or where one that nobody saved began.
  Movable(std::filesystem::path path, std::string who, std::unique_ptr<FlipFile> file, bool saved);

  base::Result<void> append(const Line& line) override;
  base::Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) override;

  // The file; empty while there is none. Any thread may ask this and the next one, also while another saves.
  std::filesystem::path path() const {
    const std::lock_guard lock(place_);
    return path_;
  }
  // Whether it has a place that a person chose.
  bool is_saved() const {
    const std::lock_guard lock(place_);
    return saved_;
  }
  // Everything so far, as a workshop file has it. Nothing else in the program may open the file meanwhile:
  // closing it there would take away the database's locks here.
  Contents contents();
  // From now on it is at `path`, and a file that was there is replaced. What nobody had saved goes there; a
  // file that somebody saved stays behind as it is. On failure nothing has changed. Linear.
  base::Result<void> save_as(const std::filesystem::path& path);

 private:
  base::Result<void> begin();
  base::Result<void> open_at(const std::filesystem::path& path);
  void set_saved();

  std::filesystem::path folder_;
  std::string who_;
  std::function<Contents()> so_far_;
  std::unique_ptr<FlipFile> file_;
  mutable std::mutex place_;  // guards what follows
  std::filesystem::path path_;
  bool saved_ = false;
};

}  // namespace flipchart::journal
