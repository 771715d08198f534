// BranchBoxes from so far off that their cards cannot be told apart: open ones as frames with a name, whole
// ones as blocks with a name and a number. Their words and strokes are sizes of the screen, whatever the
// zoom, so they are made there and scaled.
#include <algorithm>
#include <string>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::mixed;
using base::Rect;
using base::Slot;
using scene::Align;
using scene::Font;

constexpr double kLine = 16;
constexpr double kTop = 14;             // of the first line's middle
constexpr double kReadableAcross = 52;  // narrower blocks have one line that runs upwards
constexpr double kBetweenBlocks = 1.5;
constexpr double kSmallest = 5;

scene::Text scaled(scene::Text text, double by) {
  text.at = text.at * by;
  text.font.size *= by;
  text.width *= by;
  text.middle_rise *= by;
  return text;
}

Rect scaled(const Rect& r, double by) {
  return {r.x * by, r.y * by, r.w * by, r.h * by};
}

class Blocks {
 public:
  Blocks(const ChartContext& c, scene::Scene& scene) : c_(c), scene_(scene), pixel_(1 / c.zoom) {}

  void add(const Sight& sight) {
    if (c_.heat != nullptr) scale_ = heat_scale(c_.subject.view.heat, hottest(sight));
    for (const SeenBranch& frame : sight.frames) add_frame(frame);
    for (const SeenBranch& group : sight.groups) add_block(group, true);
    for (const SeenBranch& block : sight.blocks) add_block(block, false);
  }

 private:
  struct Words {
    std::string name, more, count;
    std::string figure, short_figure, border;  // of a hot spot; of a silo
  };

  // What a block stands for: a whole branch, or the reports of a leader who lead nobody, with the leader.
  const flow::UnitHeat* heat_of(const SeenBranch& seen, bool own_people) const {
    if (c_.heat == nullptr || seen.leader == base::kNoSlot) return nullptr;
    const std::uint32_t unit = c_.subject.arrangement.unit[seen.leader];
    if (own_people) return c_.heat->stand_at(unit) ? &c_.heat->here[unit] : nullptr;
    const flow::UnitHeat& all = c_.heat->branch[unit];
    return all == flow::UnitHeat{} ? nullptr : &all;
  }

  double hottest(const Sight& sight) const {
    double most = 0;
    const auto look_at = [&](const SeenBranch& seen, bool own_people) {
      if (const flow::UnitHeat* heat = heat_of(seen, own_people); heat != nullptr)
        most = std::max(most, heat_figure(c_.subject.view.heat, *heat));
    };
    for (const SeenBranch& group : sight.groups) look_at(group, true);
    for (const SeenBranch& block : sight.blocks) look_at(block, false);
    return most;
  }

  std::string figure_of(const flow::UnitHeat* heat, bool briefly) const {
    return heat == nullptr ? std::string() : heat_words(c_.subject.view.heat, *heat, briefly);
  }

  // Of a silo, where this is the top of the band that carries its figures.
  const SiloBorder* border_of(Slot leader) const {
    if (c_.silos == nullptr) return nullptr;
    const std::vector<Slot>& tops = c_.subject.arrangement.band_top;
    const auto top = std::find(tops.begin(), tops.end(), leader);
    return top == tops.end() ? nullptr : c_.silos->at_band(static_cast<std::uint32_t>(top - tops.begin()));
  }

  Slot slot(const SeenBranch& seen) const { return c_.subject.arrangement.slot[seen.leader]; }

