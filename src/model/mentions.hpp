// Where texts mention a person, and what stands there instead. Names count as words, in any script, whatever
// their case and accents; addresses as they are written; a person's own number only where it is the whole
// text. Pure; for forgetting.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"

namespace flipchart::model {

// Stands in a text in the place of somebody who was forgotten; as the name of a holder it says that there is
// somebody and no name.
inline constexpr std::string_view kForgottenWord = "(forgotten)";

// Whether two names are spelled alike, but for case and the blanks around them.
bool same_name(std::string_view a, std::string_view b);

class Mentions {  // invariant: no text is empty
 public:
  // `by` stands where a text is this and nothing else. `also_inside`: a word stands where it is part of one.
  void add_name(std::string_view name, std::string by, bool also_inside);
  void add_address(std::string_view address, std::string by);
  void add_number(std::string_view number, std::string by);
  // A name or an address of somebody else, which one of the names may be a part of: it is left alone.
  void leave_alone(std::string_view name);
  bool empty() const { return names_.empty() && addresses_.empty() && numbers_.empty(); }

  // The text as it stays.
  std::string without(std::string_view text) const;

 private:
  using Words = std::vector<base::Word>;
  struct Name {
    std::string text, by;
    bool also_inside = false;
    Words words;
    Words parted;               // also at apostrophes, as a text may be read: "O'Brien's"
    std::string first_letters;  // of the first of those, where they are of ASCII: to pass texts over quickly
    bool one_word = false;      // it is found inside texts as it is spelled only: "Will", not "will"
  };
  struct Other {
    std::string text, by;
  };
  bool may_be_in(const Name& name, std::string_view text) const;
  bool part_of_another(const Words& text, std::size_t at, std::size_t size) const;
  void take_out(const Name& name, base::WordBreaks reading, std::string& text) const;

  std::vector<Name> names_;  // those of more words first
  std::vector<Other> addresses_, numbers_;
  std::vector<Words> left_alone_;
};

}  // namespace flipchart::model
