// Follows the grammar only as far as counting needs it: a statement is a chain of operands, each one or more
// nodes or a group in braces, and every two neighbours make (left x right) edges.
#include "formats/dot_scan.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "formats/dot_tokens.hpp"

namespace flipchart::formats {

namespace {

class DotScanning {
 public:
  DotScanning(std::string_view text, std::string_view file, const DotLimits& limits)
      : tokens_(text), file_(file), limits_(limits) {}

  base::Result<DotScan> scan();

 private:
  struct Statement {
    std::size_t left = 0;
    std::size_t right = 0;
    bool joined = false;  // a comma or an arrow stands last: the next operand belongs to it
  };
  struct Group {
    std::string name;  // of the subgraph
    std::size_t mentions = 0;
    Statement outer;
  };

  void advance() { tokens_.next(token_, limits_.name); }
  bool is_keyword(std::string_view word) const {
    return token_.kind == DotToken::Kind::word && base::equal_ignoring_ascii_case(token_.text, word);
  }
  void fail(std::uint64_t line, const std::string& what) {
    if (!error_) error_ = std::string(file_) + ":" + std::to_string(line) + ": " + what;
  }
  void step();
  std::string name();
  void name_or_assignment();
  void assignment(const std::string& attribute, std::uint64_t line);
  void subgraph();
  void operand(std::size_t nodes);
  void arrow();
  void end_statement();
  void open(std::string name);
  void close();
  void spend(std::size_t nodes_or_edges);

  DotTokens tokens_;
  std::string_view file_;
  const DotLimits& limits_;
  DotToken token_;
  bool in_list_ = false;  // between [ and ]
  Statement statement_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> named_;       // subgraph -> nodes mentioned in it, at most
  std::unordered_map<std::string, std::size_t> attributes_;  // name -> uses
  std::size_t mentions_ = 0;
  std::size_t work_ = 0;
  DotScan found_;
  std::optional<std::string> error_;
};

void DotScanning::spend(std::size_t nodes_or_edges) {
  work_ += nodes_or_edges * groups_.size();
  if (found_.edges > limits_.edges)
    fail(token_.line, "more than " + base::counted(limits_.edges) + " lines between nodes; divide the graph");
  if (work_ > limits_.work)
    fail(token_.line, "too many nodes and lines within too many braces; put fewer braces around them");
}

void DotScanning::end_statement() {
  const std::size_t edges = statement_.left * statement_.right;
  statement_ = {};
  found_.edges += edges;
  spend(edges);
}

void DotScanning::arrow() {
  const std::size_t edges = statement_.left * statement_.right;
  statement_ = {statement_.right, 0, true};
  found_.edges += edges;
  spend(edges);
}

void DotScanning::operand(std::size_t nodes) {
  statement_.right += nodes;
  statement_.joined = false;
}

void DotScanning::open(std::string name) {
  if (!statement_.joined) end_statement();
  groups_.push_back({std::move(name), mentions_, statement_});
  statement_ = {};
  if (groups_.size() > limits_.depth)
    fail(token_.line, "braces are nested more than " + std::to_string(limits_.depth) + " deep; use fewer");
}

void DotScanning::close() {
  end_statement();
  if (groups_.empty()) return;
  Group group = std::move(groups_.back());
  groups_.pop_back();
  statement_ = group.outer;
  std::size_t nodes = mentions_ - group.mentions;
  if (!group.name.empty()) nodes = named_[group.name] += nodes;
  operand(std::min(nodes, found_.first_line.size()));
}

// One name, also "in " + "pieces".
std::string DotScanning::name() {
  std::string text = std::move(token_.text);
  const std::uint64_t line = token_.line;
  bool quoted = token_.kind == DotToken::Kind::quoted;
  advance();
  while (quoted && token_.is('+')) {
    advance();
    quoted = token_.kind == DotToken::Kind::quoted;
    if (!quoted) break;
    text += token_.text;
    if (text.size() > limits_.name) break;
    advance();
  }
  if (text.size() > limits_.name)
    fail(line, "a name or label is longer than " + std::to_string(limits_.name / 1024) + " KB; shorten it");
  return text;
}

void DotScanning::assignment(const std::string& attribute, std::uint64_t line) {
  ++attributes_[attribute];
  if (attributes_.size() > limits_.attributes)
    fail(line, "more than " + std::to_string(limits_.attributes) + " different attributes; use fewer");
  advance();
  if (token_.is_name()) name();
}

void DotScanning::name_or_assignment() {
  const std::uint64_t line = token_.line;
  std::string text = name();
  if (token_.is('=')) {
    assignment(text, line);
    return;
  }
  if (in_list_ || groups_.empty()) return;
  if (!statement_.joined) end_statement();
  found_.first_line.try_emplace(std::move(text), line);
  ++mentions_;
  spend(1);
  operand(1);
  while (token_.is(':')) {  // a port
    advance();
    if (token_.is_name()) name();
  }
}

void DotScanning::subgraph() {
  advance();
  std::string called;
  if (token_.is_name()) called = name();
  if (token_.is('{')) {
    open(std::move(called));
    advance();
    return;
  }
  if (!statement_.joined) end_statement();
  const std::size_t nodes = std::min(named_[called], found_.first_line.size());
  mentions_ += nodes;
  spend(nodes);
  operand(nodes);
}

void DotScanning::step() {
  if (token_.kind == DotToken::Kind::broken) {
    fail(token_.line, "a quotation or comment that begins here never ends; close it");
  } else if (!in_list_ && is_keyword("subgraph")) {
    subgraph();
  } else if (!in_list_ && (is_keyword("node") || is_keyword("edge") || is_keyword("graph"))) {
    end_statement();
    advance();
  } else if (token_.is_name()) {
    name_or_assignment();
  } else {
    if (token_.is('[') || token_.is(']')) in_list_ = token_.is('[');
    if (in_list_) {
    } else if (token_.kind == DotToken::Kind::edge) {
      arrow();
    } else if (token_.is(',')) {
      statement_.joined = true;
    } else if (token_.is(';')) {
      end_statement();
    } else if (token_.is('{')) {
      open({});
    } else if (token_.is('}')) {
      close();
    }
    advance();
  }
}

base::Result<DotScan> DotScanning::scan() {
  advance();
  while (!error_ && token_.kind != DotToken::Kind::end) step();
  end_statement();
  if (error_) return base::failed(*error_);
  return std::move(found_);
}

}  // namespace

base::Result<DotScan> scanned_dot(std::string_view text, std::string_view file, const DotLimits& limits) {
  if (text.size() > limits.bytes)
    return base::failed(std::string(file) + ":1: larger than " + std::to_string(limits.bytes >> 20U) +
                        " MB, which is too much for DOT; save it as CSV");
  return DotScanning(text, file, limits).scan();
}

}  // namespace flipchart::formats
