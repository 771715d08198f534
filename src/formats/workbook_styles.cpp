// ECMA-376 part 1, 18.8: cellXfs name a numFmt, which stands in numFmts or is one of the built-in ones.
#include "formats/workbook_styles.hpp"

#include <pugixml.hpp>
#include <unordered_map>

#include "formats/workbook_xml.hpp"

namespace flipchart::formats {

base::Result<std::vector<NumberKind>> number_kinds(std::string& xml) {
  pugi::xml_document tree;
  if (const auto parsed = parse_part(xml, tree); !parsed) return tl::unexpected(parsed.error());
  const pugi::xml_node root = tree.document_element();
  std::unordered_map<std::uint32_t, NumberKind> own;
  for (const pugi::xml_node format : child_named(root, "numFmts"))
    own[format.attribute("numFmtId").as_uint()] = kind_of_code(format.attribute("formatCode").value());
  std::vector<NumberKind> kinds;
  for (const pugi::xml_node style : child_named(root, "cellXfs")) {
    if (local_name(style.name()) != "xf") continue;
    const std::uint32_t number = style.attribute("numFmtId").as_uint();
    const auto found = own.find(number);
    kinds.push_back(found != own.end() ? found->second : kind_of_builtin(number));
  }
  return kinds;
}

}  // namespace flipchart::formats
