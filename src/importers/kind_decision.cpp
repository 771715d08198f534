// Points for what only one kind of file has; a kind that lacks what it needs gets none.
#include "importers/kind_decision.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::array kKinds = {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events};
constexpr int kClose = 5;  // fewer points apart than this: worth a note

struct Names {
  const std::vector<Header>& headers;
  bool any(std::string_view synonyms) const {
    for (const std::string_view synonym : base::split(synonyms, ',')) {
      if (std::any_of(headers.begin(), headers.end(),
                      [&](const Header& h) { return is_called(h, synonym); })) {
        return true;
      }
    }
    return false;
  }
};

bool named(const Columns& c) {
  return c.has(Field::name) || c.has(Field::first_name) || c.has(Field::last_name);
}

int people_points(const Columns& c) {
  if (!c.has(Field::id) && !named(c) && !c.has(Field::email) && !c.has(Field::manager_id)) return 0;
  if (!c.has(Field::manager_id) && !named(c)) return 0;
  int points = c.has(Field::manager_id) ? 50 : 0;
  if (named(c)) points += 10;
  for (const Field f : {Field::department, Field::title, Field::grade, Field::email, Field::team,
                        Field::dotted_ids, Field::customer_facing, Field::location, Field::vacant}) {
    points += c.has(f) ? 3 : 0;
  }
  return points;
}

int customers_points(const Columns& c, const Names& names) {
  // An id alone stands in any file that refers to customers, an invoice for one.
  if (!named(c) && !c.has(Field::segment) && !c.has(Field::served_by) && !c.has(Field::value)) return 0;
  int points = named(c) ? 5 : 0;
  if (names.any("customer id,account id,client id,customer no,customer number,account number")) points += 20;
  if (names.any("served by,support rep id,account owner id,account owner,account manager id,account manager,"
                "sales rep id,sales rep"))
    points += 40;
  if (names.any("company,company name,customer name,account name,client name")) points += 8;
  return points + (c.has(Field::segment) ? 20 : 0) + (c.has(Field::value) ? 4 : 0);
}

int links_points(const Columns& c, const Names& names) {
  if (!c.has(Field::customer_id) || !c.has(Field::served_by)) return 0;
  if (names.any("name,company,first name,last "
                "name,segment,value,title,id,timestamp,severity,opened,closed,status")) {
    return 0;
  }
  return 70;
}

int issues_points(const Columns& c, const Names& names) {
  if (!c.has(Field::id)) return 0;
  const auto also = {Field::title,  Field::customer_id, Field::severity, Field::status,
                     Field::opened, Field::closed,      Field::cause};
  if (std::none_of(also.begin(), also.end(), [&](Field f) { return c.has(f); })) return 0;
  int points = 0;
  for (const Field f : {Field::severity, Field::opened, Field::closed, Field::cause})
    points += c.has(f) ? 12 : 0;
  if (names.any("customer id,customer,account id,client id"))
    points += c.has(Field::title) || points > 0 ? 8 : 0;
  if (points == 0 && !names.any("issue id,issue key,case id,case number,ticket id,ticket number,incident id,"
                                "case enquiry id,incident number"))
    return 0;
  if (names.any("issue id,issue key,case id,case number,ticket id,ticket number,incident id,case enquiry id,"
                "incident number,issue,ticket,incident"))
    points += 20;
  return points + (c.has(Field::status) ? 5 : 0) + (c.has(Field::title) ? 3 : 0);
}

int events_points(const Columns& c, const Names& names) {
  if (!missing_in(Kind::events, c, names.headers).empty()) return 0;
  // "number", "date" and "department" stand in many files; one of these only in an event log.
  return names.any(
             "issue id,issue key,case id,ticket id,incident id,sr number,case concept name,timestamp,"
             "time timestamp,sys updated at,sys updated on,change date time")
             ? 100
             : 40;
}

int points_for(Kind kind, const Columns& c, const Names& names) {
  switch (kind) {
    case Kind::people:
      return people_points(c);
    case Kind::customers:
      return customers_points(c, names);
    case Kind::links:
      return links_points(c, names);
    case Kind::issues:
      return issues_points(c, names);
    case Kind::events:
      return events_points(c, names);
    case Kind::workshop:
      break;
  }
  return 0;
}

std::string_view words_of_name(Kind kind) {
  switch (kind) {
    case Kind::people:
      return "people,employee,staff,org,person";
    case Kind::customers:
      return "customer,client,account";
    case Kind::links:
      return "link,serv";
    case Kind::issues:
      return "issue,ticket,case,incident";
    case Kind::events:
      return "event,log,history";
    case Kind::workshop:
      break;
  }
  return "";
}

bool name_hints(Kind kind, std::string_view file_name) {
  const std::size_t slash = file_name.find_last_of('/');
  const std::string name =
      base::lower_ascii(slash == std::string_view::npos ? file_name : file_name.substr(slash + 1));
  for (const std::string_view word : base::split(words_of_name(kind), ',')) {
    if (!word.empty() && name.find(word) != std::string::npos) return true;
  }
  return false;
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

}  // namespace

std::string missing_in(Kind kind, const Columns& c, const std::vector<Header>& headers) {
  std::string lacks;
  auto need = [&](bool has, std::string_view what) {
    if (!has) lacks += (lacks.empty() ? "" : " and ") + std::string(what);
  };
  switch (kind) {
    case Kind::people:
      need(c.has(Field::id) || named(c) || c.has(Field::manager_id) || c.has(Field::title),
           "an id or a name");
      break;
    case Kind::customers:
      need(c.has(Field::id) || named(c), "an id");
      break;
    case Kind::links:
      need(c.has(Field::customer_id), "a customer");
      need(c.has(Field::served_by), "a position");
      break;
    case Kind::issues:
      need(c.has(Field::id), "an id");
      break;
    case Kind::events:
      need(c.has(Field::issue_id), "an issue_id");
      need(c.has(Field::timestamp), "a timestamp");
      need(c.has(Field::actor) || c.has(Field::group), "an actor or group");
      break;
    case Kind::workshop:
      break;
  }
  if (lacks.empty()) return lacks;
  return "no column for " + lacks + " among: " + headers_listed(headers);
}

KindDecision kind_decided(const std::vector<Header>& headers, std::string_view file_name, const Map& map) {
  const Names names{headers};
  KindDecision decision;
  int best = 0;
  int second = 0;
  for (const Kind kind : kKinds) {
    const Columns columns = columns_of(kind, headers, map);
    int points = points_for(kind, columns, names);
    if (points == 0) continue;
    if (name_hints(kind, file_name)) points += 6;
    if (points > best) {
      second = best;
      decision.runner_up = decision.kind;
      best = points;
      decision.kind = kind;
    } else if (points > second) {
      second = points;
      decision.runner_up = kind;
    }
  }
  if (best - second >= kClose) decision.runner_up.reset();
  if (decision.kind) return decision;
  const Columns links = columns_of(Kind::links, headers, map);
  const Columns events = columns_of(Kind::events, headers, map);
  if (events.has(Field::issue_id) && events.has(Field::timestamp)) {
    decision.missing = "it looks like events, but has " + missing_in(Kind::events, events, headers);
  } else if (links.has(Field::customer_id)) {
    decision.missing = "it has a customer column (" + headers[links.of(Field::customer_id)].text + "), but " +
                       missing_in(Kind::links, links, headers);
  } else {
    decision.missing = "it is not known as people, customers, links, issues or events by its columns: " +
                       headers_listed(headers);
  }
  return decision;
}

}  // namespace flipchart::importers
