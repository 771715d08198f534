// The foot and the words of the silo map; its head is in panel_silo_map_head.cpp, its cells in
// silo_map_grid.cpp.
#include "gui/panel_silo_map.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "compose/role_words.hpp"
#include "flow/handed_over.hpp"
#include "gui/hints.hpp"
#include "gui/silo_map_grid.hpp"

namespace flipchart::gui {

namespace {

using base::kNoSlot;
using commands::SiloCell;

constexpr double kTallEnough = 800;  // panels lower than this stand closer

// What is kept of the silos, and the way back.
void kept_chip(Frame& frame, Point at, double room) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::vector<model::HandedOver>& pairs = frame.session.view.filter.handed;
  const auto named = [&](const std::string& silo) {
    return silo.empty()
               ? std::string(base::tr("No silo"))
               : compose::silo_words(frame.session.workshop.organization(), frame.session.view, silo);
  };
  const std::string words =
      pairs.size() == 1 ? base::tr("Only issues from {} to {}", named(pairs[0].from), named(pairs[0].to))
                        : base::tr("Only issues between {} pairs of silos", base::counted(pairs.size()));
  const double wide = std::min(room, std::ceil(ink.width(words, kCaptionStrong)) + 44);
  const Rect chip{at.x, at.y, wide, 24};
  const Press press = press_area(frame, "leave-cell", chip);
  hint(frame, "leave-cell", press, chip, "leave-cell");
  ink.fill(chip, theme.accent_ground, 12);
  if (press.hovered) ink.frame(chip, theme.accent, 12);
  ink.words({chip.x + 12, chip.centre().y}, words, kCaptionStrong, theme.accent, Align::start, wide - 40);
  ink.icon({chip.right() - 14, chip.centre().y}, Icon::close, 10, theme.accent);
  if (press.pressed)
    frame.outbox.push_back([](commands::Session& session) { commands::leave_cell(session); });
}

void keep_button(Frame& frame, Point at, std::uint64_t issues) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::string words = issues == 1 ? base::tr("Show only this issue")
                                        : base::tr("Show only these {} issues", base::counted(issues));
  const std::string_view key = commands::cap_of(frame.session, "keep-cell");
  const double cap = ink.width(key, kCaptionStrong) + 10;
  const Rect box{at.x, at.y, std::ceil(ink.width(words, kBodyMedium)) + 32 + cap, 32};
  const Press press = press_area(frame, "keep-cell", box);
  hint(frame, "keep-cell", press, box, "keep-cell");
  ink.fill(box, press.hovered ? theme.hover_ground : theme.panel, 6);
  ink.frame(box, theme.card_line, 6);
  ink.words({box.x + 12, box.centre().y}, words, kBodyMedium, theme.text);
  ink.key_cap({box.right() - 12 - cap / 2, box.centre().y}, key);
  if (press.pressed) frame.outbox.push_back([](commands::Session& session) { commands::keep_cell(session); });
}

void shared_leader(Frame& frame, Point at, double room, const CellWords& words) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words(at, base::tr("Nearest shared leader"), kCaptionStrong, theme.text_tertiary);
  const Rect area{at.x - 8, at.y + 10, room + 8, 48};
  const Press press = press_area(frame, "silos-leader", area);
  if (press.hovered) ink.fill(area, theme.hover_ground, 6);
  ink.circle({at.x + 18, at.y + 34}, 18, theme.accent_ground);
  ink.words({at.x + 18, at.y + 34}, words.leader_initials.empty() ? "·" : words.leader_initials, kBodyStrong,
            theme.accent, Align::middle);
  const bool titled = !words.leader_title.empty();
  ink.words({at.x + 46, at.y + (titled ? 26 : 34)}, words.leader_name, kBodyStrong, theme.text, Align::start,
            room - 46);
  if (titled)
    ink.words({at.x + 46, at.y + 44}, words.leader_title, kCaption, theme.text_secondary, Align::start,
              room - 46);
  if (press.pressed) {
    frame.outbox.push_back(
        [item = words.leader](commands::Session& session) { commands::select_item(session, item); });
  }
}

void detail(Frame& frame, const Rect& box, double y, SiloMapPanel& state, const SiloCell& selected) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double x = box.x + kMapPad;
  const double right = box.x + std::floor(box.w * 0.63);
  ink.fill({x, std::round(y), box.w - 2 * kMapPad, 1}, theme.hairline);
  if (state.shown.from >= state.map.size()) {
    ink.words({x, y + 31},
              base::tr("{} handovers crossed from silo to silo", base::counted(state.map.crossings())),
              kBodyStrong, theme.text);
    ink.paragraph(
        {x, y + 56},
        state.map.size() < 2
            ? base::tr("There is only one silo here, so nothing can cross. Another column of the people file "
                       "may tell them apart: start with --silo and its name.")
            : base::tr(
                  "Point at a cell to see it on the chart; press it, or use the arrow keys, to keep it."),
        kCaption, theme.text_secondary, box.w - 2 * kMapPad, 18);
    return;
  }
  const CellWords& words = state.words;
  const double room = (words.leader ? right - 16 : box.right() - kMapPad) - x;
  ink.words({x, y + 31}, words.title, kBodyStrong, theme.text, Align::start, room);
  const double wide = ink.words({x, y + 63}, base::counted(words.count), kFigure, theme.text);
  const double beside = std::max(20.0, room - wide - 12);
  ink.words({x + wide + 12, y + 67}, words.handovers,
            ink.width(words.handovers, kBody) <= beside ? kBody : kCaption, theme.text_secondary,
            Align::start, beside);
  ink.words({x, y + 93}, words.mostly, kCaption, theme.text_tertiary, Align::start, room);
  if (words.leader) shared_leader(frame, {right, y + 28}, box.right() - kMapPad - right, words);
  if (!(state.shown == selected) || words.count == 0 || box.bottom() - y <= 148) return;
  const std::uint64_t issues = state.issues_of(frame, selected);
  if (issues < frame.picture.kept->issues) keep_button(frame, {x, y + 110}, issues);
}

