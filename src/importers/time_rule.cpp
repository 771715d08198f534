// Spreadsheet days count from 1899-12-30, so that 25,569 is 1970-01-01 (the format's 1900 leap day is before
// any value taken here).
#include "importers/time_rule.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#include "base/language.hpp"
#include "importers/zones.hpp"

namespace flipchart::importers {

namespace {

constexpr double kFirstSerial = 20'000;
constexpr double kLastSerial = 80'000;
constexpr double kSerialOfEpoch = 25'569;
constexpr std::uint64_t kPlainEnough = 100;
constexpr std::uint64_t kProofsEnough = 1'000;

struct Digits {
  std::size_t whole = 0;  // digits before the point
  bool fraction = false;
  bool all = false;  // nothing else in the text
};
Digits digits_of(std::string_view text) {
  Digits digits;
  std::size_t i = 0;
  auto is_digit = [&] { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  for (; is_digit(); ++i) ++digits.whole;
  if (i > 0 && i + 1 < text.size() && (text[i] == '.' || text[i] == ',')) {
    digits.fraction = true;
    for (++i; is_digit();) ++i;
  }
  digits.all = i == text.size() && digits.whole > 0;
  return digits;
}

double value_of(std::string_view text) {  // digits, perhaps a point or a comma and digits
  const std::size_t comma = text.find(',');
  std::string with_point;
  if (comma != std::string_view::npos) {
    with_point = text;
    with_point[comma] = '.';
    text = with_point;
  }
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool could_be_date(const TimeText& time, bool day_first) {
  return local_millis(time, day_first).has_value();
}

}  // namespace

std::optional<base::Millis> epoch_millis(std::string_view text) {
  if (text.size() < 9 || text.size() > 20 || text[0] < '0' || text[0] > '9') return std::nullopt;
  const Digits digits = digits_of(text);
  if (!digits.all || (digits.fraction && digits.whole > 13)) return std::nullopt;
  base::Millis value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + digits.whole, value);
  if (parsed.ec != std::errc{}) return std::nullopt;
  base::Millis fraction = 0;  // of the unit, in thousandths
  if (digits.fraction) {
    base::Millis scale = 100;
    for (std::size_t i = digits.whole + 1; i < text.size(); ++i, scale /= 10)
      fraction += (text[i] - '0') * scale;
  }
  switch (digits.whole) {
    case 9:
    case 10:
      return value * 1000 + fraction;
    case 12:
    case 13:
      return value;
    case 15:
    case 16:
      return value / 1000;
    case 18:
    case 19:
      return value / 1'000'000;
    default:
      return std::nullopt;
  }
}

std::optional<base::Millis> serial_millis(std::string_view text) {
  if (text.size() < 5 || text.size() > 24) return std::nullopt;
  const Digits digits = digits_of(text);
  if (!digits.all || digits.whole != 5) return std::nullopt;
  const double value = value_of(text);
  if (value < kFirstSerial || value > kLastSerial) return std::nullopt;
  const double seconds = std::round((value - kSerialOfEpoch) * 86'400'000) / 1000;
  const double whole = std::round(seconds);  // a second is not a round fraction of a day
  return static_cast<base::Millis>(std::abs(seconds - whole) < 0.01 ? whole * 1000 : seconds * 1000);
}

std::optional<ReadInstant> TimeRule::read(std::string_view text) const {
  ReadInstant instant;
  auto local = [&](base::Millis millis) {
    if (zone == nullptr) {
      instant.utc = millis;
    } else {
      const Zone::Reading reading = zone->reading_of(millis);
      instant.utc = reading.utc;
      instant.offset_minutes = reading.offset_minutes;
      instant.clock_change = reading.clock_change;
      instant.has_zone = true;
    }
    return instant;
  };
  if (const auto iso = base::parse_instant(text)) {
    if (!iso->has_zone) return local(iso->utc);
    static_cast<base::ParsedInstant&>(instant) = *iso;
    return instant;
  }
  if (const auto epoch = epoch_millis(text)) {
    // Twelve digits may also be a date and a time without separators.
    if (text.size() == 12 && (text.starts_with("19") || text.starts_with("20"))) {
      const auto compact = time_text(text);
      if (compact && local_millis(*compact, true)) return local(*local_millis(*compact, true));
    }
    instant.utc = *epoch;
    instant.has_zone = true;
    return instant;
  }
  if (serials) {
    if (const auto serial = serial_millis(text)) return local(*serial);
  }
  const auto time = time_text(text);
  const auto millis = time ? local_millis(*time, day_first) : std::nullopt;
  if (!millis) return std::nullopt;
  if (!time->offset) return local(*millis);
  instant.offset_minutes = *time->offset;
  instant.utc = *millis - *time->offset * base::Millis{60'000};
  instant.has_zone = true;
  return instant;
}

void TimeEvidence::Order::follow(const TimeText& time, bool day_first) {
  const auto now = local_millis(time, day_first);
  if (!now) return;
  if (last != base::kNoTime) {
    rising += *now > last ? 1U : 0U;
    falling += *now < last ? 1U : 0U;
  }
  last = *now;
}

void TimeEvidence::look_at(std::string_view text) {
  if (text.empty()) return;
  if (base::parse_instant(text) || epoch_millis(text)) {
    ++plain_;
    return;
  }
  const Digits digits = digits_of(text);
  if (digits.all && digits.whole != 8 && digits.whole != 14) {
    ++(serial_millis(text) ? serials_ : other_numbers_);
    return;
  }
  const auto time = time_text(text);
  if (!time) return;
  if (time->fixed) {
    ++plain_;
    return;
  }
  ++unordered_;
  points_ += time->separator == '.' ? 1U : 0U;
  slashes_ += time->separator == '/' ? 1U : 0U;
  half_days_ += time->half_day ? 1U : 0U;
  const bool as_day = could_be_date(*time, true);
  const bool as_month = could_be_date(*time, false);
  day_first_.proofs += as_day && !as_month ? 1U : 0U;
  month_first_.proofs += as_month && !as_day ? 1U : 0U;
  day_first_.follow(*time, true);
  month_first_.follow(*time, false);
  firsts_ |= 1U << static_cast<unsigned>(time->first & 31);
  seconds_ |= 1U << static_cast<unsigned>(time->second & 31);
}

bool TimeEvidence::settled() const {
  if (unordered_ == 0) return other_numbers_ == 0 && plain_ + serials_ >= kPlainEnough;
  const std::uint64_t most = std::max(day_first_.proofs, month_first_.proofs);
  return most >= kProofsEnough && most == day_first_.proofs + month_first_.proofs;
}

void TimeEvidence::decide_unproved(TimeRule& rule) const {
  rule.ambiguous = true;
  if (points_ * 2 > unordered_) {
    rule.day_first = true;
    rule.why = base::tr("as is usual with points");
    return;
  }
  const std::uint64_t day = day_first_.inversions();
  const std::uint64_t month = month_first_.inversions();
  if (day != month && (day == 0 || month == 0 || day * 2 < month || month * 2 < day)) {
    rule.day_first = day < month;
    rule.why = base::tr("the dates then follow one another in the file");
    return;
  }
  const int firsts = std::popcount(firsts_);
  const int seconds = std::popcount(seconds_);
  if (firsts >= seconds * 3 || seconds >= firsts * 3) {
    rule.day_first = firsts > seconds;
    rule.why = base::tr("days differ more than months do");
    return;
  }
  rule.day_first = !(slashes_ * 2 > unordered_ && half_days_ * 2 > unordered_);
  rule.why = rule.day_first ? base::tr("nothing speaks against it") : base::tr("as is usual with AM and PM");
}

TimeRule TimeEvidence::rule(const TimeOptions& options) const {
  TimeRule rule;
  rule.zone = options.zone;
  rule.serials = serials_ > 0 && serials_ >= other_numbers_ * 9;
  if (options.dates) {
    rule.day_first = *options.dates == DateOrder::day_first;
  } else if (day_first_.proofs != month_first_.proofs) {
    rule.day_first = day_first_.proofs > month_first_.proofs;
  } else if (unordered_ > 0) {
    decide_unproved(rule);
  }
  return rule;
}

}  // namespace flipchart::importers
