// What a filter is called, and what it hides in numbers that add up.
#include "compose/filter_words.hpp"

#include <gtest/gtest.h>

namespace flipchart::compose {
namespace {

using model::FilterField;

TEST(FilterWords, RangesSayTheYearOnceWhereItIsOne) {
  const base::Date march = base::date_of({2026, 3, 1});
  const base::Date november = base::date_of({2026, 11, 22});
  EXPECT_EQ(date_range(march, november), "1 Mar \u2013 22 Nov 2026");
  EXPECT_EQ(date_range(base::date_of({2025, 12, 1}), november), "1 Dec 2025 \u2013 22 Nov 2026");
  EXPECT_EQ(date_range(march, march), "1 Mar 2026");
}

TEST(FilterWords, SharesAreNeverRoundedToNoneOrAll) {
  EXPECT_EQ(percent_words(228, 1040), "22%");
  EXPECT_EQ(percent_words(1, 1000), "under 1%");
  EXPECT_EQ(percent_words(999, 1000), "over 99%");
  EXPECT_EQ(percent_words(0, 7), "0%");
  EXPECT_EQ(percent_words(7, 7), "100%");
}

TEST(FilterWords, WhatIsHiddenIsSaidPartByPart) {
  model::Filter filter;
  filter.from = base::date_of({2026, 3, 1});
  filter.severities = {"high"};
  filter.order = {FilterField::from, FilterField::severity};
  flow::Kept kept;
  kept.hidden = {{1763, 0, 3}, {52, 0, 0}};
  EXPECT_EQ(hidden_words(filter, kept, base::date_of({2026, 11, 22})),
            (std::vector<std::string>{"1,760 before 1 Mar", "52 by severity", "3 without a date"}));
  EXPECT_EQ(hidden_words(filter, kept, base::date_of({2027, 1, 1})).front(), "1,760 before 1 Mar 2026");
}

TEST(FilterWords, ValuesAreCalledByNameAndInTheRoomByRole) {
  model::OrganizationParts parts;
  model::PositionPart part;
  part.id = parts.texts.intern("E1");
  part.title = parts.texts.intern("Agent");
  part.parent = base::kNoSlot;
  part.holder_count = 1;
  parts.holders.push_back({parts.texts.intern("Ana Lopes"), base::kNoText, base::kNoText});
  parts.positions.push_back(part);
  model::Customer customer;
  customer.id = parts.texts.intern("C1");
  customer.name = parts.texts.intern("Nordwind");
  parts.customers.push_back(customer);
  const model::Organization organization(std::move(parts));
  model::View view;
  view.filter.first_holders = {"E1", "?Ben Vendor"};
  view.filter.customers = {"C1", "C9", ""};
  EXPECT_EQ(part_words(FilterField::customer, organization, view), "Customer: Nordwind, C9, no customer");
  EXPECT_EQ(part_words(FilterField::first_holder, organization, view),
            "First held by: Ana Lopes, Ben Vendor");
  view.filter.handed = {{"Parts", "Returns"}, {"", "Sales"}};
  EXPECT_EQ(part_words(FilterField::handed, organization, view),
            "Handed over: Parts to Returns, no silo to Sales");
  view.room_safe = true;
  EXPECT_EQ(part_words(FilterField::first_holder, organization, view),
            "First held by: Agent, Not on the chart");
}

}  // namespace
}  // namespace flipchart::compose
