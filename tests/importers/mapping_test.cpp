// Files of other systems, a header and a few invented rows of each: what they are and what their columns
// mean, without a word from anybody.
#include <gmock/gmock.h>

#include "base/utf8.hpp"
#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// "id=Employee ID,name=Full Name"; a field that is not named here may have any column or none, one that ends
// in
// "=" has none.
struct System {
  const char* name;
  const char* text;
  Kind kind;
  const char* mapping;
};

class Systems : public testing::TestWithParam<System> {};

TEST_P(Systems, AreKnownUnaided) {
  const System& system = GetParam();
  const Imported result = import_texts({{"export.csv", system.text}});
  ASSERT_THAT(result.failed, IsEmpty()) << result.failed[0].message;
  ASSERT_THAT(result.sources, SizeIs(1));
  const SourceReport& report = result.sources[0];
  EXPECT_EQ(to_string(report.kind), to_string(system.kind));
  for (const std::string_view each : base::split(system.mapping, ',')) {
    const std::size_t equals = each.find('=');
    EXPECT_EQ(mapped(report, each.substr(0, equals)), each.substr(equals + 1)) << each;
  }
  EXPECT_GT(report.kind_confidence, 0.5);
  EXPECT_EQ(report.columns.size(), report.mapping.size());
  for (const MappedColumn& column : report.columns) {
    EXPECT_FALSE(column.why.empty()) << column.field;
    EXPECT_GT(column.confidence, 0) << column.field;
    EXPECT_LE(column.confidence, 1) << column.field;
  }
}

