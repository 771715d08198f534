// Every message names what it is about and says what to do.
#include "cli/messages.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "base/utf8.hpp"
#include "commands/render.hpp"
#include "flow/handed_over.hpp"

namespace flipchart::cli {

int exit_code(base::Failure failure) {
  switch (failure) {
    case base::Failure::source:
      return 1;
    case base::Failure::usage:
      return 2;
    case base::Failure::refused:
      return 3;
    case base::Failure::damaged:
      return 4;
    case base::Failure::given_up:
      return 130;
  }
  return 1;
}

void complain(const std::string& message) {
  fmt::print(stderr, "flipchart: {}\n", message);
}

int complained(const base::Error& error) {
  complain(error.message);
  return exit_code(error.failure);
}

int printed(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return 0;
  complain("cannot write to standard output; send it somewhere with room");
  return 1;
}

void warn_of_unknown(const commands::Opened& opened, const model::View& view) {
  const model::Organization& chart = opened.workshop->organization();
  const model::History& history = opened.workshop->history();
  const auto warn_of_position = [&](const char* option, const std::string& id) {
    if (!id.empty() && chart.find(id) == base::kNoSlot)
      complain(fmt::format("{}: there is no position {}; name one by its id", option, id));
  };
  warn_of_position("--focus", view.focus);
  for (const std::string& id : view.collapsed) warn_of_position("--collapse", id);
  for (const model::BranchColumns& chosen : view.branch_columns) warn_of_position("--columns", chosen.leader);
  for (const std::string& id : view.filter.customers) {
    const bool in_history = history.texts().find(id) != base::kNoText;
    if (chart.find_customer(id) == base::kNoSlot && !in_history)
      complain("--customer: there is no customer " + id + "; name one by its id");
  }
  for (const std::string& id : view.filter.issues) {
    if (history.find(id) == base::kNoSlot)
      complain("--issue: there is no issue " + id + "; name one by its id");
  }
  const auto in_chart_texts = [&](const std::string& text) {
    return chart.texts().find(text) != base::kNoText;
  };
  for (const std::string& segment : view.filter.segments) {
    if (!segment.empty() && !in_chart_texts(segment))
      complain("--segment: no customer is of the segment " + segment +
               "; write it as the customers file does");
  }
  for (const std::string& holder : view.filter.first_holders) {
    if (chart.find(holder) == base::kNoSlot && !holder.starts_with('?'))
      complain("--first-holder: there is no position " + holder + "; name one by its id, others as ?NAME");
  }
  if (view.filter.silos.empty() && view.filter.handed.empty()) return;
  constexpr const char* kWrittenAs = "; write it as flipchart report does, or say with --silo what a silo is";
  const flow::Silos silos = flow::silos_of(chart, view.silo);
  for (const model::HandedOver& pair : view.filter.handed) {
    for (const std::string& name : {pair.from, pair.to}) {
      if (!flow::is_silo_name(name, silos)) complain("--handed: there is no silo " + name + kWrittenAs);
    }
  }
  for (const std::string& name : view.filter.silos) {
    if (silos.find(name) == base::kNoSlot) complain("--silo-is: there is no silo " + name + kWrittenAs);
  }
}

void warn_of_problems(const commands::Opened& opened) {
  constexpr std::size_t kShown = 10;
  std::size_t count = 0;
  for (const model::Problem& problem : opened.problems) {
    if (problem.severity == model::Severity::note || ++count > kShown) continue;
    const std::string row = problem.row == 0 ? std::string() : fmt::format(":{}", problem.row);
    complain(fmt::format("{}{}: {}: {}", problem.file, row, problem.code, problem.done));
  }
  if (count > kShown)
    complain(fmt::format("and {} more problems; flipchart check lists them", count - kShown));
}

void warn_of_missing_letters(const model::Organization& organization) {
  const std::size_t names = commands::names_without_letters(organization);
  if (names == 0) return;
  complain(
      fmt::format("{} {} letters that no installed font can draw; install a font that has them, such as "
                  "those of Noto",
                  base::counted(names), names == 1 ? "name has" : "names have"));
}

}  // namespace flipchart::cli
