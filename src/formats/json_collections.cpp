// Wrappers are looked through: {"data": {"employees": [..]}} holds employees.
#include "formats/json_collections.hpp"

#include <utility>

#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

constexpr std::size_t kDeepestWrapper = 4;

void add_objects(const Tape& tape, At array, std::vector<At>& records) {
  for (const At at : tape.inside(array)) {
    if (tape.is_object(at)) records.push_back(at);
  }
}

// {"E1": {..}, "E2": {..}}, all of one kind.
bool is_dictionary(const Tape& tape, At object) {
  At first = kNowhere;
  std::size_t count = 0;
  for (const At at : tape.inside(object)) {
    if (!tape.is_object(at) || tape.empty(at)) return false;
    if (first == kNowhere) first = at;
    if (!alike(tape, first, at)) return false;
    ++count;
  }
  return count >= 2;
}

std::vector<At> members(const Tape& tape, At object) {
  std::vector<At> all;
  for (const At at : tape.inside(object)) all.push_back(at);
  return all;
}

// Lists that are members of these objects, all of one level; the level below is looked at where there is
// none.
std::vector<Collection> wrapped_in(const Tape& tape, At root) {
  struct Wrapper {
    At object;
    std::string name;
  };
  std::vector<Collection> found;
  std::vector<Wrapper> level{{root, ""}};
  for (std::size_t depth = 0; depth < kDeepestWrapper && found.empty() && !level.empty(); ++depth) {
    std::vector<Wrapper> below;
    for (const Wrapper& wrapper : level) {
      for (const At at : tape.inside(wrapper.object)) {
        std::string name =
            wrapper.name.empty() ? std::string(tape.key(at)) : wrapper.name + "." + std::string(tape.key(at));
        if (holds_objects(tape, at) && !is_manifold(tape, at)) {
          found.push_back({std::move(name), {}, false});
          add_objects(tape, at, found.back().records);
        } else if (tape.is_object(at)) {
          if (is_dictionary(tape, at))
            found.push_back({std::move(name), members(tape, at), true});
          else
            below.push_back({at, std::move(name)});
        }
      }
    }
    level = std::move(below);
  }
  return found;
}

// A list that would have held records, and nothing that makes the object one itself.
bool holds_nothing(const Tape& tape, At root) {
  if (tape.empty(root) || is_list_response(tape, root)) return true;
  if (has_identity(tape, root)) return false;
  for (const At at : tape.inside(root)) {
    if (tape.is_array(at) && tape.empty(at)) return true;
  }
  return false;
}

}  // namespace

std::vector<Collection> collections_of(const Tape& tape) {
  std::vector<At> roots;
  for (const At at : tape.roots()) roots.push_back(at);
  Collection outermost;
  if (roots.size() == 1 && tape.is_object(roots[0])) {
    const At root = roots[0];
    const bool record =
        is_issue(tape, root) || is_group_of_users(tape, root) || is_user(tape, root) || has_below(tape, root);
    if (!record || is_list_response(tape, root)) {
      if (is_dictionary(tape, root)) return {{"", members(tape, root), true}};
      std::vector<Collection> found = wrapped_in(tape, root);
      if (!found.empty() || holds_nothing(tape, root)) return found;
    }
  }
  for (const At root : roots) {
    if (tape.is_object(root))
      outermost.records.push_back(root);
    else if (tape.is_array(root))
      add_objects(tape, root, outermost.records);
  }
  if (outermost.records.empty()) return {};
  return {std::move(outermost)};
}

}  // namespace flipchart::formats::json
