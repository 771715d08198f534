// Forms of notes on both tracks, and of the three messages.
#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"

namespace flipchart::commands {

void ask_room_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{base::tr("A note for the room"),
                base::tr("Shown when presenting"),
                {{base::tr("Note"), FieldKind::text, base::tr("What everybody may read")}},
                {}};
  asking.for_the_room = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::room, asked.text(0)},
                     base::tr("Noted for the room"));
  };
  ask(session, std::move(asking));
}

void ask_private_note(Session& session) {
  const std::string on = noted_on(session);
  if (on.empty()) return;
  Asking asking{base::tr("A private note"),
                base::tr("Never in the room, an export or a shared copy"),
                {{base::tr("Note"), FieldKind::text, base::tr("Yours only")}},
                {}};
  asking.is_private = true;
  asking.answer = [on](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, on, model::Track::private_, asked.text(0)},
                     base::tr("Noted, for you alone"));
  };
  ask(session, std::move(asking));
}

void ask_correction(Session& session) {
  Asking asking{
      base::tr("Three messages: first what happened"),
      base::tr("Never in the room, an export or a shared copy"),
      {selected_in({base::tr("Who"), FieldKind::position, base::tr("Who is spoken to first")}, session),
       {base::tr("Behaviour"), FieldKind::text, base::tr("What was done, as a camera would have seen it")},
       {base::tr("To whom"), FieldKind::position, base::tr("Who it was done to"), true},
       {base::tr("To the one"), FieldKind::text, base::tr("Said in private"), true},
       {base::tr("To the other"), FieldKind::text, base::tr("Said in private"), true}},
      {}};
  begin_at_empty(asking);
  asking.is_private = true;
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    auto done = committed(s, model::Correct{{}, asked.text(1), asked.id(0), asked.id(2)},
                          base::tr("Kept, for you alone. The group's message waits until both are spoken"));
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
  Asking asking{
      base::tr("The message for the group"),
      base::tr("Without the behaviour, without names"),
      {{base::tr("Message"), FieldKind::text, base::tr("What we all want to do from now on")},
       {base::tr("May name"), FieldKind::position, base::tr("Nobody, unless somebody is chosen"), true}},
      {}};
  asking.is_private = true;
  asking.answer = [correction](Session& s, const Asking& asked) {
    std::vector<std::string> named;
    if (!asked.id(1).empty()) named.push_back(asked.id(1));
    return committed(
        s, model::WriteMessage{correction, model::MessagePart::group, asked.text(0), std::move(named)},
        base::tr("Kept; copy it from the private track"));
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
