// Who is forgotten is in no text any more, and everybody else is where they were.
#include "model/forgetting.hpp"

#include <gmock/gmock.h>

#include "model/edit.hpp"
#include "model/organization_parts.hpp"
#include "model/packed.hpp"
#include "model/same.hpp"

namespace flipchart::model {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Person {
  std::string position, name, email = {}, number = {}, title = {};
};

Organization chart_of(const std::vector<Person>& people, const std::vector<std::string>& customers = {}) {
  OrganizationParts parts;
  for (const Person& person : people) {
    PositionPart position;
    position.id = parts.texts.intern(person.position);
    position.title = parts.texts.intern(person.title);
    position.parent = parts.positions.empty() ? kNoSlot : 0;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = 1;
    parts.holders.push_back({parts.texts.intern(person.name), parts.texts.intern(person.email),
                             parts.texts.intern(person.number)});
    parts.positions.push_back(position);
  }
  for (const std::string& customer : customers)
    parts.customers.push_back({parts.texts.intern("C" + customer), parts.texts.intern(customer)});
  return Organization(std::move(parts));
}

// One issue, held by these one after the other.
History history_of(const std::vector<std::string>& actors, const std::string& title = "Late",
                   const std::string& issue = "I1") {
  HistoryParts parts;
  parts.issues.resize(1);
  parts.issues[0].id = parts.texts.intern(issue);
  parts.issues[0].title = parts.texts.intern(title);
  for (const std::string& actor : actors) {
    Event event;
    event.at = static_cast<base::Millis>(parts.events.size() + 1);
    event.actor = parts.texts.intern(actor);
    parts.events.push_back(event);
  }
  return History(std::move(parts));
}

std::vector<std::string> actors_of(const History& history) {
  std::vector<std::string> actors;
  for (std::uint32_t e = 0; e < history.event_count(); ++e)
    actors.emplace_back(history.text(history.event(e).actor));
  return actors;
}

std::string all_texts(const base::StringPool& pool) {
  std::string all;
  for (TextId text = 1; text < pool.size(); ++text) (all += pool.view(text)) += '\n';
  return all;
}

const std::vector<Person> kTeam{{"P1", "Zoë Okafor", "zoe@example.org"},
                                {"P2", "Ana Ruiz", "ana.ruiz@example.org", "N-4711", "Deputy of Ana Ruiz"},
                                {"P3", "Ana Ruiz-Gomez", "mary-ana.ruiz@example.org"},
                                {"P4", "Ben Carter"}};

Forgotten ana(const Organization& chart) {
  return Forgotten::person(chart, chart.find("P2"), 1);
}

TEST(ForgettingAPerson, LeavesAnUndisclosedHolderAndNoWord) {
  const Organization before = chart_of(kTeam);
  const Organization after = ana(before).organization(before);
  EXPECT_EQ(after.holder_names(after.find("P2")), "Undisclosed");
  EXPECT_EQ(after.title(after.find("P2")), "Deputy of (forgotten)");
  EXPECT_EQ(after.people(), before.people());
  EXPECT_EQ(all_texts(after.texts()).find("Ana Ruiz\n"), std::string::npos);
  EXPECT_THAT(all_texts(after.texts()), AllOf(Not(HasSubstr("\nana.ruiz@")), Not(HasSubstr("N-4711"))));
  for (const char* const id : {"P1", "P3", "P4"}) {
    const Slot slot = before.find(id);
    EXPECT_EQ(after.holder_names(after.find(id)), before.holder_names(slot));
    EXPECT_EQ(after.text(after.holders(after.find(id))[0].email), before.text(before.holders(slot)[0].email));
  }
}

TEST(ForgettingAPerson, TakesTheirPhotoAndNobodyElses) {
  OrganizationParts parts = parts_of(chart_of(kTeam));
  for (Holder& holder : parts.holders) {
    holder.photo = static_cast<std::uint32_t>(parts.photos.size());
    parts.photos.push_back(
        std::make_shared<const std::string>("face of " + std::string(parts.texts.view(holder.name))));
  }
  const Organization before(std::move(parts));
  const Organization after = ana(before).organization(before);
  EXPECT_EQ(after.photo(after.holders(after.find("P2"))[0]), nullptr);
  EXPECT_EQ(*after.photo(after.holders(after.find("P4"))[0]), "face of Ben Carter");
  std::string kept;
  for (const PackedColumn& column : packed(after)) {
    if (column.name == "photo.file") kept = column.bytes;
  }
  EXPECT_EQ(kept, "face of Zoë Okaforface of Ana Ruiz-Gomezface of Ben Carter");
}

TEST(ForgettingAPerson, WhoeverHeldAnIssueIsTheSamePositionAfterwards) {
  const Forgotten gone = ana(chart_of(kTeam));
  const History after = gone.history(history_of(
      {"Ana Ruiz", "P4", "ana.ruiz@example.org", "ANA RUIZ", "N-4711", " Ana Ruiz ", "Ana Ruiz-Gomez"}));
  EXPECT_EQ(actors_of(after),
            (std::vector<std::string>{"P2", "P4", "P2", "P2", "P2", "P2", "Ana Ruiz-Gomez"}));
}

TEST(ForgettingAPerson, IsTakenOutOfTitlesWordByWord) {
  const Forgotten gone = ana(chart_of(kTeam));
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
           {"Ana Ruiz did not call", "(forgotten) did not call"},
           {"ask ANA  RUIZ, or ana ruiz's team", "ask (forgotten), or (forgotten)'s team"},
           {"Joana Ruiz and Ana Ruizo", "Joana Ruiz and Ana Ruizo"},
           {"Ana Ruiz-Gomez told Ana Ruiz", "Ana Ruiz-Gomez told (forgotten)"},
           {"write to Ana.Ruiz@Example.org.", "write to (forgotten)."},
           {"mary-ana.ruiz@example.org, xana.ruiz@example.org",
            "mary-ana.ruiz@example.org, xana.ruiz@example.org"},
           {"ana.ruiz@example.org.uk", "(forgotten)@example.org.uk"},
           {"Aná Rüiz", "P2"},
           {"Ana", "Ana"},
           {"", ""}}) {
    EXPECT_EQ(gone.text(before), after);
    const History history = gone.history(history_of({}, before));
    EXPECT_EQ(history.text(history.issue(0).title), after);
  }
}

