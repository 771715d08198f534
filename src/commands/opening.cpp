// Opening sources and workshop folders.
#include "commands/opening.hpp"

#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/import_answers.hpp"
#include "commands/workshop_file.hpp"
#include "journal/movable.hpp"
#include "model/edit.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

// The files of a workshop folder that are there, in the order they are read.
std::vector<importers::Source> files_of(const fs::path& folder) {
  std::vector<importers::Source> files;
  const std::pair<const char*, importers::Kind> names[] = {{"people.csv", importers::Kind::people},
                                                           {"customers.csv", importers::Kind::customers},
                                                           {"issues.csv", importers::Kind::issues},
                                                           {"events.csv", importers::Kind::events}};
  for (const auto& [name, kind] : names) {
    const fs::path file = folder / name;
    if (fs::exists(file)) files.push_back({file.string(), kind});
  }
  return files;
}

// What workshop.json of a folder says: {"title":TEXT,"today":DATE}.
struct FolderFacts {
  std::string title;
  std::optional<base::Date> today;
};

FolderFacts facts_of(const fs::path& folder) {
  FolderFacts facts;
  const auto text = base::read_file_whole(folder / "workshop.json");
  if (!text) return facts;
  const auto object = nlohmann::json::parse(*text, nullptr, false);
  if (!object.is_object()) return facts;
  const auto value_of = [&](const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  facts.title = value_of("title");
  facts.today = base::parse_date(value_of("today"));
  return facts;
}

// Edits of a workshop folder count as made before it was opened.
void replay(const fs::path& file, workshop::Workshop& workshop, model::Problems& problems) {
  const auto text = base::read_file_whole(file);
  if (!text) return;
  std::vector<journal::Entry> entries;
  std::uint64_t row = 0;
  for (const std::string_view line : base::split(*text, '\n')) {
    ++row;
    if (base::trimmed(line).empty()) continue;
    entries.push_back({row, 0, {}, std::string(line), {}});
  }
  for (const workshop::Workshop::Unfit& unfit :
       workshop.restore(entries, workshop::Workshop::Told::by_a_person)) {
    model::Problem problem;
    problem.severity = model::Severity::warning;
    problem.code = "refused-edit";
    problem.file = file.string();
    problem.row = unfit.seq;
    problem.done = base::tr("left out: {}", unfit.why);
    problems.push_back(std::move(problem));
  }
}

// Whether what is changed in a workshop of sources stays.
bool stays(const Opening& opening) {
  return opening.access == journal::FlipFile::Access::write && !opening.untitled.empty();
}

// A workshop of sources and its journal: a file in the folder of untitled ones, where edits are to stay.
struct WithItsJournal {
  std::unique_ptr<workshop::Workshop> workshop;
  journal::Movable* journal = nullptr;  // none: it ends with the program
};

WithItsJournal untitled(std::string title, importers::Imported& import, const model::ImportAnswers& answers,
                        const Opening& opening, std::optional<base::Date> its_own, base::Date today) {
  auto made = std::make_shared<workshop::Workshop*>(nullptr);
  std::unique_ptr<journal::Journal> journal = std::make_unique<journal::MemoryJournal>();
  journal::Movable* movable = nullptr;
  if (stays(opening)) {
    auto file = std::make_unique<journal::Movable>(
        opening.untitled, opening.who, [made, its_own, who = opening.who, answers] {
          journal::Contents contents;
          contents.title = (*made)->title();
          contents.today = its_own;
          contents.began = (*made)->began();
          contents.entries = entries_of((*made)->counting(), answers, who);
          return contents;
        });
    movable = file.get();
    journal = std::move(file);
  }
  auto workshop = std::make_unique<workshop::Workshop>(std::move(title), std::move(import.organization),
                                                       std::move(import.history), std::move(journal), today);
  *made = workshop.get();
  workshop->signed_by(opening.who);
  return {std::move(workshop), movable};
}

// The one source that is a workshop file, if any.
const importers::Source* workshop_file(const Opening& opening) {
  for (const importers::Source& source : opening.sources) {
    if (!source.kind && journal::looks_like_flip(source.path)) return &source;
  }
  return nullptr;
}

Opened opened_file(const fs::path& path, const Opening& opening, base::Timings& timings) {
  Opened result;
  result.remembered = opening.remembered;
  result.file = path;
  const base::Stage stage(timings, "read");
  auto file = journal::FlipFile::open(path, opening.access, opening.who);
  if (!file) {
    result.failed.push_back(file.error());
    result.workshop = std::make_unique<workshop::Workshop>("", model::Organization(), model::History(),
                                                           std::make_unique<journal::MemoryJournal>(),
                                                           opening.today.value_or(base::local_today()));
    return result;
  }
  journal::Contents contents = (*file)->contents();
  result.read_only = (*file)->read_only();
  result.saved = opening.access == journal::FlipFile::Access::write && result.read_only.empty();
  result.lost = std::move(contents.lost);
  const base::Date today = opening.today.value_or(contents.today.value_or(base::local_today()));
  result.began = contents.began;
  result.today_of_its_own = contents.today;
  // What nobody saved is opened from Recent, and still has no place of its own.
  std::error_code unknown;
  const bool saved =
      opening.untitled.empty() || !fs::equivalent(opening.untitled, path.parent_path(), unknown);
  auto journal = std::make_unique<journal::Movable>(path, opening.who, std::move(*file), saved);
  result.journal = journal.get();
  result.workshop = std::make_unique<workshop::Workshop>(contents.title, std::move(contents.began),
                                                         std::move(journal), today);
  result.workshop->signed_by(opening.who);
  for (const workshop::Workshop::Unfit& unfit : result.workshop->restore(contents.entries))
    result.lost.push_back(base::tr("edit {}, which does not fit: {}", std::to_string(unfit.seq), unfit.why));
  result.entries = std::move(contents.entries);
  return result;
}

}  // namespace

