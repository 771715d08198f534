// What is not plain is refused, and the whole file is looked at instead.
#include "formats/json_stream.hpp"

#include <algorithm>
#include <utility>

#include "formats/json_flatten.hpp"
#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

constexpr std::size_t kMostParts = 16;

std::vector<std::uint32_t> keys_of(const Tape& tape, At object) {
  std::vector<std::uint32_t> keys;
  for (const At at : tape.inside(object)) {
    if (tape.is_value(at)) keys.push_back(tape.key_of(at));
  }
  return keys;
}

}  // namespace

Answer Stream::take(const Tape& tape, At record, std::uint32_t array_key) {
  const bool inner = array_key != Tape::kNoKey;
  if (!is_plain(tape, record) || (inner && is_variant(tape, record))) return Answer::stop;
  auto part = std::find_if(parts_.begin(), parts_.end(),
                           [&](const Part& each) { return each.array_key == array_key; });
  if (part == parts_.end()) {
    if (parts_.size() == kMostParts) return Answer::stop;
    parts_.push_back({array_key,
                      keys_of(tape, record),
                      {std::string(tape.key_text(array_key)),
                       is_person_of_directory(tape, record) ? Hint::people : Hint::none,
                       {}}});
    part = parts_.end() - 1;
  }
  flatten(tape, record, {}, part->table.rows);
  return Answer::taken;
}

bool Stream::misread(const Tape& rest) const {
  if (rest.size() == 0) return false;
  if (rest.end(0) != rest.size()) return true;
  if (!rest.is_object(0)) return false;
  if (is_user(rest, 0) || is_issue(rest, 0) || is_group_of_users(rest, 0)) return true;
  const std::vector<std::uint32_t> own = keys_of(rest, 0);
  for (const At at : rest.inside(0)) {
    if (holds_objects(rest, at)) return true;
  }
  return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
    return std::find_first_of(own.begin(), own.end(), part.keys.begin(), part.keys.end()) != own.end();
  });
}

std::vector<Rowed> Stream::tables() && {
  std::vector<Rowed> tables;
  for (Part& part : parts_) tables.push_back(std::move(part.table));
  return tables;
}

}  // namespace flipchart::formats::json
