// The words on the block of a unit: its name and headcount, one above the other where the name has room, else
// in one line that runs upwards. A name that the team did not give is the leader's: the person where people
// may be named, else the title without the silo that the band names already.

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using scene::Align;
using scene::Font;

constexpr double kNarrowestUpwards = 18;  // a line that runs upwards needs this much
constexpr double kBreaks = 64;            // from here on a name may take two lines
constexpr double kBetweenWords = 7;       // name and number in one line

std::string title_beside(std::string_view title, std::string_view silo) {
  const std::string ending = ", " + std::string(silo);
  if (!silo.empty() && title.size() > ending.size() && title.ends_with(ending))
    title.remove_suffix(ending.size());
  return std::string(title);
}

struct BlockWords {
  std::string name;
  bool person = false;
  std::string count;
};

BlockWords block_words(const ChartContext& c, Slot card) {
  const Arrangement& a = c.subject.arrangement;
  const model::Organization& organization = c.subject.organization;
  const flow::Units& units = c.subject.insights.units;
  const std::uint32_t unit = a.unit[card];
  const Slot leader = units.leader[unit];
  const bool own_people = a.slot[card] == kNoSlot;  // of a leader who has a card
  BlockWords words;
  words.name = units.name[unit];
  if (words.name == organization.title(leader) || words.name == organization.id(leader)) {
    const bool named = !c.subject.view.room_safe && c.subject.view.names == model::Names::full;
    const std::string holder = organization.holder_names(leader);
    if (own_people) {
      words.name = base::tr("Direct reports");
    } else if (named && !holder.empty() && !organization.vacant(leader)) {
      words.name = holder;
      words.person = organization.holder_count(leader) == 1;
    } else if (!named && organization.title(leader).empty()) {
      words.name = base::tr("Team");  // an id may be a person's address
    } else if (!a.shape.band.empty() && a.shape.band[card] != kNoSlot) {
      words.name = title_beside(words.name, c.subject.insights.silos.names[a.band_silo[a.shape.band[card]]]);
    }
  }
  const std::uint32_t heads = own_people ? c.heads.own_people[leader] : c.heads.people[leader];
  const bool may_count = !c.subject.view.room_safe || heads >= c.subject.view.k;
  if (may_count) words.count = base::counted(heads);
  return words;
}

// The words as they stand where they fit into `room`; else broken at a blank, with as many in the first line
// as fit. The second line is empty where there is one, and may be too wide.
struct TwoLines {
  std::string_view first, second;
};
TwoLines broken(text::Measurer& measurer, std::string_view words, Font font, double room) {
  const text::Font shaped{font.size, font.weight};
  TwoLines lines{words, {}};
  if (measurer.width(words, shaped) <= room) return lines;
  for (std::size_t blank = words.find(' '); blank != std::string_view::npos;
       blank = words.find(' ', blank + 1)) {
    if (!lines.second.empty() && measurer.width(words.substr(0, blank), shaped) > room) break;
    lines = {words.substr(0, blank), words.substr(blank + 1)};
  }
  return lines;
}

void add_upwards(scene::Card& card, scene::Text line, double from) {
  if (line.text.empty()) return;
  line.at = {card.box.w / 2 + line.middle_rise, card.box.h - from};  // its baseline is vertical
  line.sideways = true;
  card.texts.push_back(std::move(line));
}

// The figures of a hot spot under name and number: all four where they fit, else the one chosen.
void add_heat_lines(const ChartContext& c, Slot shape_slot, double y, scene::Card& card) {
  const flow::UnitHeat* heat = heat_on_card(c, shape_slot);
  if (heat == nullptr) return;
  using model::Heat;
  const double across = card.box.w - 2 * kBlockInset;
  const bool all = y + 4 * 16 <= card.box.h;
  for (const Heat which : {Heat::raised, Heat::passed_on, Heat::waited, Heat::solved}) {
    const bool chosen = which == c.subject.view.heat;
    if (!all && !chosen) continue;
    const Font font{12, chosen ? 600 : 400};
    std::string words = heat_words(which, *heat, false);
    if (c.subject.measurer.width(words, {font.size, font.weight}) > across)
      words = heat_words(which, *heat, true);
    if (y + 8 > card.box.h) return;
    add_line(card, cut_line_at(c.subject.measurer, words, {kBlockInset, y}, font, c.theme.text, Align::start,
                               across));
    y += 16;
  }
}

}  // namespace

void add_block_text(const ChartContext& c, Slot shape_slot, scene::Card& card) {
  BlockWords words = block_words(c, shape_slot);
  text::Measurer& measurer = c.subject.measurer;
  const Font bold{12, 600};
  const Font plain{12, 400};
  const double across = card.box.w - 2 * kBlockInset;
  const text::Font measured{bold.size, bold.weight};
  const TwoLines lines = broken(measurer, words.name, bold, across);
  const bool both_fit =
      measurer.width(lines.first, measured) <= across && measurer.width(lines.second, measured) <= across;
  if (both_fit && (lines.second.empty() || card.box.w >= kBreaks)) {
    double y = 15;
    const auto add = [&](std::string_view text, Font font, base::Colour colour) {
      if (text.empty()) return;
      add_line(card, cut_line_at(measurer, text, {kBlockInset, y}, font, colour, Align::start, across));
      y += 16;
    };
    add(lines.first, bold, c.theme.text);
    add(lines.second, bold, c.theme.text);
    add(words.count, plain, c.heat == nullptr ? c.theme.text_secondary : c.theme.text);
    add_heat_lines(c, shape_slot, y + 4, card);
    return;
  }
  if (card.box.w < kNarrowestUpwards) return;
  if (const flow::UnitHeat* heat = heat_on_card(c, shape_slot); heat != nullptr) {
    if (!words.count.empty()) words.count += " \u00B7 ";
    words.count += heat_words(c.subject.view.heat, *heat, true);
  }
  const double along = card.box.h - 2 * kBlockInset;
  const double number = words.count.empty() ? 0 : measurer.width(words.count, {plain.size, plain.weight});
  const double room = along - (number > 0 ? number + kBetweenWords : 0);
  const std::string name = words.person ? measurer.fitted_name(words.name, measured, room)
                                        : measurer.ellipsized(words.name, measured, room);
  scene::Text line = cut_line_at(measurer, name, {0, 0}, bold, c.theme.text, Align::start, room);
  const double after = line.text.empty() ? 0 : line.width + kBetweenWords;
  add_upwards(card, std::move(line), kBlockInset);
  add_upwards(
      card,
      cut_line_at(measurer, words.count, {0, 0}, plain,
                  c.heat == nullptr ? c.theme.text_secondary : c.theme.text, Align::start, along - after),
      kBlockInset + after);
}

}  // namespace flipchart::compose
