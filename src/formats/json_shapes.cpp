// Shapes of Microsoft Graph, SCIM, Google's Directory, Jira and the chart libraries, told by their keys.
#include "formats/json_shapes.hpp"

#include <algorithm>
#include <array>

namespace flipchart::formats::json {

namespace {

constexpr std::size_t kLookedAt = 128;

bool is_one_of(std::string_view word, const auto& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// A text in the array of that name.
bool lists(const Tape& tape, At object, std::string_view key, auto test) {
  const At array = tape.member(object, key);
  if (array == kNowhere || !tape.is_array(array)) return false;
  for (const At each : tape.inside(array)) {
    if (tape.is_value(each) && test(tape.text(each))) return true;
  }
  return false;
}

// The keys of values among an object's first members: enough to tell a kind of record, and bounded, so that
// wide objects are not compared key by key with each other.
class Keys {
 public:
  Keys(const Tape& tape, At object) {
    std::size_t looked_at = 0;
    for (const At at : tape.inside(object)) {
      if (++looked_at > kLookedAt) break;
      if (tape.is_value(at)) keys_[count_++] = tape.key_of(at);
    }
    std::sort(keys_.begin(), keys_.begin() + count_);
  }
  std::size_t count() const { return count_; }
  std::size_t shared_with(const Keys& other) const {
    std::size_t both = 0;
    for (std::size_t a = 0, b = 0; a < count_ && b < other.count_;) {
      const std::uint32_t mine = keys_[a];
      const std::uint32_t theirs = other.keys_[b];
      if (mine == theirs) ++both;
      if (mine <= theirs) ++a;
      if (theirs <= mine) ++b;
    }
    return both;
  }
  bool are_like(const Keys& other) const {
    const std::size_t both = shared_with(other);
    return both > 0 && 5 * both >= 3 * (count_ + other.count_ - both);
  }

 private:
  std::array<std::uint32_t, kLookedAt> keys_{};
  std::uint32_t count_ = 0;
};

}  // namespace

std::string squeezed(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
  }
  return out;
}

bool holds_objects(const Tape& tape, At array) {
  if (!tape.is_array(array)) return false;
  bool any = false;
  for (const At at : tape.inside(array)) {
    if (tape.is_object(at))
      any = true;
    else if (tape.kind(at) != Kind::null)
      return false;
  }
  return any;
}

bool is_variant(const Tape& tape, At object) {
  static constexpr std::array kKeys = {"value", "type", "primary", "display", "$ref", "customType"};
  bool only = tape.member(object, "value") != kNowhere;
  for (const At member : tape.inside(object)) only = only && is_one_of(tape.key(member), kKeys);
  if (only) return true;
  const bool typed = tape.member(object, "type") != kNowhere || tape.member(object, "primary") != kNowhere;
  return typed && tape.member(object, "id") == kNowhere && tape.member(object, "name") == kNowhere &&
         tape.member(object, "displayName") == kNowhere;
}

bool is_manifold(const Tape& tape, At array) {
  if (!holds_objects(tape, array)) return false;
  for (const At at : tape.inside(array)) {
    if (tape.is_object(at) && !is_variant(tape, at)) return false;
  }
  return true;
}

bool is_private(const Tape& tape, At object) {
  static constexpr std::array kTypes = {"home", "personal", "private"};
  return is_one_of(squeezed(tape.text_of(object, "type")), kTypes);
}

At chosen_of(const Tape& tape, At manifold) {
  At best = kNowhere;
  int best_rank = 4;
  for (const At at : tape.inside(manifold)) {
    if (!tape.is_object(at)) continue;
    int rank = is_private(tape, at) ? 3 : 2;
    if (tape.text_of(at, "type") == "work") rank = 1;
    if (tape.text_of(at, "primary") == "true") rank = 0;
    if (rank >= best_rank) continue;
    best = at;
    best_rank = rank;
  }
  return best;
}

bool has_identity(const Tape& tape, At object) {
  static constexpr std::array kKeys = {
      "id",       "key",       "name",        "fullname",   "displayname",
      "username", "firstname", "givenname",   "title",      "email",
      "mail",     "login",     "uid",         "employeeid", "userprincipalname",
      "label",    "text",      "primaryemail"};
  if (!tape.is_object(object)) return false;
  std::size_t looked_at = 0;
  for (const At at : tape.inside(object)) {
    if (++looked_at > kLookedAt) break;
    if (tape.kind(at) != Kind::null && is_one_of(squeezed(tape.key(at)), kKeys)) return true;
  }
  return false;
}

bool alike(const Tape& tape, At a, At b) {
  return Keys(tape, a).are_like(Keys(tape, b));
}

bool is_below(const Tape& tape, At object, At member) {
  static constexpr std::array kWords = {"children", "directreports", "reports",   "subordinates", "reportees",
                                        "kids",     "descendants",   "employees", "members",      "team",
                                        "teams",    "staff",         "people",    "subs",         "subunits",
                                        "units",    "departments",   "positions", "nodes",        "items"};
  constexpr std::size_t kAlways = 7;  // the first of these say nothing else
  if (!holds_objects(tape, member) || is_manifold(tape, member) || !has_identity(tape, object)) return false;
  const std::string key = squeezed(tape.key(member));
  const auto word = static_cast<std::size_t>(std::find(kWords.begin(), kWords.end(), key) - kWords.begin());
  const Keys own(tape, object);
  std::size_t objects = 0;
  std::size_t same = 0;
  std::size_t sharing = 0;
  for (const At at : tape.inside(member)) {
    if (!tape.is_object(at)) continue;
    ++objects;
    const Keys other(tape, at);
    if (own.are_like(other)) ++same;
    if (own.shared_with(other) > 0) ++sharing;
  }
  if (word < kAlways) return sharing * 2 >= objects;
  const std::size_t needed = word < kWords.size() ? 1 : 2;
  return same * 2 > objects && own.count() > needed;
}

bool has_below(const Tape& tape, At object) {
  for (const At at : tape.inside(object)) {
    if (tape.is_array(at) && is_below(tape, object, at)) return true;
  }
  return false;
}

bool is_issue(const Tape& tape, At object) {
  static constexpr std::array kKeys = {"summary", "status", "issuetype", "assignee", "created", "reporter"};
  const At fields = tape.member(object, "fields");
  if (fields == kNowhere || !tape.is_object(fields)) return false;
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [&](auto key) { return tape.member(fields, key) != kNowhere; });
}

