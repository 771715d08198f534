// The tables; the calendar is in register_calendar.cpp.
#include "writers/register.hpp"

#include "writers/csv_text.hpp"

namespace flipchart::writers {

namespace {

std::string day_of(const RegisterLine& line) {
  return line.due ? base::to_string(*line.due) : std::string();
}

}  // namespace

namespace {

void add_practices(Document& document, const Practices& practices) {
  const auto add = [&](Table table) {
    table.all = table.rows.size();
    if (table.all > 0) document.tables.push_back(std::move(table));
  };
  Table ledger{"ledger",
               "You said, we will, we did",
               {"leader", "you said", "we will", "by", "we did", "state"},
               {},
               {},
               0};
  for (const LedgerLine& line : practices.ledger)
    ledger.rows.push_back({{line.leader, line.said, line.will,
                            line.due ? base::to_string(*line.due) : std::string(), line.did, line.state},
                           {}});
  add(std::move(ledger));
  Table obstacles{"obstacles", "Obstacles", {"obstacle", "where", "taken on by", "gone since"}, {}, {}, 0};
  for (const ObstacleLine& line : practices.obstacles)
    obstacles.rows.push_back(
        {{line.text, line.on, line.fix, line.gone_on ? base::to_string(*line.gone_on) : std::string()}, {}});
  add(std::move(obstacles));
  Table wins{"wins", "Wins", {"who", "what", "credit"}, {}, {}, 0};
  for (const WinLine& line : practices.wins) wins.rows.push_back({{line.by, line.text, line.credit}, {}});
  add(std::move(wins));
}

}  // namespace

Document register_document(const std::vector<RegisterLine>& lines, const Practices& practices,
                           const std::string& title) {
  Document document;
  document.title = title.empty() ? "Who owns what by when" : title + ": who owns what by when";
  std::uint64_t unowned = 0;
  std::uint64_t overdue = 0;
  Table table{"register", "Fixes", {"fix", "title", "owner", "due", "promised to", "state", "proposal"},
              {"issues"}, {},      0};
  for (const RegisterLine& line : lines) {
    unowned += line.owner.empty() ? 1 : 0;
    overdue += line.state == "overdue" ? 1 : 0;
    table.rows.push_back({{line.id, line.title, line.owner.empty() ? "nobody yet" : line.owner, day_of(line),
                           line.promised_to, line.state, line.proposal},
                          {line.issues}});
  }
  table.all = table.rows.size();
  document.sentences.push_back(std::to_string(lines.size()) + (lines.size() == 1 ? " fix" : " fixes") + ", " +
                               std::to_string(overdue) + " overdue, " + std::to_string(unowned) +
                               " without an owner.");
  document.tables.push_back(std::move(table));
  add_practices(document, practices);
  return document;
}

std::string register_csv(const std::vector<RegisterLine>& lines) {
  CsvText csv;
  for (const char* const header : {"fix", "title", "owner", "due", "to", "state", "proposal", "issues"})
    csv.cell(header);
  csv.end_row();
  for (const RegisterLine& line : lines) {
    csv.cell(line.id).cell(line.title).cell(line.owner).plain(day_of(line)).cell(line.promised_to);
    csv.cell(line.state).cell(line.proposal).plain(std::to_string(line.issues));
    csv.end_row();
  }
  return std::move(csv).taken();
}

}  // namespace flipchart::writers
