// The first three rules for awkward rows (docs/formats.md): eliminated, job share, duplicate id.
#include "importers/people_reader.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/rows_ahead.hpp"
#include "importers/cells.hpp"
#include "importers/groups.hpp"
#include "importers/manager_reference.hpp"
#include "importers/repairs.hpp"
#include "importers/row_survey.hpp"

namespace flipchart::importers {

namespace {

// Mr, Ms and the like in most rows: that column is how people are addressed, not what they do.
bool holds_salutations(const LoadedSource& source) {
  static constexpr std::array<std::string_view, 7> kSalutations = {"mr", "ms", "mrs", "miss",
                                                                   "mx", "dr", "herr"};
  constexpr std::size_t kLookedAt = 1000;
  std::size_t seen = 0;
  std::size_t salutations = 0;
  std::size_t looked = 0;
  for (formats::Cursor rows = source.rows(); looked < kLookedAt && rows.next(); ++looked) {
    std::string_view title = source.cell(rows.row(), Field::title);
    if (title.empty()) continue;
    ++seen;
    if (title.back() == '.') title.remove_suffix(1);
    salutations += std::any_of(kSalutations.begin(), kSalutations.end(),
                               [&](auto word) { return base::equal_ignoring_ascii_case(title, word); });
  }
  return salutations * 2 > seen;
}

void choose_title(LoadedSource& source) {
  const std::size_t column = source.columns.of(Field::title);
  if (column == kNoColumn || source.columns.fixed(Field::title) || !holds_salutations(source)) return;
  std::vector<Header> others = source.headers;
  others[column].squeezed.clear();
  source.columns.set(Field::title, columns_of(Kind::people, others, {}).of(Field::title));
}

// Has the places of the ids and managers of rows to come fetched, one step of StringPool::expect at a time:
// in a large chart each of them is somewhere else in memory.
class Coming {
 public:
  Coming(const base::StringPool& texts, const Columns& columns)
      : texts_(texts), columns_{columns.of(Field::id), columns.of(Field::manager_id)} {}

  void fetch(const formats::RowsAhead& rows) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string_view cell = rows.upcoming(3 * kStep, columns_[c]);
      std::uint32_t& hash = hashes_[c][row_ % kKept];
      hash = base::StringPool::hash_of(cell);
      texts_.expect(hash);
      texts_.expect_start(hashes_[c][(row_ - kStep) % kKept]);
      texts_.expect_text(hashes_[c][(row_ - 2 * kStep) % kKept]);
    }
    ++row_;
  }

 private:
  static constexpr std::size_t kStep = 8;
  static constexpr std::size_t kKept = 32;
  const base::StringPool& texts_;
  std::array<std::size_t, 2> columns_;
  std::array<std::array<std::uint32_t, kKept>, 2> hashes_{};
  std::size_t row_ = 0;
};

class Rows {  // reads one source into the draft
 public:
  Rows(const LoadedSource& source, PeopleDraft& draft, ProblemLog& log)
      : source_(source),
        draft_(draft),
        log_(log),
        repeated_(draft.parts.texts),
        groups_(source),
        number_(static_cast<std::uint32_t>(draft.sources.size() - 1)) {}

  void read() {
    const std::size_t rows = source_.report.rows;
    draft_.rows.reserve(draft_.rows.size() + rows);
    draft_.parts.positions.reserve(draft_.parts.positions.size() + rows);
    draft_.parts.holders.reserve(draft_.parts.holders.size() + rows);
    draft_.parts.texts.reserve(rows);
    formats::RowsAhead ahead(source_.table, source_.header_record + 1,
                             [this](std::string_view text) { give_back(source_, text); });
    Coming coming(draft_.parts.texts, source_.columns);
    while (ahead.next()) {
      coming.fetch(ahead);
      read_row(ahead.row());
    }
  }

 private:
  base::TextId text(const formats::Row& row, Field field) {
    const std::string_view cell = source_.cell(row, field);
    return is_null(cell) ? base::kNoText : repeated_.intern(cell);
  }
  // Addresses hardly ever repeat, and are compared as texts.
  base::TextId address(const formats::Row& row) {
    if (source_.columns.of(Field::email) == source_.columns.of(Field::id))
      return distinct_text(row, Field::email);
    const std::string_view cell = source_.cell(row, Field::email);
    return is_null(cell) ? base::kNoText : draft_.parts.texts.append(cell);
  }
  base::TextId distinct_text(const formats::Row& row, Field field) {
    const std::string_view cell = source_.cell(row, field);
    return is_null(cell) ? base::kNoText : draft_.parts.texts.intern(cell);
  }

