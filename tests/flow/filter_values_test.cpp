// The number beside a value is what a filter for it would keep, and every issue that could be asked for by a
// value is under one.
#include "flow/filter_values.hpp"

#include <gtest/gtest.h>

#include "flow/random_workshop.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::flow {
namespace {

using model::FilterField;

constexpr FilterField kFields[] = {FilterField::customer,    FilterField::segment, FilterField::silo,
                                   FilterField::severity,    FilterField::status,  FilterField::cause,
                                   FilterField::first_holder};

TEST(FilterValues, TheNumberBesideAValueIsWhatItsFilterKeeps) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    plain::Dice dice(seed);
    const plain::Workshop workshop = plain::random_workshop(dice);
    const model::Filter others = plain::random_filter(dice);
    const model::Organization organization = plain::organization_of(workshop);
    const model::History history = plain::history_of(workshop);
    const auto rule = static_cast<model::SiloRule>(dice.below(3));
    const Silos silos = silos_of(organization, rule);
    const Routes routes =
        routes_of(organization, history, model::HolderColumn::actor_else_group, workshop.today);
    for (const FilterField field : kFields) {
      model::Filter without = others;
      model::take_out(without, field);
      const Kept kept = kept_by(without, organization, history, routes, silos);
      std::uint64_t last = ~0ULL;
      for (const FilterValue& value : filter_values(field, organization, history, routes, silos, kept)) {
        model::Filter with = without;
        model::turn_value(with, field, value.value);
        ASSERT_EQ(kept_by(with, organization, history, routes, silos).issues, value.issues)
            << static_cast<int>(field) << " " << value.value;
        ASSERT_LE(value.issues, last) << "the most frequent first";
        last = value.issues;
      }
    }
  }
}

TEST(FilterValues, AllValuesOfAFieldTogetherKeepWhatHasOne) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    plain::Dice dice(seed);
    const plain::Workshop workshop = plain::random_workshop(dice);
    const model::Organization organization = plain::organization_of(workshop);
    const model::History history = plain::history_of(workshop);
    const Silos silos = silos_of(organization, model::SiloRule::department);
    const Routes routes =
        routes_of(organization, history, model::HolderColumn::actor_else_group, workshop.today);
    const Kept all = kept_by({}, organization, history, routes, silos);
    for (const FilterField field : {FilterField::severity, FilterField::status, FilterField::cause}) {
      model::Filter every;
      for (const FilterValue& value : filter_values(field, organization, history, routes, silos, all))
        model::turn_value(every, field, value.value);
      ASSERT_EQ(kept_by(every, organization, history, routes, silos).issues, history.issue_count());
    }
  }
}

}  // namespace
}  // namespace flipchart::flow