constexpr System kOrganisations[] = {
    {"Visio", "Name,Reports_To,Department,Title,Telephone\nAda,,Board,Chief,1\nBen,Ada,Sales,Clerk,2\n",
     Kind::people, "name=Name,manager_id=Reports_To,department=Department,title=Title"},
    {"VisioWizard", "Employee ID,Employee Name,Reports To\n01,Ada,\n02,Ben,01\n", Kind::people,
     "id=Employee ID,name=Employee Name,manager_id=Reports To"},
    {"VisioTemplate", "Unique_ID,Name,Title,Reports_To,Master_Shape\na,Ada,Chief,,1\nb,Ben,Clerk,a,2\n",
     Kind::people, "id=Unique_ID,manager_id=Reports_To"},
    {"Lucidchart",
     "Employee ID,Employee name,Supervisor ID,Role/Title,Email,Photo "
     "URL\n1,Ada,,Chief,a@x.org,\n2,Ben,1,Clerk,"
     "b@x.org,\n",
     Kind::people,
     "id=Employee ID,name=Employee name,manager_id=Supervisor ID,title=Role/Title,photo=Photo URL"},
    {"Drawio",
     "## Example of a chart\n# label: %name%<br>%position%\n# style: shape=card;fillColor=%fill%,x=1\n# "
     "connect: {\"from\": \"manager\", \"to\": \"name\"}\n## Data "
     "below\nname,position,id,location,manager,email,fill,stroke,refs,url,image\nAda "
     "One,Chief,ado,North,,a@x.org,#fff,#000,,,\nBen Two,Clerk,bet,South,Ada One,b@x.org,#fff,#000,ado,,\n",
     Kind::people, "id=id,name=name,title=position,manager_id=manager,dotted_ids=refs,location=location"},
    {"OrganimiOld",
     "ID,First Name,Last Name,Boss "
     "ID,Dottedids,Email\n1,Ada,One,,,a@x.org\n2,Ben,Two,1,,b@x.org\n3,Cy,Three,1,1:"
     "2,c@x.org\n",
     Kind::people, "id=ID,first_name=First Name,last_name=Last Name,manager_id=Boss ID,dotted_ids=Dottedids"},
    {"OrganimiNew",
     "Unique ID,Manager ID,Firstname,Lastname,Role Title\n1,,Ada,One,Chief\n2,1,Ben,Two,Clerk\n",
     Kind::people, "id=Unique ID,manager_id=Manager ID,first_name=Firstname,title=Role Title"},
    {"OrgPlus", "Position,Reports_To,Name,Title,IsAssistant\nP1,,Ada,Chief,\nP2,P1,Ben,Clerk,Y\n",
     Kind::people, "id=Position,manager_id=Reports_To,name=Name,title=Title,assistant=IsAssistant"},
    {"OrgPlusWithIds", "Position,ReportsTo,Name,Title,ID,Primary\nP1,,Ada,Chief,77,\nP2,P1,Ben,Clerk,78,\n",
     Kind::people, "id=Position,manager_id=ReportsTo,title=Title"},
    {"OrgPlusRealTime",
     "Person ID,Supervisor ID,Full Name,Job Title,Department,Work Phone,Office Location,Work Email,Is "
     "Assistant,Photo,AltReportsTo,Salary\n1,,Ada,Chief,Board,1,North,a@x.org,N,,,1\n2,1,Ben,Clerk,Sales,2,"
     "South,"
     "b@x.org,N,,1,2\n",
     Kind::people,
     "id=Person ID,manager_id=Supervisor ID,name=Full Name,title=Job "
     "Title,dotted_ids=AltReportsTo,location=Office "
     "Location,email=Work Email"},
    {"OrgChartNow",
     "PersonID,SupervisorID,Name,Title,IsAssistant\n1001,,Ada,Chief,0\n1002,1001,Ben,Clerk,1\n", Kind::people,
     "id=PersonID,manager_id=SupervisorID,name=Name,title=Title"},
    {"OrgPublisher", "Parent Box ID,Box ID,Box Title,Record Type,Name\n,10,Board,1,Ada\n10,20,Sales,1,Ben\n",
     Kind::people, "id=Box ID,manager_id=Parent Box ID,title=Box Title"},
    {"BreezeTree", "Id,Parent Id,Name,Title,Is Assistant?\n1,0,Ada,Chief,\n2,1,Ben,Clerk,X\n", Kind::people,
     "id=Id,manager_id=Parent Id,name=Name,title=Title,assistant=Is Assistant?"},
    {"ChartHop",
     "Work Email,First Name,Last Name,Job Title,Start Date,Manager,Department,Gender,Base "
     "comp\na@x.org,Ada,One,Chief,2020-01-01,,Board,x,1\nb@x.org,Ben,Two,Clerk,2020-01-01,a@x.org,Sales,x,"
     "1\n",
     Kind::people, "first_name=First Name,manager_id=Manager,title=Job Title,department=Department"},
    {"Pingboard",
     "First Name,Last Name,Email,Job Title,Manager\xE2\x80\x99s "
     "Email\nAda,One,a@x.org,Chief,\nBen,Two,b@x.org,Clerk,a@x.org\n",
     Kind::people, "manager_id=Manager\xE2\x80\x99s Email,title=Job Title"},
    {"BuiltForTeams",
     "First Name,Last Name,Employee ID,Reports To,Dotted Line "
     "Relationships,Title,Location\nAda,One,1,*,,Chief,North\nBen,Two,2,1,,Clerk,South\n",
     Kind::people, "id=Employee ID,manager_id=Reports To,dotted_ids=Dotted Line Relationships,title=Title"},
    {"Unaric",
     "First Name,Last "
     "Name,Email,AliasEmails,Position,SupervisorEmail,Department,SubDepartment,Location,StartDate\nAda,One,a@"
     "x.org,,"
     "Chief,,Board,,North,01.02.2020\nBen,Two,b@x.org,,Clerk,a@x.org,Sales,Inside,South,01.02.2020\n",
     Kind::people, "title=Position,manager_id=SupervisorEmail,department=Department,team=SubDepartment"},
    {"OrgCanvas", "Name,Title,Manager,Secondary Manager\nAda,Chief,,\nBen,Clerk,Ada,\nCy,Clerk,Ada,Ben\n",
     Kind::people, "name=Name,manager_id=Manager,dotted_ids=Secondary Manager"},
    {"Functionly", "Full name\tRole\tReports to\tTeam\nAda\tChief\t\tBoard\nBen\tClerk\tAda\tSales\n",
     Kind::people, "name=Full name,title=Role,manager_id=Reports to"},
    {"Google",
     "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path "
     "[Required],New Primary Email [UPLOAD ONLY],Recovery Phone [MUST BE IN THE E.164 FORMAT],Home "
     "Phone,Employee ID,Employee Title,Manager "
     "Email,Department\nAda,One,a@x.org,****,/,,,,,Chief,,Board\nBen,Two,b@x.org,****,/"
     "Sales,,,,,Clerk,a@x.org,"
     "Sales\n",
     Kind::people,
     "first_name=First Name [Required],manager_id=Manager Email,title=Employee Title,department=Department"},
    {"Entra",
     "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,"
     "accountEnabled,"
     "usageLocation,ageGroup\na@x.org,Ada One,One,a@x.org,Ada,g-1,Member,Chief,Board,True,SE,\nb@x.org,Ben "
     "Two,Two,b@x.org,Ben,g-2,Member,Clerk,Sales,True,SE,\n",
     Kind::people,
     "id=objectId,name=displayName,title=jobTitle,department=department,email=mail,manager_id="},
    {"EntraTemplate",
     "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,Initial password "
     "[passwordProfile] Required,Job title [jobTitle],Department [department]\nExample: Chris "
     "Green,chris@x.org,myPassword1234,,\nAda One,a@x.org,secret,Chief,Board\n",
     Kind::people, "name=Name [displayName] Required,title=Job title [jobTitle]"},
    {"GraphFlattened",
     "id,displayName,givenName,surname,mail,userPrincipalName,jobTitle,department,manager.id,manager."
     "displayName\n"
     "g1,Ada,Ada,One,a@x.org,a@x.org,Chief,Board,,\ng2,Ben,Ben,Two,b@x.org,b@x.org,Clerk,Sales,g1,Ada\n",
     Kind::people, "id=id,name=displayName,manager_id=manager.id,title=jobTitle,email=mail"},
    {"ScimFlattened",
     "id,userName,name.givenName,name.familyName,title,emails.value,"
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department,"
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value,"
     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.displayName\n"
     "1,ada,Ada,One,Chief,a@x.org,Board,,\n2,ben,Ben,Two,Clerk,b@x.org,Sales,1,Ada\n",
     Kind::people,
     "id=id,first_name=name.givenName,last_name=name.familyName,title=title,email=emails.value,"
     "department=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department,"
     "manager_id=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value"},
    {"BambooHR",
     "id,employeeNumber,displayName,firstName,lastName,jobTitle,department,division,location,workEmail,"
     "supervisor,"
     "supervisorId,supervisorEId,hireDate\n1,E1,Ada,Ada,One,Chief,Board,A,North,a@x.org,,,,2020-01-01\n2,E2,"
     "Ben,"
     "Ben,Two,Clerk,Sales,A,South,b@x.org,Ada,1,1,2020-01-01\n",
     Kind::people, "id=id,name=displayName,manager_id=supervisorEId,title=jobTitle,department=department"},
    {"BambooReport",
     "Employee #,First Name,Last Name,Job Title,Work Email,Supervisor "
     "email\n1,Ada,One,Chief,a@x.org,\n2,Ben,Two,"
     "Clerk,b@x.org,a@x.org\n",
     Kind::people, "id=Employee #,manager_id=Supervisor email,email=Work Email"},
    {"Workday",
     "All workers,,,,,\nAs of 2026-01-01,,,,,\nEmployee ID,Worker,Worker's Manager,Business "
     "Title,Supervisory "
     "Organization,Hire Date\n1001,Ada One,,Chief,Board,2020-01-01\n1002,Ben Two,Ada One "
     "(1001),Clerk,Sales,2020-01-01\n",
     Kind::people,
     "id=Employee ID,name=Worker,manager_id=Worker's Manager,title=Business Title,department=Supervisory "
     "Organization"},
    {"DirectoryExport",
     "DN,objectClass,cn,sn,givenName,title,department,manager,sAMAccountName,mail\n\"CN=Ada,OU=X,DC=x\",user,"
     "Ada "
     "One,One,Ada,Chief,Board,,ada,a@x.org\n\"CN=Ben,OU=X,DC=x\",user,Ben "
     "Two,Two,Ben,Clerk,Sales,\"CN=Ada,OU=X,DC=x\",ben,b@x.org\n",
     Kind::people, "name=cn,title=title,manager_id=manager,department=department"},
    {"OrganogramSenior",
     "Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent "
     "Department,Organisation,Unit,Contact Phone,Contact E-mail,Reports to Senior Post,Salary Cost of "
     "Reports "
     "(\xC2\xA3),FTE,Actual Pay Floor "
     "(\xC2\xA3),,Valid?\n1,Ada,SCS4,Chief,All,Ministry,Office,Board,,,XX,0,1,1,,"
     "\n2,N/D,SCS2,Director,Some,Ministry,Office,Sales,,,1,0,1,1,,\n",
     Kind::people,
     "id=Post Unique Reference,name=Name,grade=Grade (or equivalent),title=Job "
     "Title,department=Unit,manager_id=Reports to Senior Post,fte=FTE"},
    {"OrganogramJunior",
     "Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (\xC2\xA3),Generic "
     "Job "
     "Title,Number of Posts in FTE,Professional/Occupational "
     "Group\nMinistry,Office,Sales,2,EO,1,Clerk,2.5,Ops\n",
     Kind::people,
     "title=Generic Job Title,department=Unit,manager_id=Reporting Senior Post,grade=Grade,fte=Number of "
     "Posts in "
     "FTE"},
    {"Chinook",
     "EmployeeId,LastName,FirstName,Title,ReportsTo,BirthDate,Email\n1,One,Ada,Chief,\\N,1960,a@x.org\n"
     "2,Two,Ben,Clerk,1,1960,b@x.org\n",
     Kind::people, "id=EmployeeId,first_name=FirstName,manager_id=ReportsTo,title=Title"},
    {"D3OrgChart",
     "id,parentId,name,lastName,position,image,email,salary,department_name\n1,,Ada,One,Chief,,A,1,Board\n2,"
     "1,Ben,"
     "Two,Clerk,,B,1,Sales\n",
     Kind::people,
     "id=id,manager_id=parentId,name=name,last_name=lastName,title=position,department=department_name"},
    {"German",
     "Personalnummer;Vorname;Nachname;Abteilung;Stelle;Vorgesetzter;Gehalt\n1;Ada;Eins;Leitung;Chefin;;1\n2;"
     "Ben;"
     "Zwei;Vertrieb;Kaufmann;1;1\n",
     Kind::people, "id=Personalnummer,first_name=Vorname,department=Abteilung,manager_id=Vorgesetzter"},
};

