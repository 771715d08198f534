// Who owns what by when: the fixes of a workshop as a table and as calendar entries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "writers/tables.hpp"

namespace flipchart::writers {

struct RegisterLine {
  std::string id;
  std::string title;
  std::string owner;  // as the reader may know them; empty: nobody yet
  std::optional<base::Date> due;
  std::string promised_to;
  std::string state;  // "overdue"
  std::string proposal;
  std::uint64_t issues = 0;
};

// What surrounds the fixes, as tables of a register: the ledger by leader, obstacles, and wins with their
// credit.
struct LedgerLine {
  std::string leader, said, will, did, state;  // state: "overdue", "promised", "done", "not answered"
  std::optional<base::Date> due;
};
struct ObstacleLine {
  std::string text, on, fix;
  std::optional<base::Date> gone_on;
};
struct WinLine {
  std::string by, text, credit;
};
struct Practices {
  std::vector<LedgerLine> ledger;
  std::vector<ObstacleLine> obstacles;
  std::vector<WinLine> wins;
};

// Overdue first, then unowned, half, owned, done, followed up: as the lines stand.
Document register_document(const std::vector<RegisterLine>& lines, const Practices& practices,
                           const std::string& title);
// One row for each fix: id, title, owner, due, to, state, proposal, issues. Formulas are made harmless.
std::string register_csv(const std::vector<RegisterLine>& lines);
// iCalendar (RFC 5545): the day of each promise, and a reflection three calendar months after it, held to the
// month's last day. A fix without a title is called by its id; what would end after the year 9999, which the
// format cannot write, is left out. `workshop` tells the entries of one workshop from another's; the same fix
// has the same UID every time, so that importing again updates. Stamped with `today`, never with a clock.
std::string register_calendar(const std::vector<RegisterLine>& lines, const std::string& workshop,
                              base::Date today);

}  // namespace flipchart::writers