  void add_frame(const SeenBranch& seen) {
    const Slot leader = slot(seen);
    scene::Band& band = scene_.bands.emplace_back();
    band.id = {base::ItemKind::position, std::string(c_.subject.organization.id(leader))};
    band.box = seen.box;
    band.radius = 8 * pixel_;
    band.label = name_of(leader);
    band.count = c_.heads.people[leader];
    const base::Colour colour = c_.style(leader).colour;
    // Only the outermost frame of a silo has a ground: what is in it stands on that.
    const Slot above = c_.subject.organization.parent(leader);
    const bool outermost =
        above != base::kNoSlot && c_.subject.insights.silos.of[above] != c_.subject.insights.silos.of[leader];
    band.fill = outermost ? mixed(c_.theme.canvas, colour, c_.theme.band_fill_mix) : base::kNoColour;
    band.line = c_.stroke(mixed(c_.theme.canvas, colour, 0.35), pixel_);
    if (above == base::kNoSlot) band.line.colour = c_.theme.hairline;
    const SiloBorder* border = border_of(leader);
    if (border != nullptr) {
      band.line = c_.stroke(mixed(band.line.colour, c_.theme.flow_cross, border->share_out()),
                            pixel_ * (1 + 2 * border->share_out()));
      band.figures = {{"out", static_cast<double>(border->out)},
                      {"in", static_cast<double>(border->in)},
                      {"within", static_cast<double>(border->within)}};
    }
    const double header = seen.header * c_.zoom;
    if (header < kLine) return;
    const bool large = header >= 30;
    const double y = seen.box.y * c_.zoom + std::min(header, 44.0) / 2;
    const double left = seen.box.x * c_.zoom + kBlockInset;
    const double room = seen.box.w * c_.zoom - 2 * kBlockInset;
    const std::string count = count_of(c_.heads.people[leader]);
    const Font bold{large ? 14.0 : 12.0, 600};
    scene::Text name =
        cut_line_at(c_.subject.measurer, band.label, {left, y}, bold, c_.theme.text, Align::start, room);
    if (name.text.empty()) return;
    double used = name.width + kBlockInset;
    scene_.labels.push_back(scaled(std::move(name), pixel_));
    const auto beside = [&](const std::string& words, base::Colour ink) {
      scene::Text more = line_at(words, {left + used, y}, {12, 400}, ink, Align::start,
                                 c_.subject.measurer.width(words, {12, 400}));
      if (words.empty() || used + more.width > room) return;
      used += more.width + kBlockInset;
      scene_.labels.push_back(scaled(std::move(more), pixel_));
    };
    if (border != nullptr) beside(border_words(*border, false), c_.theme.flow_cross_text);
    beside(holder_of(leader), c_.theme.text_secondary);
    beside(count, c_.theme.text_tertiary);
  }

  void add_block(const SeenBranch& seen, bool own_people) {
    const bool root =
        seen.leader == base::kNoSlot || c_.subject.arrangement.shape.parent[seen.leader] == base::kNoSlot;
    const bool speck = std::min(seen.box.w, seen.box.h) < kSmallest * pixel_;
    if (speck && !root) return;  // says nothing beside others
    if (seen.leader == base::kNoSlot) return add_lone(seen);
    const Slot leader = slot(seen);
    scene::Card& card = scene_.cards.emplace_back();
    style_block(c_, leader, card);
    card.id = {own_people ? base::ItemKind::unit : base::ItemKind::position,
               std::string(c_.subject.organization.id(leader))};
    const flow::UnitHeat* heat = heat_of(seen, own_people);
    if (c_.heat != nullptr)
      card.fill =
          ground_of_step(c_, heat == nullptr ? 0 : scale_.of(heat_figure(c_.subject.view.heat, *heat)));
    const SiloBorder* border = own_people ? nullptr : border_of(leader);
    if (border != nullptr)
      card.line = c_.stroke(mixed(card.line.colour, c_.theme.flow_cross, border->share_out()),
                            1 + 2 * border->share_out());
    set_box(card, seen.box);
    const Rect screen = scaled(card.box, c_.zoom);
    Words words =
        own_people ? Words{base::tr("Direct reports"), {}, count_of(c_.heads.own_people[leader]), {}, {}, {}}
                   : words_of(leader);
    words.figure = figure_of(heat, false);
    words.short_figure = figure_of(heat, true);
    if (border != nullptr) words.border = border_words(*border, false);
    if (screen.w >= kReadableAcross && screen.h >= kLine + 4)
      add_lines(card, screen, words);
    else if (screen.w >= kLine + 2 && screen.h >= 2 * kReadableAcross)
      add_upwards(card, screen, words);
  }

  // Those whom nobody leads and who lead nobody.
  void add_lone(const SeenBranch& seen) {
    scene::Card& card = scene_.cards.emplace_back();
    card.kind = scene::CardKind::unit;
    card.id = {base::ItemKind::unit, {}};
    card.fill = mixed(c_.theme.canvas, c_.theme.text_secondary, 0.16);
    card.line = c_.stroke(mixed(c_.theme.canvas, c_.theme.text_secondary, 0.4), 1);
    set_box(card, seen.box);
    std::uint32_t people = 0;
    const model::Organization& organization = c_.subject.organization;
    for (Slot root = 0; root < organization.root_count(); ++root)
      if (organization.leads_nobody(root) && !organization.on_shelf(root)) people += c_.heads.people[root];
    const Rect screen = scaled(card.box, c_.zoom);
    if (screen.w >= kReadableAcross && screen.h >= kLine + 4)
      add_lines(card, screen, {base::tr("No leader given"), {}, count_of(people), {}, {}, {}});
  }

