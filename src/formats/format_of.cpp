// A look at the beginning decides; what cannot be read is at least called by its name. Nothing is parsed
// here: a reader that is chosen says itself what is wrong further on.
#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.hpp"
#include "formats/containers.hpp"
#include "formats/encoding.hpp"
#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view after_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// Past the first `end`; everything where there is none.
std::string_view after(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view{} : text.substr(at + end.size());
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string beginning(const Document& document) {
  return decoded(std::string(document.text().substr(0, kLookedAt))).text;
}

bool named_like(const Document& document, std::initializer_list<std::string_view> endings) {
  const std::string lower = base::lower_ascii(document.name);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

// The text after one quoted string; empty where it does not end within what is looked at.
std::string_view after_string(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      return text.substr(i + 1);
  }
  return {};
}

bool is_json(std::string_view text, const Document& document) {
  if (text.empty() || (text.front() != '{' && text.front() != '[')) return false;
  if (named_like(document, {".json", ".jsonl", ".ndjson"})) return true;
  const std::string_view inside = after_space(text.substr(1));
  if (inside.empty()) return false;
  if (text.front() == '{') {
    if (inside.front() != '"') return inside.front() == '}';
    const std::string_view next = after_space(after_string(inside));
    return next.starts_with(':');
  }
  if (inside.front() == '{') return is_json(inside, Document{});
  if (inside.front() == '[' || inside.front() == ']') return true;
  // A list of plain values, unless it is the first cell of something else.
  const std::string_view all = base::trimmed(document.text());
  return all.ends_with(']') &&
         std::string_view("\"-0123456789tfn").find(inside.front()) != std::string_view::npos;
}

// The name of the root element without its prefix; empty: no XML.
std::string xml_root(std::string_view text) {
  bool prolog = false;
  for (;;) {
    text = after_space(text);
    if (text.starts_with("<?")) {
      text = after(text, "?>");
    } else if (text.starts_with("<!--")) {
      text = after(text, "-->");
    } else if (text.starts_with("<!")) {
      const std::string_view declaration = text.substr(0, text.find('>'));
      text =
          declaration.find('[') == std::string_view::npos ? after(text, ">") : after(after(text, "]"), ">");
    } else {
      break;
    }
    prolog = true;
  }
  if (!text.starts_with('<')) return {};
  const std::size_t end = text.find_first_of(" \t\r\n/>", 1);
  if (end == std::string_view::npos || end == 1) return {};
  if (!prolog && text.find("</") == std::string_view::npos && text.find("/>") == std::string_view::npos)
    return {};
  const std::string_view name = text.substr(1, end - 1);
  return std::string(name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1));
}

// Whether the first line that says something begins an LDIF: "version: 1", then "dn:", or "dn:" at once.
bool is_ldif(std::string_view text, const Document& document) {
  bool versioned = false;
  bool comment = false;
  while (!text.empty()) {
    const std::string_view line = first_line(text);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || (comment && line.starts_with(' '))) continue;
    comment = line.starts_with('#');
    if (comment) continue;
    const std::string lower = base::lower_ascii(line.substr(0, 16));
    if (lower.starts_with("dn:")) return true;
    if (versioned || !lower.starts_with("version:")) return false;
    const std::string_view number = base::trimmed(line.substr(8));
    versioned = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
    if (!versioned) return false;
  }
  return versioned && named_like(document, {".ldif", ".ldf"});
}

std::string_view after_dot_comments(std::string_view text) {
  for (;;) {
    text = after_space(text);
    if (text.starts_with("//") || text.starts_with('#'))
      text = after(text, "\n");
    else if (text.starts_with("/*"))
      text = after(text, "*/");
    else
      return text;
  }
}

// Takes a keyword off the front, in any case.
bool take_word(std::string_view& text, std::string_view word) {
  if (!base::equal_ignoring_ascii_case(text.substr(0, word.size()), word)) return false;
  const std::string_view rest = text.substr(word.size());
  const bool whole = rest.empty() || is_space(rest.front()) || rest.front() == '{' || rest.front() == '"' ||
                     rest.front() == '/';
  if (whole) text = after_dot_comments(rest);
  return whole;
}

bool is_dot(std::string_view text, const Document& document) {
  text = after_dot_comments(text);
  const bool strict = take_word(text, "strict");
  if (!take_word(text, "digraph") && !take_word(text, "graph")) return false;
  if (text.starts_with('"'))
    text = after_string(text);
  else if (!text.starts_with('{'))
    text = text.substr(std::min(text.size(), text.find_first_of("{,;|\t\r\n ")));
  return strict || after_dot_comments(text).starts_with('{') || named_like(document, {".dot", ".gv"});
}

bool has(const std::vector<std::string>& names, std::string_view part) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return base::lower_ascii(name).starts_with(part); });
}

