// What selecting means for the highlight, and what opening and closing the import sheet means.
#include <utility>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/import_answers.hpp"
#include "commands/keys.hpp"

namespace flipchart::commands {

void clear_selection(Session& session) {
  session.selected = {};
  session.highlight = {};
  session.flown_to = {};
}

void select_item(Session& session, const base::ItemId& item) {
  clear_selection(session);
  session.selected = item;
  if (item.kind == base::ItemKind::position || item.kind == base::ItemKind::customer) {
    session.highlight.selected = item;
  }
}

void select_seam(Session& session, std::string_view from_leader, std::string_view to_leader) {
  clear_selection(session);
  session.selected = {base::ItemKind::unit, std::string(from_leader)};
  session.highlight.seam_from = from_leader;
  session.highlight.seam_to = to_leader;
}

void trace_issue(Session& session, std::uint32_t issue) {
  clear_selection(session);
  const model::History& history = session.workshop.history();
  if (issue >= history.issue_count()) return;  // a fix may hold one that is gone
  session.selected = {base::ItemKind::issue, std::string(history.text(history.issues()[issue].id))};
  session.highlight.issue = issue;
}

void keep_up_with_data(Session& session) {
  follow_silo_names(session);
  const std::uint64_t revision = session.workshop.data_revision();
  if (session.data_seen == revision) return;
  session.data_seen = revision;
  if (session.asking) {  // found by numbers of data that is gone; follow_asking finds anew
    session.asking->found.clear();
    session.asking->found_for.clear();
  }
  session.fit = session.fit ||
                std::exchange(session.imports_seen, session.workshop.imports()) != session.workshop.imports();
  const model::Organization& chart = session.workshop.organization();
  const model::History& history = session.workshop.history();
  const base::ItemId selected = session.selected;
  const compose::Highlight was = session.highlight;
  clear_selection(session);
  const auto there = [&](const base::ItemId& item) {
    if (item.kind == base::ItemKind::position) return chart.find(item.id) != base::kNoSlot;
    return item.kind == base::ItemKind::customer && chart.find_customer(item.id) != base::kNoSlot;
  };
  if (!was.silos_from.empty()) {
    session.highlight.silos_from = was.silos_from;  // by name: gone where they are gone
    session.highlight.silos_to = was.silos_to;
  } else if (there(selected)) {
    select_item(session, selected);
  } else if (selected.kind == base::ItemKind::issue && history.find(selected.id) != base::kNoSlot) {
    trace_issue(session, history.find(selected.id));
  } else if (selected.kind == base::ItemKind::unit && chart.find(was.seam_from) != base::kNoSlot &&
             chart.find(was.seam_to) != base::kNoSlot) {
    select_seam(session, was.seam_from, was.seam_to);
  } else if (selected.kind == base::ItemKind::fix &&
             session.workshop.decisions().find_fix(selected.id) != nullptr) {
    session.selected = selected;
  }
}

void wait_for_threads(Session& session) {
  if (session.finding != nullptr) session.finding->wait();
  if (session.sheet != nullptr) session.sheet->wait();
  if (session.exporting != nullptr) session.exporting->wait();
  if (session.saved_views.thumbnails != nullptr) session.saved_views.thumbnails->wait();
  if (session.files.work != nullptr) session.files.work->wait();
  if (session.files.glances != nullptr) session.files.glances->wait();
}

namespace {

ImportSheet& fresh_sheet(Session& session, importers::Options options) {
  session.help_shown = session.find_shown = false;
  session.reaching.palette_shown = session.reaching.menu_shown = false;
  session.sheet = std::make_unique<ImportSheet>(session.workshop, std::move(options), session.wake);
  return *session.sheet;
}

}  // namespace

void open_sheet(Session& session, const std::vector<std::string>& paths) {
  if (session.presenting) {
    session.said = base::tr("Leave presenting first: what files hold is not for the wall");
    session.said_is_error = true;
    return;
  }
  if (session.what_if != nullptr) {
    session.said = base::tr("Keep or discard what is being tried out first");
    session.said_is_error = true;
    return;
  }
  if (session.sheet == nullptr) {
    importers::Options options;  // answers about other files say nothing about these
    options.remembered = session.options.remembered;
    options.zone = session.options.zone;
    take_answers(options, session.workshop.decisions().answers);
    take_dates(options, session.workshop.decisions().rules.dates);
    fresh_sheet(session, std::move(options));
  }
  if (!paths.empty()) session.sheet->add_files(paths);
}

void open_sheet_again(Session& session) {
  if (session.sheet != nullptr || session.what_if != nullptr || session.sources.empty()) return;
  fresh_sheet(session, session.options).add(session.sources);
}

void close_sheet(Session& session) {
  session.sheet.reset();
}

namespace {

// In the workshop's own file too, before the import, so that undoing takes the import off first.
void remember_answers(Session& session) {
  if (!session.sheet->ready()) return;
  importers::Options options = session.sheet->options();
  options.remembered = session.sheet->learnt();
  const model::ImportAnswers answers = answers_in(options, session.sheet->shown()->sources);
  if (!answers.empty() && answers != session.workshop.decisions().answers)
    (void)session.workshop.commit(
        model::RememberAnswers{answers});  // where it is refused the import says why
}

}  // namespace

void commit_sheet(Session& session) {
  if (session.sheet == nullptr) return;
  // What began with nothing is called after what came first.
  const Reading* const shown = session.sheet->shown();
  if (shown != nullptr && session.sheet->ready() && session.workshop.title().empty() &&
      kept_at(session).empty())
    session.workshop.begin_as(title_of_import(*shown->merged.organization, session.sheet->sources()));
  remember_answers(session);
  const auto done = session.sheet->commit(session.workshop);
  session.said = done ? with_key(session, *done, base::tr("Undo"), "undo") : done.error().message;
  session.said_is_error = !done;
  if (!done) return;
  session.sources = session.sheet->sources();
  session.options = session.sheet->options();
  session.options.stop = {};
  session.options.progress = {};
  session.notes = notes_among(session.sheet->shown()->problems);
  const Remembered learnt = session.sheet->learnt();
  if (!session.remembered.empty() && learnt != session.options.remembered) {
    if (const auto saved = save_remembered(session.remembered, learnt); !saved) {
      session.said =
          base::tr("{}. Not remembered for the next time: {}", session.said, saved.error().message);
    }
  }
  session.options.remembered = learnt;
  session.sheet.reset();
  keep_up_with_data(session);
}

}  // namespace flipchart::commands