  // A hair's breadth is still seen.
  void set_box(scene::Card& card, const Rect& box) {
    const double least = kSmallest * pixel_;
    const Rect seen{box.x - std::max(0.0, least - box.w) / 2, box.y - std::max(0.0, least - box.h) / 2,
                    std::max(box.w, least), std::max(box.h, least)};
    card.box = seen.grown(-std::min(kBetweenBlocks * pixel_, std::min(seen.w, seen.h) / 8));
    card.radius = std::min(6 * pixel_, card.box.h / 4);
    card.line.width *= pixel_;
  }

  void add_lines(scene::Card& card, const Rect& screen, const Words& words) {
    const int lines = static_cast<int>((screen.h - 4) / kLine);
    double y = lines == 1 ? screen.h / 2 : kTop;
    const auto add = [&](const std::string& line, Font font, base::Colour ink) {
      scene::Text text = cut_line_at(c_.subject.measurer, line, {kBlockInset, y}, font, ink, Align::start,
                                     screen.w - 2 * kBlockInset + 3);
      if (text.text.empty()) return;
      card.texts.push_back(scaled(std::move(text), pixel_));
      y += kLine;
    };
    const int figures = (words.figure.empty() ? 0 : 1) + (words.border.empty() ? 0 : 1);
    const base::Colour quiet = c_.heat == nullptr ? c_.theme.text_secondary : c_.theme.text;
    add(words.name, {12, 600}, c_.theme.text);
    if (lines >= 3 + figures) add(words.more, {12, 400}, quiet);
    // No number is ever cut.
    const auto fits = [&](const std::string& line, Font font) {
      return c_.subject.measurer.width(line, {font.size, font.weight}) <= screen.w - 2 * kBlockInset + 3;
    };
    if (lines >= 2 && fits(words.figure, {12, 600}))
      add(words.figure, {12, 600}, c_.theme.text);
    else if (lines >= 2 && fits(words.short_figure, {12, 600}))
      add(words.short_figure, {12, 600}, c_.theme.text);
    if (lines >= 1 + figures && fits(words.border, {12, 500}))
      add(words.border, {12, 500}, c_.theme.flow_cross_text);
    if (lines >= 2 + figures) add(words.count, {12, 400}, quiet);
  }

  // One line that runs upwards, for blocks too narrow for others.
  void add_upwards(scene::Card& card, const Rect& screen, const Words& words) {
    scene::Text text = cut_line_at(c_.subject.measurer, words.name, {0, 0}, {12, 600}, c_.theme.text,
                                   Align::start, screen.h - 2 * kBlockInset);
    if (text.text.empty()) return;
    text.at = {screen.w / 2 + text.middle_rise, screen.h - kBlockInset};  // its baseline is vertical
    text.sideways = true;
    card.texts.push_back(scaled(std::move(text), pixel_));
  }

  std::string name_of(Slot leader) const {
    const flow::Units& units = c_.subject.insights.units;
    const std::string_view title = c_.subject.organization.title(leader);
    const std::string& unit = units.name[units.of[leader]];
    const bool leads_it = units.leader[units.of[leader]] == leader;
    if (leads_it && unit != c_.subject.organization.id(leader)) return unit;
    if (!title.empty()) return std::string(title);
    return named() ? c_.subject.organization.holder_names(leader) : std::string(base::tr("Team"));
  }

  // A team goes by its name; a branch that has none by its leader, where people may be named, and then by the
  // leader's title.
  Words words_of(Slot leader) const {
    Words words{name_of(leader), holder_of(leader), count_of(c_.heads.people[leader]), {}, {}, {}};
    if (words.name == c_.subject.organization.title(leader) && !words.more.empty())
      std::swap(words.name, words.more);
    return words;
  }

  bool named() const { return !c_.subject.view.room_safe && c_.subject.view.names == model::Names::full; }

  // Nobody is named beside a count in the room.
  std::string holder_of(Slot leader) const {
    const model::Organization& organization = c_.subject.organization;
    if (!named() || organization.vacant(leader) || organization.title(leader).empty()) return {};
    return organization.holder_names(leader);
  }

  std::string count_of(std::uint32_t people) const {
    if (c_.subject.view.room_safe && people < c_.subject.view.k) return {};
    return base::trn(people, "{} person", "{} people");
  }

  const ChartContext& c_;
  scene::Scene& scene_;
  const double pixel_;  // of the screen, in units of the chart
  HeatScale scale_;     // of the blocks that are seen
};

}  // namespace

void add_branch_blocks(const ChartContext& context, scene::Scene& scene) {
  if (context.sight != nullptr) Blocks(context, scene).add(*context.sight);
}

}  // namespace flipchart::compose
