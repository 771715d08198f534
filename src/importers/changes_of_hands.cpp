// Which system writes such lists, and its words for a change of hands, is in fingerprints.cpp.
#include "importers/changes_of_hands.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/fingerprints.hpp"
#include "importers/narrowed.hpp"

namespace flipchart::importers {

void keep_changes_of_hands(LoadedSource& source, ProblemLog& log) {
  if (source.kind != Kind::events) return;
  const Fingerprint& known = fingerprint_of(source.headers);
  if (known.changed.empty()) return;
  const std::size_t column = column_named(known.changed, source.headers);
  if (column == kNoColumn) return;
  const std::vector<std::string_view> hands = base::split(known.hands, ',');
  std::uint64_t others = 0;
  narrow(source, std::nullopt, "", [&](const formats::Row& row, std::string&) {
    const bool stays = std::find(hands.begin(), hands.end(), header_words(row.cell(column))) != hands.end();
    others += stays ? 0 : 1;
    return stays;
  });
  if (others == 0) return;
  log.note(
      source.whole(), "other-changes", known.changed, "",
      base::tr("rows that change something else than who has the issue are no events; they were left out"),
      others);
}

}  // namespace flipchart::importers
