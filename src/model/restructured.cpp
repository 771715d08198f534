// As in rearranged.cpp, an organization is taken apart, changed and put together again.
#include <algorithm>
#include <vector>

#include "base/language.hpp"
#include "model/chart_edits.hpp"
#include "model/mentions.hpp"
#include "model/organization_parts.hpp"
#include "model/silo_names.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

Result<Slot> position_in(const Organization& chart, const std::string& id) {
  const Slot slot = chart.find(id);
  if (slot == kNoSlot) return refused(base::tr("there is no position {}", id));
  return slot;
}

struct StructureJudge {
  const Organization& chart;

  Result<void> operator()(const AddPosition& e) const {
    if (chart.find(e.id) != kNoSlot)
      return refused(base::tr("there is a position {} already; choose another id", e.id));
    if (e.title.empty() && e.name.empty())
      return refused(base::tr("a position needs a title, or somebody who holds it"));
    if (e.manager.empty()) return {};
    const auto manager = position_in(chart, e.manager);
    if (!manager) return tl::unexpected(manager.error());
    if (chart.on_shelf(*manager))
      return refused(base::tr("{} is on the shelf; give it a manager first", e.manager));
    return {};
  }
  Result<void> operator()(const RenamePosition& e) const {
    if (e.title.empty()) return refused(base::tr("a position needs a title"));
    return known(e.position);
  }
  Result<void> operator()(const Fill& e) const {
    if (e.name.empty()) return refused(base::tr("say who takes it"));
    return known(e.position);
  }
  Result<void> operator()(const Vacate& e) const {
    if (e.holder) return has_holder(e.position, *e.holder);
    return has_holder(e.position, 1);
  }
  Result<void> operator()(const RenamePerson& e) const {
    if (e.name.empty()) return refused(base::tr("a person needs a name"));
    return has_holder(e.position, e.holder);
  }
  Result<void> operator()(const RemovePosition& e) const { return known(e.position); }
  Result<void> operator()(const AddCustomer& e) const {
    if (chart.find_customer(e.id) != kNoSlot)
      return refused(base::tr("there is a customer {} already; choose another id", e.id));
    if (e.name.empty()) return refused(base::tr("a customer needs a name"));
    for (const std::string& position : e.served_by) {
      if (auto there = known(position); !there) return there;
    }
    return {};
  }
  Result<void> operator()(const RenameCustomer& e) const {
    if (e.name.empty()) return refused(base::tr("a customer needs a name"));
    return known_customer(e.customer);
  }
  Result<void> operator()(const RemoveCustomer& e) const { return known_customer(e.customer); }
  Result<void> operator()(const Serve& e) const {
    if (auto there = known_customer(e.customer); !there) return there;
    if (auto there = known(e.position); !there) return there;
    const std::uint32_t customer = chart.find_customer(e.customer);
    const Slot position = chart.find(e.position);
    const bool linked = std::any_of(chart.links().begin(), chart.links().end(), [&](const ServingLink& link) {
      return link.customer == customer && link.position == position;
    });
    if (linked == e.on)
      return refused(linked ? base::tr("{} serves {} already", e.position, e.customer)
                            : base::tr("{} does not serve {}", e.position, e.customer));
    return {};
  }
  Result<void> operator()(const RenameSilo& e) const { return fits(chart, e); }
  Result<void> operator()(const RecolourSilo& e) const { return fits(chart, e); }

 private:
  Result<void> known(const std::string& position) const {
    return position_in(chart, position).map([](Slot) {});
  }
  Result<void> known_customer(const std::string& customer) const {
    if (chart.find_customer(customer) == kNoSlot)
      return refused(base::tr("there is no customer {}", customer));
    return {};
  }
  Result<void> has_holder(const std::string& position, std::uint32_t number) const {
    const auto slot = position_in(chart, position);
    if (!slot) return tl::unexpected(slot.error());
    if (number < 1 || number > chart.holder_count(*slot))
      return refused(base::tr("{} has no holder of that number", position));
    return {};
  }
};

// Holders of each position apart, to be put together again.
std::vector<std::vector<Holder>> holders_of(const OrganizationParts& parts) {
  std::vector<std::vector<Holder>> holders;
  holders.reserve(parts.positions.size());
  for (const PositionPart& part : parts.positions) {
    const auto first = parts.holders.begin() + part.first_holder;
    holders.emplace_back(first, first + part.holder_count);
  }
  return holders;
}

void put_holders(OrganizationParts& parts, const std::vector<std::vector<Holder>>& holders) {
  parts.holders.clear();
  for (std::size_t i = 0; i < holders.size(); ++i) {
    parts.positions[i].first_holder = static_cast<std::uint32_t>(parts.holders.size());
    parts.positions[i].holder_count = static_cast<std::uint32_t>(holders[i].size());
    parts.holders.insert(parts.holders.end(), holders[i].begin(), holders[i].end());
  }
}

// Of somebody who was forgotten there is no name.
TextId name_in(base::StringPool& texts, const std::string& name) {
  return name == kForgottenWord ? base::kNoText : texts.intern(name);
}

struct Restructurer {
  const Organization& before;

