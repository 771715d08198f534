// An organization as a draft again: see standing.hpp.
#include "importers/standing.hpp"

namespace flipchart::importers {

void take_standing(const model::Organization& chart, PeopleDraft& draft) {
  model::OrganizationParts& parts = draft.parts;
  if (!parts.positions.empty()) return;
  parts.photos = chart.photos();
  const auto taken = [&](base::TextId id) { return parts.texts.intern(chart.text(id)); };
  for (base::Slot s = 0; s < chart.size(); ++s) {
    model::PositionPart part = chart.position(s);  // parents are slots, which are indices here
    for (base::TextId* id :
         {&part.id, &part.title, &part.department, &part.team, &part.location, &part.grade})
      *id = taken(*id);
    part.silo = base::kNoText;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    for (std::uint32_t i = 0; i < part.holder_count; ++i) {
      const model::Holder& holder = chart.holders(s)[i];
      parts.holders.push_back({taken(holder.name), taken(holder.email), taken(holder.person), holder.photo});
    }
    if (draft.position_with(part.id) == base::kNoSlot || !part.on_shelf) draft.set_position(part.id, s);
    parts.positions.push_back(part);
  }
}

}  // namespace flipchart::importers
