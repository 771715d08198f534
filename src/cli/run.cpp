// Carries a parsed command line out: opens the sources, says what went wrong, runs the command, returns the
// exit code.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "base/caught.hpp"
#include "base/utf8.hpp"
#include "cli/arguments.hpp"
#include "cli/cli.hpp"
#include "cli/editing.hpp"
#include "cli/messages.hpp"
#include "cli/progress.hpp"
#include "cli/window_session.hpp"
#include "commands/check.hpp"
#include "commands/command_list.hpp"
#include "commands/discretion.hpp"
#include "commands/export_data.hpp"
#include "commands/kept_sources.hpp"
#include "commands/opening.hpp"
#include "commands/register.hpp"
#include "commands/remembered.hpp"
#include "commands/render.hpp"
#include "commands/reporting.hpp"
#include "commands/settings.hpp"
#include "commands/speaking.hpp"
#include "commands/what_if.hpp"
#include "commands/workshop_file.hpp"
#include "flow/handed_over.hpp"
#include "writers/report.hpp"
#include "writers/what_if.hpp"

namespace flipchart::cli {

namespace {

// Now that the silos are known: where a name has a ">" in it.
void split_at_silos(const commands::Opened& opened, model::View& view) {
  if (view.filter.handed.empty()) return;
  const flow::Silos silos = flow::silos_of(opened.workshop->organization(), view.silo);
  for (model::HandedOver& pair : view.filter.handed)
    pair = flow::handed_over(flow::handed_text(pair), silos).value_or(pair);
}

// The analyst's: by ids.
std::string what_if_report(const workshop::Workshop& workshop, const Arguments& arguments) {
  const flow::WhatIf compared = flow::compared(workshop.organization_untried(), workshop.organization(),
                                               workshop.history(), arguments.view, workshop.today());
  std::vector<std::string> changes;
  std::vector<std::string> edits;
  for (const model::Prepared& tried : workshop.tried()) {
    changes.push_back(commands::words_by_id(std::get<model::Rearrangement>(tried.edit)));
    edits.push_back(model::to_json(tried.edit));
  }
  return arguments.json ? writers::what_if_json(compared, edits) : writers::what_if_text(compared, changes);
}

base::Result<void> set_envelopes(workshop::Workshop& workshop, const std::vector<std::string>& envelopes) {
  for (const std::string& text : envelopes) {
    auto envelope = commands::envelope_in(text, workshop.history().currency());
    if (!envelope) return base::failed("--envelope: " + envelope.error().message, envelope.error().failure);
    const auto set = workshop.commit(model::SetEnvelope{std::move(*envelope)});
    if (!set) return base::failed("--envelope: " + set.error().message, base::Failure::usage);
  }
  return {};
}

// A picture says what is not so.
std::string what_if_title(const workshop::Workshop& workshop, const model::View& view) {
  std::string title;
  for (const model::Prepared& tried : workshop.tried()) {
    title += (title.empty() ? "What if: " : "; ") +
             commands::words_of(workshop.organization(), std::get<model::Rearrangement>(tried.edit), view);
  }
  if (title.empty() || view.title.empty()) return view.title + title;
  return view.title + " · " + title;
}

std::string report(const commands::Opened& opened, const Arguments& arguments) {
  const workshop::Workshop& workshop = *opened.workshop;
  if (!arguments.what_if.empty()) return what_if_report(workshop, arguments);
  if (arguments.json)
    return writers::report_json(commands::reported_counts(workshop, arguments.view, arguments.top),
                                arguments.top);
  return writers::report_text(commands::reported(workshop, arguments.view, arguments.top), arguments.top);
}

// Does the work with its steps shown on a terminal, and takes the line away before anything else is said.
template <class Work>
auto with_progress(base::Timings& timings, Work work) {
  const Progress progress(timings);
  return work();
}

int carried_out(Arguments& arguments, commands::Opened& opened, const commands::LoadedSettings& settings,
                const Program& program, base::Timings& timings) {
  switch (arguments.verb) {
    case Verb::check: {
      const base::Stage stage(timings, "write");
      return printed(arguments.json ? commands::check_json(opened) : commands::check_text(opened));
    }
    case Verb::report: {
      if (!arguments.output.empty()) {
        arguments.view.room_safe = !arguments.unsafe;
        const auto done = with_progress(timings, [&] {
          const base::Stage stage(timings, "flow");
          return commands::write_report(*opened.workshop, arguments.view, arguments.top, arguments.output);
        });
        return done ? 0 : complained(done.error());
      }
      const std::string text = with_progress(timings, [&] {
        const base::Stage stage(timings, "flow");
        return report(opened, arguments);
      });
      const base::Stage stage(timings, "write");
      return printed(text);
    }
    case Verb::render: {
      arguments.view.room_safe = !arguments.unsafe;
      if (arguments.view.presented && arguments.view.theme == model::Theme::light)
        arguments.view.theme = model::Theme::projector;  // pure white, strokes doubled
      arguments.view.title = what_if_title(*opened.workshop, arguments.view);
      const auto done = with_progress(timings, [&] {
        return commands::render(*opened.workshop, arguments.view, arguments.output, program.formats,
                                arguments.wish, timings);
      });
      if (!done) return complained(done.error());
      if (!done->empty()) complain(arguments.output + ": " + *done);
      const bool drawn = std::filesystem::path(arguments.output).extension() != ".json";
      if (drawn) warn_of_missing_letters(opened.workshop->organization());
      return 0;
    }
    case Verb::export_data: {
      const base::Stage stage(timings, "write");
      std::error_code ignored;
      const auto done =
          commands::export_data(opened.workshop->organization(), opened.workshop->history(), arguments.output,
                                !arguments.unsafe, commands::source_files(arguments.opening));
      if (!done) return complained(done.error());
      if (!arguments.unsafe && opened.workshop->history().event_count() > 0)
        complain("events were left out, because they say who held which issue; --unsafe writes them too");
      if (const auto before = std::filesystem::path(arguments.output) / "events.csv";
          !arguments.unsafe && std::filesystem::exists(before, ignored))
        complain(
            before.string() +
            ": was there before and says who held which issue; take it away before the folder is passed on");
      for (const auto& file : *done) fmt::print("{}\n", file.string());
      return 0;
    }
    case Verb::save: {
      const auto done = with_progress(timings, [&] {
        const base::Stage stage(timings, "write");
        return commands::save_workshop(opened, arguments.output, arguments.opening.who, arguments.room_copy);
      });
      return done ? 0 : complained(done.error());
    }
    case Verb::register_: {
      const base::Stage stage(timings, "write");
      arguments.view.room_safe = !arguments.unsafe;
      const auto done =
          commands::write_register(*opened.workshop, arguments.view, arguments.output, program.formats);
      return done ? 0 : complained(done.error());
    }
    case Verb::edit: {
      if (!opened.read_only.empty()) {
        complain(opened.file->string() + ": " + opened.read_only + "; nothing can be changed in it");
        return 1;
      }
      return edited(*opened.workshop);
    }
    case Verb::show: {
      const base::Stage stage(timings, "write");
      return printed(arguments.json ? commands::show_json(opened, arguments.with_private)
                                    : commands::show_text(opened, arguments.with_private));
    }
    case Verb::log: {
      const base::Stage stage(timings, "write");
      return printed(arguments.json ? commands::log_json(opened.entries, arguments.with_private)
                                    : commands::log_text(opened.entries, arguments.with_private));
    }
    case Verb::commands:
      return 0;  // says it without opening anything
    case Verb::window:
    case Verb::demo: {
      commands::Desk desk(std::move(opened));
      prepare(desk.session(), arguments, settings, program);
      const auto done = program.window(desk, arguments.window, timings);
      return done ? 0 : complained(done.error());
    }
  }
  return 0;
}

int ran(int argc, char** argv, const Program& program) {
  base::Timings timings;
  Parsed line = parsed(argc, argv, program.version);
  if (!line.arguments) {
    if (line.exit_code == 0) return printed(line.message);
    fmt::print(stderr, "{}", line.message);
    return line.exit_code;
  }
  Arguments& arguments = *line.arguments;
  if (arguments.verb == Verb::commands)
    return printed(arguments.json    ? commands::command_list_json()
                   : arguments.guide ? commands::command_list_guide()
                                     : commands::command_list_text());
  const bool window = arguments.verb == Verb::window || arguments.verb == Verb::demo;
  if (window && !program.window) {
    complain("this build has no window; use flipchart render to write a picture");
    return 1;
  }
  if (arguments.verb == Verb::demo || arguments.demo)
    arguments.opening.workshop_folder = program.assets / "demo";
  if (arguments.verb == Verb::report && !arguments.what_if.empty() && !arguments.output.empty()) {
    complain("what would be is printed, not written to a file; leave -o out");
    return 2;
  }
  if (!window && arguments.opening.sources.empty() && !arguments.opening.workshop_folder) {
    complain("name at least one source; see flipchart --help");
    return 2;
  }

  if (arguments.opening.who.empty()) arguments.opening.who = login_name();
  if (window || arguments.verb == Verb::edit) arguments.opening.access = journal::FlipFile::Access::write;
  if (window) arguments.opening.untitled = commands::untitled_folder();
  const bool asks_a_file =
      arguments.verb == Verb::edit || arguments.verb == Verb::show || arguments.verb == Verb::log;
  if (asks_a_file) {
    if (const auto file = commands::is_workshop_file(arguments.opening.sources.front().path); !file)
      return complained(file.error());
  }

  for (const std::string& output : {arguments.output, arguments.window.screenshot}) {
    if (const auto free = commands::is_no_source(output, commands::source_files(arguments.opening)); !free)
      return complained(free.error());
  }

  commands::LoadedSettings settings;
  if (window) settings = commands::load_settings(commands::window_settings_file());
  if (window || !arguments.window.language.empty()) {
    const auto spoken = commands::speak_wanted(arguments.window.language, settings.settings.language,
                                               program.assets / "language");
    if (!spoken) return complained(spoken.error());
  }
  commands::Opened opened =
      with_progress(timings, [&] { return commands::opened(arguments.opening, timings); });
  for (const base::Error& error : opened.failed) complain(error.message);
  if (arguments.verb != Verb::check) warn_of_problems(opened);
  split_at_silos(opened, arguments.view);
  warn_of_unknown(opened, arguments.view);
  int code = opened.failed.empty() ? 0 : 1;
  if (!opened.failed.empty() && opened.sources.empty()) {
    // Nothing at all could be read: there is nothing to draw or count.
    if (arguments.timings) fmt::print(stderr, "{}\n", timings.json());
    return code;
  }
  for (const std::string& lost : opened.lost)
    complain(opened.file->string() + ": lost: " + lost + "; save a copy of what is left");
  if (!opened.lost.empty()) code = std::max(code, exit_code(base::Failure::damaged));
  if (const auto set = set_envelopes(*opened.workshop, arguments.envelopes); !set)
    return std::max(code, complained(set.error()));
  if (const auto tried = try_out(*opened.workshop, arguments.what_if); !tried)
    return std::max(code, complained(tried.error()));
  code = std::max(code, carried_out(arguments, opened, settings, program, timings));
  if (arguments.timings) fmt::print(stderr, "{}\n", timings.json());
  return code;
}

}  // namespace

int run(int argc, char** argv, const Program& program) {
  std::signal(SIGINT, [](int) { std::_Exit(130); });
  const auto code = base::caught([&] { return ran(argc, argv, program); });
  return code ? *code : complained(code.error());
}

}  // namespace flipchart::cli
