// Headers that no field has are looked for here: they matter to nothing else.
#include "importers/groups.hpp"

#include <string>

#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

std::size_t column_called(const LoadedSource& source, std::initializer_list<std::string_view> names) {
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (source.headers[c].sensitive) continue;
    for (const std::string_view name : names) {
      if (is_called(source.headers[c], name)) return c;
    }
  }
  return kNoColumn;
}

}  // namespace

Groups::Groups(const LoadedSource& source) {
  said_in_ = column_called(source, {"is group"});
  count_in_ = column_called(source, {"number of posts", "headcount", "head count", "posts", "post count"});
  const bool names = source.has(Field::name) || source.has(Field::first_name) ||
                     source.has(Field::last_name) || source.has(Field::email);
  whole_file_ = !names && (source.has(Field::fte) || count_in_ != kNoColumn);
}

bool Groups::is_group(const formats::Row& row) const {
  return whole_file_ || (said_in_ != kNoColumn && yes_or_no(row.cell(said_in_)) == true);
}

std::string_view Groups::size(const LoadedSource& source, const formats::Row& row) const {
  if (source.has(Field::fte) || !is_group(row) || count_in_ == kNoColumn) return source.cell(row, Field::fte);
  return row.cell(count_in_);
}

void name_group(PeopleDraft& draft, std::uint32_t position,
                std::unordered_map<base::TextId, std::uint32_t>& times) {
  base::StringPool& texts = draft.parts.texts;
  model::PositionPart& part = draft.parts.positions[position];
  const std::string_view manager = texts.view(draft.rows[position].manager);
  const std::string_view title = texts.view(part.title);
  std::string wanted(manager);
  if (!wanted.empty()) wanted += " / ";
  wanted += title.empty() ? std::string_view("posts") : title;
  std::uint32_t& number = times[texts.intern(wanted)];
  std::string id = wanted;
  do {
    id = ++number == 1 ? wanted : wanted + " (" + std::to_string(number) + ")";
  } while (draft.find(id) != base::kNoSlot);
  part.id = texts.intern(id);
  draft.set_position(part.id, position);
}

bool is_not_in_post(const LoadedSource& source, const formats::Row& row) {
  const std::string_view id = source.cell(row, Field::id);
  return id.size() == 1 && id[0] == '0' && source.has(Field::id) &&
         is_called(source.headers[source.columns.of(Field::id)], "post unique reference");
}

}  // namespace flipchart::importers
