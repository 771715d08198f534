// Where everything on a stage stands, and how the room is given out: which silos are open, which are slim,
// and how many teams of an open one have a card. Leaders are on top, as everywhere. Internal to the stage.
#pragma once

#include <string>
#include <vector>

#include "compose/stage.hpp"
#include "compose/stage_cast.hpp"

namespace flipchart::compose {

// Sizes where the page is 1080 high.
inline constexpr scene::Font kTeamFont{kStageLetters, 600};
inline constexpr scene::Font kStageFont{kStageLetters, 400};
inline constexpr scene::Font kSiloFont{26, 600};
inline constexpr scene::Font kLeaderFont{28, 600};
inline constexpr double kStackedLine = 29;  // from one line to the next where cards stand above each other
inline constexpr double kStageLine = 32;    // from one line of a card to the next
inline constexpr double kCardPad = 18;      // of words, from a card's sides
inline constexpr double kCardEdge = 6;
inline constexpr double kStageLabelRow = 52;  // with a silo's name
inline constexpr double kBandPad = 10;
inline constexpr double kBandGap = 12;
inline constexpr double kTeamGap = 10;
inline constexpr double kSlimBand = 68;
inline constexpr double kStageSwatch = 24;

// How a silo is shown: a card for each team in one row, cards above each other whose flows join, or its name
// alone, turned.
enum class StageForm : std::uint8_t { row, stack, slim };

// What flows end at: a team, several teams that share a card, or a whole silo.
struct StageEnd {
  enum class Kind : std::uint8_t { team, rest, silo } kind = Kind::team;
  std::uint32_t silo = 0;  // of the cast
  base::ItemId id;
  base::Rect box;         // its card; of a silo the strip of its band above which flows run
  bool one_unit = false;  // then cases that came back can be told
};

struct StageCard {
  std::uint32_t silo = 0;
  const StageTeam* team = nullptr;    // null: of the rest
  std::vector<std::uint32_t> bodies;  // that it stands for
  std::vector<std::string> lines;     // of its name
  std::string count;                  // "8 people"; empty where it may not be told
  base::ItemId id;
  base::Rect box;
};

struct StageBand {
  std::uint32_t silo = 0;
  StageForm form = StageForm::row;
  base::Rect box;
};

struct StageLeader {
  base::Slot slot = base::kNoSlot;
  std::string first;   // in larger letters
  std::string second;  // may be empty
  base::Rect box;
  std::vector<std::uint32_t> bands;  // indices of those that hang from it
  bool shared = false;
};

struct StagePill {
  std::string text;
  std::uint64_t customers = 0;
  std::vector<std::uint32_t> segments;  // of the cast
  base::Rect box;
};

struct StagePlaces {
  base::Size size;
  std::vector<StageBand> bands;       // from left to right
  std::vector<StageCard> cards;       // likewise, a stack from the customers' side on
  std::vector<StageEnd> ends;         // from left to right
  std::vector<std::uint32_t> end_of;  // by body; kNoSlot where none
  std::vector<StageLeader> leaders;
  std::uint32_t top_leader = base::kNoSlot;  // index of the one from whom the others hang
  std::vector<StagePill> pills;
  std::vector<std::uint32_t> pill_of;  // by segment of the cast
  double lanes_top = 0;                // flows run between here
  double lanes_bottom = 0;             // and the edge of the cards
  double bands_bottom = 0;             // the customers' side of the bands
  std::uint64_t teams_left_out = 0;
};

StagePlaces stage_places(const Subject& subject, const StageCast& cast);

// Used by it: the form of each silo, and which of its teams have a card of their own (indices, in order).
struct StageRoom {
  std::vector<StageForm> form;                  // by silo
  std::vector<std::vector<std::uint32_t>> own;  // by silo
  std::vector<double> width;                    // by column, in the order of the row: see columns_of
};
// `rows`: how many cards stand above each other at most.
StageRoom stage_room(const Subject& subject, const StageCast& cast, double across, std::size_t rows);
// Broken at blanks into at most two lines, the last cut where it is too long.
std::vector<std::string> stage_lines(text::Measurer& measurer, std::string_view name, scene::Font font,
                                     double room);
// "8 people", with hot spots "8 people · 3.4 d"; empty where it may not be told.
std::string stage_count(const Subject& subject, const StageTeam& team, double room);
// "and 7 more teams"
std::string words_for_rest(std::uint64_t teams);

}  // namespace flipchart::compose
