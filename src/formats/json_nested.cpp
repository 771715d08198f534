// Two walks with a stack: the first finds the keys that nest, the second the objects and who is above them.
#include "formats/json_nested.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "formats/json_flatten.hpp"
#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

struct Node {
  At at = 0;
  std::uint32_t above = kNobody;
  std::uint32_t place = 0;    // among those with the same one above, from 1
  std::uint32_t members = 0;  // that are not null
};

// In the order of the file. `nests(object, array)` says which arrays to go into.
std::vector<Node> walked(const Tape& tape, const std::vector<At>& records, auto nests) {
  std::vector<Node> nodes;
  std::vector<Node> open;
  auto add_below = [&](std::uint32_t above, const std::vector<At>& objects) {
    for (std::size_t i = objects.size(); i > 0; --i)
      open.push_back({objects[i - 1], above, static_cast<std::uint32_t>(i), 0});
  };
  add_below(kNobody, records);
  std::vector<At> below;
  while (!open.empty()) {
    const Node node = open.back();
    open.pop_back();
    const auto number = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(node);
    below.clear();
    for (const At array : tape.inside(node.at)) {
      if (!tape.is_array(array) || !nests(node.at, array)) continue;
      for (const At at : tape.inside(array)) {
        if (tape.is_object(at)) below.push_back(at);
      }
    }
    add_below(number, below);
  }
  return nodes;
}

class Chart {
 public:
  Chart(const Tape& tape, const Collection& collection) : tape_(tape), collection_(collection) {
    walked(tape, collection.records, [&](At object, At array) {
      const bool below = is_below(tape, object, array);
      if (below) keys_.insert(tape.key_of(array));
      return below;
    });
    nodes_ = walked(tape, collection.records, [&](At, At array) { return nests(array); });
    find_id();
    merge_copies();
    find_manager_column();
  }

  Rowed rowed() const {
    Rowed table{collection_.name, Hint::people, {}};
    const std::string place_column = has_key("id") ? "position_id" : "id";
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (copy_of_[n] != kNobody) continue;
      Manner manner;
      for (const At at : tape_.inside(nodes_[n].at)) {
        if (nests(at)) manner.left_out.push_back(at);
      }
      flatten(tape_, nodes_[n].at, manner, table.rows);
      if (id_.empty()) table.rows.repeat(place_column, place_of(n));
      table.rows.name(manager_column_);
      if (nodes_[n].above != kNobody && !has_manager(nodes_[n].at))
        table.rows.repeat(manager_column_, name_of(nodes_[n].above));
    }
    return table;
  }

 private:
  bool nests(At array) const { return keys_.contains(tape_.key_of(array)) && holds_objects(tape_, array); }
  bool has_key(std::string_view key) const {
    return std::any_of(nodes_.begin(), nodes_.end(),
                       [&](const Node& node) { return tape_.member(node.at, key) != kNowhere; });
  }

  // The first of these that every object has.
  void find_id() {
    static constexpr std::array kKeys = {"id",          "_id",      "uid",    "key",      "employeeId",
                                         "employee_id", "personId", "userId", "objectId", "userPrincipalName",
                                         "userName",    "email",    "mail"};
    for (const std::string_view key : kKeys) {
      if (std::all_of(nodes_.begin(), nodes_.end(),
                      [&](const Node& node) { return !tape_.text_of(node.at, key).empty(); })) {
        id_ = key;
        for (const Node& node : nodes_) ids_.push_back(tape_.text_of(node.at, key));
        return;
      }
    }
  }

  void merge_copies() {
    copy_of_.assign(nodes_.size(), kNobody);
    if (id_.empty()) return;
    std::unordered_map<std::string_view, std::uint32_t> fullest;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) nodes_[n].members = members(n);
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const auto [found, added] = fullest.try_emplace(ids_[n], n);
      if (!added && nodes_[n].members > nodes_[found->second].members) found->second = n;
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const std::uint32_t full = fullest[ids_[n]];
      if (full != n && says_no_more(n, full)) copy_of_[n] = full;
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      std::uint32_t& above = nodes_[n].above;
      if (above != kNobody && copy_of_[above] != kNobody) above = copy_of_[above];
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (copy_of_[n] == kNobody) continue;
      Node& full = nodes_[copy_of_[n]];
      if (full.above == kNobody) full.above = nodes_[n].above;
    }
  }
  std::uint32_t members(std::uint32_t n) const {
    std::uint32_t count = 0;
    for (const At at : tape_.inside(nodes_[n].at)) {
      if (tape_.kind(at) != Kind::null) ++count;
    }
    return count;
  }
  // Very wide objects are not compared.
  bool says_no_more(std::uint32_t n, std::uint32_t full) const {
    if (nodes_[n].members > 64 || nodes_[full].members > 1000) return false;
    for (const At at : tape_.inside(nodes_[n].at)) {
      if (nests(at) || tape_.kind(at) == Kind::null) continue;
      const At same = tape_.member(nodes_[full].at, tape_.key(at));
      if (same == kNowhere) return tape_.key(at).starts_with('@');
      if (tape_.kind(same) != tape_.kind(at) || tape_.text(same) != tape_.text(at)) return false;
    }
    return true;
  }

  // Objects may name their manager too; then those that do not get theirs in the same column.
  void find_manager_column() {
    static constexpr std::array kKeys = {"managerid",    "parentid", "reportstoid",  "reportsto",
                                         "supervisorid", "bossid",   "manageremail", "parent"};
    for (const Node& node : nodes_) {
      const At manager = tape_.member(node.at, "manager");
      if (manager != kNowhere && tape_.is_object(manager) && tape_.member(manager, "id") != kNowhere) {
        manager_column_ = "manager.id";
        manager_key_ = "manager";
        return;
      }
      for (const At at : tape_.inside(node.at)) {
        if (!tape_.is_value(at)) continue;
        if (tape_.key(at) != "manager" &&
            std::find(kKeys.begin(), kKeys.end(), squeezed(tape_.key(at))) == kKeys.end())
          continue;
        manager_column_ = manager_key_ = tape_.key(at);
        return;
      }
    }
  }
  bool has_manager(At object) const {
    if (manager_key_.empty()) return false;
    const At at = tape_.member(object, manager_key_);
    return at != kNowhere && tape_.kind(at) != Kind::null && !(tape_.is_value(at) && tape_.text(at).empty());
  }

  std::string name_of(std::uint32_t n) const { return id_.empty() ? place_of(n) : std::string(ids_[n]); }
  std::string place_of(std::uint32_t n) const {
    std::vector<std::uint32_t> places;
    for (; n != kNobody; n = nodes_[n].above) places.push_back(nodes_[n].place);
    std::string text;
    for (std::size_t i = places.size(); i > 0; --i) {
      if (!text.empty()) text += '.';
      text += std::to_string(places[i - 1]);
    }
    return text;
  }

  const Tape& tape_;
  const Collection& collection_;
  std::unordered_set<std::uint32_t> keys_;  // of the arrays that nest
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> copy_of_;
  std::string id_;                     // key; empty: known by their place
  std::vector<std::string_view> ids_;  // under that key, of each node
  std::string manager_column_ = "parent_id";
  std::string manager_key_;
};

}  // namespace

bool are_nested(const Tape& tape, const std::vector<At>& records) {
  return std::any_of(records.begin(), records.end(), [&](At at) { return has_below(tape, at); });
}

Rowed nested(const Tape& tape, const Collection& records) {
  return Chart(tape, records).rowed();
}

}  // namespace flipchart::formats::json
