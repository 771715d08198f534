// The tables of docs/formats.md: fields of each kind in the order they choose, synonyms best first.
#include "importers/fields.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::array<std::string_view, kFields> kNames = {
    "id",         "name",        "first_name", "last_name", "title",   "manager_id",      "dotted_ids",
    "department", "team",        "location",   "email",     "grade",   "customer_facing", "vacant",
    "assistant",  "photo",       "fte",        "person_id", "segment", "served_by",       "value",
    "weight",     "customer_id", "severity",   "status",    "opened",  "closed",          "cause",
    "issue_id",   "timestamp",   "actor",      "activity",  "group"};

// Synonyms are parted by commas.
struct Synonyms {
  Field field;
  std::string_view headers;
};

constexpr std::string_view kPosition =
    "served by,position id,employee id,person id,agent id,support rep id,account owner id,account manager id,"
    "account owner,account manager,owner id,sales rep id,sales rep,support rep,rep "
    "id,employee,position,agent,owner,"
    "served by id";

constexpr std::array kPeople = {
    Synonyms{Field::id,
             "id,unique id,employee id,emp id,employee no,employee number,employee #,personnel number,"
             "position id,post unique reference,box id,person id,worker id,associate id,uid,object id,"
             "external id,s am account name,user principal name"},
    Synonyms{Field::first_name,
             "first name,given name,forename,pref name,preferred first name,legal first name"},
    Synonyms{Field::last_name, "last name,surname,family name,sn,pref last,legal last name"},
    Synonyms{Field::name,
             "name,full name,display name,employee name,legal name,formatted name,preferred name,"
             "employee,employees,worker,associate,cn,person"},
    Synonyms{Field::title,
             "title,job title,business title,employee title,role,role title,position,position title,"
             "generic job title,job name,job profile,job profile name"},
    Synonyms{Field::manager_id,
             "manager id,reports to id,reports to,supervisor id,supervisor e id,parent id,boss id,"
             "parent box id,reports to senior post,reporting senior post,manager,manager email,"
             "managers email,supervisor email,line manager id,line manager,workers manager,"
             "direct manager,reporting to,supervisor,boss,manager name,reports to full name,parent,"
             "manager level 01"},
    Synonyms{Field::dotted_ids,
             "dotted ids,dotted line,dotted line relationships,dotted line manager,alt reports to,"
             "secondary manager,matrix manager,functional manager,additional manager"},
    Synonyms{Field::team, "team,team name,squad"},
    Synonyms{Field::department,
             "department,dept,department name,division,business unit,unit,org unit path,ou,"
             "sub department,supervisory organization,cost center,cost centre,organisation,"
             "organization,parent department"},
    Synonyms{Field::location,
             "location,office,office location,physical delivery office name,site,city,building id,"
             "work address,l"},
    Synonyms{Field::email,
             "email,e mail,mail,work email,email address,contact e mail,email primary work,"
             "primary work email,user principal name"},
    Synonyms{Field::grade, "grade,grade or equivalent,level,band,job level"},
    Synonyms{Field::customer_facing, "customer facing,client facing,frontline,front line"},
    Synonyms{Field::vacant, "vacant,is vacant,vacancy"},
    Synonyms{Field::assistant, "assistant,is assistant"},
    Synonyms{Field::photo, "photo,image,image url,photo url,picture,avatar"},
    Synonyms{Field::fte, "fte,number of posts in fte,full time equivalent"},
    Synonyms{Field::person_id, "person id,employee id,worker id,associate id"},
};

// Names a customer only where no person's name does.
constexpr std::string_view kCompany = "company,company name,organization,organisation";

constexpr std::array kCustomers = {
    Synonyms{Field::id,
             "customer id,id,account id,client id,customer no,customer number,account number,customer key"},
    Synonyms{Field::first_name, "first name,given name,forename"},
    Synonyms{Field::last_name, "last name,surname,family name"},
    Synonyms{Field::name,
             "name,customer name,account name,client name,full name,display name,customer,client"},
    Synonyms{Field::name, kCompany},
    Synonyms{Field::segment, "segment,customer segment,tier,customer tier,market,industry"},
    Synonyms{Field::served_by, kPosition},
    Synonyms{Field::value, "value,annual value,revenue,annual revenue,arr,acv,turnover"},
};

constexpr std::array kLinks = {
    Synonyms{Field::customer_id,
             "customer id,customer,account id,client id,client,account,customer name,account name"},
    Synonyms{Field::served_by, kPosition},
    Synonyms{Field::weight, "weight,count,share"},
};

constexpr std::string_view kIssueId =
    "issue id,issue key,issue,case id,case number,case,ticket id,ticket number,ticket,incident id,incident "
    "number,"
    "incident,sr number,case concept name,case enquiry id,trace,number";
constexpr std::string_view kCustomerOfIssue =
    "customer id,customer,account id,client id,client,account,account name,organization,requester id,caller "
    "id,"
    "requester,caller";
