// One area takes the pointer for all cells: which one it is on follows from where it is.
#include "gui/silo_map_grid.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/ramp.hpp"
#include "gui/controls.hpp"

namespace flipchart::gui {

namespace {

using base::kNoSlot;
using commands::SiloCell;
using commands::SiloFigures;

constexpr double kSwatch = 12;

// What a cell's figure is a part of; 0 where it has no share.
std::uint64_t whole_of(const flow::SiloMap& map, SiloFigures figures, const SiloCell& cell) {
  if (!map.crosses(cell.from, cell.to)) return 0;
  return figures == SiloFigures::row_share ? map.lines()[cell.from].handed_on : map.lines()[cell.to].received;
}

std::size_t step_of(std::uint64_t value, const std::array<std::uint64_t, 4>& starts) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), value) - starts.begin());
}

class Grid {
 public:
  Grid(Frame& frame, const GridPlan& plan, SiloMapPanel& state, const SiloCell& lit, std::uint32_t lit_silo)
      : frame_(frame),
        ink_(frame.ink),
        theme_(frame.ink.theme()),
        plan_(plan),
        state_(state),
        map_(state.map),
        lit_(lit),
        line_(lit_silo == kNoSlot ? map_.size() : map_.line_of(lit_silo)),
        figures_(frame.session.silo_map.figures) {}

  void draw() {
    tints();
    for (std::size_t row = 0; row < plan_.rows; ++row) row_of(row);
    for (std::size_t column = 0; column < plan_.columns; ++column) column_of(column);
    for (std::size_t row = 0; row < plan_.rows; ++row) {
      for (std::size_t column = 0; column < plan_.columns; ++column)
        cell({state_.first_row + row, state_.first_column + column}, plan_.cell(row, column));
    }
    if (in_sight(lit_)) {
      const Rect box = seen(lit_);
      if (frame_.places != nullptr) (*frame_.places)["lit-cell"] = box;
      const double width = plan_.pitch >= 24 ? 3 : 2;
      ink_.frame(box.grown(width - 1), theme_.selection, radius() + width - 1, width);
    }
    totals();
    scrolled();
  }

 private:
  double radius() const { return std::min(5.0, std::floor(plan_.pitch / 8)); }
  bool row_lit(std::size_t line) const { return line == lit_.from || line == line_; }
  bool column_lit(std::size_t line) const { return line == lit_.to || line == line_; }
  bool row_seen(std::size_t line) const {
    return line >= state_.first_row && line < state_.first_row + plan_.rows;
  }
  bool column_seen(std::size_t line) const {
    return line >= state_.first_column && line < state_.first_column + plan_.columns;
  }
  bool in_sight(const SiloCell& at) const { return row_seen(at.from) && column_seen(at.to); }
  Rect seen(const SiloCell& at) const {
    return plan_.cell(at.from - state_.first_row, at.to - state_.first_column);
  }

  void tints() {
    const double half = plan_.gap / 2;
    for (std::size_t row = 0; row < plan_.rows; ++row) {
      if (!row_lit(state_.first_row + row)) continue;
      const Rect first = plan_.cell(row, 0);
      ink_.fill({plan_.label_x, first.y - half, plan_.cells.right() - plan_.label_x, plan_.pitch},
                theme_.accent_ground, 4);
    }
    for (std::size_t column = 0; column < plan_.columns; ++column) {
      if (!column_lit(state_.first_column + column)) continue;
      const Rect first = plan_.cell(0, column);
      const double top = first.y - (plan_.names ? 36 : 24);
      ink_.fill({first.x - half, top, plan_.pitch, plan_.cells.bottom() - top}, theme_.accent_ground, 4);
    }
  }

  void swatch(const flow::SiloLine& line, Point centre, double size) {
    const flow::Silos& silos = frame_.picture.insights->silos;
    const bool silo = line.silos.size() == 1 && line.silos.front() < silos.names.size();
    const compose::SiloStyle style = compose::style_of_silo(
        *frame_.picture.insights, silo ? line.silos.front() : kNoSlot, frame_.session.view.theme);
    const Rect box{std::round(centre.x - size / 2), std::round(centre.y - size / 2), size, size};
    if (silo)
      ink_.swatch(box, style.colour, style.hatch);
    else
      ink_.frame(box, theme_.text_tertiary, 3, 1.2);
  }

