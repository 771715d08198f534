// Who chooses first decides: a person, then what is known of the system, then the synonyms.
#include "importers/fields.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/fingerprints.hpp"
#include "importers/synonyms.hpp"

namespace flipchart::importers {

namespace {

constexpr std::array<std::string_view, kFields> kNames = {
    "id",         "name",        "first_name", "last_name", "title",   "manager_id",      "dotted_ids",
    "department", "team",        "location",   "email",     "grade",   "customer_facing", "vacant",
    "assistant",  "photo",       "fte",        "person_id", "segment", "served_by",       "value",
    "weight",     "customer_id", "severity",   "status",    "opened",  "closed",          "cause",
    "amount",     "hours",       "issue_id",   "timestamp", "actor",   "activity",        "group",
    "silo"};

// How sure a looser form of a header ("manager.displayName" for "manager") and a name far down the list are.
constexpr double kLooser = 0.85;
constexpr double kLast = 0.75;

struct Match {
  std::size_t column = kNoColumn;
  double confidence = 0;
};

class Choosing {  // one file's columns, each taken at most once
 public:
  Choosing(Kind kind, const std::vector<Header>& headers)
      : headers_(headers), taken_(headers.size(), false), fields_(synonyms_of(kind)) {}

  void by_hand(const Map& map) {
    for (const auto& [name, header] : map) {
      const std::optional<Field> field = field_named(name);
      if (!field || !has_field(*field)) continue;
      const std::size_t column = header.empty() ? kNoColumn : column_named(header, headers_);
      if (column == kNoColumn && !header.empty()) continue;
      if (columns_.has(*field)) taken_[columns_.of(*field)] = false;
      take(*field, {column, 1}, base::tr("you said so"));
      columns_.fix(*field);
    }
  }

  void by_fingerprint(const Fingerprint& known) {
    for (const std::string_view each : base::split(known.fields, ',')) {
      const std::size_t equals = each.find('=');
      if (equals == std::string_view::npos) continue;
      const std::optional<Field> field = field_named(each.substr(0, equals));
      if (!field || settled(*field)) continue;
      const std::string_view names = each.substr(equals + 1);
      if (names.empty()) {
        left_empty_[static_cast<std::size_t>(*field)] = true;
        continue;
      }
      const Match match = best(names, '|');
      if (match.column == kNoColumn) continue;
      take(*field, {match.column, std::max(match.confidence, 0.95)}, std::string(known.system));
    }
  }

  void by_synonyms() {
    for (const Synonyms& each : fields_) {
      if (settled(each.field)) continue;
      const bool stands_in = each.headers == company_synonyms() || each.headers == user_name_synonyms();
      if (stands_in && (columns_.has(Field::first_name) || columns_.has(Field::last_name))) continue;
      const Match match = best(each.headers, ',');
      if (match.column != kNoColumn) take(each.field, match, base::tr("name"));
    }
  }

  Columns& columns() { return columns_; }

 private:
  bool has_field(Field field) const {
    return std::any_of(fields_.begin(), fields_.end(), [&](auto& each) { return each.field == field; });
  }
  bool settled(Field field) const {
    return columns_.has(field) || columns_.fixed(field) || left_empty_[static_cast<std::size_t>(field)];
  }
  void take(Field field, const Match& match, std::string why) {
    columns_.set(field, match.column, match.confidence, std::move(why));
    if (match.column != kNoColumn) taken_[match.column] = true;
  }
  // The free, harmless column with the best of these names; its plain form before a looser one.
  Match best(std::string_view names, char separator) const {
    const std::vector<std::string_view> list = base::split(names, separator);
    for (std::size_t n = 0; n < list.size(); ++n) {
      Match match;
      int form_taken = 0;
      for (std::size_t c = 0; c < headers_.size(); ++c) {
        if (taken_[c] || headers_[c].sensitive) continue;
        const int form = form_called(headers_[c], list[n]);
        if (form < 0 || (match.column != kNoColumn && form >= form_taken)) continue;
        match.column = c;
        form_taken = form;
      }
      if (match.column == kNoColumn) continue;
      const double place = static_cast<double>(n) / static_cast<double>(list.size());
      match.confidence = (form_taken == 0 ? 1 : kLooser) * (1 - (1 - kLast) * place);
      return match;
    }
    return {};
  }

  const std::vector<Header>& headers_;
  std::vector<bool> taken_;
  std::vector<Synonyms> fields_;
  std::array<bool, kFields> left_empty_{};
  Columns columns_;
};

}  // namespace

std::string_view to_string(Field field) {
  return kNames[static_cast<std::size_t>(field)];
}

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end() - 1, name);  // silo is --silo's
  if (found == kNames.end() - 1) return std::nullopt;
  return static_cast<Field>(found - kNames.begin());
}

bool is_field(std::string_view name) {
  return field_named(name).has_value();
}

bool Columns::uses(std::size_t column) const {
  return std::find(column_.begin(), column_.end(), column) != column_.end();
}

std::size_t column_named(std::string_view name, const std::vector<Header>& headers) {
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (headers[c].text == base::trimmed(name)) return c;
  }
  const std::string words = header_words(name);
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (is_called(headers[c], words)) return c;
  }
  return kNoColumn;
}

Columns columns_of(Kind kind, const std::vector<Header>& headers, const Map& map) {
  Choosing choosing(kind, headers);
  choosing.by_hand(map);
  const Fingerprint& known = fingerprint_of(headers);
  if (!known.system.empty() && known.kind == kind) choosing.by_fingerprint(known);
  choosing.by_synonyms();
  Columns columns = choosing.columns();
  if (kind == Kind::people && !columns.has(Field::department) && columns.has(Field::team) &&
      !columns.fixed(Field::team) && !columns.fixed(Field::department)) {
    columns.set(Field::department, columns.of(Field::team), columns.confidence(Field::team),
                base::tr("the only column of teams"));
    columns.set(Field::team, kNoColumn);
  }
  // Synonyms for first and last name only matter where no column holds the whole name.
  if (columns.has(Field::name) && columns.has(Field::first_name)) {
    columns.set(Field::first_name, kNoColumn);
    columns.set(Field::last_name, kNoColumn);
  }
  return columns;
}

}  // namespace flipchart::importers
