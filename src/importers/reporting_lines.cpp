// The last three rules for awkward rows (docs/formats.md): roots, unknown managers, cycles.
#include "importers/reporting_lines.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_set>

#include "base/utf8.hpp"
#include "importers/cells.hpp"
#include "importers/position_lookup.hpp"

namespace flipchart::importers {

namespace {

using base::kNoSlot;
using base::Slot;

class References {  // resolves what a source's manager column holds, in the way decided for that source
 public:
  explicit References(const PeopleDraft& draft) : draft_(draft) {
    for (const PeopleSource& source : draft.sources) {
      if (source.reference == ManagerReference::email && emails_.empty()) emails_ = email_index(draft);
      if (source.reference == ManagerReference::name && names_.empty()) names_ = name_index(draft);
    }
  }
  KeyIndex::Found find(std::uint32_t source, std::string_view text) const {
    switch (draft_.sources[source].reference) {
      case ManagerReference::id:
        break;
      case ManagerReference::email:
        return emails_.find(base::lower_ascii(text));
      case ManagerReference::name:
        return names_.find(name_key(text));
      case ManagerReference::id_in_brackets:
        return {draft_.find(in_brackets(text)), false};
    }
    return {draft_.find(text), false};
  }
  KeyIndex::Found manager(std::uint32_t source, base::TextId text) const {
    if (draft_.sources[source].reference == ManagerReference::id) return {draft_.position_with(text), false};
    return find(source, draft_.parts.texts.view(text));
  }

