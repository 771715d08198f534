// See the header.
#include "writers/impact_tables.hpp"

namespace flipchart::writers {

namespace {

std::string month_text(base::Date first) {
  return base::to_string(first).substr(0, 7);
}

std::vector<Figure> figures_of(const flow::ImpactFigures& figures) {
  return {figures.issues, figures.handovers, figures.crossings, figures.returns, figures.closed};
}

}  // namespace

Table months_table(const Reported& reported) {
  Table table{"months",
              "Month by month, with the fixes",
              {"month", "fixes"},
              {"issues", "handovers", "across silos", "came back", "closed"},
              {},
              0};
  for (const flow::ImpactMonth& month : reported.months) {
    std::string fixes;
    for (const ReportedImpact& impact : reported.impacts) {
      if (month_text(impact.day) != month_text(month.first)) continue;
      fixes += (fixes.empty() ? "" : "; ") + (impact.title.empty() ? impact.fix : impact.title);
    }
    table.rows.push_back({{month_text(month.first), fixes}, figures_of(month.figures)});
  }
  table.all = table.rows.size();
  return table;
}

Table impact_table(const Reported& reported) {
  Table table{"impact",
              "Before and after each fix (other things changed too)",
              {"fix", "when", "of"},
              {"months", "issues", "handovers", "across silos", "came back", "closed"},
              {},
              0};
  for (const ReportedImpact& impact : reported.impacts) {
    const auto row = [&](const char* when, int months, const flow::ImpactFigures& figures) {
      std::vector<Figure> all{static_cast<std::uint64_t>(months)};
      for (const Figure& figure : figures_of(figures)) all.push_back(figure);
      table.rows.push_back(
          {{impact.title.empty() ? impact.fix : impact.title, when, impact.of}, std::move(all)});
    };
    if (impact.around.months_before == 0 || impact.around.months_after == 0) continue;
    row("before", impact.around.months_before, impact.around.before);
    row("after", impact.around.months_after, impact.around.after);
  }
  table.all = table.rows.size();
  return table;
}

}  // namespace flipchart::writers
