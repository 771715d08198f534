// The words of shapes as DrawingML: paragraphs with their places, runs with their look.
#include <algorithm>
#include <cmath>

#include "backends/pptx/shape_xml.hpp"
#include "base/markup_text.hpp"

namespace flipchart::backends {
namespace {

constexpr double kHundredths = 100;  // of a point, for sizes of letters
constexpr double kSmallestSize = 600;

std::string_view aligned(scene::Align align) {
  return align == scene::Align::start ? "l" : align == scene::Align::end ? "r" : "ctr";
}

}  // namespace

void ShapeXml::paragraph(const SlideParagraph& paragraph) {
  raw("<a:p><a:pPr");
  if (paragraph.indent > 0) attribute("marL", sheet_.length(paragraph.indent));
  if (paragraph.align != scene::Align::start) {
    raw(" algn=\"");
    raw(aligned(paragraph.align));
    raw("\"");
  }
  raw(">");
  if (paragraph.space_before > 0) {
    raw("<a:spcBef><a:spcPts");
    attribute("val", std::llround(sheet_.points(paragraph.space_before) * 100));
    raw("/></a:spcBef>");
  }
  bool tabs = false;
  for (const SlideRun& run : paragraph.runs) {
    if (run.tab < 0) continue;
    if (!tabs) raw("<a:tabLst>");
    tabs = true;
    raw("<a:tab");
    attribute("pos", sheet_.length(run.tab));
    raw(" algn=\"");
    raw(aligned(run.at_tab));
    raw("\"/>");
  }
  if (tabs) raw("</a:tabLst>");
  raw("</a:pPr>");
  for (const SlideRun& run : paragraph.runs) {
    raw("<a:r><a:rPr noProof=\"1\"");
    const double size = std::floor(sheet_.points(run.font.size) * kHundredths + 0.01);
    attribute("sz", static_cast<Emu>(std::max(kSmallestSize, size)));
    if (is_bold(run.font)) raw(" b=\"1\"");
    raw(">");
    solid(run.colour);
    raw("</a:rPr><a:t>");
    if (run.tab >= 0) raw("\t");
    base::append_markup_text(out_, run.text);
    raw("</a:t></a:r>");
  }
  raw("</a:p>");
}

void ShapeXml::text(const SlideText& words) {
  raw("<p:txBody><a:bodyPr wrap=\"none\"");
  attribute("lIns", sheet_.length(words.left));
  attribute("tIns", sheet_.length(words.top));
  attribute("rIns", sheet_.length(words.right));
  attribute("bIns", sheet_.length(words.bottom));
  raw(" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/>");
  for (const SlideParagraph& line : words.paragraphs) paragraph(line);
  raw("</p:txBody>");
}

void ShapeXml::text_box(const ShapeName& name, base::Rect box, const SlideText& words, bool sideways,
                        bool title) {
  raw("<p:sp>");
  named("Sp", name);
  if (title)
    raw("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr>");
  else
    raw("<p:cNvSpPr txBox=\"1\"/><p:nvPr/>");
  raw("</p:nvSpPr><p:spPr>");
  if (sideways) box = {box.centre().x - box.h / 2, box.centre().y - box.w / 2, box.h, box.w};
  placed(box, sideways ? 3 : 0);
  raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>");
  text(words);
  raw("</p:sp>");
}

}  // namespace flipchart::backends
