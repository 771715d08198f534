// Importing texts as if they were files: each is written into a folder of its own and removed with it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/stopwatch.hpp"
#include "importers/import.hpp"

namespace flipchart::importers {

class Folder {  // a new empty folder, removed at the end
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "flipchart-import-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(std::string_view name, std::string_view bytes) const {
    const std::string path = (path_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using Files = std::vector<std::pair<std::string, std::string>>;  // name, text

inline Imported import_files(const Folder& folder, const Files& files, const Options& options = {}) {
  std::vector<Source> sources;
  for (const auto& [name, text] : files) sources.push_back({folder.file(name, text), std::nullopt});
  base::Timings timings;
  return imported(sources, options, timings);
}

inline Imported import_texts(const Files& files, const Options& options = {}) {
  const Folder folder;
  return import_files(folder, files, options);
}
inline Imported import_people(std::string_view text) {
  return import_texts({{"people.csv", std::string(text)}});
}

inline std::vector<model::Problem> problems_of(const Imported& imported, std::string_view code) {
  std::vector<model::Problem> found;
  for (const model::Problem& problem : imported.problems) {
    if (problem.code == code) found.push_back(problem);
  }
  return found;
}
// The rows of the problems with this code.
inline std::vector<std::uint64_t> rows_of(const Imported& imported, std::string_view code) {
  std::vector<std::uint64_t> rows;
  for (const model::Problem& problem : problems_of(imported, code)) rows.push_back(problem.row);
  return rows;
}
// The header that was taken for a field; empty for none.
inline std::string mapped(const SourceReport& report, std::string_view field) {
  for (const auto& [name, header] : report.mapping) {
    if (name == field) return header;
  }
  return "";
}
// The id of the manager of the position with this id; "-" for a root, "?" for no such position.
inline std::string manager_of(const model::Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  if (slot == base::kNoSlot) return "?";
  return chart.parent(slot) == base::kNoSlot ? "-" : std::string(chart.id(chart.parent(slot)));
}
inline bool shelved(const model::Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  return slot != base::kNoSlot && chart.on_shelf(slot);
}
inline std::string names_at(const model::Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  return slot == base::kNoSlot ? "?" : chart.holder_names(slot);
}

// The folder of public sample data, which is not part of the repository.
inline std::filesystem::path sample_data() {
  const char* given = std::getenv("FLIPCHART_DATA");
  return given != nullptr ? given : "../shared/data";
}

}  // namespace flipchart::importers
