// What a person can do with whole workshops, as rows of the table of commands: see files.hpp.
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/files.hpp"
#include "commands/saving.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

bool free_for_files(const Session& session) {
  return session.what_if == nullptr && !working_on_files(session);
}
bool has_demo(const Session& session) {
  return free_for_files(session) && !session.files.demo.empty();
}
bool something_open(const Session& session) {
  return free_for_files(session) && !nothing_open(session);
}
bool has_recent(const Session& session) {
  return free_for_files(session) && !session.files.recent_list.empty();
}

void ask_open(Session& session) {
  if (asks_about_words(session)) return;
  FileQuestion question;
  question.title = base::tr("Open a workshop");
  question.button = base::tr("Open");
  question.kinds = {{base::tr("Workshops"), {"flip"}}, {base::tr("Every file"), {}}};
  question.answer = [](Session& s, const std::vector<std::filesystem::path>& files) {
    open_file(s, files.front());
  };
  ask_for_files(session, std::move(question));
}

// Nothing brings it back, so it is asked once more.
void forget_list(Session& session) {
  Files& files = session.files;
  if (!std::exchange(files.forgetting, true)) {
    session.said = base::tr(
        "The list and its pictures go for good, the workshops stay where they are. Once more to forget them");
    session.said_is_error = false;
    return;
  }
  files.forgetting = false;
  files.glances.reset();
  files.seen.clear();
  const auto done = forget_recent(files.recent_list, files.pictures);
  files.recent.reset();
  session.said_is_error = !done;
  if (!done)
    session.said = done.error().message;
  else
    session.said = base::tr("Forgotten. What was never saved is still in {}", files.with.untitled.string());
}

}  // namespace

std::vector<Command> workshop_commands() {
  const Condition free{free_for_files, ""};
  std::vector<Command> all = {
      {"open", "Open a workshop…", "Ctrl+O", free, ask_open, "Another workshop takes the place of this one."},
      {"demo", "Try the demo", "", has_demo, open_demo, "Opens an invented company to look round in."},
      {"new-workshop", "Start with an empty chart", "Ctrl+N", free,
       [](Session& s) { open_nothing(s, false); }, "A workshop that is typed, position by position."},
      {"close-workshop",
       "Close it, back to the start page",
       "Ctrl+W",
       {something_open, base::english("No workshop is open yet")},
       [](Session& s) { open_nothing(s, true); },
       "Every change is on the disk already."},
      {"forget-recent", "Forget the list of recent workshops", "", has_recent, forget_list,
       "The start page shows no workshop any more; none is deleted."},
  };
  for (Command& command : saving_commands()) all.push_back(std::move(command));
  return in_group(CommandGroup::file, std::move(all));
}

}  // namespace flipchart::commands
