// The separator is decided once for each file.
#include "importers/dotted_lines.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/language.hpp"
#include "importers/cells.hpp"
#include "importers/references.hpp"

namespace flipchart::importers {

using base::kNoSlot;

namespace {

// The separator with which most parts of a source's dotted cells are known.
char dotted_separator(const PeopleDraft& draft, std::uint32_t source, const References& references) {
  constexpr std::size_t kLookedAt = 1000;
  char best = ';';
  std::size_t most = 0;
  for (const char separator : kListSeparators) {
    std::size_t known = 0;
    std::size_t looked = 0;
    for (const DottedCell& cell : draft.dotted) {
      if (cell.source != source) continue;
      if (++looked > kLookedAt) break;
      const auto ids = ids_in(draft.parts.texts.view(cell.text), separator);
      known += static_cast<std::size_t>(std::count_if(ids.begin(), ids.end(), [&](const WeightedId& id) {
        return draft.find(id.whole) != kNoSlot || references.find(source, id.whole).position != kNoSlot;
      }));
    }
    if (known > most) {
      most = known;
      best = separator;
    }
  }
  return best;
}

}  // namespace

void draw_dotted_lines(PeopleDraft& draft, ProblemLog& log) {
  if (draft.dotted.empty()) return;
  const References references(draft, References::Scope::anyone);
  std::vector<char> separators;
  for (std::uint32_t s = 0; s < draft.sources.size(); ++s)
    separators.push_back(dotted_separator(draft, s, references));
  std::unordered_set<std::uint64_t> drawn;
  for (const model::DottedLine& line : draft.parts.dotted)
    drawn.insert(std::uint64_t{line.from} << 32U | line.to);
  for (const DottedCell& cell : draft.dotted) {
    const LoadedSource& source = *draft.sources[cell.source].source;
    for (const WeightedId& id : ids_in(draft.parts.texts.view(cell.text), separators[cell.source])) {
      KeyIndex::Found found{draft.find(id.whole), false};
      if (found.position == kNoSlot) found = references.find(cell.source, id.whole);
      const Place place = source.at_line(cell.row);
      const std::string_view header = source.header(Field::dotted_ids);
      if (found.position == kNoSlot) {
        log.warning(place, "unknown-person", header, id.whole,
                    base::tr("no row has this id; the dotted line was left out"));
      } else if (found.position == cell.position) {
        log.note(place, "self-manager", header, id.whole, base::tr("a dotted line to itself was left out"));
      } else if (drawn.insert(std::uint64_t{cell.position} << 32U | found.position).second) {
        draft.parts.dotted.push_back({cell.position, found.position});
        if (found.ambiguous) {
          log.warning(place, "ambiguous-name", header, id.whole,
                      base::tr("several people are called so; the one of row {} was taken",
                               named_row(draft, found.position)));
        }
      }
    }
  }
}

}  // namespace flipchart::importers
