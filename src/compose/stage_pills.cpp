// Pills are as wide as each other where there is room; the smallest segments are joined until all fit.
#include "compose/stage_pills.hpp"

#include <algorithm>
#include <numeric>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::compose {
namespace {

constexpr scene::Font kPillFont{kStageLetters, 500};
constexpr double kPillHeight = 64;
constexpr double kPillPad = 30;
constexpr double kPillGap = 20;
constexpr double kWidestPill = 460;
constexpr double kArrivals = 72;  // between pills and bands
constexpr double kNoArrivals = 28;

}  // namespace

void even_out(std::vector<double>& width, double room, double widest) {
  while (room > 0.5) {
    double narrow = widest;
    for (const double w : width) narrow = std::min(narrow, w);
    if (narrow >= widest) return;
    double next = widest;
    double count = 0;
    for (const double w : width) {
      if (w <= narrow + 0.01)
        count += 1;
      else
        next = std::min(next, w);
    }
    const double by = std::min(next - narrow, room / count);
    for (double& w : width)
      if (w <= narrow + 0.01) w += by;
    room -= by * count;
  }
}

void place_pills(const Subject& subject, const StageCast& cast, StagePlaces& places) {
  places.bands_bottom = places.size.h - 2;
  std::vector<std::uint32_t> order(cast.segments.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto l, auto r) { return cast.segments[l].customers > cast.segments[r].customers; });
  while (!order.empty() && cast.segments[order.back()].customers == 0) order.pop_back();
  if (order.empty()) return;
  text::Measurer& measurer = subject.measurer;
  std::vector<double> width;
  for (std::size_t own = order.size();; --own) {
    places.pills.clear();
    std::vector<std::uint32_t> shown(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(own));
    std::sort(shown.begin(), shown.end());
    for (const std::uint32_t segment : shown)
      places.pills.push_back({cast.segments[segment].name, cast.segments[segment].customers, {segment}, {}});
    if (own < order.size()) {
      StagePill rest;
      rest.segments.assign(order.begin() + static_cast<std::ptrdiff_t>(own), order.end());
      for (const std::uint32_t segment : rest.segments) rest.customers += cast.segments[segment].customers;
      const std::size_t joined = order.size() - own;
      rest.text = own == 0 ? base::tr("Customers") : base::trn(joined, "{} more segment", "{} more segments");
      places.pills.push_back(std::move(rest));
    }
    width.clear();
    double all = kPillGap * (static_cast<double>(places.pills.size()) - 1);
    for (StagePill& pill : places.pills) {
      const std::string count = ", " + base::counted(pill.customers);
      const text::Font font{kPillFont.size, kPillFont.weight};
      const double room = kWidestPill - 2 * kPillPad - measurer.width(count, font);
      pill.text = measurer.ellipsized(pill.text, font, room) + count;
      width.push_back(measurer.width(pill.text, font) + 2 * kPillPad);
      all += width.back();
    }
    if (all <= places.size.w || own == 0) {
      even_out(width, places.size.w - all, kWidestPill);
      break;
    }
  }
  const double all =
      std::accumulate(width.begin(), width.end(), 0.0) + kPillGap * (static_cast<double>(width.size()) - 1);
  double x = (places.size.w - all) / 2;
  const double y = places.size.h - kPillHeight - 2;
  places.pill_of.assign(cast.segments.size(), base::kNoSlot);
  for (std::uint32_t i = 0; i < places.pills.size(); ++i) {
    places.pills[i].box = {x, y, width[i], kPillHeight};
    x += width[i] + kPillGap;
    for (const std::uint32_t segment : places.pills[i].segments) places.pill_of[segment] = i;
  }
  places.bands_bottom = y - (subject.view.overlays.flows ? kArrivals : kNoArrivals);
}

}  // namespace flipchart::compose
