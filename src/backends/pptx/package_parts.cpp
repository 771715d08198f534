#include "backends/pptx/package_parts.hpp"

#include <algorithm>

#include "backends/pptx/relationships.hpp"
#include "base/markup_text.hpp"
#include "base/utf8.hpp"

namespace flipchart::backends {
namespace {

constexpr std::string_view kSpaces =
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">";
constexpr std::string_view kNoRoom =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
    "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/>"
    "</a:xfrm></p:grpSpPr>";
constexpr std::string_view kColours =
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
    "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "
    "folHlink=\"folHlink\"/>";
constexpr std::string_view kGround =
    "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
constexpr Emu kNotesWidth = 6'858'000;
constexpr Emu kNotesHeight = 9'144'000;

std::string number_of(std::size_t slide) {
  return std::to_string(slide + 1);
}

std::string content_types(const PackageOutline& outline) {
  constexpr std::string_view kOffice = "application/vnd.openxmlformats-officedocument.";
  std::string out = std::string(kXml) +
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    "<Default Extension=\"rels\" "
                    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
                    "<Default Extension=\"png\" ContentType=\"image/png\"/>";
  const auto add = [&](const std::string& part, std::string_view type) {
    out += "<Override PartName=\"/" + part + "\" ContentType=\"" + std::string(type) + "\"/>";
  };
  const auto office = [&](const std::string& part, std::string_view type) {
    add(part, std::string(kOffice) + std::string(type) + "+xml");
  };
  office("ppt/presentation.xml", "presentationml.presentation.main");
  office("ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster");
  office("ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout");
  office("ppt/theme/theme1.xml", "theme");
  if (outline.any_notes()) {
    office("ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster");
    office("ppt/theme/theme2.xml", "theme");
  }
  for (std::size_t i = 0; i < outline.slides; ++i) {
    office(slide_part_name(i), "presentationml.slide");
    if (outline.notes[i])
      office("ppt/notesSlides/notesSlide" + number_of(i) + ".xml", "presentationml.notesSlide");
  }
  office("docProps/app.xml", "extended-properties");
  add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return out + "</Types>";
}

std::string presentation(const PackageOutline& outline, const Sheet& sheet) {
  std::string out = std::string(kXml) + "<p:presentation" + std::string(kSpaces) +
                    "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>";
  if (outline.any_notes()) out += "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId3\"/></p:notesMasterIdLst>";
  out += "<p:sldIdLst>";
  for (std::size_t i = 0; i < outline.slides; ++i)
    out += "<p:sldId id=\"" + std::to_string(256 + i) + "\" r:id=\"rId" + std::to_string(4 + i) + "\"/>";
  out += "</p:sldIdLst><p:sldSz cx=\"" + std::to_string(sheet.w) + "\" cy=\"" + std::to_string(sheet.h) +
         "\"/><p:notesSz cx=\"" + std::to_string(kNotesWidth) + "\" cy=\"" + std::to_string(kNotesHeight) +
         "\"/><p:defaultTextStyle>";
  out +=
      "<a:lvl1pPr marL=\"0\" algn=\"l\" defTabSz=\"914400\" rtl=\"0\" eaLnBrk=\"1\" latinLnBrk=\"0\" "
      "hangingPunct=\"1\"><a:defRPr sz=\"1200\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/>"
      "</a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/>"
      "</a:defRPr></a:lvl1pPr></p:defaultTextStyle></p:presentation>";
  return out;
}

std::string presentation_relationships(const PackageOutline& outline) {
  Relationships out;
  out.add("rId1", "slideMaster", "slideMasters/slideMaster1.xml").add("rId2", "theme", "theme/theme1.xml");
  if (outline.any_notes()) out.add("rId3", "notesMaster", "notesMasters/notesMaster1.xml");
  for (std::size_t i = 0; i < outline.slides; ++i)
    out.add("rId" + std::to_string(4 + i), "slide", "slides/slide" + number_of(i) + ".xml");
  return out.take();
}

// Where headlines stand, for slides that somebody adds.
std::string title_shape(const Sheet& sheet) {
  const Emu side = sheet.w / 48;
  return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
         "<p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" +
         std::to_string(side) + "\" y=\"" + std::to_string(side) + "\"/><a:ext cx=\"" +
         std::to_string(sheet.w - 2 * side) + "\" cy=\"" + std::to_string(sheet.h / 16) +
         "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
         "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr>"
         "<a:lstStyle/><a:p><a:r><a:rPr/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>";
}

std::string text_style(std::string_view name, std::string_view size, std::string_view fonts) {
  const std::string n(name);
  const std::string f(fonts);
  return "<p:" + n +
         "><a:lvl1pPr algn=\"l\"><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:buNone/><a:defRPr sz=\"" +
         std::string(size) + "\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+" +
         f + "-lt\"/><a:ea typeface=\"+" + f + "-ea\"/><a:cs typeface=\"+" + f +
         "-cs\"/></a:defRPr></a:lvl1pPr></p:" + n + ">";
}

std::string slide_master(const Sheet& sheet) {
  return std::string(kXml) + "<p:sldMaster" + std::string(kSpaces) + "<p:cSld>" + std::string(kGround) +
         "<p:spTree>" + std::string(kNoRoom) + title_shape(sheet) + "</p:spTree></p:cSld>" +
         std::string(kColours) +
         "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles>" +
         text_style("titleStyle", "2000", "mj") + text_style("bodyStyle", "1200", "mn") +
         text_style("otherStyle", "1200", "mn") + "</p:txStyles></p:sldMaster>";
}

std::string slide_layout(const Sheet& sheet) {
  return std::string(kXml) + "<p:sldLayout type=\"titleOnly\"" + std::string(kSpaces) +
         "<p:cSld name=\"Chart\"><p:spTree>" + std::string(kNoRoom) + title_shape(sheet) +
         "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
}

std::string theme(const Palette& palette) {
  const std::string fonts = "<a:latin typeface=\"Inter\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
  const std::string fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
  const auto line = [&](std::string_view width) {
    return "<a:ln w=\"" + std::string(width) + "\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\">" + fill +
           "<a:prstDash val=\"solid\"/></a:ln>";
  };
  const std::string effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return std::string(kXml) +
         "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Flipchart\">"
         "<a:themeElements><a:clrScheme name=\"Flipchart\">" +
         palette.scheme() + "</a:clrScheme><a:fontScheme name=\"Flipchart\"><a:majorFont>" + fonts +
         "</a:majorFont><a:minorFont>" + fonts +
         "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Flipchart\">" + "<a:fillStyleLst>" + fill + fill +
         fill + "</a:fillStyleLst><a:lnStyleLst>" + line("6350") + line("12700") + line("19050") +
         "</a:lnStyleLst><a:effectStyleLst>" + effect + effect + effect +
         "</a:effectStyleLst><a:bgFillStyleLst>" + fill + fill + fill +
         "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
}

std::string notes_box(std::string_view name, std::string_view place, std::string_view body) {
  return "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"" + std::string(name) +
         "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr>"
         "</p:nvSpPr><p:spPr>" +
         std::string(place) + "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>" + std::string(body) +
         "</p:txBody></p:sp>";
}

std::string picture_of_slide(std::string_view place) {
  return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
         "noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr>" +
         std::string(place) + "</p:spPr></p:sp>";
}

std::string notes_master(const Sheet& sheet) {
  const auto place = [](Emu x, Emu y, Emu w, Emu h) {
    return "<a:xfrm><a:off x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"/><a:ext cx=\"" +
           std::to_string(w) + "\" cy=\"" + std::to_string(h) +
           "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
  };
  constexpr Emu kSide = 685'800;
  constexpr Emu kMiddle = 4'400'550;
  constexpr Emu kTallest = kMiddle - 2 * kSide;
  const double shape = static_cast<double>(sheet.h) / static_cast<double>(sheet.w);
  const double widest = std::min<double>(kNotesWidth - 2 * kSide, kTallest / shape);
  const Emu w = static_cast<Emu>(widest);
  const Emu h = std::max<Emu>(static_cast<Emu>(widest * shape), 1);
  return std::string(kXml) + "<p:notesMaster" + std::string(kSpaces) +
         "<p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr "
         "val=\"FFFFFF\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
         "<p:spTree>" +
         std::string(kNoRoom) + picture_of_slide(place((kNotesWidth - w) / 2, kSide, w, h)) +
         notes_box("Notes", place(kSide, kMiddle, kNotesWidth - 2 * kSide, kNotesHeight - kMiddle - kSide),
                   "<a:p><a:r><a:rPr/><a:t>Notes</a:t></a:r></a:p>") +
         "</p:spTree></p:cSld>" + std::string(kColours) +
         "<p:notesStyle><a:lvl1pPr algn=\"l\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:defRPr "
         "sz=\"1200\">"
         "<a:solidFill><a:srgbClr val=\"161A22\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr>"
         "</a:lvl1pPr></p:notesStyle></p:notesMaster>";
}

std::string properties(const PackageOutline& outline) {
  std::string out = std::string(kXml) +
                    "<cp:coreProperties "
                    "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>";
  base::append_markup_text(out, outline.title);
  return out + "</dc:title><dc:creator>Flipchart</dc:creator></cp:coreProperties>";
}

}  // namespace

bool PackageOutline::any_notes() const {
  return std::find(notes.begin(), notes.end(), true) != notes.end();
}

std::string slide_part_name(std::size_t slide) {
  return "ppt/slides/slide" + number_of(slide) + ".xml";
}

std::vector<packing::PackagePart> package_parts(const PackageOutline& outline, const Sheet& sheet,
                                                const Palette& palette) {
  Relationships package;
  package.add("rId1", "officeDocument", "ppt/presentation.xml");
  package.add("rId3", "extended-properties", "docProps/app.xml");
  std::string package_rels = package.take();
  // Of another family than the others.
  const std::string core =
      "<Relationship Id=\"rId2\" "
      "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
      "core-properties\" Target=\"docProps/core.xml\"/>";
  package_rels.insert(package_rels.rfind("</"), core);
  std::vector<packing::PackagePart> parts = {
      {"[Content_Types].xml", content_types(outline)},
      {"_rels/.rels", std::move(package_rels)},
      {"docProps/core.xml", properties(outline)},
      {"docProps/app.xml",
       std::string(kXml) +
           "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
           "<Application>Flipchart</Application></Properties>"},
      {"ppt/presentation.xml", presentation(outline, sheet)},
      {"ppt/_rels/presentation.xml.rels", presentation_relationships(outline)},
      {"ppt/slideMasters/slideMaster1.xml", slide_master(sheet)},
      {"ppt/slideMasters/_rels/slideMaster1.xml.rels",
       Relationships()
           .add("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")
           .add("rId2", "theme", "../theme/theme1.xml")
           .take()},
      {"ppt/slideLayouts/slideLayout1.xml", slide_layout(sheet)},
      {"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
       Relationships().add("rId1", "slideMaster", "../slideMasters/slideMaster1.xml").take()},
      {"ppt/theme/theme1.xml", theme(palette)}};
  if (outline.any_notes()) {
    parts.push_back({"ppt/notesMasters/notesMaster1.xml", notes_master(sheet)});
    parts.push_back({"ppt/notesMasters/_rels/notesMaster1.xml.rels",
                     Relationships().add("rId1", "theme", "../theme/theme2.xml").take()});
    parts.push_back({"ppt/theme/theme2.xml", theme(palette)});
  }
  return parts;
}

packing::PackagePart slide_relationships(const PackageOutline& outline, std::size_t slide,
                                         const SlideLinks& links, const MediaTargets& media) {
  Relationships out;
  out.add("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml");
  if (outline.notes[slide])
    out.add("rId2", "notesSlide", "../notesSlides/notesSlide" + number_of(slide) + ".xml");
  for (const auto& [to, name] : links) out.add(name, "slide", "slide" + number_of(to) + ".xml");
  for (const auto& [name, file] : media) out.add(name, "image", "../media/" + file);
  return {"ppt/slides/_rels/slide" + number_of(slide) + ".xml.rels", out.take()};
}

std::vector<packing::PackagePart> notes_parts(std::size_t slide, std::string_view notes) {
  std::string paragraphs;
  for (std::string_view line : base::split(notes, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    paragraphs += "<a:p>";
    if (!line.empty()) {
      paragraphs += "<a:r><a:rPr/><a:t>";
      base::append_markup_text(paragraphs, line);
      paragraphs += "</a:t></a:r>";
    }
    paragraphs += "</a:p>";
  }
  const std::string file = "notesSlide" + number_of(slide) + ".xml";
  return {{"ppt/notesSlides/" + file,
           std::string(kXml) + "<p:notes" + std::string(kSpaces) + "<p:cSld><p:spTree>" +
               std::string(kNoRoom) + picture_of_slide("") + notes_box("Notes", "", paragraphs) +
               "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
               "</p:notes>"},
          {"ppt/notesSlides/_rels/" + file + ".rels",
           Relationships()
               .add("rId1", "slide", "../slides/slide" + number_of(slide) + ".xml")
               .add("rId2", "notesMaster", "../notesMasters/notesMaster1.xml")
               .take()}};
}

}  // namespace flipchart::backends
