// See saving.hpp. While a thread writes nothing is edited, so that what is written is whole.
#include "commands/saving.hpp"

#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/file_names.hpp"
#include "commands/workshop_file.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

void tell_saved(Session& session, std::string words, bool is_error = false) {
  session.said = std::move(words);
  session.said_is_error = is_error;
}

bool has_journal(const Session& session) {
  return session.files.journal != nullptr && session.what_if == nullptr && !nothing_open(session);
}

FileQuestion where_to_save(const Session& session, const std::string& title, const char* behind_name) {
  FileQuestion question;
  question.what = FileQuestion::What::save;
  question.title = title;
  question.button = base::tr("Save");
  question.kinds = {{base::tr("Workshops"), {"flip"}}};
  const std::string name = title_of(session);
  question.name = file_name_of(name.empty() ? base::tr("Workshop") : name) + behind_name + ".flip";
  if (session.files.journal->is_saved()) question.folder = kept_at(session).parent_path();
  return question;
}

// A file that is open here must not be opened once more, not even to be written over.
bool is_this_file(const Session& session, const fs::path& file) {
  std::error_code unknown;
  const fs::path open = kept_at(session);
  return !open.empty() && fs::equivalent(open, file, unknown);
}

}  // namespace

void ask_save_as(Session& session) {
  FileQuestion question = where_to_save(session, base::tr("Save as"), "");
  question.answer = [](Session& s, const std::vector<fs::path>& files) { save_as(s, files.front()); };
  ask_for_files(session, std::move(question));
}

void ask_save_copy(Session& session, bool room_copy) {
  FileQuestion question =
      where_to_save(session, room_copy ? base::tr("Save a copy for the room") : base::tr("Save a copy"),
                    room_copy ? base::tr(", for the room") : base::tr(", copy"));
  question.answer = [room_copy](Session& s, const std::vector<fs::path>& files) {
    save_copy(s, files.front(), room_copy);
  };
  ask_for_files(session, std::move(question));
}

void tell_where_saved(Session& session) {
  const fs::path file = kept_at(session);
  if (!session.read_only.empty())
    tell_saved(session,
               base::tr("Read only: {}. Save as… makes a file that can be changed", session.read_only));
  else if (file.empty())
    tell_saved(
        session,
        base::tr("Nothing to save yet: it is kept from the first change on. Save as… gives it a place"));
  else if (!session.files.journal->is_saved())
    tell_saved(session,
               base::tr("Everything is saved already, under Recent. Save as… gives it a place of its own"));
  else
    tell_saved(session, base::tr("Everything is saved already, in {}", file.string()));
}

void save_as(Session& session, const fs::path& file) {
  journal::Movable* const journal = session.files.journal;
  if (journal == nullptr) return;
  start_work(session,
             {base::tr("Saving {}", file.filename().string()),
              [journal, file](const LongWork::Course&) -> LongWork::Then {
                const auto saved = journal->save_as(file);
                return [saved, file](Session& s) {
                  if (!saved) return tell_saved(s, saved.error().message, true);
                  s.read_only.clear();
                  tell_saved(s, base::tr("Saved as {}, where every change goes from now on", file.string()));
                };
              },
              false});
}

void save_copy(Session& session, const fs::path& file, bool room_copy) {
  journal::Movable* const journal = session.files.journal;
  if (journal == nullptr) return;
  if (is_this_file(session, file))
    return tell_saved(
        session, base::tr("{} is this workshop itself; choose another name for a copy", file.string()), true);
  std::optional<journal::Contents> contents;
  if (room_copy) contents = room_contents(session.workshop, session.files.today, session.workshop.signer());
  start_work(session,
             {base::tr("Saving {}", file.filename().string()),
              [journal, file, contents](const LongWork::Course&) -> LongWork::Then {
                const auto saved = journal::write_flip(file, contents ? *contents : journal->contents());
                const bool for_room = contents.has_value();
                return [saved, file, for_room](Session& s) {
                  if (!saved) return tell_saved(s, saved.error().message, true);
                  tell_saved(s, for_room ? base::tr("Saved a copy without private words as {}", file.string())
                                         : base::tr("Saved a copy as {}", file.string()));
                };
              },
              false});
}

std::vector<Command> saving_commands() {
  const Condition kept{has_journal, base::english("There is nothing to save yet")};
  return {
      {"save", "Where it is saved", "Ctrl+S", kept, tell_where_saved,
       "Says where the workshop's file is; every change is in it."},
      {"save-as", "Save as…", "Ctrl+Shift+S", kept, ask_save_as,
       "Moves the workshop to a place and a name of your choice."},
      {"save-copy", "Save a copy…", "", kept, [](Session& s) { ask_save_copy(s, false); },
       "Goes on in this file, and leaves a copy elsewhere."},
      {"save-room-copy", "Save a copy for the room, without private words…", "", kept,
       [](Session& s) { ask_save_copy(s, true); }, "A copy to hand on: no private note is in it."},
  };
}

}  // namespace flipchart::commands
