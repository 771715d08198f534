// See the header.
#include "model/silo_names.hpp"

#include <algorithm>

#include "base/language.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

constexpr std::string_view kJoin = " + ";  // between the silos that a report joined

// Where a position says its silo; nullptr for branches, which are told by who leads them.
TextId PositionPart::*field_of(SiloRule rule) {
  switch (rule) {
    case SiloRule::department:
      return &PositionPart::department;
    case SiloRule::location:
      return &PositionPart::location;
    case SiloRule::column:
      return &PositionPart::silo;
    case SiloRule::branch:
      break;
  }
  return nullptr;
}

std::string nobody_has(SiloRule rule, const std::string& silo) {
  if (rule == SiloRule::location) return base::tr("nobody on the chart has the location {}", silo);
  if (rule == SiloRule::column) return base::tr("nobody on the chart has the value of the column {}", silo);
  return rule == SiloRule::branch ? base::tr("nobody on the chart has the branch {}", silo)
                                  : base::tr("nobody on the chart has the department {}", silo);
}

Result<void> known(const Organization& chart, SiloRule rule, const std::string& silo) {
  if (silo.empty()) return refused(base::tr("say which silo"));
  if (has_silo(chart, rule, silo)) return {};
  return refused(nobody_has(rule, silo));
}

auto find_colour(auto& colours, SiloRule rule, TextId silo) {
  return std::find_if(colours.begin(), colours.end(),
                      [&](const SiloColour& colour) { return colour.rule == rule && colour.silo == silo; });
}

template <class Value>
void keep_each_once(std::vector<Value>& values) {
  for (std::size_t at = values.size(); at-- > 0;) {
    const auto here = values.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::find(values.begin(), here, values[at]) != here) values.erase(here);
  }
}

}  // namespace

bool has_silo(const Organization& organization, SiloRule rule, std::string_view silo) {
  if (rule == SiloRule::branch) {
    const Slot top = organization.find(silo);
    return top != kNoSlot && organization.depth(top) == 1;
  }
  const TextId text = organization.texts().find(silo);
  if (text == base::kNoText) return false;
  const auto field = field_of(rule);
  for (Slot s = 0; s < organization.size(); ++s) {
    if (organization.position(s).*field == text) return true;
  }
  return false;
}

std::optional<SiloInk> chosen_ink(const Organization& organization, SiloRule rule, std::string_view silo) {
  const std::vector<SiloColour>& colours = organization.silo_colours();
  if (colours.empty()) return std::nullopt;
  const auto found = find_colour(colours, rule, organization.texts().find(silo));
  if (found == colours.end()) return std::nullopt;
  return found->ink;
}

Result<void> fits(const Organization& organization, const RenameSilo& e) {
  if (e.rule == SiloRule::branch)
    return refused(base::tr("a branch is called by who leads it; rename that position instead"));
  if (auto there = known(organization, e.rule, e.silo); !there) return there;
  if (e.name.empty()) return refused(base::tr("a silo needs a name"));
  if (e.name == e.silo) return refused(base::tr("it is called {} already", e.name));
  return {};
}

Result<void> fits(const Organization& organization, const RecolourSilo& e) {
  if (auto there = known(organization, e.rule, e.silo); !there) return there;
  if (!e.colour && !chosen_ink(organization, e.rule, e.silo))
    return refused(base::tr("nobody chose a colour for {}", e.silo));
  return {};
}

void change(const Organization& before, OrganizationParts& parts, const RenameSilo& e) {
  const TextId was = before.texts().find(e.silo);
  const bool merges = has_silo(before, e.rule, e.name);
  const TextId is = parts.texts.intern(e.name);
  const auto field = field_of(e.rule);
  for (PositionPart& position : parts.positions) {
    if (position.*field == was) position.*field = is;
  }
  const auto own = find_colour(parts.silo_colours, e.rule, was);
  if (own == parts.silo_colours.end()) return;
  if (merges) {
    parts.silo_colours.erase(own);
    return;
  }
  own->silo = is;
  // What was chosen once for a silo that is there no more.
  std::erase_if(parts.silo_colours, [&, kept = *own](const SiloColour& colour) {
    return colour.rule == e.rule && colour.silo == is && !(colour == kept);
  });
}

void change(const Organization&, OrganizationParts& parts, const RecolourSilo& e) {
  const TextId silo = parts.texts.intern(e.silo);
  const auto known = find_colour(parts.silo_colours, e.rule, silo);
  if (!e.colour) {
    parts.silo_colours.erase(known);
  } else if (known != parts.silo_colours.end()) {
    known->ink = *e.colour;
  } else {
    parts.silo_colours.push_back({e.rule, silo, *e.colour});
  }
}

std::string silo_called(std::string_view name, std::string_view silo, std::string_view called) {
  if (name == silo) return std::string(called);
  if (name.find(kJoin) == std::string_view::npos) return std::string(name);
  std::string joined;
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(name.find(kJoin, at), name.size());
    const std::string_view part = name.substr(at, end - at);
    joined += part == silo ? called : part;
    if (end == name.size()) return joined;
    joined += kJoin;
    at = end + kJoin.size();
  }
}

void call_silo(Filter& filter, std::string_view silo, std::string_view called) {
  for (std::string& name : filter.silos) name = silo_called(name, silo, called);
  for (HandedOver& pair : filter.handed)
    pair = {silo_called(pair.from, silo, called), silo_called(pair.to, silo, called)};
  keep_each_once(filter.silos);
  keep_each_once(filter.handed);
}

}  // namespace flipchart::model
