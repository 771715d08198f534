// Tables as data: what a report is before it is text for a terminal, CSV, a workbook or a web page. Each row
// has names on the left and figures on the right.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace flipchart::writers {

struct Share {
  double of_one = 0;  // 0 to 1
};
struct Unknown {};
// Nothing to say, a whole number, a measured one, a share, or what nobody knows.
using Figure = std::variant<std::monostate, std::uint64_t, double, Share, Unknown>;

struct Table {
  std::string name;                  // what programs call it: "silos"
  std::string heading;               // what people read: "Handovers between silos"
  std::vector<std::string> names;    // headers of the columns of names
  std::vector<std::string> figures;  // headers of the columns of figures
  struct Row {
    std::vector<std::string> names;
    std::vector<Figure> figures;
  };
  std::vector<Row> rows;  // each with as many names and figures as there are headers
  std::uint64_t all = 0;  // rows there are; `rows` may be the first of them
};

struct Document {
  std::string mark = {};  // what has to be seen first: that it is not for the room
  std::string title = {};
  std::vector<std::string> sentences = {};
  std::vector<Table> tables = {};
};

// For a terminal: the sentences, then each table that has rows, columns aligned.
std::string as_text(const Document& document);
// One table of figures for programs: table, two names, measure, value; a mark is the first row, as the only
// name of the table "mark". Formulas are made harmless.
std::string as_csv(const Document& document);
// A workbook (Office Open XML, ISO/IEC 29500): a page of sentences, then a sheet for each table. The same
// document gives the same bytes.
base::Result<std::string> as_workbook(const Document& document);
// One page that needs nothing else, for screens of any width and for paper.
std::string as_page(const Document& document);

}  // namespace flipchart::writers
