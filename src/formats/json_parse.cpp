// The parser is nlohmann's, by its events: no tree is made.
#include "formats/json_parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace flipchart::formats::json {

namespace {

constexpr std::size_t kDeepest = 512;
constexpr At kMostValues = 32'000'000;
constexpr std::string_view kSpace = " \t\r\n";

// Walks the text and lets the events know how far it got.
class Walk {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit Walk(const char** at, const char* fixed = nullptr) : at_(at), fixed_(fixed) {}
  reference operator*() const { return **at_; }
  Walk& operator++() {
    ++*at_;
    return *this;
  }
  bool operator==(const Walk& other) const { return place() == other.place(); }
  bool operator!=(const Walk& other) const { return place() != other.place(); }

 private:
  const char* place() const { return fixed_ != nullptr ? fixed_ : *at_; }
  const char** at_;
  const char* fixed_;
};

std::uint64_t line_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

struct Wrong {
  std::string what;
  std::size_t at = 0;  // of the byte
  bool legal = false;  // JSON it is, but more than can be taken
};

bool is_space(char c) {
  return kSpace.find(c) != std::string_view::npos;
}

// The last byte before `at` that is no white space.
char before(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  return at > 0 ? text[at - 1] : '\0';
}

// The library's words without its prefix and without what it quotes of the file.
std::string shortened(std::string_view words) {
  if (const auto at = words.find("number overflow"); at != std::string_view::npos)
    return "a number is too large; write it as text";
  if (const auto at = words.find("syntax error while parsing "); at != std::string_view::npos)
    words.remove_prefix(at + 27);
  if (const auto at = words.find("; last read: "); at != std::string_view::npos) {
    std::string_view after = words.substr(at + 13);
    const auto expected = after.rfind("'; expected ");
    words = words.substr(0, at);
    if (expected != std::string_view::npos)
      return fmt::format("{}, where {} should stand; correct that line", words, after.substr(expected + 12));
  }
  if (const auto at = words.find("; expected "); at != std::string_view::npos)
    return fmt::format("{}, where {} should stand; correct that line", words.substr(0, at),
                       words.substr(at + 11));
  return fmt::format("{}; correct that line", words);
}

std::string explained(std::string_view text, std::size_t at, std::string_view words) {
  if (at >= text.size())
    return "the file ends before what it began is closed; is it cut off? Get it again from where it came";
  const char here = text[at];
  if ((here == ']' || here == '}') && before(text, at) == ',')
    return fmt::format("a comma stands before '{}'; take the comma away", here);
  if (here == '/' || (at > 0 && text[at - 1] == '/') || here == '#')
    return "JSON has no comments; take the comment away";
  if (here == '\'') return "texts stand in \" and not in '; correct that line";
  return shortened(words);
}

class ParserEvents : public nlohmann::json::json_sax_t {
 public:
  ParserEvents(std::string_view text, const char** at, Offer offer, const Take& take)
      : text_(text), at_(at), offer_(offer), take_(take) {}

