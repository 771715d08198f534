// The last three rules for awkward rows (docs/formats.md): roots, unknown managers, cycles.
#include "importers/reporting_lines.hpp"

#include <algorithm>
#include <tuple>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/cells.hpp"
#include "importers/dotted_lines.hpp"
#include "importers/references.hpp"
#include "importers/repairs.hpp"

namespace flipchart::importers {

namespace {

using base::kNoSlot;
using base::Slot;

// Several managers in one cell, every one of them known: the first is the manager, dotted lines go to the
// rest.
bool link_to_several(PeopleDraft& draft, std::uint32_t p, std::string_view text, const References& references,
                     ProblemLog& log) {
  for (const char separator : kListSeparators) {
    if (text.find(separator) == std::string_view::npos) continue;
    std::vector<base::Slot> managers;
    for (const WeightedId& part : ids_in(text, separator)) {
      const base::Slot manager = references.find(draft.rows[p].source, part.whole).position;
      if (manager == kNoSlot || manager == p) {
        managers.clear();
        break;
      }
      if (std::find(managers.begin(), managers.end(), manager) == managers.end()) managers.push_back(manager);
    }
    if (managers.size() < 2) continue;
    draft.parts.positions[p].parent = managers[0];
    for (std::size_t i = 1; i < managers.size(); ++i) draft.parts.dotted.push_back({p, managers[i]});
    if (!log.only_counted("two-managers")) {
      log.note(draft.place(p), "two-managers", draft.manager_header(p), text,
               base::tr("the first is taken as the manager; dotted lines go to the others"));
    }
    return true;
  }
  return false;
}

// How many of a source's managers were found.
struct Rate {
  std::uint64_t named = 0;
  std::uint64_t found = 0;
};

void link_to_manager(PeopleDraft& draft, std::uint32_t p, const References& references, Rate& rate,
                     ProblemLog& log) {
  model::PositionPart& part = draft.parts.positions[p];
  const PositionRow& row = draft.rows[p];
  if (draft.repairs != nullptr) {
    if (const Repairs::Line line = draft.repairs->line_of(p); line.given) {
      part.parent = line.manager;
      return;
    }
  }
  if (part.on_shelf || row.manager == base::kNoText) return;  // a repeated id is on the shelf by itself
  const KeyIndex::Found found = references.manager(row.source, row.manager);
  const std::string_view text = draft.parts.texts.view(row.manager);
  if (found.position != kNoSlot || !is_root_marker(text)) {
    ++rate.named;
    rate.found += found.position != kNoSlot ? 1U : 0U;
  }
  if (found.position == p) {
    if (!log.only_counted("self-manager")) {
      log.note(draft.place(p), "self-manager", draft.manager_header(p), text,
               base::tr("it is its own manager; taken as a root"));
    }
  } else if (found.position != kNoSlot) {
    part.parent = found.position;
    if (found.ambiguous && !log.only_counted("ambiguous-name")) {
      log.warning(draft.place(p), "ambiguous-name", draft.manager_header(p), text,
                  base::tr("several people are called so; the one of row {} was taken",
                           named_row(draft, found.position)));
    }
  } else if (is_root_marker(text)) {
    return;
  } else if (link_to_several(draft, p, text, references, log)) {
    ++rate.found;
  } else {
    part.on_shelf = true;
    if (!log.only_counted("unknown-manager")) {
      log.warning(draft.place(p), "unknown-manager", draft.manager_header(p), text,
                  base::tr("no row has this manager; the position and its branch are on the shelf"));
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
  if (members.size() > kNamedRows)
    rows = base::tr("{} and {} more", rows, std::to_string(members.size() - kNamedRows));
  log.error(
      draft.place(latest), "cycle", draft.manager_header(latest),
      draft.parts.texts.view(draft.rows[latest].manager),
      base::tr("rows {} report to each other in a circle; the line of row {} was removed and it is a root",
               rows, named_row(draft, latest)));
}

// Walks every chain once: cuts cycles and carries the shelf down to whole branches.
void settle_chains(PeopleDraft& draft, ProblemLog& log) {
  enum class State : std::uint8_t { unseen, on_path, settled };
  std::vector<model::PositionPart>& positions = draft.parts.positions;
  std::vector<State> state(positions.size(), State::unseen);
  std::vector<std::uint32_t> parents(positions.size());  // close together, because chains lead anywhere
  bool any_on_shelf = false;
  for (std::uint32_t p = 0; p < parents.size(); ++p) {
    parents[p] = positions[p].parent;
    any_on_shelf = any_on_shelf || positions[p].on_shelf;
  }
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < state.size(); ++start) {
    if (state[start] != State::unseen) continue;
    path.clear();
    std::uint32_t at = start;
    while (at != kNoSlot && state[at] == State::unseen) {
      state[at] = State::on_path;
      path.push_back(at);
      at = parents[at];
    }
    if (at != kNoSlot && state[at] == State::on_path) {
      cut_cycle(draft, path, static_cast<std::size_t>(std::find(path.begin(), path.end(), at) - path.begin()),
                log);
    }
    for (const std::uint32_t p : path) state[p] = State::settled;
    if (!any_on_shelf) continue;
    // Whatever the chain met is settled: its shelf, or that of the chain's last member, holds for all below.
    const bool shelf = (at != kNoSlot && positions[at].on_shelf) || positions[path.back()].on_shelf;
    for (const std::uint32_t p : path) positions[p].on_shelf = shelf;
  }
}

// Said where it is not simply by id: a wrong reading shows itself in the rate.
void report_rate(const PeopleSource& of, const Rate& rate, ProblemLog& log) {
  const ManagerReference& reference = of.reference;
  const bool plain = reference.way == ManagerReference::id && reference.levels.empty() && !reference.in_team;
  if (plain || rate.named == 0) return;
  const LoadedSource& source = *of.source;
  log.note(source.whole(), "manager-reference", source.header(Field::manager_id), "",
           base::tr("{}; {} of {} found", in_words(reference, source), base::counted(rate.found),
                    base::counted(rate.named)));
}

}  // namespace

void draw_reporting_lines(PeopleDraft& draft, ProblemLog& log) {
  const References references(draft, References::Scope::managers);
  std::vector<Rate> rates(draft.sources.size());
  constexpr std::uint32_t kAhead = 16;
  for (std::uint32_t p = 0; p < draft.parts.positions.size(); ++p) {
    if (p + kAhead < draft.rows.size()) draft.expect_position(draft.rows[p + kAhead].manager);
    link_to_manager(draft, p, references, rates[draft.rows[p].source], log);
  }
  for (std::size_t s = 0; s < rates.size(); ++s) report_rate(draft.sources[s], rates[s], log);
  settle_chains(draft, log);
}

}  // namespace flipchart::importers
