// The forms there are: what each asks for, and the edits that its answers make. By subject, in
// forms_of_*.cpp.
#pragma once

#include "commands/asking.hpp"
#include "commands/marked.hpp"

namespace flipchart::commands {

using FieldKind = Field::Kind;
using Said = base::Result<std::string>;  // what was done

// Of a fix, or of what would get one: for what `marked` finds.
void ask_owner(Session& session);
// The same without asking: a matter of the list was dropped on somebody.
void give_to(Session& session, const base::ItemId& matter, const std::string& owner);
void ask_day(Session& session);
void ask_proposal(Session& session);
void ask_gains(Session& session);
void ask_step(Session& session);
void ask_status(Session& session);
void ask_credit(Session& session);
void ask_reflection(Session& session);
void ask_split(Session& session);

// About what is selected.
void ask_room_note(Session& session);
void ask_private_note(Session& session);
void ask_obstacle(Session& session);
void ask_looking_back(Session& session);  // the next of the four questions, then what the customer is told
void ask_ledger(Session& session);        // you said; or, where something was said, we will; or we did
void ask_quote(Session& session);
void ask_boundary(Session& session);
void ask_win(Session& session);
void ask_correction(Session& session);
void ask_group_message(Session& session, const std::string& correction);
void ask_rules(Session& session);
void ask_view(Session& session);  // under which name the view is saved

// New, other and gone: issues, positions, customers, people.
void ask_issue(Session& session);
void ask_handover(Session& session);  // of the issue that is selected
void ask_position(Session& session);
void ask_customer(Session& session);
void ask_serving(Session& session);
void ask_name(Session& session);
void ask_holder(Session& session);
void ask_removal(Session& session);
void ask_forgetting(Session& session);

// The name and the colour of a silo of the last picture; of the one that what is selected belongs to, first.
void ask_silo_name(Session& session);
void ask_silo_colour(Session& session);

// When weeks begin, how days are written, and by which clocks.
void ask_dates(Session& session);

// What can be marked here, as a list of commands to choose from.
void ask_what(Session& session);

// The field with what is selected in it already, where that is what it asks for.
Field selected_in(Field field, const Session& session);
// The first field that nothing is in yet is where typing begins.
void begin_at_empty(Asking& asking);
// "“Late invoices”": in the room's quotation marks, cut where it is long.
std::string in_quotes(std::string_view title);
// Commits one edit and says these words.
Said committed(Session& session, model::Edit edit, std::string words);

}  // namespace flipchart::commands
