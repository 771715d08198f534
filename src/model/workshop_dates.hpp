// How days are told in a workshop: everybody's, in its file.
#pragma once

#include <string>

#include "base/date.hpp"

namespace flipchart::model {

struct WorkshopDates {
  base::Weekday week_starts = base::Weekday::monday;
  base::DateOrder order = base::DateOrder::day_first;
  // The place by whose clocks hours are told, and times that say no zone were read: "Europe/Berlin",
  // "+02:00". Empty: this computer's, and UTC.
  std::string zone;
  friend bool operator==(const WorkshopDates&, const WorkshopDates&) = default;
};

}  // namespace flipchart::model
