// Paths are made once for each row and looked up in the draft's texts, where every position has its id.
#include "importers/levels.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "importers/cells.hpp"
#include "importers/narrowed.hpp"

namespace flipchart::importers {

namespace {

constexpr std::string_view kBetween = " / ";

class Paths {  // of one source
 public:
  Paths(LoadedSource& source, std::vector<std::size_t> columns, PeopleDraft& draft)
      : source_(source), columns_(std::move(columns)), draft_(draft) {
    draft_.sources.push_back({&source, ManagerReference::id});
    number_ = static_cast<std::uint32_t>(draft_.sources.size() - 1);
  }

  void read() {
    std::vector<std::string> used;
    for (const std::size_t c : columns_) used.push_back(source_.headers[c].text);
    if (const std::size_t actor = source_.columns.of(Field::actor); actor != kNoColumn) {
      if (std::find(columns_.begin(), columns_.end(), actor) == columns_.end())
        source_.report.ignored.push_back(source_.headers[actor].text);
      source_.columns.set(Field::actor, kNoColumn);
    }
    // The path of a row stands in the place of its innermost level.
    narrow(source_, Field::group, used.back(), [this](const formats::Row& row, std::string& path) {
      follow(row, path);
      return true;
    });
    for (const std::string& header : used) std::erase(source_.report.ignored, header);
  }

 private:
  void follow(const formats::Row& row, std::string& path) {
    path.clear();
    base::TextId above = base::kNoText;
    base::TextId department = base::kNoText;
    for (const std::size_t c : columns_) {
      const std::string_view part = row.cell(c);
      if (is_unknown_mark(part)) break;
      if (!path.empty()) path += kBetween;
      path += part;
      base::TextId id = draft_.parts.texts.find(path);
      if (draft_.position_with(id) == base::kNoSlot) {
        id = draft_.parts.texts.intern(path);
        if (department == base::kNoText) department = draft_.parts.texts.intern(part);
        add(row, id, above, draft_.parts.texts.intern(part), department);
      }
      if (department == base::kNoText) department = draft_.parts.texts.intern(part);
      above = id;
    }
  }

  void add(const formats::Row& row, base::TextId id, base::TextId above, base::TextId title,
           base::TextId department) {
    const auto position = static_cast<std::uint32_t>(draft_.parts.positions.size());
    model::PositionPart part;
    part.id = id;
    part.title = title;
    part.department = department;
    part.group = true;  // the log names no people of it, and not how many they are
    part.fte = 0;
    draft_.set_position(id, position);
    draft_.parts.positions.push_back(part);
    draft_.rows.push_back({number_, row.line, above});
  }

  LoadedSource& source_;
  std::vector<std::size_t> columns_;
  PeopleDraft& draft_;
  std::uint32_t number_ = 0;
};

}  // namespace

void read_levels(const std::vector<std::unique_ptr<LoadedSource>>& sources,
                 const std::vector<std::string>& levels, PeopleDraft& draft, ProblemLog& log) {
  std::vector<bool> known(levels.size(), false);
  const LoadedSource* first = nullptr;
  for (const auto& source : sources) {
    if (source->kind != Kind::events || source->report.left_out) continue;
    if (first == nullptr) first = source.get();
    std::vector<std::size_t> columns;
    for (std::size_t l = 0; l < levels.size(); ++l) {
      const std::size_t column = column_named(levels[l], source->headers);
      if (column == kNoColumn) continue;
      if (source->headers[column].sensitive && !source->columns.uses(column)) continue;
      known[l] = true;
      columns.push_back(column);
    }
    if (!columns.empty()) Paths(*source, std::move(columns), draft).read();
  }
  if (first == nullptr && !sources.empty()) first = sources.front().get();
  for (std::size_t l = 0; l < levels.size() && first != nullptr; ++l) {
    if (known[l]) continue;
    log.warning(
        first->whole(), "unknown-header", levels[l], "",
        base::tr("no event log has this column, or it is private; this level of --levels was passed over"));
  }
}

}  // namespace flipchart::importers
