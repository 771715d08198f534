// Choosing which issues are shown: the values that a filter can ask for, with their numbers, and the parts of
// the filter as they are taken away again.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/view.hpp"

namespace flipchart::commands {

struct Session;

// The list of choices: shown or not, and of which field; none: the fields themselves.
struct Choosing {
  bool shown = false;
  std::optional<model::FilterField> field;
};

// The fields whose values can be chosen from a list, in the order they are offered.
inline constexpr std::array kChoosable = {model::FilterField::customer,    model::FilterField::segment,
                                          model::FilterField::silo,        model::FilterField::severity,
                                          model::FilterField::status,      model::FilterField::cause,
                                          model::FilterField::first_holder};

struct Choice {
  std::string words;
  std::vector<std::string> values;  // one, or in the room all positions of one role
  std::uint64_t issues = 0;         // kept by it under the other parts of the filter
  bool counted = true;              // false: too few positions to be counted in the room
  bool chosen = false;
};

bool something_to_choose(const Session& session);
// Opens the list; of one field, or of all.
void choose_issues(Session& session, std::optional<model::FilterField> field = std::nullopt);
// Of the last picture, the most frequent first. Linear in issues.
std::vector<Choice> choices_of(const Session& session, model::FilterField field);
// Chooses it beside what is chosen already, or no longer. Several values of one field mean any of them.
// Linear in the values.
void turn_choice(Session& session, model::FilterField field, const Choice& choice);

// The parts that are set, in the order they were given; both ends of the time are one, FilterField::from.
std::vector<model::FilterField> filter_parts(const model::Filter& filter);
// What a part is called on its chip.
std::string part_words(const Session& session, model::FilterField part);
void take_part(Session& session, model::FilterField part);
bool anything_filtered(const Session& session);
void take_last_part(Session& session);
void show_all_issues(Session& session);

}  // namespace flipchart::commands
