// Edits as JSON lines. What is malformed is refused by naming the key, never by quoting a text.
#include <nlohmann/json.hpp>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "model/edit.hpp"

namespace flipchart::model {

namespace {

using nlohmann::json;

constexpr std::pair<FixStatus, std::string_view> kStatuses[] = {{FixStatus::open, "open"},
                                                                {FixStatus::agreed, "agreed"},
                                                                {FixStatus::done, "done"},
                                                                {FixStatus::followed_up, "followed_up"}};

// Reads the keys of one edit; remembers the first thing that is wrong.
class Keys {
 public:
  explicit Keys(const json& object) : object_(object) {}

  std::string text(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) return complain(key, "is missing");
    if (!found->is_string()) return complain(key, "must be a text");
    return found->get<std::string>();
  }
  std::string optional_text(const char* key) { return object_.contains(key) ? text(key) : std::string(); }
  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> list;
    const auto found = object_.find(key);
    if (found == object_.end()) return list;
    if (!found->is_array()) {
      complain(key, "must be a list of texts");
      return list;
    }
    for (const json& item : *found) {
      if (item.is_string())
        list.push_back(item.get<std::string>());
      else
        complain(key, "must be a list of texts");
    }
    return list;
  }
  std::optional<double> optional_number(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end() || found->is_null()) return std::nullopt;
    if (!found->is_number()) {
      complain(key, "must be a number");
      return std::nullopt;
    }
    return found->get<double>();
  }
  bool yes_or_no(const char* key) {
    const auto found = object_.find(key);
    if (found != object_.end() && found->is_boolean()) return found->get<bool>();
    complain(key, found == object_.end() ? "is missing" : "must be true or false");
    return false;
  }
  base::Date date(const char* key) {
    const std::string written = text(key);
    const auto parsed = base::parse_date(written);
    if (!parsed && problem_.empty()) complain(key, "must be a date, YYYY-MM-DD");
    return parsed.value_or(base::Date{});
  }
  template <class Value, std::size_t N>
  Value one_of(const char* key, const std::pair<Value, std::string_view> (&choices)[N]) {
    const std::string written = text(key);
    for (const auto& [value, name] : choices) {
      if (written == name) return value;
    }
    if (problem_.empty()) {
      std::string names;
      for (const auto& choice : choices) names += (names.empty() ? "" : ", ") + std::string(choice.second);
      complain(key, "must be one of " + names);
    }
    return choices[0].first;
  }
  const std::string& problem() const { return problem_; }

 private:
  std::string complain(const char* key, const std::string& what) {
    if (problem_.empty()) problem_ = "\"" + std::string(key) + "\" " + what;
    return {};
  }

  const json& object_;
  std::string problem_;
};

constexpr std::pair<Track, std::string_view> kTracks[] = {{Track::room, "room"},
                                                          {Track::private_, "private"}};

std::string_view name_of(FixStatus status) {
  for (const auto& [value, name] : kStatuses) {
    if (value == status) return name;
  }
  return "open";
}

struct JsonLine {
  std::string out = "{";
  JsonLine& field(std::string_view key, std::string_view value) {
    begin(key);
    base::append_json_string(out, value);
    return *this;
  }
  JsonLine& list(std::string_view key, const std::vector<std::string>& values) {
    begin(key);
    out += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i != 0) out += ',';
      base::append_json_string(out, values[i]);
    }
    out += ']';
    return *this;
  }
  JsonLine& truth(std::string_view key, bool value) {
    begin(key);
    out += value ? "true" : "false";
    return *this;
  }
  JsonLine& number(std::string_view key, const std::optional<double>& value) {
    if (!value) return *this;
    begin(key);
    out += json(*value).dump();
    return *this;
  }
  JsonLine& count(std::string_view key, std::size_t value) {
    begin(key);
    out += std::to_string(value);
    return *this;
  }
  std::string finished() const { return out + '}'; }

 private:
  void begin(std::string_view key) {
    if (out.size() > 1) out += ',';
    base::append_json_string(out, key);
    out += ':';
  }
};

