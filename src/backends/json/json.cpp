// One string, the pieces of a crowd written on all cores: keys in the order programs were promised,
// coordinates in chart units with six decimals at most, so that the mirror of a centre stays its mirror.
#include "backends/json/json.hpp"

#include <atomic>
#include <unordered_map>
#include <vector>

#include "base/json_text.hpp"
#include "base/parallel.hpp"
#include "scene/shapes.hpp"

namespace flipchart::backends {
namespace {

constexpr int kDecimals = 6;
constexpr std::string_view kLinks[] = {"reports", "dotted", "serves"};
constexpr std::string_view kFlows[] = {"from_customer", "climb", "return", "within", "crossing"};
constexpr std::string_view kCards[] = {"position", "customer", "shelf", "unit"};
constexpr std::string_view kBands[] = {"other", "branch", "customer", "segment",
                                       "issue", "fix",    "silo",     "unit"};
constexpr std::string_view kStates[] = {"none", "unowned", "half", "owned", "overdue", "followed_up"};

template <std::size_t N, class Kind>
std::string_view name_of(const std::string_view (&names)[N], Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

class SceneJson {
 public:
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

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
  SceneJson& card(const scene::Card& card) {
    open('{').key("id").text(card.id.id).key("kind").text(name_of(kCards, card.kind));
    return box(card.box).lines(card.texts).close('}');
  }
  SceneJson& link(const scene::Link& link) {
    open('{').key("from").text(link.from.id).key("to").text(link.to.id);
    return key("kind").text(name_of(kLinks, link.kind)).close('}');
  }
  SceneJson& flow(const scene::Flow& flow) {
    open('{').key("from").text(flow.from.id).key("to").text(flow.to.id);
    key("handovers").count(flow.handovers).key("crosses").flag(scene::crosses(flow.kind));
    return key("kind").text(name_of(kFlows, flow.kind)).key("came_back").count(flow.came_back).close('}');
  }
  SceneJson& end_line() {
    out_ += '\n';
    return *this;
  }
  // What `item` writes of each piece of a crowd.
  template <class Item>
  SceneJson& pieces(std::size_t pieces, Item item) {
    comma();
    base::append_in_order(out_, pieces, [&](std::size_t piece) {
      SceneJson part;
      item(part, piece);
      if (!part.out_.empty()) part.out_ += ',';
      return part.take();
    });
    if (out_.back() == ',') out_.pop_back();  // after the last item
    return *this;
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

// The ends of the links that stand in the scene itself, and which of them are cards: the cards are written
// first, on all cores, and each that is an end says so. Programs get no link that leads nowhere. Those of a
// crowd always lead from card to card.
class LinkEnds {
 public:
  explicit LinkEnds(const std::vector<scene::Link>& links) {
    for (const scene::Link& link : links) {
      number_.try_emplace(end(link.from), number_.size());
      number_.try_emplace(end(link.to), number_.size());
    }
    is_card_ = std::vector<std::atomic<bool>>(number_.size());
  }
  void met(const scene::Card& card) {
    if (number_.empty()) return;
    const auto found = number_.find(end(card.id));
    if (found != number_.end()) is_card_[found->second] = true;
  }
  bool are_cards(const scene::Link& link) const {
    return is_card_[number_.at(end(link.from))] && is_card_[number_.at(end(link.to))];
  }

 private:
  // Links name units by who leads them.
  static base::ItemId end(const base::ItemId& id) {
    const bool customer = id.kind == base::ItemKind::customer;
    return {customer ? base::ItemKind::customer : base::ItemKind::position, id.id};
  }
  std::unordered_map<base::ItemId, std::size_t> number_;
  std::vector<std::atomic<bool>> is_card_;
};

void write_cards(SceneJson& out, const scene::Page& page, LinkEnds& ends) {
  out.pieces(page.crowd.pieces, [&](SceneJson& part, std::size_t piece) {
    for (const scene::Card& card : page.crowd.cards(piece).cards) {
      ends.met(card);
      part.card(card);
    }
  });
  for (const scene::Card& card : page.scene.cards) {
    ends.met(card);
    out.card(card);
  }
}

// Of far detail's lines those from the people of a leader to that leader have one id at both ends.
bool is_loop(const scene::Link& link) {
  return link.from.id == link.to.id && link.kind != scene::LinkKind::serves;
}

void write_links(SceneJson& out, const scene::Page& page, const LinkEnds& ends) {
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    if (pass == scene::drawing_pass(scene::LinkKind::reports)) {
      out.pieces(page.crowd.pieces, [&](SceneJson& part, std::size_t piece) {
        for (const scene::Link& link : page.crowd.links(piece).links)
          if (!is_loop(link)) part.link(link);
      });
    }
    for (const scene::Link& link : page.scene.links)
      if (scene::drawing_pass(link.kind) == pass && !is_loop(link) && ends.are_cards(link)) out.link(link);
  }
}

}  // namespace

base::Result<std::string> json(const scene::Deck& deck) {
  if (deck.pages.empty()) return base::failed("there is no page to write as JSON");
  const scene::Page& page = deck.pages.front();
  const scene::Scene& scene = page.scene;
  SceneJson out;
  out.reserve(1024 + 210 * page.crowd.cards_at_most + 150 * scene.cards.size() + 60 * scene.links.size() +
              120 * scene.flows.size());

  out.open('{').key("view").text(deck.view).key("detail").text(deck.detail);
  out.key("bounds").open('[').number(scene.bounds.x).number(scene.bounds.y);
  out.number(scene.bounds.w).number(scene.bounds.h).close(']');
  out.key("cards").open('[');
  LinkEnds ends(scene.links);
  write_cards(out, page, ends);
  out.close(']').key("links").open('[');
  write_links(out, page, ends);
  out.close(']').key("flows").open('[');
  // All that passed; where the page tells of it, what is drawn of it comes last.
  for (const scene::Passed& passed : scene.passed) {
    out.open('{').key("from").text(passed.from.id).key("to").text(passed.to.id);
    out.key("handovers").count(passed.handovers).key("crosses").flag(passed.crosses);
    out.key("kind").text(name_of(kFlows, passed.kind)).key("came_back").count(passed.came_back).close('}');
  }
  if (scene.passed.empty()) {
    for (const scene::Flow& flow : scene.flows) out.flow(flow);
  }
  out.close(']').key("bands").open('[');
  for (const scene::Band& band : scene.bands) {
    if (band.is_legend) continue;
    out.open('{').key("id").text(band.id.id).key("label").text(band.label).key("count").count(band.count);
    out.key("kind").text(name_of(kBands, band.id.kind));
    if (!band.figures.empty()) {
      out.key("figures").open('{');
      for (const scene::Figure& figure : band.figures) out.key(figure.name).number(figure.value);
      out.close('}');
    }
    out.box(band.box).close('}');
  }
  out.close(']').key("badges").open('[');
  for (const scene::Badge& badge : scene.badges) {
    out.open('{').key("from").text(badge.from.id).key("to").text(badge.to.id);
    out.key("state").text(name_of(kStates, badge.disc)).box(badge.box).lines(badge.texts).close('}');
  }
  out.close(']').key("pages").count(deck.pages.size());
  if (!scene.passed.empty()) {
    out.key("drawn_flows").open('[');
    for (const scene::Flow& flow : scene.flows) out.flow(flow);
    out.close(']');
  }
  out.key("room_safe").flag(page.mark.empty()).close('}');
  return out.end_line().take();
}

}  // namespace flipchart::backends
