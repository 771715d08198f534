// Days and hours as this workshop tells them: see model/workshop_dates.hpp.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "importers/zones.hpp"
#include "model/workshop_dates.hpp"

namespace flipchart::workshop {
class Workshop;
}

namespace flipchart::commands {

struct Session;

// "22 Nov 2026"; "Fri 4 Dec".
std::string date_words(const workshop::Workshop& workshop, base::Date day);
std::string day_words(const workshop::Workshop& workshop, base::Date day);
std::string date_words(const Session& session, base::Date day);
std::string day_words(const Session& session, base::Date day);

// Hours by the clocks of the workshop's place, found once for many of them; by this computer's where the
// workshop names none, or one that this computer does not know.
class Clocks {
 public:
  explicit Clocks(const model::WorkshopDates& dates);
  // "14:02"; with its day where that is not today.
  std::string words(base::Millis at) const;

 private:
  base::DateOrder order_;
  std::optional<importers::Zone> zone_;
};

}  // namespace flipchart::commands
