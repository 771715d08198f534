// A few rows suffice where the answer is plain.
#include "importers/manager_contest.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kMostManagerColumns = 64;
constexpr std::size_t kClearlyAhead = 16;

}  // namespace

Contest::Contest(const LoadedSource& source, const std::vector<std::string>& managers)
    : source_(source), sample_(managers.size()), by_name_(managers.size()) {
  for (std::uint32_t m = 0; m < managers.size(); ++m) {
    wholes_.add(managers[m], m);
    const std::string_view part = id_part(managers[m]);
    parts_.add(std::string(part), m);
    if (const std::string key = ManagerReference::key(managers[m]); !key.empty()) {
      keys_.add(key, m);
      ++keyed_;
    }
    names_.add(name_key(managers[m]), m);
  }
  const Columns& columns = source.columns;
  for (std::size_t c = 0; c < std::min(source.headers.size(), kMostManagerColumns); ++c) {
    const bool skipped = c == columns.of(Field::manager_id) || c == columns.of(Field::dotted_ids) ||
                         c == columns.of(Field::fte) || source.headers[c].sensitive ||
                         source.headers[c].text.empty();
    if (!skipped) columns_.push_back({c, Candidate(sample_), Candidate(sample_), Candidate(sample_)});
  }
}

void Contest::hold() {
  std::size_t rows_read = 0;
  for (formats::Cursor rows = source_.rows(); rows.next();) {
    answer(rows.row());
    if (++rows_read % 256 == 0 && decided()) return;
  }
  whole_file_ = true;
}

void Contest::answer(const formats::Row& row) {
  for (OfColumn& each : columns_) {
    const std::string_view cell = row.cell(each.column);
    if (cell.empty()) continue;
    each.whole.hit(wholes_.find(cell));
    if (!parts_.empty()) each.part.hit(parts_.find(cell));
    if (keyed_ > 0) {
      const std::string key = ManagerReference::key(cell);
      if (!key.empty()) each.key.hit(keys_.find(key));
    }
  }
  by_name_.hit(names_.find(name_key(full_name(source_, row, scratch_))));
}

bool Contest::decided() const {
  std::size_t best = by_name_.found();
  std::size_t second = 0;
  const OfColumn* winner = nullptr;
  for (const OfColumn& each : columns_) {
    const std::size_t found = std::max({each.whole.found(), each.part.found(), each.key.found()});
    if (found > best) {
      second = best;
      best = found;
      winner = &each;
    } else {
      second = std::max(second, found);
    }
  }
  if (best == sample_ && second < best) return true;
  return best >= kClearlyAhead && second * 4 <= best &&
         (winner == nullptr || winner->column == source_.columns.of(Field::id));
}

}  // namespace flipchart::importers
