// Ways of reading a manager column compete over a sample of managers: each row of the file answers for all of
// them at once, and whoever finds most wins.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "importers/manager_reference.hpp"

namespace flipchart::importers {

// Keys to the managers of the sample they belong to.
class Wanted {
 public:
  void add(std::string key, std::uint32_t manager) {
    if (key.empty()) return;
    ends_[ending(key)] = true;
    managers_[std::move(key)].push_back(manager);
  }
  const std::vector<std::uint32_t>* find(std::string_view key) const {
    if (key.empty() || !ends_[ending(key)]) return nullptr;  // most cells are turned away here
    scratch_.assign(key);
    const auto found = managers_.find(scratch_);
    return found == managers_.end() ? nullptr : &found->second;
  }
  bool empty() const { return managers_.empty(); }

 private:
  static std::size_t ending(std::string_view text) {
    const auto last = static_cast<unsigned char>(text.back());
    const auto before = static_cast<unsigned char>(text.size() > 1 ? text[text.size() - 2] : 0);
    return static_cast<std::size_t>(last | static_cast<unsigned>(before) << 8U);
  }
  std::unordered_map<std::string, std::vector<std::uint32_t>> managers_;
  std::vector<bool> ends_ = std::vector<bool>(1U << 16U, false);
  mutable std::string scratch_;
};

class Candidate {  // one way to read the manager column
 public:
  explicit Candidate(std::size_t sample) : seen_(sample, false) {}
  void hit(const std::vector<std::uint32_t>* managers) {
    if (managers == nullptr) return;
    ++rows_;
    for (const std::uint32_t manager : *managers) {
      if (seen_[manager]) continue;
      seen_[manager] = true;
      ++found_;
    }
  }
  std::size_t found() const { return found_; }
  // Few rows share a value: a column of ids, not of departments or counts.
  bool tells_rows_apart() const { return rows_ <= found_ + found_ / 2; }

 private:
  std::vector<bool> seen_;
  std::size_t found_ = 0;
  std::size_t rows_ = 0;
};

struct OfColumn {
  std::size_t column;
  Candidate whole;
  Candidate part;
  Candidate key;  // addresses and directory names
};

class Contest {  // the source must outlive it
 public:
  Contest(const LoadedSource& source, const std::vector<std::string>& managers);

  // Asks row by row until one reading is clearly ahead.
  void hold();
  // All rows were asked: what was found is all there is.
  bool whole_file() const { return whole_file_; }
  std::size_t sample() const { return sample_; }
  const Candidate& by_name() const { return by_name_; }
  const OfColumn* of(std::size_t column) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const OfColumn& each) { return each.column == column; });
    return found == columns_.end() ? nullptr : &*found;
  }
  const std::vector<OfColumn>& columns() const { return columns_; }
  // Most managers are addresses or directory names.
  bool keyed() const { return keyed_ * 2 > sample_; }

 private:
  void answer(const formats::Row& row);
  bool decided() const;

  const LoadedSource& source_;
  std::size_t sample_;
  Wanted wholes_, parts_, keys_, names_;
  std::size_t keyed_ = 0;
  std::vector<OfColumn> columns_;
  Candidate by_name_;
  bool whole_file_ = false;
  std::string scratch_;
};

}  // namespace flipchart::importers
