// Reading and writing the fields of an edit, as its own list of them says: what must be there, what may be
// left out, and what is always written though it may be missing. Only for edit_json.cpp.
#pragma once

#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json_text.hpp"
#include "model/edit.hpp"

namespace flipchart::model {

template <class Value>
using Choices = std::vector<std::pair<Value, std::string_view>>;

// The words of each choice.
inline Choices<FixStatus> choices(FixStatus) {
  return {{FixStatus::open, "open"},
          {FixStatus::agreed, "agreed"},
          {FixStatus::done, "done"},
          {FixStatus::followed_up, "followed_up"}};
}
inline Choices<FollowStep> choices(FollowStep) {
  return {{FollowStep::heard, "heard"},
          {FollowStep::said_back, "said_back"},
          {FollowStep::owned, "owned"},
          {FollowStep::learnt, "learnt"},
          {FollowStep::followed_up, "followed_up"}};
}
inline Choices<Track> choices(Track) {
  return {{Track::room, "room"}, {Track::private_, "private"}};
}
inline Choices<Hurts> choices(Hurts) {
  return {{Hurts::procedure, "procedure"}, {Hurts::misalignment, "misalignment"}};
}
inline Choices<Question> choices(Question) {
  return {{Question::happened, "happened"},
          {Question::went_well, "went_well"},
          {Question::went_wrong, "went_wrong"},
          {Question::ours, "ours"}};
}
inline Choices<WinKind> choices(WinKind) {
  return {{WinKind::decision, "decision"}, {WinKind::goodwill, "goodwill"}};
}
inline Choices<MessagePart> choices(MessagePart) {
  return {{MessagePart::first, "first"}, {MessagePart::second, "second"}, {MessagePart::group, "group"}};
}

inline Choices<Heat> choices(Heat) {
  return {{Heat::waited, "waited"},
          {Heat::raised, "raised"},
          {Heat::passed_on, "passed_on"},
          {Heat::solved, "solved"}};
}
inline Choices<SiloRule> choices(SiloRule) {
  return {{SiloRule::department, "department"},
          {SiloRule::location, "location"},
          {SiloRule::branch, "branch"},
          {SiloRule::column, "column"}};
}
inline Choices<HolderColumn> choices(HolderColumn) {
  return {{HolderColumn::actor_else_group, "actor_else_group"},
          {HolderColumn::actor, "actor"},
          {HolderColumn::group, "group"}};
}
inline Choices<Detail> choices(Detail) {
  return {{Detail::mid, "mid"}, {Detail::near, "near"}, {Detail::far, "far"}};
}
inline Choices<Stack::Kind> choices(Stack::Kind) {
  return {{Stack::Kind::automatic, "auto"}, {Stack::Kind::off, "off"}, {Stack::Kind::columns, "columns"}};
}
inline Choices<Alignment> choices(Alignment) {
  return {{Alignment::automatic, "auto"}, {Alignment::depth, "depth"}, {Alignment::front_line, "front_line"}};
}
inline Choices<Rows> choices(Rows) {
  return {{Rows::depth, "depth"}, {Rows::grade, "grade"}};
}
inline Choices<Names> choices(Names) {
  return {{Names::full, "full"}, {Names::roles, "roles"}, {Names::none, "none"}};
}
inline Choices<Theme> choices(Theme) {
  return {{Theme::light, "light"},
          {Theme::dark, "dark"},
          {Theme::projector, "projector"},
          {Theme::print, "print"}};
}
inline Choices<FilterField> choices(FilterField) {
  return {{FilterField::from, "from"},
          {FilterField::to, "to"},
          {FilterField::customer, "customer"},
          {FilterField::segment, "segment"},
          {FilterField::silo, "silo"},
          {FilterField::severity, "severity"},
          {FilterField::status, "status"},
          {FilterField::cause, "cause"},
          {FilterField::first_holder, "first_holder"},
          {FilterField::handed, "handed"},
          {FilterField::issue, "issue"}};
}

// Reads fields; remembers the first thing that is wrong, by its key and never by what it says.
class FieldReader {
 public:
  explicit FieldReader(const nlohmann::json& object) : object_(object) {}

  template <class Value>
  void must(const char* key, Value& value) {
    if (object_.contains(key))
      read(key, object_.at(key), value);
    else
      complain(key, "is missing");
  }
  template <class Value>
  void may(const char* key, Value& value) {
    if (object_.contains(key) && !object_.at(key).is_null()) read(key, object_.at(key), value);
  }
  template <class Value>
  void always(const char* key, Value& value) {
    may(key, value);
  }
  const std::string& problem() const { return problem_; }

 private:
  using Json = nlohmann::json;

