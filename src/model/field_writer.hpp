// Writing the fields of an edit, as its own list of them says. Only for edit_json.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "model/edit_choices.hpp"

namespace flipchart::model {

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
  // Never bytes that edit_from_json would refuse: a line that was written is read again.
  void write(std::string_view value) {
    if (base::is_utf8(value))
      base::append_json_string(out_, value);
    else
      base::append_json_string(out_, base::valid_utf8(value));
  }
  void write(const std::string& value) { write(std::string_view(value)); }
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
