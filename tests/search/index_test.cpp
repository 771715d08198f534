// Finding by words: what is found, in which order, and that it is what a slow walk over all texts finds.
#include "search/index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "search/folding.hpp"

namespace flipchart::search {
namespace {

class Company {
 public:
  std::uint32_t add(std::string_view id, std::string_view title, const std::vector<std::string>& names,
                    std::uint32_t parent = base::kNoSlot) {
    model::PositionPart position;
    position.id = people_.texts.intern(id);
    position.title = people_.texts.intern(title);
    position.parent = parent;
    position.first_holder = static_cast<std::uint32_t>(people_.holders.size());
    position.holder_count = static_cast<std::uint32_t>(names.size());
    for (const std::string& name : names) {
      model::Holder holder;
      holder.name = people_.texts.intern(name);
      people_.holders.push_back(holder);
    }
    people_.positions.push_back(position);
    return static_cast<std::uint32_t>(people_.positions.size() - 1);
  }
  void add_customer(std::string_view id, std::string_view name) {
    model::Customer customer;
    customer.id = people_.texts.intern(id);
    customer.name = people_.texts.intern(name);
    people_.customers.push_back(customer);
  }
  void add_issue(std::string_view id, std::string_view title) {
    model::Issue issue;
    issue.id = history_.texts.intern(id);
    issue.title = history_.texts.intern(title);
    history_.issues.push_back(issue);
  }
  void finish() {
    organization = model::Organization(std::move(people_));
    history = model::History(std::move(history_));
    index = Index(organization, history);
  }
  Answer find(std::string_view typed, std::size_t most = 50) const {
    return index.find(query_of(typed), most);
  }

  model::Organization organization;
  model::History history;
  Index index;

