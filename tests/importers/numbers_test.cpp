// Amounts and hours as people write them, one column at a time.
#include "importers/numbers.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// An issues file with these cells in one column; quoted, so that commas may stand in them.
Imported import_column(const std::string& header, const std::vector<std::string>& cells) {
  std::string text = "id,title,opened," + header + "\n";
  int row = 0;
  for (const std::string& cell : cells)
    text += "I" + std::to_string(++row) + ",Late,2026-01-02T03:04:05Z,\"" + cell + "\"\n";
  return import_texts({{"issues.csv", text}});
}

std::vector<double> amounts_of(const Imported& imported) {
  std::vector<double> amounts;
  for (const model::Issue& issue : imported.history.issues())
    amounts.push_back(std::isnan(issue.amount) ? -1 : issue.amount);
  return amounts;
}

std::vector<double> amounts(const std::vector<std::string>& cells) {
  return amounts_of(import_column("amount", cells));
}

TEST(Amounts, AreReadWithEitherDecimalMark) {
  EXPECT_THAT(amounts({"1250.50", "1,250", "1,234,567.8", ".5"}), ElementsAre(1250.5, 1250, 1234567.8, 0.5));
  EXPECT_THAT(amounts({"1250,50", "1.250", "1.234.567,8"}), ElementsAre(1250.5, 1250, 1234567.8));
  EXPECT_THAT(amounts({"1'250.50", "1 250", "1\u00a0250", "12,34,567"}),
              ElementsAre(1250.5, 1250, 1250, 1234567));
  EXPECT_THAT(amounts({"0.125", "1,250"}), ElementsAre(0.125, 1250));
}

TEST(Amounts, DropSignsAndKeepTheCurrency) {
  const Imported euros = import_column("Refund amount", {"\u20ac 300", "(80,5) EUR", "-12 eur", "7"});
  EXPECT_EQ(euros.history.currency(), "EUR");
  EXPECT_THAT(amounts_of(euros), ElementsAre(300, 80.5, 12, 7));
  EXPECT_THAT(rows_of(euros, "bad-number"), IsEmpty());
  EXPECT_EQ(import_column("amount", {"5", "kr 7"}).history.currency(), "kr");
}

TEST(Amounts, InTwoCurrenciesAreNotCompared) {
  const Imported mixed = import_column("amount", {"100 EUR", "USD 100", "$90"});
  EXPECT_THAT(amounts_of(mixed), ElementsAre(100, -1, -1));
  EXPECT_THAT(rows_of(mixed, "bad-number"), ElementsAre(3, 4));
}

TEST(Amounts, WhatIsNoNumberIsToldAndLeftEmpty) {
  const Imported odd = import_column(
      "amount", {"a lot", "12-13", "1.2.3", "5 EUR 6", "?", "", "1e400", "--", "about 300 or so"});
  EXPECT_THAT(amounts_of(odd), ElementsAre(-1, -1, -1, -1, -1, -1, -1, -1, -1));
  EXPECT_THAT(rows_of(odd, "bad-number"), ElementsAre(2, 3, 4, 5, 8, 9, 10));
  EXPECT_THAT(amounts({"12.5", "1,5"}), ElementsAre(12.5, -1));  // not fifteen
}

TEST(Amounts, ThatCouldBeEitherAreSaidToBe) {
  const Imported either = import_column("amount", {"1.250", "2.500"});
  EXPECT_THAT(amounts_of(either), ElementsAre(1250, 2500));
  EXPECT_EQ(problems_of(either, "ambiguous").size(), 1U);
  EXPECT_THAT(problems_of(import_column("amount", {"1.250", "2,5"}), "ambiguous"), IsEmpty());
}

TEST(Hours, AreReadAsHoursMinutesOrAClock) {
  const Imported imported = import_column("hours", {"1.5", "2 h", "90 min", "1:30", "1:75", "3 days"});
  std::vector<double> hours;
  for (const model::Issue& issue : imported.history.issues())
    hours.push_back(std::isnan(issue.hours) ? -1 : issue.hours);
  EXPECT_THAT(hours, ElementsAre(1.5, 2, 1.5, 1.5, -1, -1));
  EXPECT_THAT(rows_of(imported, "bad-number"), ElementsAre(6, 7));
}

TEST(Amounts, TakeNoRoomWhereNoSourceHasThem) {
  const Imported imported = import_texts({{"issues.csv", "id,title,opened\nI1,Late,2026-01-02\n"}});
  EXPECT_TRUE(std::isnan(imported.history.amount(0)));
  EXPECT_TRUE(std::isnan(imported.history.hours(0)));
}

}  // namespace
}  // namespace flipchart::importers
