// See the header. Few lines are a table; more stand in two columns, who and when over what.
#include "compose/commitment_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using scene::Align;
using scene::Font;

constexpr double kPageTall = 826;  // what is left of 1080 for the lines
constexpr double kPageSides = 128;
constexpr std::size_t kTableMost = 13;
constexpr double kTableRow = 58;
constexpr double kColumnRow = 78;
constexpr double kColumnGap = 64;
constexpr double kDiscSize = 26;
constexpr double kToWords = 48;
constexpr double kMostWide = 2600;
constexpr Font kWho{26, 600};
constexpr Font kWhat{24, 400};
constexpr Font kWhen{24, 500};
constexpr Font kHeading{24, 500};

class CommitmentRows {
 public:
  CommitmentRows(const Theme& theme, text::Measurer& measurer, double wide)
      : theme_(theme), measurer_(measurer) {
    scene_.ground = theme.canvas;
    scene_.bounds = {0, 0, wide, kPageTall};
  }

  void words(Point middle, const std::string& words, Font font, base::Colour colour, double most,
             Align align = Align::start) {
    if (words.empty() || most <= 0) return;
    const text::Font measured{font.size, font.weight};
    scene::Text text;
    text.text = measurer_.ellipsized(words, measured, most);
    text.width = measurer_.width(text.text, measured);
    text.middle_rise = text::Measurer::baseline_in(0, measured);
    text.at = {middle.x, middle.y + text.middle_rise};
    text.font = font;
    text.colour = colour;
    text.align = align;
    scene_.labels.push_back(std::move(text));
  }
  void rule(double x, double right, double y) {
    scene_.rules.push_back({{x, y}, {right, y}, {theme_.hairline, 2, {}, false}});
  }
  void disc(Point at, const CommitmentLine& line) {
    scene::Pin pin;
    pin.on = {base::ItemKind::fix, line.fix};
    pin.anchor = at;
    pin.size = kDiscSize;
    pin.disc = line.state;
    pin.colour = line.state == scene::Disc::solid         ? theme_.accent
                 : line.state == scene::Disc::overdue     ? theme_.flow_cross_text
                 : line.state == scene::Disc::followed_up ? theme_.done
                                                          : theme_.text_secondary;
    pin.ring = theme_.canvas;
    scene_.pins.push_back(std::move(pin));
  }
  double when_width(const CommitmentLine& line) {
    return measurer_.width(when_of(line), {kWhen.size, kWhen.weight});
  }
  void when(double right, double y, const CommitmentLine& line) {
    const bool over = line.state == scene::Disc::overdue;
    words({right, y}, when_of(line), kWhen,
          over                ? theme_.flow_cross_text
          : line.when.empty() ? theme_.text_tertiary
                              : theme_.text,
          1e9, Align::end);
  }
  void who(double x, double y, const CommitmentLine& line, double most) {
    const bool nobody = line.who.empty();
    words({x, y}, nobody ? base::tr("Nobody yet") : line.who, nobody ? kWhat : kWho,
          nobody ? theme_.text_tertiary : theme_.text, most);
  }
  const Theme& theme() const { return theme_; }
  scene::Scene take() { return std::move(scene_); }

 private:
  static std::string when_of(const CommitmentLine& line) {
    return line.when.empty() ? base::tr("no day yet") : line.when;
  }

  const Theme& theme_;
  text::Measurer& measurer_;
  scene::Scene scene_;
};

void table(CommitmentRows& rows, const std::vector<CommitmentLine>& lines, double wide) {
  const double what = std::round(wide * 0.32);
  double when = 0;
  for (const CommitmentLine& line : lines) when = std::max(when, rows.when_width(line));
  const base::Colour quiet = rows.theme().text_tertiary;
  double y = 20;
  rows.words({kToWords, y}, base::tr("Who"), kHeading, quiet, what);
  rows.words({what, y}, base::tr("What"), kHeading, quiet, wide);
  rows.words({wide, y}, base::tr("By when"), kHeading, quiet, wide, Align::end);
  y += 28;
  for (const CommitmentLine& line : lines) {
    rows.rule(0, wide, y);
    const double middle = y + kTableRow / 2;
    rows.disc({kDiscSize / 2, middle}, line);
    rows.who(kToWords, middle, line, what - kToWords - 32);
    rows.words({what, middle}, line.what, kWhat, rows.theme().text, wide - what - when - 40);
    rows.when(wide, middle, line);
    y += kTableRow;
  }
}

void two_columns(CommitmentRows& rows, const std::vector<CommitmentLine>& lines, double wide) {
  const std::size_t each = (lines.size() + 1) / 2;
  const double column = (wide - kColumnGap) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const CommitmentLine& line = lines[i];
    const double x = i < each ? 0 : column + kColumnGap;
    const double y = kColumnRow * static_cast<double>(i % each);
    const double right = x + column;
    rows.rule(x, right, y);
    rows.disc({x + kDiscSize / 2, y + 24}, line);
    rows.who(x + kToWords, y + 24, line, column - kToWords - rows.when_width(line) - 24);
    rows.when(right, y + 24, line);
    rows.words({x + kToWords, y + 54}, line.what, kWhat, rows.theme().text_secondary, column - kToWords);
  }
}

}  // namespace

scene::Page commitment_page(const CommitmentSheet& sheet, const model::View& view, text::Measurer& measurer) {
  scene::Page page;
  page.size = view.size;
  page.title = sheet.title;
  page.subtitle = sheet.sentence;
  page.statement = sheet.statement;
  page.name = sheet.title;
  if (!view.room_safe) page.mark = base::tr("Not room-safe");
  const double shape = view.size.h > 0 ? view.size.w / view.size.h : 16.0 / 9;
  const double wide = std::clamp(std::round(1080 * shape) - kPageSides, 700.0, kMostWide);
  CommitmentRows rows(theme(view.theme), measurer, wide);
  std::vector<CommitmentLine> lines = sheet.lines;
  if (lines.size() > kMostCommitments) {
    page.subtitle += (page.subtitle.empty() ? "" : " ") + base::trn(lines.size() - kMostCommitments,
                                                                    "{} more is in the register.",
                                                                    "{} more are in the register.");
    lines.resize(kMostCommitments);
  }
  if (lines.size() <= kTableMost)
    table(rows, lines, wide);
  else
    two_columns(rows, lines, wide);
  page.scene = rows.take();
  return page;
}

}  // namespace flipchart::compose
