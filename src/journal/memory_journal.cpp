// A journal that lives as long as the program: lines in memory, in the order they were accepted.
#include "journal/journal.hpp"

namespace flipchart::journal {

base::Result<void> MemoryJournal::append(const Line& line) {
  lines_.push_back(line.json);
  return {};
}

base::Result<void> MemoryJournal::reach_back(const model::Forgotten& forgotten, const Line& line) {
  for (std::string& known : lines_) known = forgotten.line(known);
  return append(line);
}

Brought what_stays(const model::Forgotten& forgotten, const Brought& brought) {
  if (!brought.organization || !forgotten.changes_data()) return brought;
  return {std::make_shared<const model::Organization>(forgotten.organization(*brought.organization)),
          std::make_shared<const model::History>(forgotten.history(*brought.history))};
}

}  // namespace flipchart::journal
