// Figures as people read them, and tables for a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "writers/figures.hpp"
#include "writers/tables.hpp"
#include "writers/text_table.hpp"

namespace flipchart::writers {

std::string percent(double share) {
  if (share > 0 && share < 0.005) return "less than 1%";
  if (share < 1 && share >= 0.995) return "more than 99%";
  return fmt::format("{}%", static_cast<int>(std::lround(share * 100)));
}

std::string in_words(const Figure& figure) {
  if (const auto* count = std::get_if<std::uint64_t>(&figure)) return base::counted(*count);
  if (const auto* share = std::get_if<Share>(&figure)) return percent(share->of_one);
  if (std::holds_alternative<Unknown>(figure)) return "unknown";
  const auto* measured = std::get_if<double>(&figure);
  if (measured == nullptr) return {};
  const double tenths = std::round(*measured * 10);
  return fmt::format("{}.{}", base::counted(static_cast<std::uint64_t>(tenths / 10)),
                     static_cast<int>(std::fmod(tenths, 10)));
}

std::string headed(const Table& table) {
  if (table.rows.size() >= table.all) return table.heading;
  return fmt::format("{} (the first {} of {})", table.heading, base::counted(table.rows.size()),
                     base::counted(table.all));
}

std::string as_text(const Document& document) {
  std::string out;
  for (const std::string& sentence : document.sentences) out += sentence + '\n';
  for (const Table& table : document.tables) {
    if (table.rows.empty()) continue;
    std::vector<std::string> headers = table.names;
    headers.insert(headers.end(), table.figures.begin(), table.figures.end());
    std::vector<Align> columns(table.names.size(), Align::left);
    columns.resize(headers.size(), Align::right);
    TextTable text(std::move(headers), std::move(columns));
    for (const Table::Row& row : table.rows) {
      std::vector<std::string> cells = row.names;
      for (const Figure& figure : row.figures) cells.push_back(in_words(figure));
      text.row(std::move(cells));
    }
    out += '\n' + headed(table) + '\n' + text.text();
  }
  return out;
}

}  // namespace flipchart::writers
