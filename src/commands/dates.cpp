// See the header.
#include "commands/dates.hpp"

#include "base/clock.hpp"
#include "base/day_words.hpp"
#include "commands/command.hpp"

namespace flipchart::commands {

std::string date_words(const workshop::Workshop& workshop, base::Date day) {
  return base::to_words(day, workshop.decisions().rules.dates.order);
}

std::string day_words(const workshop::Workshop& workshop, base::Date day) {
  return base::day_to_words(day, workshop.today(), workshop.decisions().rules.dates.order);
}

std::string date_words(const Session& session, base::Date day) {
  return date_words(session.workshop, day);
}

std::string day_words(const Session& session, base::Date day) {
  return day_words(session.workshop, day);
}

Clocks::Clocks(const model::WorkshopDates& dates) : order_(dates.order) {
  if (dates.zone.empty()) return;
  if (auto zone = importers::Zone::named(dates.zone)) zone_ = std::move(*zone);
}

std::string Clocks::words(base::Millis at) const {
  if (!zone_) return base::clock_words(at, order_);
  return base::clock_words(at, zone_->east_at(at), zone_->east_at(base::now()), order_);
}

}  // namespace flipchart::commands
