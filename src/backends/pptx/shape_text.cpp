#include "backends/pptx/shape_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flipchart::backends {
namespace {

using scene::Align;

// Letters are measured at one size, for a slide has many: what was measured once is known for all of them.
constexpr double kMeasured = 14;
constexpr double kBetween = 2;       // at least, between two texts of one line
constexpr double kBesideText = 2.5;  // between a text and the side of its box
constexpr double kSameLine = 0.75;   // baselines no further apart than this are one line

// Texts on one baseline, from left to right.
struct BoxLine {
  std::vector<SlideRun> runs;
  std::vector<double> x;
  double middle = 0;
  double size = 0;
};

std::vector<BoxLine> lines_by_baseline(const std::vector<scene::Text>& texts, double scale, double least) {
  std::vector<const scene::Text*> sorted;
  for (const scene::Text& text : texts)
    if (!text.text.empty()) sorted.push_back(&text);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const scene::Text* l, const scene::Text* r) { return l->at.y < r->at.y; });
  std::vector<BoxLine> lines;
  double baseline = 0;
  for (const scene::Text* text : sorted) {
    if (lines.empty() || text->at.y - baseline > kSameLine) {
      lines.emplace_back();
      baseline = text->at.y;
    }
    BoxLine& line = lines.back();
    scene::Font font = text->font;
    font.size = std::max(font.size * scale, least);
    line.middle = (text->at.y - text->middle_rise) * scale;
    line.size = std::max(line.size, font.size);
    const double x = text->at.x * scale;
    const auto place = std::upper_bound(line.x.begin(), line.x.end(), x) - line.x.begin();
    line.x.insert(line.x.begin() + place, x);
    line.runs.insert(line.runs.begin() + place, {text->text, font, text->colour, -1, text->align});
  }
  return lines;
}

double left_of(const SlideRun& run, double x, double width) {
  return run.at_tab == Align::start ? x : run.at_tab == Align::end ? x - width : x - width / 2;
}

}  // namespace

double SlideTexts::width(std::string_view text, const scene::Font& font) const {
  return measurer_.width(text, {kMeasured, is_bold(font) ? 700 : 400}) * font.size / kMeasured;
}

void SlideTexts::fit(std::string& text, scene::Font& font, double room) const {
  const double wide = width(text, font);
  if (wide <= room) return;
  const double smaller = font.size * room / std::max(wide, 1e-9) * 0.995;
  font.size = std::min(font.size, std::max(smaller, least_));
  if (width(text, font) <= room) return;
  if (room <= 0) return text.clear();
  text = measurer_.ellipsized(text, {kMeasured, is_bold(font) ? 700 : 400}, room * kMeasured / font.size);
}

SlideText SlideTexts::in_box(const std::vector<scene::Text>& texts, base::Size box, double scale) const {
  SlideText body;
  const double w = box.w * scale;
  const double h = box.h * scale;
  std::vector<BoxLine> lines = lines_by_baseline(texts, scale, least_);
  for (BoxLine& line : lines) {  // from the right: figures stand there, and names give way to them
    double end = w - kBesideText;
    for (std::size_t i = line.runs.size(); i-- > 0;) {
      SlideRun& run = line.runs[i];
      const double x = std::clamp(line.x[i], 0.0, w);
      line.x[i] = x;
      const double room = run.at_tab == Align::start ? end - x
                          : run.at_tab == Align::end ? std::min(x, end) - kBesideText
                                                     : 2 * std::min(x - kBesideText, end - x);
      fit(run.text, run.font, room);
      if (run.text.empty()) continue;
      end = left_of(run, x, width(run.text, run.font)) - kBetween * scale;
    }
    for (std::size_t i = line.runs.size(); i-- > 0;) {
      if (!line.runs[i].text.empty()) continue;
      line.runs.erase(line.runs.begin() + static_cast<std::ptrdiff_t>(i));
      line.x.erase(line.x.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  lines.erase(std::remove_if(lines.begin(), lines.end(), [](const BoxLine& l) { return l.runs.empty(); }),
              lines.end());

  // As many lines as there is height for.
  double height = 0;
  double bottom = 0;
  std::size_t fitting = 0;
  std::vector<double> gap(lines.size(), 0);
  for (; fitting < lines.size(); ++fitting) {
    const BoxLine& line = lines[fitting];
    const double half = kLineHeight * line.size / 2;
    if (fitting > 0) gap[fitting] = std::max(0.0, line.middle - half - bottom);
    const double with = height + gap[fitting] + 2 * half;
    if (with - (kLineHeight - 1) * line.size > h) break;
    height = with;
    bottom = line.middle + half;
  }
  lines.resize(fitting);
  if (lines.empty()) return body;
  const double top = lines.front().middle - kLineHeight * lines.front().size / 2;
  const double most = std::max(0.0, (h - height) / 2);
  const double down = std::clamp((top + bottom) / 2 - h / 2, -most, most);
  body.top = std::max(0.0, 2 * down);
  body.bottom = std::max(0.0, -2 * down);

  bool centred = false;
  body.left = w;
  for (const BoxLine& line : lines) {
    const Align align = line.runs.front().at_tab;
    centred = centred || align == Align::middle;
    if (align == Align::start) body.left = std::min(body.left, line.x.front());
    if (align == Align::end && line.runs.size() == 1) body.right = std::max(body.right, w - line.x.front());
  }
  if (body.left == w || centred) body.left = 0;
  if (centred && lines.size() == 1 && lines.front().runs.size() == 1) {  // about a place beside the middle
    body.left = std::max(0.0, 2 * lines.front().x.front() - w);
    body.right = std::max(0.0, w - 2 * lines.front().x.front());
  }
  for (std::size_t n = 0; n < lines.size(); ++n) {
    BoxLine& line = lines[n];
    SlideParagraph& paragraph = body.paragraphs.emplace_back();
    paragraph.space_before = gap[n];
    const bool alone = line.runs.size() == 1;
    paragraph.align = alone ? line.runs.front().at_tab : Align::start;
    for (std::size_t i = 0; i < line.runs.size(); ++i) {
      if (i == 0 && (alone || line.runs[i].at_tab == Align::start)) continue;
      line.runs[i].tab = std::max(0.0, line.x[i] - body.left);
    }
    if (line.runs.front().at_tab == Align::start) paragraph.indent = line.x.front() - body.left;
    paragraph.runs = std::move(line.runs);
  }
  return body;
}

}  // namespace flipchart::backends
