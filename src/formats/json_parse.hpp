// From JSON text to a tape. Records can be taken off the tape as soon as they end, so that a long list never
// stands in memory whole. Any text gives a tape or an Error that names file and line; nothing nests deeper
// than 512, and nothing recurses.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "formats/json_tape.hpp"

namespace flipchart::formats::json {

enum class Offer : std::uint8_t {
  nothing,   // the whole file stays on the tape
  elements,  // objects in the outermost array, or in an array that is a member of the outermost object
  roots,     // the outermost objects: JSON Lines
};
enum class Answer : std::uint8_t {
  taken,  // may be forgotten
  stop,   // no more need be read
};
// The object at the end of the tape, and the number of the key its array has.
using Take = std::function<Answer(const Tape&, At record, std::uint32_t array_key)>;

struct Parsed {
  Tape tape;
  bool stopped = false;
};

// Several values one after the other are as legal as one. `text` is UTF-8.
base::Result<Parsed> parsed(std::string_view file, std::string_view text, Offer offer, const Take& take);

}  // namespace flipchart::formats::json
