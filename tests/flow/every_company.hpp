// Hundreds of random companies, each with a silo rule, a holder column and a filter, asked of the program and
// of the slow reference.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "flow/measures.hpp"
#include "flow/random_workshop.hpp"
#include "flow/reference.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

inline constexpr unsigned kCompanies = 600;

struct Setting {
  plain::Workshop workshop;
  model::SiloRule rule = model::SiloRule::department;
  model::HolderColumn column = model::HolderColumn::actor_else_group;
  model::Filter filter;
};

inline Setting setting_of(unsigned seed) {
  plain::Dice dice(seed);
  Setting setting;
  setting.workshop = plain::random_workshop(dice);
  setting.rule = static_cast<model::SiloRule>(dice.below(3));
  setting.column = static_cast<model::HolderColumn>(dice.below(3));
  setting.filter = plain::random_filter(setting.workshop, dice);
  return setting;
}

// The same questions asked of the program.
struct Asked {
  explicit Asked(const Setting& setting)
      : organization(organization_of(setting.workshop)),
        history(history_of(setting.workshop)),
        silos(silos_of(organization, setting.rule)),
        units(units_of(organization)),
        routes(routes_of(organization, history, setting.column, setting.workshop.today)),
        kept(kept_by(setting.filter, organization, history, routes, silos)) {}
  model::Organization organization;
  model::History history;
  Silos silos;
  Units units;
  Routes routes;
  Kept kept;
};

template <class Visit>
void for_every_company(Visit visit) {
  for (unsigned seed = 1; seed <= kCompanies; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Setting setting = setting_of(seed);
    visit(setting, Asked(setting), reference::Reference(setting.workshop, setting.rule, setting.column));
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace flipchart::flow
