// From the customers' side up: customers, bands with their cards, the room for flows, leaders. What stands
// where follows from the widths of words, so that nothing is ever drawn over anything else.
#include "compose/stage_places.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/ports.hpp"
#include "compose/stage_leaders.hpp"
#include "compose/stage_pills.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;

constexpr double kFrontGap = 12;       // between a silo's name and its cards, with the front line in it
constexpr double kBetweenStacked = 6;  // cards
constexpr double kGateGap = 14;        // between a stack and the line that its flows end at
constexpr double kTallest = 190;       // of the strip of cards for the sake of turned names
constexpr double kGateInset = 8;
constexpr double kLanesShare = 0.28;  // of the height is for flows, at least
constexpr double kNoLanes = 30;
constexpr double kUnderLanes = 16;  // between the last lane and the end of its band

base::ItemId leads(const Subject& subject, base::ItemKind kind, base::Slot slot) {
  return {kind, std::string(subject.organization.id(slot))};
}

// One line for the name, one for the people.
constexpr double kStackedCard = 18 + 2 * kStackedLine;

double height_of_card(std::size_t lines) {
  return 24 + kStageLine * static_cast<double>(lines);
}

class Placing {
 public:
  Placing(const Subject& subject, const StageCast& cast) : subject_(subject), cast_(cast) {
    places_.size = subject.view.size;
    place_pills(subject, cast, places_);
    fit(true);
    // More teams are worth more than the leader of all.
    if (left_out() && places_.top_leader != kNoSlot) fit(false);
  }

  StagePlaces take() {
    add_bands_and_cards();
    set_heights();
    add_ends();
    place_leaders(subject_, cast_, places_);
    if (!lanes()) close_up();
    return std::move(places_);
  }

 private:
  // Without flows nothing needs the room between cards and leaders: it goes to both ends of the page.
  void close_up() {
    const double free = places_.lanes_bottom - kNoLanes - bands_top_;
    if (free <= 0) return;
    const double up = free / 2;
    for (StageLeader& leader : places_.leaders) leader.box.y += free - up;
    for (StageBand& band : places_.bands) {
      band.box.y += free - up;
      band.box.h -= free;
    }
    for (StageCard& card : places_.cards) card.box.y -= up;
    for (StageEnd& end : places_.ends) end.box.y -= up;
    for (StagePill& pill : places_.pills) pill.box.y -= up;
    places_.lanes_top += free - up;
    places_.lanes_bottom -= up;
    places_.bands_bottom -= up;
  }
  void fit(bool top_leader) {
    bands_top_ = leaders_height(subject_, cast_, top_leader, places_);
    const double least = lanes() ? kLanesShare * places_.size.h : kNoLanes;
    const double free =
        places_.bands_bottom - kStageLabelRow - kFrontGap - kGateGap - least - bands_top_ - kUnderLanes;
    const double rows = std::floor((free + kBetweenStacked) / (kStackedCard + kBetweenStacked));
    room_ = stage_room(subject_, cast_, places_.size.w, rows < 1 ? 1 : static_cast<std::size_t>(rows));
  }
  bool left_out() const {
    for (std::size_t silo = 0; silo < cast_.silos.size(); ++silo)
      if (room_.form[silo] == StageForm::stack && room_.own[silo].size() < cast_.silos[silo].teams.size())
        return true;
    return false;
  }
  bool lanes() const { return subject_.view.overlays.flows || subject_.view.overlays.silos; }

