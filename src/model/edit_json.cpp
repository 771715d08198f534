// Edits as JSON lines. What is malformed is refused by naming the key, never by quoting a text.
#include "base/utf8.hpp"
#include "model/edit.hpp"
#include "model/field_reader.hpp"
#include "model/field_writer.hpp"

namespace flipchart::model {

namespace {

template <class T>
constexpr bool kIsVariant = requires(const T& t) {
  t.valueless_by_exception();
};

// The edit of one of these kinds that `kind` names, read from the object; none where it names none of them.
template <class Variant>
std::optional<Variant> read_one_of(std::string_view kind, FieldReader& fields);

template <class Variant, class Kind>
bool read_as(std::string_view kind, FieldReader& fields, std::optional<Variant>& read) {
  if constexpr (kIsVariant<Kind>) {
    if (auto inner = read_one_of<Kind>(kind, fields)) read = Variant(std::move(*inner));
  } else if constexpr (!std::is_same_v<Kind, Import>) {
    if (kind == Kind::kKind) {
      Kind edit{};
      Kind::fields(edit, fields);
      read = Variant(std::move(edit));
    }
  }
  return read.has_value();
}

template <class Variant, std::size_t... at>
std::optional<Variant> read_among(std::string_view kind, FieldReader& fields, std::index_sequence<at...>) {
  std::optional<Variant> read;
  (void)(read_as<Variant, std::variant_alternative_t<at, Variant>>(kind, fields, read) || ...);
  return read;
}

template <class Variant>
std::optional<Variant> read_one_of(std::string_view kind, FieldReader& fields) {
  return read_among<Variant>(kind, fields, std::make_index_sequence<std::variant_size_v<Variant>>());
}

template <class Variant>
void add_kinds(std::string& words);

template <class Kind>
void add_kind(std::string& words) {
  if constexpr (kIsVariant<Kind>)
    add_kinds<Kind>(words);
  else if constexpr (!std::is_same_v<Kind, Import> && !std::is_same_v<Kind, Erased>)
    (words += words.empty() ? "" : ", ") += Kind::kKind;
}

template <class Variant, std::size_t... at>
void add_all_kinds(std::string& words, std::index_sequence<at...>) {
  (add_kind<std::variant_alternative_t<at, Variant>>(words), ...);
}

template <class Variant>
void add_kinds(std::string& words) {
  add_all_kinds<Variant>(words, std::make_index_sequence<std::variant_size_v<Variant>>());
}

struct LineWriter {
  template <class Kind>
  std::string operator()(const Kind& edit) const {
    if constexpr (kIsVariant<Kind>) {
      return std::visit(*this, edit);
    } else {
      FieldWriter fields(Kind::kKind);
      Kind::fields(edit, fields);
      return std::move(fields).finished();
    }
  }
  std::string operator()(const Import& e) const {
    FieldWriter fields(Import::kKind);
    fields.must("sources", e.sources);
    fields.must("positions", e.organization->size());
    fields.must("customers", e.organization->customers().size());
    fields.must("issues", e.history->issues().size());
    fields.must("events", e.history->events().size());
    return std::move(fields).finished();
  }
};

}  // namespace

base::Result<Edit> edit_from_json(std::string_view line) {
  if (!base::is_utf8(line)) return base::refused("the line is not UTF-8");
  const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
  if (object.is_discarded() || !object.is_object()) {
    return base::refused("the line is not a JSON object; write {\"edit\":\"own\",\"fix\":ID,\"owner\":ID}");
  }
  FieldReader fields(object);
  std::string kind;
  fields.must("edit", kind);
  if (kind == Import::kKind) return base::refused("an import cannot be typed; open the files themselves");
  auto edit = fields.problem().empty() ? read_one_of<Edit>(kind, fields) : std::nullopt;
  if (!fields.problem().empty()) return base::refused(fields.problem());
  if (edit) return std::move(*edit);
  std::string kinds;
  add_kinds<Edit>(kinds);
  return base::refused("there is no edit of that kind; use one of " + kinds);
}

base::Result<Edit> import_from_json(std::string_view line, std::shared_ptr<const Organization> organization,
                                    std::shared_ptr<const History> history) {
  const nlohmann::json object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) return base::refused("the line is not a JSON object");
  FieldReader fields(object);
  Import import{{}, std::move(organization), std::move(history)};
  fields.always("sources", import.sources);
  if (!fields.problem().empty()) return base::refused(fields.problem());
  return import;
}

std::string to_json(const Edit& edit) {
  return std::visit(LineWriter{}, edit);
}

}  // namespace flipchart::model
