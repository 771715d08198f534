// A walk with a stack of its own: files may nest as deep as the parser lets them.
#include "formats/json_flatten.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

struct Level {
  At at = 0;  // the next value to look at
  At end = 0;
  std::size_t path = 0;     // length of the column's name so far
  At name = kNowhere;       // the member that stands for the whole object
  bool place_only = false;  // of an address: city and country
  bool variant = false;     // chosen for its type, which is no cell
};

bool is_place(std::string_view key) {
  static constexpr std::array kKeys = {"locality", "city", "region", "state", "country", "countryCode"};
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

// What is worth a name in the list of columns and nothing more.
bool is_secret(std::string_view key) {
  const std::string plain = squeezed(key);
  return plain.find("password") != std::string::npos || plain.find("passwd") != std::string::npos;
}

// Issue trackers' own words for what the columns of their lists are called.
std::string_view column_of_issue(std::string_view path) {
  if (path == "key") return "Issue key";
  if (path == "id") return "Internal id";
  if (path == "resolutiondate") return "Resolved";
  return path;
}

At name_of(const Tape& tape, At object) {
  for (const std::string_view key : {"name", "displayName", "value"}) {
    const At at = tape.member(object, key);
    if (at != kNowhere && tape.is_value(at)) return at;
  }
  return kNowhere;
}

bool holds_address(const Tape& tape, At array) {
  for (const At at : tape.inside(array)) {
    if (tape.is_object(at) &&
        (tape.member(at, "streetAddress") != kNowhere || tape.member(at, "locality") != kNowhere ||
         tape.member(at, "postalCode") != kNowhere))
      return true;
  }
  return false;
}

class Flattening {
 public:
  Flattening(const Tape& tape, At record, const Manner& manner, Rows& rows)
      : tape_(tape), record_(record), manner_(manner), rows_(rows) {}

  void run() {
    levels_.push_back({record_ + 1, tape_.end(record_), 0, kNowhere, false});
    while (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.at >= level.end) {
        levels_.pop_back();
        continue;
      }
      const At at = level.at;
      level.at = tape_.end(at);
      look_at(Level(level), at);
    }
  }

 private:
  void look_at(const Level& level, At at) {
    path_.resize(level.path);
    const bool top = levels_.size() == 1;
    if (top && std::binary_search(manner_.left_out.begin(), manner_.left_out.end(), at)) return;
    if (level.place_only && !is_place(tape_.key(at))) return;
    if (level.variant && (tape_.key(at) == "type" || tape_.key(at) == "primary")) return;
    const bool dropped =
        at == level.name || (manner_.of_issue && top && tape_.key(at) == "fields" && tape_.is_object(at));
    if (tape_.has_key(at) && !dropped) {
      if (!path_.empty()) path_ += '.';
      path_ += tape_.key(at);
    }
    switch (tape_.kind(at)) {
      case Kind::null:
        rows_.name(column());
        break;
      case Kind::value:
        if (is_secret(tape_.key(at)))
          rows_.name(column());
        else
          rows_.set(column(), tape_.text(at));
        break;
      case Kind::object:
        if (tape_.empty(at)) rows_.name(column());
        levels_.push_back({at + 1, tape_.end(at), path_.size(),
                           manner_.of_issue && !dropped ? name_of(tape_, at) : kNowhere, level.place_only});
        break;
      case Kind::array:
        array(level, at);
        break;
    }
  }

  void array(const Level& level, At at) {
    if (tape_.empty(at)) rows_.name(column());
    if (!is_manifold(tape_, at)) {
      levels_.push_back({at + 1, tape_.end(at), path_.size(), kNowhere, level.place_only});
      return;
    }
    name_manager(at);
    const bool address = holds_address(tape_, at);
    const At chosen = chosen_of(tape_, at);
    if (chosen == kNowhere) return;
    const bool of_home = is_private(tape_, chosen);
    if (of_home && address) return;
    if (of_home) path_ += ".home";
    levels_.push_back({chosen + 1, tape_.end(chosen), path_.size(), kNowhere, address, true});
  }

  // Google's directory: "relations": [{"type": "manager", "value": ...}].
  void name_manager(At manifold) {
    for (const At each : tape_.inside(manifold)) {
      if (!tape_.is_object(each) || tape_.text_of(each, "type") != "manager") continue;
      if (!has_manager_) has_manager_ = tape_.member(record_, "manager") != kNowhere;
      if (!*has_manager_) rows_.set("manager", tape_.text_of(each, "value"));
    }
  }

  std::string_view column() const {
    return manner_.of_issue ? column_of_issue(path_) : std::string_view(path_);
  }

  const Tape& tape_;
  At record_;
  const Manner& manner_;
  Rows& rows_;
  std::vector<Level> levels_;
  std::string path_;
  std::optional<bool> has_manager_;  // asked when it matters
};

}  // namespace

void flatten(const Tape& tape, At record, const Manner& manner, Rows& rows) {
  rows.begin(tape.line(record));
  Flattening(tape, record, manner, rows).run();
}

}  // namespace flipchart::formats::json
