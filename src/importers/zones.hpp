// A place's clock through the years, from the time zone data of the system: summer time, the hours that
// clocks skip and repeat. Everything is looked up once when the zone is named; reading is arithmetic after
// that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace flipchart::importers {

class Zone {  // invariant: changes_ sorted by utc, the first from the beginning of time
 public:
  // "Europe/Berlin" in any case, "UTC", "+05:30". The error names zones that are written much the same.
  static base::Result<Zone> named(std::string_view name);

  struct Reading {
    base::Millis utc = base::kNoTime;
    std::int16_t offset_minutes = 0;
    bool clock_change = false;  // the local time is skipped or there twice
  };
  // Of a time on the place's clocks, given as if it were UTC. Of two readings the earlier; a time that the
  // clocks skip is read as if they had not yet been changed. O(log changes); safe on many threads.
  Reading reading_of(base::Millis local) const;

  // How far east of UTC the place's clocks are at that time. O(log changes).
  base::Millis east_at(base::Millis utc) const;

  const std::string& name() const { return name_; }

 private:
  struct Change {
    base::Millis utc = 0;
    base::Millis offset = 0;
  };
  static Reading reading(base::Millis local, base::Millis offset, bool clock_change);

  std::string name_;
  std::vector<Change> changes_;
};

}  // namespace flipchart::importers
