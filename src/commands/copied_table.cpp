// See the header. Names and counts are those the panels show: matters, silo map and seams leave out what the
// room should not read before they come here.
#include "commands/copied_table.hpp"

#include <utility>
#include <vector>

#include "base/language.hpp"
#include "commands/branches.hpp"
#include "commands/silo_map.hpp"
#include "commands/tables.hpp"
#include "compose/role_words.hpp"
#include "writers/csv_text.hpp"

namespace flipchart::commands {

namespace {

// Rows of cells; what would begin another cell or line becomes a blank.
class Rows {
 public:
  explicit Rows(CopiedTable& table) : table_(table) {}

  void add(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) {
      if (&cell != &cells.front()) line += '\t';
      if (writers::looks_like_a_formula(cell)) line += '\'';
      for (const char c : cell) line += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    }
    table_.text += line + "\n";
    ++lines_;
    table_.rows = lines_ - 1;
  }

 private:
  CopiedTable& table_;
  std::size_t lines_ = 0;
};

CopiedTable silo_table(const Session& session) {
  const flow::SiloMap map = silo_map_of(session);
  CopiedTable table{base::tr("the silo map"), {}};
  if (map.size() == 0) return table;
  Rows rows(table);
  std::vector<std::string> cells = {base::tr("From \\ to")};
  for (const flow::SiloLine& line : map.lines()) cells.push_back(line.name);
  rows.add(cells);
  for (std::size_t from = 0; from < map.size(); ++from) {
    cells = {map.lines()[from].name};
    for (std::size_t to = 0; to < map.size(); ++to) cells.push_back(std::to_string(map.count(from, to)));
    rows.add(cells);
  }
  return table;
}

// Of the selected leader; empty where nothing meets there.
CopiedTable seam_table(const Session& session) {
  constexpr double kHour = 3'600'000;
  CopiedTable table{base::tr("the seams that meet here"), {}};
  const base::Slot leader = selected_position(session);
  const workshop::Picture& picture = session.workshop.last_picture();
  if (leader == base::kNoSlot || picture.insights == nullptr) return table;
  const flow::Units& units = picture.insights->units;
  const auto few = [&](std::uint32_t unit) {
    return picture.view.room_safe && units.people[unit] < picture.view.k;
  };
  const auto name = [&](std::uint32_t unit) {
    return compose::unit_words(session.workshop.organization(), units, picture.view, unit);
  };
  Rows rows(table);
  for (const flow::UnitSeam& seam : session.workshop.seams()) {
    if (seam.leader != leader || few(seam.a) || few(seam.b)) continue;
    if (table.text.empty())
      rows.add({base::tr("Team"), base::tr("Team"), base::tr("Handovers"), base::tr("Back"),
                base::tr("Came back"), base::tr("Hours lost")});
    rows.add({name(seam.a), name(seam.b), std::to_string(seam.forth), std::to_string(seam.back),
              std::to_string(seam.came_back),
              std::to_string(static_cast<std::int64_t>(static_cast<double>(seam.lost) / kHour + 0.5))});
  }
  return table;
}

const char* state_word(model::MatterState state) {
  switch (state) {
    case model::MatterState::overdue:
      return base::tr("overdue");
    case model::MatterState::half:
      return base::tr("waits for a proposal");
    case model::MatterState::owned:
      return base::tr("owned");
    case model::MatterState::done:
      return base::tr("done");
    case model::MatterState::followed_up:
      return base::tr("followed up");
    case model::MatterState::unowned:
      break;
  }
  return base::tr("unowned");
}

CopiedTable issue_table(const Session& session) {
  CopiedTable table{base::tr("the list of issues"), {}};
  Rows rows(table);
  for (const workshop::Matter& matter : session.workshop.matters(session.view)) {
    if (table.text.empty())
      rows.add({base::tr("State"), base::tr("Issue"), base::tr("Customer"), base::tr("Owner"),
                base::tr("When"), base::tr("Severity")});
    rows.add({state_word(matter.state), matter.title, matter.customer, matter.owner, matter.when,
              matter.severity});
  }
  return table;
}

}  // namespace

CopiedTable table_shown(const Session& session) {
  if (session.silo_map.shown && !session.panels_hidden) return silo_table(session);
  CopiedTable seams = seam_table(session);
  return seams.rows > 0 ? seams : issue_table(session);
}

bool has_table(const Session& session) {
  return something_to_find(session);
}

void copy_table(Session& session) {
  CopiedTable table = table_shown(session);
  session.said_is_error = table.rows == 0;
  session.said = table.rows == 0
                     ? base::tr("There is nothing in {} to copy", table.name)
                     : base::trn(table.rows, "Copied {2}: {} line", "Copied {2}: {} lines", table.name);
  if (table.rows > 0) session.copied = std::move(table.text);
}

}  // namespace flipchart::commands
