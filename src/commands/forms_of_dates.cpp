// The form that says how this workshop tells days and hours.
#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "importers/zones.hpp"

namespace flipchart::commands {

namespace {

using base::Weekday;

constexpr std::array<Weekday, 3> kBeginnings{Weekday::monday, Weekday::sunday, Weekday::saturday};

}  // namespace

void ask_dates(Session& session) {
  const model::WorkshopDates dates = session.workshop.decisions().rules.dates;
  Asking asking{base::tr("How days are told"),
                base::tr("In this file, for everybody"),
                {{base::tr("Weeks begin on"), FieldKind::choice},
                 {base::tr("Days"), FieldKind::choice},
                 {base::tr("Clocks of"), FieldKind::text,
                  base::tr("Europe/Berlin, or +02:00; empty: this computer"), true}},
                {}};
  asking.fields[0].choices = {base::tr("Monday"), base::tr("Sunday"), base::tr("Saturday")};
  const auto begins = std::find(kBeginnings.begin(), kBeginnings.end(), dates.week_starts);
  asking.fields[0].choice =
      begins == kBeginnings.end() ? 0 : static_cast<std::size_t>(begins - kBeginnings.begin());
  asking.fields[1].choices = {base::tr("4 Dec 2026, and 3/4 is 3 April"),
                              base::tr("Dec 4, 2026, and 3/4 is March 4")};
  asking.fields[1].choice = dates.order == base::DateOrder::day_first ? 0 : 1;
  asking.fields[2].typed = dates.zone;
  asking.answer = [dates](Session& s, const Asking& asked) -> Said {
    model::WorkshopDates wanted{
        dates.week_starts,
        asked.fields[1].choice == 0 ? base::DateOrder::day_first : base::DateOrder::month_first,
        std::string(base::trimmed(asked.text(2)))};
    const Weekday begins_on = kBeginnings[asked.fields[0].choice];
    // A day that is not offered, told by a line of edits, stays unless somebody chose another one.
    const bool offered =
        std::find(kBeginnings.begin(), kBeginnings.end(), dates.week_starts) != kBeginnings.end();
    if (offered || asked.fields[0].choice != 0) wanted.week_starts = begins_on;
    if (!wanted.zone.empty()) {
      const auto zone = importers::Zone::named(wanted.zone);
      if (!zone) return tl::unexpected(zone.error());
      wanted.zone = zone->name();
    }
    if (wanted == dates) return std::string(base::tr("It is so already"));
    return committed(s, model::SetDates{wanted.week_starts, wanted.order, wanted.zone},
                     base::tr("Kept: how days are told"));
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
