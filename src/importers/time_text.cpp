// Read word by word from the front; a number is part of a clock time when a colon follows, of a date
// otherwise.
#include "importers/time_text.hpp"

#include <array>

#include "base/utf8.hpp"
#include "importers/date_words.hpp"
#include "importers/time_cursor.hpp"

namespace flipchart::importers {

namespace {

using base::is_digit;
using base::is_letter;

class Scan : private TimeCursor {
 public:
  explicit Scan(std::string_view text) : TimeCursor(text) {}

  std::optional<TimeText> read() {
    if (rest_.size() > 64) return std::nullopt;
    if (!iso_start()) return std::nullopt;
    while (skip_blanks(), !rest_.empty()) {
      if (!step()) return std::nullopt;
    }
    return settled();
  }

 private:
  bool date_done() const { return count_ == (month_ == 0 ? 3U : 2U); }

  void fix(int year, int month, int day) {
    numbers_ = {Number{year, 4}, Number{month, 2}, Number{day, 2}};
    count_ = 3;
  }

  // The forms of ISO 8601 without separators, with weeks or with days of the year. False: surely no date.
  bool iso_start() {
    std::size_t run = 0;
    while (run < rest_.size() && is_digit(rest_[run])) ++run;
    const char next = at(run);
    if (run == 8 || run == 12 || run == 14) {
      const int year = *digits(4);
      const int month = *digits(2);
      fix(year, month, *digits(2));
      if (year < 1900 || year > 2100) return false;
      if (run == 8) {
        if (!take('T') && !take('t')) return rest_.empty() || rest_[0] == ' ';
        if (!is_digit(at(0))) return false;
        run = 0;
        while (is_digit(at(run))) ++run;
        if (run != 4 && run != 6) return at(2) == ':';
      }
      if (!rest_.empty()) return compact_clock();
      return true;
    }
    if (run == 4 && (next == 'W' || (next == '-' && at(5) == 'W'))) return week_date(*digits(4));
    if (run == 4 && next == '-' && is_digit(at(5)) && is_digit(at(6)) && is_digit(at(7)) && !is_digit(at(8)))
      return ordinal_date(*digits(4));
    return true;
  }
  bool week_date(int year) {
    take('-');
    take('W');
    const auto week = digits(2);
    if (!week || *week < 1 || *week > 53) return false;
    int weekday = 1;
    if (is_digit(at(0)) || (at(0) == '-' && is_digit(at(1)))) {
      take('-');
      weekday = *digits(1);
    }
    if (weekday < 1 || weekday > 7) return false;
    const base::Date fourth = base::date_of({year, 1, 4});  // always in week 1
    const int from_monday = ((fourth.days + 3) % 7 + 7) % 7;
    const auto ymd = base::year_month_day({fourth.days - from_monday + (*week - 1) * 7 + weekday - 1});
    fix(ymd.year, ymd.month, ymd.day);
    return true;
  }
  bool ordinal_date(int year) {
    take('-');
    const auto day = digits(3);
    const auto ymd = base::year_month_day({base::date_of({year, 1, 1}).days + *day - 1});
    if (*day < 1 || ymd.year != year) return false;
    fix(ymd.year, ymd.month, ymd.day);
    return true;
  }

  bool step() {
    if (is_digit(at(0))) return digit();
    if (is_letter(at(0))) return word();
    if (at(0) == '+' || at(0) == '-') return sign();
    if (take('(')) {  // "(CEST)"
      while (!rest_.empty() && rest_[0] != ')') rest_.remove_prefix(1);
      return take(')');
    }
    return false;
  }

  bool digit() {
    std::size_t run = 1;
    while (is_digit(at(run))) ++run;
    const char next = at(run);
    const bool clock = next == ':' || (date_done() && (next == '.' || next == 'h') && run <= 2);
    if (clock && !timed_) return clock_time(next);
    if (date_done()) return !timed_ && hour_alone();
    return date_number();
  }
  bool date_number() {
    const auto read = number(4);
    if (!read || count_ == numbers_.size()) return false;
    numbers_[count_++] = *read;
    ordinal_suffix();
    const char after = at(0);
    if (count_ == 1) separator_ = after;
    if (!date_done() && (after == '/' || after == '-' || after == '.')) rest_.remove_prefix(1);
    return true;
  }
  void ordinal_suffix() {
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "\xC2\xBA", "\xC2\xAA"}) {
      if (rest_.starts_with(suffix) && !is_letter(at(suffix.size()))) rest_.remove_prefix(suffix.size());
    }
  }
  bool clock_time(char parting) {
    const auto hour = number(2);
    if (!hour || !take(parting)) return false;
    const auto minute = digits(2);
    if (!minute) return false;
    int second = 0;
    if (take(parting == 'h' ? 'm' : parting) || take(':')) {
      const auto seconds = digits(2);
      if (!seconds) return false;
      second = *seconds;
    }
    base::Millis fraction = 0;
    if ((at(0) == '.' || at(0) == ',' || at(0) == ':') && is_digit(at(1))) fraction = fraction_read();
    return set_clock(hour->value, *minute, second, fraction);
  }
  base::Millis fraction_read() {
    rest_.remove_prefix(1);
    base::Millis fraction = 0;
    for (base::Millis scale = 100; is_digit(at(0)); scale /= 10) {
      fraction += (rest_[0] - '0') * scale;
      rest_.remove_prefix(1);
    }
    return fraction;
  }
  bool compact_clock() {  // 1530, 153000, 153000.0
    const auto hour = digits(2);
    const auto minute = digits(2);
    if (!hour || !minute) return false;
    const auto second = digits(2);
    base::Millis fraction = 0;
    if ((at(0) == '.' || at(0) == ',') && is_digit(at(1))) fraction = fraction_read();
    return set_clock(*hour, *minute, second.value_or(0), fraction);
  }
  bool hour_alone() {  // "3 PM"
    const auto hour = number(2);
    skip_blanks();
    if (!hour || !set_clock(hour->value, 0, 0, 0)) return false;
    if (half_day_word()) return half_day_;
    return rest_.starts_with("Uhr");
  }
  bool set_clock(int hour, int minute, int second, base::Millis fraction) {
    if (hour > 24 || minute > 59 || second > 60) return false;
    if (hour == 24 && (minute != 0 || second != 0)) return false;
    timed_ = true;
    hour_ = hour;
    below_hour_ = (minute * 60LL + second) * 1000 + fraction;
    skip_blanks();
    half_day_word();
    return !(half_day_ && hour_ > 23);
  }
  // AM, pm, "a.m.", "p. m."
  bool half_day_word() {
    const char first = static_cast<char>(at(0) | 0x20);
    if (first != 'a' && first != 'p') return false;
    std::size_t i = 1;
    if (at(i) == '.') ++i;
    while (at(i) == ' ') ++i;
    if (rest_.substr(i).starts_with("\xC2\xA0")) i += 2;
    if ((at(i) | 0x20) != 'm' || is_letter(at(i + 1))) return false;
    rest_.remove_prefix(i + 1);
    take('.');
    half_day_ = true;
    hour_ = first == 'a' && hour_ > 12 ? 24 : hour_ % 12 + (first == 'p' ? 12 : 0);  // 13:00 AM is no time
    return true;
  }

