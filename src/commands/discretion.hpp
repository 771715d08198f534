// What a role may decide alone: typed in one line, "200; 2 h; refund", tried on the recorded escalations
// while it is typed, and kept as an edit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "flow/envelope_use.hpp"
#include "model/envelope.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

struct Session;

struct Discretion {  // while it is asked for
  std::string position;
  std::string typed;
  std::size_t whose = 0;  // of whose()
};

// Whose envelope this position's could be, without limits yet, the narrowest first: who has its title in its
// team, everybody with the title, everybody of the team. Empty where it has neither.
std::vector<model::Envelope> whose(const model::Organization& organization, base::Slot position);
// With the limits that are typed: amounts, hours ("2 h", "90 min", "1:30") and words for actions, parted by
// semicolons or commas. Failure::refused says what cannot be read; nothing typed is no limit.
base::Result<model::Envelope> limited(model::Envelope envelope, std::string_view typed,
                                      std::string_view currency);
// "Agent, Returns=200; 2 h" as an option has it, the team behind the last @: "Agent@Returns=200; 2 h".
base::Result<model::Envelope> envelope_in(std::string_view text, std::string_view currency);

// What limited() would read as these limits.
std::string typed_limits(const model::Envelope& envelope);
// "Return agent, Returns"; "Everybody in Returns".
std::string who_words(const model::Envelope& envelope);
// "up to 200 EUR, up to 2 hours of work, refund or replacement only".
std::string limit_words(const model::Envelope& envelope, std::string_view currency);

// People of the positions an envelope covers; below k no figures of theirs are shown in the room.
std::uint64_t people_covered(const model::Organization& organization, const model::Envelope& envelope);

// The selected position may be asked about.
bool has_a_role(const Session& session);
void ask_discretion(Session& session);
void ask_of_others(Session& session);  // the next of whose()
// The envelope as it is typed now.
base::Result<model::Envelope> typed_envelope(const Session& session);
void keep_discretion(Session& session);
// Closes it where another position is selected or the data is another.
void follow_discretion(Session& session);

}  // namespace flipchart::commands
