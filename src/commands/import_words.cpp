// What the import sheet says in words and figures.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

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

// A file's or folder's name as a person would write it. Its bytes may be anything, a title is text.
std::string as_title(const std::string& bytes) {
  const std::string name = base::valid_utf8(bytes);
  std::string title;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool in_date =
        i > 0 && i + 1 < name.size() && base::is_digit(name[i - 1]) && base::is_digit(name[i + 1]);
    const bool parts = name[i] == '_' || name[i] == ' ' || (name[i] == '-' && !in_date);
    if (!parts) title += name[i];
    if (parts && !title.empty() && title.back() != ' ') title += ' ';
  }
  title = base::trimmed(title);
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

// Without its endings: "tickets.csv.gz" is called tickets.
std::string called(const std::filesystem::path& file) {
  std::filesystem::path name = file.stem();
  while (name.has_extension() && name.extension().string().size() <= 5) name = name.stem();
  return as_title(name.string());
}

// Folders that say nothing about what lies in them.
bool says_nothing(const std::string& folder) {
  static constexpr std::array<std::string_view, 9> kAnyones{
      "", "Downloads", "Desktop", "Documents", "Tmp", "Temp", "Data", "Home", "Root"};
  return std::find(kAnyones.begin(), kAnyones.end(), folder) != kAnyones.end();
}

}  // namespace

std::string title_of_import(const model::Organization& organization,
                            const std::vector<importers::Source>& sources) {
  if (organization.root_count() == 1 && organization.group(0)) {
    const std::string_view title = organization.title(0);
    if (const std::string unit = as_title(std::string(title.empty() ? organization.id(0) : title));
        !unit.empty())
      return unit;
  }
  if (sources.empty()) return {};
  std::error_code none;
  const auto folder_of = [&](const importers::Source& source) {
    return std::filesystem::absolute(source.path, none).parent_path();
  };
  const std::filesystem::path folder = folder_of(sources.front());
  const bool together = std::all_of(sources.begin(), sources.end(), [&](const importers::Source& source) {
    return folder_of(source) == folder;
  });
  const std::string title = as_title(folder.filename().string());
  return sources.size() > 1 && together && !says_nothing(title) ? title : called(sources.front().path);
}

std::uint64_t notes_among(const model::Problems& problems) {
  const bool any_open = std::any_of(problems.begin(), problems.end(), [](const model::Problem& problem) {
    return problem.severity != model::Severity::note || problem.code == "ambiguous" ||
           problem.code == "no-zone";
  });
  return any_open ? problems.size() : 0;
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
