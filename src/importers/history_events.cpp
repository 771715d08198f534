// Blocks of events come in the order of the file, whoever read them; here the workers' numbers for texts
// become the history's, and what a block left open is settled: which issue, what its first event says, who is
// on the chart.
#include <algorithm>
#include <functional>
#include <string>

#include "base/language.hpp"
#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "importers/history_reader.hpp"

namespace flipchart::importers {

namespace {

using base::kNoSlot;
using base::kNoText;
using base::TextId;

constexpr std::uint64_t kRowsInBlock = 1U << 16U;
constexpr std::size_t kMostSpellings = 1U << 20U;  // of holders: what is more than that are no people
constexpr std::size_t kBlocksAhead = 4;            // for each core: what is read and not yet taken

std::size_t index_of(Word word) {
  return static_cast<std::size_t>(word);
}

}  // namespace

void HistoryReader::read_events(const LoadedSource& source) {
  const TimeColumn times(source, Field::timestamp, time_options(source, options_, zone_));
  EventsFile file{source, times, {}, 0, 0, 0, 0, kNoText};
  file.workers.resize(base::cores());
  std::vector<BlockReader> readers(base::cores(), BlockReader(source, times));
  const std::size_t parts = 1 + source.report.rows / kRowsInBlock;
  const std::vector<formats::Stretch> stretches = source.table.stretches(source.header_record + 1, parts);
  const bool in_place = source.text.view().empty() && source.table.delimiter() != '\0';
  const Size before = size();
  heard_.resize(before.issues, 0);

  std::vector<EventBlock> blocks(stretches.size());
  base::parallel_line(
      stretches.size(), kBlocksAhead * base::cores(),
      [&](std::size_t part, std::size_t worker) {
        blocks[part] = readers[worker].read(stretches[part], worker);
        // Pages are given back as they are done with, so that a large file never fills the memory.
        if (in_place) source.document->bytes.done_with(stretches[part].begin, stretches[part].end);
      },
      [&](std::size_t part) {
        add(blocks[part], file);
        blocks[part] = {};
        if (part == 0) expect(stretches.size(), before, source);
        if (options_.progress) {
          options_.progress(static_cast<double>(part + 1) / static_cast<double>(stretches.size()));
        }
        return !options_.stop.stop_requested();
      });
  columns_.undated.resize(columns_.undated.empty() ? 0 : columns_.issue.events(), 0);
  report_time_facts(source, Field::timestamp, times);
  if (file.without_zone > 0) {
    log_.note(source.whole(), "no-zone", source.header(Field::timestamp), "",
              base::tr("times without a zone were taken as UTC"), file.without_zone);
  }
  report_holders(file);
}

// Room for a file of so many blocks like the first one; never for more than the file can hold, because the
// first block may be like no other.
void HistoryReader::expect(std::size_t blocks, const Size& before, const LoadedSource& source) {
  const auto in_all = [blocks](std::size_t at_first, std::size_t now, std::size_t most) {
    return at_first + std::min((now - at_first) * blocks + (now - at_first) * blocks / 16, most);
  };
  const Size now = size();
  const std::size_t rows = source.report.rows;
  const std::size_t events = in_all(before.events, now.events, rows);
  const std::size_t issues = in_all(before.issues, now.issues, rows);
  columns_.ids.reserve(issues, in_all(before.id_bytes, now.id_bytes, source.table.text().size()));
  columns_.issue.reserve(issues, events);
  columns_.at.reserve(events);
  for (model::TextColumn* column : {&columns_.actor, &columns_.group, &columns_.activity, &columns_.status})
    column->reserve(events);
  for (model::TextColumn* column : {&columns_.said_customer, &columns_.said_severity})
    column->reserve(issues);
}

HistoryReader::Size HistoryReader::size() const {
  std::size_t id_bytes = 0;
  for (std::uint32_t issue = 0; issue < columns_.ids.size(); ++issue) id_bytes += columns_.ids[issue].size();
  return {columns_.issue.events(), columns_.ids.size(), id_bytes};
}

void HistoryReader::add(EventBlock& block, EventsFile& file) {
  report_rows(block, file);
  meet(block, file);
  add_times(block);
  std::vector<TextId> actors;
  std::vector<TextId> groups;
  std::vector<TextId> others;
  // Columns with few texts first: small numbers keep their columns narrow.
  add_words(Word::status, block, file, others);
  columns_.status.append(others);
  add_words(Word::activity, block, file, others);
  columns_.activity.append(others);
  add_words(Word::group, block, file, groups);
  columns_.group.append(groups);
  add_words(Word::actor, block, file, actors);
  columns_.actor.append(actors);
  look_at_holders(block, actors, groups, file);
  add_runs(block, file);
}

// The texts that the block's worker met in it join those it met before.
void HistoryReader::meet(EventBlock& block, EventsFile& file) {
  for (std::size_t word = 0; word < kWordColumns; ++word) {
    EventsFile::Column& met = file.workers[block.worker][word];
    for (std::string& text : block.new_texts[word]) met.text.push_back(std::move(text));
    met.id.resize(met.text.size(), kNotAsked);
  }
}

void HistoryReader::add_words(Word word, const EventBlock& block, EventsFile& file,
                              std::vector<TextId>& ids) {
  const std::vector<std::uint32_t>& numbers = block.words[index_of(word)];
  EventsFile::Column& met = file.workers[block.worker][index_of(word)];
  ids.assign(block.events, kNoText);
  for (std::size_t e = 0; e < numbers.size(); ++e) {
    const std::uint32_t number = numbers[e];
    if (number == MetTexts::kNone) continue;
    if (met.id[number] == kNotAsked) met.id[number] = columns_.texts.intern(met.text[number]);
    ids[e] = met.id[number];
  }
}

void HistoryReader::add_times(const EventBlock& block) {
  const std::uint32_t before = columns_.issue.events();
  columns_.at.append(block.at);
  for (const std::uint32_t event : block.undated) {
    columns_.undated.resize(before + event + 1, 0);
    columns_.undated.back() = 1;
  }
  if (block.quarters.empty()) return;
  columns_.quarters.resize(before, 0);
  columns_.quarters.insert(columns_.quarters.end(), block.quarters.begin(), block.quarters.end());
}

void HistoryReader::add_runs(const EventBlock& block, EventsFile& file) {
  constexpr std::size_t kAhead = 12;  // lookups on their way to memory at once
  auto& met = file.workers[block.worker];
  const auto settled = [&](Word word, std::uint32_t number, std::size_t event) {
    if (number == MetTexts::kNone) return kNoText;
    EventsFile::Column& column = met[index_of(word)];
    if (column.id[number] == kNotAsked) {
      column.id[number] = word == Word::customer
                              ? customer_text(file.source, column.text[number], block.lines[event])
                              : columns_.texts.intern(column.text[number]);
    }
    return column.id[number];
  };
  std::uint32_t id_begin = 0;
  std::uint32_t event = 0;
  const std::uint32_t before = columns_.issue.events();
  for (std::size_t r = 0; r < block.runs.size(); ++r) {
    const EventBlock::Run& run = block.runs[r];
    if (r + kAhead < block.runs.size()) columns_.ids.expect(block.runs[r + kAhead].hash);
    const std::size_t issues = columns_.ids.size();
    const std::string_view id = std::string_view(block.ids).substr(id_begin, run.id_end - id_begin);
    const std::uint32_t issue = columns_.ids.add(id, run.hash);
    bool first = issue >= issues;
    if (issue < heard_.size()) first = std::exchange(heard_[issue], std::uint8_t{1}) == 0;
    const TextId severity = settled(Word::severity, run.severity, event);
    const TextId customer = settled(Word::customer, run.customer, event);
    hear(issue, first, customer, severity, before + event, run.events);
    columns_.issue.add(issue, run.events);
    id_begin = run.id_end;
    event += run.events;
  }
}

// Keeps what the first event of an issue says; and of later ones what they say otherwise.
void HistoryReader::hear(std::uint32_t issue, bool first, TextId customer, TextId severity,
                         std::uint32_t event, std::uint32_t events) {
  model::TextColumn& customers = columns_.said_customer;
  model::TextColumn& severities = columns_.said_severity;
  if (customers.size() <= issue) {
    customers.resize(issue);
    severities.resize(issue);
    customers.push_back(customer);
    severities.push_back(severity);
  } else if (first) {
    customers.set(issue, customer);
    severities.set(issue, severity);
  } else if (customers[issue] != customer || severities[issue] != severity) {
    for (std::uint32_t e = event; e < event + events; ++e)
      columns_.otherwise.push_back({e, customer, severity});
  }
}

void HistoryReader::report_rows(const EventBlock& block, EventsFile& file) {
  const LoadedSource& source = file.source;
  for (const std::uint64_t line : block.without_issue) {
    if (log_.only_counted("missing-id")) continue;
    log_.warning(source.at_line(line), "missing-id", source.header(Field::issue_id), "",
                 base::tr("the row names no issue; the event was left out"));
  }
  for (std::uint64_t more = 0; more < block.more_without_issue; ++more) log_.only_counted("missing-id");
  for (const EventBlock::BadDate& date : block.bad_dates) {
    if (log_.only_counted("bad-date")) continue;
    log_.warning(source.at_line(date.line), "bad-date", source.header(Field::timestamp), date.cell,
                 base::tr("the time cannot be read; the event keeps its place after the one before it"));
  }
  for (std::uint64_t more = 0; more < block.more_bad_dates; ++more) log_.only_counted("bad-date");
  for (const EventBlock::BadDate& date : block.clock_changes) {
    if (log_.only_counted("clock-change")) continue;
    log_.note(source.at_line(date.line), "clock-change", source.header(Field::timestamp), date.cell,
              base::tr("clocks were changed at this hour, so the time is there twice or not at all; the "
                       "earlier reading was taken"));
  }
  for (std::uint64_t more = 0; more < block.more_clock_changes; ++more) log_.only_counted("clock-change");
  file.without_zone += block.without_zone;
}

void HistoryReader::look_at_holders(const EventBlock& block, const std::vector<TextId>& actors,
                                    const std::vector<TextId>& groups, EventsFile& file) {
  const bool charted = !people_.parts.positions.empty();
  for (std::size_t e = 0; e < block.events; ++e) {
    const TextId holder = actors[e] != kNoText ? actors[e] : groups[e];
    if (holder == kNoText) continue;
    if (charted) {
      ++file.held;
      if (placed(actors[e]) || placed(groups[e])) continue;
      if (file.unplaced++ == 0) {
        file.first_unplaced_line = block.lines[e];
        file.first_unplaced = holder;
      }
    }
    if (holder >= spelled_.size()) spelled_.resize(columns_.texts.size(), 0);
    if (std::exchange(spelled_[holder], std::uint8_t{1}) != 0) continue;
    look_at_spelling(holder, file.source.at_line(block.lines[e]),
                     file.source.header(actors[e] != kNoText ? Field::actor : Field::group));
  }
}

void HistoryReader::look_at_spelling(TextId holder, const formats::Place& place, std::string_view header) {
  const std::string_view text = columns_.texts.view(holder);
  if (!people_.parts.positions.empty()) {
    if (const base::Slot close = positions_.find_ignoring_case(text); close != kNoSlot) {
      if (log_.only_counted("similar-ids")) return;
      log_.note(place, "similar-ids", header, text,
                base::tr("differs only in case from the position {}; they were kept apart",
                         people_.parts.texts.view(people_.parts.positions[close].id)));
      return;
    }
  }
  const std::size_t hash = std::hash<std::string>{}(base::lower_ascii(text));
  const auto known = spellings_.find(hash);
  if (known == spellings_.end()) {
    if (spellings_.size() < kMostSpellings) spellings_.emplace(hash, Spelling{holder});
    return;
  }
  if (known->second.told) return;
  const std::string_view before = columns_.texts.view(known->second.first);
  if (!base::equal_ignoring_ascii_case(text, before)) return;  // of one hash by chance
  known->second.told = true;
  if (log_.only_counted("similar-ids")) return;
  log_.note(place, "similar-ids", header, text,
            base::tr("differs only in case from the holder {}; they were kept apart", before));
}

void HistoryReader::report_holders(const EventsFile& file) {
  if (file.unplaced == 0) return;
  const std::string_view header =
      file.source.header(file.source.has(Field::actor) ? Field::actor : Field::group);
  const formats::Place place = file.source.at_line(file.first_unplaced_line);
  const std::string_view holder = columns_.texts.view(file.first_unplaced);
  if (file.unplaced == file.held) {
    log_.warning(place, "unknown-person", header, holder,
                 base::tr("no event of this file names anyone on the chart; check the column, or name "
                          "another with --map actor=HEADER"),
                 file.unplaced);
  } else {
    log_.note(place, "unknown-person", header, holder,
              base::tr("events of holders who are not on the chart count, but are not drawn on it"),
              file.unplaced);
  }
}

}  // namespace flipchart::importers
