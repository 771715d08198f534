#include "backends/pptx/palette.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "base/json_text.hpp"

namespace flipchart::backends {
namespace {

using base::Colour;

// As slides name the slots, and as the theme does.
constexpr std::string_view kOnSlides[] = {"bg1",     "tx1",     "tx2",     "bg2",     "accent1",
                                          "accent2", "accent3", "accent4", "accent5", "accent6"};
constexpr std::string_view kInTheme[] = {"lt1",     "dk1",     "dk2",     "lt2",     "accent1",
                                         "accent2", "accent3", "accent4", "accent5", "accent6"};
// In the order that a theme lists them.
constexpr std::size_t kOrder[] = {1, 0, 2, 3, 4, 5, 6, 7, 8, 9};
// For decks of fewer colours.
constexpr Colour kSpare[] = {base::hex("#0D6DB0"), base::hex("#C8401A"), base::hex("#279FA1"),
                             base::hex("#A1951A"), base::hex("#8F67EC"), base::hex("#5B7399")};
constexpr Colour kDarkInk = base::hex("#161A22");
constexpr Colour kLightInk = base::hex("#EEF1F6");
constexpr std::size_t kFlowsWeigh = 3;
constexpr double kLinkContrast = 3;
constexpr double kFaintest = 0.03;
constexpr double kNearlyAll = 0.97;
constexpr double kRelated = 0.25;  // in lightness, for what counts as a shade of the ground

std::uint32_t packed(Colour c) {
  return static_cast<std::uint32_t>(c.r) << 16U | static_cast<std::uint32_t>(c.g) << 8U | c.b;
}
Colour unpacked(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16U & 0xFFU), static_cast<std::uint8_t>(rgb >> 8U & 0xFFU),
          static_cast<std::uint8_t>(rgb & 0xFFU), 255};
}
bool nearly_equal(Colour a, Colour b, int by) {
  return std::abs(a.r - b.r) <= by && std::abs(a.g - b.g) <= by && std::abs(a.b - b.b) <= by;
}

// The most used first.
std::vector<Colour> by_use(const std::map<std::uint32_t, std::size_t>& uses) {
  std::vector<std::pair<std::uint32_t, std::size_t>> sorted(uses.begin(), uses.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& l, const auto& r) { return l.second > r.second; });
  std::vector<Colour> colours;
  colours.reserve(sorted.size());
  for (const auto& [rgb, count] : sorted) colours.push_back(unpacked(rgb));
  return colours;
}

// The share of `over` in `ground` that gives the colour; none where no share does.
std::optional<double> share_of(Colour colour, Colour ground, Colour over) {
  const int away[] = {over.r - ground.r, over.g - ground.g, over.b - ground.b};
  const int here[] = {colour.r - ground.r, colour.g - ground.g, colour.b - ground.b};
  const auto widest = static_cast<std::size_t>(
      std::max_element(away, away + 3, [](int l, int r) { return std::abs(l) < std::abs(r); }) - away);
  if (std::abs(away[widest]) < 40) return {};
  const double share = static_cast<double>(here[widest]) / away[widest];
  if (share < kFaintest || share > kNearlyAll) return {};
  if (!nearly_equal(base::mixed(ground, over, share), colour, 1)) return {};
  return share;
}

double lightness(Colour c) {
  return (std::max({c.r, c.g, c.b}) + std::min({c.r, c.g, c.b})) / 510.0;
}
// The colour with another lightness, hue and saturation kept.
Colour lightened(Colour c, double to) {
  const double from = lightness(c);
  const double was = 1 - std::abs(2 * from - 1);
  const double stretch = was < 1e-6 ? 0 : (1 - std::abs(2 * to - 1)) / was;
  const auto channel = [&](std::uint8_t value) {
    return static_cast<std::uint8_t>(
        std::lround(std::clamp(to + (value / 255.0 - from) * stretch, 0.0, 1.0) * 255));
  };
  return {channel(c.r), channel(c.g), channel(c.b), 255};
}

