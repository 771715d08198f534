// The words of what can be chosen among in an edit's fields.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "model/edit.hpp"

namespace flipchart::model {

template <class Value>
using Choices = std::vector<std::pair<Value, std::string_view>>;

inline Choices<FixStatus> choices(FixStatus) {
  return {{FixStatus::open, "open"},
          {FixStatus::agreed, "agreed"},
          {FixStatus::done, "done"},
          {FixStatus::followed_up, "followed_up"}};
}
inline Choices<FollowStep> choices(FollowStep) {
  return {{FollowStep::heard, "heard"},
          {FollowStep::said_back, "said_back"},
          {FollowStep::owned, "owned"},
          {FollowStep::learnt, "learnt"},
          {FollowStep::followed_up, "followed_up"}};
}
inline Choices<Track> choices(Track) {
  return {{Track::room, "room"}, {Track::private_, "private"}};
}
inline Choices<Hurts> choices(Hurts) {
  return {{Hurts::procedure, "procedure"}, {Hurts::misalignment, "misalignment"}};
}
inline Choices<Question> choices(Question) {
  return {{Question::happened, "happened"},
          {Question::went_well, "went_well"},
          {Question::went_wrong, "went_wrong"},
          {Question::ours, "ours"}};
}
inline Choices<WinKind> choices(WinKind) {
  return {{WinKind::decision, "decision"}, {WinKind::goodwill, "goodwill"}};
}
inline Choices<MessagePart> choices(MessagePart) {
  return {{MessagePart::first, "first"}, {MessagePart::second, "second"}, {MessagePart::group, "group"}};
}

inline Choices<Heat> choices(Heat) {
  return {{Heat::waited, "waited"},
          {Heat::raised, "raised"},
          {Heat::passed_on, "passed_on"},
          {Heat::solved, "solved"}};
}
inline Choices<SiloRule> choices(SiloRule) {
  return {{SiloRule::department, "department"},
          {SiloRule::location, "location"},
          {SiloRule::branch, "branch"},
          {SiloRule::column, "column"}};
}
inline Choices<SiloInk> choices(SiloInk) {
  return {kSiloInkNames.begin(), kSiloInkNames.end()};
}
inline Choices<base::Weekday> choices(base::Weekday) {
  using base::Weekday;
  return {{Weekday::monday, "monday"},     {Weekday::tuesday, "tuesday"}, {Weekday::wednesday, "wednesday"},
          {Weekday::thursday, "thursday"}, {Weekday::friday, "friday"},   {Weekday::saturday, "saturday"},
          {Weekday::sunday, "sunday"}};
}
inline Choices<base::DateOrder> choices(base::DateOrder) {
  return {{base::DateOrder::day_first, "day_first"}, {base::DateOrder::month_first, "month_first"}};
}
inline Choices<HolderColumn> choices(HolderColumn) {
  return {{HolderColumn::actor_else_group, "actor_else_group"},
          {HolderColumn::actor, "actor"},
          {HolderColumn::group, "group"}};
}
inline Choices<Detail> choices(Detail) {
  return {{Detail::mid, "mid"}, {Detail::near, "near"}, {Detail::far, "far"}};
}
inline Choices<Stack::Kind> choices(Stack::Kind) {
  return {{Stack::Kind::automatic, "auto"}, {Stack::Kind::off, "off"}, {Stack::Kind::columns, "columns"}};
}
inline Choices<Alignment> choices(Alignment) {
  return {{Alignment::automatic, "auto"}, {Alignment::depth, "depth"}, {Alignment::front_line, "front_line"}};
}
inline Choices<Rows> choices(Rows) {
  return {{Rows::depth, "depth"}, {Rows::grade, "grade"}};
}
inline Choices<Names> choices(Names) {
  return {{Names::full, "full"}, {Names::roles, "roles"}, {Names::none, "none"}};
}
inline Choices<Theme> choices(Theme) {
  return {{Theme::light, "light"},
          {Theme::dark, "dark"},
          {Theme::projector, "projector"},
          {Theme::print, "print"}};
}
inline Choices<FilterField> choices(FilterField) {
  return {{FilterField::from, "from"},
          {FilterField::to, "to"},
          {FilterField::customer, "customer"},
          {FilterField::segment, "segment"},
          {FilterField::silo, "silo"},
          {FilterField::severity, "severity"},
          {FilterField::status, "status"},
          {FilterField::cause, "cause"},
          {FilterField::first_holder, "first_holder"},
          {FilterField::handed, "handed"},
          {FilterField::issue, "issue"}};
}

}  // namespace flipchart::model
