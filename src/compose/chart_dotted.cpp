// Dotted lines run where nothing stands; where there is no way the link keeps an empty path and the page says
// so.
#include "compose/chart_parts.hpp"
#include "compose/free_ways.hpp"

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

namespace {
constexpr double kCorner = 7;
}

void add_dotted_lines(const ChartContext& c, scene::Scene& scene) {
  const std::vector<model::DottedLine>& lines = c.subject.organization.dotted();
  if (lines.empty()) return;
  const Arrangement& a = c.subject.arrangement;
  const FreeWays ways(a);
  std::size_t number = 0;
  for (const model::DottedLine& line : lines) {
    const Slot from = a.shape_slot[line.from];
    const Slot to = a.shape_slot[line.to];
    if (from == kNoSlot || to == kNoSlot || from == to) continue;
    scene::Link& link = scene.links.emplace_back();
    link.kind = scene::LinkKind::dotted;
    link.from = c.item(from);
    link.to = c.item(to);
    link.stroke = c.stroke(c.theme.text_tertiary, 1.5);
    link.stroke.dash = {5, 4};
    if (!c.aside(from) && !c.aside(to)) link.path = scene::rounded(ways.between(from, to, number++), kCorner);
  }
}

}  // namespace flipchart::compose
