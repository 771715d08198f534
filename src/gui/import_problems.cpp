// What is open and what is wrong in one table: questions with their answers, problems with their repairs.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/import_sheet.hpp"

namespace flipchart::gui {

namespace {

using commands::ImportSheet;
using commands::Question;

struct Card {  // the box a question stands in
  Rect box;
  double y;
};

Card card(Controls& controls, const Rect& box, double y, std::string_view title, std::string_view detail) {
  const compose::Theme& theme = controls.theme();
  const Rect area{box.x, y, box.w, 96};
  controls.ink().fill(area, theme.field_ground, 8);
  controls.ink().words({area.x + 16, y + 20}, title, kBodyMedium, theme.text, Align::start, area.w - 32);
  controls.ink().words({area.x + 16, y + 40}, detail, kCaption, theme.text_secondary, Align::start,
                       area.w - 32);
  return {area, y + 54};
}

void dates(Controls& controls, const importers::SourceReport& table, const Question& question,
           const Card& at) {
  double x = at.box.x + 16;
  for (const auto& [order, words] :
       {std::pair{importers::DateOrder::day_first, base::tr("Day first: 3/4 is 3 April")},
        {importers::DateOrder::month_first, base::tr("Month first: 3/4 is March 4")}}) {
    const double wide = controls.button_width(words);
    const std::string name =
        std::string(order == importers::DateOrder::day_first ? "day-first-" : "month-first-") +
        question.column;
    if (controls.button(name, {x, at.y, wide, 32}, words))
      answer(controls.frame(),
             [file = table.file, order = order](ImportSheet& s) { s.set_dates(file, order); });
    x += wide + 8;
  }
}

void zone(Controls& controls, ImportPanel& state, const Card& at) {
  controls.field("import-zone", {at.box.x + 16, at.y, 240, 32}, state.zone, "Europe/Berlin");
  const double wide = controls.button_width(base::tr("Use this zone"));
  if (controls.button("import-zone-use", {at.box.x + 264, at.y, wide, 32}, base::tr("Use this zone"),
                      ButtonLook::plain, !state.zone.empty()))
    answer(controls.frame(), [zone = state.zone](ImportSheet& s) { s.set_zone(zone); });
  const double utc = controls.button_width(base::tr("They are UTC"));
  if (controls.button("import-zone-utc", {at.box.x + 272 + wide, at.y, utc, 32}, base::tr("They are UTC")))
    answer(controls.frame(), [](ImportSheet& s) { s.set_zone("UTC"); });
}

struct Counts {
  std::uint64_t errors = 0, warnings = 0, notes = 0;
};

std::string place_of(const model::Problem& problem) {
  std::string words = problem.row == 0 ? std::string(base::tr("the whole file"))
                                       : base::tr("row {}", base::counted(problem.row));
  if (!problem.column.empty()) words += ", " + problem.column;
  return words;
}

void mark(Controls& controls, Point at, model::Severity severity) {
  const compose::Theme& theme = controls.theme();
  if (severity == model::Severity::error) {
    controls.ink().icon(at, Icon::close, 14, theme.flow_cross_text);
  } else if (severity == model::Severity::warning) {
    controls.ink().triangle({at.x, at.y - 7}, {at.x - 7, at.y + 6}, {at.x + 7, at.y + 6}, theme.warning);
    controls.ink().fill({at.x - 0.75, at.y - 3, 1.5, 5}, theme.panel);
    controls.ink().fill({at.x - 0.75, at.y + 3.5, 1.5, 1.5}, theme.panel);
  } else {
    controls.ink().circle(at, 3, theme.text_tertiary);
  }
}

// One problem; gives where it ended.
double problem_row(Controls& controls, const commands::Reading& reading, std::size_t index, const Rect& box,
                   double y) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const model::Problem& problem = reading.problems[index];
  const model::Organization& chart = *reading.merged.organization;
  double right = box.right();
  if (index < reading.repairs.size()) {
    // The likeliest ones that there is room for, the likeliest at the left.
    const auto& repairs = reading.repairs[index];
    const auto wide_of = [&](std::size_t i) {
      return std::min(240.0, controls.button_width(commands::words_of(repairs[i], chart)));
    };
    const double least = box.x + box.w * 0.45;
    std::size_t count = 0;
    for (double left = right; count < std::min<std::size_t>(repairs.size(), 3); ++count) {
      left -= wide_of(count) + (count > 0 ? 8 : 0);
      if (left < least && count > 0) break;
    }
    for (std::size_t i = count; i-- > 0;) {
      const std::string words = commands::words_of(repairs[i], chart);
      const double wide = wide_of(i);
      right -= wide;
      const std::string name = "repair-" + std::to_string(index) + "-" + std::to_string(i);
      if (controls.button(name, {right, y + 8, wide, 32}, words))
        answer(controls.frame(), [repair = repairs[i]](ImportSheet& s) { s.repair(repair); });
      right -= 8;
    }
  }
  const double left = box.x + 28;
  const double room = right - 16 - left;
  std::string what = place_of(problem);
  if (problem.count > 1) what += ", " + base::tr("{} times", base::counted(problem.count));
  if (!problem.done.empty()) what += " · " + problem.done;
  const auto lines = wrapped(ink, what, kCaption, room);
  const double tall = std::max(48.0, 32 + 16 * static_cast<double>(lines.size()));
  if (controls.shows(y, y + tall)) {
    mark(controls, {box.x + 12, y + 18}, problem.severity);
    ink.words({left, y + 17}, commands::words_of_problem(problem), kBody, theme.text, Align::start, room);
    double at = y + 36;
    for (const std::string& line : lines) {
      ink.words({left, at}, line, kCaption, theme.text_tertiary, Align::start, room);
      at += 16;
    }
    ink.fill({box.x, y + tall - 1, box.w, 1}, theme.hairline);
  }
  return y + tall;
}

double tag(Controls& controls, Point at, std::uint64_t count, const char* one, const char* many,
           Colour colour, Colour ground) {
  if (count == 0) return 0;
  const std::string words = base::trn(count, one, many);
  const double wide = controls.ink().width(words, kCaptionStrong) + 16;
  controls.ink().fill({at.x, at.y - 10, wide, 20}, ground, 10);
  controls.ink().words({at.x + wide / 2, at.y}, words, kCaptionStrong, colour, Align::middle);
  return wide + 8;
}

}  // namespace

