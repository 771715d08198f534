// Photos from files that stand beside the people file.
#include <gmock/gmock.h>

#include "images/images.hpp"
#include "importers/imported_text.hpp"
#include "support/made_picture.hpp"

namespace flipchart::importers {
namespace {

using support::made_picture;

std::string plain(std::uint32_t colour) {
  return made_picture(30, 40, [colour](int, int) { return colour; });
}

// The photo of the only holder of a position; null where there is none.
model::Photo photo_of(const model::Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  return slot == base::kNoSlot || chart.holder_count(slot) == 0 ? nullptr : chart.photo(*chart.holders(slot));
}

TEST(ImportedPhotos, AreReadFromTheFolderOfTheirFile) {
  const Folder folder;
  std::filesystem::create_directories(folder.path() / "faces");
  folder.file("faces/Zoë.png", plain(0x00C000));
  const std::string elsewhere = folder.file("elsewhere.png", plain(0xC00000));
  const Imported made =
      import_files(folder, {{"people.csv",
                             "id,name,manager_id,photo\n"
                             "1,Zoë Okafor,,faces/Zoë.png\n"
                             "2,Ana Ruiz,1,faces\\Zoë.png\n"
                             "3,Ben Carter,1," +
                                 elsewhere + "\n4,Kim Lee,1,file://" + elsewhere + "\n5,Sam Okoro,1,\n"}});
  EXPECT_TRUE(made.problems.empty());
  for (const char* const id : {"1", "2", "3", "4"}) {
    const model::Photo photo = photo_of(made.organization, id);
    ASSERT_NE(photo, nullptr) << id;
    EXPECT_EQ(images::mime_type(*photo), "image/jpeg");
    EXPECT_EQ(images::decoded(*photo)->width, 30);
  }
  EXPECT_EQ(*photo_of(made.organization, "1"), *photo_of(made.organization, "2"));
  EXPECT_NE(*photo_of(made.organization, "1"), *photo_of(made.organization, "3"));
  EXPECT_EQ(photo_of(made.organization, "5"), nullptr);
}

TEST(ImportedPhotos, WhatCannotBeReadIsNamedWithItsRowAndLeavesNobodyOut) {
  const Folder folder;
  folder.file("notes.txt", "no picture");
  const Imported made = import_files(folder, {{"people.csv",
                                               "id,name,manager_id,photo\n"
                                               "1,Zoë Okafor,,none.jpg\n"
                                               "2,Ana Ruiz,1,notes.txt\n"
                                               "3,Ben Carter,1,https://example.org/ben.jpg\n"}});
  EXPECT_EQ(made.organization.people(), 3U);
  EXPECT_EQ(rows_of(made, "photo-missing"), std::vector<std::uint64_t>{2});
  EXPECT_EQ(rows_of(made, "photo-unreadable"), std::vector<std::uint64_t>{3});
  EXPECT_EQ(rows_of(made, "photo-address"), std::vector<std::uint64_t>{4});
  EXPECT_EQ(problems_of(made, "photo-missing")[0].value, "none.jpg");
  for (const char* const id : {"1", "2", "3"}) EXPECT_EQ(photo_of(made.organization, id), nullptr);
}

TEST(ImportedPhotos, ThoseWhoShareAJobKeepTheirOwn) {
  const Folder folder;
  folder.file("a.png", plain(0x0000C0));
  folder.file("b.png", plain(0xC0C000));
  const Imported made = import_files(folder, {{"people.csv",
                                               "id,name,title,manager_id,photo\n"
                                               "1,Zoë Okafor,Chief,,\n"
                                               "2,Ana Ruiz,Clerk,1,a.png\n"
                                               "2,Ben Carter,Clerk,1,b.png\n"}});
  const model::Organization& chart = made.organization;
  const base::Slot shared = chart.find("2");
  ASSERT_EQ(chart.holder_count(shared), 2U);
  const model::Photo ana = chart.photo(chart.holders(shared)[0]);
  const model::Photo ben = chart.photo(chart.holders(shared)[1]);
  ASSERT_NE(ana, nullptr);
  ASSERT_NE(ben, nullptr);
  EXPECT_NE(*ana, *ben);
}

}  // namespace
}  // namespace flipchart::importers
