// The check as text and as JSON. Ids and headers, never names or notes.
#include "commands/check.hpp"

#include <fmt/format.h>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "flow/routes.hpp"

namespace flipchart::commands {

namespace {

struct Counts {
  std::uint64_t positions, people, vacancies, roots, depth, dotted_lines, customers, customer_links, issues,
      events, placed_events;
};

Counts counted(const workshop::Workshop& workshop) {
  const model::Organization& chart = workshop.organization();
  const model::History& history = workshop.history();
  const flow::Routes routes =
      flow::routes_of(chart, history, model::HolderColumn::actor_else_group, workshop.today());
  return {chart.size(),
          chart.people(),
          chart.vacancies(),
          chart.root_count() - chart.shelf_root_count(),
          chart.levels(),
          chart.dotted().size(),
          chart.customers().size(),
          chart.links().size(),
          history.issues().size(),
          history.events().size(),
          routes.placed_events};
}

void append_list(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i != 0) out += ',';
    base::append_json_string(out, texts[i]);
  }
  out += ']';
}

void append_source(std::string& out, const importers::SourceReport& source) {
  out += fmt::format(
      R"({{"file":{},"kind":"{}","format":"{}","encoding":"{}","delimiter":{},"rows":{},"mapping":{{)",
      base::json_string(source.file), importers::to_string(source.kind), source.format, source.encoding,
      base::json_string(source.delimiter), source.rows);
  for (std::size_t i = 0; i < source.mapping.size(); ++i) {
    if (i != 0) out += ',';
    base::append_json_string(out, source.mapping[i].first);
    out += ':';
    base::append_json_string(out, source.mapping[i].second);
  }
  out += "},\"ignored\":";
  append_list(out, source.ignored);
  out += ",\"sensitive\":";
  append_list(out, source.sensitive);
  out += '}';
}

void append_problem(std::string& out, const model::Problem& problem) {
  out += fmt::format(
      R"({{"severity":"{}","code":{},"file":{},"row":{},"column":{},"value":{},"done":{},"count":{}}})",
      model::to_string(problem.severity), base::json_string(problem.code), base::json_string(problem.file),
      problem.row, base::json_string(problem.column), base::json_string(problem.value),
      base::json_string(problem.done), problem.count);
}

}  // namespace

std::string check_json(const Opened& opened) {
  std::string out = "{\"sources\":[";
  for (std::size_t i = 0; i < opened.sources.size(); ++i) {
    if (i != 0) out += ',';
    append_source(out, opened.sources[i]);
  }
  const Counts c = counted(*opened.workshop);
  out += fmt::format(
      R"(],"positions":{},"people":{},"vacancies":{},"roots":{},"depth":{},"dotted_lines":{},"customers":{},"customer_links":{},"issues":{},"events":{},"placed_events":{},"problems":[)",
      c.positions, c.people, c.vacancies, c.roots, c.depth, c.dotted_lines, c.customers, c.customer_links,
      c.issues, c.events, c.placed_events);
  for (std::size_t i = 0; i < opened.problems.size(); ++i) {
    if (i != 0) out += ',';
    append_problem(out, opened.problems[i]);
  }
  return out + "]}\n";
}

std::string check_text(const Opened& opened) {
  std::string out;
  for (const importers::SourceReport& source : opened.sources) {
    out += fmt::format("{}: {}, {}, {}\n", source.file, importers::to_string(source.kind),
                       base::counted(source.rows, "row", "rows"), source.encoding);
    for (const auto& [field, header] : source.mapping) out += fmt::format("  {:<16}{}\n", field, header);
    if (!source.ignored.empty())
      out += fmt::format("  {:<16}{}\n", "not used", fmt::join(source.ignored, ", "));
    if (!source.sensitive.empty())
      out += fmt::format("  {:<16}{}\n", "left out", fmt::join(source.sensitive, ", "));
  }
  const Counts c = counted(*opened.workshop);
  out += fmt::format("\n{}, {}, {}, {}, {}, {}\n", base::counted(c.positions, "position", "positions"),
                     base::counted(c.people, "person", "people"),
                     base::counted(c.vacancies, "vacancy", "vacancies"),
                     base::counted(c.roots, "root", "roots"), base::counted(c.depth, "level", "levels"),
                     base::counted(c.dotted_lines, "dotted line", "dotted lines"));
  out += fmt::format("{}, {} to the people who serve them\n",
                     base::counted(c.customers, "customer", "customers"),
                     base::counted(c.customer_links, "link", "links"));
  out += fmt::format("{}, {}, {} placed on the chart\n", base::counted(c.issues, "issue", "issues"),
                     base::counted(c.events, "event", "events"), base::counted(c.placed_events));
  out += opened.problems.empty()
             ? "\nNo problems found.\n"
             : fmt::format("\n{}:\n", base::counted(opened.problems.size(), "problem", "problems"));
  for (const model::Problem& p : opened.problems) {
    out += fmt::format("  {:<8}{}{}: {}", model::to_string(p.severity), p.file,
                       p.row == 0 ? std::string() : fmt::format(":{}", p.row), p.code);
    if (!p.column.empty()) out += fmt::format(", {} = \"{}\"", p.column, p.value);
    out += fmt::format(": {}{}\n", p.done, p.count > 1 ? fmt::format(" ({} times)", p.count) : std::string());
  }
  return out;
}

}  // namespace flipchart::commands
