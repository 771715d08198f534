// A ring of blocks: one thread fills them in order, the other reads them in order.
#include "formats/rows_ahead.hpp"

#include <functional>
#include <utility>

namespace flipchart::formats {

namespace {
constexpr std::size_t kMostStretches = std::size_t{1} << 20U;
constexpr std::size_t kFarColumn = std::size_t{1} << 32U;  // no column, or as good as none
}  // namespace

RowsAhead::RowsAhead(const Table& table, std::size_t records, std::function<void(std::string_view)> done)
    : table_(table), done_(std::move(done)) {
  std::vector<Stretch> stretches;
  if (table.delimiter() != '\0') stretches = table.stretches(records, kMostStretches);
  if (stretches.size() < 2) {
    cursor_ = table.rows_after(records);
    return;
  }
  blocks_in_all_ = stretches.size();
  cutter_ = std::thread([this, all = std::move(stretches)] { cut_all(all); });
}

RowsAhead::~RowsAhead() {
  if (!cutter_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    given_up_ = true;
  }
  changed_.notify_all();
  cutter_.join();
}

void RowsAhead::cut(const Stretch& stretch, Block& block) const {
  block.rows.clear();
  block.cells.clear();
  block.copies.clear();
  const std::string_view text = table_.text();
  block.text = text.substr(stretch.begin, stretch.end - stretch.begin);
  const std::less<const char*> before;
  std::vector<std::pair<std::size_t, std::size_t>> copied;  // cell, copy
  for (Cursor cursor = table_.rows(stretch); cursor.next();) {
    for (const std::string_view cell : cursor.row().cells) {
      if (!cell.empty() &&
          (before(cell.data(), text.data()) || !before(cell.data(), text.data() + text.size()))) {
        copied.emplace_back(block.cells.size(), block.copies.size());
        block.copies.emplace_back(cell);
      }
      block.cells.push_back(cell);
    }
    block.rows.push_back({cursor.row().line, block.cells.size()});
  }
  for (const auto& [cell, copy] : copied) block.cells[cell] = block.copies[copy];
}

void RowsAhead::cut_all(const std::vector<Stretch>& stretches) {
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    Block& block = blocks_[s % kBlocks];
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return given_up_ || !block.full; });
      if (given_up_) return;
    }
    std::exception_ptr failure;
    try {
      cut(stretches[s], block);
    } catch (...) {
      failure = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      block.full = true;
      failure_ = failure;
    }
    changed_.notify_all();
    if (failure) return;
  }
}

bool RowsAhead::next_block() {
  if (block_ == blocks_in_all_) return false;
  Block& block = blocks_[block_ % kBlocks];
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return block.full; });
  if (failure_) std::rethrow_exception(failure_);
  at_ = 0;
  return true;
}

std::string_view RowsAhead::upcoming(std::size_t rows, std::size_t column) const {
  if (!cutter_.joinable() || at_ == 0 || rows == 0) return {};
  const Block& block = blocks_[block_ % kBlocks];
  const std::size_t row = at_ - 1 + rows;
  if (row >= block.rows.size()) return {};
  const std::size_t cell = block.rows[row - 1].end + column;
  return column < kFarColumn && cell < block.rows[row].end ? trimmed_cell(block.cells[cell])
                                                           : std::string_view{};
}

bool RowsAhead::next() {
  if (!cutter_.joinable()) return cursor_.next();
  while (true) {
    if (at_ == 0 && !next_block()) return false;
    Block& block = blocks_[block_ % kBlocks];
    if (at_ < block.rows.size()) {
      const std::size_t begin = at_ == 0 ? 0 : block.rows[at_ - 1].end;
      const Cut& cut = block.rows[at_++];
      row_.line = cut.line;
      row_.cells.assign(block.cells.begin() + static_cast<std::ptrdiff_t>(begin),
                        block.cells.begin() + static_cast<std::ptrdiff_t>(cut.end));
      return true;
    }
    if (done_) done_(block.text);
    {
      const std::lock_guard lock(mutex_);
      block.full = false;
    }
    changed_.notify_all();
    ++block_;
    at_ = 0;
  }
}

}  // namespace flipchart::formats
