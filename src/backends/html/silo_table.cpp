#include "backends/html/silo_table.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::backends {
namespace {

constexpr std::size_t kWideColumns = 9;  // names of more columns stand upright

// 1 to 5, by shares of the largest count between two; 0 for nothing.
int step_of(std::uint64_t count, std::uint64_t largest) {
  constexpr double kShares[] = {0.045, 0.18, 0.37, 0.7};
  if (count == 0) return 0;
  int step = 1;
  for (const double share : kShares)
    step += static_cast<double>(count) >= share * static_cast<double>(largest) ? 1 : 0;
  return step;
}

class SiloTable {
 public:
  SiloTable(Markup& out, const scene::Grid& grid, const std::vector<scene::Band>& bands)
      : out_(out), grid_(grid), size_(grid.names.size()) {
    for (std::size_t band = 0; band < bands.size(); ++band) {
      if (bands[band].id.kind != base::ItemKind::silo) continue;
      std::string& places = bands_[bands[band].label];
      if (!places.empty()) places += ' ';
      places += std::to_string(band);
    }
    for (std::size_t row = 0; row < size_; ++row)
      for (std::size_t column = 0; column < size_; ++column)
        if (row != column) largest_ = std::max(largest_, count(row, column));
  }

  void write() {
    out_.open("table").attribute("class", size_ > kWideColumns ? "grid narrow" : "grid");
    out_.attribute("style", "--columns:" + std::to_string(size_)).close();
    out_.raw("\n<thead><tr><td></td>");
    for (std::size_t column = 0; column < size_; ++column) {
      out_.open("th").attribute("scope", "col").number("data-column", static_cast<double>(column));
      const auto places = bands_.find(grid_.names[column]);
      out_.attribute("data-bands", places == bands_.end() ? "" : places->second).close();
      out_.text(grid_.names[column]);
      out_.raw("</th>");
    }
    out_.raw("<th scope=\"col\">");
    out_.text(base::tr("handed on"));
    out_.raw("</th></tr></thead>\n<tbody>\n");
    for (std::size_t row = 0; row < size_; ++row) write_row(row);
    out_.raw("</tbody>\n<tfoot><tr><th scope=\"row\">");
    out_.text(base::tr("received"));
    out_.raw("</th>");
    std::uint64_t all = 0;
    for (std::size_t column = 0; column < size_; ++column) {
      std::uint64_t received = 0;
      for (std::size_t row = 0; row < size_; ++row)
        if (row != column) received += count(row, column);
      sum(received);
      all += received;
    }
    sum(all);
    out_.raw("</tr></tfoot>\n");
    out_.end("table");
  }

 private:
  std::uint64_t count(std::size_t row, std::size_t column) const {
    const std::size_t at = row * size_ + column;
    return at < grid_.counts.size() ? grid_.counts[at] : 0;
  }

  void sum(std::uint64_t number) {
    out_.open("td").attribute("class", "sum").close();
    out_.text(base::counted(number));
    out_.raw("</td>");
  }

  void write_row(std::size_t row) {
    out_.raw("<tr><th scope=\"row\">");
    out_.text(grid_.names[row]);
    out_.raw("</th>");
    std::uint64_t handed_on = 0;
    for (std::size_t column = 0; column < size_; ++column) {
      const std::uint64_t number = count(row, column);
      if (row != column) handed_on += number;
      const int step = step_of(number, largest_);
      const std::string look = row == column ? "own" : step == 0 ? "none" : "step-" + std::to_string(step);
      out_.open("td").attribute("class", look).number("data-row", static_cast<double>(row));
      out_.number("data-column", static_cast<double>(column))
          .attribute("data-count", base::counted(number))
          .close();
      out_.text(number == 0 ? "·" : base::counted(number));
      out_.raw("</td>");
    }
    sum(handed_on);
    out_.raw("</tr>\n");
  }

  Markup& out_;
  const scene::Grid& grid_;
  std::size_t size_;
  std::uint64_t largest_ = 0;
  std::unordered_map<std::string, std::string> bands_;  // by what the silo is called
};

}  // namespace

void write_silo_table(Markup& out, const scene::Grid& grid, const std::vector<scene::Band>& bands) {
  SiloTable(out, grid, bands).write();
}

}  // namespace flipchart::backends