constexpr System kHistories[] = {
    {"Jira",
     "Summary,Issue key,Issue id,Parent id,Issue Type,Status,Priority,Resolution,Assignee,Reporter,Created,"
     "Resolved,Component/s,Component/s,Custom field "
     "(Organizations),Comment\nLate,AB-1,101,,Bug,Done,High,Fixed,"
     "Ada,Ben,12/Apr/26 3:30 PM,13/Apr/26 3:30 PM,x,y,Acme,\n",
     Kind::issues,
     "id=Issue "
     "key,title=Summary,status=Status,severity=Priority,opened=Created,closed=Resolved,customer_id=Custom "
     "field (Organizations)"},
    {"JiraPipelineIssues",
     "id,instance_url,url,key,project_key,project_name,issue_type,summary,status,status_category,reporter_id,"
     "assignee_id,assignee_name,priority,created_date\n1,u,u,AB-1,AB,Ab,Bug,Late,Done,Done,9,8,Ada,High,"
     "2026-01-01T00:00:00Z\n",
     Kind::issues, "id=id,title=summary,status=status,severity=priority"},
    {"JiraHistory",
     "issue_id,changelog_id,author_id,author_key,created_date,field,field_type,from,from_string,to,to_"
     "string\n"
     "1,1,9,k,2026-01-01T00:00:00Z,assignee,jira,8,Ada,7,Ben\n1,2,9,k,2026-01-02T00:00:00Z,status,jira,1,"
     "Open,2,"
     "Done\n1,3,9,k,2026-01-03T00:00:00Z,assignee,jira,7,Ben,8,Ada\n",
     Kind::events, "issue_id=issue_id,timestamp=created_date,actor=to_string,group="},
    {"ServiceNowLog",
     "number,incident_state,active,reassignment_count,sys_mod_count,caller_id,opened_at,sys_updated_by,"
     "sys_updated_at,location,category,priority,assignment_group,assigned_to,closed_at\nINC1,New,true,0,0,"
     "Caller "
     "1,1/2/2026 10:00,u,13/2/2026 10:00,N,C,3,Group 1,?,\nINC1,Active,true,0,1,Caller 1,1/2/2026 "
     "10:00,u,13/2/2026 11:00,N,C,3,Group 2,Ada,\n",
     Kind::events,
     "issue_id=number,timestamp=sys_updated_at,group=assignment_group,actor=assigned_to,status=incident_"
     "state,"
     "customer_id=caller_id,severity=priority"},
    {"ServiceNowLogSpeltOtherwise",
     "Number;Incident State;Assignment Group;Assigned To;Sys Updated At;Caller ID;Opened "
     "At;Department\nINC1;New;"
     "Group 1;?;13-02-2026 10:00;Caller 1;13-02-2026 09:00;X\nINC1;Active;Group 2;?;13-02-2026 11:00;Caller "
     "1;13-02-2026 09:00;X\n",
     Kind::events,
     "issue_id=Number,timestamp=Sys Updated At,group=Assignment Group,actor=Assigned To,status=Incident "
     "State,customer_id=Caller ID"},
    {"ServiceNowTable",
     "sys_id,number,short_description,description,state,impact,urgency,priority,category,caller_id,assigned_"
     "to,"
     "assignment_group,opened_at,closed_at,sys_updated_on\na,INC1,Late,Very,7,1,1,1,C,Cal,Ada,G,2026-01-01 "
     "10:00:00,2026-01-02 10:00:00,2026-01-02 10:00:00\n",
     Kind::issues,
     "id=number,title=short_description,status=state,severity=priority,opened=opened_at,closed=closed_at,"
     "customer_"
     "id=caller_id"},
    {"ServiceNowList",
     "Number,Opened,Short description,Caller,Priority,State,Category,Assignment group,Assigned "
     "to,Updated,Updated by\nINC1,2026-01-01 10:00:00,Late,Cal,3,New,C,G,Ada,2026-01-02 10:00:00,ada\n",
     Kind::issues, "id=Number,title=Short description,opened=Opened,customer_id=Caller,status=State"},
    {"Zendesk",
     "Summation column,Id,Requester,Requester "
     "id,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Created "
     "at,Updated at,Organization,Solved at,Group stations,Assignee "
     "stations,Reopens\n1,7,Cal,9,Cal,Ada,G,Late,t,"
     "Solved,High,2026-01-01 10:00,2026-01-02 10:00,Acme,2026-01-02 10:00,2,3,0\n",
     Kind::issues,
     "id=Id,title=Subject,customer_id=Organization,status=Status,severity=Priority,opened=Created "
     "at,closed=Solved "
     "at"},
    {"Bpic2013",
     "SR Number;Change Date+Time;Status;Sub Status;Involved ST Function Div;Involved Org line 3;Involved "
     "ST;SR "
     "Latest Impact;Product;Country;Owner Country;Owner First "
     "Name\n1-1;2012-03-31T15:59:42+01:00;Accepted;In "
     "Progress;A;Org;Team 2nd;Medium;P;se;se;Ada\n",
     Kind::events,
     "issue_id=SR Number,timestamp=Change Date+Time,status=Status,activity=Sub Status,group=Involved "
     "ST,actor=Owner First Name,severity=SR Latest Impact"},
    {"XesCsv",
     ",concept:name,org:resource,time:timestamp,Activity,Resource,Costs,case:concept:name,case:creator\n0,"
     "ask,Ada,"
     "2010-12-30 14:32:00+01:00,ask,Ada,50,3,x\n1,look,Ben,2010-12-30 15:06:00+01:00,look,Ben,40,3,x\n",
     Kind::events,
     "issue_id=case:concept:name,activity=concept:name,actor=org:resource,timestamp=time:timestamp"},
    {"PlainEventCsv",
     "Case ID,Activity,Start Timestamp,Complete Timestamp,Resource,Role\n1,ask,2026-01-01 "
     "10:00,2026-01-01 11:00,Ada,Clerk\n",
     Kind::events,
     "issue_id=Case ID,activity=Activity,timestamp=Complete Timestamp,actor=Resource,group=Role"},
    {"SalesforceReport",
     "Case Number,Account Name,Case Owner,Subject,Status,Priority,Date/Time Opened,Closed "
     "Date\n1,Acme,Ada,Late,"
     "Closed,High,2026-01-01 10:00,2026-01-02\n",
     Kind::issues, "id=Case Number,customer_id=Account Name,title=Subject,status=Status,severity=Priority"},
    {"SalesforceObject",
     "Id,CaseNumber,AccountId,ContactId,ParentId,Type,Status,Reason,Origin,Subject,Priority,IsClosed,"
     "ClosedDate,"
     "OwnerId,CreatedDate\n5001,1,A1,C1,,Problem,Closed,x,Web,Late,High,true,2026-01-02T10:00:00Z,O1,"
     "2026-01-01T10:00:00Z\n",
     Kind::issues, "id=Id,customer_id=AccountId,title=Subject,opened=CreatedDate,closed=ClosedDate"},
    {"SalesforceHistory",
     "CaseId,Field,OldValue,NewValue,CreatedDate\n1,Owner,Ada,Ben,2026-01-01T10:00:00Z\n1,Status,New,Closed,"
     "2026-01-02T10:00:00Z\n",
     Kind::events, "issue_id=CaseId,timestamp=CreatedDate,actor=NewValue,status="},
    {"PagerDuty",
     "id,incident_number,title,status,urgency,created_at,last_status_change_at,service,escalation_policy,"
     "priority,"
     "resolve_reason\nQ1,7,Down,resolved,high,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,Web,Main,P1,\n",
     Kind::issues, "id=id,title=title,status=status,severity=priority,opened=created_at"},
    {"PagerDutyAnalytics",
     "id,title,urgency,status,service_name,created_at,resolved_at,seconds_to_resolve,escalation_count\nQ1,"
     "Down,"
     "high,resolved,Web,2026-01-01T10:00:00Z,2026-01-01T11:00:00Z,3600,1\n",
     Kind::issues, "id=id,title=title,severity=urgency,opened=created_at,closed=resolved_at"},
    {"Helpdesk", "CaseID,ActivityID,CompleteTimestamp\n2,1,2012-04-03 16:55:38\n2,8,2012-04-03 16:55:53\n",
     Kind::events, "issue_id=CaseID,activity=ActivityID,timestamp=CompleteTimestamp,actor=,group="},
    {"CityRequests",
     "case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,closure_reason,case_title,subject,"
     "reason,type,"
     "queue,department,location,source\n1,2022-01-21 13:47:00,2022-02-04 13:47:30,,OVERDUE,Open, "
     ",Pothole,Works,"
     "Street,x,Q,PWD, ,Call\n",
     Kind::issues,
     "id=case_enquiry_id,title=case_title,opened=open_dt,closed=closed_dt,status=case_status,cause=closure_"
     "reason"},
};

