// Three messages go out: two to one person each, in private, and then one to the group. What was said in
// private stays there: the group's message is held back while it repeats the behaviour that was talked about,
// or names somebody who was not ticked. Pure; the sentences it gives never quote what they protect.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::model {

// Why `text` cannot go to the group yet, as a sentence for whoever writes it; nullopt when it can.
// - It repeats five words in a row of `behaviour`. Case, accents and punctuation do not matter; in scripts
// that
//   leave no blanks (Chinese, Japanese, Thai) five letters in a row do.
// - It holds one of the names, or of a name with blanks the first or the last word, of three letters or more
// (two
//   in scripts that leave no blanks). Only whole words count: an ending that grammar adds makes another word.
// Linear in the texts, times the names.
std::optional<std::string> why_not_for_the_group(std::string_view text, std::string_view behaviour,
                                                 const std::vector<std::string>& names_not_ticked);

}  // namespace flipchart::model