  void row_of(std::size_t row) {
    const flow::SiloLine& line = map_.lines()[state_.first_row + row];
    const bool lit = row_lit(state_.first_row + row);
    const double y = plan_.cell(row, 0).centre().y;
    const double size = std::min(kSwatch, plan_.pitch - 3);
    swatch(line, {plan_.label_x + 10, y}, size);
    const Font font{plan_.pitch >= 14 ? 12.0 : 11.0, lit ? 600 : 400};
    ink_.words({plan_.label_x + 24, y}, shown_name(line), font, lit ? theme_.accent : theme_.text_secondary,
               Align::start, plan_.cells.x - plan_.label_x - 30);
  }

  void column_of(std::size_t column) {
    const flow::SiloLine& line = map_.lines()[state_.first_column + column];
    const bool lit = column_lit(state_.first_column + column);
    const Rect first = plan_.cell(0, column);
    const double x = first.centre().x;
    const double size = std::min(kSwatch, plan_.pitch - 3);
    swatch(line, {x, first.y - (plan_.names ? 25 : 10)}, size);
    const Font font{plan_.pitch >= 60 ? 12.0 : 11.0, lit ? 600 : 400};
    const Colour colour = lit ? theme_.accent : theme_.text_secondary;
    if (plan_.names) {
      const std::vector<std::string> lines = wrapped(ink_, shown_name(line), font, plan_.pitch - 2);
      const std::size_t count = std::min<std::size_t>(lines.size(), 2);
      for (std::size_t i = 0; i < count; ++i) {
        std::string words = lines[i];  // a third line and further ones go with the second, cut
        for (std::size_t more = 2; i == 1 && more < lines.size(); ++more) words += " " + lines[more];
        ink_.words({x, first.y - 43 - 14 * static_cast<double>(count - 1 - i)}, words, font, colour,
                   Align::middle, plan_.pitch - 2);
      }
    } else if (lit && state_.first_column + column == lit_.to) {
      const double half = ink_.width(shown_name(line), font) / 2;
      const double middle =
          std::clamp(x, plan_.label_x + half, std::max(plan_.label_x + half, plan_.totals_x - half));
      ink_.words({middle, first.y - 32}, shown_name(line), font, colour, Align::middle);
    }
  }

  // In full, else rounded, else not at all.
  void figure(const Rect& box, const std::string& full, const std::string& rounded, Font font,
              Colour colour) {
    if (plan_.pitch < 20) return;
    for (const double size : {font.size, 12.0, 11.0}) {
      for (const std::string& words : {full, rounded}) {
        const Font smaller{std::min(font.size, size), font.weight};
        if (words.empty() || ink_.width(words, smaller) > box.w - 2) continue;
        ink_.words(box.centre(), words, smaller, colour, Align::middle);
        return;
      }
    }
  }

