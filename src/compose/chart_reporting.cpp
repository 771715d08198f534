// Reporting lines: from a leader down to a bus in the free gap below its row, along it, down to the reports.
// Where the placement tells each line's way, they take it. A stack is one drawn line to the nearest leaf of
// each of its columns; the other leaves' links have no path of their own. Buses of one gap never meet,
// because the branches below them do not.
#include <algorithm>
#include <cmath>

#include "compose/chart_parts.hpp"
#include "compose/metrics.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using base::Slot;

constexpr double kWidth = 1.25;
constexpr double kBusInCorridor = 11;  // off the upper cards, clear of the lanes

class ReportingLines {
 public:
  ReportingLines(const ChartContext& context, scene::Scene& scene)
      : c_(context), a_(context.subject.arrangement), scene_(scene) {}

  void add(Slot first_leader, Slot end) {
    scene_.links.reserve(scene_.links.size() + a_.shape.first_child[end] -
                         a_.shape.first_child[first_leader]);
    for (Slot leader = first_leader; leader < end; ++leader) add_below(leader);
  }
  void add_seen() {
    for (const Slot leader : c_.sight->leaders) add_below(leader);
  }

 private:
  void add_below(Slot leader) {
    const Slot from = a_.shape.first_child[leader];
    const Slot to = a_.shape.first_child[leader + 1];
    if (from == to) return;
    const bool hung = !a_.placement.hang.empty();
    const double bus = hung ? 0 : bus_below(leader);
    if (hung)
      count_columns(from, to);
    else
      choose_nearest_leaves(leader, from, to);
    for (Slot child = from; child < to; ++child) {
      scene::Path path;
      if (!c_.aside(child)) {
        if (hung)
          path = hung_line(leader, child);
        else if (!in_stack(leader, child) || std::binary_search(nearest_.begin(), nearest_.end(), child))
          path = line(leader, child, bus);
      }
      if (c_.sight != nullptr && !seen(path)) continue;
      scene::Link& link = scene_.links.emplace_back();
      link.kind = scene::LinkKind::reports;
      link.from = c_.item(child);
      link.to = c_.item(leader);
      link.stroke = c_.stroke(c_.theme.reporting_line, kWidth);
      link.path = std::move(path);
    }
  }

  bool seen(const scene::Path& path) const {
    if (path.empty()) return false;
    Rect box{path.points.front().x, path.points.front().y, 1, 1};
    for (const Point& p : path.points) box = box.united({p.x, p.y, 1, 1});
    return c_.sees(box);
  }

  // Of those that are entered from the side: how many there are, and in how many columns they stand.
  void count_columns(Slot from, Slot to) {
    beside_ = columns_ = 0;
    double first_row = 0;
    for (Slot child = from; child < to; ++child) {
      const layout::Hang& hang = a_.placement.hang[child];
      if (!hang.beside) continue;
      if (beside_++ == 0) first_row = hang.bus;
      columns_ += hang.bus == first_row ? 1 : 0;
    }
    number_ = 0;
  }

  // A trunk is drawn by the last card of each column it serves; the others have their own last piece only.
  scene::Path hung_line(Slot leader, Slot child) {
    const layout::Hang& hang = a_.placement.hang[child];
    const Rect& upper = a_.placement.card[leader];
    const Rect& lower = a_.placement.card[child];
    const Point start{upper.centre().x, upper.bottom()};
    if (!hang.beside) {
      if (!hang.has_trunk()) return line(leader, child, hang.bus);
      const Point end{lower.centre().x, lower.y};
      return scene::rounded({start,
                             {start.x, hang.fan},
                             {hang.trunk, hang.fan},
                             {hang.trunk, hang.bus},
                             {end.x, hang.bus},
                             end},
                            kLineCorner);
    }
    const Point end{hang.trunk < lower.x ? lower.x : lower.right(), hang.bus};
    if (number_++ + columns_ < beside_) {
      scene::Path last;
      last.move_to({hang.trunk, hang.bus});
      last.line_to(end);
      return last;
    }
    return scene::rounded({start, {start.x, hang.fan}, {hang.trunk, hang.fan}, {hang.trunk, hang.bus}, end},
                          kLineCorner);
  }

  bool in_stack(Slot leader, Slot child) const {
    if (a_.shape.role[child] != layout::Role::leaf) return false;
    const Rect stack = a_.placement.stack_of(leader);
    const Point centre = a_.placement.card[child].centre();
    return !stack.empty() && stack.contains(centre);
  }

  double bus_below(Slot leader) const {
    const layout::Placement& placement = a_.placement;
    const std::uint32_t row = placement.parent_row[leader];
    if (row >= placement.row_gap.size()) return placement.card[leader].bottom();
    const layout::Gap& gap = placement.row_gap[row];
    const bool corridor = !a_.lanes.lanes.empty() && gap.top == placement.corridor.top;
    return corridor ? std::min(gap.middle(), gap.top + kBusInCorridor) : gap.middle();
  }

  // Of each column of the stack the leaf nearest the leader, as sorted slots.
  void choose_nearest_leaves(Slot leader, Slot from, Slot to) {
    nearest_.clear();
    for (Slot child = from; child < to; ++child)
      if (!c_.aside(child) && in_stack(leader, child)) nearest_.push_back(child);
    const std::vector<Rect>& card = a_.placement.card;
    std::sort(nearest_.begin(), nearest_.end(), [&](Slot l, Slot r) {
      return card[l].x != card[r].x ? card[l].x < card[r].x : card[l].y < card[r].y;
    });
    nearest_.erase(
        std::unique(nearest_.begin(), nearest_.end(), [&](Slot l, Slot r) { return card[l].x == card[r].x; }),
        nearest_.end());
    std::sort(nearest_.begin(), nearest_.end());
  }

  scene::Path line(Slot leader, Slot child, double bus) const {
    const Rect& upper = a_.placement.card[leader];
    const Rect& lower = a_.placement.card[child];
    const Point start{upper.centre().x, upper.bottom()};
    const Point end{lower.centre().x, lower.y};
    if (std::abs(start.x - end.x) < 0.5) {
      scene::Path straight;
      straight.move_to(start);
      straight.line_to({start.x, end.y});
      return straight;
    }
    return scene::rounded({start, {start.x, bus}, {end.x, bus}, end}, kLineCorner);
  }

  const ChartContext& c_;
  const Arrangement& a_;
  scene::Scene& scene_;
  std::vector<Slot> nearest_;
  Slot beside_ = 0, columns_ = 0, number_ = 0;
};

}  // namespace

void add_reporting_lines(const ChartContext& context, scene::Scene& scene) {
  if (context.sight != nullptr) return ReportingLines(context, scene).add_seen();
  add_reporting_lines(context, 0, static_cast<Slot>(context.subject.arrangement.slot.size()), scene);
}

void add_reporting_lines(const ChartContext& context, Slot first_leader, Slot end, scene::Scene& scene) {
  ReportingLines(context, scene).add(first_leader, end);
}

}  // namespace flipchart::compose
