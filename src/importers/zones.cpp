// The only file that knows date/tz.h. The library is built on the system's zoneinfo and so knows changes up
// to the year 2037; later times keep the last offset it has.
#include "importers/zones.hpp"

#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <limits>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr std::size_t kNamedInError = 3;

// How many letters have to be changed, added or removed; both texts are short.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string_view city_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

std::string near_names(std::string_view wanted) {
  std::string asked = base::lower_ascii(wanted);
  std::replace(asked.begin(), asked.end(), ' ', '_');
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const date::time_zone& zone : date::get_tzdb().zones) {
    const std::string name = base::lower_ascii(zone.name());
    const std::string_view city = city_of(name);
    const std::size_t distance =
        std::min(edits_between(asked, name), edits_between(city_of(asked), city) + 1);
    near.emplace_back(distance, zone.name());
  }
  std::sort(near.begin(), near.end());
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamedInError, near.size()); ++i) {
    if (near[i].first > std::max<std::size_t>(2, asked.size() / 3)) break;
    names += (i == 0 ? "" : ", ") + near[i].second;
  }
  return names;
}

// Minutes of "+05:30", "-0800", "+2".
std::optional<int> fixed_offset(std::string_view text) {
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  std::string digits;
  std::size_t colon = std::string_view::npos;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == ':' && colon == std::string_view::npos)
      colon = digits.size();
    else if (text[i] >= '0' && text[i] <= '9')
      digits += text[i];
    else
      return std::nullopt;
  }
  if (digits.empty() || digits.size() > 4 || digits.size() == 3) return std::nullopt;
  if (colon != std::string_view::npos && (digits.size() != 4 || colon != 2)) return std::nullopt;
  const int hours = std::stoi(digits.substr(0, 2));
  const int minutes = digits.size() == 4 ? std::stoi(digits.substr(2)) : 0;
  if (hours > 18 || minutes > 59) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

const date::time_zone* zone_in_database(std::string_view name) {
  const auto& zones = date::get_tzdb().zones;
  const auto same = std::find_if(zones.begin(), zones.end(), [&](const date::time_zone& zone) {
    return base::equal_ignoring_ascii_case(zone.name(), name);
  });
  return same == zones.end() ? nullptr : &*same;
}

}  // namespace

base::Result<Zone> Zone::named(std::string_view given) {
  const std::string_view name = base::trimmed(given);
  Zone zone;
  const bool utc = base::equal_ignoring_ascii_case(name, "UTC") || base::equal_ignoring_ascii_case(name, "Z");
  if (const auto minutes = utc ? std::optional(0) : fixed_offset(name)) {
    zone.name_ = utc ? "UTC" : std::string(name);
    zone.changes_.push_back({std::numeric_limits<base::Millis>::min(), *minutes * 60'000LL});
    return zone;
  }
  try {
    const date::time_zone* found = zone_in_database(name);
    if (found == nullptr) {
      const std::string near = near_names(name);
      return base::failed(
          near.empty()
              ? base::tr("no time zone is called {}; give one as in Europe/Berlin, or an offset as in +02:00",
                         name)
              : base::tr("no time zone is called {}; perhaps {} is meant", name, near),
          base::Failure::usage);
    }
    zone.name_ = found->name();
    date::sys_seconds at = date::sys_days{date::year{kFirstYear} / 1 / 1};
    const date::sys_seconds end = date::sys_days{date::year{kLastYear} / 1 / 1};
    while (at < end) {
      const date::sys_info info = found->get_info(at);
      const base::Millis begin = zone.changes_.empty() ? std::numeric_limits<base::Millis>::min()
                                                       : at.time_since_epoch().count() * base::Millis{1000};
      zone.changes_.push_back({begin, info.offset.count() * base::Millis{1000}});
      if (info.end <= at) break;
      at = info.end;
    }
  } catch (const std::exception& problem) {
    return base::failed(
        base::tr("the system's time zones cannot be read: {}; install the package tzdata, or give an "
                 "offset as in +02:00",
                 std::string_view(problem.what())),
        base::Failure::usage);
  }
  return zone;
}

Zone::Reading Zone::reading(base::Millis local, base::Millis offset, bool clock_change) {
  return {local - offset, static_cast<std::int16_t>(offset / 60'000), clock_change};
}

base::Millis Zone::east_at(base::Millis utc) const {
  const auto after = std::upper_bound(changes_.begin() + 1, changes_.end(), utc,
                                      [](base::Millis time, const Change& c) { return time < c.utc; });
  return after[-1].offset;
}

Zone::Reading Zone::reading_of(base::Millis local) const {
  // The first change whose own offset would put `local` after it is at most one off: look at three.
  const auto after =
      std::upper_bound(changes_.begin() + 1, changes_.end(), local,
                       [](base::Millis time, const Change& c) { return time < c.utc + c.offset; });
  const Change& now = after[-1];
  const bool has_next = after != changes_.end();
  // Before `now` began the clocks showed more: this local time was there then, too.
  if (&now != &changes_.front()) {
    const Change& before = after[-2];
    if (local < now.utc + before.offset) return reading(local, before.offset, true);
  }
  // Not yet at the next change by its offset, but past it by this one: the clocks skip it.
  if (has_next && local >= after->utc + now.offset) return reading(local, now.offset, true);
  return reading(local, now.offset, false);
}

}  // namespace flipchart::importers
