// Dotted lines run where nothing stands: along the gaps between rows, else from card to card beside others.
// Where the chart is too large to look for such ways the link keeps an empty path and the page says so.
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "compose/chart_parts.hpp"
#include "compose/free_ways.hpp"
#include "compose/maze.hpp"
#include "compose/metrics.hpp"

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

void add_dotted_lines(const ChartContext& c, scene::Scene& scene) {
  const std::vector<model::DottedLine>& lines = c.subject.organization.dotted();
  if (lines.empty()) return;
  const Arrangement& a = c.subject.arrangement;
  const FreeWays ways(a);
  // From far off blocks have no dotted lines; a folded branch's end at its leader, each pair of cards once.
  const bool far = c.subject.view.detail == model::Detail::far;
  const std::vector<Slot>& card_of = far ? a.shape_slot : a.shown_by;
  std::set<std::pair<Slot, Slot>> gathered;
  std::size_t number = 0;
  std::optional<Maze> maze;
  for (const model::DottedLine& line : lines) {
    const Slot from = card_of[line.from];
    const Slot to = card_of[line.to];
    if (from == kNoSlot || to == kNoSlot || from == to) continue;
    const bool gathers = a.folded[from] != 0 || a.folded[to] != 0;
    if (gathers && !gathered.emplace(from, to).second) continue;
    scene::Link& link = scene.links.emplace_back();
    link.kind = scene::LinkKind::dotted;
    link.from = c.item(from);
    link.to = c.item(to);
    link.stroke = c.stroke(c.theme.text_tertiary, 1.5);
    link.stroke.dash = {5, 4};
    if (c.aside(from) || c.aside(to)) continue;
    std::vector<base::Point> corners = ways.between(from, to, number++);
    if (corners.empty()) {
      if (!maze) maze.emplace(a);
      corners = maze->between(from, to);
    }
    link.path = scene::rounded(corners, kLineCorner);
  }
}

}  // namespace flipchart::compose
