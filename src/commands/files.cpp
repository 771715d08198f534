// Opening another workshop while one is open, and the list of recent ones: see files.hpp.
#include "commands/files.hpp"

#include <system_error>
#include <utility>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/keys.hpp"
#include "commands/recent_pictures.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

void tell(Session& session, std::string words, bool is_error) {
  session.said = std::move(words);
  session.said_is_error = is_error;
}

// What is tried out, or typed into a form, belongs to the workshop that would be left.
bool may_leave(Session& session) {
  if (session.what_if == nullptr) return !asks_about_words(session);
  tell(session, base::tr("Keep or discard what is being tried out first"), true);
  return false;
}

bool is_the_open_one(const Session& session, const fs::path& file) {
  std::error_code unknown;
  const fs::path open = kept_at(session);
  return !open.empty() && fs::equivalent(open, file, unknown);
}

void take_place(Session& session, const std::shared_ptr<Opened>& opened) {
  if (opened->failed.empty()) {
    session.files.next = opened;
    return;
  }
  tell(session, opened->failed.front().message, true);
  const fs::path file = opened->file.value_or(fs::path());
  auto& seen = session.files.seen;
  std::error_code unknown;
  if (const auto at = seen.find(file); at != seen.end()) at->second.missing = !fs::exists(file, unknown);
}

void open_with(Session& session, Opening opening, const std::string& name) {
  if (!may_leave(session)) return;
  start_work(session,
             {base::tr("Opening {}", name), [opening](const LongWork::Course& course) -> LongWork::Then {
                Opening here = opening;
                here.options.stop = course.stop;
                here.options.progress = course.progress;
                base::Timings timings;
                auto made = std::make_shared<Opened>(opened(here, timings));
                made->options.stop = {};
                made->options.progress = {};
                return [made](Session& s) { take_place(s, made); };
              }});
}

void read_recent(Session& session) {
  Files& files = session.files;
  files.recent = load_recent(files.recent_list);
  if (!files.recent->problem.empty()) tell(session, files.recent->problem, true);
  keep_pictures_of(files.recent->workshops, files.pictures);
  if (files.recent->workshops.empty()) return;
  if (files.glances == nullptr)
    files.glances =
        std::make_unique<Glances>(session.export_tools, files.pictures, session.view.theme, session.wake);
  for (const RecentWorkshop& workshop : files.recent->workshops) {
    if (!files.seen.contains(workshop.file)) files.glances->look_at(workshop);
  }
}

// What the thread saw is shown, and kept for the next time.
void follow_recent(Session& session) {
  Files& files = session.files;
  if (working_on_files(session)) return;
  if (!files.recent) read_recent(session);
  while (files.glances != nullptr) {
    auto seen = files.glances->take();
    if (!seen) break;
    if (seen->figures) {
      // A list that cannot be written is looked at again the next time, no more.
      static_cast<void>(remember_figures(files.recent_list, seen->file, *seen->figures));
      for (RecentWorkshop& workshop : files.recent->workshops) {
        if (workshop.file == seen->file) workshop.figures = seen->figures;
      }
    }
    fs::path file = seen->file;
    files.seen.insert_or_assign(std::move(file), std::move(*seen));
  }
}

// It is under Recent from the moment on when it has a file.
void note_workshop(Session& session) {
  Files& files = session.files;
  const fs::path file = kept_at(session);
  if (file.empty() || file == files.noted) return;
  if (!files.noted.empty()) {
    std::error_code unknown;
    if (!fs::exists(files.noted, unknown))
      static_cast<void>(forget_workshop(files.recent_list, fs::weakly_canonical(files.noted, unknown)));
  }
  files.noted = file;
  files.recent.reset();
  if (const auto noted = remember_workshop(files.recent_list, file, base::now()); !noted)
    tell(session, base::tr("It will not stand under Recent: {}", noted.error().message), true);
}

}  // namespace

void follow_files(Session& session) {
  Files& files = session.files;
  if (files.work != nullptr) {
    while (auto then = files.work->take()) {
      if (*then) (*then)(session);
    }
  }
  follow_file_choice(session);
  if (working_on_files(session)) return;  // the journal may be on its way
  note_workshop(session);
  if (nothing_open(session)) follow_recent(session);
  if (files.next != nullptr && session.wake) session.wake();  // its first frame is the next one
}

bool nothing_open(const Session& session) {
  const model::Organization& chart = session.workshop.organization();
  return chart.empty() && chart.customers().empty() && session.workshop.history().empty() &&
         !session.files.empty_chart && kept_at(session).empty();
}

