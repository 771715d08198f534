// What the inspector's parts share: the column they fill from the top down, and the small things that stand
// in more than one of them. Only for panel_inspector*.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "commands/marked.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

// Where the next thing goes, from the top down.
struct Column {
  double x = 0;
  double w = 0;
  double y = 0;
  double right() const { return x + w; }
};

// The selected seam: its two units, what passed between them each way, and their nearest shared leader.
void inspector_seam(Frame& frame, Column& at);
// What of it could have stayed at the front, and what a customer said; nothing where nothing is known.
void inspector_seam_front(Frame& frame, Column& at);
void inspector_seam_quote(Frame& frame, Column& at);
// The seams of the selected leader, where there are any.
void inspector_leader_seams(Frame& frame, Column& at);

// The fix of what is selected; nullptr where there is none.
const model::Fix* inspected_fix(const commands::Session& session);
void inspector_fix(Frame& frame, Column& at, const model::Fix& fix);
// The ledger, wins, obstacles, quotes and limits, and what is noted for the room, on the item with this id;
// nothing where nothing is.
void inspector_practices(Frame& frame, Column& at, const std::string& on);
// How the whole workshop stands; nothing where nothing was marked.
void inspector_marks(Frame& frame, Column& at);
void inspector_room_notes(Frame& frame, Column& at, const std::string& on);

// A hairline over the column's width.
void rule(Frame& frame, const Column& at);
// A hairline, and below it what the next part is called, where the column stands then.
void part_head(Frame& frame, Column& at, std::string_view words);
Colour silo_colour(const Frame& frame, std::uint32_t silo);
// A disc with a person's initials, or with a question mark.
void avatar(Frame& frame, Point centre, double size, std::string_view initials, Colour colour);

}  // namespace flipchart::gui
