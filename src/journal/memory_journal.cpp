#include "journal/journal.hpp"

namespace flipchart::journal {

base::Result<void> MemoryJournal::append(const std::string& line) {
  lines_.push_back(line);
  return {};
}

}  // namespace flipchart::journal
