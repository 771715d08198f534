// Local forms: day, month and year parted by / - . or a blank, the month in digits or English letters, the
// year in two or four digits, first or last; then perhaps hours, minutes, seconds, AM or PM.
#include "importers/times.hpp"

#include <array>
#include <charconv>

#include "base/utf8.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

class Words {  // what is left of a text being read from the front
 public:
  explicit Words(std::string_view text) : rest_(text) {}
  bool done() const { return rest_.empty(); }
  std::optional<int> number(std::size_t* length = nullptr) {
    std::size_t n = 0;
    while (n < rest_.size() && n < 4 && is_digit(rest_[n])) ++n;
    if (n == 0) return std::nullopt;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + n, value);
    rest_.remove_prefix(n);
    if (length != nullptr) *length = n;
    return value;
  }
  std::optional<int> month_name() {
    static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                 "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
      if (!base::equal_ignoring_ascii_case(rest_.substr(0, 3), kMonths[m])) continue;
      while (!rest_.empty() && ((rest_[0] | 0x20) >= 'a' && (rest_[0] | 0x20) <= 'z')) rest_.remove_prefix(1);
      return static_cast<int>(m) + 1;
    }
    return std::nullopt;
  }
  bool take_any(std::string_view characters) {
    if (rest_.empty() || characters.find(rest_[0]) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_word(std::string_view word) {
    if (!base::equal_ignoring_ascii_case(rest_.substr(0, word.size()), word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

 private:
  std::string_view rest_;
};

struct LocalDate {
  int first = 0;
  int second = 0;
  int year = 0;
  bool fixed = false;  // year first, or a month in letters: `first` is the day, `second` the month
};

std::optional<LocalDate> local_date(Words& words) {
  LocalDate date;
  std::size_t length = 0;
  const auto first = words.number(&length);
  if (!first || !words.take_any("/-. ")) return std::nullopt;
  std::optional<int> second = words.month_name();
  date.fixed = second.has_value() || length == 4;
  if (!second) second = words.number();
  std::size_t last_length = 0;
  if (!second || !words.take_any("/-. ")) return std::nullopt;
  const auto third = words.number(&last_length);
  if (!third) return std::nullopt;
  if (length == 4) {
    if (last_length > 2) return std::nullopt;
    return LocalDate{*third, *second, *first, true};
  }
  if (last_length != 2 && last_length != 4) return std::nullopt;
  date.first = *first;
  date.second = *second;
  date.year = last_length == 4 ? *third : *third + (*third < 70 ? 2000 : 1900);
  return date;
}

std::optional<base::Millis> local_time(Words& words) {
  if (words.done()) return 0;
  if (!words.take_any("T ")) return std::nullopt;
  auto hour = words.number();
  if (!hour || !words.take_any(":.")) return std::nullopt;
  const auto minute = words.number();
  int second = 0;
  if (words.take_any(":")) {
    const auto seconds = words.number();
    if (!seconds) return std::nullopt;
    second = *seconds;
  }
  words.take_any(" ");
  if (words.take_word("pm"))
    *hour = *hour % 12 + 12;
  else if (words.take_word("am"))
    *hour = *hour % 12;
  if (!words.done() || !minute || *hour > 23 || *minute > 59 || second > 59) return std::nullopt;
  return ((*hour * 60LL + *minute) * 60 + second) * 1000;
}

std::optional<base::ParsedInstant> epoch(std::string_view cell) {
  if (cell.size() < 9 || cell.size() > 13 || cell.size() == 11) return std::nullopt;
  base::Millis value = 0;
  const auto parsed = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (parsed.ec != std::errc{} || parsed.ptr != cell.data() + cell.size() || value < 0) return std::nullopt;
  return base::ParsedInstant{cell.size() <= 10 ? value * 1000 : value, true};
}

std::optional<base::ParsedInstant> plain(std::string_view cell) {
  const auto iso = base::parse_instant(cell);
  return iso ? iso : epoch(cell);
}

}  // namespace

TimeColumn::TimeColumn(const LoadedSource& source, Field field) {
  bool day_over_12 = false;
  bool month_over_12 = false;
  bool seen = false;
  std::size_t plain_in_a_row = 0;
  for (formats::Cursor rows = source.rows(); plain_in_a_row < 100 && rows.next();) {
    const std::string_view cell = source.cell(rows.row(), field);
    if (is_unknown_mark(cell)) continue;
    if (plain(cell)) {
      plain_in_a_row += seen ? 0 : 1;
      continue;
    }
    Words words(cell);
    const auto date = local_date(words);
    if (!date || date->fixed) continue;
    seen = true;
    day_over_12 = day_over_12 || date->first > 12;
    month_over_12 = month_over_12 || date->second > 12;
  }
  day_first_ = !month_over_12 || day_over_12;
  ambiguous_ = seen && !day_over_12 && !month_over_12;
}

std::optional<base::ParsedInstant> TimeColumn::read(std::string_view cell) const {
  if (const auto instant = plain(cell)) return instant;
  Words words(cell);
  const auto date = local_date(words);
  if (!date) return std::nullopt;
  const int day = date->fixed || day_first_ ? date->first : date->second;
  const int month = date->fixed || day_first_ ? date->second : date->first;
  const auto time = local_time(words);
  if (!time || date->year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const base::Date days = base::date_of({date->year, month, day});
  if (base::year_month_day(days).day != day) return std::nullopt;  // 31 April
  return base::ParsedInstant{days.days * base::kDayMillis + *time, false};
}

}  // namespace flipchart::importers
