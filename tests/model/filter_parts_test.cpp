// Parts of a filter put in and taken out one by one: the order they were given in follows.
#include "model/filter_parts.hpp"

#include <gtest/gtest.h>

namespace flipchart::model {
namespace {

using Order = std::vector<FilterField>;

TEST(FilterParts, KeepTheOrderInWhichTheyWereFirstGiven) {
  Filter filter;
  put_values(filter, FilterField::severity, {"high"});
  put_dates(filter, base::Date{10}, base::Date{20});
  turn_value(filter, FilterField::customer, "C1");
  turn_value(filter, FilterField::severity, "low");
  EXPECT_EQ(filter.severities, (std::vector<std::string>{"high", "low"}));
  EXPECT_EQ(filter.order,
            (Order{FilterField::severity, FilterField::from, FilterField::to, FilterField::customer}));
}

TEST(FilterParts, TakingEverythingOutLeavesAnEmptyFilter) {
  Filter filter;
  put_dates(filter, base::Date{10}, base::Date{20});
  turn_value(filter, FilterField::cause, "two lists");
  turn_value(filter, FilterField::silo, "Parts");
  turn_value(filter, FilterField::silo, "Parts");
  filter.handed = {{"Parts", "Returns"}};
  filter.order.push_back(FilterField::handed);
  EXPECT_TRUE(is_set(filter, FilterField::handed));
  take_out(filter, FilterField::handed);
  EXPECT_FALSE(is_set(filter, FilterField::silo));
  take_out(filter, FilterField::from);
  EXPECT_TRUE(is_set(filter, FilterField::to));
  take_out(filter, FilterField::to);
  take_out(filter, FilterField::cause);
  EXPECT_TRUE(filter.empty());
}

TEST(FilterParts, AFieldGivenTwiceStandsOnceInTheOrder) {
  Filter filter;
  put_dates(filter, base::Date{1}, std::nullopt);
  put_dates(filter, base::Date{2}, std::nullopt);
  EXPECT_EQ(filter.order, (Order{FilterField::from}));
  EXPECT_EQ(filter.from, base::Date{2});
}

}  // namespace
}  // namespace flipchart::model
