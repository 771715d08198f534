// Readers that are still being written: each is replaced by its own file, and this one goes with the last.
#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

base::Result<std::vector<FoundTable>> pending(const Document& document) {
  return base::failed(document.name + ": this format cannot be read yet; save it as CSV");
}

}  // namespace

[[gnu::weak]] std::string_view to_string(Format format) {
  switch (format) {
    case Format::delimited:
      return "csv";
    case Format::xlsx:
      return "xlsx";
    case Format::json:
      return "json";
    case Format::ldif:
      return "ldif";
    case Format::dot:
      return "dot";
    case Format::xes:
      return "xes";
  }
  return "csv";
}
[[gnu::weak]] std::optional<Format> format_of(const Document& document) {
  if (looks_binary(document.text())) return std::nullopt;
  return Format::delimited;
}
[[gnu::weak]] base::Result<std::vector<Document>> unpacked(Document document, ProblemLog&, std::stop_token) {
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  return documents;
}
[[gnu::weak]] base::Result<std::vector<FoundTable>> workbook_tables(const Document& document, ProblemLog&) {
  return pending(document);
}
[[gnu::weak]] base::Result<std::vector<FoundTable>> json_tables(const Document& document, ProblemLog&) {
  return pending(document);
}
[[gnu::weak]] base::Result<std::vector<FoundTable>> ldif_tables(const Document& document, ProblemLog&) {
  return pending(document);
}
[[gnu::weak]] base::Result<std::vector<FoundTable>> dot_tables(const Document& document, ProblemLog&) {
  return pending(document);
}
[[gnu::weak]] base::Result<std::vector<FoundTable>> xes_tables(const Document& document, ProblemLog&) {
  return pending(document);
}

}  // namespace flipchart::formats
