#include "writers/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/json_text.hpp"
#include "base/markup_text.hpp"
#include "base/utf8.hpp"
#include "packing/zip_package.hpp"
#include "writers/csv_text.hpp"

namespace flipchart::writers {

namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";
constexpr std::size_t kLongestSheetName = 31;  // of what spreadsheets allow

constexpr std::string_view kStyles =
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/></numFmts>"
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"16\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"><color "
    "rgb=\"FFD3D9E2\"/></bottom><diagonal/></border>"
    "</borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
    "applyBorder=\"1\"/>"
    "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment wrapText=\"1\" vertical=\"top\"/></xf></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

// "A", "B" ... "Z", "AA"
std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
  return name;
}

std::string cell_number(double value) {
  std::string text;
  base::append_number(text, value, 6);
  return text;
}

// Spreadsheets read "_x0041_" as the character of this number: texts that look like it say so.
bool looks_escaped(std::string_view text) {
  const auto hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, hex);
}

// As much of a text as a cell can hold, which counts as UTF-16 does: spreadsheets refuse a file with more.
std::string_view fitting_cell(std::string_view text) {
  if (text.size() <= kMostCellUnits) return text;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    units += base::next_code_point(text, at) > 0xFFFF ? 2 : 1;
    if (units > kMostCellUnits) return text.substr(0, start);
  }
  return text;
}

// What is in a cell stays in it: other than elsewhere in markup, line breaks and tabs too.
void append_cell_text(std::string& out, std::string_view text) {
  std::size_t written = 0;
  const auto put = [&](std::size_t at, std::string_view instead) {
    base::append_markup_text(out, text.substr(written, at - written));
    out += instead;
    written = at + 1;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') put(at, "\n");
    if (text[at] == '\t') put(at, "\t");
    if (text[at] == '\r') put(at, "&#13;");
    if (text[at] == '_' && looks_escaped(text.substr(at))) put(at, "_x005F_");
  }
  base::append_markup_text(out, text.substr(written));
}

}  // namespace

void SheetText::text(std::string_view value, CellStyle style) {
  begin("inlineStr", style);
  out_ += "<is><t xml:space=\"preserve\">";
  const std::string_view whole = value;
  value = fitting_cell(value);
  cut_ = cut_ || value.size() < whole.size();
  append_cell_text(out_, value);
  out_ += "</t></is></c>";
  widen(value);
}

SheetText& SheetText::cell(std::string_view value) {
  if (value.empty())
    ++column_;
  else if (value.front() == '\'' && looks_like_a_formula(value))  // reading takes one off
    text("'" + std::string(value), CellStyle::plain);
  else
    text(value, CellStyle::plain);
  return *this;
}

SheetText& SheetText::plain(std::string_view value) {
  double number_in = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number_in);
  if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(number_in))
    return cell(value);
  number(std::string(value), CellStyle::plain);
  return *this;
}

void SheetText::figure(const Figure& figure) {
  if (const auto* count = std::get_if<std::uint64_t>(&figure)) {
    number(std::to_string(*count), CellStyle::count);
  } else if (const auto* share = std::get_if<Share>(&figure)) {
    number(cell_number(share->of_one), CellStyle::share);
  } else if (const auto* measured = std::get_if<double>(&figure)) {
    number(cell_number(*measured), CellStyle::measured);
  } else {
    ++column_;  // an empty cell
  }
}

void SheetText::end_row() {
  if (row_begun_) out_ += "</row>";
  row_begun_ = false;
  ++row_;
  column_ = 0;
}

std::string SheetText::part(bool frozen) const {
  std::string text(kHead);
  text += fmt::format("<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\">", kMain);
  if (frozen) text += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>";
  text += "</sheetView></sheetViews>";
  if (!widths_.empty()) text += "<cols>";
  for (std::size_t c = 0; c < widths_.size(); ++c)
    text += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", c + 1,
                        std::clamp<std::size_t>(widths_[c] + 2, 12, 100));
  if (!widths_.empty()) text += "</cols>";
  return text + "<sheetData>" + out_ + "</sheetData></worksheet>";
}

void SheetText::number(const std::string& value, CellStyle style) {
  begin("n", style);
  out_ += "<v>" + value + "</v></c>";
  widen(value);
}

void SheetText::begin(std::string_view type, CellStyle style) {
  if (!row_begun_) out_ += fmt::format("<row r=\"{}\">", row_ + 1);
  row_begun_ = true;
  out_ += fmt::format("<c r=\"{}{}\" s=\"{}\" t=\"{}\">", column_name(column_), row_ + 1,
                      static_cast<int>(style), type);
  ++column_;
}

void SheetText::widen(std::string_view value) {
  if (widths_.size() < column_) widths_.resize(column_, 0);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < value.size(); ++letters) base::next_code_point(value, at);
  widths_[column_ - 1] = std::max(widths_[column_ - 1], letters);
}

std::string spreadsheet_name(std::string_view heading) {
  heading = heading.substr(0, heading.find(" ("));
  std::string name;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < heading.size() && letters < kLongestSheetName; ++letters) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(heading, at);
    if (c < 0x80 && std::string_view(":\\/?*[]").find(static_cast<char>(c)) != std::string_view::npos)
      continue;
    name += heading.substr(start, at - start);
  }
  const std::size_t blank = name.rfind(' ');
  if (letters == kLongestSheetName && blank != std::string::npos) name.resize(blank);
  return name;
}

base::Result<std::string> workbook(std::vector<Sheet> sheets) {
  std::string types(kHead);
  types += fmt::format(
      "<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
      kPackage);
  const auto part_type = [&types](std::string_view part, std::string_view type) {
    types += fmt::format(
        "<Override PartName=\"/xl/{}\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml\"/>",
        part, type);
  };
  part_type("workbook.xml", "sheet.main");
  part_type("styles.xml", "styles");
  std::string book(kHead);
  book += fmt::format("<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>", kMain, kRelationships);
  std::string links(kHead);
  links += fmt::format("<Relationships xmlns=\"{}/relationships\">", kPackage);
  const auto link = [&links](std::size_t number, std::string_view type, std::string_view target) {
    links += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/{}\" Target=\"{}\"/>", number, kRelationships,
                         type, target);
  };
  std::vector<packing::PackagePart> parts;
  for (std::size_t s = 0; s < sheets.size(); ++s) {
    const std::string part = fmt::format("worksheets/sheet{}.xml", s + 1);
    part_type(part, "worksheet");
    link(s + 1, "worksheet", part);
    book += "<sheet name=\"";
    base::append_markup_text(book, sheets[s].name);
    book += fmt::format("\" sheetId=\"{0}\" r:id=\"rId{0}\"/>", s + 1);
    parts.push_back({"xl/" + part, std::move(sheets[s].part)});
  }
  link(sheets.size() + 1, "styles", "styles.xml");
  const std::string root = fmt::format(
      "{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
      "Target=\"xl/workbook.xml\"/></Relationships>",
      kHead, kPackage, kRelationships);
  const std::string styles = fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", kHead, kMain, kStyles);
  parts.insert(parts.begin(), {{"[Content_Types].xml", types + "</Types>"},
                               {"_rels/.rels", root},
                               {"xl/workbook.xml", book + "</sheets></workbook>"},
                               {"xl/_rels/workbook.xml.rels", links + "</Relationships>"},
                               {"xl/styles.xml", styles}});
  return packing::zipped(parts);
}

}  // namespace flipchart::writers
