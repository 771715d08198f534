// Columns of bytes while they are filled and while they are read. Only for packed*.cpp.
#pragma once

#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/language.hpp"
#include "base/string_pool.hpp"
#include "model/packed.hpp"

namespace flipchart::model {

static_assert(std::endian::native == std::endian::little);

class Packing {
 public:
  // `of(row)` for each row; rows that are all `usual` take no room.
  template <class Value, class Of>
  void column(std::string name, std::size_t rows, Of of, Value usual = {}) {
    std::string bytes(rows * sizeof(Value), '\0');
    bool any = false;
    for (std::size_t row = 0; row < rows; ++row) {
      const Value value = of(row);
      any = any || std::memcmp(&value, &usual, sizeof value) != 0;
      std::memcpy(bytes.data() + row * sizeof value, &value, sizeof value);
    }
    if (any) made_.push_back({std::move(name), std::move(bytes)});
  }
  void count(const char* name, std::size_t value) {
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &value, 8);
    made_.push_back({name, std::move(bytes)});
  }
  void text(const char* name, std::string_view text) {
    if (!text.empty()) made_.push_back({name, std::string(text)});
  }
  // Texts one after the other, and the length of each.
  template <class Of>
  void texts(const std::string& name, std::size_t rows, Of of) {
    std::string all;
    for (std::size_t row = 0; row < rows; ++row) all += of(row);
    column<std::uint32_t>(name + ".lengths", rows,
                          [&](std::size_t row) { return static_cast<std::uint32_t>(of(row).size()); });
    made_.push_back({name, std::move(all)});
  }
  // A pool with which of its texts are found and which only stand there.
  void pool(const base::StringPool& pool) {
    const auto view = [&pool](std::size_t row) { return pool.view(static_cast<base::TextId>(row)); };
    count("texts.count", pool.size());
    texts("texts", pool.size(), view);
    column<std::uint8_t>("texts.hidden", pool.size(), [&](std::size_t row) {
      return static_cast<std::uint8_t>(pool.find(view(row)) == row || row == 0 ? 0 : 1);
    });
  }
  PackedColumns taken() && { return std::move(made_); }

 private:
  PackedColumns made_;
};

class Unpacking {
 public:
  explicit Unpacking(const PackedColumns& columns) : columns_(columns) {
    for (const PackedColumn& column : columns) most_rows_ += column.bytes.size();
  }

  bool sound() const { return why_.empty(); }
  base::Error error() const { return {base::tr("the data is damaged: {}", why_), base::Failure::damaged}; }
  void complain(std::string why) {
    if (why_.empty()) why_ = std::move(why);
  }

  std::string_view text(std::string_view name) const {
    const PackedColumn* column = find(name);
    return column == nullptr ? std::string_view() : std::string_view(column->bytes);
  }
  std::size_t count(std::string_view name) {
    const std::string_view bytes = text(name);
    std::uint64_t value = 0;
    if (bytes.size() == sizeof value)
      std::memcpy(&value, bytes.data(), sizeof value);
    else
      complain(base::tr("{} is missing", name));
    if (value > most_rows_) complain(base::tr("{} is too large", name));
    return sound() ? static_cast<std::size_t>(value) : 0;
  }
  // Calls set(row, value); a column that is not there has `usual` in every row.
  template <class Value, class Set>
  void column(std::string_view name, std::size_t rows, Set set, Value usual = {}) {
    const PackedColumn* column = find(name);
    if (column != nullptr && column->bytes.size() != rows * sizeof(Value)) {
      complain(base::tr("{} has not as many rows as the others", name));
      return;
    }
    for (std::size_t row = 0; row < rows && sound(); ++row) {
      Value value = usual;
      if (column != nullptr) std::memcpy(&value, column->bytes.data() + row * sizeof value, sizeof value);
      set(row, value);
    }
  }
  // The same of numbers that must be below `end`, or `none`.
  template <class Set>
  void below(std::string_view name, std::size_t rows, std::size_t end, Set set,
             std::uint32_t none = base::kNoText, std::uint32_t usual = base::kNoText) {
    column<std::uint32_t>(
        name, rows,
        [&](std::size_t row, std::uint32_t value) {
          if (value >= end && value != none) complain(base::tr("{} names what is not there", name));
          if (sound()) set(row, value);
        },
        usual);
  }
  template <class Set>
  void texts(const std::string& name, std::size_t rows, Set set) {
    const std::string_view all = text(name);
    std::size_t at = 0;
    column<std::uint32_t>(name + ".lengths", rows, [&](std::size_t row, std::uint32_t length) {
      if (length > all.size() - at) complain(base::tr("{} is too short", name));
      if (sound()) set(row, all.substr(at, length));
      at += length;
    });
    if (sound() && at != all.size()) complain(base::tr("{} is too long", name));
  }
  void pool(base::StringPool& pool) {
    const std::size_t rows = count("texts.count");
    std::vector<std::uint8_t> hidden(rows, 0);
    column<std::uint8_t>("texts.hidden", rows, [&](std::size_t row, std::uint8_t is) { hidden[row] = is; });
    texts("texts", rows, [&](std::size_t row, std::string_view text) {
      const base::TextId id = row == 0 ? 0 : hidden[row] != 0 ? pool.append(text) : pool.intern(text);
      if (id != row || (row == 0) != (text.empty())) complain(base::tr("a text stands there twice"));
    });
  }

 private:
  const PackedColumn* find(std::string_view name) const {
    for (const PackedColumn& column : columns_) {
      if (column.name == name) return &column;
    }
    return nullptr;
  }
  const PackedColumns& columns_;
  // Rows that say nothing take no room, but a few of them at most stand beside others that do.
  std::uint64_t most_rows_ = 64;
  std::string why_;
};

}  // namespace flipchart::model