TEST(ForgettingAPerson, InAnyScript) {
  const Organization chart = chart_of({{"P1", "東 美咲"}, {"P2", "Зоя Ивановна"}, {"P3", "O’Brien"}});
  EXPECT_EQ(Forgotten::person(chart, 0, 1).text("昨日東美咲が電話した"), "昨日(forgotten)が電話した");
  EXPECT_EQ(Forgotten::person(chart, 1, 1).text("ЗОЯ ИВАНОВНА сказала"), "(forgotten) сказала");
  EXPECT_EQ(Forgotten::person(chart, 2, 1).text("O'Brien's list"), "(forgotten)'s list");
  EXPECT_EQ(Forgotten::person(chart, 2, 1).text("O’Brien's list"), "(forgotten)'s list");
}

TEST(ForgettingAPerson, ANameOfOneWordIsNoOtherWord) {
  const Organization chart = chart_of({{"P1", "Will"}, {"P2", "Will Mark"}, {"P3", "高"}});
  const Forgotten gone = Forgotten::person(chart, 0, 1);
  EXPECT_EQ(gone.text("we will see Will"), "we will see (forgotten)");
  EXPECT_EQ(gone.text("Will Mark said"), "Will Mark said") << "somebody else";
  EXPECT_EQ(gone.text("will"), "P1");
  EXPECT_EQ(Forgotten::person(chart, 2, 1).text("高い"), "高い");
  const std::string status = R"({"edit":"status","fix":"F1","status":"open"})";
  const Organization open = chart_of({{"P1", "Open"}});
  EXPECT_EQ(Forgotten::person(open, 0, 1).line(status), status) << "a word of the format";
}

