// Every kind of edit through the real program: said on a line, held by the file, taken back.
#include <gmock/gmock.h>

#include <set>
#include <sstream>

#include "small_company.hpp"

namespace flipchart::journeys {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Edits : public OnASmallCompany {};

// Each is accepted after those before it.
constexpr const char* kEveryKind[] = {
    R"({"edit":"open_fix","id":"F1","title":"One list","issues":["I1"]})",
    R"({"edit":"open_fix","id":"F2","title":"The seam","from":"ana","to":"ben"})",
    R"({"edit":"rename_fix","fix":"F1","title":"One list for both"})",
    R"({"edit":"gather","fix":"F1","issues":["I2"]})",
    R"({"edit":"release","fix":"F1","issues":["I2"]})",
    R"({"edit":"own","fix":"F1","owner":"ana"})",
    R"({"edit":"propose","fix":"F1","by":"ben","text":"Share the list"})",
    R"({"edit":"promise","fix":"F1","due":"2026-11-30","to":"C1"})",
    R"({"edit":"unpromise","fix":"F1"})",
    R"({"edit":"promise","fix":"F1","due":"2026-12-04","to":"C1"})",
    R"({"edit":"step","fix":"F1","step":"heard","day":"2026-11-01"})",
    R"({"edit":"status","fix":"F1","status":"done","day":"2026-12-01"})",
    R"({"edit":"reopen","fix":"F1"})",
    R"({"edit":"import_answers","aliases":[{"holder":"A. Ruiz","position":"ana"}],"mappings":[]})",
    R"({"edit":"save_view","name":"Customers first","facing":1,"flows":true})",
    R"({"edit":"save_view","id":"view-2","name":"For nobody"})",
    R"({"edit":"move_view","view":"view-2","to":1})",
    R"({"edit":"remove_view","view":"view-2"})",
    R"({"edit":"gains","fix":"F1","customer":"a date","team":"fewer calls"})",
    R"({"edit":"credit","fix":"F1","to":"ben","text":"asked twice"})",
    R"({"edit":"reflect","fix":"F1","text":"It held."})",
    R"({"edit":"merge_fixes","into":"F1","fix":"F2"})",
    R"({"edit":"gather","fix":"F1","issues":["I2"]})",
    R"({"edit":"split_fix","fix":"F1","id":"F3","title":"Apart","issues":["I2"]})",
    R"({"edit":"open_fix","id":"F4","title":"Not this"})",
    R"({"edit":"delete_fix","fix":"F4"})",
    R"({"edit":"envelope","role":"Clerk","amount":200,"hours":1.5,"actions":["refund"]})",
    R"({"edit":"obstacle","id":"O1","hurts":"procedure","text":"Two forms","on":"ana"})",
    R"({"edit":"tackle","obstacle":"O1","fix":"F3"})",
    R"({"edit":"obstacle_gone","obstacle":"O1","day":"2026-11-11"})",
    R"({"edit":"you_said","id":"L1","leader":"boss","text":"Nobody answers","customer":"C1"})",
    R"({"edit":"we_will","commitment":"L1","text":"Answer in a day","due":"2026-12-01"})",
    R"({"edit":"we_did","commitment":"L1","text":"We do","day":"2026-11-30"})",
    R"({"edit":"answer","on":"I1","question":"happened","text":"It was late"})",
    R"({"edit":"answer","on":"I1","question":"went_well","text":"She rang"})",
    R"({"edit":"answer","on":"I1","question":"went_wrong","text":"Nobody knew"})",
    R"({"edit":"answer","on":"I1","question":"ours","text":"not ours"})",
    R"({"edit":"told_customer","on":"I1","text":"By Friday"})",
    R"({"edit":"quote","id":"Q1","customer":"C1","words":"  when? ","issue":"I1","implication":"no plan","success":"a date"})",
    R"({"edit":"boundary","id":"B1","customer":"C1","position":"ana","condition":"shouting","wording":"Let us pause","backed_by":"boss"})",
    R"({"edit":"win","id":"W1","kind":"goodwill","by":"ana","customer":"C1","text":"Waived the fee","credit":"Ana"})",
    R"({"edit":"win","id":"W2","kind":"decision","by":"ben","text":"Not this"})",
    R"({"edit":"remove","id":"W2"})",
    R"({"edit":"proposals","from_below":false})",
    R"({"edit":"hold","seconds":1})",
    R"({"edit":"title","title":"Spring offsite"})",
    R"({"edit":"word_list","on":true,"words":["blame"],"instead":["cause"]})",
    R"({"edit":"note","id":"N1","on":"F1","track":"room","text":"for all"})",
    R"({"edit":"note","id":"N2","on":"ana","track":"private","text":"between us"})",
    R"({"edit":"correction","id":"K1","behaviour":"interrupted the customer three times","who":"ana","whom":"ben"})",
    R"({"edit":"message","correction":"K1","part":"first","text":"I saw it"})",
    R"({"edit":"message","correction":"K1","part":"second","text":"I heard you"})",
    R"({"edit":"spoken","correction":"K1","part":"first"})",
    R"({"edit":"spoken","correction":"K1","part":"second"})",
    R"({"edit":"message","correction":"K1","part":"group","text":"We let people finish"})",
    R"({"edit":"add_position","id":"cy","title":"Porter","manager":"ana","name":"Cy Young","department":"Desk"})",
    R"({"edit":"move","position":"cy","manager":"ben"})",
    R"({"edit":"dotted","position":"cy","manager":"ana","on":true})",
    R"({"edit":"front","position":"cy","front":true})",
    R"({"edit":"rename_position","position":"cy","title":"Head porter"})",
    R"({"edit":"fill","position":"cy","name":"Dee Long","email":"dee@example.org"})",
    R"({"edit":"rename_person","position":"cy","name":"Dee Short","holder":2})",
    R"({"edit":"vacate","position":"cy","holder":1})",
    R"({"edit":"add_position","id":"temp","title":"Temp"})",
    R"({"edit":"remove_position","position":"temp"})",
    R"({"edit":"add_customer","id":"C2","name":"Voltmart","segment":"Retail","served_by":["ana"]})",
    R"({"edit":"rename_customer","customer":"C2","name":"Voltmart Ltd"})",
    R"({"edit":"serve","customer":"C2","position":"cy","on":true})",
    R"({"edit":"add_customer","id":"C3","name":"Not this"})",
    R"({"edit":"remove_customer","customer":"C3"})",
    R"({"edit":"add_issue","id":"I3","title":"No answer","customer":"C2","severity":"high","day":"2026-11-20"})",
    R"({"edit":"rename_issue","issue":"I3","title":"No answer at all"})",
    R"({"edit":"close_issue","issue":"I3","day":"2026-11-21"})",
    R"({"edit":"add_issue","id":"I4","title":"Not this"})",
    R"({"edit":"hand_over","issue":"I4","to":"ana"})",
    R"({"edit":"remove_issue","issue":"I4"})",
    R"({"edit":"rename_silo","silo":"Desk","name":"Front desk"})",
    R"({"edit":"recolour_silo","silo":"Back","colour":"teal"})",
    R"({"edit":"workshop_dates","week_starts":"sunday"})"};

std::string every_kind() {
  std::string lines;
  for (const char* const line : kEveryKind) lines += std::string(line) + '\n';
  return lines;
}

json without_seq(json state) {
  state.erase("seq");
  return state;
}

TEST_F(Edits, OfEveryKindAreAcceptedHeldAndTakenBack) {
  const json first = without_seq(state());
  std::set<std::string> kinds{"purge", "forget"};  // these cannot be taken back: below
  for (const char* const line : kEveryKind) kinds.insert(json::parse(line).at("edit").get<std::string>());
  const Ran unknown = edit("{\"edit\":\"?\"}\n");
  std::set<std::string> known;
  std::istringstream words(unknown.out.substr(unknown.out.find("use one of ") + 11));
  for (std::string word; words >> word;)
    known.insert(word.substr(0, word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_")));
  EXPECT_EQ(kinds, known) << "a kind is missing here";

  const Ran done = edit(every_kind());
  EXPECT_EQ(refusals(done), "");
  EXPECT_EQ(done.code, 0);
  const json now = state();
  const json& fix = now.at("fixes").at(0);
  EXPECT_EQ(fix.at("title"), "One list for both");
  EXPECT_EQ(fix.at("issues"), json({"I1"}));
  EXPECT_EQ(fix.at("owner"), "ana");
  EXPECT_EQ(fix.at("proposals"), json::parse(R"([{"by":"ben","text":"Share the list"}])"));
  EXPECT_EQ(fix.at("due"), "2026-12-04");
  EXPECT_EQ(fix.at("to"), "C1");
  EXPECT_EQ(fix.at("status"), "open");
  EXPECT_EQ(fix.at("seam"), json({"ana", "ben"})) << "from the fix that was merged into it";
  EXPECT_EQ(fix.at("steps"), json::parse(R"({"heard":"2026-11-01"})"));
  EXPECT_EQ(fix.at("customer_gains"), "a date");
  EXPECT_EQ(fix.at("team_gains"), "fewer calls");
  EXPECT_EQ(fix.at("reflection"), "It held.");
  EXPECT_EQ(fix.at("reflection_on"), "2027-03-04");
  EXPECT_EQ(fix.at("credits"), json::parse(R"([{"to":"ben","text":"asked twice"}])"));
  ASSERT_EQ(now.at("fixes").size(), 2U);
  EXPECT_EQ(now.at("fixes").at(1).at("issues"), json({"I2"}));
  EXPECT_EQ(now.at("envelopes"),
            json::parse(R"([{"role":"Clerk","team":"","amount":200.0,"hours":1.5,"actions":["refund"]}])"));
  EXPECT_EQ(
      now.at("obstacles"),
      json::parse(
          R"([{"id":"O1","hurts":"procedure","text":"Two forms","on":"ana","fix":"F3","gone_on":"2026-11-11"}])"));
  EXPECT_EQ(
      now.at("commitments"),
      json::parse(
          R"([{"id":"L1","leader":"boss","you_said":"Nobody answers","customer":"C1","we_will":"Answer in a day",
               "due":"2026-12-01","we_did":"We do","done_on":"2026-11-30","overdue":false}])"));
  EXPECT_EQ(
      now.at("post_mortems"),
      json::parse(R"([{"on":"I1","happened":"It was late","went_well":"She rang","went_wrong":"Nobody knew",
                             "ours":"not ours","told_customer":"By Friday","early":null}])"));
  EXPECT_EQ(
      now.at("quotes"),
      json::parse(
          R"([{"id":"Q1","customer":"C1","words":"  when? ","issue":"I1","implication":"no plan","success":"a date"}])"));
  EXPECT_EQ(now.at("boundaries").at(0).at("wording"), "Let us pause");
  EXPECT_EQ(
      now.at("wins"),
      json::parse(
          R"([{"id":"W1","kind":"goodwill","by":"ana","customer":"C1","text":"Waived the fee","credit":"Ana"}])"));
  EXPECT_EQ(
      now.at("rules"),
      json::parse(
          R"({"proposals_from_below":false,"hold_seconds":1,"words_underlined":true,"words":[{"word":"blame","instead":"cause"}],"dates":{"week_starts":"sunday","date_order":"day_first","zone":""}})"));
  ASSERT_EQ(now.at("views").size(), 1U);
  EXPECT_EQ(now.at("views").at(0).at("name"), "Customers first");
  EXPECT_EQ(now.at("views").at(0).at("facing"), 1.0);
  EXPECT_EQ(now.at("notes").size(), 2U);
  EXPECT_EQ(
      now.at("corrections"),
      json::parse(
          R"([{"id":"K1","behaviour":"interrupted the customer three times","who":"ana","whom":"ben","first":"I saw it",
               "first_spoken":true,"second":"I heard you","second_spoken":true,"group":"We let people finish","named":[]}])"));
  for (const auto& [key, count] : std::vector<std::pair<const char*, int>>{
           {"positions", 4}, {"people", 4}, {"customers", 2}, {"issues", 3}, {"events", 3}})
    EXPECT_EQ(now.at(key), count) << key;
  EXPECT_EQ(now.at("shelf"), json::array());
  ASSERT_EQ(flipchart({"export", workshop_, "-o", path("data"), "--unsafe"}).code, 0);
  const std::string people = text_of(path("data/people.csv"));
  EXPECT_THAT(people, HasSubstr("Dee Short"));
  EXPECT_THAT(people, HasSubstr("Head porter"));
  EXPECT_THAT(people, Not(HasSubstr("Cy Young")));
  EXPECT_THAT(text_of(path("data/issues.csv")), HasSubstr("No answer at all"));
  EXPECT_THAT(text_of(path("data/customers.csv")), HasSubstr("Voltmart Ltd"));