std::string opened(std::string_view kind, std::string_view value) {
  return "<a:" + std::string(kind) + " val=\"" + std::string(value) + '"';
}
std::string value_of(Colour c) {
  std::string text = base::to_hex(c).substr(1);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char x) { return x >= 'a' && x <= 'f' ? static_cast<char>(x - 'a' + 'A') : x; });
  return text;
}
std::string thousandths(double share) {
  return std::to_string(std::lround(share * 100'000));
}

}  // namespace

void Palette::Count::add(const scene::Scene& scene) {
  const auto count = [](Uses& uses, Colour colour, std::size_t by = 1) {
    if (colour.a == 255) uses[packed(colour)] += by;
  };
  for (const scene::Card& card : scene.cards) {
    for (const scene::Text& line : card.texts) count(inks_, line.colour);
    count(accents_, card.edge);
  }
  for (const scene::Text& label : scene.labels) count(inks_, label.colour);
  for (const scene::Band& band : scene.bands) count(hairlines_, band.line.colour);
  // What flows say is what the picture is about.
  for (const scene::Flow& flow : scene.flows)
    count(accents_, flow.colour, flow.kind == scene::FlowKind::from_customer ? 1 : kFlowsWeigh);
  for (const scene::Swatch& swatch : scene.swatches) count(accents_, swatch.colour);
}

void Palette::Count::accent(Colour colour) {
  constexpr std::size_t kBeforeAll = 1'000'000'000;
  if (colour.a == 255) accents_[packed(colour)] += kBeforeAll;
}

Palette::Palette(const Count& count) {
  Colour under = count.ground_;
  under.a = 255;
  slots_[ground] = under;
  const Colour usual =
      base::contrast(kDarkInk, under) >= base::contrast(kLightInk, under) ? kDarkInk : kLightInk;
  std::vector<Colour> inks = by_use(count.inks_);
  // The ink that reads best among the three most used is the text; the next most used is the quiet one.
  const auto some = inks.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(inks.size(), 3));
  const auto best = std::max_element(inks.begin(), some, [&](Colour l, Colour r) {
    return base::contrast(l, under) < base::contrast(r, under);
  });
  slots_[ink] = inks.empty() ? usual : *best;
  if (!inks.empty()) inks.erase(best);
  slots_[quiet_ink] = inks.empty() ? base::mixed(under, slots_[ink], 0.75) : inks.front();
  const std::vector<Colour> lines = by_use(count.hairlines_);
  slots_[hairline] = lines.empty() ? base::mixed(under, slots_[ink], 0.12) : lines.front();

  std::size_t next = first_accent;
  const auto take = [&](Colour colour) {
    const Colour* const end = slots_.data() + next;
    if (next < kSlots && std::find(std::as_const(slots_).data(), end, colour) == end) slots_[next++] = colour;
  };
  for (const Colour colour : by_use(count.accents_)) take(colour);
  for (const Colour colour : kSpare) take(colour);
  while (next < kSlots) slots_[next++] = slots_[ink];  // spares that were taken already
}

std::string Palette::scheme() const {
  std::string out;
  const auto add = [&](std::string_view name, Colour colour) {
    out += "<a:" + std::string(name) + '>' + opened("srgbClr", value_of(colour)) +
           "/></a:" + std::string(name) + '>';
  };
  for (const std::size_t slot : kOrder) add(kInTheme[slot], slots_[slot]);
  const auto* const link = std::find_if(slots_.begin() + first_accent, slots_.end(), [&](Colour accent) {
    return base::contrast(accent, slots_[ground]) >= kLinkContrast;
  });
  add("hlink", link == slots_.end() ? slots_[ink] : *link);
  add("folHlink", slots_[quiet_ink]);
  return out;
}

std::string Palette::element(Colour colour, Over over) const {
  std::string alpha;
  if (colour.a != 255) alpha = opened("alpha", thousandths(colour.a / 255.0)) + "/>";
  colour.a = 255;
  const auto written = [](const std::string& start, std::string_view kind, const std::string& changes) {
    return changes.empty() ? start + "/>" : start + '>' + changes + "</a:" + std::string(kind) + '>';
  };
  for (std::size_t slot = 0; slot < kSlots; ++slot)
    if (slots_[slot] == colour) return written(opened("schemeClr", kOnSlides[slot]), "schemeClr", alpha);
  if (over == Over::ground && alpha.empty()) {
    for (std::size_t slot = ink; slot < kSlots; ++slot) {
      const std::optional<double> share = share_of(colour, slots_[ground], slots_[slot]);
      if (share)
        return written(opened("schemeClr", kOnSlides[slot]), "schemeClr",
                       opened("alpha", thousandths(*share)) + "/>");
    }
  }
  const double by = lightness(colour) - lightness(slots_[ground]);
  if (std::abs(by) < kRelated && nearly_equal(lightened(slots_[ground], lightness(colour)), colour, 3))
    return written(opened("schemeClr", kOnSlides[ground]), "schemeClr",
                   opened("lumOff", thousandths(by)) + "/>" + alpha);
  return written(opened("srgbClr", value_of(colour)), "srgbClr", alpha);
}

void Palette::append(std::string& out, Colour colour, Over over) {
  const std::uint64_t key = (static_cast<std::uint64_t>(packed(colour)) << 16U) |
                            static_cast<std::uint64_t>(colour.a) << 1U | (over == Over::ground ? 1U : 0U);
  const auto [known, fresh] = known_.try_emplace(key);
  if (fresh) known->second = element(colour, over);
  out += known->second;
}

}  // namespace flipchart::backends