  bool null() override { return add(Kind::null, {}); }
  bool boolean(bool value) override { return add(Kind::value, value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return add(Kind::value, std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return add(Kind::value, std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return add(Kind::value, text); }
  bool string(string_t& text) override { return add(Kind::value, text); }
  bool binary(binary_t&) override { return false; }
  bool key(string_t& text) override {
    key_ = parsed.tape.key_number(text);
    return true;
  }
  bool start_object(std::size_t) override { return start(Kind::object); }
  bool start_array(std::size_t) override { return start(Kind::array); }
  bool end_array() override {
    close();
    return true;
  }
  bool end_object() override {
    const At object = open_.back();
    close();
    if (offer_ != Offer::elements || !in_outer_array()) return true;
    return offered(object, parsed.tape.key_of(open_.back()));
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& wrong) override {
    const std::size_t at = begun_ + position - std::min<std::size_t>(position, 1);
    failure = {explained(text_, std::min(at, text_.size()), wrong.what()), std::min(at, text_.size())};
    return false;
  }

  bool offered(At object, std::uint32_t array_key) {
    if (take_(parsed.tape, object, array_key) == Answer::stop) {
      parsed.stopped = true;
      return false;
    }
    parsed.tape.cut(object);
    return true;
  }
  bool root_offered(At root) { return !parsed.tape.is_object(root) || offered(root, Tape::kNoKey); }
  void begin_at(std::size_t at) { begun_ = at; }

  Parsed parsed;
  std::optional<Wrong> failure;

 private:
  bool in_outer_array() const {
    if (open_.empty() || !parsed.tape.is_array(open_.back())) return false;
    return open_.size() == 1 || (open_.size() == 2 && parsed.tape.is_object(open_.front()));
  }
  bool add(Kind kind, std::string_view text) {
    if (parsed.tape.size() == kMostValues) {
      failure = {fmt::format("more than {} values are no plain list of records; split it", kMostValues),
                 here(), true};
      return false;
    }
    parsed.tape.add(kind, std::exchange(key_, Tape::kNoKey), text, line());
    return true;
  }
  bool start(Kind kind) {
    if (open_.size() == kDeepest) {
      failure = {fmt::format("it nests deeper than {}, which no list of records does; flatten it", kDeepest),
                 here(), true};
      return false;
    }
    const At at = parsed.tape.size();
    if (!add(kind, {})) return false;
    open_.push_back(at);
    return true;
  }
  void close() {
    parsed.tape.close(open_.back());
    open_.pop_back();
  }
  std::size_t here() const { return static_cast<std::size_t>(*at_ - text_.data()); }
  // Of what was just read. Counted on from the last time, so that every byte is looked at once.
  std::uint32_t line() {
    const char* here = *at_ - 1;
    if (here > counted_to_) {
      line_ += static_cast<std::uint32_t>(std::count(counted_to_, here, '\n'));
      counted_to_ = here;
    }
    return line_;
  }

  std::string_view text_;
  const char** at_;
  Offer offer_;
  const Take& take_;
  std::vector<At> open_;
  std::uint32_t key_ = Tape::kNoKey;
  std::size_t begun_ = 0;
  const char* counted_to_ = text_.data();
  std::uint32_t line_ = 1;
};

}  // namespace

base::Result<Parsed> parsed(std::string_view file, std::string_view text, Offer offer, const Take& take) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max())
    return base::failed(fmt::format("{}: larger than 4 GB; split it", file));
  const char* at = text.data();
  const char* const end = at + text.size();
  ParserEvents events(text, &at, offer, take);
  auto skip_space = [&] {
    while (at != end && is_space(*at)) ++at;
  };
  auto wrong = [&](const Wrong& failure) {
    return base::failed(fmt::format("{}:{}: {}{}", file, line_at(text, failure.at),
                                    failure.legal ? "" : "not valid JSON: ", failure.what));
  };
  std::size_t roots = 0;
  for (skip_space(); at != end; skip_space(), ++roots) {
    events.begin_at(static_cast<std::size_t>(at - text.data()));
    const char opening = *at;
    const bool scalar = opening != '{' && opening != '[';
    if (scalar && roots > 0)
      return wrong(
          {"something stands after the end; take it away", static_cast<std::size_t>(at - text.data())});
    // The first is offered when a second shows that the file is JSON Lines.
    if (offer == Offer::roots && roots == 1 && !events.root_offered(0)) return std::move(events.parsed);
    const At root = events.parsed.tape.size();
    const bool good = nlohmann::json::sax_parse(Walk(&at), Walk(&at, end), &events,
                                                nlohmann::json::input_format_t::json, scalar);
    if (events.failure) return wrong(*events.failure);
    if (!good || (offer == Offer::roots && roots > 0 && !events.root_offered(root)))
      return std::move(events.parsed);
  }
  return std::move(events.parsed);
}

}  // namespace flipchart::formats::json
