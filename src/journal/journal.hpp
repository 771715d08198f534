// The edits of a workshop in the order they happened. An edit counts once append has returned.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/edit.hpp"

namespace flipchart::journal {

class Journal {
 public:
  virtual ~Journal() = default;
  // Durable when it returns; on failure nothing has changed. `line` is an edit as JSON, or {"edit":"undo"}.
  virtual base::Result<void> append(const std::string& line) = 0;
  virtual std::vector<std::string> lines() const = 0;
};

// Lives as long as the program: for the command line's one-shot commands and for tests.
class MemoryJournal final : public Journal {
 public:
  base::Result<void> append(const std::string& line) override;
  std::vector<std::string> lines() const override { return lines_; }

 private:
  std::vector<std::string> lines_;
};

}  // namespace flipchart::journal
