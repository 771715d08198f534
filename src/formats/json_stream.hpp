// Records that become rows while the file is still being parsed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/json_collections.hpp"
#include "formats/json_parse.hpp"

namespace flipchart::formats::json {

class Stream {
 public:
  Answer take(const Tape& tape, At record, std::uint32_t array_key);
  bool empty() const { return parts_.empty(); }
  // What is left on the tape shows that the lists were no lists of records: several outermost values, or one
  // that is itself a record with keys of those that were taken from it.
  bool misread(const Tape& rest) const;
  std::vector<Rowed> tables() &&;

 private:
  struct Part {
    std::uint32_t array_key = 0;
    std::vector<std::uint32_t> keys;  // of its first record
    Rowed table;
  };
  std::vector<Part> parts_;
};

}  // namespace flipchart::formats::json
