// The edits of a workshop in the order they happened. An edit counts once append has returned.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/edit.hpp"
#include "model/forgetting.hpp"

namespace flipchart::journal {

// The people side and the history that an import brings.
struct Brought {
  std::shared_ptr<const model::Organization> organization;
  std::shared_ptr<const model::History> history;
};

struct Line {
  std::string json;  // an edit, or {"edit":"undo"}
  Brought brought;   // by an import; else nothing
};

// A line that counts.
struct Entry {
  std::uint64_t seq = 0;            // from 1, without gaps
  base::Millis at = base::kNoTime;  // when, by the clock of whoever wrote it
  std::string who;
  std::string json;
  Brought brought;
};

class Journal {
 public:
  virtual ~Journal() = default;
  // Durable when it returns; on failure nothing has changed.
  virtual base::Result<void> append(const Line& line) = 0;
  // Appends the line and leaves of everything before it only what `forgotten` leaves, at once and durably.
  virtual base::Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) = 0;
};

// What an import brought, as it stays.
Brought what_stays(const model::Forgotten& forgotten, const Brought& brought);

// Lives as long as the program: for the command line's one-shot commands and for tests.
class MemoryJournal final : public Journal {
 public:
  base::Result<void> append(const Line& line) override;
  base::Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) override;
  std::vector<std::string> lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

}  // namespace flipchart::journal
