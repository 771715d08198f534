// The words on a card, by its height: one line under 30 pixels, two up to 50, three above. People's names may
// shrink to an initial; titles are only ever cut. Nothing is drawn under 11 pixels.

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/role_words.hpp"

namespace flipchart::compose {
namespace {

using base::Slot;
using scene::Align;
using scene::Font;

constexpr double kOneLine = 30;
constexpr double kTwoLineCard = 50;

text::Font measured(Font font) {
  return {font.size, font.weight};
}

struct Lines {
  Font first;
  Font rest;
  double left = 0;
  double room = 0;
};

Lines lines_of(const scene::Card& card, layout::Role role) {
  Lines lines;
  const bool near = card.box.h > kTwoLineCard;
  const bool one = card.box.h < kOneLine;
  lines.rest = {near ? 12.0 : 11.0, 400};
  if (one) {
    lines.first = {11, 500};
  } else if (near) {
    lines.first = {14, 600};
  } else {
    const bool wide = role == layout::Role::chief || role == layout::Role::top;
    lines.first = {role == layout::Role::top ? 14.0 : wide ? 13.0 : card.box.w > 120 ? 12.5 : 11.5, 600};
  }
  lines.left = card.edge_width + (near ? 12 : one || card.box.w < 120 ? 6 : 8);
  lines.room = card.box.w - lines.left - (near ? 8 : 3);
  return lines;
}

// The face of who holds the position alone, left of the words; nothing where somebody goes by a role, or the
// card is small.
void add_photo(const ChartContext& c, Slot slot, scene::Card& card, Lines& lines) {
  constexpr double kLowest = 36;
  constexpr double kNarrowest = 140;
  constexpr double kLargest = 48;
  constexpr double kGap = 8;
  const model::Organization& organization = c.subject.organization;
  if (!c.subject.view.photos || c.by_role(slot) || organization.holder_count(slot) != 1) return;
  if (card.box.h < kLowest || card.box.w < kNarrowest) return;
  card.photo.picture = organization.photo(*organization.holders(slot));
  if (card.photo.picture == nullptr) return;
  const double side = std::min(card.box.h - 10, kLargest);
  card.photo.box = {lines.left, (card.box.h - side) / 2, side, side};
  lines.left += side + kGap;
  lines.room -= side + kGap;
}

std::string third_line(const ChartContext& c, Slot slot) {
  const model::Organization& organization = c.subject.organization;
  const std::string_view location = organization.text(organization.position(slot).location);
  if (organization.leads_nobody(slot) || c.subject.view.room_safe) return std::string(location);
  std::string teams;
  for (Slot child = organization.first_child(slot); child < organization.first_child(slot + 1); ++child) {
    if (organization.leads_nobody(child)) continue;
    const std::string& team = c.subject.insights.units.name[c.subject.insights.units.of[child]];
    if (team == organization.title(child) || team == organization.id(child)) continue;  // for want of a team
    if (!teams.empty()) teams += ", ";
    teams += team;
    if (teams.size() > 80) break;
  }
  if (!teams.empty()) return teams;
  const std::uint32_t below = c.heads.people[slot] - organization.holder_count(slot);
  const std::uint32_t open = c.heads.vacancies[slot] - (organization.vacant(slot) ? 1 : 0);
  std::string words = base::trn(below, "{} person", "{} people");
  if (open > 0) words += ", " + base::trn(open, "{} vacancy", "{} vacancies");
  return words;
}

// "Head of Product" on a band that says Product is "Head" where there is no room for more.
std::string_view title_beside_silo(const ChartContext& c, Slot shape_slot, Slot slot,
                                   const std::string& title, Font font, double room) {
  const auto& bands = c.subject.arrangement.shape.band;
  const flow::Silos& silos = c.subject.insights.silos;
  if (bands.empty() || bands[shape_slot] == base::kNoSlot || silos.of[slot] == base::kNoSlot) return title;
  if (c.subject.measurer.width(title, measured(font)) <= room) return title;
  const std::string& silo = silos.names[silos.of[slot]];
  for (const std::string_view between : {" of ", ", ", " for "}) {
    const std::size_t tail = between.size() + silo.size();
    if (title.size() <= tail) continue;
    const std::string_view end = std::string_view(title).substr(title.size() - tail);
    if (end.substr(0, between.size()) == between && end.substr(between.size()) == silo)
      return std::string_view(title).substr(0, title.size() - tail);
  }
  return title;
}

}  // namespace

void add_line(scene::Card& card, scene::Text line) {
  if (!line.text.empty()) card.texts.push_back(std::move(line));
}

scene::Text line_at(std::string text, base::Point middle, Font font, base::Colour colour, Align align,
                    double width) {
  scene::Text line;
  constexpr double kBox = 100;
  line.middle_rise = text::Measurer::baseline_in(kBox, measured(font)) - kBox / 2;
  line.at = {middle.x, middle.y + line.middle_rise};
  line.text = std::move(text);
  line.font = font;
  line.colour = colour;
  line.align = align;
  line.width = width;
  return line;
}

scene::Text cut_line_at(text::Measurer& measurer, std::string_view text, base::Point middle, Font font,
                        base::Colour colour, Align align, double room) {
  std::string fitted = measurer.ellipsized(text, measured(font), room);
  const double width = fitted.empty() ? 0 : measurer.width(fitted, measured(font));
  return line_at(std::move(fitted), middle, font, colour, align, width);
}

void add_card_text(const ChartContext& c, Slot shape_slot, scene::Card& card) {
  const Arrangement& a = c.subject.arrangement;
  const Slot slot = a.slot[shape_slot];
  if (a.block[shape_slot] != 0) return add_block_text(c, shape_slot, card);
  if (c.subject.view.names == model::Names::none) return;
  const model::Organization& organization = c.subject.organization;
  text::Measurer& measurer = c.subject.measurer;
  Lines lines = lines_of(card, a.shape.role[shape_slot]);
  add_photo(c, slot, card, lines);
  lines.room = std::max(0.0, lines.room - room_of_fold_tag(c, shape_slot));
  const bool vacant = organization.vacant(slot);
  const bool group = organization.group(slot);
  const bool sized = group && (!c.subject.view.room_safe || c.heads.people[slot] >= c.subject.view.k);
  const bool role = group || (c.by_role(slot) && !vacant);
  const double h = card.box.h;
  const bool one = h < kOneLine;
  const bool near = h > kTwoLineCard;

  const bool hot = heat_on_card(c, shape_slot) != nullptr && !has_label_row(c, shape_slot);
  double room = lines.room;
  if (hot && one && role) {  // of several people, so not beside one name
    const Font bold{lines.first.size, 600};
    std::string words = fitted_heat(c, a.unit[shape_slot], bold, lines.room - 44, false);
    if (!words.empty()) {
      const double width = measurer.width(words, measured(bold));
      room -= width + 8;
      card.texts.push_back(line_at(std::move(words), {card.box.w - 5, h / 2}, bold, c.theme.text_secondary,
                                   Align::end, width));
    }
  }
  const base::Point first{lines.left, one ? h / 2 : near ? h / 2 - 18 : h / 2 - 7.5};
  const base::Colour ink = vacant ? c.theme.text_tertiary : c.theme.text;
  std::string name = role ? role_words(organization, c.subject.insights, c.subject.view, slot)
                          : organization.holder_names(slot);
  if (one && sized) name += " \u00B7 " + organization.holder_names(slot);
  const bool several = organization.holder_count(slot) > 1;
  if (role) name = std::string(title_beside_silo(c, shape_slot, slot, name, lines.first, room));
  std::string fitted = role || vacant || several ? measurer.ellipsized(name, measured(lines.first), room)
                                                 : measurer.fitted_name(name, measured(lines.first), room);
  if (!fitted.empty()) {
    const double width = measurer.width(fitted, measured(lines.first));
    card.texts.push_back(line_at(std::move(fitted), first, lines.first, ink, Align::start, width));
  }
  if (one) return;

  std::string second;
  if (sized) {
    second = organization.holder_names(slot);
  } else if (!role) {
    second = organization.title(slot);
  } else if (!organization.leads_nobody(slot) && c.heads.people[slot] >= c.subject.view.k) {
    second = base::trn(c.heads.people[slot], "{} person", "{} people");
  } else {
    second = organization.text(organization.position(slot).team);
  }
  // The figures stand in the last line, with the people they are of.
  if (hot && !near) second = fitted_heat(c, a.unit[shape_slot], lines.rest, lines.room, true);
  const base::Point at{lines.left, near ? h / 2 + 1 : h / 2 + 7.5};
  const base::Colour quiet = near ? c.theme.text_secondary : c.theme.text_tertiary;
  add_line(card,
           cut_line_at(measurer, title_beside_silo(c, shape_slot, slot, second, lines.rest, lines.room), at,
                       lines.rest, vacant ? c.theme.text_tertiary : quiet, Align::start, lines.room));
  if (!near) return;
  const std::string third =
      hot ? fitted_heat(c, a.unit[shape_slot], lines.rest, lines.room, true) : third_line(c, slot);
  add_line(card, cut_line_at(measurer, third, {lines.left, h / 2 + 18}, lines.rest, c.theme.text_tertiary,
                             Align::start, lines.room));
}

}  // namespace flipchart::compose