 private:
  const PeopleDraft& draft_;
  KeyIndex emails_;
  KeyIndex names_;
};

std::string named_row(const PeopleDraft& draft, std::uint32_t p) {
  return std::to_string(draft.place(p).row);
}

void link_to_manager(PeopleDraft& draft, std::uint32_t p, const References& references, ProblemLog& log) {
  model::PositionPart& part = draft.parts.positions[p];
  const PositionRow& row = draft.rows[p];
  if (part.on_shelf || row.manager == base::kNoText) return;  // a repeated id is on the shelf by itself
  const KeyIndex::Found found = references.manager(row.source, row.manager);
  const std::string_view text = draft.parts.texts.view(row.manager);
  if (found.position == p) {
    if (!log.only_counted("self-manager")) {
      log.note(draft.place(p), "self-manager", draft.manager_header(p), text,
               "it is its own manager; taken as a root");
    }
  } else if (found.position != kNoSlot) {
    part.parent = found.position;
    if (found.ambiguous && !log.only_counted("ambiguous-name")) {
      log.warning(
          draft.place(p), "ambiguous-name", draft.manager_header(p), text,
          "several people are called so; the one of row " + named_row(draft, found.position) + " was taken");
    }
  } else if (!is_root_marker(text)) {
    part.on_shelf = true;
    if (!log.only_counted("unknown-manager")) {
      log.warning(draft.place(p), "unknown-manager", draft.manager_header(p), text,
                  "no row has this manager; the position and its branch are on the shelf");
    }
  }
}

// `path` from `first` on is a cycle: its member in the latest row becomes a root.
void cut_cycle(PeopleDraft& draft, const std::vector<std::uint32_t>& path, std::size_t first,
               ProblemLog& log) {
  constexpr std::size_t kNamedRows = 10'000;
  auto order = [&](std::uint32_t p) { return std::tuple(draft.rows[p].source, draft.rows[p].row); };
  std::vector<std::uint32_t> members(path.begin() + static_cast<std::ptrdiff_t>(first), path.end());
  std::sort(members.begin(), members.end(), [&](auto a, auto b) { return order(a) < order(b); });
  const std::uint32_t latest = members.back();
  draft.parts.positions[latest].parent = kNoSlot;
  if (log.only_counted("cycle")) return;
  std::string rows;
  for (std::size_t i = 0; i < std::min(members.size(), kNamedRows); ++i) {
    if (i != 0) rows += ", ";
    const Place place = draft.place(members[i]);
    if (place.source != draft.place(latest).source) rows += std::string(place.file) + ":";
    rows += std::to_string(place.row);
  }
  if (members.size() > kNamedRows) rows += " and " + std::to_string(members.size() - kNamedRows) + " more";
  log.error(draft.place(latest), "cycle", draft.manager_header(latest),
            draft.parts.texts.view(draft.rows[latest].manager),
            "rows " + rows + " report to each other in a circle; the line of row " +
                named_row(draft, latest) + " was removed and it is a root");
}

// Walks every chain once: cuts cycles and carries the shelf down to whole branches.
void settle_chains(PeopleDraft& draft, ProblemLog& log) {
  enum class State : std::uint8_t { unseen, on_path, settled };
  std::vector<State> state(draft.parts.positions.size(), State::unseen);
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < state.size(); ++start) {
    path.clear();
    std::uint32_t at = start;
    while (at != kNoSlot && state[at] == State::unseen) {
      state[at] = State::on_path;
      path.push_back(at);
      at = draft.parts.positions[at].parent;
    }
    if (at != kNoSlot && state[at] == State::on_path) {
      cut_cycle(draft, path, static_cast<std::size_t>(std::find(path.begin(), path.end(), at) - path.begin()),
                log);
    }
    const bool shelf = at != kNoSlot && state[at] == State::settled && draft.parts.positions[at].on_shelf;
    bool above = shelf || (!path.empty() && draft.parts.positions[path.back()].on_shelf);
    for (const std::uint32_t p : path) {
      state[p] = State::settled;
      draft.parts.positions[p].on_shelf = above;
    }
  }
}

// The separator with which most parts of a source's dotted cells are known.
char dotted_separator(const PeopleDraft& draft, std::uint32_t source, const References& references) {
  constexpr std::array kSeparators = {';', ':', ',', '|', '\n'};
  constexpr std::size_t kLookedAt = 1000;
  char best = ';';
  std::size_t most = 0;
  for (const char separator : kSeparators) {
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

void draw_reporting_lines(PeopleDraft& draft, ProblemLog& log) {
  const References references(draft);
  for (std::uint32_t p = 0; p < draft.parts.positions.size(); ++p) link_to_manager(draft, p, references, log);
  settle_chains(draft, log);
}

void draw_dotted_lines(PeopleDraft& draft, ProblemLog& log) {
  if (draft.dotted.empty()) return;
  const References references(draft);
  std::vector<char> separators;
  for (std::uint32_t s = 0; s < draft.sources.size(); ++s)
    separators.push_back(dotted_separator(draft, s, references));
  std::unordered_set<std::uint64_t> drawn;
  for (const DottedCell& cell : draft.dotted) {
    const LoadedSource& source = *draft.sources[cell.source].source;
    for (const WeightedId& id : ids_in(draft.parts.texts.view(cell.text), separators[cell.source])) {
      KeyIndex::Found found{draft.find(id.whole), false};
      if (found.position == kNoSlot) found = references.find(cell.source, id.whole);
      const Place place = source.at_line(cell.row);
      const std::string_view header = source.header(Field::dotted_ids);
      if (found.position == kNoSlot) {
        log.warning(place, "unknown-person", header, id.whole,
                    "no row has this id; the dotted line was left out");
      } else if (found.position == cell.position) {
        log.note(place, "self-manager", header, id.whole, "a dotted line to itself was left out");
      } else if (drawn.insert(std::uint64_t{cell.position} << 32U | found.position).second) {
        draft.parts.dotted.push_back({cell.position, found.position});
        if (found.ambiguous) {
          log.warning(place, "ambiguous-name", header, id.whole,
                      "several people are called so; the one of row " + named_row(draft, found.position) +
                          " was taken");
        }
      }
    }
  }
}

}  // namespace flipchart::importers
