// Packing and unpacking give the same again; what is damaged is refused and never believed.
#include "model/packed.hpp"

#include <gtest/gtest.h>

#include "flow/random_workshop.hpp"
#include "model/same.hpp"
#include "support/marked_words.hpp"

namespace flipchart::model {
namespace {

namespace plain = flow::plain;

PackedColumns without(PackedColumns columns, std::size_t at) {
  columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(at));
  return columns;
}

TEST(Packed, IsTheSameAgainForEveryCompany) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE(seed);
    plain::Dice dice(seed);
    const plain::Workshop company = plain::random_workshop(dice);
    const Organization organization = organization_of(company);
    const History history = history_of(company);
    const auto chart = unpacked_organization(packed(organization));
    const auto log = unpacked_history(packed(history));
    ASSERT_TRUE(chart) << chart.error().message;
    ASSERT_TRUE(log) << log.error().message;
    EXPECT_EQ(told(*chart), told(organization));
    EXPECT_EQ(told(*log), told(history));
    EXPECT_EQ(packed(*chart), packed(organization));
    EXPECT_EQ(packed(*log), packed(history));
  }
}

TEST(Packed, WithoutAColumnIsRefusedOrAsIfNobodyHadSaidIt) {
  plain::Dice dice(7);
  const plain::Workshop company = plain::random_workshop(dice);
  const PackedColumns columns = packed(organization_of(company));
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto chart = unpacked_organization(without(columns, at));
    if (!chart) {
      EXPECT_EQ(chart.error().failure, base::Failure::damaged);
    }
  }
}

TEST(Packed, WhatIsDamagedIsSaidInTheLanguageOfTheRun) {
  plain::Dice dice(7);
  PackedColumns columns = packed(organization_of(plain::random_workshop(dice)));
  for (PackedColumn& column : columns)
    if (column.name == "position.count") column.bytes.clear();
  const support::MarkedWords marked;
  EXPECT_EQ(unpacked_organization(columns).error().message,
            "<the data is damaged: <position.count is missing>>");
}

// Whatever stands in the columns, what comes out holds its invariants or nothing comes out.
TEST(Packed, OfAnyBytesIsRefusedOrSound) {
  std::uint64_t refused = 0;
  for (unsigned seed = 1; seed <= 2000; ++seed) {
    plain::Dice dice(seed);
    const plain::Workshop company = plain::random_workshop(dice);
    PackedColumns people = packed(organization_of(company));
    PackedColumns events = packed(history_of(company));
    for (PackedColumns* columns : {&people, &events}) {
      std::string& bytes =
          (*columns)[static_cast<std::size_t>(dice.below(static_cast<int>(columns->size())))].bytes;
      if (bytes.empty()) continue;
      const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(bytes.size())));
      if (dice.one_in(3))
        bytes.resize(at);
      else
        bytes[at] = static_cast<char>(dice.below(256));
    }
    const auto chart = unpacked_organization(people);
    const auto log = unpacked_history(events);
    refused += (chart ? 0U : 1U) + (log ? 0U : 1U);
    for (Slot s = 0; chart && s < chart->size(); ++s)
      EXPECT_TRUE(chart->parent(s) == kNoSlot || chart->parent(s) < s);
    for (std::uint32_t i = 0; log && i < log->issue_count(); ++i)
      EXPECT_LE(log->first_event(i), log->first_event(i + 1));
  }
  EXPECT_GT(refused, 500U);
}

OrganizationParts three_people_two_photos() {
  OrganizationParts parts;
  for (std::uint32_t i = 0; i < 3; ++i) {
    PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(i));
    position.parent = i == 0 ? base::kNoSlot : 0;
    position.first_holder = i;
    position.holder_count = 1;
    parts.positions.push_back(position);
    Holder holder;
    holder.name = parts.texts.intern("Name " + std::to_string(i));
    if (i > 0) holder.photo = i - 1;
    parts.holders.push_back(holder);
  }
  parts.photos = {std::make_shared<const std::string>("the face of one"),
                  std::make_shared<const std::string>("the face of two")};
  return parts;
}

TEST(Packed, KeepsPhotosWithTheirPeople) {
  const Organization before(three_people_two_photos());
  const auto after = unpacked_organization(packed(before));
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(after->photo(after->holders(0)[0]), nullptr);
  EXPECT_EQ(*after->photo(after->holders(1)[0]), "the face of one");
  EXPECT_EQ(*after->photo(after->holders(2)[0]), "the face of two");
  EXPECT_EQ(packed(*after), packed(before));
}

TEST(Packed, APhotoThatNobodyHasIsNotKept) {
  OrganizationParts parts = three_people_two_photos();
  parts.holders[1].photo = kNoPhoto;
  for (const PackedColumn& column : packed(Organization(std::move(parts))))
    EXPECT_EQ(column.bytes.find("the face of one"), std::string::npos) << column.name;
}

TEST(Packed, PhotosOfNobodyOrOfTheWrongLengthAreRefused) {
  const PackedColumns columns = packed(Organization(three_people_two_photos()));
  for (const auto& [name, bytes] :
       {std::pair<std::string, std::string>{"photo.holder", std::string(8, '\x7F')},
        {"photo.file", "short"},
        {"photo.count", std::string(8, '\x7F')}}) {
    PackedColumns damaged = columns;
    for (PackedColumn& column : damaged)
      if (column.name == name) column.bytes = bytes;
    EXPECT_FALSE(unpacked_organization(damaged)) << name;
  }
}

}  // namespace
}  // namespace flipchart::model