  std::string back, again;
  for (std::size_t i = 0; i < std::size(kEveryKind); ++i) {
    back += "{\"edit\":\"undo\"}\n";
    again += "{\"edit\":\"redo\"}\n";
  }
  EXPECT_EQ(refusals(edit(back)), "");
  EXPECT_EQ(without_seq(state()), first);
  EXPECT_EQ(edit("{\"edit\":\"undo\"}\n").code, 3) << "nothing is left to undo";
  EXPECT_EQ(refusals(edit(again)), "");
  EXPECT_EQ(without_seq(state()), without_seq(now));
}

TEST_F(Edits, ThatReachBackCannotBeTakenBack) {
  ASSERT_EQ(refusals(edit(every_kind())), "");
  EXPECT_EQ(refusals(edit("{\"edit\":\"purge\",\"note\":\"N2\"}\n{\"edit\":\"purge\",\"note\":\"K1\"}\n"
                          "{\"edit\":\"forget\",\"position\":\"ana\"}\n")),
            "");
  const Ran log = flipchart({"log", workshop_, "--private"});
  for (const char* const words : {"between us", "interrupted", "I saw it", "let people finish", "Ana Ruiz"})
    EXPECT_THAT(log.out + text_of(workshop_) + state().dump(), Not(HasSubstr(words)));
  EXPECT_EQ(state().at("corrections"), json::array());
  EXPECT_EQ(state().at("fixes").at(0).at("owner"), "ana");
  std::string back;
  for (std::size_t i = 0; i < std::size(kEveryKind); ++i) back += "{\"edit\":\"undo\"}\n";
  EXPECT_EQ(refusals(edit(back)), "") << "what was purged still counts as one";
  ASSERT_EQ(flipchart({"export", workshop_, "-o", path("data"), "--unsafe"}).code, 0);
  EXPECT_THAT(text_of(path("data/people.csv")), Not(HasSubstr("Ana Ruiz")));
  EXPECT_EQ(edit("{\"edit\":\"forget\",\"position\":\"ana\",\"holder\":2}\n").code, 3);
  EXPECT_EQ(edit("{\"edit\":\"purge\",\"note\":\"N2\"}\n").code, 3);
}