  void read_row(const formats::Row& row) {
    if (draft_.repairs != nullptr && draft_.repairs->skips(source_.file, row.line)) return;
    if (is_not_in_post(source_, row)) {
      if (!log_.only_counted("not-in-post")) {
        log_.note(source_.at(row), "not-in-post", source_.header(Field::id), source_.cell(row, Field::id),
                  base::tr("the row was left out: its reference says that the person is in no post"));
      }
      return;
    }
    const std::string_view name = full_name(source_, row, scratch_);
    Holding holding = holding_of(name);
    if (holding == Holding::eliminated) {
      if (!log_.only_counted("eliminated")) {
        log_.note(source_.at(row), "eliminated", source_.header(Field::id), source_.cell(row, Field::id),
                  base::tr("the row was left out: its holder is marked as eliminated"));
      }
      return;
    }
    const std::optional<bool> vacant = yes_or_no(source_.cell(row, Field::vacant));
    if (vacant == true) holding = Holding::vacant;
    if (vacant == false && holding == Holding::vacant && is_null(name)) holding = Holding::undisclosed;

    const bool group = holding == Holding::vacant && groups_.is_group(row);
    const base::TextId id = id_of(row, name, holding);
    if (id == base::kNoText && row.blank()) return;
    const base::TextId manager = manager_text(row);
    const base::TextId title = text(row, Field::title);
    model::Holder holder;
    if (holding == Holding::named) holder.name = repeated_.intern(name);
    if (holding == Holding::named || holding == Holding::undisclosed) {
      holder.email = address(row);
      holder.person = distinct_text(row, Field::person_id);
      holder.photo = photo(row);
    }
    const bool held = holding != Holding::vacant;
    const base::Slot first = draft_.position_with(id);
    std::uint32_t position = first;
    if (const base::Slot into = merged_into(row); into != base::kNoSlot) {
      position = into;
      if (held) draft_.extra_holders.push_back({into, holder});
    } else if (first != base::kNoSlot && one_is_vacant(first, held, manager, title)) {
      if (held) hold(draft_.parts.positions[first], holder);
      if (!log_.only_counted("vacant-row")) {
        log_.note(source_.at(row), "vacant-row", source_.header(Field::id), draft_.parts.texts.view(id),
                  base::tr("one position with row {}; the vacant row beside the other names nobody",
                           std::to_string(draft_.place(first).row)));
      }
    } else if (first != base::kNoSlot && held && shares_job(first, manager, title, holder)) {
      draft_.extra_holders.push_back({first, holder});
      draft_.shared_names.insert(PeopleDraft::shared_key(first, holder.name));
      if (!log_.only_counted("job-share")) {
        log_.note(source_.at(row), "job-share", source_.header(Field::id), draft_.parts.texts.view(id),
                  base::tr("one position with several people; this row's holder was added to row {}",
                           std::to_string(draft_.place(first).row)));
      }
    } else {
      position = add_position(row, id, manager, title, first != base::kNoSlot);
      if (held) hold(draft_.parts.positions.back(), holder);
      draft_.parts.positions.back().group = group;
      if (group && is_null(groups_.size(source_, row))) draft_.parts.positions.back().fte = 0;
    }
    if (const base::TextId dotted = text(row, Field::dotted_ids); dotted != base::kNoText)
      draft_.dotted.push_back({position, number_, row.line, dotted});
  }

  // The number of the file that the row names.
  std::uint32_t photo(const formats::Row& row) {
    const std::string_view cell = source_.cell(row, Field::photo);
    if (is_null(cell)) return model::kNoPhoto;
    if (cell.starts_with("http://") || cell.starts_with("https://")) {
      if (!log_.only_counted("photo-address")) {
        log_.note(source_.at(row), "photo-address", source_.header(Field::photo), cell,
                  base::tr("no photo: addresses are not fetched, files on this computer are read"));
      }
      return model::kNoPhoto;
    }
    const auto next = static_cast<std::uint32_t>(draft_.photo_files.size());
    const auto [known, fresh] = photos_.try_emplace(std::string(cell), next);
    if (fresh) {
      draft_.photo_files.push_back({number_, row.line, std::string(cell)});
      draft_.parts.photos.emplace_back();
    }
    return known->second;
  }

