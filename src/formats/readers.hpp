// One reader for each file format: bytes in, tables out. Readers know no people: they say what the cells are
// and where they stand, never what they mean. Any bytes give tables or an Error with name, place and advice;
// limits keep hostile files from taking time or memory out of proportion. Problems that do not stop a reader
// go to the log.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "formats/delimited.hpp"
#include "formats/document.hpp"
#include "formats/problem_log.hpp"
#include "formats/table.hpp"

namespace flipchart::formats {

enum class Format : std::uint8_t { delimited, xlsx, json, ldif, dot, xes };
std::string_view to_string(Format format);  // "csv", "xlsx", "json", "ldif", "dot", "xes"

// What a reader knows about the kind of its rows where the format itself says so.
enum class Hint : std::uint8_t { none, people, customers, issues, events };

struct FoundTable {
  std::string name;  // the document's, with "#Sheet" in a workbook
  Format format = Format::delimited;
  Hint hint = Hint::none;
  std::string encoding = "UTF-8";
  CellTable cells;
};

// Decided by the first bytes; the name breaks ties. nullopt: binary, or nothing any reader knows.
std::optional<Format> format_of(const Document& document);
// For a document without a format: what it is and what to do, as "is an old Excel workbook (.xls); save it as
// .xlsx or CSV". The name goes before it.
std::string why_unreadable(const Document& document);

// A .gz or .zip opened (also one in the other), each member a document "a.zip!b.csv"; any other document as
// it is. Members that are no data (folders, hidden files, thumbnails) are noted and passed over.
base::Result<std::vector<Document>> unpacked(Document document, ProblemLog& log, std::stop_token stop = {});

base::Result<std::vector<FoundTable>> workbook_tables(const Document& document, ProblemLog& log);
base::Result<std::vector<FoundTable>> json_tables(const Document& document, ProblemLog& log);
base::Result<std::vector<FoundTable>> ldif_tables(const Document& document, ProblemLog& log);
base::Result<std::vector<FoundTable>> dot_tables(const Document& document, ProblemLog& log);
base::Result<std::vector<FoundTable>> xes_tables(const Document& document, ProblemLog& log);

}  // namespace flipchart::formats
