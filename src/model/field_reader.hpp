// Reading the fields of an edit, as its own list of them says: what must be there, what may be left out, and
// what is always written though it may be missing. Only for edit_json.cpp.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/edit_choices.hpp"

namespace flipchart::model {

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

}  // namespace flipchart::model
