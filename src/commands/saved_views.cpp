// See the header.
#include "commands/saved_views.hpp"

#include <algorithm>
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/keys.hpp"
#include "commands/lit.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

const model::Sequence<model::SavedView>& views_of(const Session& session) {
  return session.workshop.decisions().views;
}

// The one that keys are about: what was chosen, else what is shown, else the first.
const model::SavedView* chosen(const Session& session) {
  const auto& all = views_of(session);
  for (const std::string* id : {&session.saved_views.chosen, &session.view_shown}) {
    if (const model::SavedView* view = all.find(*id)) return view;
  }
  return all.empty() ? nullptr : &all[0];
}

bool list_open(const Session& session) {
  return session.saved_views.shown && !session.asking && !session.panels_hidden;
}
bool one_chosen(const Session& session) {
  return list_open(session) && chosen(session) != nullptr;
}
bool may_change(const Session& session) {
  return one_chosen(session) && session.what_if == nullptr && session.read_only.empty();
}

void say_done(Session& session, const base::Result<std::uint64_t>& done, const std::string& words) {
  session.said = done ? words : done.error().message;
  session.said_is_error = !done;
}

std::function<void(Session&)> chooses(std::ptrdiff_t by) {
  return [by](Session& session) {
    const auto& all = views_of(session);
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    const auto at = static_cast<std::ptrdiff_t>(all.place(chosen(session)->id).value_or(0));
    session.saved_views.chosen =
        all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))].id;
  };
}

std::function<void(Session&)> moves(std::ptrdiff_t by) {
  return [by](Session& session) {
    const std::string id = chosen(session)->id;
    move_view(session, id, static_cast<std::ptrdiff_t>(views_of(session).place(id).value_or(0)) + by);
  };
}

}  // namespace

model::SavedView view_as_shown(const Session& session, std::string id, std::string name) {
  model::SavedView saved{std::move(id), std::move(name), session.view, lit_now(session)};
  // What the wall looks like is no part of what is saved on it.
  if (session.presenting) saved.view.theme = session.presenting->view_before.theme;
  return saved;
}

void choose_view(Session& session, const std::string& id) {
  const model::SavedView* saved = views_of(session).find(id);
  if (saved == nullptr) return;
  session.saved_views.chosen = id;
  show_view(session, *saved);
}

void move_view(Session& session, const std::string& id, std::ptrdiff_t to) {
  const auto& all = views_of(session);
  const auto from = all.place(id);
  if (!from) return;
  session.saved_views.chosen = id;
  const auto place = static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(all.size()) - 1));
  if (place == *from) return;
  const auto done = session.workshop.commit(model::MoveView{id, static_cast<std::uint32_t>(place + 1)});
  say_done(session, done, with_key(session, base::tr("Moved"), base::tr("Undo"), "undo"));
}

void update_view(Session& session, const std::string& id) {
  const model::SavedView* saved = views_of(session).find(id);
  if (saved == nullptr) return;
  const std::string name = saved->name;
  const auto done = session.workshop.commit(model::SaveView{view_as_shown(session, id, name)});
  if (done) session.saved_views.chosen = session.view_shown = id;
  say_done(session, done,
           with_key(session, base::tr("{} is what is shown now", in_quotes(name)), base::tr("Undo"), "undo"));
}

void remove_view(Session& session, const std::string& id) {
  const auto& all = views_of(session);
  const auto at = all.place(id);
  if (!at) return;
  const std::string name = all[*at].name;
  const auto done = session.workshop.commit(model::RemoveView{id});
  if (done && !all.empty()) session.saved_views.chosen = all[std::min(*at, all.size() - 1)].id;
  say_done(session, done,
           with_key(session, base::tr("Took {} away", in_quotes(name)), base::tr("Undo"), "undo"));
}

void ask_view_name(Session& session) {
  const model::SavedView* saved = chosen(session);
  if (saved == nullptr) return;
  Asking asking{base::tr("Another name"),
                saved->name,
                {{base::tr("Name"), FieldKind::text, base::tr("What it shows")}},
                {}};
  asking.fields[0].typed = saved->name;
  asking.answer = [id = saved->id](Session& s, const Asking& asked) -> Said {
    const model::SavedView* was = views_of(s).find(id);
    if (was == nullptr) return base::refused(base::tr("this view is not there any more"));
    model::SavedView named = *was;
    named.name = asked.text(0);
    return committed(s, model::SaveView{std::move(named)},
                     base::tr("It is {} now", in_quotes(asked.text(0))));
  };
  ask(session, std::move(asking));
}