TEST(ForgettingAPerson, AnIdThatWasTheAddressOrTheNameIsReplacedEverywhere) {
  for (const std::string id : {"ana.ruiz@example.org", "Ana Ruiz"}) {
    const Organization before =
        chart_of({{"boss", "Zoë"}, {id, "Ana Ruiz", "ana.ruiz@example.org"}, {"forgotten-1", "Ben"}});
    const Forgotten gone = Forgotten::person(before, before.find(id), 1);
    const Organization after = gone.organization(before);
    EXPECT_EQ(after.find(id), kNoSlot);
    ASSERT_NE(after.find("forgotten-2"), kNoSlot) << "the next one that is free";
    EXPECT_EQ(actors_of(gone.history(history_of({id, "Ana Ruiz", "forgotten-1"}))),
              (std::vector<std::string>{"forgotten-2", "forgotten-2", "forgotten-1"}));
    EXPECT_EQ(gone.line(R"({"edit":"own","fix":"F1","owner":")" + id + "\"}"),
              R"({"edit":"own","fix":"F1","owner":"forgotten-2"})");
    EXPECT_EQ(gone.line(R"({"edit":"forget","position":")" + id + R"(","holder":1})"),
              R"({"edit":"forget","position":"forgotten-2","holder":1})");
  }
}

TEST(ForgettingAPerson, LeavesANamesakeOnTheChart) {
  const Organization before =
      chart_of({{"P1", "Zoë"}, {"P2", "Ana Ruiz", "a@example.org"}, {"P3", "Ana Ruiz"}});
  const Forgotten gone = Forgotten::person(before, before.find("P2"), 1);
  const Organization after = gone.organization(before);
  EXPECT_EQ(after.holder_names(after.find("P2")), "Undisclosed");
  EXPECT_EQ(after.holder_names(after.find("P3")), "Ana Ruiz");
  EXPECT_EQ(actors_of(gone.history(history_of({"Ana Ruiz", "a@example.org"}))),
            (std::vector<std::string>{"Ana Ruiz", "P2"}))
      << "nobody can tell whom the name means; the address is told";
  EXPECT_EQ(gone.text("Ana Ruiz called from a@example.org"), "Ana Ruiz called from (forgotten)");
  EXPECT_EQ(gone.line(R"({"edit":"fill","position":"P2","name":"Ana Ruiz"})"),
            R"~({"edit":"fill","position":"P2","name":"(forgotten)"})~");
  const std::string other = R"({"edit":"fill","position":"P3","name":"Ana Ruiz"})";
  EXPECT_EQ(gone.line(other), other);
  const Organization shop = chart_of({{"P1", "Ana Ruiz"}}, {"Ana Ruiz"});
  const Organization open = Forgotten::person(shop, 0, 1).organization(shop);
  EXPECT_EQ(open.text(open.customers()[0].name), "Ana Ruiz");
  EXPECT_EQ(open.holder_names(0), "Undisclosed");
}

TEST(ForgettingAPerson, FindsWhatTheyWereCalledBefore) {
  const Organization now = chart_of({{"P1", "Ana Stein", "", "N-4711"}});
  const Organization earlier = chart_of({{"P7", "Ana Ruiz", "ana@example.org", "N-4711"}, {"P8", "Ben"}});
  KnownBefore before;
  before.charts = {&earlier};
  before.renamed = {{"Ana Ruiz", "Ana R."}, {"Ben", "Benjamin"}};
  before.addressed = {{"ana@example.org", "A. Ruiz"}};
  const Forgotten gone = Forgotten::person(now, 0, 1, before);
  for (const char* const name : {"Ana Stein", "Ana Ruiz", "Ana R.", "A. Ruiz", "ana@example.org", "N-4711"})
    EXPECT_EQ(gone.text(name), "P1") << name;
  EXPECT_EQ(gone.text("Benjamin"), "Benjamin");
  const Organization after = gone.organization(earlier);
  EXPECT_EQ(after.holder_names(after.find("P7")), "Undisclosed");
  EXPECT_EQ(after.holder_names(after.find("P8")), "Ben");
}

