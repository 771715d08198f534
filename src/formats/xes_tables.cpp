// An event log in XES (IEEE 1849) as one table of events, read by expat block by block: a log of any size
// needs little more than its cells. Lists, containers and attributes of attributes are stepped over. Entities
// are refused, nothing is fetched, and nesting is limited.
#include <expat.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "formats/readers.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kParsedAtOnce = std::size_t{1} << 20U;
constexpr std::size_t kLongestTag = std::size_t{16}
                                    << 20U;  // expat reads an unfinished tag again with every block
constexpr std::size_t kMostXesColumns = 1024;
constexpr std::size_t kCellCost = 16;
constexpr std::size_t kRepeatedFree = std::size_t{64} << 20U;
constexpr std::size_t kRepeatedTimes = 16;
constexpr int kDeepestElement = 256;
constexpr std::string_view kCaseName = "case:concept:name";

std::string_view without_prefix(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

// What all of one kind have in common: told once, at the first of them.
struct Alike {
  std::uint64_t line = 0;
  std::uint64_t count = 0;
  void add(std::uint64_t at) {
    if (count++ == 0) line = at;
  }
};

class XesReading {
 public:
  XesReading(const Document& document, ProblemLog& log) : document_(document), log_(log) {}
  base::Result<FoundTable> read();

 private:
  struct Attribute {
    std::string column;
    std::string value;
  };
  static void XMLCALL on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<XesReading*>(self)->start(name, attributes);
  }
  static void XMLCALL on_end(void* self, const XML_Char*) { static_cast<XesReading*>(self)->end(); }
  static void XMLCALL on_declaration(void* self, const XML_Char*, const XML_Char* encoding, int) {
    if (encoding != nullptr) static_cast<XesReading*>(self)->encoding_ = encoding;
  }
  static void XMLCALL on_entity(void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                                const XML_Char*, const XML_Char*, const XML_Char*) {
    static_cast<XesReading*>(self)->stop(
        "the file declares entities of its own, which are never expanded; export "
        "the log without a DOCTYPE");
  }

  void start(std::string_view name, const XML_Char** attributes);
  void end();
  void start_trace();
  void end_trace();
  void start_event();
  void check_columns();
  void take(std::string_view type, const XML_Char** attributes);
  void take_of_trace(std::string_view key, std::string_view value);
  void take_of_event(std::string_view key, std::string_view value);
  std::uint64_t line() const { return XML_GetCurrentLineNumber(parser_.get()); }
  void stop(std::string_view why);
  base::Result<void> parse();
  void report();

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  const Document& document_;
  ProblemLog& log_;
  std::unique_ptr<XML_ParserStruct, Free> parser_{XML_ParserCreate(nullptr)};
  std::string encoding_ = "UTF-8";
  std::string stopped_;  // why, with the line
  int depth_ = 0;
  // Depth of the element, 0 outside of one.
  int trace_ = 0;
  int event_ = 0;
  std::uint64_t traces_ = 0;
  std::uint64_t trace_line_ = 0;
  std::uint64_t events_ = 0;  // of this trace
  std::vector<Attribute> of_trace_;
  bool named_ = false;
  std::size_t repeated_ = 0;  // bytes of cells that repeat what a trace says
  Alike unnamed_, empty_, outside_, nested_, late_;
  RecordTable table_;
};

void XesReading::stop(std::string_view why) {
  if (!stopped_.empty()) return;
  stopped_ = document_.name + ":" + std::to_string(line()) + ": " + std::string(why);
  XML_StopParser(parser_.get(), XML_FALSE);
}

void XesReading::start_trace() {
  trace_ = depth_;
  trace_line_ = line();
  ++traces_;
  events_ = 0;
  named_ = false;
  of_trace_.clear();
}

void XesReading::end_trace() {
  trace_ = 0;
  if (events_ == 0) empty_.add(trace_line_);
}

void XesReading::start_event() {
  event_ = depth_;
  if (events_++ == 0 && !named_) {
    unnamed_.add(trace_line_);
    of_trace_.push_back({std::string(kCaseName), "trace " + std::to_string(traces_)});
    named_ = true;
  }
  table_.begin_record(line());
  for (const Attribute& each : of_trace_) {
    table_.set(each.column, each.value);
    repeated_ += each.value.size() + kCellCost;
  }
  // A long attribute of a trace with many events would fill the memory from a small file.
  if (repeated_ > kRepeatedFree + kRepeatedTimes * document_.text().size())
    stop(
        "the attributes of the traces are too long to repeat them for every event; export only those that "
        "are needed");
  check_columns();
}

void XesReading::check_columns() {
  if (std::max(table_.columns(), of_trace_.size()) > kMostXesColumns)
    stop("more than " + std::to_string(kMostXesColumns) +
         " different attributes; export only those that are needed");
}

