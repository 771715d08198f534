// Lists rather than cleverness: a word that is wrongly here only leaves out a column, and the report says so.
#include "importers/sensitive.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

// Anywhere in the header, words written together or apart; folded, so without accents. Line by line:
// passwords, pay, birth and age, gender to health, papers and accounts, home, judgement.
constexpr std::string_view kInside =
    "password,passwd,passwort,kennwort,motdepasse,contrasena,wachtwoord,losenord,credential,密码,"
    "salary,salaries,salaire,salario,salaris,gehalt,sueldo,stipend,remuneration,vergutung,"
    "basecomp,hourlycomp,variablecomp,totalcomp,hourlyrate,dailyrate,dayrate,stockoption,pensionplan,给与,"
    "給与,工资,薪资,給料,"
    "birth,geburt,naissance,nacimiento,nascita,nascimento,geboorte,fodelse,agegroup,agerange,"
    "ageband,consentprovidedforminor,生年月日,出生,"
    "gender,geschlecht,geslacht,ethnic,ethnie,nationality,nationalit,nacionalidad,staatsangehorig,"
    "citizenship,immigration,visastatus,marital,familienstand,etatcivil,estadocivil,statocivile,"
    "religio,konfession,sexualorientation,pronoun,veteran,disabilit,behinder,handicap,medical,"
    "bloodtype,bloodgroup,sickleave,sickdays,性别,性別,国籍,"
    "socialsecurity,socialinsurance,securitesociale,sozialversicherung,nationalinsurance,"
    "nationalid,ninumber,taxid,taxcode,taxnumber,taxfilenumber,steuernummer,steuerid,bankaccount,"
    "bankverbindung,kontonummer,sortcode,routingnumber,passport,reisepass,driverslicen,driverlicen,"
    "drivinglicen,"
    "emergencycontact,nextofkin,residentialaddress,residence,privatadresse,privatanschrift,wohnort,"
    "wohnanschrift,adressepersonnelle,domicile,streetaddress1,streetaddress2,alternateemail,"
    "authenticationphone,authenticationemail,authenticationalternative,"
    "performancerating,performancereview,performancescore,disciplinary,criminal";

// One word of the header.
constexpr std::array kSensitiveWords = {
    "ssn",        "dob",      "sex",    "sexe", "sexo",       "sesso",      "iban",    "bic",          "comp",
    "commission", "earnings", "income", "wage", "wages",      "bonus",      "bonuses", "compensation", "loon",
    "lohn",       "spouse",   "equity", "nino", "dependents", "dependants", "pension",
};

// The whole header; inside a longer one these mean something else.
constexpr std::array kWhole = {"pwd", "user pwd",  "unicode pwd", "sin",   "race", "age",
                               "pin", "ethnicity", "lon",         "salar", "ahv",  "bsn"};

// After "pay", "home" and "recovery": what makes them harmless.
constexpr std::array kAfterHome = {"office", "page",         "department",   "dept",  "unit",
                                   "team",   "organisation", "organization", "cost",  "url",
                                   "screen", "branch",       "site",         "group", "base"};
constexpr std::array kAfterRecovery = {"email", "mail", "phone",    "mobile",
                                       "key",   "code", "question", "secret"};
constexpr std::array kPayments = {"payment", "payments", "payload", "payable", "payables", "payer",
                                  "payor",   "paying",   "payee",   "payback", "paypal"};
constexpr std::array kPrivate = {"address", "phone", "mobile", "email", "mail", "telephone", "cell"};

bool is_one_of(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_sensitive(std::string_view text) {
  if (text.empty()) return false;
  if (is_one_of(kWhole, text)) return true;
  std::string squeezed(text);
  squeezed.erase(std::remove(squeezed.begin(), squeezed.end(), ' '), squeezed.end());
  for (const std::string_view part : base::split(kInside, ',')) {
    if (squeezed.find(part) != std::string::npos) return true;
  }
  const std::vector<std::string_view> words = base::split(text, ' ');
  const bool of_a_person = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return word == "personal" || word == "private" || word == "emergency";
  });
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::string_view word = words[w];
    const std::string_view next = w + 1 < words.size() ? words[w + 1] : std::string_view{};
    if (is_one_of(kSensitiveWords, word)) return true;
    if (of_a_person && is_one_of(kPrivate, word)) return true;
    if (word.starts_with("pay") && !is_one_of(kPayments, word)) return true;
    if (word == "recovery" && (next.empty() || is_one_of(kAfterRecovery, next))) return true;
    if (word == "home" && !is_one_of(kAfterHome, next)) return true;
    if (word.starts_with("home") && word.size() > 4 && !is_one_of(kAfterHome, word.substr(4))) return true;
    if (word.starts_with("wage") || word.starts_with("lohn")) return true;
  }
  return false;
}

}  // namespace flipchart::importers
