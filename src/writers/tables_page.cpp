// A page of plain HTML: no script, nothing fetched, readable without its style.
#include "base/markup_text.hpp"
#include "writers/figures.hpp"
#include "writers/tables.hpp"

namespace flipchart::writers {

namespace {

constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--text:#161A22;--quiet:#454D5B;--line:#E2E6EC;--ground:#FFFFFF;--bar:#5B7399;--warning:#B3261E}
@media(prefers-color-scheme:dark){:root{--text:#EEF1F6;--quiet:#C0C7D3;--line:#38414F;--ground:#11141A;--bar:#8098BE;--warning:#FF8A80}}
body{font:16px/1.5 Inter,"Noto Sans",system-ui,sans-serif;color:var(--text);background:var(--ground);margin:32px auto;
max-width:880px;padding:0 24px}
h1{font-size:28px;line-height:1.25;margin:0 0 16px}h2{font-size:18px;margin:40px 0 8px}p{margin:0 0 8px;max-width:68ch}
.mark{color:var(--warning);font-weight:600}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th[scope=row]{font-weight:400;color:var(--text)}
th[scope=col]{font-weight:600;color:var(--quiet);vertical-align:bottom}
th,td{text-align:left;padding:6px 16px 6px 0;border-bottom:1px solid var(--line)}
.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;padding-right:0;padding-left:16px}
@media print{:root{color-scheme:light;--text:#161A22;--quiet:#454D5B;--line:#E2E6EC;--ground:#FFFFFF;--warning:#B3261E}body{margin:0;max-width:none}
h2{break-after:avoid}tr{break-inside:avoid}}
)";

void add(std::string& out, std::string_view tag, std::string_view attributes, std::string_view text) {
  out.append("<").append(tag).append(attributes).append(">");
  base::append_markup_text(out, text);
  out.append("</").append(tag).append(">");
}

void add_table(std::string& out, const Table& table) {
  add(out, "h2", "", headed(table));
  out += "\n<div class=\"wide\"><table>\n<thead><tr>";
  for (const std::string& name : table.names) add(out, "th", " scope=\"col\"", name);
  for (const std::string& figure : table.figures) add(out, "th", " scope=\"col\" class=\"figure\"", figure);
  out += "</tr></thead>\n<tbody>\n";
  for (const Table::Row& row : table.rows) {
    out += "<tr>";
    for (std::size_t n = 0; n < row.names.size(); ++n)
      add(out, n == 0 ? "th" : "td", n == 0 ? " scope=\"row\"" : "", row.names[n]);
    for (const Figure& figure : row.figures) add(out, "td", " class=\"figure\"", in_words(figure));
    out += "</tr>\n";
  }
  out += "</tbody>\n</table></div>\n";
}

}  // namespace

std::string as_page(const Document& document) {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  add(out, "title", "", document.title);
  out.append("\n<style>").append(kStyle).append("</style>\n</head>\n<body>\n<main>\n");
  if (!document.mark.empty()) {
    add(out, "p", " class=\"mark\"", document.mark);
    out += '\n';
  }
  add(out, "h1", "", document.title);
  out += '\n';
  for (const std::string& sentence : document.sentences) {
    add(out, "p", "", sentence);
    out += '\n';
  }
  for (const Table& table : document.tables)
    if (!table.rows.empty()) add_table(out, table);
  out += "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace flipchart::writers
