// A Scene as plain text, one item a line in drawing order, numbers with one decimal: what tests compare and
// people read. Says where things are and what they mean, not every stroke.
#include <string_view>

#include "base/json_text.hpp"
#include "scene/scene.hpp"

namespace flipchart::scene {
namespace {

class Dump {
 public:
  Dump& word(std::string_view text) {
    if (!out_.empty() && out_.back() != '\n') out_ += ' ';
    out_ += text;
    return *this;
  }
  Dump& number(double value) {
    word("");
    base::append_number(out_, value, 1);
    return *this;
  }
  Dump& quoted(std::string_view text) {
    word("");
    base::append_json_string(out_, text);
    return *this;
  }
  Dump& point(Point p) { return number(p.x).number(p.y); }
  Dump& box(const Rect& r) { return number(r.x).number(r.y).number(r.w).number(r.h); }
  Dump& colour(Colour c) { return c.a == 0 ? word("none") : word(base::to_hex(c)); }
  Dump& path(const Path& path) {
    std::size_t next = 0;
    for (const Verb verb : path.verbs) {
      word(verb == Verb::move ? "M" : verb == Verb::line ? "L" : "C");
      for (int i = verb == Verb::cubic ? 3 : 1; i > 0; --i) point(path.points[next++]);
    }
    return *this;
  }
  Dump& text(const Text& t) {
    static constexpr std::string_view kAlign[] = {"start", "middle", "end"};
    word("text").quoted(t.text).point(t.at).number(t.font.size).number(t.font.weight);
    word(kAlign[static_cast<std::size_t>(t.align)]).colour(t.colour);
    if (t.sideways) word("sideways");
    return *this;
  }
  void end() { out_ += '\n'; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

constexpr std::string_view kLinks[] = {"reports", "dotted", "serves"};
constexpr std::string_view kFlows[] = {"from-customer", "climb", "return", "within", "crossing"};
constexpr std::string_view kCards[] = {"position", "customer", "shelf", "unit"};
constexpr std::string_view kDiscs[] = {"none", "hollow", "half", "solid", "overdue", "followed-up"};

template <std::size_t N, class Kind>
std::string_view name_of(const std::string_view (&names)[N], Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

void dump_flow(Dump& dump, std::string_view word, const Flow& flow) {
  dump.word(word).word(name_of(kFlows, flow.kind)).quoted(flow.from.id).quoted(flow.to.id);
  dump.number(static_cast<double>(flow.handovers)).number(static_cast<double>(flow.came_back));
  dump.number(flow.width).colour(flow.colour).path(flow.path).end();
}

}  // namespace

std::string dumped(const Scene& scene) {
  Dump dump;
  dump.word("scene")
      .box(scene.bounds)
      .word("extent")
      .number(scene.extent)
      .word("facing")
      .number(scene.facing)
      .end();
  for (const Band& band : scene.bands) {
    dump.word("band").quoted(band.id.id).box(band.box).colour(band.fill).quoted(band.label);
    dump.number(static_cast<double>(band.count));
    for (const Figure& figure : band.figures) dump.word(figure.name).number(figure.value);
    dump.end();
  }
  for (const Swatch& swatch : scene.swatches) {
    dump.word("swatch").box(swatch.box).colour(swatch.colour).number(static_cast<int>(swatch.hatch)).end();
  }
  for (const Link& link : scene.links) {
    dump.word("link").word(name_of(kLinks, link.kind)).quoted(link.from.id).quoted(link.to.id);
    dump.path(link.path).end();
  }
  for (const Flow& flow : scene.flows) dump_flow(dump, "flow", flow);
  for (const Rule& rule : scene.rules) dump.word("rule").point(rule.from).point(rule.to).end();
  for (const Card& card : scene.cards) {
    dump.word("card").word(name_of(kCards, card.kind)).quoted(card.id.id).box(card.box);
    if (card.photo.picture != nullptr) dump.word("photo").box(card.photo.box);
    for (const Text& text : card.texts) dump.text(text);
    dump.end();
  }
  for (const Flow& flow : scene.lit) dump_flow(dump, "lit", flow);
  for (const Text& label : scene.labels) dump.word("label").text(label).end();
  for (const Badge& badge : scene.badges) {
    dump.word("badge")
        .quoted(badge.from.id)
        .quoted(badge.to.id)
        .box(badge.box)
        .word(name_of(kDiscs, badge.disc));
    for (const Text& text : badge.texts) dump.text(text);
    dump.end();
  }
  for (const Pin& pin : scene.pins) {
    dump.word("pin").quoted(pin.on.id).point(pin.anchor + pin.centre).word(name_of(kDiscs, pin.disc));
    if (pin.text) dump.text(*pin.text);
    dump.end();
  }
  for (const Ring& ring : scene.rings) {
    dump.word("ring").quoted(ring.on.id).box(ring.box).colour(ring.stroke.colour).end();
  }
  return dump.take();
}

}  // namespace flipchart::scene
