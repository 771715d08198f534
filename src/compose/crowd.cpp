// Pieces are stretches of slots, for links of the leaders' slots: what belongs to a slot is made the same way
// in a stretch of any length, so the length is only a matter of speed.
#include "compose/crowd.hpp"

#include <algorithm>
#include <utility>

namespace flipchart::compose {
namespace {

using base::Slot;

// So small that a piece is still in a core's cache when it is written.
constexpr std::size_t kPiece = 1024;

}  // namespace

Crowd::Crowd(const Subject& subject, std::shared_ptr<const OverlayFigures> figures, FlowLayer flows,
             double facing)
    : figures_(std::move(figures)),
      subject_(subject),
      context_(subject_),
      flows_(std::move(flows)),
      facing_(facing),
      room_ids_(subject.view.room_safe ? compose::room_ids(subject.organization) : RoomIds{}) {}

std::pair<Slot, Slot> Crowd::slots(std::size_t piece) const {
  const std::size_t all = subject_.arrangement.slot.size();
  return {static_cast<Slot>(piece * kPiece), static_cast<Slot>(std::min((piece + 1) * kPiece, all))};
}

std::size_t Crowd::pieces() const {
  return (subject_.arrangement.slot.size() + kPiece - 1) / kPiece;
}

// The texts of a slot lie where its row was in the file, far from those of the next: asked for together they
// come together.
void Crowd::fetch(Slot first, Slot end) const {
  const model::Organization& organization = subject_.organization;
  for (Slot card = first; card < end; ++card) {
    const Slot slot = subject_.arrangement.slot[card];
    if (slot == base::kNoSlot) continue;
    __builtin_prefetch(organization.id(slot).data());
    if (organization.holder_count(slot) > 0)
      __builtin_prefetch(organization.text(organization.holders(slot)->name).data());
  }
}

scene::Scene Crowd::finished(scene::Scene piece) const {
  piece.extent = subject_.arrangement.placement.extent();
  piece = scene::faced(std::move(piece), facing_);
  hide_personal_ids(piece, room_ids_);
  return piece;
}

scene::Scene Crowd::cards(std::size_t piece) const {
  const auto [first, end] = slots(piece);
  scene::Scene scene;
  scene.cards.reserve(end - first);
  fetch(first, end);
  for (Slot card = first; card < end; ++card) add_card(context_, card, scene);
  return finished(std::move(scene));
}

scene::Scene Crowd::links(std::size_t piece) const {
  const auto [first, end] = slots(piece);
  const std::vector<Slot>& first_child = subject_.arrangement.shape.first_child;
  scene::Scene scene;
  fetch(first_child[first], first_child[end]);
  add_reporting_lines(context_, first, end, scene);
  yield_to_rivers(scene, flows_.scene);
  return finished(std::move(scene));
}

std::vector<base::Rect> Crowd::boxes() const {
  const layout::Placement& placement = subject_.arrangement.placement;
  std::vector<base::Rect> boxes = placement.card;
  for (base::Rect& box : boxes) box.y = base::faced(box.centre().y, placement.extent(), facing_) - box.h / 2;
  return boxes;
}

scene::Crowd crowd_of_page(std::shared_ptr<const Crowd> crowd) {
  scene::Crowd made;
  made.pieces = crowd->pieces();
  made.cards_at_most = made.pieces * kPiece;
  made.cards = [crowd](std::size_t piece) { return crowd->cards(piece); };
  made.links = [crowd](std::size_t piece) { return crowd->links(piece); };
  return made;
}

}  // namespace flipchart::compose
