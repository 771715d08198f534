// The tag of a folded branch: how many people are below, on the card's side towards the customers.
#include <algorithm>

#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/folding.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;

constexpr double kTall = 15;
constexpr double kOnCard = 4;  // how much of the tag lies on the card
constexpr double kTagInset = 6;
constexpr double kTagGap = 3;  // beside words
constexpr text::Font kFont{11, 600};

// The number where it may be shown: a few people below could be told apart.
std::string words_on_tag(const ChartContext& c, Slot slot) {
  const std::uint32_t below = people_below(c.subject.organization, c.heads, slot);
  if (below < (c.subject.view.room_safe ? c.subject.view.k : 1)) return "+";
  return "+" + base::counted(below);
}

double width_of_tag(double words) {
  return std::max(kTall + 4, words + 2 * kTagInset);
}

}  // namespace

double room_of_fold_tag(const ChartContext& c, Slot card) {
  const Arrangement& a = c.subject.arrangement;
  if (a.form != layout::Form::shaped || a.folded[card] == 0 || a.block[card] != 0) return 0;
  return width_of_tag(c.subject.measurer.width(words_on_tag(c, a.slot[card]), kFont)) + kTagGap;
}

void add_fold_tags(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  c.each_card([&](Slot card) {
    if (a.folded[card] == 0 || a.block[card] != 0) return;  // a block has its number on it
    const Rect& box = a.placement.card[card];
    const std::string words = words_on_tag(c, a.slot[card]);
    const double width = c.subject.measurer.width(words, kFont);
    const double wide = width_of_tag(width);
    scene::Badge tag;
    tag.from = c.item(card);
    tag.box = {box.centre().x - wide / 2, box.bottom() - kOnCard, wide, kTall};
    // Where cards may stand close below, at the end of the card itself.
    if (a.form == layout::Form::shaped)
      tag.box = {box.right() - wide - 3, box.centre().y - kTall / 2, wide, kTall};
    tag.fill = c.theme.card;
    tag.line = c.stroke(c.theme.text_tertiary, 1);
    tag.texts.push_back(line_at(words, {wide / 2, kTall / 2}, {kFont.size, kFont.weight},
                                c.theme.text_secondary, scene::Align::middle, width));
    scene.badges.push_back(std::move(tag));
  });
}

}  // namespace flipchart::compose