constexpr std::string_view kSeverity = "severity,priority,impact,sr latest impact,urgency";
constexpr std::string_view kStatus = "status,state,incident state,case status,ticket status";

constexpr std::array kIssues = {
    Synonyms{Field::id,
             "id,issue id,issue key,case id,case number,ticket id,ticket number,incident id,incident number,"
             "case enquiry id,sr number,number,issue,case,ticket,incident"},
    Synonyms{Field::title, "title,summary,short description,case title,subject,name"},
    Synonyms{Field::customer_id, kCustomerOfIssue},
    Synonyms{Field::severity, kSeverity},
    Synonyms{Field::status, kStatus},
    Synonyms{Field::opened,
             "opened,opened at,open dt,created,created at,created date,date opened,created on"},
    Synonyms{Field::closed,
             "closed,closed at,closed dt,closed date,date closed,resolved,resolved at,solved at"},
    Synonyms{Field::cause,
             "cause,root cause,resolution,closed code,close code,closure reason,reason,category"},
};

constexpr std::array kEvents = {
    Synonyms{Field::issue_id, kIssueId},
    Synonyms{Field::timestamp,
             "timestamp,time timestamp,time,change date time,sys updated at,sys updated on,changed,"
             "changed at,updated,updated at,complete timestamp,start timestamp,created date,date"},
    Synonyms{Field::actor,
             "actor,person id,employee id,agent id,position id,org resource,assigned to,assignee,"
             "resource,user,agent,owner,performed by,owner first name,person,employee"},
    Synonyms{Field::group, "group,assignment group,org group,team,queue,involved st,support team,department"},
    Synonyms{Field::status, kStatus},
    Synonyms{Field::activity, "activity,concept name,event,action,task,operation,sub status"},
    Synonyms{Field::customer_id, kCustomerOfIssue},
    Synonyms{Field::severity, kSeverity},
};

template <std::size_t N>
std::vector<Synonyms> listed(const std::array<Synonyms, N>& table) {
  return {table.begin(), table.end()};
}

std::vector<Synonyms> fields_of(Kind kind) {
  switch (kind) {
    case Kind::people:
      return listed(kPeople);
    case Kind::customers:
      return listed(kCustomers);
    case Kind::links:
      return listed(kLinks);
    case Kind::issues:
      return listed(kIssues);
    case Kind::events:
      return listed(kEvents);
    case Kind::workshop:
      break;
  }
  return {};
}

// The unused, harmless column with the best of these names.
std::size_t column_called(std::string_view synonyms, const std::vector<Header>& headers,
                          const std::vector<bool>& used) {
  for (const std::string_view synonym : base::split(synonyms, ',')) {
    for (std::size_t c = 0; c < headers.size(); ++c) {
      if (!used[c] && !headers[c].sensitive && is_called(headers[c], synonym)) return c;
    }
  }
  return kNoColumn;
}

std::size_t column_mapped(std::string_view name, const std::vector<Header>& headers) {
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (headers[c].text == base::trimmed(name)) return c;
  }
  const std::string words = header_words(name);
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (is_called(headers[c], words)) return c;
  }
  return kNoColumn;
}

}  // namespace

std::string_view to_string(Field field) {
  return kNames[static_cast<std::size_t>(field)];
}

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Field>(found - kNames.begin());
}

bool is_field(std::string_view name) {
  return field_named(name).has_value();
}

bool Columns::uses(std::size_t column) const {
  return std::find(column_.begin(), column_.end(), column) != column_.end();
}

Columns columns_of(Kind kind, const std::vector<Header>& headers, const Map& map) {
  Columns columns;
  std::vector<bool> used(headers.size(), false);
  const std::vector<Synonyms> fields = fields_of(kind);
  for (const auto& [name, header] : map) {
    const std::optional<Field> field = field_named(name);
    const bool known =
        field && std::any_of(fields.begin(), fields.end(), [&](auto& f) { return f.field == *field; });
    const std::size_t column = known ? column_mapped(header, headers) : kNoColumn;
    if (column == kNoColumn) continue;
    columns.set(*field, column);
    columns.fix(*field);
    used[column] = true;
  }
  for (const Synonyms& each : fields) {
    if (columns.has(each.field)) continue;
    if (each.headers == kCompany && columns.has(Field::first_name)) continue;
    const std::size_t column = column_called(each.headers, headers, used);
    if (column == kNoColumn) continue;
    columns.set(each.field, column);
    used[column] = true;
  }
  if (kind == Kind::people && !columns.has(Field::department) && columns.has(Field::team) &&
      !columns.fixed(Field::team)) {
    columns.set(Field::department, columns.of(Field::team));
    columns.set(Field::team, kNoColumn);
  }
  // Synonyms for first and last name only matter where no column holds the whole name.
  if (columns.has(Field::name) && columns.has(Field::first_name)) {
    columns.set(Field::first_name, kNoColumn);
    columns.set(Field::last_name, kNoColumn);
  }
  return columns;
}

}  // namespace flipchart::importers