  base::TextId manager_text(const formats::Row& row) {
    const std::string_view cell = draft_.sources.back().reference.text(source_, row);
    return is_null(cell) ? base::kNoText : draft_.parts.texts.intern(cell);
  }
  // The position that this row's holder joins because somebody said so.
  base::Slot merged_into(const formats::Row& row) {
    if (draft_.repairs == nullptr) return base::kNoSlot;
    const auto id = draft_.repairs->merges(
        source_.file, row.line, [&](std::string_view each) { return draft_.find(each) != base::kNoSlot; });
    return id ? draft_.find(*id) : base::kNoSlot;
  }

  // Where a file has no id column its names are the ids; words such as Vacant are not.
  base::TextId id_of(const formats::Row& row, std::string_view name, Holding holding) {
    if (!source_.has(Field::id))
      return holding == Holding::named ? draft_.parts.texts.intern(name) : base::kNoText;
    if (source_.columns.of(Field::id) == source_.columns.of(Field::name) && holding != Holding::named) {
      return base::kNoText;
    }
    return distinct_text(row, Field::id);
  }

  std::uint32_t add_position(const formats::Row& row, base::TextId id, base::TextId manager,
                             base::TextId title, bool repeat) {
    const auto position = static_cast<std::uint32_t>(draft_.parts.positions.size());
    model::PositionPart part;
    part.title = title;
    part.department = text(row, Field::department);
    part.team = text(row, Field::team);
    part.location = text(row, Field::location);
    part.grade = text(row, Field::grade);
    part.silo = text(row, Field::silo);
    const std::optional<bool> facing = yes_or_no(source_.cell(row, Field::customer_facing));
    if (facing) part.customer_facing = *facing ? model::CustomerFacing::yes : model::CustomerFacing::no;
    part.assistant = yes_or_no(source_.cell(row, Field::assistant)) == true;
    if (const auto fte = number_in(groups_.size(source_, row))) part.fte = static_cast<float>(*fte);
    part.on_shelf = repeat;
    if (id == base::kNoText || repeat) {
      draft_.unnamed.push_back({position, id});
    } else {
      part.id = id;
      draft_.set_position(id, position);
    }
    draft_.parts.positions.push_back(part);
    draft_.rows.push_back({number_, row.line, manager});
    return position;
  }

  void hold(model::PositionPart& part, const model::Holder& holder) {
    part.first_holder = static_cast<std::uint32_t>(draft_.parts.holders.size());
    part.holder_count = 1;
    draft_.parts.holders.push_back(holder);
  }

  bool one_is_vacant(std::uint32_t first, bool held, base::TextId manager, base::TextId title) const {
    const model::PositionPart& part = draft_.parts.positions[first];
    return draft_.rows[first].manager == manager && part.title == title && !part.group &&
           held == (part.holder_count == 0);
  }

  bool shares_job(std::uint32_t first, base::TextId manager, base::TextId title,
                  const model::Holder& holder) const {
    const model::PositionPart& part = draft_.parts.positions[first];
    if (draft_.rows[first].manager != manager || part.title != title || part.holder_count == 0) return false;
    if (holder.name == base::kNoText) return true;
    auto is_other = [&](const model::Holder& one) {
      return one.name != holder.name ||
             (one.person != holder.person && one.person != 0 && holder.person != 0) ||
             (one.email != 0 && holder.email != 0 &&
              draft_.parts.texts.view(one.email) != draft_.parts.texts.view(holder.email));
    };
    if (!is_other(draft_.parts.holders[part.first_holder])) return false;
    return !draft_.shared_names.contains(PeopleDraft::shared_key(first, holder.name));
  }

  const LoadedSource& source_;
  PeopleDraft& draft_;
  ProblemLog& log_;
  RepeatedTexts repeated_;
  Groups groups_;
  std::uint32_t number_;
  std::unordered_map<std::string, std::uint32_t> photos_;  // by cell
  std::string scratch_;
};

}  // namespace

void read_people(LoadedSource& source, PeopleDraft& draft, ProblemLog& log) {
  choose_title(source);
  ManagerReference reference =
      manager_reference_decided(source, [&](std::string_view id) { return draft.find(id) != base::kNoSlot; });
  describe_columns(source);
  draft.sources.push_back({&source, std::move(reference)});
  Rows(source, draft, log).read();
}

}  // namespace flipchart::importers
