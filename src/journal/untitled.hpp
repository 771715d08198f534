// The journal of a workshop that nobody has saved yet: with its first edit it becomes a file in a folder of
// its own, so that what is marked in the room is as safe as in a workshop file.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "journal/flip_file.hpp"

namespace flipchart::journal {

class Untitled final : public Journal {
 public:
  // `so_far` is everything the workshop has before the first edit is appended; it is asked once.
  Untitled(std::filesystem::path folder, std::string who, std::function<Contents()> so_far);
  base::Result<void> append(const Line& line) override;
  base::Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) override;
  // The file; empty while there is none.
  const std::filesystem::path& path() const { return path_; }

 private:
  base::Result<void> begin();

  std::filesystem::path folder_;
  std::string who_;
  std::function<Contents()> so_far_;
  std::filesystem::path path_;
  std::unique_ptr<FlipFile> file_;
};

}  // namespace flipchart::journal
