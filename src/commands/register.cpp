// Whom each line names, and in which order the lines stand.
#include "commands/register.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/commitments.hpp"
#include "compose/room_ids.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

using model::MatterState;

constexpr std::array<std::pair<MatterState, const char*>, 6> kStates = {
    {{MatterState::overdue, "overdue"},
     {MatterState::unowned, "unowned"},
     {MatterState::half, "half"},
     {MatterState::owned, "owned"},
     {MatterState::done, "done"},
     {MatterState::followed_up, "followed up"}}};

bool is_drawn(const std::string& extension) {
  return extension == ".pdf" || extension == ".png" || extension == ".svg" || extension == ".pptx";
}

std::size_t rank_of(MatterState state) {
  const auto found =
      std::find_if(kStates.begin(), kStates.end(), [&](const auto& each) { return each.first == state; });
  return static_cast<std::size_t>(found - kStates.begin());
}

std::string person_of(const model::Organization& chart, const std::string& id, bool by_role) {
  return by_role ? model::role_of_position(chart, id) : model::name_of_position(chart, id);
}

// In the room nobody is named beside something overdue.
writers::Practices practices_of(const workshop::Workshop& workshop, bool room_safe) {
  const model::Organization& chart = workshop.organization();
  const model::Decisions& decisions = workshop.decisions();
  writers::Practices practices;
  for (const model::Commitment& c : decisions.commitments) {
    const bool late = c.overdue(workshop.today());
    const char* const state = !c.we_did.empty() ? "done"
                              : late            ? "overdue"
                              : c.due           ? "promised"
                                                : "not answered";
    practices.ledger.push_back(
        {person_of(chart, c.leader, room_safe && late), c.you_said, c.we_will, c.we_did, state, c.due});
  }
  const auto rank = [](const writers::LedgerLine& line) {
    return line.state == "overdue" ? 0 : line.state == "not answered" ? 1 : line.state == "promised" ? 2 : 3;
  };
  std::stable_sort(practices.ledger.begin(), practices.ledger.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (const model::Obstacle& o : decisions.obstacles) {
    const model::Fix* fix = decisions.find_fix(o.fix);
    const base::Slot slot = chart.find(o.on);
    practices.obstacles.push_back({o.text, slot == base::kNoSlot ? o.on : std::string(chart.title(slot)),
                                   fix != nullptr ? fix->title : o.fix, o.gone_on});
  }
  for (const model::Win& win : decisions.wins)
    practices.wins.push_back({person_of(chart, win.by, false), win.text, win.credit});
  return practices;
}

}  // namespace

std::vector<writers::RegisterLine> register_lines(const workshop::Workshop& workshop, bool room_safe) {
  const model::Organization& chart = workshop.organization();
  std::vector<std::tuple<std::size_t, std::int32_t, std::size_t>> order;
  const model::Sequence<model::Fix>& fixes = workshop.decisions().fixes;
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    const std::int32_t due = fixes[i].due ? fixes[i].due->days : INT32_MAX;
    order.emplace_back(rank_of(model::state_of(fixes[i], workshop.today())), due, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<writers::RegisterLine> lines;
  for (const auto& [rank, due, i] : order) {
    const model::Fix& fix = fixes[i];
    writers::RegisterLine& line = lines.emplace_back();
    line.id = fix.id;
    line.title = fix.title;
    if (!fix.owner.empty())
      line.owner = person_of(chart, fix.owner, room_safe && kStates[rank].first == MatterState::overdue);
    line.due = fix.due;
    if (!fix.promised_to.empty()) line.promised_to = model::name_of_customer(chart, fix.promised_to);
    line.state = kStates[rank].second;
    if (!fix.proposals.empty()) line.proposal = fix.proposals.front().text;
    line.issues = fix.issues.size();
  }
  return lines;
}

base::Result<void> write_register(workshop::Workshop& workshop, const model::View& view,
                                  const std::filesystem::path& output, const scene::FormatTable& formats) {
  const bool room_safe = view.room_safe;
  const std::string extension = base::lower_ascii(output.extension().string());
  if (is_drawn(extension)) return write_commitments(workshop, view, output, formats);
  const std::vector<writers::RegisterLine> lines = register_lines(workshop, room_safe);
  if (extension == ".csv") return base::write_file_whole(output, writers::register_csv(lines));
  if (extension == ".ics")
    return base::write_file_whole(output,
                                  writers::register_calendar(lines, workshop.title(), workshop.today()));
  writers::Document document =
      writers::register_document(lines, practices_of(workshop, room_safe), workshop.title());
  if (!room_safe) document.mark = base::tr("Not room-safe");
  if (extension == ".html") return base::write_file_whole(output, writers::as_page(document));
  if (extension != ".xlsx")
    return base::failed(
        base::tr("{}: a register is written as csv, xlsx, ics, html, pdf, png, svg or pptx; use one of "
                 "these extensions",
                 output.string()),
        base::Failure::usage);
  const auto workbook = writers::as_workbook(document);
  if (!workbook) return base::failed(output.string() + ": " + workbook.error().message);
  return base::write_file_whole(output, *workbook);
}

}  // namespace flipchart::commands
