// Likeness is looked for among ids and names in one form, then letter by letter within a budget.
#include "importers/placement.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/rows.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

using base::kNoSlot;

constexpr std::size_t kMostShelved = 1'000;
constexpr std::uint64_t kMostComparisons = 5'000'000;

// One letter added, left out or another.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  if (same == a.size()) return b.size() != a.size();
  return a.substr(same + skip) == b.substr(same + 1);
}

// The words in the order of the alphabet, so that "li bo" and "bo li" are one.
std::string sorted_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : base::split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  std::string joined;
  for (const std::string_view word : words) joined += (joined.empty() ? "" : " ") + std::string(word);
  return joined;
}

std::string likeness(std::string_view text) {
  std::string plain = base::folded(base::trimmed(text));
  for (char& c : plain) {
    if (c == ',' || c == '.' || c == '_' || c == '-') c = ' ';
  }
  return sorted_words(plain);
}

class Likely {  // made only where there is somebody on the shelf
 public:
  explicit Likely(const PeopleDraft& people) : people_(people) {
    const auto& positions = people.parts.positions;
    for (std::uint32_t p = 0; p < positions.size(); ++p) {
      add(people.parts.texts.view(positions[p].id), p);
      for (std::uint32_t h = 0; h < positions[p].holder_count; ++h)
        add(people.parts.texts.view(people.parts.holders[positions[p].first_holder + h].name), p);
    }
  }
  std::string position_for(std::string_view holder) {
    const std::string wanted = likeness(holder);
    if (wanted.empty()) return {};
    const auto same = position_of_.find(wanted);
    if (same != position_of_.end()) return std::string(id(same->second));
    if (wanted.size() < 4) return {};
    for (std::size_t length = wanted.size() - 1; length <= wanted.size() + 1; ++length) {
      if (length >= by_length_.size()) break;
      for (const auto* entry : by_length_[length]) {
        if (++comparisons_ > kMostComparisons) return {};
        if (one_letter_apart(wanted, entry->first)) return std::string(id(entry->second));
      }
    }
    return {};
  }

 private:
  void add(std::string_view text, std::uint32_t position) {
    std::string key = likeness(text);
    if (key.empty()) return;
    const auto [entry, added] = position_of_.try_emplace(std::move(key), position);
    if (!added) return;
    const std::size_t length = entry->first.size();
    if (length >= by_length_.size()) by_length_.resize(length + 1);
    by_length_[length].push_back(&*entry);
  }
  std::string_view id(std::uint32_t position) const {
    return people_.parts.texts.view(people_.parts.positions[position].id);
  }

  const PeopleDraft& people_;
  std::unordered_map<std::string, std::uint32_t> position_of_;
  std::vector<std::vector<const std::pair<const std::string, std::uint32_t>*>> by_length_;
  std::uint64_t comparisons_ = 0;
};

std::vector<std::uint64_t> events_by_holder(const model::HistoryColumns& history, std::uint32_t events) {
  std::vector<std::uint64_t> count(history.texts.size(), 0);
  for (std::uint32_t e = 0; e < events; ++e) {
    const base::TextId actor = e < history.actor.size() ? history.actor[e] : base::kNoText;
    if (actor != base::kNoText)
      ++count[actor];
    else if (e < history.group.size())
      ++count[history.group[e]];
  }
  return count;
}

// Whoever asks by id, person, address or name finds the position without help.
bool found_as_written(const PeopleDraft& people, const model::PositionPart& part, std::string_view holder) {
  const base::StringPool& texts = people.parts.texts;
  if (texts.view(part.id) == holder) return true;
  for (std::uint32_t h = 0; h < part.holder_count; ++h) {
    const model::Holder& each = people.parts.holders[part.first_holder + h];
    if (texts.view(each.person) == holder || texts.view(each.name) == holder ||
        base::equal_ignoring_ascii_case(texts.view(each.email), holder))
      return true;
  }
  return false;
}

bool is_nobody(std::string_view holder) {
  return is_unknown_mark(holder) || holder == "-" || holder == "N/A";
}

void rewrite(model::TextColumn& column, const std::vector<base::TextId>& kept) {
  for (std::size_t row = 0; row < column.size(); ++row) {
    const base::TextId text = column[row];
    if (text < kept.size() && text != base::kNoText && kept[text] != text) column.set(row, kept[text]);
  }
}

}  // namespace

