// Finding the pieces is the one thing done by hand: a walk over tags that knows comments, CDATA, processing
// instructions and quoted attribute values, and nothing else. What is inside a piece is pugixml's.
#include "formats/workbook_xml.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr unsigned kParsing = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
constexpr std::size_t kBatch = 256 * 1024;
constexpr std::size_t kLargestPiece = 16 * 1024 * 1024;
constexpr std::size_t kLargestTree = 32 * 1024 * 1024;  // a tree takes up to 16 times its text

tl::unexpected<base::Error> broken(std::size_t at, std::string_view why) {
  return base::failed(
      base::tr("is broken XML at byte {} ({}); save the workbook again", std::to_string(at), why));
}

// The UTF-16 unit of "_xHHHH_" at `at`, else -1.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return -1;
  int unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = base::hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
void append_unescaped(std::string& out, std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    const std::size_t mark = text.find("_x", at);
    out.append(text.substr(at, mark - at));
    if (mark == std::string_view::npos) return;
    const int unit = escaped_unit(text, mark);
    at = mark + (unit < 0 ? 2 : 7);
    if (unit < 0) {
      out += "_x";
      continue;
    }
    auto code = static_cast<char32_t>(unit);
    const int low = (code & 0xFC00U) == 0xD800 ? escaped_unit(text, at) : -1;
    if (low >= 0 && (low & 0xFC00) == 0xDC00) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (static_cast<char32_t>(low) - 0xDC00);
      at += 7;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
    }
    base::append_code_point(out, code == 0 ? U' ' : code);
  }
}

struct Tag {
  std::size_t begin = 0;  // of '<'
  std::size_t end = 0;    // past '>'
  std::string_view name;  // local
  bool closing = false;
  bool empty = false;  // <a/>
};

class Tags {  // walks over the tags of one text
 public:
  explicit Tags(std::string_view xml) : xml_(xml) {}

  // False at the end, or where the XML cannot be followed (then broken() is true).
  bool next(Tag& tag);
  bool broken() const { return broken_; }
  std::size_t at() const { return at_; }

 private:
  bool past(std::string_view end) {
    const std::size_t found = xml_.find(end, at_);
    broken_ = found == std::string_view::npos;
    if (!broken_) at_ = found + end.size();
    return !broken_;
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  bool broken_ = false;
};

bool Tags::next(Tag& tag) {
  for (;;) {
    const std::size_t open = xml_.find('<', at_);
    if (open == std::string_view::npos) return false;
    at_ = open;
    const std::string_view rest = xml_.substr(open, 9);
    if (rest.starts_with("<!--")) {
      if (!past("-->")) return false;
    } else if (rest.starts_with("<![CDATA[")) {
      if (!past("]]>")) return false;
    } else if (rest.starts_with("<?")) {
      if (!past("?>")) return false;
    } else if (rest.starts_with("<!")) {
      const bool subset = xml_.substr(open, xml_.find('>', open) - open).find('[') != std::string_view::npos;
      if (subset && !past("]")) return false;
      if (!past(">")) return false;
    } else {
      break;
    }
  }
  tag.begin = at_;
  tag.closing = at_ + 1 < xml_.size() && xml_[at_ + 1] == '/';
  const std::size_t name = at_ + (tag.closing ? 2 : 1);
  std::size_t end = xml_.find_first_of(" \t\r\n/>", name);
  broken_ = end == std::string_view::npos || end == name;
  if (broken_) return false;
  const std::string_view full = xml_.substr(name, end - name);
  tag.name = full.substr(full.find(':') == std::string_view::npos ? 0 : full.find(':') + 1);
  for (;;) {  // to the '>' that stands in no attribute value
    end = xml_.find_first_of("\"'>", end);
    if (end != std::string_view::npos && xml_[end] != '>') end = xml_.find(xml_[end], end + 1);
    broken_ = end == std::string_view::npos;
    if (broken_) return false;
    if (xml_[end] == '>') break;
    ++end;
  }
  tag.empty = xml_[end - 1] == '/';
  tag.end = end + 1;
  at_ = tag.end;
  return true;
}

}  // namespace

std::string_view local_name(const char* name) {
  const std::string_view full(name);
  const std::size_t colon = full.find(':');
  return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node) {
    if (local_name(child.name()) == name) return child;
  }
  return {};
}

const char* attribute_named(pugi::xml_node node, std::string_view name) {
  const char* found = "";
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (attribute.name() == name) return attribute.value();
    if (local_name(attribute.name()) == name) found = attribute.value();
  }
  return found;
}

void append_text(std::string& out, pugi::xml_node node) {
  append_unescaped(out, node.value());
  for (const pugi::xml_node child : node) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      append_unescaped(out, child.value());
  }
}

void append_string_item(std::string& out, pugi::xml_node node) {
  for (const pugi::xml_node child : node) {
    const std::string_view name = local_name(child.name());
    if (name == "t")
      append_text(out, child);
    else if (name == "r")
      append_text(out, child_named(child, "t"));
  }
}

base::Result<void> parse_part(std::string& xml, pugi::xml_document& tree) {
  if (xml.size() > kLargestTree)
    return base::failed(base::tr("is larger than 32 MB; save the workbook again"));
  const pugi::xml_parse_result parsed =
      tree.load_buffer_inplace(xml.data(), xml.size(), kParsing, pugi::encoding_utf8);
  if (!parsed)
    return broken(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset)), parsed.description());
  return {};
}

base::Result<void> for_each_piece(std::string& xml, std::string_view container, std::string_view piece,
                                  const std::function<bool(pugi::xml_node)>& each) {
  pugi::xml_document tree;
  const auto give = [&](std::size_t begin, std::size_t end) -> base::Result<bool> {
    // The byte after the batch is the next tag's '<', which is not needed any more, or the text's own NUL.
    const pugi::xml_parse_result parsed = tree.load_buffer_inplace(
        xml.data() + begin, end - begin, kParsing | pugi::parse_fragment, pugi::encoding_utf8);
    if (!parsed)
      return broken(begin + static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, parsed.offset)),
                    parsed.description());
    for (const pugi::xml_node node : tree) {
      if (local_name(node.name()) == piece && !each(node)) return false;
    }
    return true;
  };
  Tags tags(xml);
  Tag tag;
  while (tags.next(tag) && !(tag.name == container && !tag.closing)) {
  }
  if (tags.broken()) return broken(tags.at(), base::tr("it ends in the middle of a tag"));
  if (tag.name != container && !tag.closing && !tag.empty)
    return broken(xml.size(), base::tr("its root does not end"));
  if (tag.name != container || tag.closing || tag.empty) return {};
  std::size_t batch = tag.end;  // where the pieces not yet given begin
  std::size_t opened = 0;       // begin of the piece that is open; 0: none
  while (tags.next(tag)) {
    const bool last = tag.closing && tag.name == container;
    if (tag.name == piece) opened = tag.closing || tag.empty ? 0 : (opened == 0 ? tag.begin : opened);
    if (tag.end - batch > kLargestPiece)
      return base::failed(base::tr("holds a single row or text of more than 16 MB; it cannot be read"));
    if (last || (tag.name == piece && opened == 0 && tag.end - batch >= kBatch)) {
      const auto go_on = give(batch, last ? tag.begin : tag.end);
      if (!go_on) return tl::unexpected(go_on.error());
      if (!*go_on || last) return {};
      batch = tag.end;
    }
  }
  return broken(tags.at(), base::tr("it ends before </{}>", container));
}

}  // namespace flipchart::formats
