// A known system first, then points for every kind, then the rows.
#include "importers/kind_decision.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/fingerprints.hpp"
#include "importers/kind_points.hpp"

namespace flipchart::importers {

namespace {

constexpr std::array kKinds = {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events};
constexpr int kClose = 5;       // fewer points apart than this: worth a note
constexpr int kOfSystem = 200;  // for the kind that a known system's file has
constexpr double kOfRows = 0.8;

// Different texts in this column of the rows, and how many rows have one.
struct Spread {
  std::size_t different = 0;
  std::size_t filled = 0;
};
Spread spread_of(const FirstRows& rows, std::size_t column) {
  std::unordered_set<std::string_view> seen;
  Spread spread;
  for (const auto& row : rows) {
    if (column >= row.size() || row[column].empty()) continue;
    ++spread.filled;
    seen.insert(row[column]);
  }
  spread.different = seen.size();
  return spread;
}

// A list of tickets and a log of what happened to them may have the same columns: in a log ids come back.
std::optional<Kind> kind_by_rows(Kind kind, const std::vector<Header>& headers, const Map& map,
                                 const FirstRows& rows) {
  const Columns issues = columns_of(Kind::issues, headers, map);
  const Columns events = columns_of(Kind::events, headers, map);
  if (!missing_in(Kind::events, events, headers).empty() || !issues.has(Field::id)) return std::nullopt;
  const bool held = events.has(Field::actor) || events.has(Field::group);
  const bool of_a_log = is_called(headers[events.of(Field::timestamp)], "sys updated at") ||
                        is_called(headers[events.of(Field::timestamp)], "sys updated on") ||
                        is_called(headers[events.of(Field::timestamp)], "updated");
  const Spread ids = spread_of(rows, events.of(Field::issue_id));
  if (kind == Kind::issues && held && of_a_log && ids.filled >= 4 && ids.different * 10 < ids.filled * 9)
    return Kind::events;
  const bool of_a_list = of_a_log && any_called(headers, "title,short description,summary,subject");
  if (kind == Kind::events && of_a_list && ids.filled >= 20 && ids.different == ids.filled)
    return Kind::issues;
  return std::nullopt;
}

std::string headers_listed(const std::vector<Header>& headers) {
  constexpr std::size_t kShown = 8;
  std::string list;
  for (std::size_t i = 0; i < std::min(headers.size(), kShown); ++i) {
    list += (i == 0 ? "" : ", ") +
            (headers[i].text.size() > 40 ? headers[i].text.substr(0, 37) + "..." : headers[i].text);
  }
  if (headers.size() > kShown) list += ", ...";
  return base::valid_utf8(list);
}

// Numbers and addresses: these are somebody's data, not names of columns, and are not repeated in a message.
bool looks_like_data(const std::vector<Header>& headers) {
  return std::any_of(headers.begin(), headers.end(), [](const Header& header) {
    const std::string& text = header.text;
    const bool number = !text.empty() && text.find_first_not_of("0123456789.,:/-+ ") == std::string::npos;
    return number || text.find('@') != std::string::npos;
  });
}

std::string missing_from(const std::vector<Header>& headers, const Map& map) {
  const Columns links = columns_of(Kind::links, headers, map);
  const Columns events = columns_of(Kind::events, headers, map);
  if (events.has(Field::issue_id) && events.has(Field::timestamp))
    return base::tr("it looks like events, but has {}", missing_in(Kind::events, events, headers));
  if (links.has(Field::customer_id)) {
    return base::tr("it has a customer column ({}), but {}", headers[links.of(Field::customer_id)].text,
                    missing_in(Kind::links, links, headers));
  }
  if (looks_like_data(headers))
    return base::tr(
        "its first line holds data, not the names of columns: put a line such as "
        "id,manager_id,name,title before it");
  return base::tr("it is not known as people, customers, links, issues or events by its columns: {}",
                  headers_listed(headers));
}

// How far ahead the best kind is, and how much speaks for it at all.
double confidence_in(int best, int second) {
  const double ahead = static_cast<double>(best - second) / static_cast<double>(best);
  const double much = std::min(1.0, static_cast<double>(best) / 60.0);
  return (0.5 + 0.5 * ahead) * (0.6 + 0.4 * much);
}

}  // namespace

std::string missing_in(Kind kind, const Columns& c, const std::vector<Header>& headers) {
  std::string lacks;
  auto need = [&](bool has, std::string_view what) {
    if (!has) lacks = lacks.empty() ? std::string(what) : base::tr("{} and {}", lacks, what);
  };
  switch (kind) {
    case Kind::people:
      need(c.has(Field::id) || named(c) || c.has(Field::manager_id) || c.has(Field::title),
           base::tr("an id or a name"));
      break;
    case Kind::customers:
      need(c.has(Field::id) || named(c), base::tr("an id"));
      break;
    case Kind::links:
      need(c.has(Field::customer_id), base::tr("a customer"));
      need(c.has(Field::served_by), base::tr("a position"));
      break;
    case Kind::issues:
      need(c.has(Field::id), base::tr("an id"));
      break;
    case Kind::events:
      need(c.has(Field::issue_id), base::tr("an issue_id"));
      need(c.has(Field::timestamp), base::tr("a timestamp"));
      // Logs without anybody in them exist; they have at least what was done.
      need(c.has(Field::actor) || c.has(Field::group) || c.has(Field::activity) || c.has(Field::status),
           base::tr("an actor or group"));
      break;
    case Kind::workshop:
      break;
  }
  if (lacks.empty()) return lacks;
  return base::tr("no column for {} among: {}", lacks, headers_listed(headers));
}

KindDecision kind_decided(const std::vector<Header>& headers, std::string_view file_name, const Map& map,
                          const FirstRows& rows) {
  KindDecision decision;
  const Fingerprint& known = fingerprint_of(headers);
  int best = 0;
  int second = 0;
  for (const Kind kind : kKinds) {
    const Columns columns = columns_of(kind, headers, map);
    int points = kind_points(kind, columns, headers);
    const bool of_system =
        !known.system.empty() && known.kind == kind && missing_in(kind, columns, headers).empty();
    if (points == 0 && !of_system) continue;
    if (of_system) points += kOfSystem;
    if (name_hints(kind, file_name)) points += 6;
    if (points > best) {
      second = best;
      decision.next = decision.kind;
      best = points;
      decision.kind = kind;
    } else if (points > second) {
      second = points;
      decision.next = kind;
    }
  }
  if (!decision.kind) {
    decision.missing = missing_from(headers, map);
    return decision;
  }
  decision.system = known.system;
  decision.confidence = confidence_in(best, second);
  if (best - second < kClose) decision.runner_up = decision.next;
  if (const std::optional<Kind> by_rows = kind_by_rows(*decision.kind, headers, map, rows)) {
    decision.next = decision.kind;
    decision.runner_up.reset();
    decision.kind = by_rows;
    decision.confidence = kOfRows;
  }
  return decision;
}

}  // namespace flipchart::importers
