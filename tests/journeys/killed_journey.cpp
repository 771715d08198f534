// The process is killed at any moment, over and over: each acknowledged edit is there, none is half there,
// and the journal tells the same state to whoever does it all again.
#include <gmock/gmock.h>

#include <random>
#include <sstream>

#include "editing_process.hpp"
#include "model/every_line.hpp"
#include "small_company.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;

class Killed : public OnASmallCompany {
 protected:
  // What the journal says from this number on, as lines to be said again.
  std::string said_after(std::size_t seq) const {
    const Ran log = flipchart({"log", workshop_, "--json", "--private"});
    std::string lines;
    std::istringstream entries(log.out);
    for (std::string line; std::getline(entries, line);) {
      const json entry = json::parse(line);
      if (entry.at("seq").get<std::size_t>() > seq) lines += entry.at("edit").dump() + '\n';
    }
    return lines;
  }
  std::string any_line(std::mt19937& random) const {
    switch (random() % 12) {
      case 0:
      case 1:
        return R"({"edit":"undo"})";
      case 2:
        return R"({"edit":"redo"})";
      case 3:
        return R"({"edit":"purge","note":"N)" + std::to_string(1 + random() % 9) + "\"}";
      case 4:
        return random() % 4 == 0 ? R"({"edit":"forget","position":"ben"})"
                                 : R"({"edit":"purge","note":"correction-1"})";
      default:
        return model::every_line()[random() % model::every_line().size()];
    }
  }
};

// FLIPCHART_KILLS says how often.
TEST_F(Killed, HoldsEachAcknowledgedEditOfAnyKind) {
  constexpr int kOnOneFile = 100;
  const char* const wanted = std::getenv("FLIPCHART_KILLS");
  const int kills = wanted == nullptr ? 20 : std::atoi(wanted);
  std::mt19937 random(4);
  const std::string again = path("again.flip");
  std::size_t begun = 0;
  std::size_t on_their_way = 0;
  for (int turn = 0; turn < kills && !HasFailure(); ++turn) {
    SCOPED_TRACE(turn);
    if (turn % kOnOneFile == 0) {
      begin(workshop_);
      begin(again);
      begun = 0;
    }
    Editing editing(workshop_);
    const auto count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) editing.write(any_line(random) + '\n');
    editing.read_answers(random() % (count + 1));
    if (random() % 2 == 0) ::usleep(static_cast<useconds_t>(random() % 4000));
    editing.kill();
    editing.read_answers(count);  // those that were on their way
    json now = state();
    ASSERT_EQ(now.at("lost"), json::array());
    const auto held = now.at("seq").get<std::size_t>();
    EXPECT_GE(held, begun + editing.acknowledged());
    EXPECT_LE(held, begun + count);
    on_their_way += editing.answered() < count ? 1 : 0;
    // A note that was purged since is told as erased: to the other file there never was one.
    std::string refused = refusals(edit(said_after(begun), again));
    const std::string never = "{\"ok\":false,\"error\":\"there is no note of that id\"}\n";
    while (refused.starts_with(never)) refused.erase(0, never.size());
    EXPECT_EQ(refused, "");
    json told = state(again);
    for (json* const one : {&now, &told}) one->erase("seq");
    EXPECT_EQ(told, now) << "none is half there";
    begun = held;
  }
  EXPECT_GT(on_their_way, static_cast<std::size_t>(kills) / 10) << "it is killed in the middle";
}

}  // namespace
}  // namespace flipchart::journeys