TEST(ForgettingAPerson, ANumberThatSomethingElseHasStays) {
  const Organization chart =
      chart_of({{"P1", "Ana Ruiz", "", "4711"}, {"P2", "Ben", "", "12"}, {"4712", "Cy"}});
  const History issue = history_of({"4711"}, "4711 is late", "4711");
  KnownBefore before;
  EXPECT_EQ(Forgotten::person(chart, 0, 1, before).text("4711"), "P1");
  EXPECT_EQ(Forgotten::person(chart, 0, 1, before).text("4711 is late"), "4711 is late");
  before.histories = {&issue};
  EXPECT_EQ(Forgotten::person(chart, 0, 1, before).text("4711"), "4711");
  EXPECT_EQ(Forgotten::person(chart, 1, 1).text("12"), "12") << "too short to say who";
  const Organization after = Forgotten::person(chart, 0, 1, before).organization(chart);
  EXPECT_EQ(after.text(after.holders(0)[0].person), "");
}

TEST(ForgettingAPerson, IdsStayApart) {
  const Organization chart = chart_of({{"P1", "Ana Ruiz"}, {"ANA RUIZ", "Ben"}, {"ana ruiz", "Cy"}});
  const Organization after = Forgotten::person(chart, 0, 1).organization(chart);
  ASSERT_EQ(after.size(), 3U);
  for (Slot s = 0; s < after.size(); ++s) EXPECT_EQ(after.find(after.id(s)), s);
}

TEST(ForgettingAPerson, LinesKeepTheOrderOfTheirKeysAndTheirOtherWords) {
  const Forgotten gone = ana(chart_of(kTeam));
  EXPECT_EQ(gone.line(R"({"edit":"import","sources":["Ana Ruiz.csv"],"positions":3})"),
            R"~({"edit":"import","sources":["(forgotten).csv"],"positions":3})~");
  EXPECT_EQ(gone.line(R"({"edit":"note","id":"N1","on":"P2","track":"room","text":"\"Ana Ruiz\"\n👋"})"),
            R"~({"edit":"note","id":"N1","on":"P2","track":"room","text":"\"(forgotten)\"\n👋"})~");
  EXPECT_EQ(gone.line(R"({"edit":"credit","fix":"F1","to":"Ana Ruiz","text":"asked"})"),
            R"({"edit":"credit","fix":"F1","to":"P2","text":"asked"})");
  EXPECT_EQ(gone.line(R"({"edit":"from_the_future","of":{"deep":["Ana Ruiz"]}})"),
            R"({"edit":"from_the_future","of":{"deep":["P2"]}})");
  EXPECT_EQ(gone.line(R"({"edit":"fill","position":"P9","name":"A.","email":"ana.ruiz@example.org"})"),
            R"~({"edit":"fill","position":"P9","name":"(forgotten)"})~");
  for (const std::string untouched :
       {R"({ "edit" : "undo" })", R"(no json)", R"({"edit":"note","text":"Ana"})"})
    EXPECT_EQ(gone.line(untouched), untouched);
}

TEST(PurgingANote, ErasesItsLinesAlone) {
  const Forgotten note = Forgotten::note("N1");
  const std::string erased = R"({"edit":"erased"})";
  EXPECT_EQ(note.line(R"({"edit":"note","id":"N1","on":"I1","track":"private","text":"x"})"), erased);
  const Forgotten correction = Forgotten::note("correction-1");
  for (const char* const line :
       {R"({"edit":"correction","id":"correction-1","behaviour":"x","who":"P1"})",
        R"({"edit":"message","correction":"correction-1","part":"first","text":"x"})",
        R"({"edit":"spoken","correction":"correction-1","part":"first"})"})
    EXPECT_EQ(correction.line(line), erased);
  for (const std::string other :
       {R"({"edit":"note","id":"N2","on":"N1","track":"room","text":"N1"})",
        R"({"edit":"open_fix","id":"N1","title":"x","issues":[]})",
        R"({"edit":"message","correction":"correction-2","part":"first","text":"x"})"}) {
    EXPECT_EQ(note.line(other), other);
    EXPECT_EQ(correction.line(other), other);
  }
  EXPECT_FALSE(note.changes_data());
  EXPECT_EQ(note.text("N1"), "N1");
}

}  // namespace
}  // namespace flipchart::model
