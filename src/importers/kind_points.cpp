// One function for each kind.
#include "importers/kind_points.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "importers/kind_decision.hpp"

namespace flipchart::importers {

namespace {

using Headers = std::vector<Header>;

constexpr std::string_view kNamesAnIssue =
    "issue id,issue key,case id,case number,ticket id,ticket number,incident id,case enquiry id,incident "
    "number";
constexpr std::string_view kNamesACustomer =
    "customer id,account id,client id,customer no,customer number,account number,client number,kundennummer";
constexpr std::string_view kNamesAnOrder =
    "order id,order no,order number,order,invoice id,invoice no,invoice number,invoice,transaction "
    "id,contract id,contract number,contract,sale id,sales order,opportunity id,opportunity,deal "
    "id,deal,quote "
    "id,subscription id,visit id,auftrag,auftragsnummer,rechnungsnummer";

int count_of(const Columns& c, std::initializer_list<Field> fields) {
  return static_cast<int>(std::count_if(fields.begin(), fields.end(), [&](Field f) { return c.has(f); }));
}

// "parent" stands in lists of accounts and of tickets, too.
bool only_a_parent(const Columns& c, const Headers& headers) {
  const Header& header = headers[c.of(Field::manager_id)];
  return is_called(header, "parent id") || is_called(header, "parent");
}

int people_points(const Columns& c, const Headers& headers) {
  if (!c.has(Field::id) && !named(c) && !c.has(Field::email) && !c.has(Field::manager_id)) return 0;
  if (!c.has(Field::manager_id) && !named(c)) return 0;
  int points = c.has(Field::manager_id) ? 50 : 0;
  if (points > 0 && !c.fixed(Field::manager_id) && only_a_parent(c, headers)) {
    const Columns issue = columns_of(Kind::issues, headers, {});
    const Columns customer = columns_of(Kind::customers, headers, {});
    const int about_issues = count_of(issue, {Field::severity, Field::opened, Field::closed, Field::status});
    const int about_customers = count_of(customer, {Field::segment, Field::value, Field::served_by});
    if (about_issues >= 2 || about_customers >= 2) points = 10;
  }
  if (named(c)) points += 10;
  if (any_called(headers, "employee id,staff id,employee number,person id,worker id,personnel number"))
    points += 2;
  return points +
         3 * count_of(c, {Field::department, Field::title, Field::grade, Field::email, Field::team,
                          Field::dotted_ids, Field::customer_facing, Field::location, Field::vacant});
}

int customers_points(const Columns& c, const Headers& headers) {
  // An id alone stands in any file that refers to customers, an invoice for one.
  if (!named(c) && !c.has(Field::segment) && !c.has(Field::served_by) && !c.has(Field::value)) return 0;
  if (any_called(headers, kNamesAnOrder)) return 0;
  int points = named(c) ? 5 : 0;
  if (any_called(headers, kNamesACustomer)) points += 20;
  if (any_called(headers,
                 "served by,support rep id,account owner id,account owner,account manager id,account "
                 "manager,sales rep id,sales rep,customer success manager,csm"))
    points += 40;
  if (any_called(headers, "company,company name,customer name,account name,client name")) points += 8;
  return points + (c.has(Field::segment) ? 20 : 0) + (c.has(Field::value) ? 4 : 0);
}

int links_points(const Columns& c, const Headers& headers) {
  if (!c.has(Field::customer_id) || !c.has(Field::served_by)) return 0;
  if (any_called(headers, kNamesAnIssue)) return 0;
  if (any_called(headers, kNamesAnOrder)) return 80;
  if (any_called(headers,
                 "name,company,first name,last name,segment,value,title,timestamp,severity,opened,"
                 "closed,status"))
    return 0;
  // A customer list with owners says as much, unless every row has a number of its own.
  return any_called(headers, "id,number,no") ? 75 : 70;
}

int issues_points(const Columns& c, const Headers& headers) {
  if (!c.has(Field::id)) return 0;
  if (count_of(c, {Field::title, Field::customer_id, Field::severity, Field::status, Field::opened,
                   Field::closed, Field::cause}) == 0)
    return 0;
  int points = 12 * count_of(c, {Field::severity, Field::opened, Field::closed, Field::cause});
  if (any_called(headers, "customer id,customer,account id,client id"))
    points += c.has(Field::title) || points > 0 ? 8 : 0;
  if (points == 0 && !any_called(headers, kNamesAnIssue)) return 0;
  if (any_called(headers, kNamesAnIssue) || any_called(headers, "issue,ticket,incident")) points += 20;
  return points + (c.has(Field::status) ? 5 : 0) + (c.has(Field::title) ? 3 : 0);
}

int events_points(const Columns& c, const Headers& headers) {
  if (!missing_in(Kind::events, c, headers).empty()) return 0;
  // "number", "date" and "department" stand in many files; one of these only in an event log.
  const bool surely = any_called(headers,
                                 "issue id,issue key,case id,ticket id,incident id,sr number,case concept "
                                 "name,timestamp,time timestamp,sys updated at,sys updated on,change date "
                                 "time,complete timestamp");
  const bool held = c.has(Field::actor) || c.has(Field::group);
  return (surely ? 100 : 40) - (held ? 0 : 25);
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

}  // namespace

bool named(const Columns& c) {
  return c.has(Field::name) || c.has(Field::first_name) || c.has(Field::last_name);
}

bool any_called(const Headers& headers, std::string_view synonyms) {
  for (const std::string_view synonym : base::split(synonyms, ',')) {
    if (std::any_of(headers.begin(), headers.end(), [&](const Header& h) { return is_called(h, synonym); }))
      return true;
  }
  return false;
}

int kind_points(Kind kind, const Columns& columns, const Headers& headers) {
  switch (kind) {
    case Kind::people:
      return people_points(columns, headers);
    case Kind::customers:
      return customers_points(columns, headers);
    case Kind::links:
      return links_points(columns, headers);
    case Kind::issues:
      return issues_points(columns, headers);
    case Kind::events:
      return events_points(columns, headers);
    case Kind::workshop:
      break;
  }
  return 0;
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

}  // namespace flipchart::importers