// The cell that is pointed at, here or on the chart, else the selected one.
SiloCell cell_of(const Frame& frame, const SiloMapPanel& state, const compose::Highlight& seam) {
  const model::Organization& organization = frame.session.workshop.organization();
  const flow::HolderSilos numbers(frame.picture.insights->silos);
  const base::Slot from = organization.find(seam.seam_from);
  const base::Slot to = organization.find(seam.seam_to);
  if (seam.seam_from.empty() || from == kNoSlot || to == kNoSlot) return {state.map.size(), state.map.size()};
  return cell_between(state.map, numbers.of(from), numbers.of(to));
}

// Keeps the selected cell in sight when it moves.
void bring_into_sight(const GridPlan& plan, SiloMapPanel& state, const SiloCell& selected) {
  if (selected.from >= state.map.size() || state.brought == selected) return;
  state.brought = selected;
  const auto bring = [](std::size_t& first, std::size_t seen, std::size_t line) {
    if (line < first) first = line;
    if (line >= first + seen) first = line + 1 - seen;
  };
  bring(state.first_row, plan.rows, selected.from);
  bring(state.first_column, plan.columns, selected.to);
}

void nothing(Frame& frame, const Rect& box, const char* title, const char* words) {
  frame.ink.words({box.x + kMapPad, box.y + 104}, title, kBodyMedium, frame.ink.theme().text);
  frame.ink.paragraph({box.x + kMapPad, box.y + 130}, words, kBody, frame.ink.theme().text_secondary,
                      box.w - 2 * kMapPad, 20);
}

}  // namespace

double silo_map_width(double window) {
  return std::floor(std::min(std::max(window * 0.4057, 560.0), window - 1));
}

compose::Highlight silo_map_panel(Frame& frame, const Rect& box, SiloMapPanel& state,
                                  const compose::Highlight& on_chart, std::string_view silo) {
  const Panel panel(frame, "silo map", box, true);
  Ink& ink = frame.ink;
  ink.fill({box.x, box.y, 1, box.h}, ink.theme().hairline);
  state.keep_up(frame);
  silo_map_head(frame, box);
  if (frame.session.workshop.history().empty()) {
    nothing(
        frame, box, base::tr("No handovers yet"),
        base::tr(
            "Open an events file beside the people file, and this shows which silos hand over to which."));
    return {};
  }
  if (state.map.size() == 0) {
    nothing(
        frame, box, base::tr("No silos on this chart"),
        base::tr("Nobody here has a department. Start with --silo and the column that tells silos apart."));
    return {};
  }
  const bool tall = box.h >= kTallEnough;
  double top = box.y + 64;
  if (commands::cell_kept(frame.session)) {
    kept_chip(frame, {box.x + kMapPad, top - 4}, box.w - 2 * kMapPad);
    top += 28;
  }
  const double foot = 36 + (tall ? 65 : 46);  // what columns receive, and the ramp
  const double words = tall ? 176 : 150;
  double labels = 0;
  for (const flow::SiloLine& line : state.map.lines())
    labels = std::max(labels, ink.width(shown_name(line), {12, 600}));
  labels = std::clamp(std::ceil(labels) + 36, 72.0, std::min(200.0, box.w * 0.26));
  const double over = tall ? std::max(top, box.y + 92) : top;
  const auto planned = [&](double names) {
    const double from = over + names;
    return plan_grid({box.x + kMapPad, from, box.w - 2 * kMapPad, box.bottom() - words - foot - from},
                     state.map.size(), labels);
  };
  GridPlan plan = planned(60);  // of which names over the columns take more than swatches
  if (!plan.names) {
    plan = planned(40);
    plan.names = false;
  }
  const SiloCell selected = commands::selected_cell(frame.session, state.map);
  bring_into_sight(plan, state, selected);
  const SiloCell none{state.map.size(), state.map.size()};
  const SiloCell hovered = cell_of(frame, state, on_chart);
  const SiloCell seam = cell_of(frame, state, frame.session.highlight);
  const SiloCell lit = !(hovered == none) ? hovered : !(selected == none) ? selected : seam;
  const std::uint32_t silo_lit =
      silo.empty() ? kNoSlot : flow::HolderSilos(frame.picture.insights->silos).find(silo);
  if (silo_map_grid(frame, plan, state, lit, silo_lit)) {
    frame.outbox.push_back([map = state.map, cell = state.pointed](commands::Session& session) {
      if (commands::selected_cell(session, map) == cell)
        commands::clear_selection(session);
      else
        commands::select_cell(session, map, cell);
    });
  }
  state.show(frame, state.pointed == none ? lit : state.pointed);
  silo_map_ramp(frame, plan, plan.cells.bottom() + (tall ? 65 : 50), box.right() - kMapPad, state);
  detail(frame, box, plan.cells.bottom() + (tall ? 101 : 74), state, selected);
  // A seam that is lit on the chart is lit there already.
  return state.pointed == none && !(lit == selected) ? compose::Highlight{} : state.lit(frame);
}

}  // namespace flipchart::gui
