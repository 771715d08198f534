// From the workbook's list of sheets to one table for each that can be seen and holds something. A sheet that
// cannot be read is a problem in the log; the others are read.
#include <pugixml.hpp>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/readers.hpp"
#include "formats/workbook_package.hpp"
#include "formats/workbook_sheet.hpp"
#include "formats/workbook_strings.hpp"
#include "formats/workbook_styles.hpp"
#include "formats/workbook_xml.hpp"

namespace flipchart::formats {

namespace {

struct Sheet {
  std::string name;
  std::string part;  // empty: the workbook does not say which
  bool hidden = false;
  bool cells = true;  // false: a chart, a dialogue, macros
};

struct Outline {  // what the workbook part says
  std::vector<Sheet> sheets;
  std::vector<Relationship> parts;
  bool since_1904 = false;
};

bool is_true(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

const Relationship* of_type(const std::vector<Relationship>& all, std::string_view type) {
  for (const Relationship& each : all) {
    if (each.type == type) return &each;
  }
  return nullptr;
}

base::Result<Outline> outline_of(WorkbookPackage& package) {
  const auto roots = package.relationships("");
  if (!roots) return tl::unexpected(roots.error());
  const Relationship* document = of_type(*roots, "officeDocument");
  const std::string part = document != nullptr ? document->target : "xl/workbook.xml";
  base::Result<std::string> xml = package.text(part);
  if (!xml) return tl::unexpected(xml.error());
  pugi::xml_document tree;
  if (const auto parsed = parse_part(*xml, tree); !parsed)
    return base::failed(about_part(part, parsed.error()));
  base::Result<std::vector<Relationship>> parts = package.relationships(part);
  if (!parts) return tl::unexpected(parts.error());

  Outline outline;
  outline.parts = *std::move(parts);
  const pugi::xml_node root = tree.document_element();
  outline.since_1904 = is_true(attribute_named(child_named(root, "workbookPr"), "date1904"));
  for (const pugi::xml_node node : child_named(root, "sheets")) {
    if (local_name(node.name()) != "sheet") continue;
    Sheet sheet;
    sheet.name = base::valid_utf8(attribute_named(node, "name"));
    const std::string_view state = attribute_named(node, "state");
    sheet.hidden = state == "hidden" || state == "veryHidden";
    const std::string_view id = attribute_named(node, "id");
    for (const Relationship& each : outline.parts) {
      if (each.id != id) continue;
      sheet.part = each.target;
      sheet.cells = each.type == "worksheet";
    }
    outline.sheets.push_back(std::move(sheet));
  }
  return outline;
}

void tell(const SheetFindings& findings, const Place& whole, ProblemLog& log) {
  const auto at = [&](const Finding& finding) { return Place{whole.source, whole.file, finding.first_row}; };
  if (const Finding& found = findings.error_values; found.count > 0)
    log.note(at(found), "cell-error", "", "", base::tr("cells with an error such as #N/A were left empty"),
             found.count);
  if (const Finding& found = findings.lost_texts; found.count > 0)
    log.warning(
        at(found), "cell-error", "", "",
        base::tr("cells whose text the workbook does not hold were left empty; save the workbook again"),
        found.count);
  if (const Finding& found = findings.left_out; found.count > 0)
    log.warning(at(found), "cell-error", "", "",
                base::tr("cells beyond the last column, or second ones in one place, were left out; save the "
                         "workbook again"),
                found.count);
}

class WorkbookReading {
 public:
  WorkbookReading(const Document& document, WorkbookPackage package, ProblemLog& log)
      : document_(document), package_(std::move(package)), log_(log) {}

  base::Result<std::vector<FoundTable>> run() {
    base::Result<Outline> outline = outline_of(package_);
    if (!outline) return tl::unexpected(outline.error());
    if (const auto read = read_shared(*outline); !read) return tl::unexpected(read.error());
    for (const Sheet& sheet : outline->sheets) {
      const std::string name = document_.name + "#" + sheet.name;
      const Place whole{document_.number, name, 0};
      if (sheet.hidden) {
        log_.note(whole, "hidden-sheet", "", sheet.name,
                  base::tr("the sheet is hidden and was not read; show it to have it read"));
      } else if (!sheet.cells) {
        log_.note(whole, "passed-over", "", sheet.name,
                  base::tr("the sheet is a chart or the like and was passed over"));
      } else if (const auto read = read_sheet(sheet, whole, outline->since_1904); !read) {
        failures_.push_back({name, read.error().message});
      }
    }
    return finished();
  }

 private:
  struct Failure {
    std::string name;
    std::string what;
  };

  // A workbook may do without these parts.
  base::Result<void> read_shared(const Outline& outline) {
    if (const Relationship* part = of_type(outline.parts, "sharedStrings"); part != nullptr) {
      base::Result<std::string> xml = package_.text(part->target);
      if (!xml) return tl::unexpected(xml.error());
      base::Result<SharedStrings> strings = SharedStrings::read(*xml);
      if (!strings) return base::failed(about_part(part->target, strings.error()));
      strings_ = *std::move(strings);
    }
    if (const Relationship* part = of_type(outline.parts, "styles"); part != nullptr) {
      base::Result<std::string> xml = package_.text(part->target);
      if (!xml) return tl::unexpected(xml.error());
      base::Result<std::vector<NumberKind>> kinds = number_kinds(*xml);
      if (!kinds) return base::failed(about_part(part->target, kinds.error()));
      kinds_ = *std::move(kinds);
    }
    return {};
  }

  base::Result<void> read_sheet(const Sheet& sheet, const Place& whole, bool since_1904) {
    if (sheet.part.empty())
      return base::failed(
          base::tr("does not say where its sheet {} is; save the workbook again", sheet.name));
    base::Result<std::string> xml = package_.text(sheet.part);
    if (!xml) return tl::unexpected(xml.error());
    SheetFindings findings;
    base::Result<CellTable> cells = sheet_cells(*xml, {strings_, kinds_, since_1904}, budget_, findings);
    if (!cells) return base::failed(about_part(sheet.part, cells.error()));
    tell(findings, whole, log_);
    if (cells->records() > 0)
      found_.push_back({std::string(whole.file), Format::xlsx, Hint::none, "UTF-8", *std::move(cells)});
    return {};
  }

  base::Result<std::vector<FoundTable>> finished() {
    if (found_.empty() && !failures_.empty()) return base::failed(failures_.front().what);
    if (found_.empty())
      return base::failed(
          base::tr("has no sheet that can be seen and has any cells; show a sheet or name another file"));
    for (const Failure& failure : failures_)
      log_.error({document_.number, failure.name, 0}, "broken-sheet", "", "", failure.what);
    return std::move(found_);
  }

  const Document& document_;
  WorkbookPackage package_;
  ProblemLog& log_;
  SharedStrings strings_;
  std::vector<NumberKind> kinds_;
  SheetBudget budget_;
  std::vector<FoundTable> found_;
  std::vector<Failure> failures_;
};

}  // namespace

base::Result<std::vector<FoundTable>> workbook_tables(const Document& document, ProblemLog& log) {
  if (document.text().starts_with("\xD0\xCF\x11\xE0"))
    return base::failed(document.name + ": " + why_unreadable(document));
  base::Result<WorkbookPackage> package = WorkbookPackage::opened(document.text());
  if (!package) return base::failed(document.name + ": " + package.error().message);
  auto tables = WorkbookReading(document, *std::move(package), log).run();
  if (!tables) return base::failed(document.name + ": " + tables.error().message);
  return tables;
}

}  // namespace flipchart::formats
