// What a text says about an instant as people and spreadsheets write it: numbers parted by / - . or blanks,
// months in words, a clock of 12 or 24 hours, an offset. Whether 03/04 is in March or in April it does not
// decide: the whole column does (time_rule).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace flipchart::importers {

struct TimeText {
  int first = 0;       // the day, where `fixed`
  int second = 0;      // the month, where `fixed`
  int year = 0;        // two digits are of 1970..2069
  bool fixed = false;  // the text itself says which is which
  char separator = ' ';
  bool half_day = false;               // with AM or PM
  base::Millis in_day = 0;             // a whole day for 24:00
  std::optional<std::int16_t> offset;  // minutes east of UTC

  int day(bool day_first) const { return fixed || day_first ? first : second; }
  int month(bool day_first) const { return fixed || day_first ? second : first; }
};

// Nothing where the text is no date, or holds more than a date and a time. Constant memory, linear.
std::optional<TimeText> time_text(std::string_view text);

// The instant in the day's own clock, offset not taken off; nothing for a day that is none (31 April).
std::optional<base::Millis> local_millis(const TimeText& time, bool day_first);

}  // namespace flipchart::importers
