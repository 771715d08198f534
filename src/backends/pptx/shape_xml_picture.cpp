// Pictures among the shapes of a slide.
#include "backends/pptx/shape_xml.hpp"

namespace flipchart::backends {

void ShapeXml::picture(const ShapeName& name, const base::Rect& box, std::string_view relationship,
                       Form form) {
  raw("<p:pic>");
  named("Pic", name);
  raw("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>"
      "<p:blipFill><a:blip r:embed=\"");
  raw(relationship);
  raw("\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>");
  placed(box);
  raw(form == Form::ellipse ? "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>"
                            : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  raw("</p:spPr></p:pic>");
}

}  // namespace flipchart::backends
