// Customers: a box for each segment, its name and number at the far end, a pill for each customer. Seen from
// where no name could be read, a box says its segment and number alone, large enough for there.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using scene::Align;

constexpr double kReadableName = 4.5;  // a name smaller than this on the screen is a grey smear
constexpr double kTwoLinePill = 44;    // pills as high as this say the segment too
constexpr double kAfarName = 15;       // on the screen
constexpr double kLeastLabel = 11;     // canvas labels are never smaller
constexpr double kLabelShare = 0.9;    // of a box's width

void label_segment(const ChartContext& c, scene::Scene& scene, const scene::Band& band, double middle) {
  text::Measurer& measurer = c.subject.measurer;
  const bool near = c.subject.view.detail == model::Detail::near;
  const scene::Font bold{near ? 13.0 : 12.0, 600};
  const scene::Font plain{near ? 12.0 : 11.0, 400};
  const double inset = 10;
  const std::string words = base::trn(band.count, "{} customer", "{} customers");
  const double words_width = measurer.width(words, {plain.size, plain.weight});
  const double name_width = measurer.width(band.label, {bold.size, bold.weight});
  const double room = band.box.w - 2 * inset;
  const double right = band.box.right() - inset;
  const bool both = name_width + (band.label.empty() ? 0 : 8) + words_width <= room;
  if (both) {
    const base::Point at{band.label.empty() ? band.box.x + inset : right, middle};
    const Align align = band.label.empty() ? Align::start : Align::end;
    scene.labels.push_back(line_at(words, at, plain, c.theme.text_tertiary, align, words_width));
  }
  scene::Text name = cut_line_at(measurer, band.label, {band.box.x + inset, middle}, bold,
                                 c.theme.text_secondary, Align::start, room);
  if (!name.text.empty()) scene.labels.push_back(std::move(name));
}

// A segment that is itself a pill: its name, and the number below.
void label_pill(const ChartContext& c, scene::Scene& scene, const scene::Band& band) {
  text::Measurer& measurer = c.subject.measurer;
  const base::Point centre = band.box.centre();
  const double room = band.box.w - 2 * std::min(16.0, band.radius * 0.7);
  const std::string words = base::trn(band.count, "{} customer", "{} customers");
  const double up = band.label.empty() ? 0 : 8;
  const auto add = [&](scene::Text line) {
    if (!line.text.empty()) scene.labels.push_back(std::move(line));
  };
  add(cut_line_at(measurer, band.label, {centre.x, centre.y + up}, {13, 600}, c.theme.text, Align::middle,
                  room));
  add(cut_line_at(measurer, words, {centre.x, centre.y - up}, {12, 400}, c.theme.text_secondary,
                  Align::middle, room));
}

// From far off: in the middle of the box, in sizes for the screen, smaller where the box is.
void label_from_afar(const ChartContext& c, scene::Scene& scene, const scene::Band& band) {
  text::Measurer& measurer = c.subject.measurer;
  const base::Point centre = band.box.centre();
  const std::string words = base::trn(band.count, "{} customer", "{} customers");
  const double lines = band.label.empty() ? 1 : 2;
  const double room = band.box.w * kLabelShare;
  const double widest =
      std::max(measurer.width(band.label, {kAfarName, 600}), measurer.width(words, {kAfarName, 400}));
  const double grown = std::min(1 / c.zoom, band.box.h / (kAfarName * 1.5 * lines));
  const double size = std::max(kAfarName * std::min(grown, room / std::max(widest, 1.0)), kLeastLabel);
  const double up = band.label.empty() ? 0 : 0.7 * size;
  const auto add = [&](scene::Text line) {
    if (!line.text.empty()) scene.labels.push_back(std::move(line));
  };
  add(cut_line_at(measurer, band.label, {centre.x, centre.y + up}, {size, 600}, c.theme.text, Align::middle,
                  room));
  add(cut_line_at(measurer, words, {centre.x, centre.y - up}, {0.86 * size, 400}, c.theme.text_secondary,
                  Align::middle, room));
}

// A name's size on its pill, in pixels of the chart.
double name_size(double pill_height) {
  return pill_height < kTwoLinePill ? 11 : 14;
}

void add_words(const ChartContext& c, std::uint32_t customer, scene::Card& card) {
  const model::Organization& organization = c.subject.organization;
  const std::string_view name = organization.text(organization.customers()[customer].name);
  text::Measurer& measurer = c.subject.measurer;
  const double h = card.box.h;
  if (h < kTwoLinePill) {
    const double room = card.box.w - std::min(16.0, h * 0.7);
    scene::Text line = cut_line_at(measurer, name, {card.box.w / 2, h / 2}, {name_size(h), 500}, c.theme.text,
                                   Align::middle, room);
    if (!line.text.empty()) card.texts.push_back(std::move(line));
    return;
  }
  const double left = h * 0.42;
  const double room = card.box.w - 2 * left;
  const std::string_view segment = organization.text(organization.customers()[customer].segment);
  const double up = segment.empty() ? 0 : 9;
  scene::Text first =
      cut_line_at(measurer, name, {left, h / 2 - up}, {name_size(h), 600}, c.theme.text, Align::start, room);
  if (!first.text.empty()) card.texts.push_back(std::move(first));
  scene::Text second = cut_line_at(measurer, segment, {left, h / 2 + 10}, {12, 400}, c.theme.text_tertiary,
                                   Align::start, room);
  if (!second.text.empty()) card.texts.push_back(std::move(second));
}

}  // namespace

void add_customers(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const std::vector<model::Customer>& customers = c.subject.organization.customers();
  const bool from_afar = !a.segment_pills && name_size(a.metrics.customer.h) * c.zoom < kReadableName;
  std::vector<std::uint64_t> count(a.segment_name.size(), 0);
  for (std::uint32_t i = 0; i < customers.size(); ++i) {
    ++count[a.segment_of[i]];
  }
  for (std::uint32_t s = 0; s < a.segment_name.size(); ++s) {
    scene::Band band;
    band.id = {base::ItemKind::segment, a.segment_name[s]};
    band.box = a.placement.segment[s];
    if (band.box.empty() || !c.sees(band.box)) continue;
    band.fill = base::mixed(c.theme.canvas, c.theme.card, 0.6);
    band.line = c.stroke(c.theme.hairline, 1);
    band.label = a.segment_words(s);
    band.count = count[s];
    if (a.segment_pills) {
      band.radius = band.box.h / 2;
      band.fill = c.theme.card;
      band.line = c.stroke(c.theme.card_line, 1);
      label_pill(c, scene, band);
    } else if (from_afar) {
      band.radius = std::min(band.radius / c.zoom, std::min(band.box.w, band.box.h) / 4);
      band.fill = c.theme.card;
      band.line = c.stroke(c.theme.card_line, 1 / c.zoom);
      label_from_afar(c, scene, band);
    } else {
      label_segment(c, scene, band, band.box.bottom() - a.metrics.segment_header / 2);
    }
    scene.bands.push_back(std::move(band));
  }
  if (a.segment_pills || from_afar) return;
  for (std::uint32_t i = 0; i < customers.size(); ++i) {
    if (!c.sees(a.placement.customer[i])) continue;
    scene::Card& card = scene.cards.emplace_back();
    card.kind = scene::CardKind::customer;
    card.id = {base::ItemKind::customer, std::string(c.subject.organization.text(customers[i].id))};
    card.box = a.placement.customer[i];
    card.radius = card.box.h / 2;
    card.fill = c.theme.card;
    card.line = c.stroke(c.theme.card_line, 1);
    add_words(c, i, card);
  }
}

}  // namespace flipchart::compose
