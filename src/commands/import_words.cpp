// What the import sheet says in words and figures.
#include <fmt/format.h>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/importing.hpp"

namespace flipchart::commands {

namespace {

struct Listed {
  std::string words;
  void add(const std::string& part, std::string_view between) {
    if (!words.empty()) words += between;
    words += part;
  }
};

}  // namespace

std::uint64_t notes_among(const model::Problems& problems) {
  std::uint64_t count = 0;
  for (const model::Problem& problem : problems) {
    const bool open = problem.code == "ambiguous" || problem.code == "no-zone";
    if (problem.severity != model::Severity::note || open) count += problem.count;
  }
  return count;
}

std::string words_of(const Preview& preview) {
  Listed all;
  if (preview.positions > 0) {
    all.add(base::trn(preview.positions, "{} position", "{} positions"), "");
    if (preview.vacancies > 0) all.add(base::tr("{} vacant", base::counted(preview.vacancies)), ", ");
    all.add(base::trn(preview.roots, "{} root", "{} roots"), ", ");
    all.add(base::trn(preview.levels, "{} level", "{} levels"), ", ");
    if (preview.on_shelf > 0) all.add(base::tr("{} on the shelf", base::counted(preview.on_shelf)), ", ");
  }
  if (preview.customers > 0) all.add(base::trn(preview.customers, "{} customer", "{} customers"), " · ");
  if (preview.links > 0) all.add(base::trn(preview.links, "{} link", "{} links"), ", ");
  if (preview.issues > 0) all.add(base::trn(preview.issues, "{} issue", "{} issues"), " · ");
  if (preview.events > 0)
    all.add(base::trn(preview.events, "{2} of {1} event placed", "{2} of {1} events placed",
                      base::counted(preview.placed)),
            " · ");
  return all.words.empty() ? base::tr("Nothing to import yet") : all.words;
}

std::string words_of_import(const Reading& reading, bool first) {
  const workshop::Changes& changes = reading.merged.changes;
  Listed all;
  const auto add = [&](std::uint64_t n, const char* one, const char* more) {
    if (n > 0) all.add(base::trn(n, one, more), ", ");
  };
  if (first) {
    add(reading.preview.people, base::english("{} person"), base::english("{} people"));
    add(reading.preview.customers, base::english("{} customer"), base::english("{} customers"));
    add(reading.preview.issues, base::english("{} issue"), base::english("{} issues"));
    return all.words.empty()
               ? base::trn(reading.preview.positions, "Imported {} position", "Imported {} positions")
               : base::tr("Imported {}", all.words);
  }
  add(changes.added.count, base::english("{} position came"), base::english("{} positions came"));
  add(changes.left.count, base::english("{} left"), base::english("{} left"));
  add(changes.moved.count, base::english("{} moved"), base::english("{} moved"));
  add(changes.renamed.count, base::english("{} changed hands"), base::english("{} changed hands"));
  add(changes.customers_added.count, base::english("{} new customer"), base::english("{} new customers"));
  add(changes.customers_left.count, base::english("{} customer left"), base::english("{} customers left"));
  add(changes.issues_new.count, base::english("{} new issue"), base::english("{} new issues"));
  add(changes.issues_updated.count, base::english("{} issue updated"), base::english("{} issues updated"));
  return all.words.empty() ? base::tr("Imported; what the room sees has not changed")
                           : base::tr("Updated: {}", all.words);
}

std::string words_of_position(const model::Organization& chart, std::string_view id) {
  const base::Slot s = chart.find(id);
  return s == base::kNoSlot ? std::string(id) : fmt::format("{} ({})", chart.holder_names(s), id);
}

std::string words_of(const importers::Repair& repair, const model::Organization& chart) {
  using What = importers::Repair::What;
  switch (repair.what) {
    case What::attach:
      return base::tr("Attach to {}",
                      chart.find(repair.to) == base::kNoSlot || chart.vacant(chart.find(repair.to))
                          ? repair.to
                          : chart.holder_names(chart.find(repair.to)));
    case What::make_root:
      return repair.position.empty() ? base::tr("Make it a root")
                                     : base::tr("Make {} a root", repair.position);
    case What::vacant_manager:
      return base::tr("Add vacant manager {}", repair.to);
    case What::merge:
      return base::tr("Keep as job share");
    case What::skip:
      return base::tr("Leave out");
  }
  return {};
}

}  // namespace flipchart::commands
