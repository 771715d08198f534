// First all groups are found, so that their ids and names are known; then each becomes its rows.
#include "formats/json_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "formats/json_group_shapes.hpp"
#include "formats/json_shapes.hpp"

namespace flipchart::formats::json {

namespace {

struct Group {
  At at = 0;
  std::uint32_t above = kNobody;
  std::string_view list;  // the key of the list it stands in
  std::string id;
  std::string_view department;
};

bool is_own_column(std::string_view key) {
  static constexpr std::array kKeys = {"id",   "name",       "title",    "parent_id", "department",
                                       "kind", "dotted_ids", "is_group", "person_id", "role"};
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

class Description {
 public:
  Description(const Tape& tape, const Document& document, ProblemLog& log)
      : tape_(tape), document_(document), log_(log) {}

  // The outermost object where it has a name, else the groups in its lists.
  bool find() {
    std::vector<Group> open;
    for (const At root : tape_.roots()) {
      if (tape_.is_array(root)) {
        if (!open_lists({root}, kNobody, open)) return false;
      } else if (!tape_.is_object(root) || is_user(tape_, root) || is_issue(tape_, root)) {
        return false;
      } else if (is_group(tape_, root)) {
        open.push_back({root, kNobody, "", "", ""});
      } else {
        std::vector<At> lists;
        for (const At at : tape_.inside(root)) {
          if (tape_.is_array(at) && holds_objects(tape_, at) && !is_manifold(tape_, at)) lists.push_back(at);
        }
        if (!open_lists(lists, kNobody, open)) return false;
      }
    }
    if (open.empty()) return false;
    std::reverse(open.begin(), open.end());
    while (!open.empty()) {
      Group group = std::move(open.back());
      open.pop_back();
      const auto number = static_cast<std::uint32_t>(groups_.size());
      std::vector<Group> inner;
      open_lists(parts_of(tape_, group.at).lists_of_groups, number, inner);
      for (std::size_t i = inner.size(); i > 0; --i) open.push_back(std::move(inner[i - 1]));
      groups_.push_back(std::move(group));
    }
    name_all();
    return true;
  }

  Rowed rowed() {
    for (const std::string_view column : {"id", "name", "title", "parent_id", "department", "kind",
                                          "dotted_ids", "is_group", "person_id", "role"})
      table_.rows.name(column);
    for (const Group& group : groups_) add(group);
    report(past_, "people of the past were passed over: they lead nothing now");
    report(others_, "people who neither lead a group nor belong to it were passed over");
    return std::move(table_);
  }

 private:
  struct PassedOver {
    std::uint64_t count = 0;
    std::uint32_t line = 0;
    std::string key;
  };

  // False where most of what the lists hold are no groups; they may hold groups only.
  bool open_lists(const std::vector<At>& lists, std::uint32_t above, std::vector<Group>& open) const {
    std::size_t all = 0;
    std::size_t groups = 0;
    for (const At list : lists) {
      for (const At at : tape_.inside(list)) {
        if (!tape_.is_object(at)) continue;
        ++all;
        if (above == kNobody && is_group(tape_, at)) ++groups;
        open.push_back({at, above, tape_.key(list), "", ""});
      }
    }
    return above != kNobody || groups * 2 > all;
  }

  // Ids that nobody else has, and by which the group can be found again in the next file.
  void name_all() {
    std::unordered_map<std::string_view, std::size_t> times;
    for (const Group& group : groups_) ++times[group_key(tape_, group.at)];
    std::unordered_set<std::string> taken;
    for (Group& group : groups_) {
      const std::string_view key = group_key(tape_, group.at);
      if (!key.empty() && times[key] == 1) {
        group.id = key;
      } else {
        const std::string_view own = key.empty() ? group_name(tape_, group.at) : key;
        group.id =
            group.above == kNobody ? std::string(own) : fmt::format("{}/{}", groups_[group.above].id, own);
      }
      if (group.id.size() > 500) group.id.resize(500);
      const std::string wanted = group.id;
      while (!taken.insert(group.id).second) group.id = fmt::format("{}-{}", wanted, ++repeats_[wanted] + 1);
      group.department =
          group.above == kNobody ? group_name(tape_, group.at) : groups_[group.above].department;
      for (const std::string_view name : {group_name(tape_, group.at), key, std::string_view(group.id)}) {
        const auto number = static_cast<std::uint32_t>(&group - groups_.data());
        const auto [found, added] = called_.try_emplace(std::string(name), number);
        // A name that several have means the one further up.
        if (!added && found->second != number && groups_[found->second].above != kNobody &&
            group.above == kNobody)
          found->second = number;
      }
    }
  }

  void add(const Group& group) {
    GroupParts parts = parts_of(tape_, group.at);
    pass_over(past_, parts.past);
    pass_over(others_, parts.others);
    std::set<std::string_view> seen;
    auto once = [&](const Person& person) {
      const std::string_view id = person_id(tape_, person.at);
      return seen.insert(id.empty() ? person_name(tape_, person.at) : id).second;
    };
    bool led = false;
    for (const Person& person : parts.leaders) {
      if (!once(person)) continue;
      begin(group, tape_.line(person.at));
      name(person);
      led = true;
    }
    if (!led) begin(group, tape_.line(group.at));
    for (const Person& person : parts.members) {
      if (once(person)) add_member(group, person);
    }
  }

  void begin(const Group& group, std::uint64_t line) {
    Rows& rows = table_.rows;
    rows.begin(line);
    rows.repeat("id", group.id);
    rows.repeat("title", group_name(tape_, group.at));
    if (group.above != kNobody) rows.repeat("parent_id", groups_[group.above].id);
    rows.repeat("department", group.department);
    if (!group.list.empty()) rows.repeat("kind", group.list);
    rows.repeat("is_group", "yes");
    for (const At at : tape_.inside(group.at)) {
      if (tape_.is_array(at)) add_dotted(group, at);
      if (!tape_.is_value(at) || is_own_column(tape_.key(at))) continue;
      rows.repeat(tape_.key(at), tape_.text(at));
    }
  }

  // A list of the names of other groups.
  void add_dotted(const Group& group, At list) {
    std::vector<std::uint32_t> named;
    std::size_t all = 0;
    for (const At at : tape_.inside(list)) {
      if (!tape_.is_value(at)) return;
      ++all;
      const auto found = called_.find(std::string(tape_.text(at)));
      if (found != called_.end() && &groups_[found->second] != &group) named.push_back(found->second);
    }
    if (named.empty() || named.size() * 2 < all) return;
    for (const std::uint32_t each : named) table_.rows.repeat("dotted_ids", groups_[each].id);
  }

  void name(const Person& person) {
    table_.rows.set("name", person_name(tape_, person.at));
    if (const auto id = person_id(tape_, person.at); !id.empty()) table_.rows.set("person_id", id);
    table_.rows.repeat("role", person.role);
    for (const At at : tape_.inside(person.at)) {
      if (!tape_.is_value(at) || tape_.key(at) == "name") continue;
      table_.rows.set("person." + std::string(tape_.key(at)), tape_.text(at));
    }
  }

  void add_member(const Group& group, const Person& person) {
    const std::string_view own = person_id(tape_, person.at);
    std::string_view title = tape_.text_of(person.at, "title");
    if (title.empty()) title = tape_.text_of(person.at, "jobTitle");
    if (title.empty()) title = tape_.text_of(person.at, "role");
    table_.rows.begin(tape_.line(person.at));
    table_.rows.repeat("id",
                       fmt::format("{}/{}", group.id, own.empty() ? person_name(tape_, person.at) : own));
    table_.rows.set("title", title);
    table_.rows.repeat("parent_id", group.id);
    table_.rows.repeat("department", group.department);
    name(person);
  }

  void pass_over(PassedOver& all, const std::vector<Person>& people) {
    if (people.empty()) return;
    if (all.count == 0) {
      all.line = tape_.line(people.front().at);
      all.key = people.front().role;
    }
    all.count += people.size();
  }
  void report(const PassedOver& all, std::string_view done) {
    if (all.count > 0) log_.note(document_.at(all.line), "passed-over", all.key, "", done, all.count);
  }

  const Tape& tape_;
  const Document& document_;
  ProblemLog& log_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::uint32_t> called_;
  std::unordered_map<std::string, std::size_t> repeats_;  // of an id
  Rowed table_{"", Hint::people, {}};
  PassedOver past_;
  PassedOver others_;
};

}  // namespace

std::optional<Rowed> groups_of(const Tape& tape, const Document& document, ProblemLog& log) {
  Description description(tape, document, log);
  if (!description.find()) return std::nullopt;
  return description.rowed();
}

}  // namespace flipchart::formats::json
