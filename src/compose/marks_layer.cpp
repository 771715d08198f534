// One disc on the card of everybody who owns a fix: its state is the worst among theirs. Where all of them
// are owned and nothing more, it is their number; any other state keeps its shape, which says more from afar.
#include <algorithm>
#include <string>

#include "compose/layers.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using model::MatterState;

constexpr double kOut = 3;

// The larger the worse.
int urgency(MatterState state) {
  switch (state) {
    case MatterState::overdue:
      return 5;
    case MatterState::unowned:
      return 4;
    case MatterState::half:
      return 3;
    case MatterState::owned:
      return 2;
    case MatterState::done:
      return 1;
    case MatterState::followed_up:
      return 0;
  }
  return 0;
}

struct Mark {
  Slot card = kNoSlot;
  MatterState state = MatterState::followed_up;
  std::uint32_t fixes = 0;
};

struct Face {
  scene::Disc disc;
  base::Colour colour;
};

Face face_of(MatterState state, const Theme& colours) {
  switch (state) {
    case MatterState::overdue:
      return {scene::Disc::overdue, colours.flow_cross_text};
    case MatterState::unowned:
      return {scene::Disc::hollow, colours.text_secondary};
    case MatterState::half:
      return {scene::Disc::half, colours.text_secondary};
    case MatterState::owned:
      return {scene::Disc::solid, colours.accent};
    case MatterState::done:
      return {scene::Disc::solid, colours.done};
    case MatterState::followed_up:
      return {scene::Disc::followed_up, colours.done};
  }
  return {scene::Disc::solid, colours.accent};
}

std::vector<Mark> marks_of(const Subject& subject) {
  std::vector<Mark> marks;
  for (const model::Fix& fix : subject.decisions.fixes) {
    const Slot owner = fix.owner.empty() ? kNoSlot : subject.organization.find(fix.owner);
    if (owner == kNoSlot) continue;
    const Slot card = subject.arrangement.shown_by[owner];
    if (card != kNoSlot) marks.push_back({card, model::state_of(fix, subject.today), 1});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& l, const Mark& r) { return l.card < r.card; });
  std::size_t kept = 0;
  for (const Mark& mark : marks) {
    if (kept > 0 && marks[kept - 1].card == mark.card) {
      Mark& same = marks[kept - 1];
      ++same.fixes;
      if (urgency(mark.state) > urgency(same.state)) same.state = mark.state;
    } else {
      marks[kept++] = mark;
    }
  }
  marks.resize(kept);
  return marks;
}

}  // namespace

scene::Scene marks_layer(const Subject& subject) {
  const Theme& colours = theme(subject.view.theme);
  const Arrangement& a = subject.arrangement;
  scene::Scene scene;
  scene.ground = colours.canvas;
  scene.extent = a.placement.extent();
  scene.bounds = a.placement.bounds;
  for (const Mark& mark : marks_of(subject)) {
    const base::Rect& box = a.placement.card[mark.card];
    scene::Pin& pin = scene.pins.emplace_back();
    const Slot on = subject.insights.units.leader[a.unit[mark.card]];  // far: owners share their unit's block
    const Slot slot = a.block[mark.card] != 0 ? on : a.slot[mark.card];
    pin.on = {base::ItemKind::position, std::string(subject.organization.id(slot))};
    pin.anchor = box.centre();
    // On the corner, but out of it so far that it covers no letter, here or on the next card.
    pin.centre = {box.w / 2 + kOut, -box.h / 2 - kOut};
    // In the room no number stands beside the name of an owner.
    const bool number_shown = mark.fixes > 1 && mark.state == MatterState::owned && !subject.view.room_safe;
    pin.size = subject.view.detail == model::Detail::near ? 22 : number_shown ? 17 : 15;
    const Face face = face_of(mark.state, colours);
    pin.disc = face.disc;
    pin.colour = face.colour;
    pin.ring = colours.canvas;
    if (!number_shown) continue;
    const text::Font font{11, 700};
    scene::Text number;
    number.text = std::to_string(mark.fixes);
    number.font = {font.size, font.weight};
    number.colour = colours.on_accent;
    number.align = scene::Align::middle;
    number.width = subject.measurer.width(number.text, font);
    number.middle_rise = text::Measurer::baseline_in(0, font);
    number.at = {0, number.middle_rise};
    pin.text = std::move(number);
  }
  return scene;
}

}  // namespace flipchart::compose
