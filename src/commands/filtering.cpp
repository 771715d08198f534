// From the filter to its parts and back: see filtering.hpp.
#include "commands/filtering.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "commands/command.hpp"
#include "compose/filter_words.hpp"
#include "flow/filter.hpp"
#include "flow/filter_values.hpp"
#include "model/filter_parts.hpp"

namespace flipchart::commands {

namespace {

using model::FilterField;

// Looked up once and asked for thousands of values. Good while the filter stays as it is.
std::unordered_set<std::string_view> asked_for(const model::Filter& filter, FilterField field) {
  const std::vector<std::string>* values = model::values_of(filter, field);
  if (values == nullptr) return {};
  return {values->begin(), values->end()};
}

// In the room the holders of one role are one choice.
void join_roles(std::vector<Choice>& choices, std::uint32_t k) {
  std::vector<Choice> joined;
  std::unordered_map<std::string, std::size_t> known;  // by words
  for (Choice& choice : choices) {
    const auto [at, is_new] = known.emplace(choice.words, joined.size());
    if (is_new) {
      joined.push_back(std::move(choice));
      continue;
    }
    Choice& same = joined[at->second];
    same.values.push_back(std::move(choice.values.front()));
    same.issues += choice.issues;
    same.chosen = same.chosen && choice.chosen;
  }
  for (Choice& choice : joined) choice.counted = choice.values.size() >= k;
  std::stable_sort(joined.begin(), joined.end(),
                   [](const Choice& a, const Choice& b) { return a.words < b.words; });
  choices = std::move(joined);
}

}  // namespace

bool something_to_choose(const Session& session) {
  return !session.workshop.history().empty();
}

void choose_issues(Session& session, std::optional<FilterField> field) {
  session.find_shown = false;
  session.help_shown = false;
  session.choosing = {true, field};
}

std::vector<Choice> choices_of(const Session& session, FilterField field) {
  std::vector<Choice> choices;
  const workshop::Picture& picture = session.workshop.last_picture();
  if (picture.insights == nullptr) return choices;
  const model::Organization& organization = session.workshop.organization();
  const model::History& history = session.workshop.history();
  const compose::Insights& insights = *picture.insights;
  model::Filter others = session.view.filter;
  model::take_out(others, field);
  const std::unordered_set<std::string_view> asked = asked_for(session.view.filter, field);
  const flow::Kept kept = flow::kept_by(others, organization, history, insights.routes, insights.silos);
  for (flow::FilterValue& value :
       flow::filter_values(field, organization, history, insights.routes, insights.silos, kept)) {
    Choice choice;
    choice.words = compose::value_words(field, value.value, organization, session.view);
    choice.issues = value.issues;
    choice.chosen = asked.contains(value.value);
    choice.values.push_back(std::move(value.value));
    choices.push_back(std::move(choice));
  }
  if (session.view.room_safe && field == FilterField::first_holder) join_roles(choices, session.view.k);
  return choices;
}

void turn_choice(Session& session, FilterField field, const Choice& choice) {
  const std::vector<std::string>* now = model::values_of(session.view.filter, field);
  if (now == nullptr) return;
  std::vector<std::string> values;
  if (choice.chosen) {
    const std::unordered_set<std::string_view> gone(choice.values.begin(), choice.values.end());
    for (const std::string& value : *now)
      if (!gone.contains(value)) values.push_back(value);
  } else {
    std::unordered_set<std::string_view> there = asked_for(session.view.filter, field);
    values = *now;
    for (const std::string& value : choice.values)
      if (there.insert(value).second) values.push_back(value);
  }
  model::put_values(session.view.filter, field, std::move(values));
}

std::vector<FilterField> filter_parts(const model::Filter& filter) {
  std::vector<FilterField> parts;
  for (const FilterField field : flow::filter_order(filter)) {
    const FilterField part = field == FilterField::to ? FilterField::from : field;
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  }
  return parts;
}

std::string part_words(const Session& session, FilterField part) {
  const model::Filter& filter = session.view.filter;
  const base::DateOrder order = session.workshop.decisions().rules.dates.order;
  if (part == FilterField::from && filter.from && filter.to)
    return compose::date_range(*filter.from, *filter.to, order);
  const FilterField end = part == FilterField::from && !filter.from ? FilterField::to : part;
  return compose::part_words(end, session.workshop.organization(), session.view, order);
}

void take_part(Session& session, FilterField part) {
  if (part == FilterField::from)
    whole_time(session);
  else
    model::take_out(session.view.filter, part);
}

bool anything_filtered(const Session& session) {
  return !session.view.filter.empty();
}

void take_last_part(Session& session) {
  const std::vector<FilterField> parts = filter_parts(session.view.filter);
  if (!parts.empty()) take_part(session, parts.back());
}

void show_all_issues(Session& session) {
  whole_time(session);
  session.view.filter = {};
}

}  // namespace flipchart::commands
