// What a workshop file is asked from the command line: saving one, editing it line by line, showing its state
// and its journal.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "commands/opening.hpp"

namespace flipchart::commands {

// Lines that were in no journal before, as entries, signed and dated now; after what was answered about the
// files that were read.
std::vector<journal::Entry> entries_of(std::vector<journal::Line> lines, const model::ImportAnswers& answers,
                                       const std::string& who);

// Refuses what is missing, or is none.
base::Result<void> is_workshop_file(const std::filesystem::path& path);

// Writes what is open as a workshop file, whole or not at all. Of a workshop file the whole journal goes
// along; else `who` signs what it begins with. A room copy has the present state alone, and no private text
// at all.
base::Result<void> save_workshop(const Opened& opened, const std::filesystem::path& path,
                                 const std::string& who, bool room_copy);

// What a room copy is made of: the present state alone, and no private text at all.
journal::Contents room_contents(const workshop::Workshop& workshop, std::optional<base::Date> its_own_day,
                                const std::string& who);

// Bytes of a line of `flipchart edit`; a longer one is refused.
inline constexpr std::size_t kLongestLine = std::size_t{16} << 20U;
// The answer to one line of `flipchart edit`, without a line break; it never quotes private text.
struct Answer {
  std::string json;  // {"ok":true,"seq":N} or {"ok":false,"error":TEXT}
  bool accepted = false;
};
Answer answer_to(workshop::Workshop& workshop, std::string_view line);

// The state, and the journal. Private notes are left out, and their text out of the journal, unless asked
// for.
std::string show_text(const Opened& opened, bool with_private);
std::string show_json(const Opened& opened, bool with_private);
std::string log_text(const std::vector<journal::Entry>& entries, bool with_private);
std::string log_json(const std::vector<journal::Entry>& entries, bool with_private);

}  // namespace flipchart::commands
