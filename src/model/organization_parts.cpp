// See the header.
#include "model/organization_parts.hpp"

namespace flipchart::model {

OrganizationParts parts_of(const Organization& organization) {
  OrganizationParts parts;
  // In their order, so that each keeps its id; what was only appended is not to be found here either.
  const base::StringPool& texts = organization.texts();
  parts.texts.reserve(texts.size());
  for (TextId text = 1; text < texts.size(); ++text) {
    if (texts.find(texts.view(text)) == text)
      parts.texts.intern(texts.view(text));
    else
      parts.texts.append(texts.view(text));
  }
  parts.positions.reserve(organization.size());
  parts.holders.reserve(organization.people());
  for (Slot s = 0; s < organization.size(); ++s) {
    PositionPart part = organization.position(s);
    part.parent = organization.parent(s);
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    parts.holders.insert(parts.holders.end(), organization.holders(s),
                         organization.holders(s) + part.holder_count);
    parts.positions.push_back(part);
  }
  parts.photos = organization.photos();
  parts.dotted = organization.dotted();
  parts.customers = organization.customers();
  parts.links = organization.links();
  parts.silo_colours = organization.silo_colours();
  return parts;
}

}  // namespace flipchart::model
