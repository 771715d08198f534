// The rows of a table, one after the other, while another thread cuts the next ones. For readers whose own
// work has to be done in order. Memory stays that of a few blocks, whatever the size of the table.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "formats/rows.hpp"

namespace flipchart::formats {

class RowsAhead {  // the table must outlive it
 public:
  // Rows after the first `records` ones. `done`, when given, is told the text that was read to its end, piece
  // by piece, by the thread that calls next().
  RowsAhead(const Table& table, std::size_t records, std::function<void(std::string_view)> done = {});
  RowsAhead(const RowsAhead&) = delete;
  RowsAhead& operator=(const RowsAhead&) = delete;
  ~RowsAhead();

  bool next();
  const Row& row() const { return cutter_.joinable() ? row_ : cursor_.row(); }
  // A cell of a row to come, where it is cut already, else empty: a hint for who wants to fetch what goes
  // with it.
  std::string_view upcoming(std::size_t rows, std::size_t column) const;

 private:
  struct Cut {
    std::uint64_t line = 0;
    std::size_t end = 0;  // in cells
  };
  struct Block {
    std::vector<Cut> rows;
    std::vector<std::string_view> cells;
    std::vector<std::string> copies;  // of cells that lay with the cursor
    std::string_view text;
    bool full = false;
  };
  void cut(const Stretch& stretch, Block& block) const;
  void cut_all(const std::vector<Stretch>& stretches);
  bool next_block();

  const Table& table_;
  std::function<void(std::string_view)> done_;
  Cursor cursor_;  // where one thread is enough
  Row row_;
  static constexpr std::size_t kBlocks = 4;
  Block blocks_[kBlocks];
  std::size_t blocks_in_all_ = 0;
  std::size_t block_ = 0;  // the one that is being read
  std::size_t at_ = 0;     // row in it
  std::mutex mutex_;
  std::condition_variable changed_;
  bool given_up_ = false;
  std::exception_ptr failure_;
  std::thread cutter_;  // the last member: it uses the others
};

}  // namespace flipchart::formats
