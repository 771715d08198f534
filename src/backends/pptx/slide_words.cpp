// What a page says around its picture: its headline, which is the slide's title, the line below it, what
// the foot states, and the way back to the page this one is a part of.
#include <algorithm>
#include <cmath>

#include "backends/pptx/slide_drawing.hpp"

namespace flipchart::backends {
namespace {

constexpr double kBackSize = 18;   // 9 points on a page of 1080
constexpr double kBackFoot = 36;   // where its line ends, in the margin above everything
constexpr double kTitleSize = 40;  // as pages set their headlines
constexpr double kSideMargin = 40;

bool alike(const scene::Text& a, const scene::Text& b) {
  return a.font.size == b.font.size && a.font.weight == b.font.weight && a.colour == b.colour &&
         a.align == b.align;
}

}  // namespace

double SlideDrawing::right_of(const scene::Text& line) const {
  double right = fit_.paper.w - kSideMargin * unit() / 2;
  if (!fit_.logo.empty() && line.at.y < fit_.logo.bottom() + line.font.size)
    right = fit_.logo.x - kSideMargin * unit() / 4;
  for (const scene::Text& other : fit_.words) {
    if (other.align != scene::Align::end || std::abs(other.at.y - line.at.y) > 2 * line.font.size) continue;
    right = std::min(right, other.at.x - texts_.width(other.text, other.font) - kSideMargin * unit() / 2);
  }
  return right;
}

void SlideDrawing::words(const std::vector<scene::Text>& lines, const std::string& name, bool title) {
  SlideText text;
  base::Rect box;
  std::string all;
  double bottom = 0;
  for (const scene::Text& line : lines) {
    scene::Text fitted = line;
    scene::Font font = fitted.font;
    font.size = std::max(font.size, texts_.least());
    const bool from_right = fitted.align == scene::Align::end;
    const double room = from_right ? line.at.x : right_of(line) - line.at.x;
    texts_.fit(fitted.text, font, room - kSideMargin * unit() / 4);
    if (fitted.text.empty()) continue;
    const double width = texts_.width(fitted.text, font);
    const double height = font.size * kLineHeight;
    const double top = line.at.y - line.middle_rise - height / 2;
    SlideParagraph& paragraph = text.paragraphs.emplace_back();
    paragraph.align = fitted.align;
    paragraph.space_before = text.paragraphs.size() > 1 ? std::max(0.0, top - bottom) : 0;
    paragraph.runs.push_back({fitted.text, font, fitted.colour});
    // As wide as the page has room, so that letters of another font find it too.
    box = box.united({from_right ? line.at.x - width : line.at.x, top, from_right ? width : room, height});
    bottom = top + height;
    all += (all.empty() ? "" : " ") + line.text;
  }
  if (!text.paragraphs.empty()) xml_.text_box({name, all}, box, text, false, title);
}

void SlideDrawing::brand() {
  if (!fit_.stripe.empty())
    xml_.box({"!!accent", "Accent", {}, true}, fit_.stripe, 0,
             {page_.brand.accent, {base::kNoColour, 0, {}, false}});
  if (!fit_.logo.empty())
    xml_.picture({"!!logo", "Logo"}, fit_.logo, relationship(page_.brand.logo), ShapeXml::Form::rounded);
}

void SlideDrawing::header() {
  brand();
  std::vector<scene::Text> lines;
  std::vector<std::vector<scene::Text>> blocks;
  for (const scene::Text& line : fit_.words) {
    if (line.at.y > fit_.area.y + fit_.area.h / 2) continue;  // the foot
    if (blocks.empty() || !alike(blocks.back().back(), line)) blocks.emplace_back();
    blocks.back().push_back(line);
  }
  std::size_t number = 0;
  bool titled = false;
  for (const std::vector<scene::Text>& block : blocks) {
    const scene::Text& line = block.front();
    const bool title = !titled && !page_.title.empty() && line.align == scene::Align::start &&
                       line.font.size >= kTitleSize * unit() - 0.1;
    titled = titled || title;
    words(block, title ? "!!title" : "!!words-" + std::to_string(++number), title);
  }
}

void SlideDrawing::footer() {
  std::vector<scene::Text> foot;
  for (const scene::Text& line : fit_.words)
    if (line.at.y > fit_.area.y + fit_.area.h / 2) foot.push_back(line);
  if (!foot.empty()) words(foot, "!!statement", false);
  back_link();
}

void SlideDrawing::back_link() {
  if (!page_.up) return;
  const auto link = links_.find(*page_.up);
  if (link == links_.end()) return;
  const scene::Page& up = context_.deck.pages[*page_.up];
  const double u = unit();
  const double right = fit_.paper.w - kSideMargin * u;
  std::string says = "Back to " + (!up.name.empty()    ? up.name
                                   : !up.title.empty() ? up.title
                                                       : "the overview");
  scene::Font font{std::max(kBackSize * u, texts_.least()), 400};
  texts_.fit(says, font, fit_.paper.w / 2);
  if (says.empty()) return;
  const double width = texts_.width(says, font);
  const double height = font.size * kLineHeight;
  const bool dark = base::contrast(base::hex("#2F4BD0"), scene_.ground) < 3;
  SlideText text;
  SlideParagraph& line = text.paragraphs.emplace_back();
  line.align = scene::Align::end;
  line.runs.push_back({says, font, dark ? base::hex("#93A7FF") : base::hex("#2F4BD0")});
  ShapeName name{"Back", says, link->second};
  xml_.text_box(name, {right - width, kBackFoot * u - height, width, height}, text);
}

}  // namespace flipchart::backends
