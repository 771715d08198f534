// The XML of a workbook's parts, in pieces small enough to be parsed one after the other: a sheet of a
// hundred megabytes never stands in memory as a tree. Elements are known by their local names, whatever
// prefix or namespace (transitional, strict) they come with.
#pragma once

#include <cstddef>
#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace flipchart::formats {

// "x:row" -> "row".
std::string_view local_name(const char* name);
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);
// By the local name: "id" finds "r:id" where there is no plain "id".
const char* attribute_named(pugi::xml_node node, std::string_view name);
// All text directly inside a node, appended; `_x000D_` and the like become what they stand for.
void append_text(std::string& out, pugi::xml_node node);
// Text of `t` and of rich text runs `r`/`t`; phonetic runs are left out.
void append_string_item(std::string& out, pugi::xml_node node);

// A whole part of moderate size. Errors are half sentences: "is broken XML at byte N (...); ...".
base::Result<void> parse_part(std::string& xml, pugi::xml_document& tree);

// Calls `each` with every `piece` element directly found inside `container`, in order, until it returns
// false. `xml` is used up. An Error when the XML is broken or the container does not end; nothing at all when
// there is no such container.
base::Result<void> for_each_piece(std::string& xml, std::string_view container, std::string_view piece,
                                  const std::function<bool(pugi::xml_node)>& each);

}  // namespace flipchart::formats
