// A workshop's data as the plain CSV of docs/formats.md. What the columns can hold comes back the same when
// the files are imported again.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/item_id.hpp"
#include "base/result.hpp"
#include "model/history.hpp"
#include "model/organization.hpp"

namespace flipchart::writers {

struct PlainCsv {
  std::string people;
  std::string customers;
  std::string issues;
  std::string events;
};

struct PlainCsvStyle {
  // What ids of positions and customers are written as; none: as they are.
  std::function<std::string(base::ItemKind kind, std::string_view id)> shown;
  bool contacts = true;  // e-mails and persons' own ids
};

// Header rows always, then positions by slot, customers, issues and their events in the order of the history.
// Positions on the shelf name a manager that no row has. A cell that a spreadsheet would take for a formula
// (= + - @ first) gets an apostrophe in front, which reading takes off again. Linear.
PlainCsv plain_csv(const model::Organization& organization, const model::History& history,
                   const PlainCsvStyle& style = {});
// The same as sheets of a workbook, each only where it has rows. Fails where there are none at all, and where
// a sheet would have more rows, or a cell a longer text, than a workbook can hold.
base::Result<std::string> plain_workbook(const model::Organization& organization,
                                         const model::History& history, const PlainCsvStyle& style,
                                         bool with_events);

}  // namespace flipchart::writers
