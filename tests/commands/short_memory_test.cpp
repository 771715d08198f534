// Memory that runs out on a thread ends the piece of work there, is said, and the thread takes the next one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <new>

#include "commands/background.hpp"
#include "commands/command.hpp"
#include "commands/exporting.hpp"
#include "commands/long_work.hpp"
#include "commands/thumbnails.hpp"
#include "commands/two_teams.hpp"
#include "commands/workshop_folder.hpp"

namespace flipchart::commands {
namespace {

using testing::HasSubstr;

constexpr const char* kSaid = "memory is short";

class ShortMemory : public WorkshopFolder {};

TEST_F(ShortMemory, EndsALongPieceOfWorkAndIsSaid) {
  workshop::Workshop workshop = two_teams();
  Session session{workshop};
  LongWork work({});
  work.start({"Opening", [](const LongWork::Course&) -> LongWork::Then { throw std::bad_alloc(); }});
  work.wait();
  const auto then = work.take();
  ASSERT_TRUE(then);
  (*then)(session);
  EXPECT_THAT(session.said, HasSubstr(kSaid));
  EXPECT_TRUE(session.said_is_error);
  work.start({"Saving", [](const LongWork::Course&) -> LongWork::Then {
                return [](Session& s) { s.said = "saved"; };
              }});
  work.wait();
  (*work.take())(session);
  EXPECT_EQ(session.said, "saved");
}

TEST_F(ShortMemory, EndsAnExportAndIsSaid) {
  const workshop::Workshop workshop = two_teams();
  ExportTools tools;
  tools.formats = {{"svg", [](const scene::Deck&) -> base::Result<std::string> { throw std::bad_alloc(); }}};
  Exporting exporting(tools, {});
  Exporting::Order order;
  order.purpose = Exporting::Purpose::file;
  order.state = workshop.state();
  order.format = "svg";
  order.file = "never.svg";
  exporting.start(order);
  exporting.wait();
  const auto done = exporting.take();
  ASSERT_TRUE(done);
  EXPECT_EQ(done->purpose, Exporting::Purpose::file);
  ASSERT_FALSE(done->said);
  EXPECT_THAT(done->said.error().message, HasSubstr(kSaid));
}

TEST_F(ShortMemory, EndsAReadingAndIsSaidAmongWhatFailed) {
  const workshop::Workshop workshop = two_teams();
  std::atomic<int> woken = 0;
  BackgroundReading reading([&woken] {
    if (woken++ == 0) throw std::bad_alloc();  // in the midst of it, as progress is made
  });
  std::string events = "issue_id,timestamp,actor\n";
  for (int issue = 0; issue < 1000; ++issue) events += std::to_string(issue) + ",2026-01-02,Ann\n";
  ReadingOrder order;
  write("events.csv", events);
  order.sources = {{(folder_ / "events.csv").string(), std::nullopt}};
  order.before = workshop.state();
  reading.start(order);
  reading.wait();
  const auto read = reading.take();
  ASSERT_TRUE(read);
  ASSERT_EQ(read->failed.size(), 1U);
  EXPECT_THAT(read->failed[0].message, HasSubstr(kSaid));
  EXPECT_EQ(read->merged.organization, workshop.state().organization) << "nothing would change";
  reading.start(order);
  reading.wait();
  EXPECT_TRUE(reading.take()->failed.empty());
}

TEST_F(ShortMemory, LeavesASavedViewWithoutItsPicture) {
  const workshop::Workshop workshop = two_teams();
  Thumbnails thumbnails(
      [](const scene::Page&, base::Size) -> base::Result<PagePixels> { throw std::bad_alloc(); }, {});
  thumbnails.want({{"view-1", "as it is", {}}}, [&] {
    return Thumbnails::Ground{workshop.state(), "Two teams", workshop.today()};
  });
  thumbnails.wait();
  EXPECT_EQ(thumbnails.of("view-1"), nullptr);
}

}  // namespace
}  // namespace flipchart::commands
