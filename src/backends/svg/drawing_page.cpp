// What of a page comes after what, and which cards stand in a group together.
#include "backends/svg/drawing.hpp"
#include "backends/svg/element_id.hpp"
#include "base/base64.hpp"
#include "images/images.hpp"
#include "scene/branches.hpp"

namespace flipchart::backends {
namespace {

// Larger pages have their cards written as they are made, a piece at a time: their groups would need all of
// them at once, and nobody moves thousands of cards by hand.
constexpr std::size_t kMostInGroups = 5000;

}  // namespace

template <class Item>
void SvgDrawing::crowd(std::size_t pieces, const std::function<scene::Scene(std::size_t)>& piece,
                       std::vector<Item> scene::Scene::*list) {
  markup_.in_order(pieces, [&](Markup& part, std::size_t number) {
    SvgDrawing drawing(part, ids_);
    const scene::Scene made = piece(number);
    for (const Item& item : made.*list) drawing.draw(item);
  });
}

void SvgDrawing::links(const scene::Scene& scene, const scene::Crowd& of_many) {
  if (of_many.pieces == 0 && scene.links.empty()) return;
  markup_.open("g").attribute("class", "links").attribute("fill", "none").close();
  markup_.raw("\n");
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    if (pass == scene::drawing_pass(scene::LinkKind::reports))
      crowd(of_many.pieces, of_many.links, &scene::Scene::links);
    for (const scene::Link& link : scene.links)
      if (scene::drawing_pass(link.kind) == pass) draw(link);
  }
  markup_.end("g");
}

void SvgDrawing::flows(const scene::Scene& scene) {
  if (scene.flows.empty()) return;
  markup_.open("g").attribute("class", "flows").attribute("fill", "none").close();
  markup_.raw("\n");
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Flow& flow : scene.flows)
      if (scene::drawing_pass(flow.kind) == pass) draw(flow);
  }
  markup_.end("g");
}

void SvgDrawing::group(const scene::Scene& scene, const scene::Branch& branch) {
  if (branch.cards.empty()) return;
  markup_.open("g").attribute("class", "branch");
  if (branch.id && branch.kind != scene::BranchKind::joining) {
    markup_.attribute("data-id", branch.id.id);
    markup_.attribute("id", ids_ + "branch-" + element_id(branch.id));
  }
  markup_.attribute("data-label", branch.words).close();
  markup_.raw("\n");
  for (const std::size_t i : branch.cards) draw(scene.cards[i]);
  markup_.end("g");
}

void SvgDrawing::picture(const scene::Picture& picture, const base::Rect& box, std::string_view kind,
                         const std::string& clip) {
  markup_.open("image").attribute("class", kind);
  if (!clip.empty()) markup_.attribute("clip-path", "url(#" + clip + ")");
  markup_.number("x", box.x).number("y", box.y).number("width", box.w).number("height", box.h);
  std::string data = "data:";
  data += images::mime_type(*picture);
  data += ";base64,";
  base::append_base64(data, *picture);
  markup_.attribute("href", data).end();
}

void SvgDrawing::draw(const scene::Page& page, const scene::Fit& fit) {
  if (!fit.stripe.empty()) box(fit.stripe, 0, page.brand.accent, {});
  if (!fit.logo.empty()) picture(page.brand.logo, fit.logo, "logo", {});
  for (const scene::Text& words : fit.words) draw(words);
}

void SvgDrawing::draw(const scene::Page& page) {
  const bool grouped =
      order_ == CardOrder::by_branch && page.crowd.cards_at_most + page.scene.cards.size() <= kMostInGroups;
  const scene::Scene known = grouped ? scene::whole(page) : scene::spoken_of(page);
  const scene::Described described(known);
  described_ = &described;
  if (grouped) {
    const scene::Branches branches = scene::branches_of(known, described);
    layers(known, {}, &branches);
  } else {
    layers(page.scene, page.crowd, nullptr);
  }
  described_ = nullptr;
}

void SvgDrawing::layers(const scene::Scene& scene, const scene::Crowd& of_many,
                        const scene::Branches* branches) {
  panel_ = {};
  hatches(scene);
  for (const scene::Band& band : scene.bands) draw(band);
  for (const scene::Swatch& swatch : scene.swatches) draw(swatch, scene.ground);
  links(scene, of_many);
  flows(scene);
  for (const scene::Rule& rule : scene.rules) draw(rule);
  if (branches != nullptr) {
    for (const scene::Branch& branch : branches->all) group(scene, branch);
  } else {
    crowd(of_many.pieces, of_many.cards, &scene::Scene::cards);
    for (const scene::Card& card : scene.cards) draw(card);
  }
  for (const scene::Flow& flow : scene.lit) draw(flow);
  for (const scene::Text& label : scene.labels) draw(label);
  for (const scene::Badge& badge : scene.badges) draw(badge);
  for (const scene::Pin& pin : scene.pins) draw(pin);
  for (const scene::Ring& ring : scene.rings) draw(ring);
}

}  // namespace flipchart::backends
