// JSON texts read as if they were files.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/readers.hpp"

namespace flipchart::formats {

struct ReadJson {
  base::Result<std::vector<FoundTable>> tables;
  model::Problems problems;
};

inline ReadJson read_json(std::string text, std::string name = "x.json") {
  Document document;
  document.name = std::move(name);
  document.bytes = base::Bytes(std::move(text));
  ProblemLog log;
  auto tables = json_tables(document, log);
  return {std::move(tables), std::move(log).taken()};
}

inline std::vector<FoundTable> json_found(std::string text) {
  auto read = read_json(std::move(text));
  if (read.tables) return std::move(*read.tables);
  ADD_FAILURE() << read.tables.error().message;
  return {};
}

inline std::string json_error(std::string text) {
  auto read = read_json(std::move(text));
  return read.tables ? "no error" : read.tables.error().message;
}

inline std::vector<std::string> cells(const FoundTable& table, std::size_t record) {
  std::vector<std::string> all;
  for (std::size_t c = 0; c < table.cells.width(record); ++c) all.emplace_back(table.cells.cell(record, c));
  return all;
}

inline std::vector<std::string> column(const FoundTable& table, std::string_view name) {
  std::vector<std::string> all;
  for (std::size_t c = 0; c < table.cells.width(0); ++c) {
    if (table.cells.cell(0, c) != name) continue;
    for (std::size_t r = 1; r < table.cells.records(); ++r) all.emplace_back(table.cells.cell(r, c));
  }
  return all;
}

inline bool has_column(const FoundTable& table, std::string_view name) {
  for (std::size_t c = 0; c < table.cells.width(0); ++c) {
    if (table.cells.cell(0, c) == name) return true;
  }
  return false;
}

}  // namespace flipchart::formats
