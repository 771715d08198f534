// Rows of one issue mostly stand together, and say the same customer and severity: comparing bytes with the
// row before is all that most rows need.
#include "importers/event_block.hpp"

#include <cstring>
#include <functional>
#include <utility>

#include "importers/cells.hpp"
#include "model/history_columns.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kKept = 1001;  // problems of one code that a log can tell apart
constexpr std::size_t kShort = 16;   // bytes

template <class Value, class Problem>
void keep(std::vector<Problem>& kept, std::uint64_t& more, Value make) {
  if (kept.size() < kKept)
    kept.push_back(make());
  else
    ++more;
}

// Ten digits of which the first is none: seconds from 2001 on, what TimeRule::read would say.
base::Millis usual_epoch(std::string_view cell) {
  constexpr std::size_t kDigits = 10;
  if (cell.size() != kDigits || cell[0] == '0') return base::kNoTime;
  base::Millis value = 0;
  unsigned wrong = 0;
  for (std::size_t i = 0; i < kDigits; ++i) {
    const unsigned digit = static_cast<unsigned char>(cell[i]) - unsigned{'0'};
    wrong |= digit > 9 ? 1U : 0U;
    value = value * 10 + digit;
  }
  return wrong != 0 ? base::kNoTime : value * 1000;
}

}  // namespace

Field field_of(Word word) {
  static constexpr std::array<Field, kWordColumns> kColumns = {
      Field::severity, Field::status, Field::activity, Field::group, Field::customer_id, Field::actor};
  return kColumns[static_cast<std::size_t>(word)];
}

MetTexts::Entry MetTexts::key_of(std::string_view text) {
  Entry key;
  key.length = static_cast<std::uint32_t>(text.size());
  const char* const at = text.data();
  const std::size_t size = text.size();
  if (size > kShort) {
    key.low = std::hash<std::string_view>{}(text);
  } else if (size >= 8) {
    std::memcpy(&key.low, at, 8);
    std::memcpy(&key.high, at + size - 8, 8);
  } else if (size >= 4) {
    std::uint32_t head = 0;
    std::uint32_t tail = 0;
    std::memcpy(&head, at, 4);
    std::memcpy(&tail, at + size - 4, 4);
    key.low = (std::uint64_t{tail} << 32U) | head;
  } else {
    for (std::size_t i = 0; i < size; ++i) key.low = (key.low << 8U) | static_cast<unsigned char>(at[i]);
  }
  return key;
}

// Two rounds: after one the upper bytes of a text, where ids differ, have not reached the bits a table looks
// at.
std::uint64_t MetTexts::hash_of(const Entry& key) {
  std::uint64_t mixed = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL) ^ key.length) * 0xD6E8FEB86659FD93ULL;
  mixed = (mixed ^ (mixed >> 32U)) * 0xD6E8FEB86659FD93ULL;
  return mixed >> 32U;
}

bool MetTexts::same(const Entry& entry, const Entry& key, std::string_view text) const {
  if (entry.low != key.low || entry.high != key.high || entry.length != key.length) return false;
  return key.length <= kShort || long_[long_number_[entry.number]] == text;
}

std::uint32_t MetTexts::number_of(std::string_view cell) {
  if (is_unknown_mark(cell)) return kNone;
  Entry key = key_of(cell);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash_of(key) & mask;
  while (table_[at].length != 0) {
    if (same(table_[at], key, cell)) return table_[at].number;
    at = (at + 1) & mask;
  }
  key.number = size_++;
  table_[at] = key;
  new_.emplace_back(cell);
  long_number_.push_back(static_cast<std::uint32_t>(long_.size()));
  if (cell.size() > kShort) long_.emplace_back(cell);
  if (std::size_t{size_} * 2 > table_.size()) grow();
  return key.number;
}

void MetTexts::grow() {
  std::vector<Entry> larger(table_.size() * 2);
  for (const Entry& entry : table_) {
    if (entry.length == 0) continue;
    std::size_t at = hash_of(entry) & (larger.size() - 1);
    while (larger[at].length != 0) at = (at + 1) & (larger.size() - 1);
    larger[at] = entry;
  }
  table_ = std::move(larger);
}

EventBlock BlockReader::read(const formats::Stretch& stretch, std::size_t worker) {
  EventBlock block;
  block.worker = worker;
  id_.clear();
  for (formats::Cursor rows = source_.table.rows(stretch); rows.next();) read_row(rows.row(), block);
  for (std::size_t word = 0; word < kWordColumns; ++word) block.new_texts[word] = met_[word].take_new();
  return block;
}

void BlockReader::read_row(const formats::Row& row, EventBlock& block) {
  const std::string_view id = source_.cell(row, Field::issue_id);
  const std::string_view customer = source_.cell(row, Field::customer_id);
  const std::string_view severity = source_.cell(row, Field::severity);
  if (block.runs.empty() || id != id_ || customer != customer_ || severity != severity_) {
    if (is_unknown_mark(id)) {
      if (!row.blank()) keep(block.without_issue, block.more_without_issue, [&] { return row.line; });
      return;
    }
    begin_run(id, customer, severity, block);
  }
  ++block.runs.back().events;
  for (const Word word : {Word::status, Word::activity, Word::group, Word::actor}) {
    const auto at = static_cast<std::size_t>(word);
    if (source_.has(field_of(word)))
      block.words[at].push_back(met_[at].number_of(source_.cell(row, field_of(word))));
  }
  read_time(row, block);
  block.lines.push_back(row.line);
  ++block.events;
}

void BlockReader::begin_run(std::string_view id, std::string_view customer, std::string_view severity,
                            EventBlock& block) {
  id_ = id;
  customer_ = customer;
  severity_ = severity;
  block.ids += id;
  block.runs.push_back({0, model::IssueIds::hash_of(id), static_cast<std::uint32_t>(block.ids.size()),
                        met_[static_cast<std::size_t>(Word::customer)].number_of(customer),
                        met_[static_cast<std::size_t>(Word::severity)].number_of(severity)});
}

void BlockReader::read_time(const formats::Row& row, EventBlock& block) {
  const std::string_view cell = source_.cell(row, Field::timestamp);
  const base::Millis usual = usual_epoch(cell);
  if (usual != base::kNoTime) {
    block.at.push_back(usual);
    if (!block.quarters.empty()) block.quarters.push_back(0);
    return;
  }
  std::int8_t quarters = 0;
  const auto instant = is_unknown_mark(cell) ? std::optional<ReadInstant>() : times_.read(cell);
  if (!instant) {
    keep(block.bad_dates, block.more_bad_dates, [&] {
      return EventBlock::BadDate{row.line, std::string(cell)};
    });
    block.undated.push_back(block.events);
  } else {
    block.without_zone += instant->has_zone ? 0 : 1;
    quarters = model::quarters_of(instant->offset_minutes);
    if (instant->clock_change) {
      keep(block.clock_changes, block.more_clock_changes, [&] {
        return EventBlock::BadDate{row.line, std::string(cell)};
      });
    }
  }
  block.at.push_back(instant ? instant->utc : base::kNoTime);
  if (quarters != 0 && block.quarters.empty()) block.quarters.resize(block.events, 0);
  if (quarters != 0 || !block.quarters.empty()) block.quarters.push_back(quarters);
}

}  // namespace flipchart::importers
