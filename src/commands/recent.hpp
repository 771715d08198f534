// The workshops that were open on this computer lately, for the start page: where they are, when they were
// opened, and what they hold in numbers. The list is one small file of the program's own; no name and no word
// out of a workshop ever comes into it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace flipchart::commands {

// Of a workshop file as it was when somebody looked.
struct RecentFigures {
  std::string stamp;  // tells whether the file is still the same
  std::uint64_t positions = 0;
  std::uint64_t issues = 0;
  std::uint64_t matters = 0;  // of which
  std::uint64_t unowned = 0;  // nobody owns these
  friend bool operator==(const RecentFigures&, const RecentFigures&) = default;
};

struct RecentWorkshop {
  std::filesystem::path file;
  base::Millis when = base::kNoTime;
  std::optional<RecentFigures> figures = {};
};

struct RecentList {
  std::vector<RecentWorkshop> workshops;  // the last opened first
  std::string problem;                    // why a list that was there is not used; empty: it is
};

inline constexpr std::size_t kMostRecent = 12;

// recent.json where the program keeps its state ($XDG_STATE_HOME/flipchart); empty where there is no home.
std::filesystem::path recent_file();
// Where small pictures of charts are kept ($XDG_CACHE_HOME/flipchart/charts); empty where there is no home.
std::filesystem::path recent_pictures_folder();

// A missing list is empty. One that cannot be read is kept aside (broken_files.hpp), and that is said.
RecentList load_recent(const std::filesystem::path& list);
// Each reads the list anew, for another window may have changed it, and writes it whole. An empty path of a
// list: nothing is remembered.
base::Result<void> remember_workshop(const std::filesystem::path& list, const std::filesystem::path& file,
                                     base::Millis when);
base::Result<void> remember_figures(const std::filesystem::path& list, const std::filesystem::path& file,
                                    const RecentFigures& figures);
base::Result<void> forget_workshop(const std::filesystem::path& list, const std::filesystem::path& file);
// The list, and every picture that was made for it.
base::Result<void> forget_recent(const std::filesystem::path& list, const std::filesystem::path& pictures);

// "today, 14:02", "12 Nov", "30 Oct 2025": by this computer's calendar.
std::string when_words(base::Millis when, base::Date today);
// "120 positions, 1,040 issues"
std::string figures_words(const RecentFigures& figures);

}  // namespace flipchart::commands
