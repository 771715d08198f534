// Column by column in the order of OrganizationParts; slots are their rows.
#include "base/language.hpp"
#include "model/packed_columns.hpp"

namespace flipchart::model {

namespace {

constexpr std::pair<const char*, TextId PositionPart::*> kPositionTexts[] = {
    {"position.id", &PositionPart::id},
    {"position.title", &PositionPart::title},
    {"position.department", &PositionPart::department},
    {"position.team", &PositionPart::team},
    {"position.location", &PositionPart::location},
    {"position.grade", &PositionPart::grade},
    {"position.silo", &PositionPart::silo}};
constexpr std::pair<const char*, bool PositionPart::*> kPositionMarks[] = {
    {"position.assistant", &PositionPart::assistant},
    {"position.on_shelf", &PositionPart::on_shelf},
    {"position.group", &PositionPart::group}};
constexpr std::pair<const char*, TextId Holder::*> kHolderTexts[] = {
    {"holder.name", &Holder::name}, {"holder.email", &Holder::email}, {"holder.person", &Holder::person}};
constexpr std::pair<const char*, TextId Customer::*> kCustomerTexts[] = {
    {"customer.id", &Customer::id},
    {"customer.name", &Customer::name},
    {"customer.segment", &Customer::segment}};

// Ids must tell their owners apart.
template <class Part>
bool repeats(const std::vector<Part>& parts, std::size_t texts) {
  std::vector<bool> seen(texts, false);
  for (const Part& part : parts) {
    if (seen[part.id]) return true;
    seen[part.id] = true;
  }
  return false;
}

// Photos stand one after the other, each with its holder's row; there are none in files of before there were
// any.
void unpack_photos(Unpacking& from, OrganizationParts& parts) {
  if (from.text("photo.count").empty()) return;
  parts.photos.resize(from.count("photo.count"));
  const std::size_t rows = parts.photos.size();
  from.texts("photo.file", rows, [&](std::size_t row, std::string_view file) {
    parts.photos[row] = std::make_shared<const std::string>(file);
  });
  from.below(
      "photo.holder", rows, parts.holders.size(),
      [&](std::size_t row, std::uint32_t holder) {
        parts.holders[holder].photo = static_cast<std::uint32_t>(row);
      },
      0, 0);
  if (rows > 0 && parts.holders.empty()) from.complain(base::tr("photos are of nobody"));
}

void pack_photos(Packing& to, const Organization& organization, const std::vector<Holder>& holders) {
  std::vector<std::uint32_t> shown;
  for (std::uint32_t i = 0; i < holders.size(); ++i) {
    if (organization.photo(holders[i]) != nullptr) shown.push_back(i);
  }
  if (shown.empty()) return;
  to.count("photo.count", shown.size());
  to.texts("photo.file", shown.size(),
           [&](std::size_t row) -> std::string_view { return *organization.photo(holders[shown[row]]); });
  to.column<std::uint32_t>("photo.holder", shown.size(), [&](std::size_t row) { return shown[row]; });
}

void unpack_positions(Unpacking& from, OrganizationParts& parts) {
  const std::size_t texts = parts.texts.size();
  parts.positions.resize(from.count("position.count"));
  const std::size_t rows = parts.positions.size();
  for (const auto& [name, field] : kPositionTexts)
    from.below(name, rows, texts,
               [&, f = field](std::size_t row, TextId id) { parts.positions[row].*f = id; });
  for (const auto& [name, field] : kPositionMarks)
    from.column<std::uint8_t>(
        name, rows, [&, f = field](std::size_t row, std::uint8_t is) { parts.positions[row].*f = is != 0; });
  from.column<std::uint8_t>("position.customer_facing", rows, [&](std::size_t row, std::uint8_t is) {
    if (is > 2) from.complain(base::tr("position.customer_facing is no yes, no or unknown"));
    parts.positions[row].customer_facing = static_cast<CustomerFacing>(is);
  });
  from.column<float>(
      "position.fte", rows, [&](std::size_t row, float fte) { parts.positions[row].fte = fte; }, 1.0F);
  from.column<std::uint32_t>(
      "position.parent", rows,
      [&](std::size_t row, std::uint32_t parent) {
        if (parent != kNoSlot && parent >= row) from.complain(base::tr("position.parent is no order"));
        parts.positions[row].parent = parent;
      },
      kNoSlot);
  std::uint32_t holders = 0;
  from.column<std::uint32_t>("position.holders", rows, [&](std::size_t row, std::uint32_t count) {
    if (count > parts.holders.size() - holders)
      from.complain(base::tr("position.holders are more than there are"));
    if (!from.sound()) return;
    parts.positions[row].first_holder = holders;
    parts.positions[row].holder_count = count;
    holders += count;
  });
  if (from.sound() && repeats(parts.positions, texts)) from.complain(base::tr("two positions have one id"));
}

void unpack_customers(Unpacking& from, OrganizationParts& parts) {
  const std::size_t texts = parts.texts.size();
  parts.customers.resize(from.count("customer.count"));
  for (const auto& [name, field] : kCustomerTexts)
    from.below(name, parts.customers.size(), texts,
               [&, f = field](std::size_t row, TextId id) { parts.customers[row].*f = id; });
  from.column<double>("customer.value", parts.customers.size(),
                      [&](std::size_t row, double value) { parts.customers[row].value = value; });
  if (from.sound() && repeats(parts.customers, texts)) from.complain(base::tr("two customers have one id"));
  parts.links.resize(from.count("link.count"));
  const std::size_t rows = parts.links.size();
  from.below(
      "link.customer", rows, parts.customers.size(),
      [&](std::size_t row, std::uint32_t customer) { parts.links[row].customer = customer; }, 0);
  from.below(
      "link.position", rows, parts.positions.size(),
      [&](std::size_t row, Slot position) { parts.links[row].position = position; }, 0);
  from.column<std::uint32_t>(
      "link.weight", rows, [&](std::size_t row, std::uint32_t weight) { parts.links[row].weight = weight; },
      1);
  if (rows > 0 && (parts.customers.empty() || parts.positions.empty()))
    from.complain(base::tr("links name what is not there"));
}

// There are none in files of before there were any.
void unpack_silo_colours(Unpacking& from, OrganizationParts& parts) {
  if (from.text("silo_colour.count").empty()) return;
  parts.silo_colours.resize(from.count("silo_colour.count"));
  const std::size_t rows = parts.silo_colours.size();
  from.below("silo_colour.silo", rows, parts.texts.size(),
             [&](std::size_t row, TextId silo) { parts.silo_colours[row].silo = silo; });
  from.column<std::uint8_t>("silo_colour.rule", rows, [&](std::size_t row, std::uint8_t rule) {
    if (rule > static_cast<std::uint8_t>(SiloRule::column))
      from.complain(base::tr("silo_colour.rule is no rule"));
    parts.silo_colours[row].rule = static_cast<SiloRule>(rule);
  });
  from.column<std::uint8_t>("silo_colour.ink", rows, [&](std::size_t row, std::uint8_t ink) {
    if (ink >= kSiloInks) from.complain(base::tr("silo_colour.ink is no ink"));
    parts.silo_colours[row].ink = static_cast<SiloInk>(ink);
  });
}

}  // namespace

PackedColumns packed(const Organization& organization) {
  Packing to;
  to.pool(organization.texts());
  const std::size_t rows = organization.size();
  const auto position = [&](std::size_t row) -> const PositionPart& {
    return organization.position(static_cast<Slot>(row));
  };
  to.count("position.count", rows);
  for (const auto& [name, field] : kPositionTexts)
    to.column<TextId>(name, rows, [&, f = field](std::size_t row) { return position(row).*f; });
  for (const auto& [name, field] : kPositionMarks)
    to.column<std::uint8_t>(name, rows, [&, f = field](std::size_t row) {
      return static_cast<std::uint8_t>(position(row).*f ? 1 : 0);
    });
  to.column<std::uint8_t>("position.customer_facing", rows, [&](std::size_t row) {
    return static_cast<std::uint8_t>(position(row).customer_facing);
  });
  to.column<float>(
      "position.fte", rows, [&](std::size_t row) { return position(row).fte; }, 1.0F);
  to.column<std::uint32_t>(
      "position.parent", rows, [&](std::size_t row) { return organization.parent(static_cast<Slot>(row)); },
      kNoSlot);
  to.column<std::uint32_t>("position.holders", rows,
                           [&](std::size_t row) { return position(row).holder_count; });
  std::vector<Holder> holders;
  for (Slot s = 0; s < rows; ++s)
    holders.insert(holders.end(), organization.holders(s),
                   organization.holders(s) + organization.holder_count(s));
  to.count("holder.count", holders.size());
  for (const auto& [name, field] : kHolderTexts)
    to.column<TextId>(name, holders.size(), [&, f = field](std::size_t row) { return holders[row].*f; });
  pack_photos(to, organization, holders);
  const std::vector<DottedLine>& dotted = organization.dotted();
  to.count("dotted.count", dotted.size());
  to.column<Slot>("dotted.from", dotted.size(), [&](std::size_t row) { return dotted[row].from; });
  to.column<Slot>("dotted.to", dotted.size(), [&](std::size_t row) { return dotted[row].to; });
  const std::vector<Customer>& customers = organization.customers();
  to.count("customer.count", customers.size());
  for (const auto& [name, field] : kCustomerTexts)
    to.column<TextId>(name, customers.size(), [&, f = field](std::size_t row) { return customers[row].*f; });
  to.column<double>("customer.value", customers.size(),
                    [&](std::size_t row) { return customers[row].value; });
  const std::vector<ServingLink>& links = organization.links();
  to.count("link.count", links.size());
  to.column<std::uint32_t>("link.customer", links.size(),
                           [&](std::size_t row) { return links[row].customer; });
  to.column<Slot>("link.position", links.size(), [&](std::size_t row) { return links[row].position; });
  to.column<std::uint32_t>(
      "link.weight", links.size(), [&](std::size_t row) { return links[row].weight; }, 1);
  const std::vector<SiloColour>& colours = organization.silo_colours();
  if (!colours.empty()) to.count("silo_colour.count", colours.size());
  to.column<TextId>("silo_colour.silo", colours.size(), [&](std::size_t row) { return colours[row].silo; });
  to.column<std::uint8_t>("silo_colour.rule", colours.size(),
                          [&](std::size_t row) { return static_cast<std::uint8_t>(colours[row].rule); });
  to.column<std::uint8_t>("silo_colour.ink", colours.size(),
                          [&](std::size_t row) { return static_cast<std::uint8_t>(colours[row].ink); });
  return std::move(to).taken();
}

base::Result<Organization> unpacked_organization(const PackedColumns& columns) {
  Unpacking from(columns);
  OrganizationParts parts;
  from.pool(parts.texts);
  parts.holders.resize(from.count("holder.count"));
  for (const auto& [name, field] : kHolderTexts)
    from.below(name, parts.holders.size(), parts.texts.size(),
               [&, f = field](std::size_t row, TextId id) { parts.holders[row].*f = id; });
  unpack_photos(from, parts);
  unpack_positions(from, parts);
  parts.dotted.resize(from.count("dotted.count"));
  const std::size_t dotted = parts.dotted.size();
  from.below(
      "dotted.from", dotted, parts.positions.size(),
      [&](std::size_t row, Slot slot) { parts.dotted[row].from = slot; }, 0);
  from.below(
      "dotted.to", dotted, parts.positions.size(),
      [&](std::size_t row, Slot slot) { parts.dotted[row].to = slot; }, 0);
  if (dotted > 0 && parts.positions.empty()) from.complain(base::tr("dotted lines name what is not there"));
  unpack_customers(from, parts);
  unpack_silo_colours(from, parts);
  if (!from.sound()) return tl::unexpected(from.error());
  return Organization(std::move(parts));
}

}  // namespace flipchart::model
