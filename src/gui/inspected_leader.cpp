// The seams of a leader in words: the pairs of teams in different silos whose nearest shared leader this is.
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/role_words.hpp"
#include "gui/inspected_parts.hpp"

namespace flipchart::gui {

std::string time_words(base::Millis time) {
  constexpr base::Millis kHour = 3'600'000;
  if (time < kHour) return time > 0 ? base::tr("under an hour") : base::tr("no time");
  const auto whole = [](base::Millis part, base::Millis unit) {
    return static_cast<std::uint64_t>((part + unit / 2) / unit);
  };
  if (time < 48 * kHour) return base::trn(whole(time, kHour), "{} hour", "{} hours");
  return base::trn(whole(time, base::kDayMillis), "{} day", "{} days");
}

void list_leader_seams(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                       base::Slot leader) {
  constexpr std::size_t kListedSeams = 6;
  const model::Organization& organization = session.workshop.organization();
  const flow::Units& units = picture.insights->units;
  const auto few = [&](std::uint32_t unit) {
    return picture.view.room_safe && units.people[unit] < picture.view.k;
  };
  for (const flow::UnitSeam& seam : session.workshop.seams()) {
    if (seam.leader != leader || few(seam.a) || few(seam.b)) continue;
    ++made.seams_total;
    made.seams_handovers += seam.handovers();
    if (made.seams.size() >= kListedSeams) continue;
    ListedSeam line;
    line.title = base::tr("{} and {}", compose::unit_words(organization, units, picture.view, seam.a),
                          compose::unit_words(organization, units, picture.view, seam.b));
    line.handovers = seam.handovers();
    line.detail = base::tr("{} lost", time_words(seam.lost));
    if (seam.came_back > 0) line.detail += " · " + base::tr("{} came back", base::counted(seam.came_back));
    line.from = organization.id(units.leader[seam.a]);
    line.to = organization.id(units.leader[seam.b]);
    made.seams.push_back(std::move(line));
  }
}

}  // namespace flipchart::gui