bool is_workbook(const std::vector<std::string>& names) {
  return has(names, "xl/") && !has(names, "xl/workbook.bin");
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

struct Known {
  std::string_view begins;
  std::string_view is;
};
constexpr std::string_view kUnpack = "; unpack it first";
constexpr std::string_view kTables = "; save its data as .xlsx or CSV";
constexpr std::array<Known, 24> kKnown = {{
    {"%PDF-", "a PDF"},
    {"\x89PNG", "a picture (PNG)"},
    {"\xFF\xD8\xFF", "a picture (JPEG)"},
    {"GIF8", "a picture (GIF)"},
    {"II*", "a picture (TIFF)"},
    {"MM\x2A", "a picture (TIFF)"},
    {"BM", "a picture (BMP)"},
    {"\x37z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
    {"Rar!", "a RAR archive"},
    {"BZh", "a bzip2 archive"},
    {"\xFD\x37zXZ", "an xz archive"},
    {"\x28\xB5\x2F\xFD", "a Zstandard archive"},
    {"PAR1", "a Parquet file"},
    {"ARROW1", "an Arrow file"},
    {"Obj\x01", "an Avro file"},
    {"{\\rtf", "a text document (RTF)"},
    {"\x7F"
     "ELF",
     "a program"},
    {"MZ", "a program"},
    {"ID3", "a sound"},
    {"OggS", "a sound or film"},
    {"\x09\x04\x06\x00\x00\x00\x10\x00", "an old Excel workbook"},
    {"\x09\x08\x10\x00\x00\x06", "an old Excel workbook"},
    {"bplist", "a property list"},
    {"RIFF", "a picture, sound or film"},
}};

std::string why_ole(std::string_view bytes) {
  const auto holds = [&](std::string_view name) { return bytes.find(utf16(name)) != std::string_view::npos; };
  if (holds("EncryptedPackage"))
    return "is a workbook or document locked with a password; open it, remove the password and save it again";
  if (holds("WordDocument")) return "is an old Word document; save its tables as .xlsx or CSV";
  if (holds("PowerPoint Document")) return "is an old PowerPoint file; save its tables as .xlsx or CSV";
  if (holds("Workbook") || holds("Book")) return "is an old Excel workbook (.xls); save it as .xlsx or CSV";
  return "is an old Office file; save it as .xlsx or CSV";
}

std::string why_office(const std::vector<std::string>& names, std::string_view bytes) {
  if (has(names, "xl/workbook.bin")) return "is a binary workbook (.xlsb); save it as .xlsx or CSV";
  if (has(names, "word/")) return "is a Word document; save its tables as .xlsx or CSV";
  if (has(names, "ppt/")) return "is a PowerPoint file; save its tables as .xlsx or CSV";
  if (bytes.substr(0, 256).find("opendocument.spreadsheet") != std::string_view::npos)
    return "is an OpenDocument workbook (.ods); save it as .xlsx or CSV";
  if (names.front() == "mimetype") return "is an OpenDocument or EPUB file; save its tables as .xlsx or CSV";
  return "is an archive or document of another program; save its tables as .xlsx or CSV";
}

}  // namespace

std::string_view to_string(Format format) {
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

std::optional<Format> format_of(const Document& document) {
  const std::string_view bytes = document.text();
  if (const auto names = names_in_zip(bytes); !names.empty())
    return is_workbook(names) ? std::optional(Format::xlsx) : std::nullopt;
  if (looks_binary(bytes) || bytes.starts_with("%PDF-") || bytes.starts_with("{\\rtf")) return std::nullopt;
  const std::string text = beginning(document);
  const std::string_view start = after_space(text);
  if (is_json(start, document)) return Format::json;
  if (const std::string root = xml_root(start); !root.empty())
    return root == "log" ? std::optional(Format::xes) : std::nullopt;
  if (is_ldif(start, document)) return Format::ldif;
  if (is_dot(start, document)) return Format::dot;
  return Format::delimited;
}

std::string why_unreadable(const Document& document) {
  const std::string_view bytes = document.text();
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return why_ole(bytes);
  if (const auto names = names_in_zip(bytes); !names.empty()) return why_office(names, bytes);
  if (bytes.starts_with("PK\x03\x04")) return "is a damaged zip; fetch or save the file again";
  if (bytes.starts_with(std::string_view("SQLite format 3\0", 16))) {
    return named_like(document, {".flip"}) ? "is a workshop; open it by itself"
                                           : "is a SQLite database; save its tables as CSV";
  }
  if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar")
    return std::string("is a tar archive").append(kUnpack);
  for (const Known& known : kKnown) {
    if (!bytes.starts_with(known.begins)) continue;
    const bool archive = known.is.ends_with("archive");
    return std::string("is ").append(known.is).append(archive ? kUnpack : kTables);
  }
  if (!looks_binary(bytes)) {
    const std::string root = xml_root(beginning(document));
    const std::string lower = base::lower_ascii(root);
    if (lower == "html")
      return "is a web page, whatever it is called; open it in a spreadsheet and save it as .xlsx";
    if (lower == "workbook") return "is a workbook saved as XML; save it as .xlsx or CSV";
    if (!root.empty())
      return "is XML with the root <" + root.substr(0, 60) +
             ">, not a process log (XES); save it as CSV or JSON";
  }
  return "is no format that can be read; save it as CSV, .xlsx or JSON";
}

}  // namespace flipchart::formats
