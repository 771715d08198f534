// See the header.
#include "commands/commitments.hpp"

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/export_choices.hpp"
#include "commands/tables.hpp"
#include "compose/filter_words.hpp"
#include "compose/pager.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

using model::MatterState;

// Overdue, with a day, without one, done.
int commitment_rank(const model::Fix& fix, MatterState state) {
  if (state == MatterState::overdue) return 0;
  if (state == MatterState::done || state == MatterState::followed_up) return 3;
  return fix.due ? 1 : 2;
}

scene::Disc disc_of_state(MatterState state) {
  switch (state) {
    case MatterState::followed_up:
    case MatterState::done:
      return scene::Disc::followed_up;
    case MatterState::unowned:
      return scene::Disc::hollow;
    case MatterState::overdue:
      return scene::Disc::overdue;
    case MatterState::half:
      return scene::Disc::half;
    case MatterState::owned:
      return scene::Disc::solid;
  }
  return scene::Disc::hollow;
}

std::string when_words(const model::Fix& fix, MatterState state, base::Date today) {
  if (state == MatterState::done || state == MatterState::followed_up)
    return fix.done_on ? base::tr("done {}", compose::short_date(*fix.done_on, today)) : base::tr("done");
  if (!fix.due) return {};
  const std::int32_t over = today.days - fix.due->days;
  if (state == MatterState::overdue)
    return base::trn(static_cast<std::uint64_t>(over), "{} day over", "{} days over");
  return compose::short_date(*fix.due, today);
}

// "9 fixes have an owner, 2 have none. 14 issues are in no fix. 8 of 10 promises were kept on time."
std::string sentence_of(const workshop::Workshop& workshop) {
  const model::Decisions& decisions = workshop.decisions();
  if (decisions.fixes.empty()) return base::tr("Nothing is owned yet.");
  std::uint64_t owned = 0;
  for (const model::Fix& fix : decisions.fixes) owned += fix.owner.empty() ? 0 : 1;
  const std::uint64_t none = decisions.fixes.size() - owned;
  std::string words = base::trn(owned, "{} fix has an owner", "{} fixes have an owner");
  if (none > 0) words += ", " + base::trn(none, "{} has none yet", "{} have none yet");
  words += '.';
  const model::PromisesKept kept = model::promises_kept(decisions, workshop.today());
  if (kept.kept == 1 && kept.judged == 1)
    words += ' ' + std::string(base::tr("1 of 1 promise was kept on time."));
  else if (kept.judged > 0)
    words += ' ' + base::trn(kept.judged, "{2} of {} promise were kept on time.",
                             "{2} of {} promises were kept on time.", base::counted(kept.kept));
  return words;
}

// "Kept.pdf", or with a number where that is there already.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& name) {
  std::error_code ignored;
  std::filesystem::path file = folder / (name + ".pdf");
  for (int number = 2; std::filesystem::exists(file, ignored); ++number)
    file = folder / (name + " " + std::to_string(number) + ".pdf");
  return file;
}

std::filesystem::path export_folder(const Session& session) {
  std::error_code ignored;
  const std::filesystem::path folder = session.exporting != nullptr
                                           ? session.exporting->chosen.folder
                                           : load_export_choices(session.export_settings).folder;
  return !folder.empty() && std::filesystem::is_directory(folder, ignored)
             ? folder
             : std::filesystem::current_path(ignored);
}

bool sheet_shown(const Session& session) {
  return session.commitments_shown;
}

}  // namespace

compose::CommitmentSheet commitment_sheet(const workshop::Workshop& workshop, bool room_safe) {
  const model::Organization& chart = workshop.organization();
  compose::CommitmentSheet sheet;
  sheet.title = base::tr("Who does what by when");
  sheet.sentence = sentence_of(workshop);
  sheet.statement =
      workshop.title() + (workshop.title().empty() ? "" : ", ") + base::to_words(workshop.today());
  if (room_safe)
    sheet.statement.append(" \u00B7 ").append(base::tr("Room-safe: whoever is overdue goes by the role"));
  struct Placed {
    int rank = 0;
    std::int32_t due = 0;
    const model::Fix* fix = nullptr;
  };
  std::vector<Placed> order;
  for (const model::Fix& fix : workshop.decisions().fixes) {
    const MatterState state = model::state_of(fix, workshop.today());
    order.push_back({commitment_rank(fix, state), fix.due ? fix.due->days : INT32_MAX, &fix});
  }
  std::stable_sort(order.begin(), order.end(), [](const Placed& a, const Placed& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.due < b.due;
  });
  for (const Placed& placed : order) {
    const model::Fix& fix = *placed.fix;
    const MatterState state = model::state_of(fix, workshop.today());
    compose::CommitmentLine& line = sheet.lines.emplace_back();
    line.fix = fix.id;
    line.what = fix.title.empty() ? fix.id : fix.title;
    if (!fix.owner.empty())
      line.who = room_safe && state == MatterState::overdue ? model::role_of_position(chart, fix.owner)
                                                            : model::name_of_position(chart, fix.owner);
    line.when = when_words(fix, state, workshop.today());
    line.state = disc_of_state(state);
  }
  return sheet;
}

scene::Deck commitment_deck(workshop::Workshop& workshop, const model::View& view) {
  std::vector<scene::Page> pages;
  pages.push_back(
      compose::commitment_page(commitment_sheet(workshop, view.room_safe), view, workshop.measurer()));
  scene::Deck deck = compose::deck_of(std::move(pages), view);
  deck.title = workshop.title();
  return deck;
}

base::Result<void> write_commitments(workshop::Workshop& workshop, const model::View& view,
                                     const std::filesystem::path& output, const scene::FormatTable& formats) {
  std::string extension = base::lower_ascii(output.extension().string());
  if (!extension.empty()) extension.erase(0, 1);
  const auto format = formats.find(extension);
  if (format == formats.end())
    return base::failed(base::tr("{}: no page is written as {}", output.string(), extension),
                        base::Failure::usage);
  const auto bytes = format->second.backend(commitment_deck(workshop, view));
  if (!bytes) return tl::unexpected(bytes.error());
  return base::write_file_whole(output, *bytes);
}

void export_commitments(Session& session) {
  model::View view = session.view;
  view.size = {1920, 1080};
  view.theme = model::Theme::print;
  view.room_safe = true;
  const std::filesystem::path file = free_file(export_folder(session), "who-what-when");
  const auto done = write_commitments(session.workshop, view, file, session.export_tools.formats);
  session.said = done ? base::tr("Wrote {}", file.string()) : done.error().message;
  session.said_is_error = !done;
}

std::vector<Command> commitment_commands() {
  return in_group(
      CommandGroup::present,
      {
          {"commitments", "Who does what by when, as one page", "F7", always,
           [](Session& s) {
             s.commitments_shown = !s.commitments_shown;
             s.help_shown = false;
           },
           "All fixes with their owners and days, overdue first, to end a workshop with."},
          {"export-commitments", "Export that page as PDF", "Ctrl+E",
           [](const Session& s) { return sheet_shown(s) && s.export_tools.formats.contains("pdf"); },
           export_commitments, "Writes it where exports go; it is safe for the room."},
          {"close-commitments", "Close the page of who does what", "Escape",
           [](const Session& s) { return sheet_shown(s) && !s.help_shown && !s.asking; },
           [](Session& s) { s.commitments_shown = false; }, "Goes back to the chart."},
      });
}

}  // namespace flipchart::commands
