#include "backends/pptx/slide.hpp"

#include "backends/pptx/slide_drawing.hpp"
#include "base/markup_text.hpp"

namespace flipchart::backends {
namespace {

constexpr std::size_t kFirstLink = 3;

// What has the same name on both slides moves from where it was to where it is; programs that know nothing
// of this fade over.
constexpr std::string_view kMorph =
    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
    "<mc:Choice xmlns:p159=\"http://schemas.microsoft.com/office/powerpoint/2015/09/main\" Requires=\"p159\">"
    "<p:transition spd=\"slow\" xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" "
    "p14:dur=\"2000\"><p159:morph option=\"byObject\"/></p:transition></mc:Choice>"
    "<mc:Fallback><p:transition spd=\"slow\"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>";

}  // namespace

SlideLinks links_of(const scene::Deck& deck, std::size_t number) {
  SlideLinks links;
  const scene::Page& page = deck.pages[number];
  const auto add = [&](std::size_t to) {
    if (to < deck.pages.size() && to != number) links.try_emplace(to);
  };
  for (const scene::Jump& jump : page.jumps) add(jump.page);
  if (page.up) add(*page.up);
  std::size_t next = kFirstLink;
  for (auto& [to, name] : links) name = "rId" + std::to_string(next++);
  return links;
}

Slide slide_of(const SlideContext& context, const scene::Page& page, const scene::Scene& scene,
               const SlideLinks& links) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<p:sld xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld";
  const std::string& name = page.name.empty() ? page.title : page.name;
  if (!name.empty()) {
    out += " name=\"";
    base::append_markup_text(out, name);
    out += '"';
  }
  out += '>';
  base::Colour ground = scene.ground;
  ground.a = 255;
  if (page.transparent || ground != context.ground) {
    out += "<p:bg><p:bgPr>";
    if (page.transparent) {
      out += "<a:noFill/>";
    } else {
      out += "<a:solidFill>";
      context.palette.append(out, ground);
      out += "</a:solidFill>";
    }
    out += "<a:effectLst/></p:bgPr></p:bg>";
  }
  out +=
      "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
      "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/>"
      "<a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
  SlideDrawing drawing(context, page, scene, links);
  out += drawing.drawn();
  out += "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";
  if (page.turned) out += kMorph;
  out += "</p:sld>";
  return {std::move(out), drawing.pictures()};
}

}  // namespace flipchart::backends
