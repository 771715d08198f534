// Jira's REST answers, versions 2 and 3.
#include "formats/json_issues.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "formats/json_flatten.hpp"
#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

struct Change {
  std::string_view time;
  std::string_view by;
  At item = 0;
  bool of_status = false;
};

constexpr std::size_t kLongestTime = 64;

At path(const Tape& tape, At object, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (object == kNowhere) break;
    object = tape.member(object, key);
  }
  return object;
}

// A person's name as the tracker shows it.
std::string_view person(const Tape& tape, At object) {
  if (object == kNowhere) return {};
  if (tape.is_value(object)) return tape.text(object);
  for (const std::string_view key : {"displayName", "name", "emailAddress", "accountId"}) {
    if (const std::string_view text = tape.text_of(object, key); !text.empty()) return text;
  }
  return {};
}

// Oldest first: answers list the newest first or last, as they please.
std::vector<Change> changes_of(const Tape& tape, At issue) {
  std::vector<Change> changes;
  const At histories = path(tape, issue, {"changelog", "histories"});
  if (histories == kNowhere || !tape.is_array(histories)) return changes;
  for (const At history : tape.inside(histories)) {
    const At items = tape.member(history, "items");
    if (items == kNowhere || !tape.is_array(items)) continue;
    const std::string_view time = tape.text_of(history, "created").substr(0, kLongestTime);
    const std::string_view by = person(tape, tape.member(history, "author"));
    for (const At item : tape.inside(items)) {
      const std::string_view field = tape.text_of(item, "field");
      if (field == "assignee" || field == "status") changes.push_back({time, by, item, field == "status"});
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.time < b.time; });
  return changes;
}

class IssueEvents {
 public:
  explicit IssueEvents(const Tape& tape) : tape_(tape) {}

  void add(At issue) {
    const std::vector<Change> changes = changes_of(tape_, issue);
    const std::string_view key = either(issue, "key", "id");
    any_ = any_ || !changes.empty();
    const auto first =
        std::find_if(changes.begin(), changes.end(), [](const Change& change) { return !change.of_status; });
    const At fields = tape_.member(issue, "fields");
    const std::string_view holder =
        first == changes.end() ? person(tape_, path(tape_, fields, {"assignee"})) : from(first->item);
    if (!holder.empty()) {
      begin(key, tape_.line(issue), tape_.text_of(fields, "created"));
      rows_.set("actor", holder);
      rows_.set("activity", "created");
    }
    for (const Change& change : changes) {
      begin(key, tape_.line(change.item), change.time);
      if (!change.of_status) rows_.set("actor", to(change.item));
      rows_.set("activity", change.of_status ? to(change.item) : "assigned");
      if (change.of_status) rows_.set("status", to(change.item));
      if (!change.by.empty()) rows_.repeat("changed by", change.by);
    }
  }
  bool any() const { return any_; }
  Rows rows() && { return std::move(rows_); }

 private:
  void begin(std::string_view key, std::uint64_t line, std::string_view time) {
    rows_.begin(line);
    rows_.repeat("issue key", key);
    rows_.repeat("timestamp", time);
    for (const std::string_view column : {"actor", "activity", "status"}) rows_.name(column);
  }
  std::string_view either(At item, std::string_view words, std::string_view id) const {
    const std::string_view text = tape_.text_of(item, words);
    return text.empty() ? tape_.text_of(item, id) : text;
  }
  std::string_view from(At item) const { return either(item, "fromString", "from"); }
  std::string_view to(At item) const { return either(item, "toString", "to"); }

  const Tape& tape_;
  Rows rows_;
  bool any_ = false;
};

}  // namespace

bool are_issues(const Tape& tape, const std::vector<At>& records) {
  const auto count = std::count_if(records.begin(), records.end(), [&](At at) { return is_issue(tape, at); });
  return count > 0 && static_cast<std::size_t>(count) * 2 >= records.size();
}

void add_issues(const Tape& tape, const Collection& issues, std::vector<Rowed>& tables) {
  tables.push_back({issues.name.empty() ? "issues" : issues.name, Hint::issues, {}});
  IssueEvents events(tape);
  for (const At record : issues.records) {
    Manner manner;
    manner.of_issue = true;
    if (const At log = tape.member(record, "changelog"); log != kNowhere) manner.left_out.push_back(log);
    flatten(tape, record, manner, tables.back().rows);
    if (is_issue(tape, record)) events.add(record);
  }
  if (events.any()) tables.push_back({"changelog", Hint::events, std::move(events).rows()});
}

}  // namespace flipchart::formats::json
