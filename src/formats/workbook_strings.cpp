// Character references may name what no UTF-8 text holds; such texts are mended one by one.
#include "formats/workbook_strings.hpp"

#include "base/utf8.hpp"
#include "formats/workbook_xml.hpp"

namespace flipchart::formats {

base::Result<SharedStrings> SharedStrings::read(std::string& xml) {
  SharedStrings strings;
  const auto read = for_each_piece(xml, "sst", "si", [&](pugi::xml_node item) {
    const std::size_t begin = strings.text_.size();
    append_string_item(strings.text_, item);
    const std::string_view added = std::string_view(strings.text_).substr(begin);
    if (!base::is_utf8(added)) {
      const std::string valid = base::valid_utf8(added);
      strings.text_.replace(begin, std::string::npos, valid);
    }
    strings.end_.push_back(strings.text_.size());
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return strings;
}

}  // namespace flipchart::formats
