// A journal that lives as long as the program: lines in memory, in the order they were accepted.
#include "journal/journal.hpp"

namespace flipchart::journal {

base::Result<void> MemoryJournal::append(const Line& line) {
  lines_.push_back(line.json);
  return {};
}

}  // namespace flipchart::journal