 private:
  model::OrganizationParts people_;
  model::HistoryParts history_;
};

Company small() {
  Company made;
  made.add("P1", "Chief Executive", {"Zoë Adler"});
  made.add("P2", "Head of Sales", {"Łukasz Müller"}, 0);
  made.add("P3", "Zoe's assistant", {"Ann Lee", "Zoe"}, 0);
  made.add("P4", "Seller", {}, 1);
  made.add_customer("C1", "Zoella & Sons");
  made.add_customer("C2", "Nordwind");
  made.add_issue("I1", "Zoe was billed twice");
  made.add_issue("I2", "");
  made.finish();
  return made;
}

TEST(Index, TheBestFoundComesFirst) {
  const std::vector<Found> expected{{As::person, Rank::exact, 2},
                                    {As::person, Rank::begins, 0},
                                    {As::customer, Rank::begins, 0},
                                    {As::issue, Rank::begins, 0}};
  const Answer answer = small().find("ZOE");
  EXPECT_EQ(answer.best, expected);
  EXPECT_EQ(answer.all, 4U);
}

TEST(Index, LettersThatAreHardToTypeAreFoundByEasyOnes) {
  const Company company = small();
  for (const char* typed : {"lukasz", "ŁUKASZ", "muller", "mueller", "Müller", "mu\xCC\x88ller"}) {
    ASSERT_EQ(company.find(typed).best.size(), 1U) << typed;
    EXPECT_EQ(company.find(typed).best[0].number, 1U) << typed;
  }
}

TEST(Index, AllWordsMustBeFoundInAnyOrderAndInAnyOfTheTexts) {
  const Company company = small();
  EXPECT_EQ(company.find("adler zoe").best, (std::vector<Found>{{As::person, Rank::words, 0}}));
  EXPECT_EQ(company.find("sales muller").best, (std::vector<Found>{{As::title, Rank::words, 1}}));
  EXPECT_EQ(company.find("lee zoe p3").best, (std::vector<Found>{{As::person, Rank::words, 2}}));
  EXPECT_TRUE(company.find("zoe nordwind").best.empty());
}

TEST(Index, IdsFindWhatTheyName) {
  const Company company = small();
  EXPECT_EQ(company.find("p4").best, (std::vector<Found>{{As::person, Rank::exact, 3}}));
  EXPECT_EQ(company.find("c2").best, (std::vector<Found>{{As::customer, Rank::exact, 1}}));
  EXPECT_EQ(company.find("i2").best, (std::vector<Found>{{As::issue, Rank::exact, 1}}));
}

TEST(Index, NothingIsFoundByNothing) {
  EXPECT_EQ(small().find("").all, 0U);
  EXPECT_EQ(small().find(" , ").all, 0U);
  EXPECT_EQ(Index().find(query_of("a"), 50).all, 0U);
}

TEST(Index, AWordNeverReachesFromOneTextIntoTheNext) {
  Company company;
  company.add("ab", "cd", {"ef"});
  company.add("gh", "ij", {"kü", "lm"}, 0);
  company.finish();
  for (const char* typed : {"abcd", "bc", "efgh", "kuku", "kul", "fe", "uk"})
    EXPECT_EQ(company.find(typed).all, 0U) << typed;
}

TEST(Index, WordsBeyondTheMostStandTogether) {
  const Query query = query_of("a b c d e f g h  i");
  ASSERT_EQ(query.words.size(), kMostWords);
  EXPECT_EQ(query.words.back(), "g h i");
}

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

// Names made of few letters, so that everything occurs as a whole, at beginnings and inside.
std::string random_text(std::mt19937& random, unsigned most_words) {
  static const char* const kLetters[] = {"a", "b", "A", "ä", "Ø", "é", "1", "-", "ł", "王", "u\xCC\x88"};
  std::string text;
  for (unsigned words = below(random, most_words + 1); words > 0; --words) {
    for (unsigned letters = 1 + below(random, 3); letters > 0; --letters) text += kLetters[below(random, 11)];
    if (words > 1) text += below(random, 4) == 0 ? ", " : " ";
  }
  return text;
}

Company random_company(std::mt19937& random, std::uint32_t size) {
  Company made;
  for (std::uint32_t i = 0; i < size; ++i) {
    std::vector<std::string> names(below(random, 10) == 0 ? below(random, 4) : 1);
    for (std::string& name : names) name = random_text(random, 3);
    made.add("p" + std::to_string(i) + random_text(random, 1), random_text(random, 2), names,
             i == 0 ? base::kNoSlot : below(random, i));
  }
  for (std::uint32_t i = 0; i < size / 4; ++i) {
    made.add_customer("c" + std::to_string(i), random_text(random, 3));
    made.add_issue("i" + std::to_string(i), random_text(random, 4));
  }
  made.finish();
  return made;
}

// The rank of something with these texts, written from the sentence at Rank. 4: not found.
int slow_rank(const std::vector<std::string_view>& texts, const Query& query) {
  std::vector<std::string> forms;
  for (const std::string_view text : texts) {
    std::string both;
    append_forms(text, both);
    const std::size_t cut = both.find(kOtherForm);
    forms.push_back(both.substr(0, cut));
    if (cut != std::string::npos) forms.push_back(both.substr(cut + 1));
  }
  const auto any = [&](auto holds) { return std::any_of(forms.begin(), forms.end(), holds); };
  if (any([&](const std::string& form) { return form == query.whole; })) return 0;
  if (any([&](const std::string& form) { return form.rfind(query.whole, 0) == 0; })) return 1;
  bool words = true;
  bool inside = true;
  for (const std::string& word : query.words) {
    bool begins = false;
    bool stands = false;
    for (const std::string& form : forms) {
      for (std::size_t at = form.find(word); at != std::string::npos; at = form.find(word, at + 1)) {
        stands = true;
        begins = begins || at == 0 || form[at - 1] == ' ' || form[at - 1] == '-';
      }
    }
    words = words && begins;
    inside = inside && stands;
  }
  return words ? 2 : inside ? 3 : 4;
}

std::vector<Found> slowly_found(const Company& company, const Query& query) {
  std::vector<Found> found;
  const auto add = [&](As as, int rank, std::size_t number) {
    if (rank < 4) found.push_back({as, static_cast<Rank>(rank), static_cast<std::uint32_t>(number)});
  };
  const model::Organization& people = company.organization;
  for (base::Slot s = 0; s < people.size(); ++s) {
    std::vector<std::string_view> texts{people.id(s)};
    for (std::uint32_t h = 0; h < people.holder_count(s); ++h)
      texts.push_back(people.text(people.holders(s)[h].name));
    const int named = slow_rank(texts, query);
    texts.push_back(people.title(s));
    const int titled = slow_rank(texts, query);
    add(named == titled ? As::person : As::title, titled, s);
  }
  for (std::size_t c = 0; c < people.customers().size(); ++c) {
    const model::Customer& customer = people.customers()[c];
    add(As::customer, slow_rank({people.text(customer.name), people.text(customer.id)}, query), c);
  }
  for (std::uint32_t i = 0; i < company.history.issue_count(); ++i) {
    const model::Issue issue = company.history.issue(i);
    add(As::issue, slow_rank({company.history.text(issue.title), company.history.text(issue.id)}, query), i);
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.as < b.as;
  });
  return found;
}

TEST(Index, FindsWhatASlowWalkOverAllTextsFinds) {
  std::mt19937 random(1);
  for (int round = 0; round < 40; ++round) {
    const Company company = random_company(random, 1 + below(random, 150));
    for (int asked = 0; asked < 30; ++asked) {
      const Query query = query_of(random_text(random, 3));
      if (query.empty()) continue;
      std::vector<Found> expected = slowly_found(company, query);
      const Answer answer = company.index.find(query, 20);
      EXPECT_EQ(answer.all, expected.size()) << query.whole;
      expected.resize(std::min<std::size_t>(expected.size(), 20));
      ASSERT_EQ(answer.best, expected) << query.whole;
    }
  }
}

TEST(Index, FindsTheSameWhereManyPartsAreSearched) {
  std::mt19937 random(2);
  const Company company = random_company(random, 60'000);
  for (const char* typed : {"a", "ab b", "1", "ae", "王"}) {
    const Query query = query_of(typed);
    std::vector<Found> expected = slowly_found(company, query);
    const Answer answer = company.index.find(query, 50);
    EXPECT_EQ(answer.all, expected.size()) << typed;
    expected.resize(std::min<std::size_t>(expected.size(), 50));
    EXPECT_EQ(answer.best, expected) << typed;
  }
}

TEST(Index, EveryTextFindsItself) {
  std::mt19937 random(5);
  const Company company = random_company(random, 400);
  const auto expect_found = [&](std::string_view text, base::Slot s) {
    if (query_of(text).empty()) return;
    const Answer answer = company.find(text, 1000);
    EXPECT_TRUE(std::any_of(answer.best.begin(), answer.best.end(), [&](const Found& found) {
      return found.as <= As::title && found.as != As::customer && found.number == s &&
             found.rank == Rank::exact;
    })) << text;
  };
  for (base::Slot s = 0; s < company.organization.size(); ++s) {
    expect_found(company.organization.id(s), s);
    expect_found(company.organization.title(s), s);
    for (std::uint32_t h = 0; h < company.organization.holder_count(s); ++h)
      expect_found(company.organization.text(company.organization.holders(s)[h].name), s);
  }
}

}  // namespace
}  // namespace flipchart::search