  Organization operator()(const AddPosition& e) const {
    OrganizationParts parts = parts_of(before);
    PositionPart position;
    position.id = parts.texts.intern(e.id);
    position.title = parts.texts.intern(e.title);
    position.department = parts.texts.intern(e.department);
    position.parent = before.find(e.manager);
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    if (!e.name.empty()) {
      position.holder_count = 1;
      parts.holders.push_back({name_in(parts.texts, e.name)});
    }
    parts.positions.push_back(position);
    return Organization(std::move(parts));
  }
  Organization operator()(const RenamePosition& e) const {
    OrganizationParts parts = parts_of(before);
    parts.positions[before.find(e.position)].title = parts.texts.intern(e.title);
    return Organization(std::move(parts));
  }
  Organization operator()(const Fill& e) const {
    return with_holders(e.position, [&](std::vector<Holder>& holders, base::StringPool& texts) {
      holders.push_back({name_in(texts, e.name), texts.intern(e.email)});
    });
  }
  Organization operator()(const Vacate& e) const {
    return with_holders(e.position, [&](std::vector<Holder>& holders, base::StringPool&) {
      if (e.holder)
        holders.erase(holders.begin() + (*e.holder - 1));
      else
        holders.clear();
    });
  }
  Organization operator()(const RenamePerson& e) const {
    return with_holders(e.position, [&](std::vector<Holder>& holders, base::StringPool& texts) {
      holders[e.holder - 1].name = name_in(texts, e.name);
    });
  }
  Organization operator()(const RemovePosition& e) const {
    const Slot gone = before.find(e.position);
    OrganizationParts parts = parts_of(before);
    std::vector<std::vector<Holder>> holders = holders_of(parts);
    const auto place = [&](Slot s) { return s == kNoSlot || s < gone ? s : s - 1; };
    for (PositionPart& part : parts.positions)
      part.parent = place(part.parent == gone ? before.parent(gone) : part.parent);
    parts.positions.erase(parts.positions.begin() + gone);
    holders.erase(holders.begin() + gone);
    put_holders(parts, holders);
    std::erase_if(parts.dotted, [&](const DottedLine& line) { return line.from == gone || line.to == gone; });
    for (DottedLine& line : parts.dotted) line = {place(line.from), place(line.to)};
    std::erase_if(parts.links, [&](const ServingLink& link) { return link.position == gone; });
    for (ServingLink& link : parts.links) link.position = place(link.position);
    return Organization(std::move(parts));
  }
  Organization operator()(const AddCustomer& e) const {
    OrganizationParts parts = parts_of(before);
    const auto customer = static_cast<std::uint32_t>(parts.customers.size());
    parts.customers.push_back(
        {parts.texts.intern(e.id), parts.texts.intern(e.name), parts.texts.intern(e.segment), 0});
    for (const std::string& id : e.served_by) {
      const Slot position = before.find(id);
      const bool again = std::any_of(parts.links.begin(), parts.links.end(), [&](const ServingLink& link) {
        return link.customer == customer && link.position == position;
      });
      if (!again) parts.links.push_back({customer, position});
    }
    return Organization(std::move(parts));
  }
  Organization operator()(const RenameCustomer& e) const {
    OrganizationParts parts = parts_of(before);
    parts.customers[before.find_customer(e.customer)].name = parts.texts.intern(e.name);
    return Organization(std::move(parts));
  }
  Organization operator()(const RemoveCustomer& e) const {
    const std::uint32_t gone = before.find_customer(e.customer);
    OrganizationParts parts = parts_of(before);
    parts.customers.erase(parts.customers.begin() + gone);
    std::erase_if(parts.links, [&](const ServingLink& link) { return link.customer == gone; });
    for (ServingLink& link : parts.links) link.customer -= link.customer > gone ? 1 : 0;
    return Organization(std::move(parts));
  }
  Organization operator()(const Serve& e) const {
    OrganizationParts parts = parts_of(before);
    const ServingLink wanted{before.find_customer(e.customer), before.find(e.position)};
    if (e.on) {
      parts.links.push_back(wanted);
    } else {
      std::erase_if(parts.links, [&](const ServingLink& link) {
        return link.customer == wanted.customer && link.position == wanted.position;
      });
    }
    return Organization(std::move(parts));
  }
  Organization operator()(const RenameSilo& e) const { return changed(e); }
  Organization operator()(const RecolourSilo& e) const { return changed(e); }

 private:
  template <class SiloChange>
  Organization changed(const SiloChange& e) const {
    OrganizationParts parts = parts_of(before);
    change(before, parts, e);
    return Organization(std::move(parts));
  }
  template <class Change>
  Organization with_holders(const std::string& position, Change change) const {
    OrganizationParts parts = parts_of(before);
    std::vector<std::vector<Holder>> holders = holders_of(parts);
    change(holders[before.find(position)], parts.texts);
    put_holders(parts, holders);
    return Organization(std::move(parts));
  }
};

std::string free_id(const std::string& begin, std::size_t number, const auto& taken) {
  while (taken(begin + std::to_string(number))) ++number;
  return begin + std::to_string(number);
}

}  // namespace

void name_new(const Organization& organization, Restructuring& change) {
  if (auto* position = std::get_if<AddPosition>(&change); position != nullptr && position->id.empty())
    position->id = free_id("position-", organization.size() + 1,
                           [&](const std::string& id) { return organization.find(id) != kNoSlot; });
  if (auto* customer = std::get_if<AddCustomer>(&change); customer != nullptr && customer->id.empty())
    customer->id = free_id("customer-", organization.customers().size() + 1,
                           [&](const std::string& id) { return organization.find_customer(id) != kNoSlot; });
}

Result<void> fits(const Organization& organization, const Restructuring& change) {
  return std::visit(StructureJudge{organization}, change);
}

Organization restructured(const Organization& before, const Restructuring& change) {
  return std::visit(Restructurer{before}, change);
}

}  // namespace flipchart::model