constexpr System kPairs[] = {
    {"Orders",
     "OrderID,CustomerID,EmployeeID,OrderDate,Freight\n1,C1,E1,2026-01-01,3\n2,C1,E2,2026-01-02,4\n",
     Kind::links, "customer_id=CustomerID,served_by=EmployeeID"},
    {"Invoices",
     "invoice_id,customer_id,sales_rep_id,date,status,total\n1,C1,E1,2026-01-01,paid,3\n2,C1,E2,2026-01-02,"
     "open,4\n",
     Kind::links, "customer_id=customer_id,served_by=sales_rep_id"},
    {"NumberedPairs", "id,customer_id,employee_id,date\n1,C1,E1,2026-01-01\n2,C1,E2,2026-01-02\n",
     Kind::links, "customer_id=customer_id,served_by=employee_id"},
    {"Accounts", "Account ID,Account Name,Industry,Account Owner\n1,Acme,Gold,Ada\n2,Beta,Tin,Ben\n",
     Kind::customers, "id=Account ID,name=Account Name,segment=Industry,served_by=Account Owner"},
    {"AccountsWithParents",
     "Id,Name,ParentId,OwnerId,Industry,AnnualRevenue\n1,Acme,,U1,Metal,5\n2,Beta,1,U2,Metal,6\n",
     Kind::customers, "id=Id,name=Name,served_by=OwnerId,segment=Industry,value=AnnualRevenue"},
};

std::string name_of(const testing::TestParamInfo<System>& system) {
  return system.param.name;
}
INSTANTIATE_TEST_SUITE_P(Organisations, Systems, testing::ValuesIn(kOrganisations), name_of);
INSTANTIATE_TEST_SUITE_P(Histories, Systems, testing::ValuesIn(kHistories), name_of);
INSTANTIATE_TEST_SUITE_P(Pairs, Systems, testing::ValuesIn(kPairs), name_of);

}  // namespace
}  // namespace flipchart::importers