double import_questions(Controls& controls, const ImportSheet& sheet, const importers::SourceReport& table,
                        const Rect& box, double y, ImportPanel& state) {
  for (const Question& question : sheet.questions()) {
    if (question.table != table.file) continue;
    if (question.what == Question::What::dates) {
      const Card at =
          card(controls, box, y, base::tr("Which comes first in {}: the day or the month?", question.column),
               base::tr("Every date here can be read both ways."));
      dates(controls, table, question, at);
    } else if (question.what == Question::What::zone) {
      const Card at = card(controls, box, y, base::tr("Where were these times written?"),
                           base::tr("They say no zone. Until you say otherwise they are taken as UTC."));
      zone(controls, state, at);
    } else if (question.what == Question::What::kind) {
      const Card at =
          card(controls, box, y, base::tr("Is this what it was taken for?"),
               base::tr("The columns would fit several kinds. The choice above the table decides."));
      const double wide = controls.button_width(base::tr("Yes, it is"));
      if (controls.button("import-kind-yes", {at.box.x + 16, at.y, wide, 32}, base::tr("Yes, it is")))
        answer(controls.frame(),
               [file = table.file, kind = table.kind](ImportSheet& s) { s.set_kind(file, kind); });
    }
    y += 104;
  }
  return y;
}

double import_problems(Controls& controls, const ImportSheet& sheet, const std::string& table, bool first,
                       const Rect& box, double y) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const commands::Reading& reading = *sheet.shown();
  std::vector<std::size_t> here;
  Counts counts;
  for (std::size_t i = 0; i < reading.problems.size(); ++i) {
    const model::Problem& problem = reading.problems[i];
    // What is of no table stands with the first.
    const bool known = std::any_of(reading.sources.begin(), reading.sources.end(),
                                   [&](const auto& source) { return source.file == problem.file; });
    if (problem.file != table && (known || !first)) continue;
    here.push_back(i);
    ++(problem.severity == model::Severity::error     ? counts.errors
       : problem.severity == model::Severity::warning ? counts.warnings
                                                      : counts.notes);
  }
  const double middle = y + 20;
  double x =
      box.x +
      ink.words({box.x, middle},
                here.empty() ? base::tr("No problems in this file") : base::tr("Problems in this file"),
                kBodyStrong, theme.text) +
      12;
  x += tag(controls, {x, middle}, counts.errors, base::english("{} error"), base::english("{} errors"),
           theme.flow_cross_text, theme.flow_cross_ground);
  x += tag(controls, {x, middle}, counts.warnings, base::english("{} warning"), base::english("{} warnings"),
           theme.warning, theme.warning_ground);
  tag(controls, {x, middle}, counts.notes, base::english("{} note"), base::english("{} notes"),
      theme.text_secondary, theme.field_ground);
  double right = box.right();
  // All repairs are offered where some of them are.
  const bool mended_here = std::any_of(here.begin(), here.end(), [&](std::size_t i) {
    return i < reading.repairs.size() && !reading.repairs[i].empty() &&
           reading.problems[i].severity != model::Severity::note;
  });
  const std::size_t repairable = mended_here ? sheet.repairable() : 0;
  if (repairable > 0) {
    const std::string words = base::trn(repairable, "Make the likeliest repair", "Make all {} repairs");
    const double wide = controls.button_width(words, "Ctrl+R");
    right -= wide;
    if (controls.button("repair-all", {right, middle - 16, wide, 32}, words, ButtonLook::plain, true,
                        "Ctrl+R"))
      answer(controls.frame(), [](ImportSheet& s) { s.repair_all(); });
    right -= 8;
  }
  if (!sheet.options().repairs.empty()) {
    const std::string words =
        base::tr("Take back a repair ({})", base::counted(sheet.options().repairs.size()));
    const double wide = controls.button_width(words);
    if (controls.button("repair-back", {right - wide, middle - 16, wide, 32}, words, ButtonLook::quiet))
      answer(controls.frame(), [](ImportSheet& s) { s.take_back_repair(); });
  }
  y += 44;
  if (!here.empty()) ink.fill({box.x, y - 1, box.w, 1}, theme.hairline);
  for (std::size_t i = 0; i < std::min(here.size(), kMostOnPage); ++i)
    y = problem_row(controls, reading, here[i], box, y);
  if (here.size() > kMostOnPage) {
    ink.words(
        {box.x, y + 20},
        base::tr("and {} more; flipchart check lists them all", base::counted(here.size() - kMostOnPage)),
        kCaption, theme.text_secondary);
    y += 40;
  }
  return y;
}

}  // namespace flipchart::gui