bool working_on_files(const Session& session) {
  return session.files.work != nullptr && session.files.work->working();
}

fs::path kept_at(const Session& session) {
  return session.files.journal == nullptr ? fs::path() : session.files.journal->path();
}

std::string title_of(const Session& session) {
  if (!session.workshop.title().empty()) return session.workshop.title();
  const Files& files = session.files;
  return files.journal != nullptr && files.journal->is_saved()
             ? base::valid_utf8(kept_at(session).stem().string())
             : std::string();
}

void start_work(Session& session, LongWork::Job job) {
  Files& files = session.files;
  if (working_on_files(session) && !files.work->may_stop()) return;
  if (files.work == nullptr) files.work = std::make_unique<LongWork>(session.wake);
  // Two doors of one program to one file would take each other's locks away.
  files.recent.reset();
  session.said.clear();
  job.work = [looking = std::shared_ptr<Glances>(std::move(files.glances)),
              work = std::move(job.work)](const LongWork::Course& course) mutable {
    looking.reset();
    return work(course);
  };
  files.work->start(std::move(job));
}

void stop_work(Session& session) {
  if (!working_on_files(session) || !session.files.work->may_stop()) return;
  session.files.work->cancel();
  tell(session, base::tr("Stopped; nothing has changed"), false);
}

void open_file(Session& session, const fs::path& file) {
  if (!may_leave(session)) return;
  if (is_the_open_one(session, file))
    return tell(session, base::tr("{} is open here", file.filename().string()), false);
  std::error_code unknown;
  if (fs::is_regular_file(file, unknown) && !journal::looks_like_flip(file) && file.extension() != ".flip")
    return open_sheet(session, {file.string()});
  Opening opening = session.files.with;
  opening.sources = {{file.string(), std::nullopt}};
  if (!fs::exists(file, unknown) || !journal::looks_like_flip(file)) {
    // Not even to be asked of a thread.
    if (const auto at = session.files.seen.find(file); at != session.files.seen.end())
      at->second.missing = !fs::exists(file, unknown);
    const bool is_there = fs::exists(file, unknown);
    if (!is_there)
      return tell(session,
                  base::tr("{}: there is no such file; it may have been moved or renamed", file.string()),
                  true);
    return tell(session,
                with_key(session, base::tr("{}: it cannot be read as a workshop", file.string()),
                         base::tr("If it is a table, import it"), "import"),
                true);
  }
  open_with(session, std::move(opening), file.stem().string());
}

void open_demo(Session& session) {
  Opening opening = session.files.with;
  opening.workshop_folder = session.files.demo;
  open_with(session, std::move(opening), base::tr("the demo"));
}

void open_nothing(Session& session, bool at_start) {
  if (!may_leave(session)) return;
  if (!at_start && nothing_open(session)) {
    session.files.empty_chart = true;
    return;
  }
  base::Timings timings;
  auto made = std::make_shared<Opened>(opened(session.files.with, timings));
  made->empty_chart = !at_start;
  session.files.next = made;
}

void ask_import(Session& session) {
  FileQuestion question;
  question.what = FileQuestion::What::several;
  question.title = base::tr("Import files");
  question.button = base::tr("Import");
  question.kinds = {
      {base::tr("Tables and charts"),
       {"csv", "tsv", "txt", "xlsx", "json", "jsonl", "ndjson", "ldif", "dot", "gv", "xes", "gz", "zip"}},
      {base::tr("Every file"), {}}};
  question.answer = [](Session& s, const std::vector<fs::path>& files) {
    std::vector<std::string> paths;
    paths.reserve(files.size());
    for (const fs::path& file : files) paths.push_back(file.string());
    open_sheet(s, paths);
  };
  ask_for_files(session, std::move(question));
}

void drop_files(Session& session, const std::vector<std::string>& paths) {
  if (working_on_files(session)) return;
  if (session.presenting) return open_sheet(session, paths);  // which says why not
  choose_no_file(session);
  if (paths.size() == 1 && session.sheet == nullptr) {
    const fs::path file = paths.front();
    if (file.extension() == ".flip") return open_file(session, file);
  }
  open_sheet(session, paths);
}

void forget_recent_workshop(Session& session, const fs::path& file) {
  if (const auto done = forget_workshop(session.files.recent_list, file); !done)
    tell(session, done.error().message, true);
  session.files.recent.reset();
}

}  // namespace flipchart::commands
