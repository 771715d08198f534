// Forms of notes on both tracks, and of the three messages.
#include "commands/command.hpp"
#include "commands/forms.hpp"

namespace flipchart::commands {

void ask_room_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{"A note for the room",
                "Shown when presenting",
                {{"Note", FieldKind::text, "What everybody may read"}},
                {}};
  asking.for_the_room = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::room, asked.text(0)}, "Noted for the room");
  };
  ask(session, std::move(asking));
}

void ask_private_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{"A private note",
                "Never in the room, an export or a shared copy",
                {{"Note", FieldKind::text, "Yours only"}},
                {}};
  asking.is_private = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::private_, asked.text(0)},
                     "Noted, for you alone");
  };
  ask(session, std::move(asking));
}

void ask_correction(Session& session) {
  Asking asking{"Three messages: first what happened",
                "Never in the room, an export or a shared copy",
                {selected_in({"Who", FieldKind::position, "Who is spoken to first"}, session),
                 {"Behaviour", FieldKind::text, "What was done, as a camera would have seen it"},
                 {"To whom", FieldKind::position, "Who it was done to", true},
                 {"To the one", FieldKind::text, "Said in private", true},
                 {"To the other", FieldKind::text, "Said in private", true}},
                {}};
  begin_at_empty(asking);
  asking.is_private = true;
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    auto done = committed(s, model::Correct{{}, asked.text(1), asked.id(0), asked.id(2)},
                          "Kept, for you alone. The group's message waits until both are spoken");
    if (!done) return done;
    // The newest one; its id is no secret.
    const std::string id = s.workshop.decisions().private_track.newest_correction();
    for (const auto& [part, field] :
         {std::pair(model::MessagePart::first, 3), std::pair(model::MessagePart::second, 4)}) {
      if (asked.text(static_cast<std::size_t>(field)).empty()) continue;
      const auto said =
          s.workshop.commit(model::WriteMessage{id, part, asked.text(static_cast<std::size_t>(field))});
      if (!said) return tl::unexpected(said.error());
    }
    return done;
  };
  ask(session, std::move(asking));
}

void ask_group_message(Session& session, const std::string& correction) {
  Asking asking{"The message for the group",
                "Without the behaviour, without names",
                {{"Message", FieldKind::text, "What we all want to do from now on"},
                 {"May name", FieldKind::position, "Nobody, unless somebody is chosen", true}},
                {}};
  asking.is_private = true;
  asking.answer = [correction](Session& s, const Asking& asked) {
    std::vector<std::string> named;
    if (!asked.id(1).empty()) named.push_back(asked.id(1));
    return committed(
        s, model::WriteMessage{correction, model::MessagePart::group, asked.text(0), std::move(named)},
        "Kept; copy it from the private track");
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
