// The tables of docs/formats.md, "column names". In every list our own plain CSV's name stands first.
#include "importers/synonyms.hpp"

namespace flipchart::importers {

namespace {

constexpr std::string_view kPosition =
    "served by,position id,employee id,person id,agent id,support rep id,account owner id,account manager id,"
    "account owner,account manager,owner id,sales rep id,sales representative id,sales rep,sales "
    "representative,sales person id,sales person,support rep,support agent,customer success manager,csm,"
    "relationship manager,rep id,employee no,employee number,employee,position,agent,owner,staff id,served "
    "by "
    "id,kundenbetreuer,betreuer";

constexpr std::string_view kCompany = "company,company name,organization,organisation,firma";

constexpr std::string_view kUserName = "user name,login,login name,nickname";

constexpr std::string_view kIssueId =
    "issue id,issue key,issue,case id,case number,case,ticket id,ticket number,ticket,incident id,incident "
    "number,incident,sr number,case concept name,case enquiry id,trace,trace concept name,trace "
    "id,request id,request number,number";
constexpr std::string_view kCustomerOfIssue =
    "customer id,customer,account id,client id,client,account,customer name,account name,client "
    "name,organizations,organization,requester id,caller id,requester,requester email,caller,case customer "
    "id,case customer";
constexpr std::string_view kSeverity =
    "severity,priority,impact,sr latest impact,urgency,case severity,case priority";
constexpr std::string_view kStatus = "status,state,incident state,case status,ticket status,issue status";

std::vector<Synonyms> people() {
  return {
      {Field::id,
       "id,unique id,employee id,emp id,employee no,employee number,employee #,employee nr,personnel number,"
       "personnel no,staff id,staff number,position id,post unique reference,box id,person id,worker id,"
       "associate id,uid,object id,external id,s am account name,user principal name,key,personalnummer,"
       "mitarbeiternummer,matricule"},
      {Field::first_name,
       "first name,given name,forename,pref name,preferred first name,legal first name,legal name first name,"
       "name given name,vorname,prenom,nombre,voornaam"},
      {Field::last_name,
       "last name,surname,family name,sn,pref last,preferred last name,legal last name,legal name last name,"
       "name family name,nachname,familienname,nom de famille,apellido,apellidos,achternaam"},
      {Field::name,
       "name,full name,display name,employee name,legal name,name formatted,formatted name,preferred name,"
       "employee,employees,worker,worker name,associate,staff name,cn,common name,person,person name,label,"
       "mitarbeiter"},
      {Field::name, kUserName},
      {Field::title,
       "title,job title,business title,employee title,role,role title,position,position title,post title,box "
       "title,generic job title,job name,job profile,job profile name,current job profile,stelle,"
       "stellenbezeichnung,funktion,poste,puesto,functie"},
      {Field::manager_id,
       "manager id,manager value,manager user principal name,manager employee id,reports to id,reports "
       "to,supervisor e id,supervisor id,supervisor employee id,parent id,boss id,parent box id,reports to "
       "senior post,reporting senior post,manager,manager email,managers email,manager mail,manager email "
       "address,supervisor email,line manager id,line manager,line manager email,workers manager,direct "
       "manager,reporting to,reporting manager,reporting line,supervisor,boss,manager name,manager display "
       "name,supervisor name,reports to full name,reports to email,parent,manager position id,manager level "
       "01,vorgesetzter,vorgesetzte,fuhrungskraft,responsable,jefe,leidinggevende"},
      {Field::dotted_ids,
       "dotted ids,dotted,dotted line,dotted lines,dotted line relationships,dotted line manager,alt reports "
       "to,secondary manager,matrix manager,functional manager,additional manager,stakeholder sigs"},
      {Field::team, "team,team name,squad,sub department,sub team"},
      {Field::department,
       "department,dept,department name,division,business unit,unit,org unit path,org unit,ou,department "
       "number,sub department,supervisory organization,cost center,cost centre,cost center name,organisation,"
       "organization,parent department,employee org data division,abteilung,bereich,departement,departamento,"
       "afdeling"},
      {Field::location,
       "location,work location,office,office location,physical delivery office name,site,city,building "
       "id,work address,l,"
       "standort,ort,lieu,sede"},
      {Field::email,
       "email,e mail,mail,work email,email address,e mail address,contact e mail,email primary work,primary "
       "work email,work email address,company email,emails value,emails,email id,user principal name"},
      {Field::grade, "grade,grade or equivalent,level,band,job level"},
      {Field::customer_facing, "customer facing,client facing,frontline,front line"},
      {Field::vacant, "vacant,is vacant,vacancy"},
      {Field::assistant, "assistant,is assistant"},
      {Field::photo, "photo,image,image url,photo url,picture,avatar"},
      {Field::fte, "fte,number of posts in fte,full time equivalent"},
      {Field::person_id, "person id,employee id,worker id,associate id,employee number,external id"},
  };
}

std::vector<Synonyms> customers() {
  return {
      {Field::id,
       "customer id,id,account id,client id,customer no,customer number,account number,client "
       "number,customer key,kundennummer"},
      {Field::first_name, "first name,given name,forename"},
      {Field::last_name, "last name,surname,family name"},
      {Field::name,
       "name,customer name,account name,client name,full name,display name,customer,client,account,kunde"},
      {Field::name, kCompany},
      {Field::segment,
       "segment,customer segment,tier,customer tier,market,industry,customer type,account type"},
      {Field::served_by, kPosition},
      {Field::value, "value,annual value,revenue,annual revenue,arr,acv,turnover,umsatz"},
  };
}

std::vector<Synonyms> links() {
  return {
      {Field::customer_id,
       "customer id,customer,account id,client id,client,account,customer number,customer no,account "
       "number,customer name,account name,client name,kundennummer,kunde"},
      {Field::served_by, kPosition},
      {Field::weight, "weight,count,share"},
  };
}

std::vector<Synonyms> issues() {
  return {
      {Field::id,
       "id,issue id,issue key,case id,case number,ticket id,ticket number,incident id,incident number,case "
       "enquiry id,sr number,number,issue,case,ticket,incident,key,request id,request number,sys id"},
      {Field::title,
       "title,summary,short description,case title,subject,name,issue summary,ticket subject,description"},
      {Field::customer_id, kCustomerOfIssue},
      {Field::severity, kSeverity},
      {Field::status, kStatus},
      {Field::opened,
       "opened,opened at,open dt,created,created at,created date,date opened,created on,opened date,open "
       "date,date created,sys created on,sys created at"},
      {Field::closed,
       "closed,closed at,closed dt,closed date,date closed,resolved,resolved at,resolved date,solved "
       "at,resolution date,date resolved,close date"},
      {Field::cause,
       "cause,root cause,resolution,closed code,close code,closure reason,resolve reason,reason,category"},
      {Field::amount,
       "amount,refund amount,credit amount,claim amount,disputed amount,amount requested,goodwill amount,"
       "compensation amount,refund,credit,compensation,cost,value,betrag,montant,importe,bedrag"},
      {Field::hours,
       "hours,hours worked,work hours,effort hours,hours spent,time spent hours,handling hours,labor hours,"
       "labour hours,stunden,heures,horas,uren"},
  };
}

std::vector<Synonyms> events() {
  return {
      {Field::issue_id, kIssueId},
      {Field::timestamp,
       "timestamp,time timestamp,time,change date time,sys updated at,sys updated on,changed,changed "
       "at,change "
       "date,updated,updated at,complete timestamp,completed timestamp,end timestamp,start timestamp,event "
       "time,event timestamp,event date,date time,created date,created on,date"},
      {Field::actor,
       "actor,person id,employee id,agent id,position id,org resource,assigned to,assignee,assignee display "
       "name,resource,user,user id,agent,owner,performed by,owner first name,person,employee"},
      {Field::group,
       "group,assignment group,org group,team,queue,involved st,support team,support group,assigned "
       "group,assigned team,org role,role,department"},
      {Field::status, kStatus},
      {Field::activity,
       "activity,concept name,event,action,task,operation,activity id,activity name,event name,event "
       "type,lifecycle transition,sub status"},
      {Field::customer_id, kCustomerOfIssue},
      {Field::severity, kSeverity},
  };
}

}  // namespace

std::string_view company_synonyms() {
  return kCompany;
}
std::string_view user_name_synonyms() {
  return kUserName;
}
std::string_view issue_id_synonyms() {
  return kIssueId;
}

std::vector<Synonyms> synonyms_of(Kind kind) {
  switch (kind) {
    case Kind::people:
      return people();
    case Kind::customers:
      return customers();
    case Kind::links:
      return links();
    case Kind::issues:
      return issues();
    case Kind::events:
      return events();
    case Kind::workshop:
      break;
  }
  return {};
}

}  // namespace flipchart::importers
