// One pass over the scene, one string: keys in the order programs were promised, coordinates in chart units
// with six decimals at most, so that the mirror of a centre stays its mirror.
#include "backends/json/json.hpp"

#include "base/json_text.hpp"

namespace flipchart::backends {
namespace {

constexpr int kDecimals = 6;
constexpr std::string_view kLinks[] = {"reports", "dotted", "serves"};
constexpr std::string_view kFlows[] = {"from_customer", "climb", "return", "within", "crossing"};
constexpr std::string_view kCards[] = {"position", "customer", "shelf", "unit"};
constexpr std::string_view kStates[] = {"none", "unowned", "half", "owned", "overdue", "followed_up"};

template <std::size_t N, class Kind>
std::string_view name_of(const std::string_view (&names)[N], Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

class SceneJson {
 public:
  explicit SceneJson(std::size_t bytes) { out_.reserve(bytes); }

  // Commas come by themselves: none after an opening bracket or a colon.
  SceneJson& key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return *this;
  }
  SceneJson& open(char bracket) {
    comma();
    out_ += bracket;
    return *this;
  }
  SceneJson& close(char bracket) {
    out_ += bracket;
    return *this;
  }
  SceneJson& text(std::string_view value) {
    comma();
    base::append_json_string(out_, value);
    return *this;
  }
  SceneJson& number(double value) {
    comma();
    base::append_number(out_, value, kDecimals);
    return *this;
  }
  SceneJson& count(std::uint64_t value) {
    comma();
    out_ += std::to_string(value);
    return *this;
  }
  SceneJson& flag(bool value) {
    comma();
    out_ += value ? "true" : "false";
    return *this;
  }
  SceneJson& box(const base::Rect& box) {
    return key("x").number(box.x).key("y").number(box.y).key("w").number(box.w).key("h").number(box.h);
  }
  SceneJson& lines(const std::vector<scene::Text>& texts) {
    key("lines").open('[');
    for (const scene::Text& line : texts) text(line.text);
    return close(']');
  }
  std::string take() { return std::move(out_); }

 private:
  void comma() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }
  std::string out_;
};

}  // namespace

base::Result<std::string> json(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to write as JSON");
  const scene::Scene& scene = deck.pages.front().scene;
  SceneJson out(1024 + 150 * scene.cards.size() + 60 * scene.links.size() + 120 * scene.flows.size());

  out.open('{').key("view").text(deck.view).key("detail").text(deck.detail);
  out.key("bounds").open('[').number(scene.bounds.x).number(scene.bounds.y);
  out.number(scene.bounds.w).number(scene.bounds.h).close(']');
  out.key("cards").open('[');
  for (const scene::Card& card : scene.cards) {
    out.open('{').key("id").text(card.id.id).key("kind").text(name_of(kCards, card.kind));
    out.box(card.box).lines(card.texts).close('}');
  }
  out.close(']').key("links").open('[');
  for (const scene::Link& link : scene.links) {
    out.open('{').key("from").text(link.from.id).key("to").text(link.to.id);
    out.key("kind").text(name_of(kLinks, link.kind)).close('}');
  }
  out.close(']').key("flows").open('[');
  for (const scene::Flow& flow : scene.flows) {
    out.open('{').key("from").text(flow.from.id).key("to").text(flow.to.id);
    out.key("handovers").count(flow.handovers).key("crosses").flag(scene::crosses(flow.kind));
    out.key("kind").text(name_of(kFlows, flow.kind)).key("came_back").count(flow.came_back).close('}');
  }
  out.close(']').key("bands").open('[');
  for (const scene::Band& band : scene.bands) {
    out.open('{').key("id").text(band.id.id).key("label").text(band.label).key("count").count(band.count);
    out.box(band.box).close('}');
  }
  out.close(']').key("badges").open('[');
  for (const scene::Badge& badge : scene.badges) {
    out.open('{').key("from").text(badge.from.id).key("to").text(badge.to.id);
    out.key("state").text(name_of(kStates, badge.disc)).box(badge.box).lines(badge.texts).close('}');
  }
  out.close(']').key("pages").count(deck.pages.size()).close('}');
  return out.take() + "\n";
}

}  // namespace flipchart::backends