  bool word() {
    std::size_t length = 0;
    while (is_letter(at(length)) && rest_.compare(length, 2, "\xC2\xA0") != 0 &&
           rest_.compare(length, 3, "\xE2\x80\xAF") != 0) {
      ++length;
    }
    const std::string_view letters = rest_.substr(0, length);
    rest_.remove_prefix(length);
    take('.');
    if (const auto month = month_called(letters); month && count_ < 3 && (month_ == 0 || month_ == 3)) {
      month_ = *month;  // "mar" may have been a Tuesday
      if (at(0) == '-' || at(0) == '/') rest_.remove_prefix(1);
      return true;
    }
    if ((letters == "T" || letters == "t") && date_done() && !timed_ && is_digit(at(2)))
      return compact_clock();
    if (is_weekday(letters) || is_filler(letters)) return true;
    const auto zone = zone_called(letters);
    if (!zone || !timed_) return false;
    if (!offset_) offset_ = static_cast<std::int16_t>(*zone);
    return true;
  }
  bool sign() {
    if (date_done() && !timed_ && at(1) == ' ') {  // "12/04/2026 - 15:30"
      rest_.remove_prefix(1);
      return true;
    }
    if (!timed_) return false;
    const int sign = at(0) == '-' ? -1 : 1;
    rest_.remove_prefix(1);
    const auto hours = digits(2);
    if (!hours || *hours > 18) return false;
    take(':');
    int minutes = 0;
    if (is_digit(at(0))) {
      const auto read = digits(2);
      if (!read || *read > 59) return false;
      minutes = *read;
    }
    offset_ = static_cast<std::int16_t>(sign * (*hours * 60 + minutes));
    return true;
  }

  static int whole_year(const Number& year) {
    if (year.length != 2) return year.value;
    return year.value + (year.value < 70 ? 2000 : 1900);
  }
  std::optional<TimeText> settled() const {
    TimeText time;
    time.separator = separator_;
    time.half_day = half_day_;
    time.offset = offset_;
    time.in_day = hour_ * 3'600'000LL + below_hour_;
    if (!date_done()) return std::nullopt;
    if (month_ != 0) {
      const bool year_first = numbers_[0].length == 4;
      const Number& year = numbers_[year_first ? 0 : 1];
      const Number& day = numbers_[year_first ? 1 : 0];
      if ((year.length != 2 && year.length != 4) || day.length > 2) return std::nullopt;
      time.fixed = true;
      time.first = day.value;
      time.second = month_;
      time.year = whole_year(year);
      return time;
    }
    const bool year_first = numbers_[0].length == 4 || (numbers_[0].value > 31 && numbers_[0].length == 2);
    const Number& year = numbers_[year_first ? 0 : 2];
    if ((year.length != 2 && year.length != 4) || numbers_[1].length > 2) return std::nullopt;
    if (numbers_[year_first ? 2 : 0].length > 2) return std::nullopt;
    time.fixed = year_first;
    time.first = numbers_[year_first ? 2 : 0].value;
    time.second = numbers_[1].value;
    time.year = whole_year(year);
    return time;
  }

  std::array<Number, 3> numbers_{};
  std::size_t count_ = 0;
  int month_ = 0;
  char separator_ = ' ';
  bool timed_ = false;
  bool half_day_ = false;
  int hour_ = 0;
  base::Millis below_hour_ = 0;
  std::optional<std::int16_t> offset_;
};

}  // namespace

std::optional<TimeText> time_text(std::string_view text) {
  return Scan(text).read();
}

std::optional<base::Millis> local_millis(const TimeText& time, bool day_first) {
  const int day = time.day(day_first);
  const int month = time.month(day_first);
  if (time.year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const base::Date date = base::date_of({time.year, month, day});
  if (base::year_month_day(date).day != day) return std::nullopt;
  return date.days * base::kDayMillis + time.in_day;
}

}  // namespace flipchart::importers
