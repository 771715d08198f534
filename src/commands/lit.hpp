// What is selected, as a saved view remembers it: by ids, and only one thing. Lighting it again finds what is
// still there and leaves out what is not.
#pragma once

#include "model/view_edits.hpp"

namespace flipchart::commands {

struct Session;

model::Lit lit_now(const Session& session);
// Selects it instead of what is selected; nothing where it is not in the data any more.
void light(Session& session, const model::Lit& lit);

}  // namespace flipchart::commands
