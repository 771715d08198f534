// What a label says, as one line of plain text: escapes, tags, entities and the frame of a record taken away.
#pragma once

#include <string>
#include <string_view>

#include "formats/dot_graph.hpp"

namespace flipchart::formats {

struct DotLabelled {
  std::string_view node;   // for \N
  std::string_view graph;  // for \G
  bool record = false;     // a node in the shape of a record: "<port> field | {field | field}"
};

std::string label_text(const DotText& label, const DotLabelled& of);

}  // namespace flipchart::formats
