// What a team learns from an issue, what customers said in their own words, where limits stand before they
// are needed, and what went well.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace flipchart::model {

// In the order they are answered; "not ours" answers the last one too.
enum class Question : std::uint8_t { happened, went_well, went_wrong, ours };
inline constexpr std::size_t kQuestions = 4;

// Looking back with the team on an issue or a fix. What the customer is told comes after the four answers;
// where it came before them, why is kept.
struct PostMortem {
  std::string on;  // the id of the issue or the fix
  std::array<std::string, kQuestions> answers = {};
  std::string told_customer = {};
  std::string told_early = {};  // why before the questions were answered; empty: it was not
  std::string_view key() const { return on; }
  bool answered() const { return !answers.back().empty(); }
  friend bool operator==(const PostMortem&, const PostMortem&) = default;
};

struct Quote {
  std::string id;
  std::string customer;
  std::string words;        // to the byte
  std::string issue;        // about which; empty: about none
  std::string implication;  // what it means for them
  std::string success;      // what success looks like to them
  std::string_view key() const { return id; }
  friend bool operator==(const Quote&, const Quote&) = default;
};

// On the link between a customer and who serves them.
struct Boundary {
  std::string id;
  std::string customer, position;
  std::string condition;              // when it is invoked
  std::string wording;                // what is said then, as agreed
  std::string invoked_by, backed_by;  // positions; empty: whoever serves, whoever leads
  std::string_view key() const { return id; }
  friend bool operator==(const Boundary&, const Boundary&) = default;
};

enum class WinKind : std::uint8_t { decision, goodwill };

// A decision at the front that served the customer and the business, or something given unasked.
struct Win {
  std::string id;
  WinKind kind = WinKind::decision;
  std::string by;  // position id
  std::string customer;
  std::string text;
  std::string credit;  // in words
  std::string_view key() const { return id; }
  friend bool operator==(const Win&, const Win&) = default;
};

}  // namespace flipchart::model
