// Whose envelope it is, and which limits make sense.
#include "model/envelope.hpp"

#include <cmath>

#include "base/language.hpp"

namespace flipchart::model {

bool Envelope::covers(const Organization& organization, Slot position) const {
  return (role.empty() || organization.title(position) == role) &&
         (team.empty() || organization.text(organization.position(position).team) == team);
}

base::Result<void> fits(const Organization& organization, const Envelope& envelope) {
  using base::refused;
  if (envelope.role.empty() && envelope.team.empty())
    return refused(base::tr("say whose envelope it is: a role, a team or both"));
  for (const std::optional<double>& limit : {envelope.amount, envelope.hours}) {
    if (limit && !(std::isfinite(*limit) && *limit >= 0))
      return refused(base::tr("a limit is a number from 0 up"));
  }
  for (Slot position = 0; position < organization.size(); ++position) {
    if (envelope.covers(organization, position)) return {};
  }
  return refused(base::tr("nobody has that role there; write title and team as the chart has them"));
}

}  // namespace flipchart::model