void ask_view_note(Session& session) {
  const model::SavedView* saved = chosen(session);
  if (saved == nullptr) return;
  Asking asking{base::tr("What to say at this step"),
                saved->name,
                {{base::tr("Note"), FieldKind::text, base::tr("For who presents")}},
                {}};
  asking.for_the_room = true;
  asking.answer = [id = saved->id](Session& s, const Asking& asked) {
    return committed(s, model::AddNote{{}, id, model::Track::room, asked.text(0)},
                     base::tr("Noted. It is read on the presenter's screen"));
  };
  ask(session, std::move(asking));
}

void follow_saved_views(Session& session) {
  const bool wanted = session.saved_views.shown || (session.presenting && session.screens > 1);
  if (!wanted || !session.export_tools.draw || session.what_if != nullptr) return;
  std::shared_ptr<Thumbnails>& small = session.saved_views.thumbnails;
  if (small == nullptr) small = std::make_shared<Thumbnails>(session.export_tools.draw, session.wake);
  const workshop::Workshop& workshop = session.workshop;
  std::vector<Thumbnails::Wanted> all;
  for (const model::SavedView& saved : workshop.decisions().views) {
    model::View view = saved.view;
    view.theme = model::Theme::projector;
    view.room_safe = true;
    view.size = {1280, 720};
    all.push_back({saved.id,
                   model::to_json(model::SaveView{saved}) + std::to_string(workshop.data_revision()),
                   std::move(view)});
  }
  small->want(all, [&] { return Thumbnails::Ground{workshop.state(), workshop.title(), workshop.today()}; });
}

std::shared_ptr<const PagePixels> picture_of_view(const Session& session, std::string_view id) {
  const std::shared_ptr<Thumbnails>& small = session.saved_views.thumbnails;
  return small == nullptr ? nullptr : small->of(id);
}

std::vector<Command> saved_view_commands() {
  return in_group(
      CommandGroup::present,
      {
          {"views", "Saved views, in their order", "Ctrl+Shift+Y", always,
           [](Session& s) {
             s.saved_views.shown = !s.saved_views.shown || s.panels_hidden;
             if (s.saved_views.shown) s.panels_hidden = s.history_shown = false;
           },
           "Lists the steps of a talk with their pictures, to be put in order."},
          {"view-above", "To the saved view above", "Up", one_chosen, chooses(-1), "In the list of views."},
          {"view-below", "To the saved view below", "Down", one_chosen, chooses(1), "In the list of views."},
          {"show-view", "Show this saved view", "Enter", one_chosen,
           [](Session& s) { choose_view(s, std::string(chosen(s)->id)); },
           "Sets the canvas up as it was saved."},
          {"view-earlier", "This saved view comes earlier", "Alt+Up", may_change, moves(-1),
           "Puts it before the one above."},
          {"view-later", "This saved view comes later", "Alt+Down", may_change, moves(1),
           "Puts it after the one below."},
          {"rename-view", "Another name for this saved view…", "F2", may_change, ask_view_name,
           "The name is the title on the wall."},
          {"note-view", "What to say at this saved view…", "J", may_change, ask_view_note,
           "Read on the presenter's screen; the room may read it too."},
          {"update-view", "This saved view is what is shown now", "Ctrl+Enter", may_change,
           [](Session& s) { update_view(s, std::string(chosen(s)->id)); }, "Keeps its name and its place."},
          {"remove-view", "Take this saved view away", "Delete", may_change,
           [](Session& s) { remove_view(s, std::string(chosen(s)->id)); }, "It can be undone."},
          {"close-views", "Close the saved views", "Escape",
           [](const Session& s) {
             return list_open(s) && !s.help_shown && !s.find_shown && !s.commitments_shown;
           },
           [](Session& s) { s.saved_views.shown = false; }, "Brings the inspector back."},
      });
}

}  // namespace flipchart::commands
