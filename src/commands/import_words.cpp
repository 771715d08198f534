// What the import sheet says in words and figures.
#include <fmt/format.h>

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
    all.add(base::counted(preview.positions, "position", "positions"), "");
    if (preview.vacancies > 0) all.add(base::counted(preview.vacancies) + " vacant", ", ");
    all.add(base::counted(preview.roots, "root", "roots"), ", ");
    all.add(base::counted(preview.levels, "level", "levels"), ", ");
    if (preview.on_shelf > 0) all.add(base::counted(preview.on_shelf) + " on the shelf", ", ");
  }
  if (preview.customers > 0) all.add(base::counted(preview.customers, "customer", "customers"), " · ");
  if (preview.links > 0) all.add(base::counted(preview.links, "link", "links"), ", ");
  if (preview.issues > 0) all.add(base::counted(preview.issues, "issue", "issues"), " · ");
  if (preview.events > 0)
    all.add(
        base::counted(preview.placed) + " of " + base::counted(preview.events, "event", "events") + " placed",
        " · ");
  return all.words.empty() ? "Nothing to import yet" : all.words;
}

std::string words_of_import(const Reading& reading, bool first) {
  const workshop::Changes& changes = reading.merged.changes;
  Listed all;
  const auto add = [&](std::uint64_t n, std::string_view one, std::string_view more) {
    if (n > 0) all.add(base::counted(n, one, more), ", ");
  };
  if (first) {
    add(reading.preview.people, "person", "people");
    add(reading.preview.customers, "customer", "customers");
    add(reading.preview.issues, "issue", "issues");
    return all.words.empty() ? "Imported " + base::counted(reading.preview.positions, "position", "positions")
                             : "Imported " + all.words;
  }
  add(changes.added.count, "position came", "positions came");
  add(changes.left.count, "left", "left");
  add(changes.moved.count, "moved", "moved");
  add(changes.renamed.count, "changed hands", "changed hands");
  add(changes.customers_added.count, "new customer", "new customers");
  add(changes.customers_left.count, "customer left", "customers left");
  add(changes.issues_new.count, "new issue", "new issues");
  add(changes.issues_updated.count, "issue updated", "issues updated");
  return all.words.empty() ? "Imported; what the room sees has not changed" : "Updated: " + all.words;
}

std::string words_of_position(const model::Organization& chart, std::string_view id) {
  const base::Slot s = chart.find(id);
  return s == base::kNoSlot ? std::string(id) : fmt::format("{} ({})", chart.holder_names(s), id);
}

std::string words_of(const importers::Repair& repair, const model::Organization& chart) {
  using What = importers::Repair::What;
  switch (repair.what) {
    case What::attach:
      return "Attach to " + (chart.find(repair.to) == base::kNoSlot || chart.vacant(chart.find(repair.to))
                                 ? repair.to
                                 : chart.holder_names(chart.find(repair.to)));
    case What::make_root:
      return "Make " + (repair.position.empty() ? "it" : repair.position) + " a root";
    case What::vacant_manager:
      return "Add vacant manager " + repair.to;
    case What::merge:
      return "Keep as job share";
    case What::skip:
      return "Leave out";
  }
  return {};
}

}  // namespace flipchart::commands