bool is_group_of_users(const Tape& tape, At object) {
  if (!tape.is_object(object) || tape.member(object, "userName") != kNowhere) return false;
  return lists(tape, object, "schemas", [](std::string_view text) {
    return text.ends_with(":Group") && text.find(":schemas:core:") != std::string_view::npos;
  });
}

bool is_user(const Tape& tape, At object) {
  if (tape.member(object, "Resources") != kNowhere) return false;
  if (tape.member(object, "userName") != kNowhere) return true;
  return lists(tape, object, "schemas",
               [](std::string_view text) { return text.find(":schemas:") != std::string_view::npos; });
}

bool is_person_of_directory(const Tape& tape, At object) {
  static constexpr std::array kHappened = {"timestamp", "time", "date", "action", "event", "activity"};
  if (tape.text_of(object, "userName").empty() || tape.text_of(object, "id").empty()) return false;
  for (const At at : tape.inside(object)) {
    if (is_one_of(squeezed(tape.key(at)), kHappened)) return false;
  }
  return true;
}

bool is_list_response(const Tape& tape, At object) {
  return lists(tape, object, "schemas",
               [](std::string_view text) { return text.ends_with(":ListResponse"); });
}

bool is_plain(const Tape& tape, At record) {
  if (is_issue(tape, record) || is_group_of_users(tape, record)) return false;
  for (At at = record + 1; at < tape.end(record); ++at) {
    if (!tape.is_array(at)) continue;
    bool objects = false;
    for (const At inner : tape.inside(at))
      objects = objects || !(tape.is_value(inner) || tape.kind(inner) == Kind::null);
    if (objects && !is_manifold(tape, at)) return false;
  }
  return true;
}

}  // namespace flipchart::formats::json
