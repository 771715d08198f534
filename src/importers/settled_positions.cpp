// What can only be settled when all rows are known: ids for those who have none, holders side by side.
#include "importers/settled_positions.hpp"

#include <algorithm>
#include <atomic>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/language.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "importers/groups.hpp"

namespace flipchart::importers {

namespace {

void name_the_unnamed(PeopleDraft& draft, ProblemLog& log) {
  std::unordered_map<base::TextId, std::uint32_t> times;
  for (const Unnamed& each : draft.unnamed) {
    if (draft.parts.positions[each.position].group && each.wanted == base::kNoText) {
      name_group(draft, each.position, times);
      continue;
    }
    const Place place = draft.place(each.position);
    const LoadedSource& source = *draft.sources[draft.rows[each.position].source].source;
    base::StringPool& texts = draft.parts.texts;
    const bool repeat = each.wanted != base::kNoText;
    const std::string wanted =
        repeat ? std::string(texts.view(each.wanted)) : "row " + std::to_string(place.row);
    std::string id = wanted;
    std::uint32_t number = repeat ? std::max(1U, times[each.wanted]) : 1;
    while ((repeat && number == 1) || draft.find(id) != base::kNoSlot) {
      id = wanted + " (" + std::to_string(++number) + ")";
    }
    if (repeat) times[each.wanted] = number;
    const base::TextId text = texts.intern(id);
    draft.parts.positions[each.position].id = text;
    draft.set_position(text, each.position);
    const std::string_view code = repeat ? "duplicate-id" : "missing-id";
    if (log.only_counted(code)) continue;
    log.warning(place, code, source.header(Field::id), repeat ? std::string_view(wanted) : std::string_view{},
                repeat ? base::tr("an earlier row has this id and stays; this one is on the shelf as {}", id)
                       : base::tr("the row has no id; it was given the id {}", id));
  }
}

// The holders of one position must be one range.
void place_extra_holders(PeopleDraft& draft) {
  if (draft.extra_holders.empty()) return;
  std::stable_sort(draft.extra_holders.begin(), draft.extra_holders.end(),
                   [](const ExtraHolder& a, const ExtraHolder& b) { return a.position < b.position; });
  std::vector<model::Holder> holders;
  holders.reserve(draft.parts.holders.size() + draft.extra_holders.size());
  auto extra = draft.extra_holders.begin();
  for (std::uint32_t p = 0; p < draft.parts.positions.size(); ++p) {
    model::PositionPart& part = draft.parts.positions[p];
    const auto first = static_cast<std::uint32_t>(holders.size());
    for (std::uint32_t h = 0; h < part.holder_count; ++h)
      holders.push_back(draft.parts.holders[part.first_holder + h]);
    for (; extra != draft.extra_holders.end() && extra->position == p; ++extra)
      holders.push_back(extra->holder);
    part.first_holder = first;
    part.holder_count = static_cast<std::uint32_t>(holders.size()) - first;
  }
  draft.parts.holders = std::move(holders);
  draft.extra_holders.clear();
}

void report_similar_ids(const PeopleDraft& draft, ProblemLog& log) {
  // Ids all in one case cannot differ in case only.
  std::atomic<bool> upper = false;
  std::atomic<bool> lower = false;
  const std::vector<model::PositionPart>& positions = draft.parts.positions;
  base::parallel_parts({positions.size(), 16 * 1024}, [&](std::size_t begin, std::size_t end, std::size_t) {
    bool has_upper = false;
    bool has_lower = false;
    for (std::size_t p = begin; p < end; ++p) {
      for (const char c : draft.parts.texts.view(positions[p].id)) {
        has_upper = has_upper || (c >= 'A' && c <= 'Z');
        has_lower = has_lower || (c >= 'a' && c <= 'z');
      }
    }
    if (has_upper) upper = true;
    if (has_lower) lower = true;
  });
  if (!upper || !lower) return;
  std::unordered_map<std::string, std::uint32_t> seen;
  seen.reserve(draft.parts.positions.size());
  for (std::uint32_t p = 0; p < draft.parts.positions.size(); ++p) {
    const std::string_view id = draft.parts.texts.view(draft.parts.positions[p].id);
    const auto [found, added] = seen.try_emplace(base::lower_ascii(id), p);
    if (added || log.only_counted("similar-ids")) continue;
    const LoadedSource& source = *draft.sources[draft.rows[p].source].source;
    log.note(draft.place(p), "similar-ids", source.header(Field::id), id,
             base::tr("differs only in case from {} in row {}; they were kept apart",
                      draft.parts.texts.view(draft.parts.positions[found->second].id),
                      std::to_string(draft.place(found->second).row)));
  }
}

}  // namespace

void settle_positions(PeopleDraft& draft, ProblemLog& log) {
  name_the_unnamed(draft, log);
  place_extra_holders(draft);
  report_similar_ids(draft, log);
}

}  // namespace flipchart::importers