  static std::string rounded(std::uint64_t n) {
    if (n < 1000) return {};
    return n < 1'000'000 ? base::tr("{}k", std::to_string((n + 500) / 1000))
                         : base::tr("{}M", std::to_string((n + 500'000) / 1'000'000));
  }

  void cell(const SiloCell& at, const Rect& box) {
    const std::uint64_t count = map_.count(at.from, at.to);
    if (frame_.places != nullptr)
      (*frame_.places)["cell-" + std::to_string(at.from) + "-" + std::to_string(at.to)] = box;
    const bool crosses = map_.crosses(at.from, at.to);
    if (at.from == at.to || (!crosses && count > 0)) {
      ink_.fill(box, theme_.field_ground, radius());
      ink_.frame(box, theme_.hairline, radius());
      const double in = std::round(box.w * 0.1);
      if (at.from == at.to)
        ink_.line({box.x + in, box.bottom() - in}, {box.right() - in, box.y + in}, theme_.hairline, 1);
      if (count > 0 && figures_ == SiloFigures::count)
        figure(box, base::counted(count), rounded(count), {12, 400}, theme_.text_tertiary);
      return;
    }
    if (count == 0) {
      ink_.fill(box, theme_.panel, radius());
      ink_.frame(box, theme_.hairline, radius());
      if (plan_.pitch >= 20) ink_.circle(box.centre(), 1.2, theme_.text_tertiary);
      return;
    }
    std::string words = base::counted(count);
    std::string shorter = rounded(count);
    std::size_t step = step_of(count, state_.ramp);
    if (figures_ != SiloFigures::count) {
      const std::uint64_t whole = whole_of(map_, figures_, at);
      words = percent_words(count, whole);
      shorter.clear();
      step = step_of(100 * count / whole, kShareStarts);
    }
    ink_.fill(box, compose::ramp_colour(theme_, step), radius());
    figure(box, words, shorter, plan_.pitch >= 48 ? kBodyStrong : kCaptionStrong,
           compose::ramp_ink(theme_, step));
  }

  void totals() {
    ink_.words({plan_.totals_x, plan_.cells.y - (plan_.names ? 21 : 10)}, base::tr("handed on"), kCaption,
               theme_.text_secondary, Align::end);
    const Font of_rows = plan_.pitch >= 28 ? kBodyStrong : Font{plan_.pitch >= 14 ? 12.0 : 11.0, 600};
    for (std::size_t row = 0; row < plan_.rows; ++row) {
      ink_.words({plan_.totals_x, plan_.cell(row, 0).centre().y},
                 base::counted(map_.lines()[state_.first_row + row].handed_on), of_rows, theme_.text,
                 Align::end);
    }
    const double y = plan_.cells.bottom() + 22;
    ink_.words({plan_.label_x + 24, y}, base::tr("received"), kCaption, theme_.text_secondary);
    for (std::size_t column = 0; column < plan_.columns; ++column) {
      const std::uint64_t received = map_.lines()[state_.first_column + column].received;
      const Rect under{plan_.cell(0, column).x, y - 8, plan_.pitch - plan_.gap + 4, 16};
      figure(under, base::counted(received), rounded(received),
             plan_.pitch >= 48 ? kBodyStrong : kCaptionStrong, theme_.text);
    }
    ink_.words({plan_.totals_x, y}, base::counted(map_.crossings()), {14, 700}, theme_.text, Align::end);
  }

  // Which part of a larger map is in sight.
  void scrolled() {
    const double lines = static_cast<double>(map_.size());
    if (plan_.columns < map_.size()) {
      const double wide = plan_.cells.w * static_cast<double>(plan_.columns) / lines;
      const double x = plan_.cells.x + plan_.cells.w * static_cast<double>(state_.first_column) / lines;
      ink_.fill({x, plan_.cells.bottom() + 4, wide, 4}, theme_.card_line, 2);
    }
    if (plan_.rows < map_.size()) {
      const double tall = plan_.cells.h * static_cast<double>(plan_.rows) / lines;
      const double y = plan_.cells.y + plan_.cells.h * static_cast<double>(state_.first_row) / lines;
      ink_.fill({plan_.cells.right() + 2, y, 4, tall}, theme_.card_line, 2);
    }
  }

  Frame& frame_;
  Ink& ink_;
  const compose::Theme& theme_;
  const GridPlan& plan_;
  SiloMapPanel& state_;
  const flow::SiloMap& map_;
  SiloCell lit_;
  std::size_t line_;  // of the silo under the pointer on the chart
  SiloFigures figures_;
};

void scroll(const GridPlan& plan, SiloMapPanel& state, bool hovered) {
  const auto by = [](std::size_t& first, std::size_t seen, std::size_t all, double wheel) {
    const double last = static_cast<double>(all - std::min(all, seen));
    first =
        static_cast<std::size_t>(std::clamp(static_cast<double>(first) - std::round(3 * wheel), 0.0, last));
  };
  const ImGuiIO& io = ImGui::GetIO();
  const double down = hovered ? static_cast<double>(io.MouseWheel) : 0;
  const double across = hovered ? static_cast<double>(io.MouseWheelH) : 0;
  const bool wide = plan.rows >= state.map.size();  // nothing to scroll downwards
  by(state.first_row, plan.rows, state.map.size(), wide ? 0 : down);
  by(state.first_column, plan.columns, state.map.size(), wide ? down + across : across);
}

}  // namespace

bool silo_map_grid(Frame& frame, const GridPlan& plan, SiloMapPanel& state, const SiloCell& lit,
                   std::uint32_t lit_silo) {
  const SiloCell none{state.map.size(), state.map.size()};
  const Press press = hand_area(frame, "silo-cells", plan.cells);
  scroll(plan, state, press.hovered);
  state.pointed = none;
  if (press.hovered) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    const auto along = [&](double from, std::size_t seen) {
      return std::min(seen - 1, static_cast<std::size_t>(std::max(0.0, from) / plan.pitch));
    };
    state.pointed = {state.first_row + along(static_cast<double>(at.y) - plan.cells.y, plan.rows),
                     state.first_column + along(static_cast<double>(at.x) - plan.cells.x, plan.columns)};
  }
  Grid(frame, plan, state, state.pointed == none ? lit : state.pointed, lit_silo).draw();
  return press.pressed && !(state.pointed == none);
}

}  // namespace flipchart::gui
