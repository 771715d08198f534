// More telling fingerprints first: the first that fits is taken.
#include "importers/fingerprints.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::array kFingerprints = {
    Fingerprint{"Google Workspace", "org unit path,email address,employee title|manager email|employee id",
                Kind::people,
                "id=email address,email=email address,title=employee title,person_id=employee id"},
    Fingerprint{"Microsoft Entra", "user principal name,user type,usage location|account enabled|object id",
                Kind::people, "id=object id|id|user principal name,email=mail,name=display name"},
    Fingerprint{"UK organogram, senior posts", "post unique reference,reports to senior post", Kind::people,
                "id=post unique reference,name=name,department=unit,title=job title"},
    Fingerprint{"UK organogram, junior posts", "reporting senior post,number of posts in fte", Kind::people,
                "title=generic job title,department=unit,fte=number of posts in fte"},
    Fingerprint{"BPI Challenge 2013", "sr number,involved st", Kind::events,
                "issue_id=sr number,group=involved st,actor=owner first name,activity=sub status"},
    Fingerprint{"XES", "case concept name,time timestamp", Kind::events,
                "issue_id=case concept name,activity=concept name,actor=org resource,group=org group"},
    Fingerprint{"Jira, history of issues", "issue id,changelog id|author id,field,to string", Kind::events,
                "issue_id=issue id,timestamp=created date|created,actor=to string,activity=,group=,status=",
                "field", "assignee"},
    Fingerprint{"Salesforce, history of cases", "case id,field,new value,created date", Kind::events,
                "issue_id=case id,timestamp=created date,actor=new value,activity=,group=,status=", "field",
                "owner,case owner"},
    Fingerprint{"Jira", "issue key,issue id", Kind::issues,
                "id=issue key,title=summary,customer_id=organizations|organization|customer|request "
                "participants|customers"},
    Fingerprint{"Jira, data pipeline", "key,project key,issue type", Kind::issues,
                "id=id,title=summary,severity=priority,opened=created date|created,closed=resolution "
                "date|resolved"},
    Fingerprint{"Jira, as JSON", "key,issue type|issuetype|project,summary", Kind::issues,
                "id=key,title=summary"},
    Fingerprint{"Zendesk", "group stations,assignee stations", Kind::issues,
                "id=id,title=subject,customer_id=organization|requester id|requester"},
    Fingerprint{"ServiceNow, list of incidents", "number,short description,assignment group|assigned to",
                Kind::issues, "id=number,title=short description,customer_id=caller id|caller"},
    Fingerprint{"ServiceNow, log of incidents",
                "sys updated at|sys updated on,assignment group,incident state|state,number|sys id",
                Kind::events,
                "issue_id=number|sys id,timestamp=sys updated at|sys updated on,actor=assigned to,"
                "group=assignment group,status=incident state|state,customer_id=caller id|caller"},
    Fingerprint{"Salesforce, cases", "case number,subject|account name|account id|case owner|owner id",
                Kind::issues, "id=id|case id|case number,title=subject,customer_id=account id|account name"},
    Fingerprint{"PagerDuty", "title|incident number,urgency,service|service name|escalation policy",
                Kind::issues, "id=id|incident number,severity=priority|urgency"},
    Fingerprint{"OrgPlus", "position,reports to,name,title,!person id|employee id", Kind::people,
                "id=position,title=title"},
    Fingerprint{"Unaric", "supervisor email,position,!title", Kind::people,
                "title=position,team=sub department"},
    Fingerprint{"BambooHR", "supervisor e id|supervisor id,job title", Kind::people,
                "id=id|employee id|employee number,name=display name|full name"},
    Fingerprint{"Workday",
                "workers manager|supervisory organization,worker|employee id|associate id|full name",
                Kind::people,
                "id=employee id|associate id|worker id,name=worker|full name|legal name|preferred "
                "name|associate,title=business title|job title|position,department=supervisory "
                "organization|cost center,manager_id=manager id|workers manager|manager name|reports to full "
                "name"},
    Fingerprint{"draw.io", "name,manager,refs,connect|id", Kind::people,
                "id=id,name=name,title=position|title,dotted_ids=refs,manager_id=manager"},
};

constexpr Fingerprint kScim = {"SCIM", "", Kind::people,
                               "id=id|external id,name=display name|name formatted,manager_id=manager value,"
                               "email=emails value|emails|user name,department=department"};
constexpr Fingerprint kNone = {};

bool is_there(const std::vector<Header>& headers, std::string_view one_of) {
  for (const std::string_view name : base::split(one_of, '|')) {
    if (std::any_of(headers.begin(), headers.end(), [&](const Header& h) { return is_called(h, name); }))
      return true;
  }
  return false;
}

bool fits(const Fingerprint& fingerprint, const std::vector<Header>& headers) {
  for (std::string_view part : base::split(fingerprint.headers, ',')) {
    const bool wanted = !part.starts_with('!');
    if (!wanted) part.remove_prefix(1);
    if (is_there(headers, part) != wanted) return false;
  }
  return true;
}

bool names_scim(const Header& header) {
  return base::lower_ascii(header.text).find("urn:ietf:params:scim:schemas:") != std::string::npos;
}

}  // namespace

const Fingerprint& fingerprint_of(const std::vector<Header>& headers) {
  if (std::any_of(headers.begin(), headers.end(), names_scim)) return kScim;
  const auto found = std::find_if(kFingerprints.begin(), kFingerprints.end(),
                                  [&](const Fingerprint& each) { return fits(each, headers); });
  return found == kFingerprints.end() ? kNone : *found;
}

}  // namespace flipchart::importers
