// What the list of filters shows and what keys do to it: see FilterPanel in panel_filter.hpp.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "compose/filter_words.hpp"
#include "gui/panel_filter.hpp"
#include "gui/row_list.hpp"
#include "model/filter_parts.hpp"
#include "search/matched.hpp"

namespace flipchart::gui {

namespace {

using model::FilterField;

constexpr std::size_t kMostFilterRows = 200;
constexpr std::size_t kMostFilterTyped = 100;  // bytes

// Keys that would move the chart or hide the panels.
bool held_by_filter(const std::string& name) {
  static constexpr std::array kKeys = {"Home", "End", "Delete", "Insert", "Tab", "Shift+Tab"};
  return std::find(kKeys.begin(), kKeys.end(), name) != kKeys.end();
}

// "high, low" of "Severity: high, low".
std::string chosen_words(const commands::Session& session, FilterField field) {
  if (!model::is_set(session.view.filter, field)) return {};
  const std::string words = commands::part_words(session, field);
  return words.substr(std::min(words.size(), compose::field_words(field).size() + 2));
}

}  // namespace

void FilterPanel::follow(const commands::Session& session, const workshop::Picture& picture) {
  const commands::Choosing& choosing = session.choosing;
  if (!choosing.shown) {
    if (open_) *this = {};
    return;
  }
  const bool same_data = data_ == session.workshop.data_revision() && filter_ == session.view.filter &&
                         room_safe_ == session.view.room_safe;
  // Choices are counted among what the last picture's routes say; they do not depend on what it keeps.
  if (!open_ || !same_data) {
    choices_.clear();
    stale_ = true;
  }
  // What was looked for is found once it is chosen.
  const bool chosen = open_ && !typed_.empty() && !(filter_ == session.view.filter);
  if (!open_ || field_ != choosing.field || chosen) {
    typed_.clear();
    selected_ = 0;
    moved_ = stale_ = true;
  }
  open_ = true;
  field_ = choosing.field;
  filter_ = session.view.filter;
  data_ = session.workshop.data_revision();
  room_safe_ = session.view.room_safe;
  if (stale_ && picture.insights != nullptr) list_rows(session);
}

const std::vector<commands::Choice>& FilterPanel::choices(const commands::Session& session,
                                                          FilterField field) {
  const auto known = choices_.find(field);
  if (known != choices_.end()) return known->second;
  return choices_[field] = commands::choices_of(session, field);
}

void FilterPanel::add_values(const commands::Session& session, FilterField field, bool named) {
  const search::Query query = search::query_of(typed_);
  for (const commands::Choice& choice : choices(session, field)) {
    if (!typed_.empty() && search::matched(choice.words, query).empty()) continue;
    if (rows_.size() >= kMostFilterRows) {
      ++left_out_;
      continue;
    }
    rows_.push_back({field, false, choice, named ? std::string(compose::field_words(field)) : std::string()});
  }
}

void FilterPanel::list_rows(const commands::Session& session) {
  stale_ = false;
  rows_.clear();
  left_out_ = 0;
  if (field_) {
    add_values(session, *field_, false);
  } else {
    const search::Query query = search::query_of(typed_);
    for (const FilterField field : commands::kChoosable) {
      std::string words(compose::field_words(field));
      if (typed_.empty() || !search::matched(words, query).empty())
        rows_.push_back({field, true, {std::move(words), {}}, chosen_words(session, field)});
    }
    for (const FilterField field : commands::kChoosable) {
      if (!typed_.empty()) add_values(session, field, true);
    }
  }
  selected_ = rows_.empty() ? 0 : std::min(selected_, rows_.size() - 1);
}

void FilterPanel::act(commands::Session& session, const Row& row) {
  if (row.is_field)
    session.choosing.field = row.field;
  else
    commands::turn_choice(session, row.field, row.choice);
}

void FilterPanel::type(const std::string& text) {
  for (const char c : base::valid_utf8(text)) typed_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  while (typed_.size() > kMostFilterTyped) base::drop_last_character(typed_);
  selected_ = 0;
  stale_ = moved_ = true;
}

bool FilterPanel::key(commands::Session& session, const std::string& name) {
  if (!session.choosing.shown) return false;
  const auto select = [&](std::size_t row) {
    selected_ = rows_.empty() ? 0 : std::min(row, rows_.size() - 1);
    moved_ = true;
  };
  const bool back = name == "Left" || (name == "Backspace" && typed_.empty());
  if (name == "Escape" || back) {
    if (session.choosing.field)
      session.choosing.field.reset();
    else if (name == "Escape")
      session.choosing.shown = false;
  } else if (name == "Enter" || name == "Right") {
    const bool opens = !rows_.empty() && (name == "Enter" || rows_[selected_].is_field);
    if (opens) act(session, rows_[selected_]);
  } else if (name == "Backspace" || name == "Ctrl+Backspace") {
    if (name == "Backspace")
      base::drop_last_character(typed_);
    else
      typed_.clear();
    stale_ = true;
  } else if (const auto row = row_after(name, selected_)) {
    select(*row);
  } else {
    return held_by_filter(name);
  }
  return true;
}

}  // namespace flipchart::gui
