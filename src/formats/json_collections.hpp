// Where the records of a file are: in the outermost array, in arrays that are members of the outermost object
// (or of objects in it), under the keys of an object of objects, or in no list at all where the file is one
// record.
#pragma once

#include <string>
#include <vector>

#include "formats/json_rows.hpp"
#include "formats/json_tape.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats::json {

struct Collection {
  std::string name;  // the keys that lead to it; empty for the outermost
  std::vector<At> records;
  bool keyed = false;  // the members of an object: their keys tell them apart
};

// In the order of the file. Empty where there is nothing that could be a record.
std::vector<Collection> collections_of(const Tape& tape);

// A table in the making.
struct Rowed {
  std::string name;  // of its collection
  Hint hint = Hint::none;
  Rows rows;
};

}  // namespace flipchart::formats::json
