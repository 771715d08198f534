// A JSON text as one flat list of values in the order they stand in the file: each knows where its last inner
// value ends, so that every walk is a loop. Much smaller than a tree of nodes, and cut back as records are
// taken from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace flipchart::formats::json {

using At = std::uint32_t;  // place of a value on the tape
constexpr At kNowhere = ~At{0};

enum class Kind : std::uint8_t { null, value, object, array };  // value: string, number, true, false

class Tape {  // invariant: end(at) is after all values inside `at`, once it is closed
 public:
  At add(Kind kind, std::uint32_t key, std::string_view text, std::uint32_t line);
  void close(At at) { nodes_[at].end = size(); }
  // Takes `at` and all after it away.
  void cut(At at);
  std::uint32_t key_number(std::string_view key);

  At size() const { return static_cast<At>(nodes_.size()); }
  Kind kind(At at) const { return nodes_[at].kind; }
  bool is_object(At at) const { return kind(at) == Kind::object; }
  bool is_array(At at) const { return kind(at) == Kind::array; }
  bool is_value(At at) const { return kind(at) == Kind::value; }
  At end(At at) const { return nodes_[at].end; }
  bool empty(At at) const { return end(at) == at + 1; }
  std::uint32_t line(At at) const { return nodes_[at].line; }
  // Of an object's member; empty for what stands in an array.
  std::string_view key(At at) const { return key_text(nodes_[at].key); }
  std::uint32_t key_of(At at) const { return nodes_[at].key; }
  bool has_key(At at) const { return nodes_[at].key != kNoKey; }
  std::string_view key_text(std::uint32_t key) const {
    return key == kNoKey ? std::string_view{} : std::string_view(*keys_[key]);
  }
  // Strings unescaped, numbers as written, "true", "false"; empty for null, objects and arrays.
  std::string_view text(At at) const {
    return std::string_view(text_).substr(nodes_[at].begin, nodes_[at].length);
  }

  class Inner {  // the values directly inside one
   public:
    class Step {
     public:
      Step(const Tape& tape, At at) : tape_(&tape), at_(at) {}
      At operator*() const { return at_; }
      Step& operator++() {
        at_ = tape_->end(at_);
        return *this;
      }
      bool operator!=(const Step& other) const { return at_ != other.at_; }

     private:
      const Tape* tape_;
      At at_;
    };
    Inner(const Tape& tape, At begin, At end) : tape_(tape), begin_(begin), end_(end) {}
    Step begin() const { return {tape_, begin_}; }
    Step end() const { return {tape_, end_}; }

   private:
    const Tape& tape_;
    At begin_, end_;
  };
  Inner inside(At at) const { return {*this, at + 1, end(at)}; }
  // What the file holds, one after the other: one value, or many in JSON Lines.
  Inner roots() const { return {*this, 0, size()}; }
  // The last member of that name; kNowhere: none.
  At member(At object, std::string_view key) const;
  // The text of a member that is a value; empty: none.
  std::string_view text_of(At object, std::string_view key) const;

  static constexpr std::uint32_t kNoKey = ~std::uint32_t{0};

 private:
  struct Node {
    std::size_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t key = kNoKey;
    At end = 0;
    std::uint32_t line = 0;
    Kind kind = Kind::null;
  };
  std::vector<Node> nodes_;
  std::string text_;
  std::unordered_map<std::string, std::uint32_t> number_of_;
  std::vector<const std::string*> keys_;  // of number_of_, whose keys stay where they are
};

}  // namespace flipchart::formats::json
