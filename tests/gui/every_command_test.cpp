// Every row of the table of commands, run through its key in a state that enables it, and everything that can
// be pressed in these states, pressed. A command that no state enables, or that changes nothing anybody could
// see, fails here.
#include <gtest/gtest.h>

#include <set>

#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/states_of_session.hpp"

namespace {

using namespace flipchart;
using gui::Room;
using gui::StateOfSession;

// Everything of a session that somebody could notice.
std::string noticed(Room& room) {
  const commands::Session& s = room.session();
  const gui::ChartCamera& camera = room.surface().chart().camera();
  std::string all = model::to_json(model::SaveView{{"", "", s.view}});
  const auto add = [&all](const auto&... parts) { ((all += '|', all += parts), ...); };
  const auto number = [](auto value) { return std::to_string(static_cast<double>(value)); };
  add(number(s.view.room_safe), number(static_cast<int>(s.view.theme)), s.view.focus,
      number(s.view.presented));
  add(s.selected.id, number(static_cast<int>(s.selected.kind)), s.highlight.seam_from, s.highlight.seam_to,
      number(s.highlight.stops), s.highlight.issue ? number(*s.highlight.issue) : "-");
  for (const auto& names : {s.highlight.silos_from, s.highlight.silos_to, s.left_behind}) {
    for (const std::string& name : names) add(name);
  }
  add(number(camera.zoom()), number(camera.centre().x), number(camera.centre().y));
  for (const bool shown :
       {s.quit, s.reduced_motion, s.panels_hidden, s.help_shown, s.find_shown, s.history_shown,
        s.choosing.shown, s.silo_map.shown, s.timeline.folded, s.timeline.playing, s.sheet != nullptr,
        s.what_if != nullptr, s.discretion.has_value(), s.asking.has_value(), s.timeline.before.has_value(),
        s.exporting != nullptr && s.exporting->shown, s.view.photos})
    add(number(shown));
  add(number(static_cast<int>(s.silo_map.figures)), number(static_cast<int>(s.silo_map.order)),
      number(s.timeline.speed), number(static_cast<int>(s.timeline.counted)),
      s.timeline.period ? number(static_cast<int>(*s.timeline.period)) : "-");
  add(number(s.type_percent), number(s.settings.reduced_motion), number(s.settings.issues_folded),
      number(s.settings.inspector_folded), number(s.reaching.palette_shown), number(s.reaching.menu_shown),
      number(s.files.choice.has_value()), number(s.files.next != nullptr), number(s.files.forgetting));
  if (s.sheet) add(number(s.sheet->repairable()), number(s.sheet->ready()));
  if (s.what_if) add(number(static_cast<int>(s.what_if->asking)));
  add(number(s.commitments_shown), number(s.saved_views.shown), s.saved_views.chosen);
  if (s.presenting)
    add(number(s.presenting->blank), number(s.presenting->spotlight), number(s.presenting->counts_unowned));
  if (s.asking) {
    add(s.asking->heading, s.asking->problem, number(s.asking->at));
    for (const commands::Field& field : s.asking->fields)
      add(field.typed, field.chosen, number(field.choice));
  }
  if (s.exporting) add(s.exporting->chosen.format, number(s.exporting->line), s.exporting->problem);
  for (const base::ItemId& matter : s.gathered) add(matter.id);
  add(s.view_shown, s.said, number(s.copied.size()));
  const workshop::Workshop& workshop = room.workshop();
  add(number(workshop.how_many_count()), number(workshop.tried().size()), number(workshop.imports()));
  return all;
}

std::string all_words(workshop::Workshop& workshop) {
  return workshop::words_in(workshop.state()) + model::told(workshop.organization()) +
         model::told(workshop.history());
}

// Whether its key would run it here, and nothing that is open takes the key first.
bool is_run_by_its_key(const commands::Command& command, Room& room) {
  for (const commands::Command& first : commands::command_table()) {
    if (key_of(room.session(), first) == key_of(room.session(), command) &&
        commands::runs_now(first, room.session()))
      return first.id == command.id;
  }
  return false;
}

// Says something in every field, and answers.
void fill_in(Room& room) {
  for (int round = 0; round < 12 && room.session().asking; ++round) {
    commands::Session& session = room.session();
    const std::size_t count = session.asking->fields.size();
    for (std::size_t at = 0; at < count && session.asking && session.asking->fields.size() == count; ++at) {
      commands::type_into(session, at);
      commands::Field& field = session.asking->fields[at];
      using Kind = commands::Field::Kind;
      if (field.kind == Kind::choice && field.choices.size() > 1)
        field.choice = 1;
      else if (field.finds() && field.chosen.empty())
        field.chosen = field.kind == Kind::position ? "P10" : "C1";
      else if (field.kind == Kind::day)
        field.typed = "2026-12-01";
      else if (field.label == "Clocks of")
        field.typed = "+02:00";
      else if (field.kind == Kind::text && field.typed.empty())
        field.typed = "in words";
    }
    room.hit("Ctrl+Enter");
  }
}

// What cannot be undone, because it takes words out of the journal too.
const std::set<std::string_view> kReachBack = {"forget"};

// Where each state would run which command by its key; a state is reached once to find out.
std::vector<std::set<std::string_view>> commands_by_state() {
  std::vector<std::set<std::string_view>> all;
  for (const StateOfSession& state : gui::states_of_session()) {
    const auto room = gui::room_in(state);
    std::set<std::string_view>& here = all.emplace_back();
    for (const commands::Command& command : commands::command_table()) {
      if (!commands::runs_now(command, room->session())) continue;
      if (command.key.empty() || is_run_by_its_key(command, *room)) here.insert(command.id);
    }
  }
  return all;
}

TEST(EveryCommand, IsRunByItsKeySomewhereAndIsNoticedAndUndoTakesBackWhatItCommitted) {
  const std::vector<std::set<std::string_view>> by_state = commands_by_state();
  for (const commands::Command& command : commands::command_table()) {
    bool noticed_somewhere = false;
    std::string tried;
    for (std::size_t at = 0; at < by_state.size() && !noticed_somewhere; ++at) {
      if (by_state[at].count(command.id) == 0) continue;
      const StateOfSession& state = gui::states_of_session()[at];
      const auto room = gui::room_in(state);
      tried += std::string(state.name) + "; ";
      const std::string words = all_words(room->workshop());
      const std::size_t edits = room->workshop().how_many_count();
      const std::string before = noticed(*room);
      if (command.key.empty()) {
        commands::run_command(room->session(), command.id);
        room->settle();
      } else {
        room->hit(std::string(command.key));
      }
      for (int i = 0; i < 60; ++i) room->frame(16);  // flights end
      if (noticed(*room) == before) continue;
      noticed_somewhere = true;
      fill_in(*room);
      if (room->session().asking)
        ADD_FAILURE() << command.id << " with " << state.name << " asks \"" << room->session().asking->heading
                      << "\" and cannot be answered: " << room->session().asking->problem;
      if (kReachBack.count(command.id) != 0 || command.id == "undo" || command.id == "redo") continue;
      while (room->workshop().can_undo() && room->workshop().how_many_count() > edits) {
        ASSERT_TRUE(room->workshop().undo()) << command.id;
      }
      if (!room->workshop().tried().empty() || room->session().what_if != nullptr) continue;
      if (command.id.substr(0, 7) == "what-if") continue;
      EXPECT_EQ(all_words(room->workshop()), words) << command.id << " with " << state.name;
    }
    EXPECT_FALSE(tried.empty()) << "no state enables " << command.id << ": add one to states_of_session.hpp";
    EXPECT_TRUE(noticed_somewhere) << command.id << " changes nothing that is seen, with " << tried;
  }
}

class EveryPanel : public testing::TestWithParam<std::size_t> {};

TEST_P(EveryPanel, CanBePressedEverywhere) {
  const StateOfSession state = gui::states_of_session()[GetParam()];
  SCOPED_TRACE(state.name);
  auto room = gui::room_in(state);
  std::set<std::string> names;
  for (const auto& [name, box] : room->surface().places()) names.insert(name);
  EXPECT_FALSE(names.empty());
  std::string before = noticed(*room);
  for (const std::string& name : names) {
    if (room->surface().places().count(name) == 0) room = gui::room_in(state);
    const auto place = room->surface().places().find(name);
    if (place == room->surface().places().end()) continue;  // an earlier room was further
    before = noticed(*room);
    room->press(name);
    room->settle();
    EXPECT_TRUE(base::is_utf8(room->session().said)) << name;
    if (noticed(*room) != before) room = gui::room_in(state);
  }
}

INSTANTIATE_TEST_SUITE_P(States, EveryPanel,
                         testing::Range(std::size_t{0}, std::size(gui::states_of_session())));

}  // namespace