  void add_card(std::uint32_t silo, const StageTeam* team, std::uint64_t rest, double x, double w) {
    StageCard card;
    card.silo = silo;
    card.team = team;
    card.box = {x, 0, w, 0};
    const std::string name = team != nullptr ? team->name : rest_words(silo, rest);
    const double room = w - kCardEdge - 2 * kCardPad + 4;
    if (room_.form[silo] == StageForm::stack)
      card.lines = {subject_.measurer.ellipsized(name, {kTeamFont.size, kTeamFont.weight}, room)};
    else
      card.lines = stage_lines(subject_.measurer, name, kTeamFont, room);
    if (team != nullptr) card.count = stage_count(subject_, *team, room);
    card.bodies = team != nullptr ? std::vector{team->body} : left_out_of(silo);
    card.id = leads(subject_, team != nullptr ? base::ItemKind::position : base::ItemKind::unit,
                    subject_.insights.units.leader[card.bodies.front()]);
    places_.cards.push_back(std::move(card));
  }
  std::string rest_words(std::uint32_t silo, std::uint64_t rest) const {
    return room_.own[silo].empty() ? base::trn(rest, "{} team", "{} teams") : words_for_rest(rest);
  }
  bool has_card(std::uint32_t silo, std::uint32_t team) const {
    return std::binary_search(room_.own[silo].begin(), room_.own[silo].end(), team);
  }
  std::vector<std::uint32_t> left_out_of(std::uint32_t silo) const {
    std::vector<std::uint32_t> bodies;
    for (std::uint32_t team = 0; team < cast_.silos[silo].teams.size(); ++team)
      if (!has_card(silo, team)) bodies.push_back(cast_.silos[silo].teams[team].body);
    return bodies;
  }

  void add_bands_and_cards() {
    double all = kBandGap * (static_cast<double>(cast_.silos.size()) - 1);
    std::size_t column = 0;
    const auto inside_of = [&](std::uint32_t silo, std::size_t first) {
      const std::size_t count = columns_of(silo);
      double width = kTeamGap * (static_cast<double>(count) - 1);
      for (std::size_t i = 0; i < count; ++i) width += room_.width[first + i];
      return width;
    };
    for (std::uint32_t silo = 0; silo < cast_.silos.size(); ++silo) {
      if (room_.form[silo] == StageForm::slim) {
        all += kSlimBand;
        continue;
      }
      all += inside_of(silo, column) + 2 * kBandPad;
      column += columns_of(silo);
    }
    double x = std::max(0.0, (places_.size.w - all) / 2);
    column = 0;
    for (std::uint32_t silo = 0; silo < cast_.silos.size(); ++silo) {
      const StageSilo& stands = cast_.silos[silo];
      StageBand band;
      band.silo = silo;
      band.form = room_.form[silo];
      const double w = band.form == StageForm::slim ? kSlimBand : inside_of(silo, column) + 2 * kBandPad;
      band.box = {x, 0, w, 0};
      const std::uint64_t rest = stands.teams.size() - room_.own[silo].size();
      if (band.form != StageForm::slim) {
        double at = x + kBandPad;
        for (const std::uint32_t team : room_.own[silo]) {
          add_card(silo, &stands.teams[team], 0, at, room_.width[column]);
          if (band.form == StageForm::row) at += room_.width[column++] + kTeamGap;
        }
        if (rest > 0) add_card(silo, nullptr, rest, at, room_.width[column]);
        if (rest > 0 || band.form == StageForm::stack) ++column;
        places_.teams_left_out += rest;
      }
      places_.bands.push_back(band);
      x += w + kBandGap;
    }
  }
  std::size_t columns_of(std::uint32_t silo) const {
    if (room_.form[silo] == StageForm::stack) return 1;
    return room_.own[silo].size() + (room_.own[silo].size() < cast_.silos[silo].teams.size() ? 1 : 0);
  }

