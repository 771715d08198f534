// Silos under other names and in other inks: on the chart, and in what names a silo elsewhere. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/chart_edits.hpp"
#include "model/view.hpp"

namespace flipchart::model {

// Whether anybody has it in what `rule` reads; a branch is called by the id of who leads it. Linear.
bool has_silo(const Organization& organization, SiloRule rule, std::string_view silo);
// The ink that somebody chose for it; none: as its place in the chart gives.
std::optional<SiloInk> chosen_ink(const Organization& organization, SiloRule rule, std::string_view silo);

base::Result<void> fits(const Organization& organization, const RenameSilo& change);
base::Result<void> fits(const Organization& organization, const RecolourSilo& change);
// Two silos that become one have the ink of the one that had the name before.
void change(const Organization& before, OrganizationParts& parts, const RenameSilo& e);
void change(const Organization& before, OrganizationParts& parts, const RecolourSilo& e);

// A silo of that name, or one of several that a report joined ("Legal + People"), under its new name.
std::string silo_called(std::string_view name, std::string_view silo, std::string_view called);
// Every place of the filter that names the silo names it anew, each value once.
void call_silo(Filter& filter, std::string_view silo, std::string_view called);

}  // namespace flipchart::model