struct Writer {
  std::string operator()(const OpenFix& e) const {
    return JsonLine()
        .field("edit", "open_fix")
        .field("id", e.id)
        .field("title", e.title)
        .list("issues", e.issues)
        .finished();
  }
  std::string operator()(const Own& e) const {
    return JsonLine().field("edit", "own").field("fix", e.fix).field("owner", e.owner).finished();
  }
  std::string operator()(const Propose& e) const {
    return JsonLine()
        .field("edit", "propose")
        .field("fix", e.fix)
        .field("by", e.by)
        .field("text", e.text)
        .finished();
  }
  std::string operator()(const Promise& e) const {
    return JsonLine()
        .field("edit", "promise")
        .field("fix", e.fix)
        .field("due", base::to_string(e.due))
        .field("to", e.to)
        .finished();
  }
  std::string operator()(const SetStatus& e) const {
    return JsonLine()
        .field("edit", "status")
        .field("fix", e.fix)
        .field("status", name_of(e.status))
        .finished();
  }
  std::string operator()(const AddNote& e) const {
    const std::string_view track = e.track == Track::room ? "room" : "private";
    return JsonLine()
        .field("edit", "note")
        .field("on", e.on)
        .field("track", track)
        .field("text", e.text)
        .finished();
  }
  std::string operator()(const SetEnvelope& e) const {
    return JsonLine()
        .field("edit", "envelope")
        .field("role", e.envelope.role)
        .field("team", e.envelope.team)
        .number("amount", e.envelope.amount)
        .number("hours", e.envelope.hours)
        .list("actions", e.envelope.actions)
        .finished();
  }
  std::string operator()(const Import& e) const {
    return JsonLine()
        .field("edit", "import")
        .list("sources", e.sources)
        .count("positions", e.organization->size())
        .count("customers", e.organization->customers().size())
        .count("issues", e.history->issues().size())
        .count("events", e.history->events().size())
        .finished();
  }
  std::string operator()(const Move& e) const {
    return JsonLine()
        .field("edit", "move")
        .field("position", e.position)
        .field("manager", e.manager)
        .finished();
  }
  std::string operator()(const SetDotted& e) const {
    return JsonLine()
        .field("edit", "dotted")
        .field("position", e.position)
        .field("manager", e.manager)
        .truth("on", e.on)
        .finished();
  }
  std::string operator()(const SetFront& e) const {
    return JsonLine().field("edit", "front").field("position", e.position).truth("front", e.front).finished();
  }
  std::string operator()(const Rearrangement& e) const { return std::visit(*this, e); }
};

}  // namespace

base::Result<Edit> edit_from_json(std::string_view line) {
  if (!base::is_utf8(line)) return base::refused("the line is not UTF-8");
  const json object = json::parse(line, nullptr, false);
  if (object.is_discarded() || !object.is_object()) {
    return base::refused("the line is not a JSON object; write {\"edit\":\"own\",\"fix\":ID,\"owner\":ID}");
  }
  Keys keys(object);
  const std::string kind = keys.text("edit");
  Edit edit;
  if (kind == "open_fix")
    edit = OpenFix{keys.text("id"), keys.text("title"), keys.texts("issues")};
  else if (kind == "own")
    edit = Own{keys.text("fix"), keys.text("owner")};
  else if (kind == "propose")
    edit = Propose{keys.text("fix"), keys.text("by"), keys.text("text")};
  else if (kind == "promise")
    edit = Promise{keys.text("fix"), keys.date("due"), keys.optional_text("to")};
  else if (kind == "status")
    edit = SetStatus{keys.text("fix"), keys.one_of("status", kStatuses)};
  else if (kind == "note")
    edit = AddNote{keys.text("on"), keys.one_of("track", kTracks), keys.text("text")};
  else if (kind == "envelope")
    edit =
        SetEnvelope{{keys.optional_text("role"), keys.optional_text("team"), keys.optional_number("amount"),
                     keys.optional_number("hours"), keys.texts("actions")}};
  else if (kind == "move")
    edit = Move{keys.text("position"), keys.text("manager")};
  else if (kind == "dotted")
    edit = SetDotted{keys.text("position"), keys.text("manager"), keys.yes_or_no("on")};
  else if (kind == "front")
    edit = SetFront{keys.text("position"), keys.yes_or_no("front")};
  else if (kind == "import") {
    return base::refused("an import cannot be typed; open the files themselves");
  } else if (keys.problem().empty()) {
    return base::refused(
        "there is no edit of that kind; use open_fix, own, propose, promise, status, note, "
        "envelope, move, dotted or front");
  }
  if (!keys.problem().empty()) return base::refused(keys.problem());
  return edit;
}

base::Result<Edit> import_from_json(std::string_view line, std::shared_ptr<const Organization> organization,
                                    std::shared_ptr<const History> history) {
  const json object = json::parse(line, nullptr, false);
  if (!object.is_object()) return base::refused("the line is not a JSON object");
  Keys keys(object);
  Import import{keys.texts("sources"), std::move(organization), std::move(history)};
  if (!keys.problem().empty()) return base::refused(keys.problem());
  return import;
}

std::string to_json(const Edit& edit) {
  return std::visit(Writer{}, edit);
}

}  // namespace flipchart::model