  void set_heights() {
    std::size_t lines = 1;
    bool rows = false;
    std::vector<std::size_t> stacked(cast_.silos.size(), 0);
    std::size_t highest = 0;
    for (const StageCard& card : places_.cards) {
      if (room_.form[card.silo] == StageForm::stack) {
        highest = std::max(highest, ++stacked[card.silo]);
        continue;
      }
      lines = std::max(lines, card.lines.size() + (card.count.empty() ? 0 : 1));
      rows = true;
    }
    double strip = rows ? height_of_card(lines) : 0;
    if (highest > 0)
      strip = std::max(strip, kGateGap - kBetweenStacked +
                                  static_cast<double>(highest) * (kStackedCard + kBetweenStacked));
    for (const StageBand& band : places_.bands) {
      if (band.form == StageForm::slim)
        strip = std::max(
            strip, std::min(kTallest, 24 + subject_.measurer.width(cast_.silos[band.silo].name,
                                                                   {kTeamFont.size, kTeamFont.weight})));
    }
    const double cards_bottom = places_.bands_bottom - kStageLabelRow - kFrontGap;
    places_.lanes_bottom = cards_bottom - strip;
    places_.lanes_top = bands_top_ + kUnderLanes;
    for (StageBand& band : places_.bands) {
      band.box.y = bands_top_;
      band.box.h = places_.bands_bottom - bands_top_;
    }
    std::vector<double> next(cast_.silos.size(), cards_bottom);
    for (StageCard& card : places_.cards) {
      const bool stack = room_.form[card.silo] == StageForm::stack;
      card.box.h = stack ? kStackedCard : strip;
      card.box.y = next[card.silo] - card.box.h;
      if (stack) next[card.silo] = card.box.y - kBetweenStacked;
    }
  }

  void add_ends() {
    places_.end_of.assign(cast_.body_of.size(), kNoSlot);
    std::vector<std::uint32_t> members(cast_.body_of.size(), 0);
    for (const std::uint32_t body : cast_.body_of)
      if (body != kNoSlot) ++members[body];
    std::size_t card = 0;
    for (const StageBand& band : places_.bands) {
      if (band.form != StageForm::row) {
        while (card < places_.cards.size() && places_.cards[card].silo == band.silo) ++card;
        StageEnd end;
        end.kind = StageEnd::Kind::silo;
        end.silo = band.silo;
        end.id = leads(subject_, base::ItemKind::unit, cast_.silos[band.silo].top);
        end.box = {band.box.x + kGateInset, places_.lanes_bottom, band.box.w - 2 * kGateInset, 4};
        const auto at = static_cast<std::uint32_t>(places_.ends.size());
        for (std::uint32_t body = 0; body < cast_.stands_in.size(); ++body)
          if (cast_.stands_in[body] == band.silo) places_.end_of[body] = at;
        places_.ends.push_back(std::move(end));
        continue;
      }
      for (; card < places_.cards.size() && places_.cards[card].silo == band.silo; ++card) {
        const StageCard& drawn = places_.cards[card];
        StageEnd end;
        end.kind = drawn.team != nullptr ? StageEnd::Kind::team : StageEnd::Kind::rest;
        end.silo = band.silo;
        end.id = drawn.id;
        end.box = drawn.box;
        const auto at = static_cast<std::uint32_t>(places_.ends.size());
        end.one_unit = drawn.team != nullptr && members[drawn.team->body] == 1;
        for (const std::uint32_t body : drawn.bodies) places_.end_of[body] = at;
        places_.ends.push_back(std::move(end));
      }
    }
  }

  const Subject& subject_;
  const StageCast& cast_;
  StagePlaces places_;
  StageRoom room_;
  double bands_top_ = 0;
};

}  // namespace

std::vector<std::string> stage_lines(text::Measurer& measurer, std::string_view name, scene::Font font,
                                     double room) {
  const text::Font measured{font.size, font.weight};
  if (measurer.width(name, measured) <= room) return {std::string(name)};
  std::size_t best = std::string_view::npos;
  double narrowest = 0;
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const double first = measurer.width(name.substr(0, at), measured);
    if (first > room) break;
    const double wider = std::max(first, measurer.width(name.substr(at + 1), measured));
    if (best != std::string_view::npos && wider >= narrowest) continue;
    best = at;
    narrowest = wider;
  }
  std::vector<std::string> lines;
  if (best == std::string_view::npos) {
    lines.push_back(measurer.ellipsized(name, measured, room));
  } else {
    lines.emplace_back(name.substr(0, best));
    lines.push_back(measurer.ellipsized(name.substr(best + 1), measured, room));
  }
  return lines;
}

StagePlaces stage_places(const Subject& subject, const StageCast& cast) {
  return Placing(subject, cast).take();
}

}  // namespace flipchart::compose