Opened opened(const Opening& opening, base::Timings& timings) {
  if (const importers::Source* file = workshop_file(opening)) {
    if (opening.sources.size() == 1) return opened_file(file->path, opening, timings);
    Opened result = opened_file(file->path, opening, timings);
    result.failed.push_back(
        {base::tr("{}: a workshop file is opened alone; import the other files into it", file->path),
         base::Failure::usage});
    return result;
  }
  std::vector<importers::Source> sources = opening.sources;
  FolderFacts facts;
  if (opening.workshop_folder) {
    facts = facts_of(*opening.workshop_folder);
    for (importers::Source& file : files_of(*opening.workshop_folder)) sources.push_back(std::move(file));
  }
  Opened result;
  result.options = opening.options;
  result.remembered = opening.remembered;
  for (const auto& [signature, choice] : load_remembered(opening.remembered, result.problems))
    result.options.remembered.emplace(signature, choice);
  importers::Imported import = importers::imported(sources, result.options, timings);
  if (facts.title.empty() && !sources.empty())
    facts.title = base::valid_utf8(fs::path(sources.front().path).stem().string());

  const base::Date today = opening.today.value_or(facts.today.value_or(base::local_today()));
  WithItsJournal made =
      untitled(facts.title, import, answers_in(result.options, import.sources), opening, facts.today, today);
  result.saved = stays(opening);
  result.workshop = std::move(made.workshop);
  result.journal = made.journal;
  result.today_of_its_own = facts.today;
  result.sources = std::move(import.sources);
  result.problems.insert(result.problems.end(), std::make_move_iterator(import.problems.begin()),
                         std::make_move_iterator(import.problems.end()));
  result.failed = std::move(import.failed);
  if (opening.workshop_folder)
    replay(*opening.workshop_folder / "decisions.jsonl", *result.workshop, result.problems);
  result.read = std::move(sources);
  return result;
}

std::filesystem::path untitled_folder() {
  const fs::path state = folder_named("XDG_STATE_HOME");
  if (state.is_absolute()) return state / "flipchart";
  const fs::path home = folder_named("HOME");
  return home.is_absolute() ? home / ".local" / "state" / "flipchart" : fs::path();
}

Session session_on(const Opened& opened) {
  Session session{*opened.workshop};
  session.read_only = opened.read_only;
  session.saved = opened.saved;
  session.sources = opened.read;
  session.options = opened.options;
  take_answers(session.options, opened.workshop->decisions().answers);
  take_dates(session.options, opened.workshop->decisions().rules.dates);
  session.remembered = opened.remembered;
  session.notes = notes_among(opened.problems) + opened.failed.size();
  session.files.journal = opened.journal;
  session.files.today = opened.today_of_its_own;
  session.files.empty_chart = opened.empty_chart;
  return session;
}

}  // namespace flipchart::commands