  void read(const char* key, const Json& from, std::string& value) {
    if (from.is_string())
      value = from.get<std::string>();
    else
      complain(key, "must be a text");
  }
  void read(const char* key, const Json& from, bool& value) {
    if (from.is_boolean())
      value = from.get<bool>();
    else
      complain(key, "must be true or false");
  }
  void read(const char* key, const Json& from, double& value) {
    if (from.is_number())
      value = from.get<double>();
    else
      complain(key, "must be a number");
  }
  void read(const char* key, const Json& from, std::uint32_t& value) {
    if (from.is_number_unsigned() && from.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max())
      value = from.get<std::uint32_t>();
    else
      complain(key, "must be a whole number from 0 up");
  }
  void read(const char* key, const Json& from, base::Date& value) {
    const auto date = from.is_string() ? base::parse_date(from.get_ref<const std::string&>()) : std::nullopt;
    if (date)
      value = *date;
    else
      complain(key, from.is_string() ? "must be a date, YYYY-MM-DD" : "must be a text");
  }
  void read(const char* key, const Json& from, base::Millis& value) {
    const auto instant =
        from.is_string() ? base::parse_instant(from.get_ref<const std::string&>()) : std::nullopt;
    if (instant)
      value = instant->utc;
    else
      complain(key, "must be a time, 2026-11-22T14:02:00Z");
  }
  void read(const char* key, const Json& from, std::vector<std::string>& values) {
    if (!from.is_array()) return complain(key, "must be a list of texts");
    for (const Json& item : from) {
      if (!item.is_string()) return complain(key, "must be a list of texts");
      values.push_back(item.get<std::string>());
    }
  }
  // Objects of two parts.
  void read(const char* key, const Json& from, HandedOver& value) {
    read_part(key, from, "from", value.from);
    read_part(key, from, "to", value.to);
  }
  void read(const char* key, const Json& from, BranchColumns& value) {
    read_part(key, from, "leader", value.leader);
    read_part(key, from, "columns", value.columns);
  }
  void read(const char* key, const Json& from, HolderAlias& value) {
    read_part(key, from, "holder", value.holder);
    read_part(key, from, "position", value.position);
  }
  void read(const char* key, const Json& from, HeaderMapping& value) {
    read_part(key, from, "signature", value.signature);
    read_part(key, from, "kind", value.kind);
    read_part(key, from, "dates", value.dates);
    read_part(key, from, "fields", value.fields);
    read_part(key, from, "headers", value.headers);
  }
  template <class Value>
  void read_part(const char* key, const Json& from, const char* part, Value& value) {
    if (from.is_object() && from.contains(part))
      read(key, from.at(part), value);
    else
      complain(key, "must be a list of objects with \"" + std::string(part) + "\"");
  }
  template <class Value>
  requires(!std::is_same_v<Value, std::string>) void read(const char* key, const Json& from,
                                                          std::vector<Value>& values) {
    if (!from.is_array()) return complain(key, "must be a list");
    for (const Json& item : from) read(key, item, values.emplace_back());
  }
  template <class Value>
  void read(const char* key, const Json& from, std::optional<Value>& value) {
    read(key, from, value.emplace());
  }
  template <class Value>
  requires std::is_enum_v<Value>
  void read(const char* key, const Json& from, Value& value) {
    std::string names;
    for (const auto& [choice, name] : choices(value)) {
      if (from.is_string() && from.get_ref<const std::string&>() == name) {
        value = choice;
        return;
      }
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    complain(key, "must be one of " + names);
  }
  void complain(const char* key, const std::string& what) {
    if (problem_.empty()) problem_ = "\"" + std::string(key) + "\" " + what;
  }

  const Json& object_;
  std::string problem_;
};

// Writes fields in the order they are told.
class FieldWriter {
 public:
  explicit FieldWriter(std::string_view kind) { must("edit", kind); }

  template <class Value>
  void must(const char* key, const Value& value) {
    out_ += out_.empty() ? '{' : ',';
    base::append_json_string(out_, key);
    out_ += ':';
    write(value);
  }
  template <class Value>
  void may(const char* key, const Value& value) {
    if constexpr (requires { value.empty(); }) {
      if (!value.empty()) must(key, value);
    } else if constexpr (requires { value.has_value(); }) {
      if (value) must(key, *value);
    } else {
      must(key, value);
    }
  }
  template <class Value>
  void always(const char* key, const Value& value) {
    must(key, value);
  }
  std::string finished() && { return std::move(out_) + '}'; }

 private:
  void write(std::string_view value) { base::append_json_string(out_, value); }
  void write(const std::string& value) { base::append_json_string(out_, value); }
  void write(bool value) { out_ += value ? "true" : "false"; }
  void write(double value) { out_ += nlohmann::json(value).dump(); }
  void write(std::uint32_t value) { out_ += std::to_string(value); }
  void write(std::size_t value) { out_ += std::to_string(value); }
  void write(base::Date value) { write(base::to_string(value)); }
  void write(base::Millis value) { write(base::to_iso(value)); }
  void write(const std::vector<std::string>& values) {
    out_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i != 0) out_ += ',';
      write(values[i]);
    }
    out_ += ']';
  }
  void write(const HandedOver& value) {
    out_ += "{\"from\":";
    write(value.from);
    out_ += ",\"to\":";
    write(value.to);
    out_ += '}';
  }
  void write(const HolderAlias& value) {
    out_ += "{\"holder\":";
    write(value.holder);
    out_ += ",\"position\":";
    write(value.position);
    out_ += '}';
  }
  void write(const HeaderMapping& value) {
    out_ += "{\"signature\":";
    write(value.signature);
    out_ += ",\"kind\":";
    write(value.kind);
    out_ += ",\"dates\":";
    write(value.dates);
    out_ += ",\"fields\":";
    write(value.fields);
    out_ += ",\"headers\":";
    write(value.headers);
    out_ += '}';
  }
  void write(const BranchColumns& value) {
    out_ += "{\"leader\":";
    write(value.leader);
    out_ += ",\"columns\":" + std::to_string(value.columns) + '}';
  }
  template <class Value>
  requires(!std::is_same_v<Value, std::string>) void write(const std::vector<Value>& values) {
    out_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i != 0) out_ += ',';
      write(values[i]);
    }
    out_ += ']';
  }
  template <class Value>
  requires std::is_enum_v<Value>
  void write(Value value) {
    for (const auto& [choice, name] : choices(value)) {
      if (choice == value) write(name);
    }
  }

  std::string out_;
};

}  // namespace flipchart::model