void XesReading::take_of_trace(std::string_view key, std::string_view value) {
  if (events_ > 0) {
    late_.add(line());
    return;
  }
  std::string column = "case:" + std::string(key);
  if (column == kCaseName) {
    if (value.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    named_ = true;
  }
  of_trace_.push_back({std::move(column), std::string(value)});
  check_columns();
}

void XesReading::take_of_event(std::string_view key, std::string_view value) {
  // A log that was a table once may repeat the case in every event.
  const bool again =
      key.starts_with("case:") && std::any_of(of_trace_.begin(), of_trace_.end(),
                                              [&](const Attribute& each) { return each.column == key; });
  if (!again) table_.set(key, value);
  check_columns();
}

void XesReading::take(std::string_view type, const XML_Char** attributes) {
  constexpr std::string_view kTypes[] = {"string", "date", "int", "float", "boolean", "id"};
  if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes)) {
    nested_.add(line());
    return;
  }
  const XML_Char* key = nullptr;
  const XML_Char* value = nullptr;
  for (; *attributes != nullptr; attributes += 2) {
    const std::string_view name = *attributes;
    if (name == "key") key = attributes[1];
    if (name == "value") value = attributes[1];
  }
  if (key == nullptr || *key == '\0' || value == nullptr) {
    if (!log_.only_counted("bad-attribute"))
      log_.warning(document_.at(line()), "bad-attribute", "", "",
                   "an attribute without key or value was left out");
  } else if (event_ != 0) {
    take_of_event(key, value);
  } else {
    take_of_trace(key, value);
  }
}

void XesReading::start(std::string_view full_name, const XML_Char** attributes) {
  const std::string_view name = without_prefix(full_name);
  ++depth_;
  if (depth_ > kDeepestElement) {
    stop("elements are nested more than " + std::to_string(kDeepestElement) + " deep; this is no event log");
  } else if (depth_ == 1) {
    if (name != "log") stop("the root element is no <log>; export the log as XES");
  } else if (event_ != 0 || trace_ != 0) {
    const int owner = event_ != 0 ? event_ : trace_;
    if (depth_ > owner + 1)
      nested_.add(line());
    else if (event_ == 0 && name == "event")
      start_event();
    else
      take(name, attributes);
  } else if (depth_ == 2 && name == "trace") {
    start_trace();
  } else if (depth_ == 2 && name == "event") {
    outside_.add(line());
  }
}

void XesReading::end() {
  if (depth_ == event_)
    event_ = 0;
  else if (depth_ == trace_)
    end_trace();
  --depth_;
}

base::Result<void> XesReading::parse() {
  const XML_Parser parser = parser_.get();
  XML_SetUserData(parser, this);
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetXmlDeclHandler(parser, on_declaration);
  XML_SetEntityDeclHandler(parser, on_entity);
  const std::string_view text = document_.text();
  std::size_t at = 0;
  do {
    const std::size_t length = std::min(kParsedAtOnce, text.size() - at);
    const bool last = at + length == text.size();
    if (XML_Parse(parser, text.data() + at, static_cast<int>(length), last ? 1 : 0) != XML_STATUS_OK) {
      if (!stopped_.empty()) return base::failed(stopped_);
      const XML_Error error = XML_GetErrorCode(parser);
      std::string why = "the file is no well-formed XML (";
      why += XML_ErrorString(error);
      why += error == XML_ERROR_UNKNOWN_ENCODING ? "); save it as UTF-8" : "); export the log again";
      return base::failed(document_.name + ":" + std::to_string(line()) + ": " + why);
    }
    document_.bytes.done_with(at, at + length);
    at += length;
    const auto done = static_cast<std::size_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
    if (at > done && at - done > kLongestTag)
      return base::failed(document_.name + ":" + std::to_string(line()) +
                          ": a single tag is longer than 16 MB; this is no event log");
  } while (at < text.size());
  return {};
}

void XesReading::report() {
  const auto note = [&](const Alike& alike, std::string_view code, std::string_view done) {
    if (alike.count > 0) log_.note(document_.at(alike.line), code, "", "", done, alike.count);
  };
  note(unnamed_, "missing-id",
       "traces without concept:name are called \"trace 1\" and so on, by their place");
  note(empty_, "passed-over", "traces without events were passed over");
  note(outside_, "passed-over", "events outside of a trace were passed over");
  note(nested_, "passed-over", "lists and attributes of attributes were passed over");
  note(late_, "passed-over", "attributes of a trace that stand after its events were passed over");
}

base::Result<FoundTable> XesReading::read() {
  table_.add_column(kCaseName);
  if (auto parsed = parse(); !parsed) return tl::unexpected(parsed.error());
  report();
  return FoundTable{document_.name, Format::xes, Hint::events, encoding_, std::move(table_).finished()};
}

}  // namespace

base::Result<std::vector<FoundTable>> xes_tables(const Document& document, ProblemLog& log) {
  auto found = XesReading(document, log).read();
  if (!found) return tl::unexpected(found.error());
  std::vector<FoundTable> tables;
  tables.push_back(std::move(*found));
  return tables;
}

}  // namespace flipchart::formats