Placement placement_of(std::uint64_t events, std::uint64_t placed, std::vector<LostHolder> lost,
                       const PeopleDraft& people) {
  Placement placement;
  placement.events = events;
  placement.placed = placed;
  if (lost.empty()) return placement;
  std::sort(lost.begin(), lost.end(), [](const LostHolder& a, const LostHolder& b) {
    return a.events != b.events ? a.events > b.events : a.holder < b.holder;
  });
  if (lost.size() > kMostShelved) lost.resize(kMostShelved);
  Likely likely(people);
  for (LostHolder& each : lost)
    placement.shelf.push_back({each.holder, each.events, likely.position_for(each.holder)});
  return placement;
}

Placement placed_on_chart(model::HistoryColumns& history, const PeopleDraft& people,
                          PositionLookup& positions, const formats::Place& whole, ProblemLog& log) {
  const std::uint32_t events = history.issue.events();
  if (people.parts.positions.empty() || events == 0) return {};
  const std::vector<std::uint64_t> events_of = events_by_holder(history, events);
  std::vector<base::TextId> kept(events_of.size());
  std::vector<LostHolder> lost;
  std::uint64_t held = 0;
  std::uint64_t placed = 0;
  bool any_rewritten = false;
  for (base::TextId text = 1; text < events_of.size(); ++text) {
    kept[text] = text;
    if (events_of[text] == 0) continue;
    const std::string holder(history.texts.view(text));
    const KeyIndex::Found found = positions.find(holder);
    if (found.position != kNoSlot && !found.ambiguous) {
      held += events_of[text];
      placed += events_of[text];
      const model::PositionPart& part = people.parts.positions[found.position];
      if (found_as_written(people, part, holder)) continue;
      kept[text] = history.texts.intern(people.parts.texts.view(part.id));
      any_rewritten = true;
      continue;
    }
    if (is_nobody(holder)) continue;
    held += events_of[text];
    lost.push_back({holder, events_of[text]});
    if (found.ambiguous && !log.only_counted("ambiguous-name")) {
      log.warning(whole, "ambiguous-name", "", holder,
                  base::tr("several people are called so; its events were placed with none of them"),
                  events_of[text]);
    }
  }
  if (any_rewritten) {
    rewrite(history.actor, kept);
    rewrite(history.group, kept);
  }
  Placement placement = placement_of(held, placed, std::move(lost), people);
  if (placed < held) {
    log.note(whole, "coverage", "", "",
             base::tr("{}; the others count, but are not drawn on the chart", coverage_words(placed, held)),
             held - placed);
  }
  return placement;
}

std::string coverage_words(std::uint64_t placed, std::uint64_t events) {
  const std::uint64_t percent = events == 0 ? 100 : (placed * 200 + events) / (events * 2);
  const std::uint64_t shown = placed < events ? std::min<std::uint64_t>(percent, 99) : percent;
  return base::tr("{}% of events placed", std::to_string(shown));
}

base::Result<std::vector<Alias>> aliases_from(const std::string& csv, const std::string& name) {
  std::vector<Alias> aliases;
  if (csv.find('\0') != std::string::npos || !base::is_utf8(csv))
    return base::failed(base::tr("{}: is no text in UTF-8; write rows of holder,position", name));
  const formats::DelimitedText text = formats::delimited(csv);
  const formats::Table table(text);
  for (formats::Cursor rows = table.all(); rows.next();) {
    const formats::Row& row = rows.row();
    const std::string_view holder = row.cell(0);
    if (row.blank() || holder.starts_with('#')) continue;
    const std::string_view position = row.cell(1);
    if (base::equal_ignoring_ascii_case(holder, "holder") &&
        base::equal_ignoring_ascii_case(position, "position"))
      continue;
    if (holder.empty() || position.empty()) {
      return base::failed(base::tr(
          "{}:{}: the row does not pair a holder with a position; write holder,position in every row", name,
          std::to_string(row.line)));
    }
    aliases.push_back({std::string(holder), std::string(position)});
  }
  return aliases;
}

}  // namespace flipchart::importers