// What stands in every field that takes a text.
TEST_F(Edits, TakeEveryScriptAndControlCharacterInEveryText) {
  std::string nasty;
  for (char c = 1; c < 32; ++c) nasty += c;
  nasty +=
      "\x7f\"\\/ \xC2\x85 \u009b31m \u202e\u200b\ufeff 東京 עברית العربية हिन्दी ไทย "
      "👩‍👩‍👧 "
      "Z\u0301 "
      "\U0010FFFF";
  std::size_t texts = 0;
  for (const char* const line : kEveryKind) {
    json said = json::parse(line);
    for (auto& [key, value] : said.items()) {
      static const std::set<std::string> kWords{
          "text",    "title", "words",          "name",    "wording",  "condition",  "credit", "implication",
          "success", "early", "customer_gains", "segment", "severity", "department", "email"};
      const bool gains = said.at("edit") == "gains" && key != "edit" && key != "fix";
      if (!value.is_string() || (!gains && !kWords.contains(key))) continue;
      value = nasty;
      ++texts;
    }
    const Ran ran = edit(said.dump() + '\n');
    EXPECT_EQ(refusals(ran), "") << line;
  }
  EXPECT_GT(texts, 40U);
  const json now = state();
  EXPECT_EQ(now.at("fixes").at(0).at("title"), nasty);
  EXPECT_EQ(now.at("quotes").at(0).at("words"), nasty);
  EXPECT_EQ(now.at("corrections").at(0).at("group"), nasty);
  EXPECT_EQ(now.at("lost"), json::array());
  for (const std::string name : {"r.csv", "r.xlsx", "r.ics", "r.html"})
    EXPECT_EQ(flipchart({"register", workshop_, "-o", path(name), "--unsafe"}).code, 0) << name;
  for (const std::string name : {"p.svg", "p.png", "p.json"})
    EXPECT_EQ(flipchart({"render", workshop_, "-o", path(name), "--unsafe"}).code, 0) << name;
  const Ran shown = flipchart({"show", workshop_, "--private"});
  for (const char* const command : {"\x07", "\x1b", "\x7f", "\u009b"})
    EXPECT_EQ(shown.out.find(command), std::string::npos) << "a terminal is left in peace";
  EXPECT_EQ(flipchart({"log", workshop_, "--private"}).out.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace flipchart::journeys
