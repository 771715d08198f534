// What if somebody stood elsewhere: changes of the chart's lines that are tried out in the window, what they
// would have meant for the issues as they were recorded, and keeping or discarding them. The window's own
// state beside it is which card is asked for next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "flow/what_if.hpp"
#include "model/rearranged.hpp"
#include "model/view.hpp"
#include "writers/what_if.hpp"

namespace flipchart::commands {

struct Session;

// The comparison in figures, as the written report has it.
using writers::Compared;
using writers::figures_of;
using writers::kSameHolders;

struct WhatIf {
  // What the next card that is chosen becomes to `position`.
  enum class Asking : std::uint8_t { nothing, manager, dotted };
  Asking asking = Asking::nothing;
  std::string position;
  // Before and after (the same while nothing is changed); none where nothing was recorded.
  std::optional<flow::WhatIf> compared;
  std::uint64_t compared_at = 0;  // the data revision
  model::View compared_for;       // of it what the comparison reads
};

// In words: "Jonas Weber reports to Sofía Herrera", or the other way round with customers on top. By roles
// where the view is room-safe.
std::string words_of(const model::Organization& organization, const model::Rearrangement& change,
                     const model::View& view);
// For the analyst: "P003 reports to P001".
std::string words_by_id(const model::Rearrangement& change);
// The position as it is called in a view.
std::string called(const model::Organization& organization, std::string_view position,
                   const model::View& view);

void start_what_if(Session& session);
// Asks for another card, which the list that finds may answer too.
void ask_what_if(Session& session, WhatIf::Asking asking);
// Takes the card as the answer; false where nothing was asked.
bool answer_what_if(Session& session, std::string_view position);
void try_change(Session& session, const model::Rearrangement& change);
void turn_front_line(Session& session);
void take_back(Session& session, std::size_t change);
// The changes of the selected position; false where it has none.
bool has_changes(const Session& session, std::string_view position);
void take_back_changes_of(Session& session, std::string_view position);
void keep_what_if(Session& session);
void discard_what_if(Session& session);
// Compares again where the data or the filter is another one.
void follow_what_if(Session& session);

}  // namespace flipchart::commands
