// Known headers are counted row by row; the first row is the header unless a later one is clearly better.
#include "importers/header_row.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kHeaderWithin = 20;    // title rows may precede the header
constexpr std::size_t kMostComments = 1000;  // lines that begin with '#', too
constexpr std::size_t kSearchedRows = 200;
constexpr std::size_t kFirstRowCells = 512;  // of each of them

struct CandidateRow {
  std::size_t record = 0;
  std::uint64_t line = 0;
  std::vector<Header> headers;
  std::size_t known = 0;
};

std::vector<Header> headers_at(const formats::Row& row) {
  std::vector<Header> headers;
  headers.reserve(row.width());
  for (std::size_t c = 0; c < row.width(); ++c) headers.push_back(header_of(row.cell(c)));
  return headers;
}

// How many columns any kind of file would know by these headers.
std::size_t known_columns(const std::vector<Header>& headers, const Map& map) {
  std::size_t most = 0;
  for (const Kind kind : {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events}) {
    const Columns columns = columns_of(kind, headers, map);
    std::size_t known = 0;
    for (std::size_t c = 0; c < headers.size(); ++c) known += columns.uses(c) ? 1 : 0;
    most = std::max(most, known);
  }
  return most;
}

bool is_comment(const formats::Row& row) {
  const std::string_view first = row.cell(0);
  return first.starts_with("##") || first.starts_with("# ") || first.starts_with("#,") ||
         (first.starts_with('#') && first.find(": ") != std::string_view::npos);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,-+ ") == std::string_view::npos;
}

// At least half of the columns are known, or three are and all the others are words as well.
bool reads_like_a_header(const CandidateRow& row) {
  if (row.known * 2 >= row.headers.size()) return true;
  const auto words = std::count_if(row.headers.begin(), row.headers.end(), [](const Header& header) {
    return !header.text.empty() && !is_number(header.text);
  });
  return row.known >= 3 && static_cast<std::size_t>(words) * 5 >= row.headers.size() * 4;
}

bool has_tokens(const std::vector<Header>& headers) {
  return std::count_if(headers.begin(), headers.end(),
                       [](const Header& header) { return header.text.find('[') != std::string::npos; }) >= 2;
}

void read_first_rows(const formats::Table& table, HeaderRow& found) {
  formats::Cursor rows = table.rows_after(found.record + 1);
  while (found.rows.size() < kSearchedRows && rows.next()) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    if (found.rows.empty() && !found.example && has_tokens(found.headers) &&
        base::lower_ascii(row.cell(0).substr(0, 7)) == "example") {
      found.example = row.line;
      ++found.record;
      continue;
    }
    std::vector<std::string> cells;
    const std::size_t width = std::min({row.width(), found.headers.size(), kFirstRowCells});
    cells.reserve(width);
    for (std::size_t c = 0; c < width; ++c)
      cells.emplace_back(found.headers[c].sensitive ? std::string_view{} : row.cell(c));
    found.rows.push_back(std::move(cells));
  }
}

}  // namespace

std::optional<HeaderRow> header_row_of(const formats::Table& table, const Map& map) {
  formats::Cursor rows = table.all();
  if (!rows.next()) return std::nullopt;
  std::size_t record = 0;
  while (record < kMostComments && rows.row().width() <= kMostColumns && is_comment(rows.row())) {
    if (!rows.next()) {
      rows = table.all();  // comments and nothing else: the first line is as good a header as any
      rows.next();
      record = 0;
      break;
    }
    ++record;
  }
  HeaderRow found;
  found.record = record;
  found.line = rows.row().line;
  if (rows.row().width() > kMostColumns) {
    found.headers.resize(rows.row().width());
    return found;
  }
  found.headers = headers_at(rows.row());
  const std::size_t known_first = known_columns(found.headers, map);
  for (std::size_t r = 1; r < kHeaderWithin && known_first < 2 && rows.next(); ++r) {
    if (rows.row().width() > kMostColumns) break;
    CandidateRow later{record + r, rows.row().line, headers_at(rows.row()), 0};
    later.known = known_columns(later.headers, map);
    if (later.known < 2 || later.known < 2 * known_first || !reads_like_a_header(later)) continue;
    found.record = later.record;
    found.line = later.line;
    found.headers = std::move(later.headers);
    break;
  }
  read_first_rows(table, found);
  return found;
}

}  // namespace flipchart::importers
