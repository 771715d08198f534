// Any bytes as a workbook. Bytes that begin as a zip are one; all others are its parts as text, parted by
// lines that read %%: the first sheet, shared texts, styles, the workbook, its relationships (those left out
// are made up). So a fuzzer can reach the XML, which packed parts with checksums would hide from it.
#pragma once

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/packing.hpp"
#include "formats/readers.hpp"

namespace flipchart::fuzz {

inline std::string workbook_of_parts(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kParts = {"xl/worksheets/sheet1.xml",
                                                             "xl/sharedStrings.xml", "xl/styles.xml",
                                                             "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
  formats::Members members =
      formats::MadeWorkbook{{{"S", "<row><c><v>1</v></c></row>", ""}}, "<si><t>a</t></si>", "<cellXfs/>", ""}
          .parts();
  for (const std::string_view part : kParts) {
    const std::size_t end = text.find("\n%%\n");
    for (auto& [name, bytes] : members) {
      if (name == part) bytes = text.substr(0, end);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 4);
  }
  return formats::zipped(members, "", true);
}

inline void read_workbook(std::string_view bytes) {
  using namespace formats;
  const Document document{
      0, "x.xlsx", base::Bytes(bytes.starts_with("PK") ? std::string(bytes) : workbook_of_parts(bytes))};
  ProblemLog log;
  const auto tables = workbook_tables(document, log);
  if (!tables) {
    if (!tables.error().message.starts_with("x.xlsx: ")) std::abort();
    return;
  }
  for (const FoundTable& table : *tables) {
    if (table.cells.records() == 0 || !table.name.starts_with("x.xlsx#")) std::abort();
    for (std::size_t r = 0; r < table.cells.records(); ++r) {
      if (table.cells.line(r) == 0 || table.cells.width(r) == 0 || table.cells.width(r) > 16'384)
        std::abort();
    }
  }
}

}  // namespace flipchart::fuzz
