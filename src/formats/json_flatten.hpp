// From an object to the cells of a row: "manager": {"id": 7} stands in the column manager.id, a list of texts
// in one cell. Of what is given several times one is chosen (json_shapes), and home addresses are left out.
#pragma once

#include <vector>

#include "formats/json_rows.hpp"
#include "formats/json_tape.hpp"

namespace flipchart::formats::json {

struct Manner {
  // Members of the record that are not cells of it, in order.
  std::vector<At> left_out;
  // An issue's: "fields" is no part of a column's name, and of an object its name stands under the key alone.
  bool of_issue = false;
};

void flatten(const Tape& tape, At record, const Manner& manner, Rows& rows);

}  // namespace flipchart::formats::json
