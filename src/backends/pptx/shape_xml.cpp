#include "backends/pptx/shape_xml.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/markup_text.hpp"

namespace flipchart::backends {
namespace {

constexpr std::string_view kDecorative =
    "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
    "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" "
    "val=\"1\"/></a:ext></a:extLst>";

bool is_circle(const scene::Path& path) {
  if (path.verbs.size() != 5 || path.points.front() != path.points.back()) return false;
  return std::all_of(path.verbs.begin() + 1, path.verbs.end(),
                     [](scene::Verb v) { return v == scene::Verb::cubic; });
}

base::Rect around_all(const std::vector<base::Point>& points) {
  double left = points.front().x;
  double right = left;
  double top = points.front().y;
  double bottom = top;
  for (const base::Point& p : points) {
    left = std::min(left, p.x);
    right = std::max(right, p.x);
    top = std::min(top, p.y);
    bottom = std::max(bottom, p.y);
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

void ShapeXml::Extent::add(Emu l, Emu t, Emu r, Emu b) {
  left = any ? std::min(left, l) : l;
  top = any ? std::min(top, t) : t;
  right = any ? std::max(right, r) : r;
  bottom = any ? std::max(bottom, b) : b;
  any = true;
}

void ShapeXml::attribute(std::string_view name, Emu value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  number(value);
  out_ += '"';
}

void ShapeXml::named(std::string_view element, const ShapeName& name) {
  std::string unique = name.name;
  for (std::size_t& count = names_[name.name]; count > 0 && names_.contains(unique); ++count)
    unique = name.name + ' ' + std::to_string(count + 1);
  ++names_[unique];
  raw("<p:nv");
  raw(element);
  raw("Pr><p:cNvPr");
  attribute("id", static_cast<Emu>(name.id == kNoShape ? next_++ : name.id));
  raw(" name=\"");
  base::append_markup_text(out_, unique);
  raw("\" descr=\"");
  base::append_markup_text(out_, name.words);
  raw("\"");
  if (name.jump.empty() && !name.part) {
    raw("/>");
    return;
  }
  raw(">");
  if (!name.jump.empty()) {
    raw("<a:hlinkClick r:id=\"");
    raw(name.jump);
    raw("\" action=\"ppaction://hlinksldjump\"/>");
  }
  if (name.part) raw(kDecorative);
  raw("</p:cNvPr>");
}

void ShapeXml::open_group(ShapeName name) {
  groups_.push_back({std::move(name), out_.size(), {}});
}

void ShapeXml::close_group() {
  OpenGroup group = std::move(groups_.back());
  groups_.pop_back();
  if (!group.extent.any) return;
  std::string inside = out_.substr(group.at);
  out_.resize(group.at);
  raw("<p:grpSp>");
  named("GrpSp", group.name);
  raw("<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>");
  const Extent& e = group.extent;
  for (const auto& [off, ext] : {std::pair{"<a:off", "<a:ext"}, std::pair{"<a:chOff", "<a:chExt"}}) {
    raw(off);
    attribute("x", e.left);
    attribute("y", e.top);
    raw("/>");
    raw(ext);
    attribute("cx", e.right - e.left);
    attribute("cy", e.bottom - e.top);
    raw("/>");
  }
  raw("</a:xfrm></p:grpSpPr>");
  out_ += inside;
  raw("</p:grpSp>");
  if (!groups_.empty()) groups_.back().extent.add(e.left, e.top, e.right, e.bottom);
}

void ShapeXml::placed(const base::Rect& box, int quarter_turns, bool flip_h, bool flip_v) {
  const Emu left = sheet_.x(box.x);
  const Emu top = sheet_.y(box.y);
  const Emu width = std::max<Emu>(sheet_.x(box.right()) - left, 0);
  const Emu height = std::max<Emu>(sheet_.y(box.bottom()) - top, 0);
  raw("<a:xfrm");
  if (quarter_turns != 0) attribute("rot", Emu{5'400'000} * quarter_turns);
  if (flip_h) raw(" flipH=\"1\"");
  if (flip_v) raw(" flipV=\"1\"");
  raw("><a:off");
  attribute("x", left);
  attribute("y", top);
  raw("/><a:ext");
  attribute("cx", width);
  attribute("cy", height);
  raw("/></a:xfrm>");
  if (groups_.empty()) return;
  Extent& extent = groups_.back().extent;
  if (quarter_turns % 2 == 0) return extent.add(left, top, left + width, top + height);
  const Emu x = left + (width - height) / 2;
  const Emu y = top + (height - width) / 2;
  extent.add(x, y, x + height, y + width);
}

void ShapeXml::solid(base::Colour colour, Palette::Over over) {
  raw("<a:solidFill>");
  palette_.append(out_, colour, over);
  raw("</a:solidFill>");
}

void ShapeXml::line(const scene::Stroke& stroke, Palette::Over over) {
  if (stroke.colour.a == 0 || stroke.width <= 0) {
    raw("<a:ln><a:noFill/></a:ln>");
    return;
  }
  raw("<a:ln");
  attribute("w", std::max<Emu>(sheet_.length(stroke.width), 1));
  if (stroke.round_caps) raw(" cap=\"rnd\"");
  raw(">");
  solid(stroke.colour, over);
  if (!stroke.dash.empty()) {
    // Dashes and gaps by the width of the line.
    raw("<a:custDash>");
    for (std::size_t i = 0; i < stroke.dash.size(); i += 2) {
      const double gap = stroke.dash[i + 1 < stroke.dash.size() ? i + 1 : i];
      raw("<a:ds");
      attribute("d", std::llround(stroke.dash[i] / stroke.width * 100'000));
      attribute("sp", std::llround(gap / stroke.width * 100'000));
      raw("/>");
    }
    raw("</a:custDash>");
  }
  raw("<a:round/></a:ln>");
}

void ShapeXml::look(const ShapeLook& look) {
  if (look.fill.a == 0)
    raw("<a:noFill/>");
  else
    solid(look.fill, look.over);
  line(look.line, look.over);
}

void ShapeXml::box(const ShapeName& name, const base::Rect& box, double radius, const ShapeLook& shown,
                   const SlideText& words, Form form) {
  raw("<p:sp>");
  named("Sp", name);
  raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
  placed(box);
  const double shorter = std::min(box.w, box.h);
  const double share = shorter <= 0 ? 0 : std::clamp(radius / shorter, 0.0, 0.5);
  if (form == Form::ellipse) {
    raw("<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>");
  } else if (share <= 0) {
    raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  } else {
    raw("<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val ");
    number(std::llround(share * 100'000));
    raw("\"/></a:avLst></a:prstGeom>");
  }
  look(shown);
  raw("</p:spPr>");
  if (!words.paragraphs.empty()) text(words);
  raw("</p:sp>");
}

void ShapeXml::hatched(const ShapeName& name, const base::Rect& box, double radius, base::Colour colour,
                       std::string_view pattern, base::Colour ground, double width) {
  raw("<p:sp>");
  named("Sp", name);
  raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
  placed(box);
  raw("<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val ");
  number(std::llround(std::clamp(radius / std::max(std::min(box.w, box.h), 1e-9), 0.0, 0.5) * 100'000));
  raw("\"/></a:avLst></a:prstGeom><a:pattFill prst=\"");
  raw(pattern);
  raw("\"><a:fgClr>");
  palette_.append(out_, colour);
  raw("</a:fgClr><a:bgClr>");
  palette_.append(out_, ground);
  raw("</a:bgClr></a:pattFill>");
  line({colour, width, {}, false});
  raw("</p:spPr></p:sp>");
}

void ShapeXml::geometry(const scene::Path& path, const base::Rect& box, bool filled) {
  raw("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>"
      "<a:pathLst><a:path");
  const Emu left = sheet_.x(box.x);
  const Emu top = sheet_.y(box.y);
  attribute("w", sheet_.x(box.right()) - left);
  attribute("h", sheet_.y(box.bottom()) - top);
  if (!filled) raw(" fill=\"none\"");
  raw(">");
  std::size_t next = 0;
  for (const scene::Verb verb : path.verbs) {
    const std::string_view tag = verb == scene::Verb::move   ? "a:moveTo>"
                                 : verb == scene::Verb::line ? "a:lnTo>"
                                                             : "a:cubicBezTo>";
    raw("<");
    raw(tag);
    for (int points = verb == scene::Verb::cubic ? 3 : 1; points > 0; --points, ++next) {
      raw("<a:pt");
      attribute("x", sheet_.x(path.points[next].x) - left);
      attribute("y", sheet_.y(path.points[next].y) - top);
      raw("/>");
    }
    raw("</");
    raw(tag);
  }
  if (filled) raw("<a:close/>");
  raw("</a:path></a:pathLst></a:custGeom>");
}

void ShapeXml::freeform(const ShapeName& name, const scene::Path& path, const ShapeLook& shown) {
  if (path.points.size() < 2) return;
  const base::Rect around = around_all(path.points);
  if (shown.fill.a != 0 && is_circle(path)) return box(name, around, 0, shown, {}, Form::ellipse);
  const bool straight = path.points.size() == 2;
  raw("<p:sp>");
  named("Sp", name);
  raw("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
  if (straight) {
    const base::Point away = path.points[1] - path.points[0];
    placed(around, 0, away.x < 0, away.y < 0);
    raw("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
  } else {
    placed(around);
    geometry(path, around, shown.fill.a != 0);
  }
  look(shown);
  raw("</p:spPr></p:sp>");
}

void ShapeXml::connector(const ShapeName& name, const Elbow& elbow, const scene::Stroke& stroke,
                         GluedEnd start, GluedEnd end) {
  raw("<p:cxnSp>");
  named("CxnSp", name);
  raw("<p:cNvCxnSpPr>");
  for (const auto& [tag, glued] : {std::pair{"<a:stCxn", start}, std::pair{"<a:endCxn", end}}) {
    if (glued.shape == kNoShape) continue;
    raw(tag);
    attribute("id", static_cast<Emu>(glued.shape));
    attribute("idx", glued.site);
    raw("/>");
  }
  raw("</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>");
  placed(elbow.box, elbow.quarter_turns, elbow.flip_h, elbow.flip_v);
  raw("<a:prstGeom prst=\"");
  raw(elbow.preset);
  raw("\"><a:avLst>");
  for (std::size_t i = 0; i < elbow.corners.size(); ++i) {
    raw("<a:gd name=\"adj");
    number(static_cast<Emu>(i + 1));
    raw("\" fmla=\"val ");
    number(std::llround(elbow.corners[i] * 100'000));
    raw("\"/>");
  }
  raw("</a:avLst></a:prstGeom>");
  line(stroke);
  raw("</p:spPr></p:cxnSp>");
}

}  // namespace flipchart::backends
